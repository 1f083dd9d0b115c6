//! Short messages, and refused links and files.

use crate::domain::{Draft, Fault};
use crate::platform::clock;

/// A short message with, perhaps, a way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The text.
    pub text: String,
    /// The action that the message offers.
    pub back: Option<Back>,
    /// An id that distinguishes it from another message with the same text.
    id: String,
}

impl Toast {
    pub(super) fn new(text: String, back: Option<Back>) -> Self {
        Self { text, back, id: clock::token() }
    }
}

/// The action that a message offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// Undo the last step.
    Step,
    /// Bring this deleted plan back, and open it.
    Restore(String),
    /// Open this shared plan again.
    Guest(String),
    /// Open this plan.
    Open(String),
    /// Keep this template again.
    Template(Box<Draft>),
}

/// The source of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A link.
    Link,
    /// A file.
    File,
    /// A file of which other plans were taken over.
    Plans,
}

/// A link or file that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its source.
    pub from: Source,
    /// Its faults.
    pub faults: Vec<Fault>,
}
