//! The language and the appearance of the page, and the chapters that its documents leave out.

use leptos::prelude::*;

use super::Document;
use crate::i18n::Locale;
use crate::i18n::work_plan::Topic;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the root element's `data-theme`, and of the setting; empty for the system's.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Auto => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The current language. Nearly every text depends on it, and it rarely changes: so texts do not follow it one by one. When it changes,
/// the views that ask with [`followed`](Self::followed) are drawn again.
#[derive(Clone, Copy)]
pub struct Spoken(pub(super) RwSignal<Locale>);

impl Spoken {
    /// The language.
    pub fn get(self) -> Locale {
        self.0.get_untracked()
    }

    /// The language; the effect or view that asks runs again when it changes.
    pub fn followed(self) -> Locale {
        self.0.get()
    }
}

/// The name of the setting.
const LEFT_OUT: &str = "left_out";

impl Document {
    /// The chapters that the document leaves out, on every visit.
    pub fn left_out(self) -> Vec<Topic> {
        let kept = self.store.with_value(|store| store.setting(LEFT_OUT));
        kept.ok().flatten().map(|kept| Topic::read(&kept)).unwrap_or_default()
    }

    /// Keeps the chapters that the document leaves out.
    pub fn leave_out(self, topics: &[Topic]) {
        // If this is refused, the choice lasts as long as the page.
        let _ = self.store.with_value(|store| store.keep_setting(LEFT_OUT, &Topic::written(topics)));
    }
}
