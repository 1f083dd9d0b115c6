//! What a reason says.

use chrono::NaiveDate;

use crate::domain::number::{Count, Exact, Money};
use crate::domain::probability::Confidence;

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
    /// The leads that must be there before the start date against those in hand.
    Opening {
        /// The leads needed by then; above 0.
        needed: Count,
        /// Those in hand; `None` if they are not stated.
        in_hand: Option<Count>,
        /// The start date.
        by: NaiveDate,
    },
    /// The leads that activities bring in time against those due inside the plan period: where most are missing, otherwise in all.
    Supply {
        /// The leads brought from the start date to [`by`](Self::Supply::by).
        brought: Count,
        /// The leads due by then.
        needed: Count,
        /// The most that are missing at the end of a month: `needed − brought`, or 0.
        short: Count,
        /// The end of that month; the last day on which leads are due if most are missing there, or none is.
        by: NaiveDate,
    },
    /// The hours that the work takes against those of the people.
    Hours {
        /// The hours that it takes.
        needed: Exact,
        /// The hours that the people have.
        available: Exact,
        /// The part of the needed hours that no smaller target makes less: regular activities and customer care.
        fixed: Exact,
        /// The weeks that take more hours than the people have in them; `None` if none does.
        over: Option<WeeksOver>,
        /// The day by which somebody had to be hired for these weeks, if it has passed.
        hire_by_passed: Option<NaiveDate>,
    },
    /// What activities cost against the budget without its reserve.
    Budget {
        /// What they cost.
        cost: Exact,
        /// What may be spent.
        available: Exact,
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

/// The weeks that take more hours than the people have in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeksOver {
    /// How many they are; above 0.
    pub weeks: u32,
    /// The first day of the one with the most hours over.
    pub first: NaiveDate,
    /// The hours that its work takes.
    pub needed: Exact,
    /// The hours that the people have in it.
    pub available: Exact,
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

impl Finding {
    /// Its name in the report.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rates(_) => "rates",
            Self::Growth { .. } => "growth",
            Self::Market { .. } => "market",
            Self::Leads { .. } => "leads",
            Self::Opening { .. } => "opening",
            Self::Supply { .. } => "supply",
            Self::Hours { .. } => "hours",
            Self::Budget { .. } => "budget",
            Self::People { .. } => "people",
            Self::LeadBy { .. } => "lead_by",
            Self::Chance { .. } => "chance",
        }
    }
}
