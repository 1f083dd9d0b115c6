//! The split of a report as JSON: sub-targets, their sums, and everything over time.

use chrono::NaiveDate;
use serde::Serialize;

use super::Listed;
use crate::domain::schedule::by_part::Cross;
use crate::domain::{Axis, CalendarReport, Count, Currency, Measure, Money, Period, Plan, Quarter, Report, Schedule, SpaceReport, Sums};

#[derive(Serialize)]
pub(super) struct Leaf<'r> {
    path: Vec<&'r str>,
    share: String,
    money: Option<String>,
    deals: u64,
    funnel: Vec<u64>,
    deal_size: Option<String>,
    brought: Option<String>,
    exact: Vec<String>,
    #[serde(flatten)]
    over_time: OverTime,
}

#[derive(Serialize)]
pub(super) struct Total<'r> {
    dimension: &'r str,
    member: &'r str,
    share: String,
    money: Option<String>,
    deals: u64,
    funnel: Vec<u64>,
    #[serde(flatten)]
    over_time: OverTime,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weeks: Vec<Cell>,
}

/// A row over the months, with the amount outside the plan period.
#[derive(Serialize, Default)]
struct OverTime {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    months: Vec<Cell>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    opening_pipeline: Vec<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    after_horizon: Vec<u64>,
}

#[derive(Serialize)]
struct Cell {
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    money: Option<String>,
    counts: Vec<u64>,
}

#[derive(Serialize)]
pub(super) struct Time<'r> {
    first: String,
    last: String,
    working_days: u32,
    working_days_left: u32,
    no_working_day: bool,
    /// Years whose holidays are not published yet, if the plan uses holidays.
    #[serde(skip_serializing_if = "Option::is_none")]
    unpublished: Option<Vec<i32>>,
    /// The days in those years that are off because the law fixes them; the notice may change them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provisional_days_off: Vec<String>,
    lead_by: Option<String>,
    opening_pipeline: Vec<u64>,
    after_horizon: Vec<u64>,
    /// The amount that a stage's own weights plan too late to be won in time; only if there is any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    too_late: Vec<u64>,
    /// The quarters of the fiscal year that the plan period touches.
    quarters: Vec<Span<'r>>,
    months: Vec<Span<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    phases: Vec<Span<'r>>,
    weeks: Vec<Span<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<Vec<Span<'r>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_left_out: Option<String>,
}

/// With more sub-targets × working days than this, a report lists no figures by day, and by month or week only figures
/// of the whole plan.
const LISTED_MAX: u64 = 500_000;

/// The reason why a report leaves figures out.
#[derive(Clone, Copy)]
pub(super) enum LeftOut {
    /// Figures by day were not asked for.
    NotAsked,
    /// There are too many sub-targets and working days. Left out are figures by day, figures of sub-targets by month,
    /// and figures of items by week.
    TooMany(usize, u32),
}

impl LeftOut {
    /// What a report leaves out; `None` if it is complete.
    pub fn of(report: &Report, listed: Listed) -> Option<Self> {
        let sub_targets = report.space.as_ref().map_or(1, |space| space.leaves.len());
        let working_days = report.calendar.as_ref().map_or(0, |calendar| calendar.working_days);
        if (sub_targets as u64).saturating_mul(working_days.into()) > LISTED_MAX {
            return Some(Self::TooMany(sub_targets, working_days));
        }
        (!listed.days).then_some(Self::NotAsked)
    }

    /// The reason as a sentence.
    fn sentence(self) -> String {
        match self {
            Self::NotAsked => "Not asked for.".to_owned(),
            Self::TooMany(sub_targets, working_days) => format!(
                "{sub_targets} sub-targets × {working_days} working days are more than {LISTED_MAX}: \
                 days, months of sub-targets and weeks of items are left out."
            ),
        }
    }
}

/// A period and its amounts.
#[derive(Serialize)]
struct Span<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quarter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<String>,
    money: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    working_days: Option<u32>,
    counts: Vec<u64>,
}

fn counts(counts: &[Count]) -> Vec<u64> {
    counts.iter().map(|count| count.get()).collect()
}

