//! Saving a plan that another tab may have open too.
//!
//! A revision is a list of save ids `<tab>.<n>`, newest first: this save, then the latest save of each other tab that it includes or
//! has kept as a conflict copy. The storage has no lock. A save that finds a version it does not include keeps that as a plan of its
//! own; but two tabs may save before either sees the other's version, and the later write wins. A tab that finds its own latest save
//! missing from the revision was overwritten, and keeps its version as a separate plan before it takes over the other. Only the tab
//! that made a save looks for it, and a conflict copy is kept under the id of its save: so there is only one, whichever tab keeps it.
//!
//! Older records have a single id without a dot. They do not say which saves they include, and are taken over as they are. An older
//! program reads the whole list as one revision.

use std::sync::atomic::Ordering;

use super::record::{Kept, record, revision_of};
use super::store::{PLAN, PlanStore};
use crate::domain::Draft;
use crate::state::key_value::{KeyValueStore, Trouble};

/// Bytes from which on a revision lists no more saves. A tab that slept through as many others keeps a copy without need.
const LISTED_MAX: usize = 200;

/// The name of a version that is stored as a separate plan, from its present name.
pub type Rename<'r> = &'r dyn Fn(&Draft) -> String;

/// The result of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The plan's revision from now on.
    pub revision: String,
    /// The id under which another tab's version is kept, if one had come between.
    pub other_kept_as: Option<String>,
}

/// A version that is to be taken over from another tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The stored version.
    pub kept: Kept,
    /// The id under which this tab's version is kept, if the other tab had not seen it when it was typed there.
    pub own_kept_as: Option<String>,
}

impl<S: KeyValueStore> PlanStore<S> {
    /// Keeps a plan. If what is kept is not the revision `known` (another tab has saved it meanwhile, or it cannot be read), that
    /// is first stored under a new id: neither version is lost. `rename` gives its name.
    ///
    /// # Errors
    /// Any [`Trouble`]; what was kept before is then still there.
    pub fn save(&self, id: &str, draft: &Draft, valid: Option<&Draft>, known: &str, rename: Rename<'_>) -> Result<Saved, Trouble> {
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
        let mut revision = self.new_save_id();
        for word in found.split(' ').chain(known.split(' ')) {
            if revision.len() < LISTED_MAX && !word.starts_with(&self.tab) && !revision.contains(word) {
                revision.push(' ');
                revision.push_str(word);
            }
        }
        self.write(&key, &revision, draft, valid)?;
        Ok(Saved { revision, other_kept_as })
    }

    /// What another tab has kept of a plan since the revision `known`, to be taken over here; `None` if nothing. If that was kept
    /// over a save of this tab that it had not read, `draft`, the version here, is first stored as a separate plan.
    ///
    /// # Errors
    /// Any [`Trouble`]; the version here may then be nowhere else.
    pub fn take_over(
        &self,
        id: &str,
        draft: &Draft,
        valid: Option<&Draft>,
        known: &str,
        rename: Rename<'_>,
    ) -> Result<Option<Taken>, Trouble> {
        let Some(kept) = self.load(id)?.filter(|kept| kept.revision != known) else { return Ok(None) };
        let own = save_of(known);
        // This is the last save of the plan here: no later one, with a longer number, is there to be mistaken for it.
        let unseen = own.starts_with(&self.tab) && kept.revision.contains('.') && !kept.revision.contains(own);
        let mut own_kept_as = (unseen && kept.draft != *draft).then(|| self.keep_conflict_copy(known, draft, valid, rename)).transpose()?;
        // Or the other tab found it when it saved, and has kept it.
        if own_kept_as.is_none() && own.starts_with(&self.tab) && self.storage.read(&format!("{PLAN}{own}"))?.is_some() {
            own_kept_as = Some(own.to_owned());
        }
        Ok(Some(Taken { kept, own_kept_as }))
    }

    /// Stores a version of a plan as a separate plan, unless it already is one, and returns its id.
    fn keep_conflict_copy(&self, revision: &str, draft: &Draft, valid: Option<&Draft>, rename: Rename<'_>) -> Result<String, Trouble> {
        // A record that names no save gets a name here, so that a second one is not taken for the first.
        let id = Some(save_of(revision).to_owned()).filter(|id| !id.is_empty()).unwrap_or_else(|| self.storage.token());
        let key = format!("{PLAN}{id}");
        if self.storage.read(&key)?.is_none() {
            let renamed = Draft { name: rename(draft), ..draft.clone() };
            self.write(&key, &self.new_save_id(), &renamed, valid)?;
        }
        Ok(id)
    }

    /// An id for a save of this tab.
    fn new_save_id(&self) -> String {
        format!("{}{}", self.tab, self.saves.fetch_add(1, Ordering::Relaxed))
    }
}

/// The id of the save itself: the first that a revision lists.
fn save_of(revision: &str) -> &str {
    revision.split(' ').next().unwrap_or_default()
}
