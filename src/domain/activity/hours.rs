//! Hours: what the work of a plan takes, beside the time that the people have for it, by week.
//!
//! Work is every regular activity of the team (minutes × times), the activities and the own work of a stage (minutes × counts that are due) and the care of
//! customers (minutes × contacts), as far as it falls inside the plan period. Weeks are differences of running totals, so they add up to the
//! whole. The time of the people is their working days at full strength × hours × the share of it that is spent selling.

use chrono::NaiveDate;

use super::Calendar;
use crate::domain::number::Exact;
use crate::domain::plan::{Cadence, Customers, Plan};
use crate::domain::report::Measure;
use crate::domain::schedule::{Period, Schedule};

/// The hours of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// All work of the team that has minutes and is done in the plan period.
    pub work: Vec<Work>,
    /// The same of activities whose owner is outside of the team ([`Plan::is_of_team`]). It counts in no other figure here.
    pub outside: Vec<Work>,
    /// The hours that it takes: the sum of [`Self::work`] and of [`Self::weeks`].
    pub needed: Exact,
    /// The hours that the people have; `None` if the hours of a working day are not known.
    pub available: Option<Exact>,
    /// The working days of all people in the plan period, in people at full strength.
    pub person_days: Exact,
    /// The working days of the plan period.
    pub working_days: u32,
    /// The working days of a week without holidays.
    pub days_a_week: u32,
    /// Each week that the plan period touches.
    pub weeks: Vec<Week>,
}

/// Work of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What it is.
    pub source: Source,
    /// How often it is done in the plan period; above 0.
    pub times: u128,
    /// The minutes that it takes each time; above 0.
    pub minutes: Exact,
}

/// What takes time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A regular activity.
    Regular(usize),
    /// The own work of a stage.
    Stage(usize),
    /// An activity of a stage, by its place in the report.
    Activity(usize),
    /// The contacts with the customers of a grade.
    Grade(usize),
}

/// A week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day, which may be before the start date.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// Its working days inside the plan period.
    pub working_days: u32,
    /// The hours that the work takes.
    pub needed: Exact,
    /// The hours that the people have.
    pub available: Option<Exact>,
}

impl Source {
    /// Whether there is more of it in a larger target.
    pub fn depends_on_target(self) -> bool {
        matches!(self, Self::Stage(_) | Self::Activity(_))
    }
}

impl Work {
    /// `times × minutes ÷ 60`.
    pub fn hours(&self) -> Exact {
        Exact::from(self.times) * &self.minutes * Exact::ratio(1, 60)
    }
}

impl Week {
    /// The hours that are needed beyond those that are available; `None` if there are enough, or if it is not known.
    pub fn over(&self) -> Option<Exact> {
        Some(&self.needed - self.available.as_ref()?).filter(Exact::is_positive)
    }
}

/// Regular activities that take time, of the team or of those outside of it.
fn regular(plan: &Plan, is_of_team: bool) -> impl Iterator<Item = (Source, Exact)> {
    let all = plan.activities().iter().enumerate().filter(move |(_, it)| plan.is_of_team(&it.owner) == is_of_team);
    all.filter_map(|(i, it)| Some((Source::Regular(i), it.minutes.clone()?)))
}

/// What takes the time of the team in a plan, with the minutes of each.
pub(super) fn sources(plan: &Plan) -> Vec<(Source, Exact)> {
    let mut all: Vec<(Source, Exact)> = regular(plan, true).collect();
    let mut a = 0;
    for (k, stage) in plan.funnel().stages().iter().enumerate() {
        all.extend(stage.minutes.clone().map(|minutes| (Source::Stage(k), minutes)));
        for activity in &stage.activities {
            all.extend(activity.minutes.clone().map(|minutes| (Source::Activity(a), minutes)));
            a += 1;
        }
    }
    let grades = plan.customers().map(|customers| customers.grades.as_slice()).unwrap_or_default().iter().enumerate();
    all.extend(grades.filter_map(|(g, grade)| Some((Source::Grade(g), grade.minutes.clone()?))));
    all
}

