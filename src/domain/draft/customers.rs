//! The grades of customers as they are typed.

/// A grade of customers, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct GradeDraft {
    /// What it is called.
    pub name: String,
    /// The share of the customers that have it; empty for its part of the rest.
    pub share: String,
    /// The share of the results that these customers bring; empty for its part of the rest, or for none if no grade has one.
    pub contribution: String,
    /// How often each customer is contacted in each period of the cadence.
    pub contacts: String,
    /// The cadence: the name of an [`Every`](super::Every) other than dates; empty for a week.
    pub every: String,
    /// The minutes that a contact takes; empty if they do not count.
    pub minutes: String,
}
