//! From one scenario to another, change by change: by how much each change moves the leads needed.
//!
//! The changes are made one after the other, each on top of those before it. The differences of all changes therefore add up to the
//! difference between the two scenarios. (How much one change moves depends on those before it: in another order the parts would be others,
//! with the same sum.)

use std::ops::Range;

use super::difference::{Difference, level};
use super::levers::leads_needed;
use crate::domain::draft::{Draft, Field};
use crate::domain::number::Count;

/// The way from one scenario to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waterfall {
    /// The leads that the scenario at its beginning needs.
    pub start: Count,
    /// The changes, in their order.
    pub steps: Vec<WaterfallStep>,
}

/// What one change does, or several that are only made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaterfallStep {
    /// The places of the changes among all of them.
    pub changes: Range<usize>,
    /// The leads needed before them.
    pub before: Count,
    /// The leads needed after them.
    pub after: Count,
}

impl Waterfall {
    /// The way from the plan `from`, which has no scenarios, over `changes` in at most `steps_max` steps (at least one): if there are more
    /// changes, the last step has all the others together. A change without which no plan results, such as a start date that only the next
    /// change's end date makes possible, is one step with the next.
    ///
    /// `None` if it begins or ends at what is no valid plan.
    ///
    /// ```
    /// use backcast::codec::file;
    /// use backcast::domain::whatif::waterfall::Waterfall;
    /// let plan = r#"{"backcast": 1, "target": {"metric": "deals", "amount": "30"},
    ///     "funnel": [{"stage": "Lead", "rate": "25%"}, {"stage": "Opportunity", "rate": "40%"}, {"stage": "Won"}],
    ///     "scenarios": [{"name": "both", "changes": {"funnel[0].rate": "30%", "funnel[1].rate": "50%"}}]}"#;
    /// let plan = file::read(plan).unwrap();
    /// let found = Waterfall::of(&plan.base(), &plan.changes_between(None, Some(0)), 6).unwrap();
    /// // 30 ÷ (25% × 40%) = 300; 30 ÷ (30% × 40%) = 250; 30 ÷ (30% × 50%) = 200.
    /// assert_eq!((found.start.get(), found.after().get()), (300, 200));
    /// assert_eq!(found.steps.iter().map(|step| step.after.get()).collect::<Vec<_>>(), [250, 200]);
    /// ```
    pub fn of(from: &Draft, changes: &[(Field, String)], steps_max: usize) -> Option<Self> {
        let many = changes.len();
        let start = leads(from)?;
        let single = if many <= steps_max { many } else { steps_max.saturating_sub(1) };
        let (mut steps, mut done, mut before, mut plan) = (Vec::new(), 0, start, from.clone());
        for (i, (field, text)) in changes.iter().enumerate() {
            plan.put(field, text.clone());
            let made = i + 1;
            if made > single && made < many {
                continue;
            }
            match leads(&plan) {
                Some(after) => {
                    steps.push(WaterfallStep { changes: done..made, before, after });
                    (done, before) = (made, after);
                }
                None if made == many => return None,
                None => {}
            }
        }
        Some(Self { start, steps })
    }

    /// The leads that the scenario at its end needs: `start` plus the differences of all steps.
    pub fn after(&self) -> Count {
        self.steps.last().map_or(self.start, |step| step.after)
    }

    /// The difference between the two scenarios.
    pub fn difference(&self) -> Difference {
        Difference::of(self.start, self.after())
    }

    /// The lower and the upper edge of each step's bar, in thousandths of the greatest count on the way; and the levels of both
    /// scenarios. Each count has one level, so that a bar begins exactly where the one before it ends.
    pub fn places(&self) -> WaterfallPlaces {
        let greatest = self.steps.iter().map(|step| step.after).fold(self.start, Count::max);
        let edges = |step: &WaterfallStep| {
            let (before, after) = (level(step.before, greatest), level(step.after, greatest));
            (before.min(after), before.max(after))
        };
        WaterfallPlaces {
            start: level(self.start, greatest),
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
    /// The height of the scenario at the beginning.
    pub start: u16,
    /// The lower and the upper edge of each step.
    pub steps: Vec<(u16, u16)>,
    /// The height of the scenario at the end.
    pub after: u16,
}

fn leads(draft: &Draft) -> Option<Count> {
    leads_needed(&draft.check().ok()?)
}
