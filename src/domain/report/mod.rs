//! The whole answer: everything that the screen, the file and the printed page show, computed once from a plan.
//!
//! Every number on the screen is a field here; a view does no arithmetic.

mod capacity;
pub mod inverse;
mod limited;
mod split;
mod whole;

use chrono::NaiveDate;

use crate::domain::calendar::holidays::Break;
use crate::domain::draft::Metric;
use crate::domain::number::{Count, Currency, Exact, Money, Rate};
use crate::domain::plan::{Cadence, Horizon, Place};
use crate::domain::probability::Confidence;

pub use crate::domain::plan::Required;
pub use capacity::{CapacityReport, Carried, Gap};
pub use split::{Axis, Canvas, LeafReport, Measure, Rect, SplitReport, Sums, Table, Tile, treemap};
pub use whole::report;

/// The answer to a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The currency of all money.
    pub currency: Currency,
    /// The metric of the target.
    pub metric: Metric,
    /// The target as given, in its metric.
    pub amount: Exact,
    /// Margin, for a target in gross profit; `None` where sub-targets differ in it.
    pub margin: Option<Rate>,
    /// Average money per won deal; `None` if sub-targets differ in it.
    pub deal_size: Option<Exact>,
    /// The revenue that reaches the target, to the minor unit; `None` without a deal size.
    pub target: Option<Money>,
    /// The won deals needed.
    pub deals: Required,
    /// The revenue of the whole deals: `deals.count × deal_size`, rounded down to the minor unit.
    pub brought: Option<Money>,
    /// The gross profit of that revenue, for a target in gross profit: `brought × margin` of every sub-target, rounded down.
    pub profit: Option<Money>,
    /// `deals.count × deal_size − target`: the extra revenue that results from rounding the deals up. Rounded down to the minor unit.
    pub surplus: Option<Money>,
    /// Every stage, widest first.
    pub funnel: Vec<StageReport>,
    /// The part of the first stage that becomes won deals.
    pub rate_overall: Exact,
    /// The sales activities for all stages.
    pub activities: Vec<ActivityReport>,
    /// The regular activities.
    pub regular: Vec<RegularReport>,
    /// The rounded plan checked forward.
    pub proof: Proof,
    /// The target lines.
    pub tiers: Vec<TierReport>,
    /// The dates; `None` without a plan period.
    pub calendar: Option<CalendarReport>,
    /// The chance, if one binomial distribution gives it: all sub-targets have the same rates and value per deal, and no rate comes from
    /// past results. Otherwise `None`, and [`crate::domain::whatif::odds`] compute it. Also `None` above
    /// [`crate::domain::probability::LEADS_MAX`] leads.
    pub confidence: Option<Confidence>,
    /// What the available leads can bring; `None` if their number is not given.
    pub limited: Option<LimitedReport>,
    /// The team capacity and the gap; `None` without a quota.
    pub capacity: Option<CapacityReport>,
    /// The split; `None` for a plan that is not split.
    pub split: Option<SplitReport>,
    /// Whether all sub-targets have the same rates, so that one chain of divisions explains the whole.
    pub one_chain: bool,
}

impl Report {
    /// The rate from stage `k` to the next over all sub-targets, where it is not the plan's own rate because some have theirs: the part of the
    /// stage's exact need that arrives at the next. So the counts of both stages multiply by it.
    pub fn average_rate(&self, k: usize) -> Option<Exact> {
        let (stage, next) = (self.funnel.get(k)?, self.funnel.get(k + 1)?);
        let average = match stage.place {
            Place::Ahead => stage.rate_to_won.checked_div(&next.rate_to_won)?,
            Place::Won | Place::After => next.rate_to_won.checked_div(&stage.rate_to_won)?,
        };
        (average != *stage.rate.as_ref()?.value()).then_some(average)
    }

    /// The rate by which the counts of stage `k` and the next multiply: the plan's own, or the average over all sub-targets.
    pub fn rate_to_next(&self, k: usize) -> Option<Exact> {
        self.average_rate(k).or_else(|| Some(self.funnel.get(k)?.rate.as_ref()?.value().clone()))
    }

    /// The revenue of the whole deals by their number, where sub-targets differ in their deal sizes.
    pub fn average_deal_size(&self) -> Option<Exact> {
        let brought = self.brought.filter(|_| self.deal_size.is_none())?;
        brought.exact().checked_div(&Exact::whole(self.deals.count.get()))
    }
}

/// The need at one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageReport {
    /// The name of the stage.
    pub name: String,
    /// Its place: before, at or after the won deal.
    pub place: Place,
    /// The count needed (up to won) or expected (after won).
    pub required: Required,
    /// The rate to the next stage; `None` at the last.
    pub rate: Option<Rate>,
    /// Up to won, the part of this stage that is won; after won, the part of the won deals that arrives here.
    pub rate_to_won: Exact,
    /// The money that arrives here, for a stage after won: `brought × rate_to_won`, rounded down to the minor unit.
    pub money: Option<Money>,
    /// The part of that money that arrives inside the plan period, rounded down to the minor unit; `None` without a plan period.
    pub money_inside: Option<Money>,
    /// Width of its bar in thousandths of the widest stage.
    pub width_permille: u16,
    /// The work still to do inside the plan period, and the number of working days for it; `None` without such days.
    pub pace: Option<Pace>,
}

