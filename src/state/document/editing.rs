//! Edits of the open scenario, and of the plan with all its scenarios.

use leptos::prelude::*;

use super::{Back, Document};
use crate::domain::{Draft, Field};
use crate::i18n::texts::Scenarios;
use crate::state::trial::keep_name_true;

impl Document {
    /// Changes the draft of the open scenario. Changes of one `field` in a row are one step of undo. A step that changes the structure
    /// applies to every scenario, which is said.
    pub fn edit(self, field: Option<Field>, change: impl Fn(&mut Draft)) {
        if field.is_some() {
            self.edit_shown(field, change);
        } else if self.edit_step(change) {
            self.say(Scenarios(self.locale.get()).everywhere().to_owned(), Some(Back::Step));
        }
    }

    /// Changes the draft of the open scenario, as a step of undo. `true` if another scenario is changed too, because the structure is.
    pub(super) fn edit_step(self, change: impl Fn(&mut Draft)) -> bool {
        let before = self.scenario.get_untracked().map(|_| self.shown.get_untracked());
        self.edit_shown(None, change);
        before.is_some_and(|before| !self.shown.with_untracked(|shown| before.has_shape_of(shown)))
    }

    fn edit_shown(self, field: Option<Field>, change: impl Fn(&mut Draft)) {
        let locale = self.locale.get();
        match (self.scenario.get_untracked(), self.steps.get_untracked()) {
            // A scenario that is shown step by step stays at its step.
            (Some(open), Some(made)) => batch(move || {
                let mut now = Some(made);
                self.edit_whole(field, |draft| {
                    keep_name_true(draft, Some(open), locale, |draft| now = draft.edit_step(open, made, &change));
                });
                self.steps.set(now);
            }),
            (open, _) => self.edit_whole(field, |draft| keep_name_true(draft, open, locale, |draft| draft.edit_in(open, &change))),
        }
    }

    /// Changes the plan with all its scenarios.
    pub fn edit_whole(self, field: Option<Field>, change: impl FnOnce(&mut Draft)) {
        let changed = self.history.try_update(|history| history.edit(field, change)).unwrap_or(false);
        if changed {
            self.drop_step_message();
            self.save_soon();
        }
    }
}
