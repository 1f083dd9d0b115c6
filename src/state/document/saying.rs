//! Saying what has happened: a message is up for 4 s. What was deleted is always said, with a way back.

use leptos::prelude::*;

use super::{Back, Document, Toast};
use crate::domain::Draft;
use crate::i18n::texts::Page;
use crate::platform::clock;

/// How long a message is up.
const UP_MS: i32 = 4_000;

impl Document {
    /// Puts a message up for a while.
    pub fn say(self, text: String, back: Option<Back>) {
        let toast = Toast::new(text, back);
        self.toast.set(Some(toast.clone()));
        clock::after_ms(UP_MS, move || {
            if self.toast.with_untracked(|up| up.as_ref() == Some(&toast)) {
                self.toast.set(None);
            }
        });
    }

    /// Removes something of that name from the plan of the open scenario, and says so.
    pub fn delete_part(self, name: &str, change: impl Fn(&mut Draft)) {
        if self.edit_step(change) && !name.trim().is_empty() {
            self.say(Page(self.locale.get()).deleted_everywhere(name), Some(Back::Step));
        } else {
            self.say_deleted(name, Back::Step);
        }
    }

    /// Says that something of that name was deleted, and offers the way back.
    pub fn say_deleted(self, name: &str, back: Back) {
        let words = Page(self.locale.get());
        let said = if name.trim().is_empty() { words.deleted_unnamed().to_owned() } else { words.deleted(name) };
        self.say(said, Some(back));
    }

    /// Takes down a message that offers to undo the last step, when another step follows or it was undone.
    pub(super) fn drop_step_message(self) {
        if self.toast.with_untracked(|up| up.as_ref().is_some_and(|toast| toast.back == Some(Back::Step))) {
            self.toast.set(None);
        }
    }
}
