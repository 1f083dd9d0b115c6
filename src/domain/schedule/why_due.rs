//! How an amount is calculated: two points of one running total, and one row's part of the difference.

use chrono::{Days, NaiveDate};

use super::Schedule;
use crate::domain::calendar::working::week_first;
use crate::domain::number::Exact;
use crate::domain::plan::Plan;
use crate::domain::report::{Axis, LeafReport, Measure, Report};

/// Consecutive days, or everything outside the plan period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Before the start date.
    Before,
    /// From one day to another, both included.
    Days(NaiveDate, NaiveDate),
    /// After the end date.
    After,
}

/// The row that the question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The whole plan.
    Whole,
    /// An item, by its dimension and place.
    Member(usize, usize),
    /// A sub-target, by its place.
    Leaf(usize),
}

/// How the amount of a span is calculated, in units of its measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The total of the measure.
    pub whole: u128,
    /// The running total at the end of the day before the span.
    pub before: u128,
    /// The running total at the end of its last day.
    pub until: u128,
    /// `until − before`.
    pub amount: u128,
    /// `amount ÷ whole`.
    pub share: Exact,
    /// The first and last of the days on which the deals are won, if these days are not in the span.
    pub won: Option<(NaiveDate, NaiveDate)>,
    /// A row's part of the amount.
    pub part: Option<Part>,
}

/// One row's part of the amount of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The row's total, inside and outside the plan period; for a regular activity what it is shared by.
    pub whole: u128,
    /// What that total is a part of: the total of the measure; for a regular activity shared by leads, the leads of all that do it.
    pub of: u128,
    /// What the amount is shared by.
    pub by: SharedBy,
    /// Its exact share, in money or a count: `amount × whole ÷ of`.
    pub exact: Exact,
    /// Whether the exact share is the amount.
    pub is_exact: bool,
    /// The row's amount, a whole number, so that rows and columns add up.
    pub amount: u128,
    /// Whether some people are in ramp-up, so that strengths decide and not the share alone.
    pub has_ramps: bool,
}

/// What the amount of a span is shared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedBy {
    /// The totals of the measure.
    Totals,
    /// The leads of the sub-targets that do an activity.
    Leads,
    /// Evenly among the sub-targets that do an activity, because none has leads.
    Number,
}

impl Schedule {
    /// How the amount of `measure` in `span` is calculated, and `row`'s part of it; `None` if there is no such row.
    pub fn due_in(&self, plan: &Plan, report: &Report, measure: Measure, span: Span, row: Row) -> Option<Due> {
        let whole = self.total(measure);
        let (before, until) = match span {
            Span::Before => (0, self.opening(measure)),
            Span::Days(first, last) => (self.due_by(measure, first.pred_opt().unwrap_or(first)), self.due_by(measure, last)),
            Span::After => (self.due_by(measure, self.horizon.last()), whole),
        };
        let due = Due {
            whole,
            before,
            until,
            amount: until.saturating_sub(before),
            share: Exact::from(until.saturating_sub(before)).checked_div(&Exact::from(whole)).unwrap_or_else(Exact::zero),
            won: self.won_days(measure, span),
            part: None,
        };
        let part = match row {
            Row::Whole => None,
            Row::Member(..) | Row::Leaf(_) => Some(self.part(plan, report, measure, span, row, &due)?),
        };
        Some(Due { part, ..due })
    }

    /// The first and last working day on which the deals of a span are won, for a stage that lies some days before or after won. The lag is
    /// applied by weeks, so these are the days of whole weeks.
    fn won_days(&self, measure: Measure, span: Span) -> Option<(NaiveDate, NaiveDate)> {
        let lag = chrono::TimeDelta::try_days(self.lag(measure)).filter(|lag| !lag.is_zero())?;
        let (from, to) = if lag > chrono::TimeDelta::zero() { self.won_later(lag, span)? } else { self.won_before(lag, span)? };
        let won = &self.days[self.days.partition_point(|day| *day < from)..];
        let won = &won[..won.partition_point(|day| *day <= to)];
        won.first().copied().zip(won.last().copied())
    }

