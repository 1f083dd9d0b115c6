//! A store of texts under keys, and why it may refuse one.

/// The reason for which a text cannot be stored or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser forbids it.
    Forbidden,
    /// There is no room left.
    Full,
}

/// A store of texts under keys: the browser's storage, or memory in a test.
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
    /// A word that no tab has got before.
    fn token(&self) -> String;
    /// Milliseconds since 1970.
    fn now_ms(&self) -> u64;
}
