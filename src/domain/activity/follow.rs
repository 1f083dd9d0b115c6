//! Leads available that follow the activities: they are computed from the plan, and not typed.

use super::gap::Gaps;
use crate::domain::number::Count;
use crate::domain::plan::Plan;

impl Plan {
    /// The plan with its leads available computed again, if they follow its activities: the opening pipeline, which is the one in hand if that is
    /// stated and otherwise the one needed, and what activities bring in time. They are none if no activity brings anything. Other plans stay as
    /// they are.
    #[must_use]
    pub(in crate::domain) fn with_leads_of_activities(mut self) -> Self {
        if self.leads_follow {
            let found = Gaps::of(&self).and_then(|gaps| gaps.of_changed(&self));
            let opening = |needed: u128| self.opening.map_or(needed, |in_hand| in_hand.get().into());
            self.leads_available = Some(found.map_or_else(Count::default, |found| Count::of(opening(found.opening) + found.in_time)));
        }
        self
    }
}
