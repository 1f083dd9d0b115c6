//! Backup files of all plans, and the notice that one is due.

use chrono::Datelike;
use leptos::prelude::*;

use super::{Document, Refused, Saving, Source, Whose, today};
use crate::codec::backup::{self, Opened};
use crate::codec::link;
use crate::domain::{Draft, Fault};
use crate::i18n::brought::brought;
use crate::i18n::texts::Plans;
use crate::platform::{clock, page};
use crate::state::backups::{Backups, Brought, all, bring_back};
use crate::state::plan_store::PlanStore;

/// The setting that holds [`Backups`].
const SETTING: &str = "backups";
/// The setting in which `web/journal.js` says whether the browser promises to clear nothing.
const LASTS: &str = "lasts";

impl Document {
    /// Every own plan and template as files, usually one: their names and texts.
    pub fn all_as_files(self) -> Vec<(String, String)> {
        self.save_if_due();
        let kept = self.store.with_value(all).unwrap_or_default();
        let mut drafts: Vec<Draft> = kept.iter().map(|(_, draft)| draft.clone()).collect();
        // Plans that the browser refused to store are only here.
        self.parked.with_value(|all| {
            let unsaved = all.iter().filter(|(id, parked)| parked.unsaved && kept.iter().all(|(other, _)| other != *id));
            drafts.extend(unsaved.map(|(_, parked)| parked.history.present().clone()));
        });
        let is_kept = |id: &String| self.saving.get_untracked() == Saving::Done && kept.iter().any(|(other, _)| other == id);
        if matches!(self.whose.get_untracked(), Whose::Own(id) if !is_kept(&id)) {
            drafts.insert(0, self.whole_draft());
        }
        let templates = self.store.with_value(PlanStore::templates).unwrap_or_default();
        let templates: Vec<Draft> = templates.into_iter().map(|template| template.draft).collect();
        let files = backup::write(&drafts, &templates).into_iter().enumerate();
        let name = |i: usize| if i == 0 { String::new() } else { format!("-{}", i + 1) };
        files.map(|(i, text)| (format!("backcast-plans-{}{}.json", today(), name(i)), text)).collect()
    }

    /// Stores the plans of a file as own plans, and its templates as own templates.
    pub(super) fn take_all(self, opened: backup::Plans) {
        let backup::Plans { plans, templates, faults } = opened;
        let Brought { ids, same, trouble } = self.store.with_value(|store| bring_back(store, &plans));
        let kept = self.store.with_value(|store| templates.iter().rev().try_for_each(|draft| store.save_template(draft)));
        let trouble = trouble.or(kept.err());
        self.refresh_templates();
        let has_faults = !faults.is_empty();
        self.refused.set(has_faults.then_some(Refused { from: Source::Plans, faults }));
        self.refresh_entries();
        if let Some(id) = ids.first() {
            self.open(id);
        }
        let locale = self.locale.get();
        match brought(ids.len(), same, templates.len(), locale) {
            Some(said) => self.say(said, None),
            // A notice has the faults, if there are any.
            None if !has_faults => self.say(Plans(locale).brought_nothing().to_owned(), None),
            None => {}
        }
        if let Some(trouble) = trouble {
            self.saving.set(Saving::Refused(trouble));
        }
    }

    /// Opens the text of a file: a plan, or several.
    pub fn open_file(self, text: &str) {
        match backup::open(text) {
            Ok(Opened::Plan(draft)) => self.take_one(*draft, Plans::opened_file),
            Ok(Opened::Plans(opened)) => self.take_all(*opened),
            Err(faults) => self.refused.set(Some(Refused { from: Source::File, faults })),
        }
    }

    /// Opens a pasted text: a link, or the text of a file.
    ///
    /// # Errors
    /// The faults of the text, or none if it is neither; then nothing has changed.
    pub fn open_text(self, text: &str) -> Result<(), Vec<Fault>> {
        // A chat puts a line before what it copies, or one after it.
        let file = backup::within(text);
        let (text, is_file) = (file.unwrap_or(text), file.is_some());
        if !is_file && link::is_plan(text) {
            let draft = link::decode(text)?;
            self.take_one(draft, Plans::opened_text);
            return Ok(());
        }
        if !is_file {
            return Err(Vec::new());
        }
        let before = self.refused.get_untracked();
        self.open_file(text);
        match self.refused.get_untracked() {
            Some(refused) if refused.from == Source::File => {
                self.refused.set(before);
                Err(refused.faults)
            }
            _ => Ok(()),
        }
    }

    /// Opens the own plan that is like the draft, or else stores the draft as a new one and says so.
    fn take_one(self, draft: Draft, said: fn(Plans) -> &'static str) {
        self.refused.set(None);
        self.save_if_due();
        let kept = self.store.with_value(all).unwrap_or_default();
        let words = Plans(self.locale.get());
        if let Some((id, _)) = kept.iter().find(|(_, kept)| *kept == draft) {
            self.open(id);
            self.say(words.there_already().to_owned(), None);
        } else {
            self.adopt(draft);
            self.say_if_kept(said(words));
        }
    }

    /// Whether the browser has promised to keep its storage.
    pub fn lasts(self) -> bool {
        self.setting(LASTS).as_deref() == Some("yes")
    }

    fn setting(self, name: &str) -> Option<String> {
        self.store.with_value(|store| store.setting(name)).ok().flatten()
    }

    /// Checks now, and each time the page becomes visible again, whether a backup is due.
    pub(super) fn watch_backups(self) {
        self.see_to_backups();
        page::on_return(move || self.see_to_backups());
    }

    fn see_to_backups(self) {
        let entries = self.entries.get_untracked();
        // The latest come first, and the first days matter.
        let saved = entries.iter().rev().map(|entry| entry.saved_ms).filter(|saved_ms| *saved_ms > 0);
        let days: Vec<i32> = saved.map(|saved_ms| number(clock::day_of(saved_ms))).collect();
        self.change_backups(|backups| days.iter().for_each(|day| backups.note_edited(*day)));
    }

    fn change_backups(self, change: impl FnOnce(&mut Backups)) {
        let before = Backups::read(&self.setting(SETTING).unwrap_or_default());
        let mut backups = before.clone();
        change(&mut backups);
        if backups != before {
            // A refusal has its own notice.
            let _ = self.store.with_value(|store| store.keep_setting(SETTING, &backups.write()));
        }
        self.backup_due.set(!self.lasts() && backups.is_due(today().num_days_from_ce()));
    }

    /// Notes that a backup was saved.
    pub fn note_backup(self) {
        self.change_backups(|backups| backups.note_saved(today().num_days_from_ce()));
    }

    /// Puts the notice off.
    pub fn put_backup_off(self) {
        self.change_backups(|backups| backups.put_off(today().num_days_from_ce()));
    }
}

/// The number of a day.
fn number((year, month, day): (i32, u32, u32)) -> i32 {
    chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default().num_days_from_ce()
}
