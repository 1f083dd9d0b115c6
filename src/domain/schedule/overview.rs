//! The plan period in a few parts: its months, or its quarters where there are too many months for a page, or its years.

use chrono::NaiveDate;

use super::{Period, Schedule};
use crate::domain::calendar::fiscal::FiscalYear;
use crate::domain::calendar::working::{month_last, months_of};
use crate::domain::number::Count;

/// The most parts of an overview: a year in months, three years in quarters.
pub const PARTS_MAX: usize = 12;

/// How long each part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A calendar month.
    Month,
    /// A quarter of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
}

/// The plan period in a few parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// How long each part is.
    pub length: Length,
    /// The parts. The first and the last end with the plan period.
    pub parts: Vec<Period>,
}

/// What must be there by the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The day; `None` for the opening pipeline, which must be there before the start date.
    pub day: Option<NaiveDate>,
    /// The running total of every stage.
    pub counts: Vec<Count>,
}

impl Schedule {
    /// The plan period in at most [`PARTS_MAX`] parts, the shortest of month, quarter and year that allows it; of a longer plan, its years.
    pub fn overview(&self, year: FiscalYear) -> Overview {
        let months = months_of(self.horizon);
        let starts_quarter = |month: &NaiveDate| year.quarter(*month);
        let quarters = grouped(&months, starts_quarter);
        let (length, groups) = if months.len() <= PARTS_MAX {
            (Length::Month, grouped(&months, |month| *month))
        } else if quarters.len() <= PARTS_MAX {
            (Length::Quarter, quarters)
        } else {
            (Length::Year, grouped(&months, |month| year.year(*month)))
        };
        let bounds = groups.into_iter().map(|(first, last)| (first.max(self.horizon.first()), month_last(last).min(self.horizon.last())));
        Overview { length, parts: self.periods(&bounds.collect::<Vec<_>>()) }
    }

    /// What must be there before the start date, and by the end of every part: `opening + the parts so far`.
    pub fn milestones(&self, overview: &Overview) -> Vec<Milestone> {
        let mut counts = self.opening_pipeline();
        let mut milestones = Vec::new();
        if counts.iter().any(|count| count.get() > 0) {
            milestones.push(Milestone { day: None, counts: counts.clone() });
        }
        for part in &overview.parts {
            for (sum, count) in counts.iter_mut().zip(&part.counts) {
                *sum = Count::of(u128::from(sum.get()) + u128::from(count.get()));
            }
            milestones.push(Milestone { day: Some(part.last), counts: counts.clone() });
        }
        milestones
    }
}

/// The first and last month of every run of months with the same key.
fn grouped<K: PartialEq>(months: &[NaiveDate], key: impl Fn(&NaiveDate) -> K) -> Vec<(NaiveDate, NaiveDate)> {
    let runs = months.chunk_by(|one, other| key(one) == key(other));
    runs.filter_map(|run| Some((*run.first()?, *run.last()?))).collect()
}
