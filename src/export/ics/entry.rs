//! An event of a calendar.

use chrono::NaiveDate;

use super::daily::Repeats;

/// An event.
pub(super) struct Entry {
    /// Its kind and place: `milestone-1`, `review-2-2027-01-08`.
    pub id: String,
    /// Its title.
    pub summary: String,
    /// What is said below it; may be empty.
    pub description: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day, included.
    pub last: NaiveDate,
    /// For a daily review: how it repeats, and the days on which it does not take place.
    pub repeats: Option<Repeats>,
}

impl Entry {
    /// An event on one day.
    pub fn on(id: String, day: NaiveDate, summary: String, description: String) -> Self {
        Self { id, summary, description, first: day, last: day, repeats: None }
    }

    /// The same, repeated.
    pub fn repeating(self, repeats: Repeats) -> Self {
        Self { repeats: Some(repeats), ..self }
    }
}
