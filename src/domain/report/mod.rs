//! The whole answer: everything the screen, the file and the printed page show, computed once from a plan.
//!
//! Every number on the screen is a field here; a view does no arithmetic.

mod capacity;
pub mod inverse;
mod limited;
mod split;
mod whole;

use chrono::NaiveDate;

use crate::domain::draft::Metric;
use crate::domain::number::{Count, Currency, Exact, Money, Rate};
use crate::domain::plan::Horizon;
use crate::domain::plan::funnel::Place;
use crate::domain::probability::Confidence;

pub use crate::domain::plan::Required;
pub use capacity::{CapacityReport, Carried, Gap};
pub use split::{Axis, LeafReport, Measure, SplitReport, Sums, Table, Tile};
pub use whole::report;

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What all money is counted in.
    pub currency: Currency,
    /// What the target is counted in.
    pub metric: Metric,
    /// The target as given, in its metric.
    pub amount: Exact,
    /// Margin, for a target in gross profit; `None` where sub-targets differ in it.
    pub margin: Option<Rate>,
    /// Average money per won deal; `None` where leaves differ in it.
    pub deal_size: Option<Exact>,
    /// The revenue that reaches the target, to the minor unit; `None` without a deal size.
    pub target: Option<Money>,
    /// The won deals needed.
    pub deals: Required,
    /// What the whole deals bring: `deals.count × deal_size`, rounded down to the minor unit.
    pub brought: Option<Money>,
    /// The gross profit of that, for a target in gross profit: `brought × margin` of every leaf, rounded down.
    pub profit: Option<Money>,
    /// `deals.count × deal_size − target`: what rounding the deals up brings on top. Rounded down to the minor unit.
    pub surplus: Option<Money>,
    /// Every stage, widest first.
    pub funnel: Vec<StageReport>,
    /// The part of the first stage that becomes won deals.
    pub rate_overall: Exact,
    /// Everything done for the stages.
    pub activities: Vec<ActivityReport>,
    /// The rounded plan run forward.
    pub proof: Proof,
    /// The lines across the target.
    pub tiers: Vec<TierReport>,
    /// What the dates say; `None` for a plan without a horizon.
    pub calendar: Option<CalendarReport>,
    /// How sure it is, where one binomial tells it: leaves alike in rates and in what a deal counts for, and no rate that was counted in
    /// history. Else [`crate::domain::whatif::odds`] do; this is `None`, as it is past [`crate::domain::probability::LEADS_MAX`] leads.
    pub confidence: Option<Confidence>,
    /// What a limited number of leads can do; `None` where none is given.
    pub limited: Option<LimitedReport>,
    /// What the people carry, and what is missing; `None` without a quota.
    pub capacity: Option<CapacityReport>,
    /// The split; `None` for a plan that is not split.
    pub split: Option<SplitReport>,
    /// Whether all sub-targets have the same rates, so that one chain of divisions explains the whole.
    pub one_chain: bool,
}

/// What one stage must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageReport {
    /// What it is called.
    pub name: String,
    /// Where it stands against the won deal.
    pub place: Place,
    /// What it needs (up to won) or can expect (after it).
    pub required: Required,
    /// The rate to the next stage; `None` at the last.
    pub rate: Option<Rate>,
    /// Up to won the part of this stage that is won; after it the part of the won deals that arrives here.
    pub rate_to_won: Exact,
    /// The money that arrives here, for a stage after won: `brought × rate_to_won`, rounded down to the minor unit.
    pub money: Option<Money>,
    /// The part of that money that arrives inside the plan period, rounded down to the minor unit; `None` without a plan period.
    pub money_inside: Option<Money>,
    /// Width of its bar in thousandths of the widest stage.
    pub width_permille: u16,
    /// What is still to be done inside the plan period, and on how many working days; `None` without such days.
    pub pace: Option<Pace>,
}

/// What is due of a stage inside the plan period: without the opening pipeline, which must already exist, and without what falls after the
/// end date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How much.
    pub inside: Count,
    /// What must exist before the start date, and is no part of it.
    pub opening: Count,
    /// On how many working days some of it is due; above 0.
    pub days: u32,
}

