//! The names of quarters and years, by the fiscal year.

use chrono::NaiveDate;

use super::Locale;
use super::dates::month;
use super::texts::{Dates, FiscalYears};
use crate::domain::{FiscalYear, Quarter};

/// A quarter: `Q1 2027`, `2027年Q1`; in a fiscal year `FY27 Q1`, `2027财年一季度`, `2027會計年度第一季`.
pub fn quarter(locale: Locale, quarter: Quarter) -> String {
    let (texts, Quarter { year, number, is_fiscal }) = (FiscalYears(locale), quarter);
    if is_fiscal {
        texts.fiscal_quarter(&year_digits(locale, year), texts.numbers()[number.clamp(1, 4) as usize - 1])
    } else {
        texts.calendar_quarter(&year.to_string(), &number.to_string())
    }
}

/// The name of the year of a day: `2027`, `2027年`; in a fiscal year `FY27`, `2027财年`.
pub fn year_name(locale: Locale, fiscal: FiscalYear, at: NaiveDate) -> String {
    let (words, year) = (FiscalYears(locale), fiscal.year(at));
    if fiscal.is_fiscal() { words.fiscal_year(&year_digits(locale, year)) } else { words.calendar_year(&year.to_string()) }
}

/// The name of a day's fiscal year, and its months: `FY27 = Apr 2026 – Mar 2027`; empty for the calendar year.
pub fn year(locale: Locale, fiscal: FiscalYear, at: NaiveDate) -> Option<String> {
    let words = FiscalYears(locale);
    let year = fiscal.year(at);
    let (first, last) = fiscal.months_of_year(year).filter(|_| fiscal.is_fiscal())?;
    let months = Dates(locale).span(&month(locale, first), &month(locale, last));
    Some(words.year_named(&words.fiscal_year(&year_digits(locale, year)), &months))
}

/// The digits of a fiscal year: the last two in English, as in `FY27`, and all four in Chinese.
fn year_digits(locale: Locale, year: i32) -> String {
    if locale.is_chinese() { year.to_string() } else { format!("{:02}", year.rem_euclid(100)) }
}
