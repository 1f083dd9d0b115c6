//! A scenario change by change: by how much each of its changes moves the leads needed.
//!
//! The changes are made one after the other, in the scenario's order, each on top of those before it. The differences of all changes
//! therefore add up to the difference between the base case and the scenario. (How much one change moves depends on those before it:
//! in another order the parts would be others, with the same sum.)

use std::ops::Range;

use super::difference::{Difference, level};
use super::levers::leads_needed;
use crate::domain::draft::Draft;
use crate::domain::number::Count;

/// The way from the base case to a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waterfall {
    /// The leads that the base case needs.
    pub base: Count,
    /// Its changes, in the scenario's order.
    pub steps: Vec<WaterfallStep>,
}

/// What one change does, or several that are only made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaterfallStep {
    /// The places of the changes in the scenario.
    pub changes: Range<usize>,
    /// The leads needed before them.
    pub before: Count,
    /// The leads needed after them.
    pub after: Count,
}

impl Waterfall {
    /// The way to scenario `i` of a plan, with only its first `made` changes if a number is given, in at most `steps_max` steps (at least
    /// one): if there are more changes, the last step has all the others together. A change without which no plan results, such as a start
    /// date that only the next change's end date makes possible, is one step with the next.
    ///
    /// `None` if the base case or the scenario is no valid plan.
    ///
    /// ```
    /// use backcast::codec::file;
    /// use backcast::domain::whatif::waterfall::Waterfall;
    /// let plan = r#"{"backcast": 1, "target": {"metric": "deals", "amount": "30"},
    ///     "funnel": [{"stage": "Lead", "rate": "25%"}, {"stage": "Opportunity", "rate": "40%"}, {"stage": "Won"}],
    ///     "scenarios": [{"name": "both", "changes": {"funnel[0].rate": "30%", "funnel[1].rate": "50%"}}]}"#;
    /// let found = Waterfall::of(&file::read(plan).unwrap(), 0, None, 6).unwrap();
    /// // 30 ÷ (25% × 40%) = 300; 30 ÷ (30% × 40%) = 250; 30 ÷ (30% × 50%) = 200.
    /// assert_eq!((found.base.get(), found.after().get()), (300, 200));
    /// assert_eq!(found.steps.iter().map(|step| step.after.get()).collect::<Vec<_>>(), [250, 200]);
    /// ```
    pub fn of(draft: &Draft, i: usize, made: Option<usize>, steps_max: usize) -> Option<Self> {
        let many = draft.scenarios.get(i)?.changes.len();
        let many = made.unwrap_or(many).min(many);
        let base = leads(&draft.base())?;
        let single = if many <= steps_max { many } else { steps_max.saturating_sub(1) };
        let (mut steps, mut from, mut before) = (Vec::new(), 0, base);
        for to in (1..=single).chain((single < many).then_some(many)) {
            match leads(&draft.scenario_after(i, to)) {
                Some(after) => {
                    steps.push(WaterfallStep { changes: from..to, before, after });
                    (from, before) = (to, after);
                }
                None if to == many => return None,
                None => {}
            }
        }
        Some(Self { base, steps })
    }

    /// The leads that the scenario needs: `base` plus the differences of all steps.
    pub fn after(&self) -> Count {
        self.steps.last().map_or(self.base, |step| step.after)
    }

    /// The difference between the base case and the scenario.
    pub fn difference(&self) -> Difference {
        Difference::of(self.base, self.after())
    }

    /// The lower and the upper edge of each step's bar, in thousandths of the greatest count on the way; and the levels of the base case
    /// and of the scenario. Each count has one level, so that a bar begins exactly where the one before it ends.
    pub fn places(&self) -> WaterfallPlaces {
        let greatest = self.steps.iter().map(|step| step.after).fold(self.base, Count::max);
        let edges = |step: &WaterfallStep| {
            let (before, after) = (level(step.before, greatest), level(step.after, greatest));
            (before.min(after), before.max(after))
        };
        WaterfallPlaces {
            base: level(self.base, greatest),
            steps: self.steps.iter().map(edges).collect(),
            after: level(self.after(), greatest),
        }
    }
}

impl WaterfallStep {
    /// By how much it moves the leads needed.
    pub fn difference(&self) -> Difference {
        Difference::of(self.before, self.after)
    }
}

/// The places of a waterfall's bars, in thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaterfallPlaces {
    /// The height of the base case.
    pub base: u16,
    /// The lower and the upper edge of each step.
    pub steps: Vec<(u16, u16)>,
    /// The height of the scenario.
    pub after: u16,
}

fn leads(draft: &Draft) -> Option<Count> {
    leads_needed(&draft.check().ok()?)
}
