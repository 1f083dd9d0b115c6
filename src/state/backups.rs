//! Files of all plans: what is brought back from one, and when it is time for the next.

use super::key_value::{KeyValueStore, Trouble};
use super::plan_store::PlanStore;
use crate::domain::Draft;

/// After so many days without one a file is asked for, and asked for again.
const EVERY_DAYS: i32 = 7;

/// What is known of backups. Days are numbered, from any first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backups {
    /// The day of the last file.
    saved: Option<i32>,
    /// The first day since on which plans were edited.
    edited: Option<i32>,
    /// The day up to which nothing is asked.
    later: Option<i32>,
}

impl Backups {
    /// As it was written. What is not understood is left out.
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

    /// As a text to be kept: `saved=20782 edited=20783 later=20790`.
    pub fn write(&self) -> String {
        let all = [("saved", self.saved), ("edited", self.edited), ("later", self.later)];
        all.into_iter()
            .filter_map(|(what, day)| Some((what, day?)))
            .map(|(what, day)| format!("{what}={day}"))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Plans were edited on a day.
    pub fn note_edited(&mut self, day: i32) {
        if self.saved.is_none_or(|saved| day > saved) {
            self.edited = self.edited.or(Some(day));
        }
    }

    /// A file was saved today.
    pub fn note_saved(&mut self, today: i32) {
        *self = Self { saved: Some(today), ..Self::default() };
    }

    /// Nothing more is asked for a while.
    pub fn put_off(&mut self, today: i32) {
        self.later = Some(today + EVERY_DAYS);
    }

    /// Whether to ask for a file today, where the browser may clear what it keeps. Without a last file the first edit counts.
    pub fn is_due(&self, today: i32) -> bool {
        // A clock that was wrong has left days to come: they are none.
        let past = |day: Option<i32>| day.filter(|day| *day <= today);
        let since = past(self.edited).map(|edited| past(self.saved).unwrap_or(edited));
        let is_later = self.later.is_some_and(|later| today < later && later - today <= EVERY_DAYS);
        since.is_some_and(|since| today - since >= EVERY_DAYS) && !is_later
    }
}

/// What came back from a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The ids of the plans that are new here, in the order of the file.
    pub ids: Vec<String>,
    /// How many were here already, just as they are in the file.
    pub same: usize,
    /// Why the rest could not be kept.
    pub trouble: Option<Trouble>,
}

/// Every plan that is kept, the latest first, by its id.
///
/// # Errors
/// [`Trouble::Forbidden`].
pub fn all<S: KeyValueStore>(store: &PlanStore<S>) -> Result<Vec<(String, Draft)>, Trouble> {
    let ids = store.list()?.entries.into_iter().map(|entry| entry.id);
    Ok(ids.filter_map(|id| store.load(&id).ok().flatten().map(|kept| (id, kept.draft))).collect())
}

/// Keeps each of the plans as one of its own, except for as many as are kept already with nothing different.
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
    // The last first, so that the first is the latest here too.
    for draft in new.into_iter().rev() {
        let id = store.new_id();
        // Nobody else has that id: no version conflicts, and nothing is renamed.
        match store.save(&id, draft, None, "", &str::to_owned) {
            Ok(_) => brought.ids.insert(0, id),
            Err(trouble) => brought.trouble = Some(trouble),
        }
    }
    brought
}
