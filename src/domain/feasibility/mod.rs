//! Whether a plan can be done: one verdict, the reasons for it, what each reason says, and what would mend it (docs/domain.md §12).
//!
//! ```text
//! plan, report, chance ──→ findings ──→ reasons (a state and a remedy each) ──→ verdict: the worst of them
//! ```
//!
//! A reason exists only if its inputs do; [`Feasibility::missing`] names the inputs of the others. To add a reason, add a
//! [`Finding`] and a function to the list in `reasons.rs`.

mod reasons;
mod remedy;
mod smart;

use chrono::NaiveDate;

use crate::domain::draft::Field;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::Plan;
use crate::domain::probability::Confidence;
use crate::domain::report::Report;

pub use remedy::{Mend, Remedy};
pub use smart::{Smart, SmartCriterion};

/// Whether the plan can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Feasibility {
    /// The verdict: that of the worst reason; `None` without a reason.
    pub verdict: Option<Verdict>,
    /// The reasons, in a constant order.
    pub reasons: Vec<Reason>,
    /// Whether the chance of hitting target is still being computed, so that its reason may yet change the verdict.
    pub is_open: bool,
    /// The inputs that would add a reason: for each missing reason the next field to fill.
    pub missing: Vec<Field>,
    /// The five SMART criteria, answered from the plan.
    pub smart: Smart,
}

/// The verdict. The order is from better to worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Every reason is good.
    Comfortable,
    /// Some reason is tight, and none is short.
    Achievable,
    /// Some reason is short.
    OutOfReach,
}

/// The state of a reason. The order is from better to worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Within the limit of comfortable.
    Good,
    /// Within the limit of achievable.
    Tight,
    /// Beyond both limits.
    Short,
}

/// A reason for the verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What it says.
    pub finding: Finding,
    /// Its state.
    pub state: State,
    /// What would better its state; `None` for a good one, and if no single change does.
    pub remedy: Option<Remedy>,
}

/// What a reason says.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Planned rates compared with counted rates: one entry for each counted stage before won.
    Rates(Vec<RateFinding>),
    /// The growth that the target asks for: `target ÷ past − 1`.
    Growth {
        /// The result of the last period, in the metric of the target.
        past: Exact,
        /// The target.
        target: Exact,
        /// The growth; below 0 for a smaller target.
        by: Exact,
    },
    /// The market: `size × share` against the revenue that the target needs.
    Market {
        /// The size of the market.
        size: Exact,
        /// The share gained.
        share: Exact,
        /// `size × share`, exact.
        gives: Exact,
        /// The revenue needed.
        needed: Money,
    },
    /// The leads available against the leads needed.
    Leads {
        /// The leads available.
        available: Count,
        /// The leads needed.
        needed: Count,
    },
    /// The people at full strength against the people that the target needs.
    People {
        /// The people at full strength.
        there: Exact,
        /// The people needed, exact.
        needed: Exact,
    },
    /// The lead-by date.
    LeadBy {
        /// The last day on which a new lead can still be won in time.
        day: NaiveDate,
        /// Calendar days from today until that day; below 0 if it has passed.
        days: i64,
    },
    /// The chance of hitting target.
    Chance {
        /// The leads that it is of: those available, otherwise those needed.
        leads: Count,
        /// The chance. It is compared in whole percent, as every screen shows it.
        confidence: Confidence,
    },
}

/// A planned rate and the counted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateFinding {
    /// The stage from which it leads to the next.
    pub stage: usize,
    /// The planned rate; where sub-targets differ, their average.
    pub planned: Exact,
    /// The past results: so many of so many.
    pub counted: (u64, u64),
    /// `planned ÷ counted − 1`; below 0 if less is planned.
    pub by: Exact,
}

/// What is known of the chance of hitting target.
#[derive(Clone, Debug, PartialEq)]
pub enum Chances {
    /// The chance.
    Known(Confidence),
    /// It is still being computed.
    Open,
    /// The plan has no chance, because its leads are too many.
    None,
}

/// Whether the plan can be done, on the day of its report.
///
/// `verdict = max(states of all reasons)`. Nothing is rounded before it is compared, except the chance, which is compared as it is shown.
///
/// ```
/// use backcast::domain::feasibility::{Chances, Verdict, feasibility};
/// use backcast::domain::{Draft, StageDraft, report};
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let draft = Draft {
///     amount: "3M".into(),
///     deal_size: "100k".into(),
///     stages: vec![stage("Lead", "20%"), stage("Won", "")],
///     won: 1,
///     past_result: "2.5M".into(),
///     ..Default::default()
/// };
/// let plan = draft.check().unwrap();
/// let report = report(&plan, chrono::NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
/// // 3M ÷ 2.5M − 1 = 20 %: more than the 10 % of comfortable, and not more than the 30 % of achievable.
/// assert_eq!(feasibility(&plan, &report, &Chances::None).verdict, Some(Verdict::Achievable));
/// ```
pub fn feasibility(plan: &Plan, report: &Report, chances: &Chances) -> Feasibility {
    let reasons = reasons::reasons(plan, report, chances);
    let verdict = reasons.iter().map(|reason| reason.state).max().map(Verdict::of);
    Feasibility {
        verdict,
        is_open: *chances == Chances::Open,
        missing: reasons::missing(plan, report),
        smart: smart::smart(plan, report, verdict),
        reasons,
    }
}

impl Feasibility {
    /// The reasons that decide the verdict: those with the worst state.
    pub fn decisive(&self) -> impl Iterator<Item = &Reason> {
        let worst = self.reasons.iter().map(|reason| reason.state).max();
        self.reasons.iter().filter(move |reason| Some(reason.state) == worst)
    }
}

impl Verdict {
    /// All, from better to worse.
    pub const ALL: [Self; 3] = [Self::Comfortable, Self::Achievable, Self::OutOfReach];

    fn of(worst: State) -> Self {
        match worst {
            State::Good => Self::Comfortable,
            State::Tight => Self::Achievable,
            State::Short => Self::OutOfReach,
        }
    }

    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Achievable => "achievable",
            Self::OutOfReach => "out_of_reach",
        }
    }
}

impl State {
    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Tight => "tight",
            Self::Short => "short",
        }
    }
}

impl Finding {
    /// Its name in the report.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rates(_) => "rates",
            Self::Growth { .. } => "growth",
            Self::Market { .. } => "market",
            Self::Leads { .. } => "leads",
            Self::People { .. } => "people",
            Self::LeadBy { .. } => "lead_by",
            Self::Chance { .. } => "chance",
        }
    }
}
