//! Weeks off whose part is done in the week before them, which is why that week has more.

use chrono::{Days, NaiveDate};

use super::{Measure, Period, Schedule};

/// Days off around at least one whole week, whose part is done before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BroughtForward {
    /// The last day of the week that has more.
    pub week_last: NaiveDate,
    /// The first day off after that week's last working day.
    pub first: NaiveDate,
    /// The last day off.
    pub last: NaiveDate,
}

impl Schedule {
    /// The weeks that also have what falls due in weeks off after them, in order.
    ///
    /// A stage before won is due by weeks, its days ahead of the deal. A week without a working day therefore has its part done in the week
    /// before it. Stages with their own weights and stages after won do not move that way, and nothing moves if nothing is due.
    pub fn brought_forward(&self) -> Vec<BroughtForward> {
        let weeks = self.weeks();
        let mut all = Vec::new();
        for (i, week) in weeks.iter().enumerate().filter(|(_, week)| week.working_days > 0) {
            let off = weeks[i + 1..].iter().take_while(|week| week.working_days == 0).count();
            let Some(end) = weeks[i + 1..i + 1 + off].last() else { continue };
            if self.takes_over(week, end.last) {
                all.extend(self.days_off(week, end).map(|(first, last)| BroughtForward { week_last: week.last, first, last }));
            }
        }
        all
    }

    /// Whether something that is due from the end of the week until `last` is done in the week.
    fn takes_over(&self, week: &Period, last: NaiveDate) -> bool {
        let later = |day: NaiveDate, lag: i64| day.checked_add_days(Days::new(lag.unsigned_abs()));
        self.stages.iter().zip(&week.counts).any(|(stage, count)| {
            if stage.lag <= 0 || count.get() == 0 {
                return false;
            }
            let Some((from, to)) = later(week.last, stage.lag).zip(later(last, stage.lag)) else { return false };
            // Money falls due with the deals, and is finer than their counts.
            let is_won_then = self.due_by(Measure::Money, from) < self.due_by(Measure::Money, to);
            from < self.horizon.last() && (is_won_then || self.money.is_none())
        })
    }

    /// From the day after the last working day of a week to the day before the next one after `end`.
    fn days_off(&self, week: &Period, end: &Period) -> Option<(NaiveDate, NaiveDate)> {
        let worked = self.days.partition_point(|day| *day <= week.last);
        let first = self.days.get(worked.checked_sub(1)?)?.succ_opt()?;
        let last = self.days.get(worked).and_then(NaiveDate::pred_opt).unwrap_or_else(|| end.last.min(self.horizon.last()));
        Some((first, last))
    }
}
