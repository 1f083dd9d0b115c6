//! Why so much is due in some days: two points of one growing curve, and what a part has between them.

use chrono::NaiveDate;

use super::Exact;
use super::plan::Plan;
use super::report::{Axis, Measure, Report};
use super::schedule::Schedule;

/// Days in a row, or what lies outside the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Before the first day.
    Before,
    /// From one day to another, both included.
    Days(NaiveDate, NaiveDate),
    /// After the last day.
    After,
}

/// Whose part is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The whole plan's.
    Whole,
    /// That of a member, by its dimension and place.
    Member(usize, usize),
    /// That of a leaf, by its place.
    Leaf(usize),
}

/// How what is due in a span comes about, in units of its measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// All there is of the measure.
    pub whole: u128,
    /// Due by the end of the day before the span.
    pub before: u128,
    /// Due by the end of its last day.
    pub until: u128,
    /// `until − before`.
    pub amount: u128,
    /// `amount ÷ whole`.
    pub share: Exact,
    /// The first and last of the won days that it belongs to, where they are not in the span.
    pub won: Option<(NaiveDate, NaiveDate)>,
    /// What a row has of it.
    pub part: Option<Part>,
}

/// What one row has of what is due in a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// All that the row has, in the horizon and outside.
    pub whole: u128,
    /// Its exact share, in money or a count: `amount × row's whole ÷ whole`.
    pub exact: Exact,
    /// Whether that is what it has.
    pub is_exact: bool,
    /// What it has, whole, so that rows and columns add up.
    pub amount: u128,
    /// Whether somebody ramps up, so that strengths decide and not the share alone.
    pub has_ramps: bool,
}

impl Schedule {
    /// How what is due of `measure` in `span` comes about, and what `row` has of it; `None` for a row that there is not.
    #[must_use]
    pub fn due_in(&self, plan: &Plan, report: &Report, measure: Measure, span: Span, row: Row) -> Option<Due> {
        let (from, to) = match span {
            Span::Before => (0, self.reach_before(measure)),
            Span::Days(first, last) => {
                let from = first.pred_opt().filter(|_| first > self.horizon.first()).map(|before| self.reach(measure, before));
                (from.unwrap_or_else(|| self.reach_before(measure)), self.reach(measure, last.min(self.horizon.last())))
            }
            Span::After => (self.reach(measure, self.horizon.last()), self.days.len()),
        };
        let (before, until) = (self.due(measure, from), self.due(measure, to));
        let whole = self.due(measure, self.days.len());
        let won = self.days.get(from).copied().zip(to.checked_sub(1).and_then(|last| self.days.get(last)).copied());
        let within = |(first, last): &(NaiveDate, NaiveDate)| match span {
            Span::Days(from, to) => *first >= from && *last <= to,
            Span::Before | Span::After => false,
        };
        let due = Due {
            whole,
            before,
            until,
            amount: until.saturating_sub(before),
            share: Exact::units_of(until.saturating_sub(before)).over(&Exact::units_of(whole)).unwrap_or_else(Exact::zero),
            won: won.filter(|won| won.0 <= won.1 && !within(won)),
            part: None,
        };
        let part = match row {
            Row::Whole => None,
            Row::Member(..) | Row::Leaf(_) => Some(self.part(plan, report, measure, span, row, &due)?),
        };
        Some(Due { part, ..due })
    }

    fn part(&self, plan: &Plan, report: &Report, measure: Measure, span: Span, row: Row, due: &Due) -> Option<Part> {
        let space = report.space.as_ref()?;
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
        let whole = cross.table.rows.get(i)? + cross.opening[i] + cross.after[i];
        let amount = match span {
            Span::Before => cross.opening[i],
            Span::Days(..) => cross.table.cells[i][column],
            Span::After => cross.after[i],
        };
        let exact = &due.share * &Exact::units_of(whole);
        let is_exact = exact == Exact::units_of(amount);
        let unit = match measure {
            Measure::Money => Exact::units_of(10_u128.pow(report.currency.minor_digits())),
            Measure::Stage(_) => Exact::one(),
        };
        Some(Part { whole, exact: exact.over(&unit)?, is_exact, amount, has_ramps: plan.space().has_ramps() })
    }
}
