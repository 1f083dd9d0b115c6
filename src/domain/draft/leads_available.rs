//! The leads available as they are typed: a number, or the word by which they follow the activities.

use super::whole::Draft;

/// The text of the leads available that follow the activities: they are the opening pipeline and what activities bring, computed with every
/// change of the plan.
pub const OF_ACTIVITIES: &str = "activities";

impl Draft {
    /// Whether the leads available follow the activities.
    pub fn leads_follow_activities(&self) -> bool {
        self.leads_available.trim() == OF_ACTIVITIES
    }
}