impl Pace {
    /// `inside ÷ days`.
    #[must_use]
    pub fn per_working_day(&self) -> Exact {
        Exact::ratio(self.inside.get(), self.days.into())
    }
}

impl StageReport {
    /// The part of a stage's money that arrives only after the plan period; `None` where all arrives inside it.
    #[must_use]
    pub fn money_after(&self, currency: Currency) -> Option<Money> {
        let after = self.money?.units().checked_sub(self.money_inside?.units()).filter(|after| *after > 0)?;
        Money::of_units(after, currency)
    }

    /// What is due on a working day: what is still to be done inside the plan period ÷ the working days on which it is due.
    #[must_use]
    pub fn per_working_day(&self) -> Option<Exact> {
        self.pace.map(|pace| pace.per_working_day())
    }

    /// Where the stage's bar begins and how wide it is, in thousandths of the widest: centred, and never too thin to see.
    #[must_use]
    pub fn bar(&self) -> (u16, u16) {
        let width = self.width_permille.max(4);
        ((1000 - width) / 2, width)
    }
}

/// What one activity takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityReport {
    /// What it is called.
    pub name: String,
    /// The place of its stage in the funnel.
    pub stage: usize,
    /// How often for each one of the stage.
    pub per_unit: Exact,
    /// In all: the stage's shown count × `per_unit`, rounded up once.
    pub required: Required,
    /// `per_working_day` of its stage × `per_unit`.
    pub per_working_day: Option<Exact>,
}

/// The rounded plan run forward: its leads, at its rates, against the deals and the money needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What the first stage holds.
    pub leads: Count,
    /// `leads × rate_overall`, exact.
    pub deals: Exact,
    /// `deals × deal_size`, rounded down to the minor unit.
    pub revenue: Option<Money>,
    /// Whether the deals reach the deals needed, and the revenue the target.
    pub meets_target: bool,
}

/// One line across the target, worked back by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierReport {
    /// What it is called.
    pub name: String,
    /// Its share of the target.
    pub of_target: Exact,
    /// The revenue that reaches it, rounded up to the minor unit.
    pub target: Option<Money>,
    /// Its deals.
    pub deals: Required,
    /// What the first stage needs for them.
    pub leads: Required,
    /// Its count at every stage.
    pub funnel: Vec<Count>,
}

/// What the horizon says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarReport {
    /// First and last day.
    pub horizon: Horizon,
    /// Working days within it, by the plan's own calendar.
    pub working_days: u32,
    /// Those from today on.
    pub working_days_left: u32,
    /// The years of the horizon whose holidays are not published yet, where the plan uses holidays: their working days are provisional.
    pub unpublished: Vec<i32>,
    /// Calendar days from the first stage to the won deal.
    pub days_to_won: u32,
    /// The last day on which a new lead can still be won in time.
    pub lead_by: Option<NaiveDate>,
    /// Whether that day is before the first one: every deal must then come from pipeline that already exists.
    pub lead_by_before_first: bool,
    /// Whether that day is past.
    pub lead_by_passed: bool,
}

/// What so many leads can do, and what would have to change for them to suffice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitedReport {
    /// The leads that can be had.
    pub leads: Count,
    /// Whether they suffice.
    pub suffices: bool,
    /// The deals they are expected to become, exact, and the whole ones of them.
    pub deals: Required,
    /// The revenue of those whole deals.
    pub revenue: Option<Money>,
    /// Their gross profit, for a target in gross profit; rounded down to the minor unit.
    pub profit: Option<Money>,
    /// The overall rate at which they suffice; `None` if even 100 % does not do.
    pub rate_overall: Option<Rate>,
    /// The rate of each stage at which they suffice, the others as they are; `None` where even 100 % does not do. Empty where
    /// leaves differ in their rates.
    pub rates: Vec<Option<Rate>>,
    /// The deal size at which they suffice; `None` without deals or money.
    pub deal_size: Option<Money>,
    /// The margin at which they suffice, for a target in gross profit.
    pub margin: Option<Rate>,
}
