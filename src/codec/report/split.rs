//! The split of a report as JSON: sub-targets, their sums, and everything over time.

use chrono::NaiveDate;
use serde::Serialize;

use super::left_out::LeftOut;
use super::over_time::counts;
use crate::domain::calendar::written::month_text;
use crate::domain::schedule::by_part::Cross;
use crate::domain::{Axis, Currency, LeafReport, Measure, Money, Period, Plan, Report, Schedule, SplitReport, Sums};

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

/// Where and when at once: the leaves over months and weeks, in every measure.
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
        grid.months = months.iter().map(|period| period.first).collect();
        if !is_short {
            grid.weeks = weeks.iter().map(|period| period.first).collect();
        }
        grid
    }

    pub fn leaves<'r>(&self, space: &'r SplitReport) -> Vec<Leaf<'r>> {
        let name = |(d, m): (usize, &usize)| space.dimensions.get(d).and_then(|(_, members)| members.get(*m)).map_or("", |(name, _)| name);
        let leaf = |(i, leaf): (usize, &'r LeafReport)| Leaf {
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

    pub fn totals<'r>(&self, space: &'r SplitReport) -> Vec<Total<'r>> {
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
            months: self.cells(crosses, row, months, |first| (Some(month_text(first)), None)),
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
