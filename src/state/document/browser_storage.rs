//! The browser's local storage as the key-value store of plans.

use crate::platform::{clock, storage};
use crate::state::key_value::{KeyValueStore, Trouble};

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStorage;

impl From<storage::Refusal> for Trouble {
    fn from(refusal: storage::Refusal) -> Self {
        match refusal {
            storage::Refusal::Forbidden => Self::Forbidden,
            storage::Refusal::Full => Self::Full,
        }
    }
}

impl KeyValueStore for BrowserStorage {
    fn read(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(storage::read(key)?)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), Trouble> {
        Ok(storage::write(key, text)?)
    }
    fn remove(&self, key: &str) -> Result<(), Trouble> {
        Ok(storage::remove(key)?)
    }
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Trouble> {
        Ok(storage::keys(prefix)?)
    }
    fn token(&self) -> String {
        clock::token()
    }
    fn now_ms(&self) -> u64 {
        clock::now_ms()
    }
}