fn span(period: &Period) -> Span<'static> {
    Span {
        name: None,
        quarter: None,
        month: None,
        day: None,
        first: None,
        last: None,
        money: period.money.map(|money| money.to_string()),
        working_days: Some(period.working_days),
        counts: counts(&period.counts),
    }
}

/// A quarter's name: `2027-Q1`, or `FY27 Q1` if the fiscal year differs from the calendar year.
fn quarter(quarter: Quarter) -> String {
    let Quarter { year, number, is_fiscal } = quarter;
    if is_fiscal { format!("FY{:02} Q{number}", year.rem_euclid(100)) } else { format!("{year}-Q{number}") }
}

fn month(first: NaiveDate) -> String {
    first.to_string().chars().take("2027-01".len()).collect()
}

/// The spread over time.
pub(super) fn time<'r>(plan: &'r Plan, calendar: &CalendarReport, schedule: &Schedule, left_out: Option<LeftOut>) -> Time<'r> {
    let day = |period: &Period| Span { day: Some(period.first.to_string()), working_days: None, ..span(period) };
    let phase = |(period, phase): (&Period, &'r crate::domain::Phase)| Span {
        name: Some(&phase.name),
        first: Some(period.first.to_string()),
        last: Some(period.last.to_string()),
        ..span(period)
    };
    let quarter_of = |(name, first, last): (Quarter, NaiveDate, NaiveDate)| Span {
        quarter: Some(quarter(name)),
        first: Some(first.to_string()),
        last: Some(last.to_string()),
        ..span(&schedule.period(first, last))
    };
    let (first, last) = (calendar.horizon.first(), calendar.horizon.last());
    let working = plan.spread().calendar();
    Time {
        first: first.to_string(),
        last: last.to_string(),
        working_days: calendar.working_days,
        working_days_left: calendar.working_days_left,
        no_working_day: schedule.no_working_day,
        unpublished: working.has_holidays().then(|| calendar.unpublished.clone()),
        provisional_days_off: working.provisional_days_off(first, last).iter().map(NaiveDate::to_string).collect(),
        lead_by: calendar.lead_by.map(|day| day.to_string()),
        opening_pipeline: counts(&schedule.opening_pipeline()),
        after_horizon: counts(&schedule.after_horizon()),
        too_late: Some(counts(&schedule.too_late())).filter(|late| late.iter().any(|n| *n > 0)).unwrap_or_default(),
        quarters: plan.spread().fiscal_year().quarters_of(calendar.horizon).into_iter().map(quarter_of).collect(),
        months: schedule.months().iter().map(|period| Span { month: Some(month(period.first)), ..span(period) }).collect(),
        phases: schedule.phases(plan).iter().zip(plan.spread().phases()).map(phase).collect(),
        weeks: schedule.weeks().iter().map(|period| Span { first: Some(period.first.to_string()), ..span(period) }).collect(),
        days: left_out.is_none().then(|| schedule.days().iter().map(day).collect()),
        days_left_out: left_out.map(LeftOut::sentence),
    }
}

/// The split by segment × time: the sub-targets over months and weeks, in every measure.
pub(super) struct Grid {
    currency: Option<Currency>,
    months: Vec<NaiveDate>,
    weeks: Vec<NaiveDate>,
    /// Money, then every stage, over months and over weeks.
    by_month: Vec<Cross>,
    by_week: Vec<Cross>,
    /// Whether the months of sub-targets and the weeks of items are left out.
    is_short: bool,
}

