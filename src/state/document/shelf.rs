//! The browser's local storage as the library's shelf.

use crate::platform::{clock, storage};
use crate::state::library::{Shelf, Trouble};

/// The browser's local storage as a shelf for the library.
#[derive(Clone, Copy, Debug)]
pub struct LocalShelf;

impl From<storage::Refusal> for Trouble {
    fn from(refusal: storage::Refusal) -> Self {
        match refusal {
            storage::Refusal::Forbidden => Self::Forbidden,
            storage::Refusal::Full => Self::Full,
        }
    }
}

impl Shelf for LocalShelf {
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
