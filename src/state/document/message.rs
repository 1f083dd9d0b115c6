//! What the page says for a while, and what it says of a link or file that it refuses.

use crate::domain::Fault;
use crate::platform::clock;

/// A short message with, perhaps, a way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What happened.
    pub text: String,
    /// What undoes it.
    pub back: Option<Back>,
    /// Tells it from another with the same words.
    id: String,
}

impl Toast {
    pub(super) fn new(text: String, back: Option<Back>) -> Self {
        Self { text, back, id: clock::token() }
    }
}

/// What a toast can undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// Bring this deleted plan back, and open it.
    Restore(String),
    /// Open this shared plan again.
    Guest(String),
    /// Not back, but on: open this plan.
    Open(String),
}

/// How something came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// As a link.
    Link,
    /// As a file.
    File,
    /// In a file with other plans, which were taken.
    Plans,
}

/// What came in and was not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// How it came.
    pub from: Source,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}
