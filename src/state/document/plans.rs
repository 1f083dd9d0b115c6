//! Opening plans: own ones, shared ones, new ones, those of a file.

use leptos::prelude::*;

use super::steps::kept_steps;
use super::{Back, Document, Parked, Refused, Saving, Source, Whose, name_shown, ten_deals};
use crate::codec::link;
use crate::domain::Draft;
use crate::domain::draft::edits::lengthened;
use crate::i18n::texts::Plans;
use crate::platform::address;
use crate::state::history::History;
use crate::state::plan_store::PlanStore;

impl Document {
    /// Puts the open plan aside for another one, and returns the history that this one had when it was left.
    fn leave_for(self, whose: &Whose, draft: &Draft) -> Option<History<Draft>> {
        self.save_if_due();
        self.park_open();
        let known = self.parked.with_value(|parked| parked.get(whose.key()).filter(|known| *known.history.present() == *draft).cloned());
        known.map(|parked| parked.history)
    }

    /// Keeps the open plan's history, and the plan itself where the browser does not.
    pub(super) fn park_open(self) {
        if matches!(self.saving.get_untracked(), Saving::Refused(_)) {
            self.save();
        }
        let key = self.whose.with_untracked(|whose| whose.key().to_owned());
        // A plan that is still as every plan begins need not be kept.
        let is_own = || {
            self.history.with_untracked(History::can_undo)
                || self.history.with_untracked(|history| *history.present() != ten_deals(self.locale.get()))
        };
        let unsaved = matches!(self.saving.get_untracked(), Saving::Refused(_)) && is_own();
        let parked = Parked { history: self.history.get_untracked(), revision: self.revision.get_value(), unsaved };
        self.parked.update_value(|all| {
            all.insert(key, parked);
        });
        self.keep_steps();
        self.refresh_entries();
    }

    pub(super) fn show(self, whose: Whose, draft: Draft, valid: Option<Draft>, revision: String) {
        // At the start there is nothing to leave, and nothing was left before.
        let was_started = self.is_started.get_value();
        self.is_started.set_value(true);
        let known = if was_started { self.leave_for(&whose, &draft) } else { None };
        let known = known.or_else(|| kept_steps(&whose, &draft));
        self.seed.set_value(valid);
        self.revision.set_value(revision);
        batch(move || {
            self.history.set(known.unwrap_or_else(|| History::new(draft)));
            self.whose.set(whose);
            self.scenario.set(None);
            self.steps.set(None);
        });
    }

    /// Opens the own plan of that id.
    pub fn open(self, id: &str) {
        self.save_if_due();
        let unsaved = self.parked.with_value(|all| all.get(id).filter(|parked| parked.unsaved).cloned());
        if let Some(parked) = unsaved {
            leave_fragment();
            self.show(Whose::Own(id.to_owned()), parked.history.present().clone(), None, parked.revision);
            self.save_soon();
        } else if let Ok(Some(kept)) = self.store.with_value(|store| store.load(id)) {
            leave_fragment();
            self.show(Whose::Own(id.to_owned()), kept.draft, kept.valid, kept.revision);
            // If this is refused, another plan opens next time; nothing is lost.
            let _ = self.store.with_value(|store| store.note_open(id));
        }
    }

    pub(super) fn open_own(self) {
        let last = self.store.with_value(PlanStore::last_open).ok().flatten();
        let entries = self.entries.get_untracked();
        let id = last.filter(|id| entries.iter().any(|entry| entry.id == *id)).or_else(|| entries.first().map(|entry| entry.id.clone()));
        if let Some(id) = id {
            self.open(&id);
        } else {
            leave_fragment();
            let id = self.store.with_value(PlanStore::new_id);
            self.show(Whose::Own(id), ten_deals(self.locale.get()), None, String::new());
        }
    }

    /// Opens the shared plan of the address; `false` if there is none.
    pub(super) fn open_fragment(self) -> bool {
        let fragment = address::fragment();
        if !link::is_plan(&fragment) {
            return false;
        }
        match link::decode(&fragment) {
            Ok(draft) => {
                address::put_link(&fragment);
                let parked = || self.parked.with_value(|all| Some(all.get(&fragment)?.history.present().clone()));
                let tried = self.store.with_value(|store| store.guest(&fragment)).ok().flatten().or_else(parked);
                self.refused.set(None);
                let is_as_shared = tried.as_ref().is_none_or(|tried| *tried == draft);
                if is_as_shared && self.open_own_like(&draft) {
                    return true;
                }
                self.show(Whose::Guest(fragment), tried.unwrap_or(draft), None, String::new());
                true
            }
            Err(faults) => {
                self.refused.set(Some(Refused { from: Source::Link, faults }));
                address::take_link_off();
                false
            }
        }
    }

    /// Opens the own plan that a link was made of, if nothing in it has changed since: after *Share* the address carries that link,
    /// and a reload must not make a shared plan of it. The address stays as it is. `false` if there is no such plan.
    fn open_own_like(self, shared: &Draft) -> bool {
        self.save_if_due();
        let last = self.store.with_value(PlanStore::last_open).ok().flatten();
        let all = self.entries.get_untracked().into_iter().map(|entry| entry.id);
        for id in last.into_iter().chain(all) {
            let kept = self.store.with_value(|store| store.load(&id)).ok().flatten();
            let Some(kept) = kept.filter(|kept| kept.draft == *shared) else { continue };
            if self.whose.with_untracked(|whose| *whose != Whose::Own(id.clone())) {
                self.show(Whose::Own(id.clone()), kept.draft, kept.valid, kept.revision);
                // As in `open`.
                let _ = self.store.with_value(|store| store.note_open(&id));
            }
            return true;
        }
        false
    }

