//! The playbook: how the stages are worked, milestones, tasks, training, incentives, risks and reviews.

use chrono::NaiveDate;

use crate::domain::draft::{Degree, ReviewEvery};
use crate::domain::number::Exact;

/// The playbook. It changes no figure of the plan. A text that is not given is empty, and none begins or ends with blanks.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Playbook {
    /// How each stage of the funnel is worked.
    pub stages: Vec<StagePractice>,
    /// The milestones.
    pub milestones: Vec<Milestone>,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// The training.
    pub training: Vec<Training>,
    /// The incentives.
    pub incentives: Vec<Incentive>,
    /// The risks.
    pub risks: Vec<Risk>,
    /// The reviews.
    pub reviews: Vec<Review>,
}

impl Playbook {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        let Self { stages, milestones, tasks, training, incentives, risks, reviews } = self;
        let has_none = milestones.is_empty() && tasks.is_empty() && training.is_empty() && incentives.is_empty();
        has_none && risks.is_empty() && reviews.is_empty() && stages.iter().all(|it| it.actions.is_empty() && it.done_when.is_empty())
    }
}

/// How a stage of the funnel is worked.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StagePractice {
    /// Its key actions, one per line.
    pub actions: String,
    /// Its acceptance criteria.
    pub done_when: String,
}

/// A milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What it is called.
    pub name: String,
    /// Who answers for it.
    pub owner: String,
    /// The day on which the work for it begins.
    pub from: Option<NaiveDate>,
    /// The day on which it is due; not before [`Self::from`].
    pub due: Option<NaiveDate>,
    /// Its acceptance criteria.
    pub done_when: String,
}

/// A task and its roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What it is called.
    pub name: String,
    /// Who does it.
    pub responsible: String,
    /// Who answers for it.
    pub accountable: String,
    /// Who is asked before.
    pub consulted: String,
    /// Who is told after.
    pub informed: String,
}

/// A training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// What is trained.
    pub topic: String,
    /// Who takes part.
    pub who: String,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// How many hours it takes; not below 0.
    pub hours: Option<Exact>,
}

/// An incentive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incentive {
    /// What it is called.
    pub name: String,
    /// What must be achieved.
    pub condition: String,
    /// What it brings.
    pub reward: String,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// What may happen.
    pub name: String,
    /// How likely it is.
    pub likelihood: Degree,
    /// How much it would affect.
    pub effect: Degree,
    /// What is done about it.
    pub response: String,
    /// Who watches it.
    pub owner: String,
}

/// A review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What it is called.
    pub name: String,
    /// How often it takes place.
    pub every: ReviewEvery,
    /// Who takes part.
    pub who: String,
    /// What is asked.
    pub questions: String,
}