impl Grid {
    pub fn of(plan: &Plan, report: &Report, schedule: Option<&Schedule>, left_out: Option<LeftOut>) -> Self {
        let is_short = matches!(left_out, Some(LeftOut::TooMany(..)));
        let mut grid = Self { currency: None, months: Vec::new(), weeks: Vec::new(), by_month: Vec::new(), by_week: Vec::new(), is_short };
        let (Some(schedule), Some(space)) = (schedule, &report.space) else { return grid };
        grid.currency = report.target.map(|_| report.currency);
        let measures = std::iter::once(Measure::Money).chain((0..report.funnel.len()).map(Measure::Stage));
        let (months, weeks) = (schedule.months(), schedule.weeks());
        let ends = |periods: &[Period]| periods.iter().map(|period| period.last).collect::<Vec<_>>();
        for measure in measures {
            grid.by_month.push(schedule.cross(plan, space, measure, &ends(&months)));
            if !is_short {
                grid.by_week.push(schedule.cross(plan, space, measure, &ends(&weeks)));
            }
        }
        grid.months = months.iter().map(|period| period.first).collect();
        if !is_short {
            grid.weeks = weeks.iter().map(|period| period.first).collect();
        }
        grid
    }

    pub fn leaves<'r>(&self, space: &'r SpaceReport) -> Vec<Leaf<'r>> {
        let name = |(d, m): (usize, &usize)| space.dimensions.get(d).and_then(|(_, members)| members.get(*m)).map_or("", |(name, _)| name);
        let leaf = |(i, leaf): (usize, &'r crate::domain::LeafReport)| Leaf {
            path: leaf.path.iter().enumerate().map(name).collect(),
            share: leaf.share.to_string(),
            money: money(&leaf.sums, space.currency),
            deals: leaf.sums.deals.get(),
            funnel: counts(&leaf.sums.counts),
            deal_size: leaf.deal_size.as_ref().map(ToString::to_string),
            brought: leaf.brought(space.currency).map(|money| money.to_string()),
            exact: leaf.needs.iter().map(ToString::to_string).collect(),
            over_time: self.over_time(&self.by_month, i, if self.is_short { &[] } else { &self.months }),
        };
        space.leaves.iter().enumerate().map(leaf).collect()
    }

    pub fn totals<'r>(&self, space: &'r SpaceReport) -> Vec<Total<'r>> {
        let mut all = Vec::new();
        for (d, (dimension, members)) in space.dimensions.iter().enumerate() {
            let gathered = |crosses: &[Cross]| crosses.iter().map(|cross| cross.by(space, Axis::Members(d))).collect::<Vec<_>>();
            let (by_month, by_week) = (gathered(&self.by_month), gathered(&self.by_week));
            for (m, (member, share)) in members.iter().enumerate() {
                let sums = &space.totals[d][m];
                all.push(Total {
                    dimension,
                    member,
                    share: share.to_string(),
                    money: money(sums, space.currency),
                    deals: sums.deals.get(),
                    funnel: counts(&sums.counts),
                    over_time: self.over_time(&by_month, m, &self.months),
                    weeks: self.cells(&by_week, m, &self.weeks, |first| (None, Some(first.to_string()))),
                });
            }
        }
        all
    }

    fn over_time(&self, crosses: &[Cross], row: usize, months: &[NaiveDate]) -> OverTime {
        let outside = |of: fn(&Cross) -> &Vec<u128>| crosses.iter().skip(1).map(|cross| plain(of(cross)[row])).collect();
        OverTime {
            months: self.cells(crosses, row, months, |first| (Some(month(first)), None)),
            opening_pipeline: outside(|cross| &cross.opening),
            after_horizon: outside(|cross| &cross.after),
        }
    }

    fn cells(
        &self,
        crosses: &[Cross],
        row: usize,
        firsts: &[NaiveDate],
        name: impl Fn(NaiveDate) -> (Option<String>, Option<String>),
    ) -> Vec<Cell> {
        let cell = |(j, first): (usize, &NaiveDate)| {
            let at = |cross: &Cross| cross.table.cells[row][j];
            let (month, first) = name(*first);
            let money = self.currency.and_then(|currency| Money::of_units(at(&crosses[0]), currency));
            Cell {
                month,
                first,
                money: money.map(|money| money.to_string()),
                counts: crosses[1..].iter().map(|cross| plain(at(cross))).collect(),
            }
        };
        firsts.iter().enumerate().map(cell).collect()
    }
}

fn plain(n: u128) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

fn money(sums: &Sums, currency: Currency) -> Option<String> {
    sums.money(currency).map(|money| money.to_string())
}
