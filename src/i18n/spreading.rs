//! How an amount is spread over working days, in words.

use super::texts::Time;

impl Time {
    /// What a working day gets, if quarters have weights, and if seasons or the parts of a month have.
    pub fn by_days_with(self, (has_quarters, has_others): (bool, bool)) -> &'static str {
        match (has_quarters, has_others) {
            (false, false) => self.words_by_days(),
            (true, false) => self.words_by_days_in_quarters(),
            (false, true) => self.words_by_days_weighted(),
            (true, true) => self.words_by_days_both(),
        }
    }
}
