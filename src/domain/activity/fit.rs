//! What fits into the hours of the people: the largest target, the people that the plan needs, and the day by which they must be hired.
//!
//! A target fits if its work takes no more hours in the plan period than the people have in it; work may be moved from a week that is over to
//! one that is not. The largest is sought from the plan's own work for one deal, with strides that double until one target that fits and one
//! that does not enclose the border, and then by halves.

use chrono::{Months, NaiveDate};

use super::hours::{Hours, Week, sources};
use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::curve::Timeline;
use crate::domain::plan::work_back::{WorkBack, Worked};
use crate::domain::plan::{Member, Plan, Required};

/// Up to a twentieth of a person, hours over are hours and nobody to hire (docs/domain.md §7).
const SPARE: (u64, u64) = (1, 20);

/// What fits into the hours of the people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The largest target that fits.
    pub largest: Largest,
    /// The people at full strength that the work takes: `hours needed ÷ hours of one person`, exact and rounded up.
    pub people: Required,
    /// The hours of the work that does not depend on the target: regular activities and customer care.
    pub fixed: Exact,
    /// The people that are missing so that no week is over by more than a twentieth of a person: in each week `hours over ÷ hours of one person in
    /// it`, the most of them, rounded up.
    pub missing: Count,
    /// The people that are missing if work is moved from weeks that are over to others: the people that the work takes less those that there
    /// are, rounded up; at most [`Self::missing`].
    pub missing_if_moved: Count,
    /// The busiest week ([`Hours::busiest`]), by its first day, and how many people its work takes.
    pub busiest: Option<(NaiveDate, Required)>,
    /// The day by which the missing people must be hired; `None` if none is missing.
    pub hire_by: Option<HireBy>,
}

/// The largest target that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Largest {
    /// So many deals, in the plan's proportions.
    Deals {
        /// The deals.
        deals: Count,
        /// Their revenue to the minor unit; `None` without a deal size.
        money: Option<Money>,
    },
    /// Not even one deal: beside the work that does not depend on the target, that of one deal takes more hours than are left.
    NotOne,
    /// None, whatever the target is: the work that does not depend on it ([`Fit::fixed`]) takes more hours than there are.
    NoneLeft,
    /// Any: no work that depends on the target has minutes.
    Any,
}

/// The day by which people must be hired, and its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HireBy {
    /// The day: the months of the ramp-up before [`Self::needed`], and the working day at or before it.
    pub day: NaiveDate,
    /// The first day of the first week that is over, or the start date if that is later.
    pub first_over: NaiveDate,
    /// The last day on which a new lead can be won, the sales cycle before the end date; `None` if it takes longer than the calendar goes.
    pub lead_by: Option<NaiveDate>,
    /// The sales cycle: calendar days from a lead to won.
    pub cycle: u32,
    /// The day from which they are needed at full strength: the earlier of [`Self::first_over`] and [`Self::lead_by`].
    pub needed: NaiveDate,
    /// The months until a person is at full strength: those of the longest ramp-up of the people.
    pub months: u32,
}

impl Fit {
    /// What fits into the hours of a plan; `None` if the hours of the people are not known, or none.
    pub fn of(plan: &Plan, hours: &Hours) -> Option<Self> {
        let available = hours.available.as_ref()?;
        let a_day = plan.capacity().hours_a_day()?;
        let required = |needed: &Exact, days: u32| {
            let exact = needed.checked_div(&(&a_day * &Exact::whole(days.into())))?;
            Some(Required { count: Count::sufficing(&exact)?, exact })
        };
        let people = required(&hours.needed, hours.working_days)?;
        let busiest = hours.busiest().and_then(|week| Some((week.first, required(&week.needed, week.working_days)?)));
        let missing_if_moved = people_for(&(&people.exact - hours.people()))?;
        let peak = hours.weeks_over().filter_map(|(week, over)| people_for(&week.in_people(&over, &a_day)?)).max();
        let missing = peak.map_or(missing_if_moved, |peak| peak.max(missing_if_moved));
        let fixed = hours.fixed();
        Some(Self {
            largest: largest(plan, available, &fixed),
            fixed,
            hire_by: (missing.get() > 0).then(|| HireBy::of(plan, hours)).flatten(),
            people,
            missing,
            missing_if_moved,
            busiest,
        })
    }
}

impl Week {
    /// Hours of it in people at full strength; `None` without a working day.
    fn in_people(&self, hours: &Exact, a_day: &Exact) -> Option<Exact> {
        hours.checked_div(&(a_day * &Exact::whole(self.working_days.into())))
    }
}

/// The people to hire for so many that are missing, so that at most [`SPARE`] of a person still is: rounded up beyond that.
fn people_for(missing: &Exact) -> Option<Count> {
    Count::sufficing(&(missing - &Exact::ratio(SPARE.0, SPARE.1)).max(Exact::zero()))
}

