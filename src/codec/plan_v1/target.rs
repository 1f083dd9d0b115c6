//! The target and the funnel.

use super::define::define;
use super::list::List;
use super::prose::Prose;
use super::text::{Text, bare_if_whole, some};
use crate::domain::{ActivityDraft, BudgetLineDraft, StageDraft, TierDraft};

define! {
    /// The plan period: its start date and end date.
    Horizon { 0 first: Text, 1 last: Text }

    /// The target.
    Target {
        /// `revenue`, `deals` or `gross_profit`.
        #[serde(deserialize_with = "some")]
        0 metric: Option<Text>,
        1 amount: Text,
        2 margin: Text,
    }

    /// A target line.
    Tier { 0 name: Text, 1 of_target: Text } <=> TierDraft

    /// A stage of the funnel.
    Stage {
        #[serde(rename = "stage")]
        0 name: Text,
        1 rate: Text,
        #[serde(serialize_with = "bare_if_whole")]
        2 days: Text,
        4 counted: Text,
        3 activities: List<Activity>,
        5 minutes: Text,
        6 actions: Prose,
        7 done_when: Prose,
    } <=> StageDraft

    /// A sales activity of a stage.
    Activity { 0 name: Text, 1 per_unit: Text, 2 minutes: Text } <=> ActivityDraft

    /// The budget.
    Budget { 0 total: Text, 1 reserve: Text, 2 lines: List<BudgetLine> }

    /// A line of the budget.
    BudgetLine { 0 name: Text, 1 amount: Text } <=> BudgetLineDraft

    /// The team capacity.
    Capacity { 0 people: Text, 1 quota: Text, 2 attainment: Text, 3 hours: Text, 4 selling: Text }
}
