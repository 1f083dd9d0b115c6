//! Whether the three questions of a new plan are asked: they stay until they are answered, also over a reload.

use leptos::prelude::*;

use super::{Document, Whose};
use crate::platform::storage;

/// What the storage of the tab keeps it under: the id of the plan that is asked about, or of one whose questions are answered.
const KEPT: &str = "backcast.asking";
/// Stands before the id of a plan whose questions are answered.
const ANSWERED: &str = "-";

impl Document {
    /// The plan that is asked about when the page opens: the one of before a reload, or one that is as every plan begins.
    pub fn asked_first(self) -> Option<Whose> {
        let whose = self.whose.get_untracked();
        let Whose::Own(id) = &whose else { return None };
        let kept = storage::read_in_tab(KEPT).unwrap_or_default();
        // A plan that is not stored has another id after a reload.
        let is_stored = self.entries.with_untracked(|entries| entries.iter().any(|entry| entry.id == *id));
        let is_asked = match kept.strip_prefix(ANSWERED) {
            Some(answered) if answered == id || !is_stored => false,
            _ if kept == *id => true,
            _ => self.is_new(),
        };
        is_asked.then_some(whose)
    }

    /// Keeps in the tab whether the open plan is asked about.
    pub fn keep_asked(self, is_asked: bool) {
        if let Whose::Own(id) = self.whose.get() {
            storage::keep_in_tab(KEPT, &if is_asked { id } else { format!("{ANSWERED}{id}") });
        }
    }
}