impl HireBy {
    /// The day by which somebody must be hired so that nobody is missing in any week; `None` if nobody is.
    pub fn of(plan: &Plan, hours: &Hours) -> Option<Self> {
        let horizon = plan.horizon()?;
        let calendar = plan.spread().calendar();
        let a_day = plan.capacity().hours_a_day()?;
        let is_short =
            |(week, over): &(&Week, Exact)| week.in_people(over, &a_day).is_none_or(|missing| missing > Exact::ratio(SPARE.0, SPARE.1));
        let (first_over, _) = hours.weeks_over().find(is_short)?;
        let cycle = plan.funnel().days_to_won();
        let lead_by = calendar.lead_by(horizon, cycle);
        let first_over = first_over.first.max(horizon.first());
        let needed = lead_by.map_or(first_over, |lead_by| first_over.min(lead_by));
        let months = plan.team_members().iter().map(Member::months_of_ramp).max().unwrap_or(0);
        let day = needed.checked_sub_months(Months::new(months))?;
        let day = calendar.working_day_at_or_before(day, day.checked_sub_months(Months::new(1))?).unwrap_or(day);
        Some(Self { day, first_over, lead_by, cycle, needed, months })
    }
}

fn largest(plan: &Plan, available: &Exact, fixed: &Exact) -> Largest {
    let left = available - fixed;
    if left < Exact::zero() {
        return Largest::NoneLeft;
    }
    let Some(search) = Search::of(plan) else { return Largest::Any };
    let now = search.planned.deals.count;
    let Some(per_deal) = search.hours(&search.planned).and_then(|hours| hours.checked_div(&now.exact())) else { return Largest::Any };
    if !per_deal.is_positive() {
        return Largest::Any;
    }
    let guess = left.checked_div(&per_deal).and_then(|guess| guess.floor()).unwrap_or(0);
    let fits = |deals: u64| search.worked(deals).and_then(|worked| search.hours(&worked)).is_some_and(|hours| hours <= left);
    match border(guess, fits) {
        0 => Largest::NotOne,
        deals => {
            let Some(worked) = search.worked(deals) else { return Largest::NotOne };
            Largest::Deals { deals: worked.deals.count, money: worked.money }
        }
    }
}

/// The number of deals that fits while one more does not: 0 if not even one does. None counts as fitting.
fn border(guess: u64, fits: impl Fn(u64) -> bool) -> u64 {
    let (mut good, mut bad) = (0, None);
    let mut stride = 1;
    let mut tried = guess.clamp(1, Count::MAX);
    loop {
        if fits(tried) {
            good = tried;
            if bad.is_some() || tried == Count::MAX {
                break;
            }
            tried = tried.saturating_add(stride).min(Count::MAX);
        } else {
            bad = Some(tried);
            if good > 0 || tried == 1 {
                break;
            }
            tried = tried.saturating_sub(stride).max(1);
        }
        stride = stride.saturating_mul(2);
    }
    let Some(mut bad) = bad else { return good };
    while bad - good > 1 {
        let middle = good.midpoint(bad);
        if fits(middle) { good = middle } else { bad = middle }
    }
    good
}

/// The plan with other numbers of deals.
struct Search<'p> {
    plan: &'p Plan,
    work: WorkBack<'p>,
    planned: Worked,
    timeline: Timeline,
    /// Each stage whose work has minutes, with those of a unit and those of each activity (and how often it is done).
    stages: Vec<Minutes>,
}

struct Minutes {
    stage: usize,
    each: Exact,
    activities: Vec<(Exact, Exact)>,
}

impl<'p> Search<'p> {
    fn of(plan: &'p Plan) -> Option<Self> {
        let depends = sources(plan).iter().any(|(source, _)| source.depends_on_target());
        let work = WorkBack::of(plan);
        let planned = work.worked(&Exact::one()).filter(|_| depends)?;
        let minutes = |(k, stage): (usize, &crate::domain::plan::Stage)| {
            let activity = |it: &crate::domain::plan::Activity| Some((it.minutes.clone()?, it.per_unit.clone()));
            let activities: Vec<(Exact, Exact)> = stage.activities.iter().filter_map(activity).collect();
            let has_some = stage.minutes.is_some() || !activities.is_empty();
            has_some.then(|| Minutes { stage: k, each: stage.minutes.clone().unwrap_or_else(Exact::zero), activities })
        };
        let stages = plan.funnel().stages().iter().enumerate().filter_map(minutes).collect();
        Some(Self { plan, timeline: Timeline::of(plan)?, work, planned, stages })
    }

    /// The plan worked back from so many deals, in the plan's proportions. Revenue is rounded down to the minor unit, so that it never takes
    /// one deal more.
    fn worked(&self, deals: u64) -> Option<Worked> {
        let part = Exact::whole(deals).checked_div(&self.planned.deals.exact)?;
        let share = match (self.plan.target.metric, self.planned.money) {
            (Metric::Revenue | Metric::GrossProfit, Some(money)) if !self.work.margins_differ => {
                let revenue = Money::within(&(money.exact() * &part), self.plan.currency)?.exact();
                revenue.checked_div(&money.exact())?
            }
            _ => part,
        };
        self.work.worked(&share).filter(|worked| self.work.has_money_within_limits(worked))
    }

    /// The hours that its stages take inside the plan period.
    fn hours(&self, worked: &Worked) -> Option<Exact> {
        let mut minutes = Exact::zero();
        for it in &self.stages {
            let total = self.work.required(it.stage, worked)?.count.get().into();
            let curve = self.timeline.curve(self.plan, it.stage, total);
            let ends = [curve.opening_count(), curve.last_count()];
            let [opening, last] = ends.map(Exact::from);
            minutes += (&last - &opening) * &it.each;
            for (each, per_unit) in &it.activities {
                let times = |units: &Exact| (units * per_unit).ceil().map(Exact::whole);
                minutes += (times(&last)? - times(&opening)?) * each;
            }
        }
        Some(minutes * Exact::ratio(1, 60))
    }
}
