//! The plans that are kept: each under a key of its own, so that two tabs on two plans never touch.
//!
//! A record is a line about it (the record's format, always 1; when it was saved; which save it was) and the plan file, then, if
//! that cannot be computed, the last one that could; parts are set apart by a control character that JSON never holds raw. A
//! write is one key, and so whole or not at all.
//!
//! Which save it was: a word that no other save has (the tab, and the how manieth save there), and behind it the last save of
//! each other tab that went into this one or was put by for it. The storage has no lock. A save that finds one it does not know
//! puts that by; but two tabs can save before either sees the other's, and the later write stands. So a tab whose own last save
//! is not among the words of what is kept was overwritten unseen, and puts its version by before it takes over the other. Only
//! the tab that made a save asks so, and a version is put by under the word of its save: it is put by once, whoever does it.
//! Older records have a single word without a dot: they tell nothing of what they knew, and are taken over as they are. To an
//! older program, all the words are one revision like any other.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::codec::file;
use crate::domain::Draft;

const PLAN: &str = "backcast.plan.";
/// As long as [`PLAN`]: where a plan was, it fits as a deleted one, however full the storage is.
const DELETED: &str = "backcast.gone.";
const OPEN: &str = "backcast.open";
const GUEST: &str = "backcast.guest.";
/// Shared plans whose trials are kept.
const GUESTS_MAX: usize = 8;
const APART: char = '\u{1e}';
/// Deleted plans that are kept for the case of second thoughts.
const DELETED_MAX: usize = 10;
/// Bytes from which on a revision names no more saves. A tab that slept through as many others puts its version by without need.
const NAMED_MAX: usize = 200;

/// Why something is not kept or cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser forbids it.
    Forbidden,
    /// There is no room left.
    Full,
}

/// Where texts are kept under keys: the browser's storage, or memory in a test.
pub trait KeyValueStore {
    /// The text under a key.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    fn read(&self, key: &str) -> Result<Option<String>, Trouble>;
    /// Keeps a text under a key, wholly or not at all.
    ///
    /// # Errors
    /// Any [`Trouble`].
    fn write(&self, key: &str, text: &str) -> Result<(), Trouble>;
    /// Forgets a key.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    fn remove(&self, key: &str) -> Result<(), Trouble>;
    /// The keys that begin with `prefix`.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Trouble>;
    /// A word never given before, by this tab or another.
    fn token(&self) -> String;
    /// Milliseconds since 1970.
    fn now_ms(&self) -> u64;
}

/// A plan as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which save this was, and which it knew.
    pub revision: String,
    /// What was typed.
    pub draft: Draft,
    /// The last that could be computed, if the draft cannot.
    pub valid: Option<Draft>,
    saved_ms: u64,
}

/// A plan in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it was saved.
    pub saved_ms: u64,
}

/// Everything that is kept, and what is there but cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Plans, the latest first.
    pub entries: Vec<Entry>,
    /// Texts that are no record, as they are.
    pub corrupt: Vec<String>,
}

impl Listing {
    /// Puts an entry at its place, the latest first. Plans are few: a sort would be more to load than it saves.
    fn insert(&mut self, entry: Entry) {
        let later = |kept: &Entry| (kept.saved_ms, &entry.id) > (entry.saved_ms, &kept.id);
        let place = self.entries.iter().take_while(|kept| later(kept)).count();
        self.entries.insert(place, entry);
    }
}

/// What a save has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The plan's revision from now on.
    pub revision: String,
    /// The id under which another tab's version is kept, if one had come between.
    pub other_kept_as: Option<String>,
}

/// What is to be taken over from another tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What is kept.
    pub kept: Kept,
    /// The id under which this tab's version is kept, if the other tab had not seen it when it was typed there.
    pub own_kept_as: Option<String>,
}

/// The plans on a storage, for one tab.
#[derive(Debug)]
pub struct PlanStore<S> {
    storage: S,
    /// What the words of this tab's saves begin with.
    tab: String,
    saves: AtomicU32,
}

impl<S: KeyValueStore> PlanStore<S> {
    /// The store on that storage.
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
                    listing.insert(Entry { id: key[prefix.len()..].to_owned(), name: kept.draft.name, saved_ms: kept.saved_ms });
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

