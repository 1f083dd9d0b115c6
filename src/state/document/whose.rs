//! Whose plan is open.

/// Whose plan is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One's own, by its id.
    Own(String),
    /// Somebody's, by the fragment that brought it.
    Guest(String),
}

impl Whose {
    /// Its id or fragment.
    pub(super) fn key(&self) -> &str {
        match self {
            Self::Own(key) | Self::Guest(key) => key,
        }
    }
}
