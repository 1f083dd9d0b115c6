//! The leads missing of many plans that differ only in inputs of working back, or in what activities bring: the same as
//! [`Supply`](super::Supply) finds, without the report and the schedule of each.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::supply::{Needs, Row};
use crate::domain::number::{Count, Exact};
use crate::domain::plan::Plan;
use crate::domain::plan::curve::Timeline;
use crate::domain::plan::work_back::WorkBack;
use crate::domain::schedule::cadence::Calendar;
use crate::domain::schedule::least_squares;

/// What the plans have in common: the working days, and how leads fall on them.
pub(in crate::domain) struct Gaps<'p> {
    plan: &'p Plan,
    calendar: Calendar,
    timeline: Timeline,
    /// By the number of leads.
    due: RefCell<BTreeMap<u128, Due>>,
}

/// When a number of leads is due.
#[derive(Clone, Copy)]
struct Due {
    /// Those that must be there before the start date.
    opening: u128,
    /// Those due inside the plan period.
    inside: u128,
    /// The last day on which one is due; the end date if none is.
    last: NaiveDate,
}

/// The leads needed and those that are brought for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Brought {
    /// The leads due inside the plan period.
    pub need: u128,
    /// The leads that are brought in time.
    pub in_time: u128,
    /// The leads that must be there before the start date.
    pub opening: u128,
}

impl Brought {
    /// `need − brought`, or 0.
    pub fn gap(self) -> Count {
        Count::of(self.need.saturating_sub(self.in_time))
    }
}

impl<'p> Gaps<'p> {
    /// Whether leads can be missing: the plan has a plan period, and an activity that brings something.
    pub fn is_in(plan: &Plan) -> bool {
        plan.horizon().is_some() && plan.activities().iter().any(|it| it.brings.is_some())
    }

    /// What plans have in common with this one; `None` if no leads can be missing.
    pub fn of(plan: &'p Plan) -> Option<Self> {
        let (calendar, timeline) = (Calendar::of(plan)?, Timeline::of(plan)?);
        Self::is_in(plan).then(|| Self { plan, calendar, timeline, due: RefCell::default() })
    }

    /// The leads needed and brought of a plan that has the same plan period, working days, split by time and durations. `None` past the limits.
    pub fn of_changed(&self, changed: &Plan) -> Option<Brought> {
        let work = WorkBack::of(changed);
        let worked = work.worked(&Exact::one())?;
        let won = changed.funnel().won();
        let exact = |k: usize| work.class_needs(k, &worked).iter().sum::<Exact>();
        let deals = worked.deals.count.exact();
        let leads = work.required(0, &worked)?.count;
        let rate_overall = match &work.chains[..] {
            [chain] => Exact::one().checked_div(&chain.per_deal[0]),
            _ => deals.checked_div(&exact(0)),
        };
        let by_stage = (0..won).map(exact).chain([deals]).collect();
        let needs = Needs { by_stage, rate_overall: rate_overall.unwrap_or_else(Exact::one) };
        let due = self.due(leads.get().into());
        let rows = (0..changed.activities().len()).filter_map(|a| Row::of(changed, &needs, a));
        let brought = |mut row: Row| {
            row.times_in_time = row.done_for(&self.calendar, &changed.activities()[row.activity], due.last);
            row.brought()
        };
        Some(Brought { need: due.inside, in_time: rows.map(brought).sum(), opening: due.opening })
    }

    /// When so many leads are due.
    fn due(&self, leads: u128) -> Due {
        if let Some(known) = self.due.borrow().get(&leads) {
            return *known;
        }
        let curve = self.timeline.curve(self.plan, 0, leads);
        let by_day = least_squares::spread(&curve, &self.timeline.days, self.plan.spread().from_sunday());
        let opening = curve.opening_count();
        let all = by_day.last().copied().unwrap_or(opening);
        let last = by_day.iter().position(|due| *due >= all).and_then(|i| self.timeline.days.get(i)).copied();
        let last = last.filter(|_| all > opening).unwrap_or(self.timeline.horizon.last());
        let found = Due { opening, inside: all.saturating_sub(opening), last };
        self.due.borrow_mut().insert(leads, found);
        found
    }
}
