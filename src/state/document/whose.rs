//! The owner of the open plan.

/// The owner of the open plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The reader, with the id of the plan.
    Own(String),
    /// Another person, with the link that brought the plan.
    Guest(String),
}

impl Whose {
    /// The id or link of the plan.
    pub fn key(&self) -> &str {
        match self {
            Self::Own(key) | Self::Guest(key) => key,
        }
    }
}