    /// Keeps a plan. If what is kept is not the revision `known` (another tab has saved it meanwhile, or it cannot be read), that
    /// is first put by under an id of its own: neither version is lost. `rename` says what it is called then.
    ///
    /// # Errors
    /// Any [`Trouble`]; what was kept before is then still there.
    pub fn save(
        &self,
        id: &str,
        draft: &Draft,
        valid: Option<&Draft>,
        known: &str,
        rename: &dyn Fn(&str) -> String,
    ) -> Result<Saved, Trouble> {
        let key = format!("{PLAN}{id}");
        let mut other_kept_as = None;
        let mut found = String::new();
        if let Some(text) = self.storage.read(&key)? {
            // What this tab has saved or seen itself need not be read again.
            // A record cut so short that it names no save is nobody's.
            if !known.is_empty() && revision_of(&text) == Some(known) {
                known.clone_into(&mut found);
            } else if let Some(kept) = record(&text) {
                if kept.draft != *draft {
                    other_kept_as = Some(self.keep_conflict_copy(&kept.revision, &kept.draft, kept.valid.as_ref(), rename)?);
                }
                found = kept.revision;
            } else {
                self.storage.write(&format!("{PLAN}{}", self.storage.token()), &text)?;
            }
        }
        let mut revision = self.word();
        for word in found.split(' ').chain(known.split(' ')) {
            if revision.len() < NAMED_MAX && !word.starts_with(&self.tab) && !revision.contains(word) {
                revision.push(' ');
                revision.push_str(word);
            }
        }
        self.write(&key, &revision, draft, valid)?;
        Ok(Saved { revision, other_kept_as })
    }

    /// What another tab has kept of a plan since the revision `known`, to be taken over here; `None` if nothing. If that was kept
    /// over a save of this tab unseen, `draft`, the version here, is put by first.
    ///
    /// # Errors
    /// Any [`Trouble`]; the version here may then be nowhere else.
    pub fn take_over(
        &self,
        id: &str,
        draft: &Draft,
        valid: Option<&Draft>,
        known: &str,
        rename: &dyn Fn(&str) -> String,
    ) -> Result<Option<Taken>, Trouble> {
        let Some(kept) = self.load(id)?.filter(|kept| kept.revision != known) else { return Ok(None) };
        let own = save_of(known);
        // This is the last save of the plan here: no later one, with a longer number, is there to be mistaken for it.
        let unseen = own.starts_with(&self.tab) && kept.revision.contains('.') && !kept.revision.contains(own);
        let mut own_kept_as = (unseen && kept.draft != *draft).then(|| self.keep_conflict_copy(known, draft, valid, rename)).transpose()?;
        // Or the other tab came upon it when it saved, and has put it by.
        if own_kept_as.is_none() && own.starts_with(&self.tab) && self.storage.read(&format!("{PLAN}{own}"))?.is_some() {
            own_kept_as = Some(own.to_owned());
        }
        Ok(Some(Taken { kept, own_kept_as }))
    }

    /// Keeps a version of a plan as one of its own, unless it already is; under the id that is returned.
    fn keep_conflict_copy(
        &self,
        revision: &str,
        draft: &Draft,
        valid: Option<&Draft>,
        rename: &dyn Fn(&str) -> String,
    ) -> Result<String, Trouble> {
        // A record that names no save gets a name here, so that a second one is not taken for the first.
        let id = Some(save_of(revision).to_owned()).filter(|id| !id.is_empty()).unwrap_or_else(|| self.storage.token());
        let key = format!("{PLAN}{id}");
        if self.storage.read(&key)?.is_none() {
            let renamed = Draft { name: rename(&draft.name), ..draft.clone() };
            self.write(&key, &self.word(), &renamed, valid)?;
        }
        Ok(id)
    }

    fn word(&self) -> String {
        format!("{}{}", self.tab, self.saves.fetch_add(1, Ordering::Relaxed))
    }

    fn write(&self, key: &str, revision: &str, draft: &Draft, valid: Option<&Draft>) -> Result<(), Trouble> {
        let mut text = format!("1 {} {revision}", self.storage.now_ms());
        for part in std::iter::once(draft).chain(valid) {
            text.push(APART);
            text.push_str(&file::write(part));
        }
        self.storage.write(key, &text)
    }

    /// Puts a plan among the deleted, from where [`restore`](Self::restore) brings it back.
    ///
    /// # Errors
    /// Any [`Trouble`]; the plan is then still there.
    pub fn delete(&self, id: &str) -> Result<(), Trouble> {
        self.forget_deleted(DELETED_MAX - 1)?;
        self.put_elsewhere(&format!("{PLAN}{id}"), &format!("{DELETED}{id}"))
    }

