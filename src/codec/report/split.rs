//! The split of a report as JSON: sub-targets, their sums, and everything over time.

use chrono::NaiveDate;
use serde::Serialize;

use super::left_out::LeftOut;
use super::object::{object, text, unless_empty};
use super::over_time::counts;
use crate::domain::calendar::written::month_text;
use crate::domain::schedule::by_part::Cross;
use crate::domain::{Axis, Currency, LeafReport, Measure, Money, Period, Plan, Report, Schedule, SplitReport};

/// The sub-targets over months and weeks, in every measure.
pub(super) struct Grid {
    currency: Option<Currency>,
    months: Vec<NaiveDate>,
    weeks: Vec<NaiveDate>,
    /// Every regular activity over the plan period.
    regular: Vec<Cross>,
    /// Money, then every stage, over months and over weeks.
    by_month: Vec<Cross>,
    by_week: Vec<Cross>,
    /// Whether the months of sub-targets and the weeks of items are left out.
    is_short: bool,
}

impl Grid {
    pub fn of(plan: &Plan, report: &Report, schedule: Option<&Schedule>, left_out: Option<LeftOut>) -> Self {
        let is_short = matches!(left_out, Some(LeftOut::TooMany(..)));
        let mut grid = Self {
            currency: None,
            regular: Vec::new(),
            months: Vec::new(),
            weeks: Vec::new(),
            by_month: Vec::new(),
            by_week: Vec::new(),
            is_short,
        };
        let (Some(schedule), Some(space)) = (schedule, &report.split) else { return grid };
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
        let end = months.last().map(|month| month.last);
        let regular = (0..report.regular.len()).map(Measure::Regular);
        grid.regular = regular.map(|measure| schedule.cross(plan, space, measure, end.as_slice())).collect();
        grid.months = months.iter().map(|period| period.first).collect();
        if !is_short {
            grid.weeks = weeks.iter().map(|period| plan.spread().week_first(period.first)).collect();
        }
        grid
    }

    pub fn leaves(&self, space: &SplitReport) -> Vec<impl Serialize> {
        let leaf = |(i, leaf): (usize, &LeafReport)| {
            object! {
                path: space.path_names(&leaf.path).into_iter().map(str::to_owned).collect::<Vec<_>>(),
                share: leaf.share.to_string(),
                money: text(leaf.sums.money(space.currency)),
                deals: leaf.sums.deals.get(),
                funnel: counts(&leaf.sums.counts),
                ?activities: unless_empty(counts(&leaf.sums.activities)),
                ?regular: unless_empty(times(&self.regular, i)),
                deal_size: text(leaf.deal_size.as_ref()),
                brought: text(leaf.brought(space.currency)),
                exact: leaf.needs.iter().map(ToString::to_string).collect::<Vec<_>>(),
                ..over_time: self.over_time(&self.by_month, i, if self.is_short { &[] } else { &self.months }),
            }
        };
        space.leaves.iter().enumerate().map(leaf).collect()
    }

    pub fn totals(&self, space: &SplitReport) -> Vec<impl Serialize> {
        let mut all = Vec::new();
        for (d, (dimension, members)) in space.dimensions.iter().enumerate() {
            let gathered = |crosses: &[Cross]| crosses.iter().map(|cross| cross.by(space, Axis::Members(d))).collect::<Vec<_>>();
            let (by_month, by_week, regular) = (gathered(&self.by_month), gathered(&self.by_week), gathered(&self.regular));
            for (m, (member, share)) in members.iter().enumerate() {
                let sums = &space.totals[d][m];
                let week = |(j, first): (usize, &NaiveDate)| object! { first: first.to_string(), ..amounts: self.amounts(&by_week, m, j), };
                all.push(object! {
                    dimension: dimension,
                    member: member,
                    share: share.to_string(),
                    money: text(sums.money(space.currency)),
                    deals: sums.deals.get(),
                    funnel: counts(&sums.counts),
                    ?activities: unless_empty(counts(&sums.activities)),
                    ?regular: unless_empty(times(&regular, m)),
                    ..over_time: self.over_time(&by_month, m, &self.months),
                    ?weeks: unless_empty(self.weeks.iter().enumerate().map(week).collect()),
                });
            }
        }
        all
    }

    /// A row over the months, with the amounts outside the plan period.
    fn over_time(&self, crosses: &[Cross], row: usize, months: &[NaiveDate]) -> impl Serialize + use<> {
        let outside = |of: fn(&Cross) -> &Vec<u128>| crosses.iter().skip(1).map(|cross| plain(of(cross)[row])).collect();
        let month = |(j, first): (usize, &NaiveDate)| object! { month: month_text(*first), ..amounts: self.amounts(crosses, row, j), };
        object! {
            ?months: unless_empty(months.iter().enumerate().map(month).collect()),
            ?opening_pipeline: unless_empty(outside(|cross| &cross.opening)),
            ?after_horizon: unless_empty(outside(|cross| &cross.after)),
        }
    }

    fn amounts(&self, crosses: &[Cross], row: usize, column: usize) -> impl Serialize + use<> {
        let at = |cross: &Cross| cross.table.cells[row][column];
        object! {
            money: text(self.currency.and_then(|currency| Money::of_units(at(&crosses[0]), currency))),
            counts: crosses[1..].iter().map(|cross| plain(at(cross))).collect::<Vec<_>>(),
        }
    }
}

/// How often a row does each regular activity.
fn times(regular: &[Cross], row: usize) -> Vec<u64> {
    regular.iter().map(|cross| plain(cross.table.rows[row])).collect()
}

fn plain(n: u128) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
