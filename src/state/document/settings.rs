//! The language and the appearance of the page.

use leptos::prelude::*;

use crate::i18n::Locale;

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
