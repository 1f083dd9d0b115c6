//! What is seen and touched: one file per panel, `parts` for what several use. Views show fields of the report and write
//! texts into the draft; they do no arithmetic.

mod answer;
mod app;
mod explain;
mod funnel;
mod limited;
mod menu;
mod notices;
mod parts;
mod share;
mod stage;
mod target;
mod tiers;
mod topbar;

use leptos::prelude::*;

pub use app::app;

use crate::domain::Field;
use crate::i18n::Strings;
use crate::i18n::explain::Topic;
use crate::platform::{clock, page};
use crate::state::document::Document;

/// What lies over the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Plans and settings.
    Menu,
    /// The link.
    Share,
    /// The explanation of a number.
    Explain(Topic),
}

/// What is open on the screen, given to every view as a context: a reference to the one that there is.
#[derive(Clone, Copy)]
pub struct Screen(&'static Parts);

impl std::ops::Deref for Screen {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What a screen consists of.
pub struct Parts {
    /// The open plan.
    pub document: Document,
    /// The sheet over it.
    pub sheet: RwSignal<Option<Sheet>>,
    /// The stage whose details are open.
    pub stage: RwSignal<Option<usize>>,
    /// Whether the lines are being edited.
    pub tiers: RwSignal<bool>,
}

impl Screen {
    fn new(document: Document) -> Self {
        let parts = Parts { document, sheet: RwSignal::new(None), stage: RwSignal::new(None), tiers: RwSignal::new(false) };
        Self(Box::leak(Box::new(parts)))
    }

    /// The screen that this view is part of.
    pub fn here() -> Self {
        expect_context()
    }

    /// A text, in the language of now.
    pub fn word(self, of: fn(&Strings) -> &'static str) -> Signal<String> {
        Signal::derive(move || of(self.strings()).to_owned())
    }

    /// The texts, in the language of now.
    pub fn strings(self) -> &'static Strings {
        self.document.locale.get().strings()
    }

    /// Lays a sheet over the plan.
    pub fn lay(self, sheet: Sheet) {
        self.document.seal();
        self.sheet.set(Some(sheet));
    }

    /// Brings a field into view, opens what it is folded into, and gives it the keyboard.
    pub fn go_to(self, field: &Field) {
        self.sheet.set(None);
        match field {
            Field::Days(k) | Field::ActivityName(k, _) | Field::PerUnit(k, _) => self.stage.set(Some(*k)),
            Field::TierName(_) | Field::TierShare(_) => self.tiers.set(true),
            Field::Name => self.sheet.set(Some(Sheet::Menu)),
            _ => {}
        }
        self.focus_soon(id_of(field));
    }

    /// Gives the keyboard to the element of that id, once what an edit brings is there.
    pub fn focus_soon(self, id: String) {
        clock::after_ms(50, move || {
            let _ = page::focus(&id);
        });
    }
}

/// The id of a field's input.
fn id_of(field: &Field) -> String {
    let path = field.to_string();
    let word = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    format!("field-{}", path.chars().map(word).collect::<String>())
}
