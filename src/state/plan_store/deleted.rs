//! Deleted plans, which can come back.

use super::store::{DELETED, PLAN, PlanStore};
use crate::state::key_value::{KeyValueStore, Trouble};

/// The number of deleted plans that can come back.
const DELETED_MAX: usize = 10;

impl<S: KeyValueStore> PlanStore<S> {
    /// Moves a plan to the deleted plans, from which [`restore`](Self::restore) brings it back.
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

    /// Moves a text to another key. It is copied first; without room for both, it is removed first, and put back if the copy fails.
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
}