/// The cadence of what is not done for a unit of a stage.
fn cadence(plan: &Plan, cares: &[Cadence], source: Source) -> Option<Cadence> {
    match source {
        Source::Regular(i) => plan.activities().get(i).map(|it| it.cadence.clone()),
        Source::Grade(g) => cares.get(g).cloned(),
        Source::Stage(_) | Source::Activity(_) => None,
    }
}

/// How often it is done in a week.
fn times_in(calendar: &Calendar, week: &Period, source: Source, cadence: Option<&Cadence>) -> u128 {
    match (source, cadence) {
        (Source::Stage(k), _) => week.counts.get(k).map_or(0, |count| count.get().into()),
        (Source::Activity(a), _) => week.activities.get(a).map_or(0, |count| count.get().into()),
        (_, Some(cadence)) => calendar.done_in(cadence, week.first, week.last),
        _ => 0,
    }
}

impl Hours {
    /// All work of a week that has minutes: its hours add up to [`Week::needed`].
    pub fn work_in(plan: &Plan, schedule: &Schedule, week: &Week) -> Vec<Work> {
        let Some(calendar) = Calendar::of(plan) else { return Vec::new() };
        let cares = plan.customers().map(Customers::cadences).unwrap_or_default();
        let period = schedule.period(week.first, week.last);
        let work = |(source, minutes)| {
            let times = times_in(&calendar, &period, source, cadence(plan, &cares, source).as_ref());
            (times > 0).then_some(Work { source, times, minutes })
        };
        sources(plan).into_iter().filter_map(work).collect()
    }

    /// The hours of some days as a week has them; `None` without a plan period.
    pub fn between(plan: &Plan, schedule: &Schedule, first: NaiveDate, last: NaiveDate) -> Option<Week> {
        let calendar = Calendar::of(plan)?;
        let cares = plan.customers().map(Customers::cadences).unwrap_or_default();
        let period = schedule.period(first, last);
        let hours = |(source, minutes): (Source, Exact)| {
            minutes * Exact::from(times_in(&calendar, &period, source, cadence(plan, &cares, source).as_ref()))
        };
        let days = schedule.working_days();
        let span = (days.partition_point(|worked| *worked < first), days.partition_point(|worked| *worked <= last));
        let present = plan.person_days(days, &[span]).into_iter().next().unwrap_or_else(Exact::zero);
        Some(Week {
            first,
            last,
            working_days: period.working_days,
            needed: sources(plan).into_iter().map(hours).sum::<Exact>() * Exact::ratio(1, 60),
            available: plan.capacity().hours_a_day().map(|each| each * &present),
        })
    }

