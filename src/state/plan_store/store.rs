//! The plans under their keys, the list of them, which one is open, and the settings.

use std::sync::atomic::AtomicU32;

use super::record::{Kept, record, written};
use crate::domain::Draft;
use crate::domain::Outline;
use crate::state::key_value::{KeyValueStore, Trouble};

/// The prefix of the keys of plans.
pub(super) const PLAN: &str = "backcast.plan.";
/// The prefix of the keys of deleted plans. It is as long as [`PLAN`], so that a plan can be deleted in a full store.
pub(super) const DELETED: &str = "backcast.gone.";
const OPEN: &str = "backcast.open";

/// A plan in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub outline: Outline,
    /// When it was saved.
    pub saved_ms: u64,
}

/// The stored plans, and the stored texts that cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Plans, the latest first.
    pub entries: Vec<Entry>,
    /// Texts that are not records, unchanged.
    pub corrupt: Vec<String>,
}

impl Listing {
    /// Inserts an entry in order, the latest first. Plans are few, so no sort is needed.
    fn insert(&mut self, entry: Entry) {
        let later = |kept: &Entry| (kept.saved_ms, &entry.id) > (entry.saved_ms, &kept.id);
        let place = self.entries.iter().take_while(|kept| later(kept)).count();
        self.entries.insert(place, entry);
    }
}

/// The plans in a key-value store, for one tab.
#[derive(Debug)]
pub struct PlanStore<S> {
    pub(super) storage: S,
    /// The prefix of the ids of this tab's saves.
    pub(super) tab: String,
    pub(super) saves: AtomicU32,
}

impl<S: KeyValueStore> PlanStore<S> {
    /// The plans in that store.
    pub fn new(storage: S) -> Self {
        let tab = format!("{}.", storage.token());
        Self { storage, tab, saves: AtomicU32::new(0) }
    }

    /// Every plan that is kept.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn list(&self) -> Result<Listing, Trouble> {
        self.list_under(PLAN)
    }

    /// Plans that were deleted and can come back, the latest first.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn list_deleted(&self) -> Result<Listing, Trouble> {
        self.list_under(DELETED)
    }

    fn list_under(&self, prefix: &str) -> Result<Listing, Trouble> {
        let mut listing = Listing::default();
        for key in self.storage.keys(prefix)? {
            let Some(text) = self.storage.read(&key)? else { continue };
            match record(&text) {
                Some(kept) => {
                    let (id, outline) = (key[prefix.len()..].to_owned(), kept.draft.outline());
                    listing.insert(Entry { id, name: kept.draft.name, outline, saved_ms: kept.saved_ms });
                }
                None => listing.corrupt.push(text),
            }
        }
        Ok(listing)
    }

    /// The plan of that id; `None` if there is none, or none that can be read.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn load(&self, id: &str) -> Result<Option<Kept>, Trouble> {
        Ok(self.storage.read(&format!("{PLAN}{id}"))?.and_then(|text| record(&text)))
    }

    /// Which plan was open last.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn last_open(&self) -> Result<Option<String>, Trouble> {
        self.storage.read(OPEN)
    }

    /// Notes which plan is open.
    ///
    /// # Errors
    /// Any [`Trouble`].
    pub fn note_open(&self, id: &str) -> Result<(), Trouble> {
        self.storage.write(OPEN, id)
    }

    /// The time of now, in milliseconds.
    pub fn now_ms(&self) -> u64 {
        self.storage.now_ms()
    }

    /// An id for a plan that is not kept yet.
    pub fn new_id(&self) -> String {
        self.storage.token()
    }

    pub(super) fn write(&self, key: &str, revision: &str, draft: &Draft, valid: Option<&Draft>) -> Result<(), Trouble> {
        self.storage.write(key, &written(self.storage.now_ms(), revision, draft, valid))
    }

    /// A setting: language, appearance.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn setting(&self, name: &str) -> Result<Option<String>, Trouble> {
        self.storage.read(&format!("backcast.{name}"))
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// Any [`Trouble`].
    pub fn keep_setting(&self, name: &str, value: &str) -> Result<(), Trouble> {
        self.storage.write(&format!("backcast.{name}"), value)
    }
}
