//! The playbook as it is typed: milestones, tasks, training, incentives, risks and reviews.

use super::field::Field;
use super::pay::named;

/// The playbook, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PlaybookDraft {
    /// The milestones.
    pub milestones: Vec<MilestoneDraft>,
    /// The tasks, with who does what (RACI).
    pub tasks: Vec<TaskDraft>,
    /// The training.
    pub training: Vec<TrainingDraft>,
    /// The incentives.
    pub incentives: Vec<IncentiveDraft>,
    /// The risks.
    pub risks: Vec<RiskDraft>,
    /// The reviews.
    pub reviews: Vec<ReviewDraft>,
}

impl PlaybookDraft {
    /// Whether it has no entry.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A milestone, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MilestoneDraft {
    /// What it is called.
    pub name: String,
    /// Who answers for it.
    pub owner: String,
    /// The day on which the work for it begins; empty if it is only a day.
    pub from: String,
    /// The day on which it is due; empty while it is not known.
    pub due: String,
    /// Its acceptance criteria.
    pub done_when: String,
}

/// A task and its roles, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TaskDraft {
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

/// A training, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TrainingDraft {
    /// What is trained.
    pub topic: String,
    /// Who takes part.
    pub who: String,
    /// Its day.
    pub day: String,
    /// How many hours it takes.
    pub hours: String,
}

/// An incentive, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct IncentiveDraft {
    /// What it is called.
    pub name: String,
    /// What must be achieved.
    pub condition: String,
    /// What it brings.
    pub reward: String,
}

/// A risk, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RiskDraft {
    /// What may happen.
    pub name: String,
    /// How likely it is: one of [`Degree::NAMES`]; empty for medium.
    pub likelihood: String,
    /// How much it would affect: one of [`Degree::NAMES`]; empty for medium.
    pub effect: String,
    /// What is done about it.
    pub response: String,
    /// Who watches it.
    pub owner: String,
}

/// A review, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ReviewDraft {
    /// What it is called.
    pub name: String,
    /// How often it takes place: one of [`ReviewEvery::NAMES`]; empty for every week.
    pub every: String,
    /// Who takes part.
    pub who: String,
    /// What is asked.
    pub questions: String,
}

/// How likely or how grave a risk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Degree {
    /// High.
    High,
    /// Medium.
    #[default]
    Medium,
    /// Low.
    Low,
}

/// How often a review takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ReviewEvery {
    /// On every working day.
    Day,
    /// On Fridays.
    #[default]
    Week,
    /// On every second Friday.
    Fortnight,
    /// On the last working day of the month.
    Month,
    /// On the last working day of the quarter of the fiscal year.
    Quarter,
}

named!(Degree);
named!(ReviewEvery);

impl Degree {
    /// Their names in the plan file.
    pub const NAMES: [&'static str; 3] = ["high", "medium", "low"];
    /// All, from high to low.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// 3 for high, 2 for medium, 1 for low.
    pub fn points(self) -> u32 {
        match self {
            Self::High => 3,
            Self::Medium => 2,
            Self::Low => 1,
        }
    }
}

impl ReviewEvery {
    /// Their names in the plan file.
    pub const NAMES: [&'static str; 5] = ["day", "week", "fortnight", "month", "quarter"];
    /// All, from short to long.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Fortnight, Self::Month, Self::Quarter];
}

/// A list of the playbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookList {
    /// The milestones.
    Milestones,
    /// The tasks.
    Tasks,
    /// The training.
    Training,
    /// The incentives.
    Incentives,
    /// The risks.
    Risks,
    /// The reviews.
    Reviews,
}

impl BookList {
    /// All, in the order of the playbook.
    pub const ALL: [Self; 6] = [Self::Milestones, Self::Tasks, Self::Training, Self::Incentives, Self::Risks, Self::Reviews];

    /// The list that a field belongs to; `None` for a field of a stage, and for one outside of the playbook.
    pub fn of(field: &Field) -> Option<Self> {
        match field {
            Field::MilestoneName(_)
            | Field::MilestoneOwner(_)
            | Field::MilestoneFrom(_)
            | Field::MilestoneDue(_)
            | Field::MilestoneDoneWhen(_) => Some(Self::Milestones),
            Field::TaskName(_)
            | Field::TaskResponsible(_)
            | Field::TaskAccountable(_)
            | Field::TaskConsulted(_)
            | Field::TaskInformed(_) => Some(Self::Tasks),
            Field::TrainingTopic(_) | Field::TrainingWho(_) | Field::TrainingDay(_) | Field::TrainingHours(_) => Some(Self::Training),
            Field::IncentiveName(_) | Field::IncentiveCondition(_) | Field::IncentiveReward(_) => Some(Self::Incentives),
            Field::RiskName(_) | Field::RiskLikelihood(_) | Field::RiskEffect(_) | Field::RiskResponse(_) | Field::RiskOwner(_) => {
                Some(Self::Risks)
            }
            Field::ReviewName(_) | Field::ReviewEvery(_) | Field::ReviewWho(_) | Field::ReviewQuestions(_) => Some(Self::Reviews),
            _ => None,
        }
    }

    /// The field of the whole list.
    pub fn field(self) -> Field {
        match self {
            Self::Milestones => Field::Milestones,
            Self::Tasks => Field::Tasks,
            Self::Training => Field::Training,
            Self::Incentives => Field::Incentives,
            Self::Risks => Field::Risks,
            Self::Reviews => Field::Reviews,
        }
    }

    /// The field with the name of entry `i`.
    pub fn name_field(self, i: usize) -> Field {
        match self {
            Self::Milestones => Field::MilestoneName(i),
            Self::Tasks => Field::TaskName(i),
            Self::Training => Field::TrainingTopic(i),
            Self::Incentives => Field::IncentiveName(i),
            Self::Risks => Field::RiskName(i),
            Self::Reviews => Field::ReviewName(i),
        }
    }
}

impl PlaybookDraft {
    /// How many entries a list has.
    pub fn many(&self, list: BookList) -> usize {
        match list {
            BookList::Milestones => self.milestones.len(),
            BookList::Tasks => self.tasks.len(),
            BookList::Training => self.training.len(),
            BookList::Incentives => self.incentives.len(),
            BookList::Risks => self.risks.len(),
            BookList::Reviews => self.reviews.len(),
        }
    }

    /// The names of a list's entries.
    pub fn names(&self, list: BookList) -> Vec<&str> {
        match list {
            BookList::Milestones => self.milestones.iter().map(|it| it.name.as_str()).collect(),
            BookList::Tasks => self.tasks.iter().map(|it| it.name.as_str()).collect(),
            BookList::Training => self.training.iter().map(|it| it.topic.as_str()).collect(),
            BookList::Incentives => self.incentives.iter().map(|it| it.name.as_str()).collect(),
            BookList::Risks => self.risks.iter().map(|it| it.name.as_str()).collect(),
            BookList::Reviews => self.reviews.iter().map(|it| it.name.as_str()).collect(),
        }
    }
}
