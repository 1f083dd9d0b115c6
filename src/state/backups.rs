//! Backup files of all plans: the plans that one brings back, and when the next is due.

use super::key_value::{KeyValueStore, Trouble};
use super::plan_store::PlanStore;
use crate::domain::Draft;

/// The days after which a backup is asked for, and asked for again.
const EVERY_DAYS: i32 = 7;

/// The days that decide when a backup is due. Days are numbered, from any first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backups {
    /// The day of the last file.
    saved: Option<i32>,
    /// The first day since on which plans were edited.
    edited: Option<i32>,
    /// The day before which no backup is asked for.
    later: Option<i32>,
}

impl Backups {
    /// Reads the text that [`write`](Self::write) made, without the words that it does not know.
    pub fn read(text: &str) -> Self {
        let mut backups = Self::default();
        for (what, day) in text.split(' ').filter_map(|word| word.split_once('=')) {
            let Ok(day) = day.parse() else { continue };
            match what {
                "saved" => backups.saved = Some(day),
                "edited" => backups.edited = backups.edited.or(Some(day)),
                "later" => backups.later = Some(day),
                _ => {}
            }
        }
        backups
    }

    /// The text to store: `saved=20782 edited=20783 later=20790`.
    pub fn write(&self) -> String {
        let all = [("saved", self.saved), ("edited", self.edited), ("later", self.later)];
        all.into_iter()
            .filter_map(|(what, day)| Some((what, day?)))
            .map(|(what, day)| format!("{what}={day}"))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Notes that plans were edited on a day.
    pub fn note_edited(&mut self, day: i32) {
        if self.saved.is_none_or(|saved| day > saved) {
            self.edited = self.edited.or(Some(day));
        }
    }

    /// Notes that a backup was saved today.
    pub fn note_saved(&mut self, today: i32) {
        *self = Self { saved: Some(today), ..Self::default() };
    }

    /// Puts the question off for a week.
    pub fn put_off(&mut self, today: i32) {
        self.later = Some(today + EVERY_DAYS);
    }

    /// Whether a backup is due today, in a browser that may clear its storage. Before the first backup the first edit counts.
    pub fn is_due(&self, today: i32) -> bool {
        // Days in the future come from a clock that was wrong, and are ignored.
        let past = |day: Option<i32>| day.filter(|day| *day <= today);
        let since = past(self.edited).map(|edited| past(self.saved).unwrap_or(edited));
        let is_later = self.later.is_some_and(|later| today < later && later - today <= EVERY_DAYS);
        since.is_some_and(|since| today - since >= EVERY_DAYS) && !is_later
    }
}

/// The plans that came back from a backup.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The ids of the plans that are new here, in the order of the file.
    pub ids: Vec<String>,
    /// The number of plans that are stored already, exactly as in the file.
    pub same: usize,
    /// Why the rest could not be kept.
    pub trouble: Option<Trouble>,
}

/// Every stored plan with its id, the latest first.
///
/// # Errors
/// [`Trouble::Forbidden`].
pub fn all<S: KeyValueStore>(store: &PlanStore<S>) -> Result<Vec<(String, Draft)>, Trouble> {
    let ids = store.list()?.entries.into_iter().map(|entry| entry.id);
    Ok(ids.filter_map(|id| store.load(&id).ok().flatten().map(|kept| (id, kept.draft))).collect())
}

/// Stores each of the plans as a separate plan, except those that are stored already without any difference.
pub fn bring_back<S: KeyValueStore>(store: &PlanStore<S>, drafts: &[Draft]) -> Brought {
    let mut brought = Brought::default();
    let mut there: Vec<Draft> = match all(store) {
        Ok(there) => there.into_iter().map(|(_, draft)| draft).collect(),
        Err(trouble) => return Brought { trouble: Some(trouble), ..brought },
    };
    let mut new = Vec::new();
    for draft in drafts {
        if let Some(same) = there.iter().position(|other| other == draft) {
            there.swap_remove(same);
            brought.same += 1;
        } else {
            new.push(draft);
        }
    }
    // The last plan is saved first, so that the first becomes the latest here too.
    for draft in new.into_iter().rev() {
        let id = store.new_id();
        // The id is new, so no version conflicts and nothing is renamed.
        match store.save(&id, draft, None, "", &|draft| draft.name.clone()) {
            Ok(_) => brought.ids.insert(0, id),
            Err(trouble) => brought.trouble = Some(trouble),
        }
    }
    brought
}
