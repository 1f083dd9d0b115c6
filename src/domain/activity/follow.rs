//! Leads available that follow the activities: they are computed from the plan, and not typed.

use super::gap::Gaps;
use crate::domain::number::Count;
use crate::domain::plan::Plan;

impl Plan {
    /// The plan with its leads available computed again, if they follow its activities: the opening pipeline and what activities bring in time.
    /// They are none if no activity brings anything. Other plans stay as they are.
    #[must_use]
    pub(in crate::domain) fn with_leads_of_activities(mut self) -> Self {
        if self.leads_follow {
            let found = Gaps::of(&self).and_then(|gaps| gaps.of_changed(&self));
            self.leads_available = Some(found.map_or_else(Count::default, |found| Count::of(found.opening + found.brought)));
        }
        self
    }
}
