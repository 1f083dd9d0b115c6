//! The user's own templates: plans to begin others from. Each is a record like that of a plan, under a key of its own.

use super::record::{record, written};
use super::store::PlanStore;
use crate::domain::Draft;
use crate::state::key_value::{KeyValueStore, Trouble};

const TEMPLATE: &str = "backcast.template.";

/// A template of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTemplate {
    /// Its id.
    pub id: String,
    /// The plan.
    pub draft: Draft,
    saved_ms: u64,
}

impl<S: KeyValueStore> PlanStore<S> {
    /// Every own template that can be read, the latest first.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn templates(&self) -> Result<Vec<OwnTemplate>, Trouble> {
        let mut all = Vec::new();
        for key in self.storage.keys(TEMPLATE)? {
            if let Some(kept) = self.storage.read(&key)?.and_then(|text| record(&text)) {
                all.push(OwnTemplate { id: key[TEMPLATE.len()..].to_owned(), draft: kept.draft, saved_ms: kept.saved_ms });
            }
        }
        all.sort_by(|one, other| (other.saved_ms, &other.id).cmp(&(one.saved_ms, &one.id)));
        Ok(all)
    }

    /// Keeps a plan as a template, unless there is one like it.
    ///
    /// # Errors
    /// Any [`Trouble`].
    pub fn save_template(&self, draft: &Draft) -> Result<(), Trouble> {
        if self.templates()?.iter().any(|kept| kept.draft == *draft) {
            return Ok(());
        }
        let key = format!("{TEMPLATE}{}", self.storage.token());
        self.storage.write(&key, &written(self.storage.now_ms(), "", draft, None))
    }

    /// Forgets a template.
    ///
    /// # Errors
    /// [`Trouble::Forbidden`].
    pub fn delete_template(&self, id: &str) -> Result<(), Trouble> {
        self.storage.remove(&format!("{TEMPLATE}{id}"))
    }
}