    /// The days between which the deals are won of which a stage ahead of won has its part in a span. It is worked on in the weeks of the days
    /// from which a deal can still be won in time. Each of them has what is won from its own beginning to that of the next, so that a week
    /// without such a day has its part done in the one before it, and days before the first of them belong to the opening pipeline.
    fn won_later(&self, lag: chrono::TimeDelta, span: Span) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.horizon.first(), self.horizon.last());
        let week = |day: NaiveDate| week_first(day, self.from_sunday);
        let won_from = |day: NaiveDate| week(day).max(first).checked_add_signed(lag);
        let in_time = &self.days[..self.days.partition_point(|day| day.checked_add_signed(lag).is_some_and(|won| won <= last))];
        let until = |next: Option<&NaiveDate>| next.map_or(Some(last), |next| won_from(*next)?.pred_opt());
        match span {
            Span::Before => Some((first, until(in_time.first())?)),
            Span::Days(from, to) => {
                let inside = &in_time[in_time.partition_point(|day| *day < from)..in_time.partition_point(|day| *day <= to)];
                let (begin, end) = (*inside.first()?, *inside.last()?);
                Some((won_from(begin)?, until(in_time.iter().find(|day| week(**day) > week(end)))?))
            }
            Span::After => None,
        }
    }

    /// The same for a stage behind won.
    fn won_before(&self, lag: chrono::TimeDelta, span: Span) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.horizon.first(), self.horizon.last());
        let week_end = |day: NaiveDate| week_first(day, self.from_sunday).checked_add_days(Days::new(6)).unwrap_or(day).min(last);
        match span {
            Span::Before => None,
            Span::Days(from, to) => {
                let from = week_first(from, self.from_sunday).max(first);
                Some((from.checked_add_signed(lag)?, week_end(to).checked_add_signed(lag)?))
            }
            Span::After => Some((last.succ_opt()?.checked_add_signed(lag)?, last)),
        }
    }

    fn part(&self, plan: &Plan, report: &Report, measure: Measure, span: Span, row: Row, due: &Due) -> Option<Part> {
        let space = report.split.as_ref()?;
        let end = self.horizon.last();
        let mut ends = vec![end];
        let mut column = 0;
        if let Span::Days(first, last) = span {
            let before = first.pred_opt().filter(|_| first > self.horizon.first());
            column = usize::from(before.is_some());
            ends = before.into_iter().chain([last.min(end), end]).collect();
        }
        let cross = self.cross(plan, space, measure, &ends);
        let (cross, i) = match row {
            Row::Member(d, m) if d < space.dimensions.len() => (cross.by(space, Axis::Members(d)), m),
            Row::Leaf(i) => (cross, i),
            Row::Member(..) | Row::Whole => return None,
        };
        let mut whole = cross.table.rows.get(i)? + cross.opening[i] + cross.after[i];
        let (mut of, mut by) = (due.whole, SharedBy::Totals);
        if let (Measure::Regular(i), Some(regular)) = (measure, &self.regular)
            && let Some(shared) = regular.get(i)
        {
            let is_of_row = |leaf: &LeafReport, place: usize| match row {
                Row::Member(d, m) => leaf.path.get(d) == Some(&m),
                Row::Leaf(i) => place == i,
                Row::Whole => true,
            };
            let weights = space.leaves.iter().zip(&shared.weights).enumerate();
            whole = weights.filter(|(place, (leaf, _))| is_of_row(leaf, *place)).map(|(_, (_, weight))| weight).sum();
            of = shared.weights.iter().sum();
            by = if shared.is_by_leads { SharedBy::Leads } else { SharedBy::Number };
        }
        let amount = match span {
            Span::Before => cross.opening[i],
            Span::Days(..) => cross.table.cells[i][column],
            Span::After => cross.after[i],
        };
        let exact = Exact::from(due.amount) * Exact::from(whole).checked_div(&Exact::from(of)).unwrap_or_else(Exact::zero);
        let is_exact = exact == Exact::from(amount);
        let unit = match measure {
            Measure::Money => report.currency.minor_units(),
            Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => Exact::one(),
        };
        let has_ramps = by == SharedBy::Totals && plan.split().has_ramps();
        Some(Part { whole, of, by, exact: exact.checked_div(&unit)?, is_exact, amount, has_ramps })
    }
}
