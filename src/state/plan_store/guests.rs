//! Changes to shared plans, which are not the reader's own.

use super::record::APART;
use super::store::PlanStore;
use crate::codec::file;
use crate::domain::Draft;
use crate::state::key_value::{KeyValueStore, Trouble};

const GUEST: &str = "backcast.guest.";
/// The number of shared plans whose changes are stored.
const GUESTS_MAX: usize = 8;

impl<S: KeyValueStore> PlanStore<S> {
    /// The changed version of the shared plan of this link.
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

    /// Stores the changed version of a shared plan, separately from the own plans, so that it outlives a reload.
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
}

/// The time at which a record of a shared plan was saved (older records do not have it), and its link.
fn guest_head(text: &str) -> (u64, &str) {
    let head = text.split(APART).next().unwrap_or_default();
    head.split_once(' ').map_or((0, head), |(ms, fragment)| (ms.parse().unwrap_or(0), fragment))
}

/// The key of a shared plan: the end of a link has its checksum, which differs from that of other links.
fn guest_key(fragment: &str) -> String {
    let end = fragment.char_indices().rev().nth(23).map_or(0, |(at, _)| at);
    format!("{GUEST}{}", &fragment[end..])
}
