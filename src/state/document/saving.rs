//! Saving: every edit within 300 ms, what another tab has saved, and what the browser refuses.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Back, Document, Saving, Whose, name_shown};
use crate::codec::link;
use crate::domain::Draft;
use crate::domain::draft::edits::lengthened;
use crate::i18n::texts::Plans;
use crate::platform::clock;
use crate::state::key_value::Trouble;
use crate::state::plan_store::{Entry, PlanStore, Taken};

/// An edit is saved after this time, whatever is typed meanwhile. The rest of the 300 ms is for a slow machine and its disk.
const SAVE_AFTER_MS: i32 = 50;

impl Document {
    pub(super) fn save_soon(self) {
        if self.saving.get_untracked() != Saving::Soon {
            self.saving.set(Saving::Soon);
            clock::after_ms(SAVE_AFTER_MS, move || self.save_if_due());
        }
    }

    /// Saves what is typed now, if it is not.
    pub fn save_if_due(self) {
        if self.saving.try_get_untracked() == Some(Saving::Soon) {
            self.save();
        }
    }

    pub(super) fn save(self) {
        let result = match self.whose.get_untracked() {
            Whose::Guest(fragment) => {
                let draft = self.history.with_untracked(|history| history.present().clone());
                self.store.with_value(|store| store.save_guest(&fragment, &draft))
            }
            Whose::Own(id) => self.save_own(&id),
        };
        self.saving.set(result.map_or_else(Saving::Refused, |()| Saving::Done));
    }

    fn save_own(self, id: &str) -> Result<(), Trouble> {
        let (draft, valid) = self.version();
        let known = self.revision.get_value();
        let saved = self.store.with_value(|store| store.save(id, &draft, valid.as_deref(), &known, &|name| self.renamed(name)))?;
        self.revision.set_value(saved.revision);
        if let Some(other) = saved.other_kept_as {
            self.say_kept(other);
            self.refresh_entries();
        } else {
            let saved_ms = self.store.with_value(PlanStore::now_ms);
            self.entries.update(|entries| {
                entries.retain(|entry| entry.id != id);
                entries.insert(0, Entry { id: id.to_owned(), name: draft.name.clone(), outline: draft.outline(), saved_ms });
            });
        }
        self.store.with_value(|store| store.note_open(id))
    }

    /// The draft, and the last draft that could be computed, if this one cannot.
    fn version(self) -> (Draft, Option<Arc<Draft>>) {
        // Only for the base: the figures of a variant do not replace it.
        let is_base = self.scenario.get_untracked().is_none();
        let valid = self.outcome.with_untracked(|outcome| (is_base && !outcome.faults.is_empty()).then(|| outcome.valid.clone()).flatten());
        (self.history.with_untracked(|history| history.present().clone()), valid)
    }

    fn renamed(self, draft: &Draft) -> String {
        let locale = self.locale.get();
        lengthened(&name_shown(draft, locale), |name| Plans(locale).from_other_tab(name))
    }

    /// Says that a version was kept as the plan of that id.
    fn say_kept(self, id: String) {
        self.say(Plans(self.locale.get()).other_tab_kept().to_owned(), Some(Back::Open(id)));
    }

    /// Takes over what another tab has saved of this plan, as a step that undo takes back; unless there is typing here to save.
    /// If another tab overwrote our save without having read it, our version is first kept as a separate plan.
    pub(super) fn take_over(self) {
        let Some(whose) = self.whose.try_get_untracked().filter(|_| self.saving.get_untracked() == Saving::Done) else { return };
        match whose {
            // Without any stored plan no other tab has saved one.
            Whose::Own(id) if !self.entries.with_untracked(Vec::is_empty) => self.take_over_kept(&id),
            Whose::Own(_) => {}
            Whose::Guest(fragment) => self.take_over_tried(&fragment),
        }
    }

    /// Takes over the changes to the same shared plan in another tab, as a step.
    fn take_over_tried(self, fragment: &str) {
        let tried = self.store.with_value(|store| store.guest(fragment)).ok().flatten();
        if let Some(tried) = tried.filter(|tried| self.history.with_untracked(|history| history.present() != tried)) {
            self.become_that(tried);
        }
    }

    /// Replaces the draft, by a step that undo takes back.
    fn become_that(self, draft: Draft) {
        let open = self.open_name();
        self.history.update(|history| {
            history.seal();
            history.edit(None, |present| *present = draft);
        });
        self.drop_step_message();
        self.keep_open(open);
    }

    fn take_over_kept(self, id: &str) {
        let (draft, valid) = self.version();
        let known = self.revision.get_value();
        let taken = self.store.with_value(|store| store.take_over(id, &draft, valid.as_deref(), &known, &|name| self.renamed(name)));
        match taken {
            Ok(Some(Taken { kept, own_kept_as })) => {
                if let Some(own) = own_kept_as {
                    self.say_kept(own);
                    self.refresh_entries();
                }
                self.revision.set_value(kept.revision);
                self.become_that(kept.draft);
            }
            Ok(None) => {}
            Err(trouble) => self.saving.set(Saving::Refused(trouble)),
        }
    }

    pub(super) fn refresh_entries(self) {
        match self.store.with_value(PlanStore::list) {
            Ok(listing) => {
                self.entries.set(self.with_unsaved(listing.entries));
                if self.corrupt.with_untracked(|corrupt| *corrupt != listing.corrupt) {
                    self.corrupt.set(listing.corrupt);
                }
            }
            Err(trouble) => {
                self.entries.set(self.with_unsaved(Vec::new()));
                self.saving.set(Saving::Refused(trouble));
            }
        }
    }

    /// The stored plans, and those that could not be stored but are still in memory.
    fn with_unsaved(self, mut entries: Vec<Entry>) -> Vec<Entry> {
        self.parked.with_value(|all| {
            for (id, parked) in all.iter().filter(|(id, parked)| parked.unsaved && !link::is_plan(id)) {
                if entries.iter().all(|entry| entry.id != *id) {
                    let draft = parked.history.present();
                    entries.push(Entry { id: id.clone(), name: draft.name.clone(), outline: draft.outline(), saved_ms: 0 });
                }
            }
        });
        entries
    }
}