/// The part of a stage's count that is due inside the plan period: without the opening pipeline,
/// which must already exist, and without the part after the end date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The count due inside the plan period.
    pub inside: Count,
    /// The count that must exist before the start date; it is not part of `inside`.
    pub opening: Count,
    /// The number of working days on which some of it is due; above 0.
    pub days: u32,
}

impl Pace {
    /// `inside ÷ days`.
    pub fn per_working_day(&self) -> Exact {
        Exact::ratio(self.inside.get(), self.days.into())
    }
}

impl StageReport {
    /// The part of a stage's money that arrives only after the plan period; `None` if all of it arrives inside.
    pub fn money_after(&self, currency: Currency) -> Option<Money> {
        let after = self.money?.units().checked_sub(self.money_inside?.units()).filter(|after| *after > 0)?;
        Money::of_units(after, currency)
    }

    /// The amount due on a working day: the work still to do inside the plan period ÷ the working days on which it is due.
    pub fn per_working_day(&self) -> Option<Exact> {
        self.pace.map(|pace| pace.per_working_day())
    }

    /// The left edge and the width of the stage's bar, in thousandths of the widest: centred, and never too thin to see.
    pub fn bar(&self) -> (u16, u16) {
        let width = self.width_permille.max(4);
        ((1000 - width) / 2, width)
    }
}

/// The need for one activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityReport {
    /// The name of the activity.
    pub name: String,
    /// The place of its stage in the funnel.
    pub stage: usize,
    /// The number of activities for each unit of the stage.
    pub per_unit: Exact,
    /// The total: the stage's shown count × `per_unit`, rounded up once.
    pub required: Required,
    /// `per_working_day` of its stage × `per_unit`.
    pub per_working_day: Option<Exact>,
}

/// A regular activity: its figures are those of its days, which the schedule has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegularReport {
    /// The name of the activity.
    pub name: String,
    /// When it is done.
    pub cadence: Cadence,
}

/// The rounded plan checked forward: its leads at its rates, compared with the deals and the money needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The count of the first stage.
    pub leads: Count,
    /// `leads × rate_overall`, exact.
    pub deals: Exact,
    /// `deals × deal_size`, rounded down to the minor unit.
    pub revenue: Option<Money>,
    /// Whether the deals reach the deals needed, and the revenue the target.
    pub meets_target: bool,
}

/// One target line, worked back separately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierReport {
    /// The name of the line.
    pub name: String,
    /// Its share of the target.
    pub of_target: Exact,
    /// The revenue that reaches it, rounded up to the minor unit.
    pub target: Option<Money>,
    /// The deals of the line.
    pub deals: Required,
    /// The leads of the line: the need at its first stage.
    pub leads: Required,
    /// The count of the line at every stage.
    pub funnel: Vec<Count>,
}

/// The dates of the plan period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarReport {
    /// First and last day.
    pub horizon: Horizon,
    /// Working days in it, by the plan's own calendar.
    pub working_days: u32,
    /// Working days in it from today on.
    pub working_days_left: u32,
    /// The years in it whose holidays are not published yet, if the plan uses holidays: their working days are provisional.
    pub unpublished: Vec<i32>,
    /// Whether days in it are provisionally off, because the law fixes them in such a year.
    pub has_provisional_days: bool,
    /// The usual breaks of these years, as far as the plan has not settled them: a guess to confirm.
    pub usual_breaks: Vec<Break>,
    /// The days of Spring Festival in it, if they count as ordinary days.
    pub worked_spring_festival: Option<Break>,
    /// Calendar days from the first stage to the won deal.
    pub days_to_won: u32,
    /// The last day on which a new lead can still be won in time.
    pub lead_by: Option<NaiveDate>,
    /// Whether that day is before the start date: then every deal must come from pipeline that already exists.
    pub lead_by_before_first: bool,
    /// Whether that day is in the past.
    pub lead_by_passed: bool,
    /// The day of the report.
    pub today: NaiveDate,
}

/// What a given number of leads can bring, and which changes would make them enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitedReport {
    /// The leads available.
    pub leads: Count,
    /// Whether they are enough.
    pub suffices: bool,
    /// The deals that they are expected to become, exact and rounded down.
    pub deals: Required,
    /// The revenue of those whole deals.
    pub revenue: Option<Money>,
    /// Their gross profit, for a target in gross profit; rounded down to the minor unit.
    pub profit: Option<Money>,
    /// The overall rate at which they are enough; `None` if even 100 % is not.
    pub rate_overall: Option<Rate>,
    /// For each stage, the rate at which they are enough while the other rates stay; `None` if even
    /// 100 % is not enough. Empty if sub-targets differ in their rates.
    pub rates: Vec<Option<Rate>>,
    /// The deal size at which they are enough; `None` without deals or money.
    pub deal_size: Option<Money>,
    /// The margin at which they are enough, for a target in gross profit.
    pub margin: Option<Rate>,
}
