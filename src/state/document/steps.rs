//! Undo after a reload: the last steps of each plan are kept in the storage of the tab.
//!
//! They are written when the page may be about to end or another plan is opened, so that no edit waits for them.

use leptos::prelude::*;

use super::{Document, Whose};
use crate::domain::Draft;
use crate::platform::storage;
use crate::state::history::History;
use crate::state::kept_steps;

const STEPS: &str = "backcast.steps.";

/// The key of a plan's steps: its id, or the end of its link, which has a checksum.
fn key(whose: &Whose) -> String {
    let name = whose.key();
    let end = name.char_indices().rev().nth(31).map_or(0, |(at, _)| at);
    format!("{STEPS}{}", &name[end..])
}

/// The kept history of a plan, if the plan is still as it was then.
pub(super) fn kept_steps(whose: &Whose, draft: &Draft) -> Option<History<Draft>> {
    kept_steps::read(&storage::read_in_tab(&key(whose))?, draft)
}

impl Document {
    /// Keeps the last steps of the open plan.
    pub(super) fn keep_steps(self) {
        let Some(whose) = self.whose.try_get_untracked() else { return };
        let text = self.history.with_untracked(kept_steps::write).unwrap_or_default();
        storage::keep_in_tab(&key(&whose), &text);
    }
}
