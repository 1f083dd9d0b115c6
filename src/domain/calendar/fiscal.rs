//! The fiscal year: the month in which it begins, and the names of its quarters and years. It changes no date of a plan.

use chrono::{Datelike, NaiveDate};

use super::Horizon;
use super::working::{month_last, months_of};
use crate::domain::number::reader::Unreadable;
use crate::domain::number::{Exact, reader};

/// A fiscal year, by the month in which it begins; [`FiscalYear::default`] is the calendar year.
///
/// A fiscal year is named after the calendar year in which it **ends**: the one from April 2026 to March 2027 is FY27.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiscalYear {
    /// From 1 to 12.
    from: u32,
}

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// The calendar year in which the quarter's year ends.
    pub year: i32,
    /// From 1 to 4.
    pub number: u32,
    /// Whether its year is not the calendar year.
    pub is_fiscal: bool,
}

impl Default for FiscalYear {
    fn default() -> Self {
        Self { from: 1 }
    }
}

impl FiscalYear {
    /// The fiscal year that begins in a month from 1 to 12; `None` for any other number.
    pub fn starting_in(month: u32) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { from: month })
    }

    /// The fiscal year as it is typed: the number of its first month, or nothing for the calendar year.
    ///
    /// ```
    /// use backcast::domain::FiscalYear;
    /// assert_eq!(FiscalYear::typed(" 4 "), FiscalYear::starting_in(4));
    /// assert_eq!(FiscalYear::typed(""), Some(FiscalYear::default()));
    /// assert_eq!(FiscalYear::typed("13"), None);
    /// ```
    pub fn typed(text: &str) -> Option<Self> {
        match reader::amount(text) {
            Err(Unreadable::Blank) => Some(Self::default()),
            Ok(month) if month.is_whole() && month >= Exact::one() && month <= Exact::whole(12) => {
                month.floor().and_then(|month| Self::starting_in(u32::try_from(month).ok()?))
            }
            _ => None,
        }
    }

    /// The month in which it begins, from 1 to 12.
    pub fn first_month(self) -> u32 {
        self.from
    }

    /// Whether it differs from the calendar year.
    pub fn is_fiscal(self) -> bool {
        self.from != 1
    }

    /// The fiscal year of a day, as the calendar year in which it ends.
    ///
    /// ```
    /// use backcast::domain::FiscalYear;
    /// use chrono::NaiveDate;
    /// let april = FiscalYear::starting_in(4).unwrap();
    /// assert_eq!(april.year(NaiveDate::from_ymd_opt(2027, 3, 31).unwrap()), 2027);
    /// assert_eq!(april.year(NaiveDate::from_ymd_opt(2027, 4, 1).unwrap()), 2028);
    /// ```
    pub fn year(self, day: NaiveDate) -> i32 {
        day.year() + i32::from(self.is_fiscal() && day.month() >= self.from)
    }

    /// The quarter of a day.
    ///
    /// ```
    /// use backcast::domain::{FiscalYear, Quarter};
    /// use chrono::NaiveDate;
    /// let day = |m, d| NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// assert_eq!(FiscalYear::default().quarter(day(3, 31)), Quarter { year: 2027, number: 1, is_fiscal: false });
    /// let february = FiscalYear::starting_in(2).unwrap();
    /// assert_eq!(february.quarter(day(1, 31)), Quarter { year: 2027, number: 4, is_fiscal: true });
    /// assert_eq!(february.quarter(day(2, 1)), Quarter { year: 2028, number: 1, is_fiscal: true });
    /// ```
    pub fn quarter(self, day: NaiveDate) -> Quarter {
        let months_passed = (day.month() + 12 - self.from) % 12;
        Quarter { year: self.year(day), number: months_passed / 3 + 1, is_fiscal: self.is_fiscal() }
    }

    /// The first days of the first and the last month of the fiscal year `year`.
    ///
    /// ```
    /// use backcast::domain::FiscalYear;
    /// use chrono::NaiveDate;
    /// let day = |y, m| NaiveDate::from_ymd_opt(y, m, 1).unwrap();
    /// let april = FiscalYear::starting_in(4).unwrap();
    /// assert_eq!(april.months_of_year(2027), Some((day(2026, 4), day(2027, 3))));
    /// assert_eq!(FiscalYear::default().months_of_year(2027), Some((day(2027, 1), day(2027, 12))));
    /// ```
    pub fn months_of_year(self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(year - i32::from(self.is_fiscal()), self.from, 1)?;
        Some((first, first.checked_add_months(chrono::Months::new(11))?))
    }

    /// Every quarter that the plan period touches, in order, with its first and last day inside the period.
    pub fn quarters_of(self, horizon: Horizon) -> Vec<(Quarter, NaiveDate, NaiveDate)> {
        let mut quarters: Vec<(Quarter, NaiveDate, NaiveDate)> = Vec::new();
        for month in months_of(horizon) {
            let (quarter, last) = (self.quarter(month), month_last(month).min(horizon.last()));
            match quarters.last_mut() {
                Some(known) if known.0 == quarter => known.2 = last,
                _ => quarters.push((quarter, month.max(horizon.first()), last)),
            }
        }
        quarters
    }
}

impl Quarter {
    /// The number of quarters from `other` to this one, within a fiscal year; negative if this one is earlier.
    pub fn since(self, other: Self) -> i32 {
        (self.year - other.year) * 4 + i32::try_from(self.number).unwrap_or(0) - i32::try_from(other.number).unwrap_or(0)
    }
}