    /// The hours of a plan; `None` without a plan period.
    pub fn of(plan: &Plan, schedule: &Schedule) -> Option<Self> {
        let calendar = Calendar::of(plan)?;
        let horizon = calendar.horizon();
        let cares = plan.customers().map(Customers::cadences).unwrap_or_default();
        let sources: Vec<(Source, Exact, Option<Cadence>)> =
            sources(plan).into_iter().map(|(source, minutes)| (source, minutes, cadence(plan, &cares, source))).collect();
        let inside = |measure: Measure| schedule.total(measure).saturating_sub(schedule.outside(measure).iter().sum());
        let times = |source: Source, cadence: &Option<Cadence>| match (source, cadence) {
            (Source::Stage(k), _) => inside(Measure::Stage(k)),
            (Source::Activity(a), _) => inside(Measure::Activity(a)),
            (_, Some(cadence)) => calendar.done_by(cadence, horizon.last()),
            _ => 0,
        };
        let work = |(source, minutes, cadence): &(Source, Exact, Option<Cadence>)| {
            let times = times(*source, cadence);
            (times > 0).then(|| Work { source: *source, times, minutes: minutes.clone() })
        };
        let outside = regular(plan, false).map(|(source, minutes)| (source, minutes, cadence(plan, &cares, source)));
        let outside = outside.filter_map(|it| work(&it)).collect();
        let work: Vec<Work> = sources.iter().filter_map(work).collect();
        let needed_in = |week: &Period| {
            let minutes = |(source, minutes, cadence): &(Source, Exact, Option<Cadence>)| {
                minutes * Exact::from(times_in(&calendar, week, *source, cadence.as_ref()))
            };
            sources.iter().map(minutes).sum::<Exact>() * Exact::ratio(1, 60)
        };
        let periods = schedule.weeks();
        let days = schedule.working_days();
        let place = |day: NaiveDate| days.partition_point(|worked| *worked < day);
        let after = |day: NaiveDate| days.partition_point(|worked| *worked <= day);
        let spans: Vec<(usize, usize)> = periods.iter().map(|week| (place(week.first), after(week.last))).collect();
        let present = plan.person_days(days, &spans);
        let each = plan.capacity().hours_a_day();
        let week = |(period, present): (&Period, &Exact)| Week {
            first: period.first,
            last: period.last,
            working_days: period.working_days,
            needed: needed_in(period),
            available: each.as_ref().map(|each| each * present),
        };
        let person_days = present.iter().sum::<Exact>();
        Some(Self {
            needed: work.iter().map(Work::hours).sum(),
            available: each.as_ref().map(|each| each * &person_days),
            person_days,
            working_days: u32::try_from(days.len()).unwrap_or(u32::MAX),
            days_a_week: plan.spread().calendar().days_a_week(),
            weeks: periods.iter().zip(&present).map(week).collect(),
            work,
            outside,
        })
    }

    /// The hours of the work that does not depend on the target: regular activities and customer care.
    pub fn fixed(&self) -> Exact {
        self.work.iter().filter(|work| !work.source.depends_on_target()).map(Work::hours).sum()
    }

    /// The hours of those outside of the team.
    pub fn needed_outside(&self) -> Exact {
        self.outside.iter().map(Work::hours).sum()
    }

    /// The working days of the plan period in weeks without holidays: 64 days are 12.8 weeks of five.
    pub fn full_weeks(&self) -> Exact {
        Exact::ratio(self.working_days.into(), self.days_a_week.max(1).into())
    }

    /// Hours of the plan period in a week without holidays; 0 without a working day.
    pub fn a_week(&self, hours: &Exact) -> Exact {
        hours.checked_div(&self.full_weeks()).unwrap_or_else(Exact::zero)
    }

    /// The people at full strength that there are, on the average of the working days.
    pub fn people(&self) -> Exact {
        self.person_days.checked_div(&Exact::whole(self.working_days.into())).unwrap_or_else(Exact::zero)
    }

    /// The hours that are needed beyond those that are available in the plan period; `None` if there are enough, or if it is not known.
    pub fn over(&self) -> Option<Exact> {
        Some(&self.needed - self.available.as_ref()?).filter(Exact::is_positive)
    }

    /// The busiest week: the one with the most hours beyond those that there are, or, while no week is over, the one that takes the most. The
    /// first of equal ones; `None` without work.
    pub fn busiest(&self) -> Option<&Week> {
        let over = self.weeks_over().reduce(|most, it| if it.1 > most.1 { it } else { most }).map(|(week, _)| week);
        let worked = self.weeks.iter().filter(|week| week.needed.is_positive());
        over.or_else(|| worked.reduce(|most, week| if week.needed > most.needed { week } else { most }))
    }

    /// The weeks in which more hours are needed than there are, in their order.
    pub fn weeks_over(&self) -> impl Iterator<Item = (&Week, Exact)> {
        self.weeks.iter().filter_map(|week| Some((week, week.over()?)))
    }
}