    /// Brings a deleted plan back, under the id that is returned: another one if its own is taken by now.
    ///
    /// # Errors
    /// Any [`Trouble`]; the plan is then still among the deleted.
    pub fn restore(&self, id: &str) -> Result<String, Trouble> {
        let taken = self.storage.read(&format!("{PLAN}{id}"))?.is_some();
        let back = if taken { self.storage.token() } else { id.to_owned() };
        self.put_elsewhere(&format!("{DELETED}{id}"), &format!("{PLAN}{back}"))?;
        Ok(back)
    }

    /// Moves a text to another key: copied first; where there is no room for both, taken away first and put back if that fails.
    fn put_elsewhere(&self, from: &str, to: &str) -> Result<(), Trouble> {
        let Some(text) = self.storage.read(from)? else { return Ok(()) };
        if self.storage.write(to, &text).is_ok() {
            return self.storage.remove(from);
        }
        self.storage.remove(from)?;
        self.storage.write(to, &text).or_else(|trouble| self.storage.write(from, &text).and(Err(trouble)))
    }

    fn forget_deleted(&self, keep: usize) -> Result<(), Trouble> {
        for entry in self.list_deleted()?.entries.iter().skip(keep) {
            self.storage.remove(&format!("{DELETED}{}", entry.id))?;
        }
        Ok(())
    }

    /// What was tried on a shared plan, if it is the one of that fragment.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn guest(&self, fragment: &str) -> Result<Option<Draft>, Trouble> {
        let kept = self.storage.read(&guest_key(fragment))?;
        Ok(kept.and_then(|text| {
            let (head, plan) = text.split_once(APART)?;
            (guest_head(head).1 == fragment).then(|| file::read(plan).ok()).flatten()
        }))
    }

    /// Keeps what is tried on a shared plan apart from the own plans, over a reload.
    ///
    /// # Errors
    /// Any [`Trouble`].
    pub fn save_guest(&self, fragment: &str, draft: &Draft) -> Result<(), Trouble> {
        let key = guest_key(fragment);
        let mut others: Vec<String> = self.storage.keys(GUEST)?.into_iter().filter(|other| *other != key).collect();
        // The oldest goes first.
        while others.len() >= GUESTS_MAX {
            let saved_ms = |key: &String| self.storage.read(key).ok().flatten().map_or(0, |text| guest_head(&text).0);
            let Some(oldest) = (0..others.len()).min_by_key(|i| saved_ms(&others[*i])) else { break };
            self.storage.remove(&others.swap_remove(oldest))?;
        }
        self.storage.write(&key, &format!("{} {fragment}{APART}{}", self.storage.now_ms(), file::write(draft)))
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

    /// Whether a key is that of the plan `id`.
    #[must_use]
    pub fn is_plan(key: &str, id: &str) -> bool {
        key.strip_prefix(PLAN) == Some(id)
    }
}

/// The word of the save itself, of all that a revision names.
fn save_of(revision: &str) -> &str {
    revision.split(' ').next().unwrap_or_default()
}

/// When a record of a shared plan was saved, and of which fragment it is. (Earlier ones do not say when.)
fn guest_head(text: &str) -> (u64, &str) {
    let head = text.split(APART).next().unwrap_or_default();
    head.split_once(' ').map_or((0, head), |(ms, fragment)| (ms.parse().unwrap_or(0), fragment))
}

/// A link's end holds its checksum, and tells it from others.
fn guest_key(fragment: &str) -> String {
    let end = fragment.char_indices().rev().nth(23).map_or(0, |(at, _)| at);
    format!("{GUEST}{}", &fragment[end..])
}

/// When a record was saved, and its revision.
fn head(text: &str) -> Option<(&str, &str)> {
    text.split(APART).next()?.strip_prefix("1 ")?.split_once(' ')
}

fn revision_of(text: &str) -> Option<&str> {
    head(text).map(|(_, revision)| revision)
}

fn record(text: &str) -> Option<Kept> {
    let (saved_ms, revision) = head(text)?;
    let mut parts = text.split(APART).skip(1);
    let draft = file::read(parts.next()?).ok()?;
    let valid = parts.next().and_then(|text| file::read(text).ok());
    Some(Kept { revision: revision.to_owned(), draft, valid, saved_ms: saved_ms.parse().ok()? })
}
