//! The SMART criteria, answered from what the plan says.

use super::state::Verdict;
use crate::domain::draft::Field;
use crate::domain::plan::Plan;
use crate::domain::report::Report;

/// A criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmartCriterion {
    /// A named target, and what carries it.
    Specific,
    /// Results and process figures.
    Measurable,
    /// The verdict.
    Achievable,
    /// The company aim.
    Relevant,
    /// Dates down to the day.
    TimeBound,
}

/// What the plan says to each criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smart {
    /// Specific: the dimensions by which the target is divided; empty for a plan that is not split.
    pub carried_by: Vec<String>,
    /// Measurable: the stages that lead to the result, and the activities for them.
    pub process: (usize, usize),
    /// Achievable: the verdict.
    pub verdict: Option<Verdict>,
    /// Relevant: the company aim; empty if none is stated.
    pub aim: String,
    /// Time-bound: the working days that have figures; 0 without dates.
    pub working_days: u32,
}

impl SmartCriterion {
    /// All, in the order of the letters.
    pub const ALL: [Self; 5] = [Self::Specific, Self::Measurable, Self::Achievable, Self::Relevant, Self::TimeBound];

    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Achievable => "achievable",
            Self::Relevant => "relevant",
            Self::TimeBound => "time_bound",
        }
    }
}

impl Smart {
    /// Whether the plan meets a criterion.
    pub fn is_met(&self, criterion: SmartCriterion) -> bool {
        match criterion {
            SmartCriterion::Specific => !self.carried_by.is_empty(),
            SmartCriterion::Measurable => self.process.0 > 0,
            SmartCriterion::Achievable => self.verdict.is_some_and(|verdict| verdict < Verdict::OutOfReach),
            SmartCriterion::Relevant => !self.aim.is_empty(),
            SmartCriterion::TimeBound => self.working_days > 0,
        }
    }

    /// The number of criteria that the plan meets.
    pub fn met(&self) -> usize {
        SmartCriterion::ALL.into_iter().filter(|criterion| self.is_met(*criterion)).count()
    }

    /// The field to fill for a criterion that is not met; `None` for achievable, whose reasons have remedies.
    pub fn next_field(&self, criterion: SmartCriterion) -> Option<Field> {
        let field = match criterion {
            SmartCriterion::Specific => Field::Space,
            SmartCriterion::Measurable => Field::Funnel,
            SmartCriterion::Achievable => return None,
            SmartCriterion::Relevant => Field::Aim,
            SmartCriterion::TimeBound => Field::HorizonFirst,
        };
        (!self.is_met(criterion)).then_some(field)
    }
}

pub(super) fn smart(plan: &Plan, report: &Report, verdict: Option<Verdict>) -> Smart {
    let dimensions = report.split.iter().flat_map(|split| &split.dimensions);
    Smart {
        carried_by: dimensions.map(|(name, _)| name.clone()).collect(),
        process: (plan.funnel().won(), report.activities.len()),
        verdict,
        aim: plan.basis().aim.clone(),
        working_days: report.calendar.as_ref().map_or(0, |calendar| calendar.working_days),
    }
}
