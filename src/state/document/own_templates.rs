//! New plans from templates, and the user's own templates.

use leptos::prelude::*;

use super::{Back, Document, Saving, name_shown, today};
use crate::domain::Draft;
use crate::domain::calendar::written;
use crate::i18n::dates;
use crate::i18n::texts::Templates;
use crate::state::key_value::Trouble;
use crate::state::plan_store::PlanStore;
use crate::templates::moved;

impl Document {
    /// A new plan from a model plan.
    pub fn start_from(self, draft: Draft) {
        let locale = self.locale.get();
        let name = name_shown(&draft, locale);
        self.adopt(draft);
        self.say_if_kept(&Templates(locale).started(&name));
    }

    /// A new plan from an own template. If its plan period is over, the new plan begins with the next month, and says so.
    pub fn start_from_own(self, draft: Draft) {
        let locale = self.locale.get();
        let later = moved(draft.clone(), today());
        let begins = written::day(&later.first).filter(|_| later != draft);
        let Some(begins) = begins else { return self.start_from(draft) };
        let name = name_shown(&draft, locale);
        self.adopt(later);
        self.say_if_kept(&Templates(locale).started_later(&name, &dates::date(locale, begins)));
    }

    /// Keeps the open plan as a template, with its scenarios.
    pub fn save_as_template(self) {
        let locale = self.locale.get();
        let draft = self.whole_draft();
        let name = name_shown(&draft, locale);
        let kept = self.store.with_value(|store| store.save_template(&Draft { name: name.clone(), ..draft }));
        self.after_templates(kept, || self.say(Templates(locale).saved(&name), None));
    }

    /// Deletes an own template. The message that says so brings it back.
    pub fn delete_template(self, id: &str, draft: Draft) {
        let name = name_shown(&draft, self.locale.get());
        let deleted = self.store.with_value(|store| store.delete_template(id));
        self.after_templates(deleted, || self.say_deleted(&name, Back::Template(Box::new(draft))));
    }

    pub(super) fn bring_template_back(self, draft: &Draft) {
        let kept = self.store.with_value(|store| store.save_template(draft));
        self.after_templates(kept, || self.toast.set(None));
    }

    fn after_templates(self, result: Result<(), Trouble>, then: impl FnOnce()) {
        match result {
            Ok(()) => {
                self.refresh_templates();
                then();
            }
            Err(trouble) => self.saving.set(Saving::Refused(trouble)),
        }
    }

    /// Reads the own templates again.
    pub fn refresh_templates(self) {
        // A refusal has its own notice.
        let all = self.store.with_value(PlanStore::templates).unwrap_or_default();
        if self.templates.with_untracked(|known| *known != all) {
            self.templates.set(all);
        }
    }
}