    /// Takes a link off the address that the open plan is no longer: with the next edit of an own plan, or of a shared one, whose own
    /// link then comes back.
    pub(super) fn follow_edits(self) {
        Effect::new(move |_| {
            let whose = self.whose.get();
            self.history.track();
            let fragment = address::fragment();
            if fragment.is_empty() || *whose.key() == fragment || !link::is_plan(&fragment) {
                return;
            }
            let is_stale = self.history.with_untracked(|history| link::decode(&fragment).as_ref() != Ok(history.present()));
            match whose {
                Whose::Own(_) if is_stale => address::take_link_off(),
                Whose::Guest(own) if is_stale => address::put_link(&own),
                _ => {}
            }
        });
    }

    /// Puts the link of the plan as it is into the address: the “forward” of a chat program's browser then sends the plan and not an
    /// empty page. After the next edit the address is no longer that of this plan.
    pub fn put_link(self) {
        if let Ok(link) = self.history.with_untracked(|history| link::encode(history.present())) {
            address::put_link(&link);
        }
    }

    /// Shows what an entry of the browser's history holds. Among the entries of one visit the plan stays as it is.
    pub(super) fn arrive(self) {
        // The events of the browser outlive a document that is gone, as in tests.
        let Some(whose) = self.whose.try_get_untracked() else { return };
        if address::is_same_visit() {
            address::refresh();
            return;
        }
        address::begin_visit();
        let is_plan = link::is_plan(&address::fragment());
        if !self.open_fragment() && !is_plan && matches!(whose, Whose::Guest(_)) {
            self.open_own();
        }
    }

    /// Stores a plan as an own plan and opens it.
    pub(super) fn adopt(self, draft: Draft) {
        let id = self.store.with_value(PlanStore::new_id);
        leave_fragment();
        self.show(Whose::Own(id), draft, None, String::new());
        self.save();
    }

    /// A new plan: ten deals.
    pub fn new_plan(self) {
        self.adopt(ten_deals(self.locale.get()));
    }

    /// Whether the open plan is as every own plan begins.
    pub fn is_new(self) -> bool {
        let is_own = self.whose.with_untracked(|whose| matches!(whose, Whose::Own(_)));
        let is_untouched = self.history.with_untracked(|history| !history.can_undo() && *history.present() == ten_deals(self.locale.get()));
        is_own && is_untouched
    }

    /// A copy of the open plan.
    pub fn duplicate(self) {
        let locale = self.locale.get();
        let draft = self.whole_draft();
        let name = lengthened(&name_shown(&draft, locale), |name| Plans(locale).copy_of(name));
        self.adopt(Draft { name, ..draft });
    }

    /// Stores the open shared plan, with its changes, as an own plan.
    pub fn keep(self) {
        let draft = self.whole_draft();
        self.adopt(draft);
        self.say_if_kept(Plans(self.locale.get()).kept());
    }

    /// Shows a message that is true only if the browser has stored the plan; otherwise another notice is up.
    pub(super) fn say_if_kept(self, text: &str) {
        if self.saving.get_untracked() == Saving::Done {
            self.say(text.to_owned(), None);
        }
    }

    /// Leaves the shared plan that is open.
    pub fn leave_guest(self) {
        if let Whose::Guest(fragment) = self.whose.get_untracked() {
            self.open_own();
            self.say(Plans(self.locale.get()).left_guest().to_owned(), Some(Back::Guest(fragment)));
        }
    }

    /// The open shared plan as it was shared; `None` for an own plan.
    pub fn as_shared(self) -> Option<Draft> {
        self.whose.with_untracked(|whose| if let Whose::Guest(fragment) = whose { link::decode(fragment).ok() } else { None })
    }

    /// Takes back all changes to the open shared plan, as a step that undo brings back.
    pub fn back_to_shared(self) {
        if let Some(shared) = self.as_shared() {
            self.open_scenario(None);
            self.edit_whole(None, move |draft| *draft = shared);
        }
    }

    /// Deletes the open plan and opens the next.
    pub fn delete(self) {
        let Whose::Own(id) = self.whose.get_untracked() else { return };
        self.save_if_due();
        let locale = self.locale.get();
        let name = self.history.with_untracked(|history| name_shown(history.present(), locale));
        match self.store.with_value(|store| store.delete(&id)) {
            Ok(()) => {
                self.refresh_entries();
                self.open_own();
                self.say_deleted(&name, Back::Restore(id));
            }
            Err(trouble) => self.saving.set(Saving::Refused(trouble)),
        }
    }

    /// Does what a message offers.
    pub fn go_back(self, back: &Back) {
        match back {
            Back::Step => {
                self.toast.set(None);
                self.undo();
            }
            Back::Restore(id) => match self.store.with_value(|store| store.restore(id)) {
                Ok(id) => {
                    self.toast.set(None);
                    self.refresh_entries();
                    self.open(&id);
                }
                Err(trouble) => self.saving.set(Saving::Refused(trouble)),
            },
            Back::Open(id) => {
                self.toast.set(None);
                self.open(id);
            }
            Back::Template(draft) => self.bring_template_back(draft),
            Back::Guest(fragment) => {
                self.toast.set(None);
                address::open_link(fragment);
            }
        }
    }
}

fn leave_fragment() {
    if link::is_plan(&address::fragment()) {
        address::take_link_off();
    }
}
