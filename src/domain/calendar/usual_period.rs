//! The plan periods that are offered: this month, this quarter, next quarter, this year, next year.

use chrono::{Datelike, Months, NaiveDate};

use super::FiscalYear;

/// A plan period that is offered, in relation to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsualPeriod {
    /// The calendar month of today.
    ThisMonth,
    /// The quarter of today.
    ThisQuarter,
    /// The quarter after it.
    NextQuarter,
    /// The year of today.
    ThisYear,
    /// The year after it.
    NextYear,
}

impl UsualPeriod {
    /// All of them, the nearest first.
    pub const ALL: [Self; 5] = [Self::ThisMonth, Self::ThisQuarter, Self::NextQuarter, Self::ThisYear, Self::NextYear];

    /// The first and the last day, with the quarters and years of the fiscal year; `None` beyond the calendar.
    ///
    /// ```
    /// use backcast::domain::{FiscalYear, UsualPeriod};
    /// use chrono::NaiveDate;
    /// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    /// let today = day("2026-11-27");
    /// let calendar = FiscalYear::default();
    /// assert_eq!(UsualPeriod::NextQuarter.days(today, calendar), Some((day("2027-01-01"), day("2027-03-31"))));
    /// // A fiscal year from April: November is in its third quarter.
    /// let from_april = FiscalYear::starting_in(4).unwrap();
    /// assert_eq!(UsualPeriod::ThisQuarter.days(today, from_april), Some((day("2026-10-01"), day("2026-12-31"))));
    /// assert_eq!(UsualPeriod::NextYear.days(today, from_april), Some((day("2027-04-01"), day("2028-03-31"))));
    /// ```
    pub fn days(self, today: NaiveDate, year: FiscalYear) -> Option<(NaiveDate, NaiveDate)> {
        // The months since the year began, and from them the first month of the period and its length.
        let into = (today.month() + 12 - year.first_month()) % 12;
        let (back, ahead, months) = match self {
            Self::ThisMonth => (0, 0, 1),
            Self::ThisQuarter => (into % 3, 0, 3),
            Self::NextQuarter => (into % 3, 3, 3),
            Self::ThisYear => (into, 0, 12),
            Self::NextYear => (into, 12, 12),
        };
        let first = today.with_day(1)?.checked_sub_months(Months::new(back))?.checked_add_months(Months::new(ahead))?;
        Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
    }
}
