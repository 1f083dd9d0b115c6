//! The days on which reviews take place.

use chrono::{Days, NaiveDate};

use crate::domain::draft::{Every, ReviewEvery};
use crate::domain::plan::Plan;
use crate::domain::schedule::cadence::Calendar;

/// The days of the plan period on which reviews take place, by how often they do.
pub struct ReviewDays {
    calendar: Calendar,
}

impl ReviewDays {
    /// Those of a plan; `None` without a plan period.
    pub fn of(plan: &Plan) -> Option<Self> {
        Some(Self { calendar: Calendar::of(plan)? })
    }

    /// The days of a review, in order.
    ///
    /// A daily review is on every working day. Another is once in each period: on Friday of each week, on Friday of the second week of each
    /// fortnight (counted from the week in which the plan period begins), on the last day of each month, and on the last day of each quarter
    /// of the fiscal year. If that day is off or after the end date, it is on the last working day before it in the same period. A period
    /// without such a working day has no review.
    ///
    /// ```
    /// use backcast::domain::playbook::ReviewDays;
    /// use backcast::domain::{Draft, ReviewEvery, StageDraft};
    /// # let stages = vec![StageDraft { name: "Won".into(), ..Default::default() }];
    /// # let draft = Draft { amount: "1".into(), deal_size: "1".into(), stages, ..Default::default() };
    /// // Friday 1 January to Wednesday 10 February 2027.
    /// let draft = Draft { first: "2027-01-01".into(), last: "2027-02-10".into(), ..draft };
    /// let days = ReviewDays::of(&draft.check().unwrap()).unwrap();
    /// let of = |every| days.days(every).iter().map(ToString::to_string).collect::<Vec<_>>();
    /// assert_eq!(of(ReviewEvery::Fortnight), ["2027-01-08", "2027-01-22", "2027-02-05", "2027-02-10"]);
    /// assert_eq!(of(ReviewEvery::Month), ["2027-01-29", "2027-02-10"]); // the 31st is a Sunday
    /// ```
    pub fn days(&self, every: ReviewEvery) -> Vec<NaiveDate> {
        let period = match every {
            ReviewEvery::Day => return self.calendar.days().to_vec(),
            ReviewEvery::Week => Every::Week,
            ReviewEvery::Fortnight => Every::Fortnight,
            ReviewEvery::Month => Every::Month,
            ReviewEvery::Quarter => Every::Quarter,
        };
        let worked = self.calendar.days();
        let day = |(first, last): (NaiveDate, NaiveDate)| {
            let aimed = if period == Every::Week || period == Every::Fortnight { self.friday_before(last) } else { last };
            let until = worked.partition_point(|day| *day <= aimed);
            worked[..until].last().copied().filter(|day| *day >= first)
        };
        self.calendar.bounds(period).into_iter().filter_map(day).collect()
    }

    /// The first day of a review from `today` on.
    pub fn next(&self, every: ReviewEvery, today: NaiveDate) -> Option<NaiveDate> {
        self.days(every).into_iter().find(|day| *day >= today)
    }

    /// Friday of the week that ends on `last`: two days before a Sunday, and the day before a Saturday.
    fn friday_before(&self, last: NaiveDate) -> NaiveDate {
        let after_friday = if self.calendar.weeks_from_sunday() { 1 } else { 2 };
        last.checked_sub_days(Days::new(after_friday)).unwrap_or(last)
    }
}
