//! What quarters and years are called, by the fiscal year.

use chrono::NaiveDate;

use super::when::month;
use super::{Locale, filled};
use crate::domain::{FiscalYear, Quarter};

texts! {
    /// The texts.
    Words {
        quarter: "Quarter", "季度", "季度";
        calendar_quarter: "Q{1} {0}", "{0}年Q{1}", "{0}年Q{1}";
        fiscal_quarter: "FY{0} Q{1}", "{0}财年{1}季度", "{0}財年第{1}季";
        fiscal_year: "FY{0}", "{0}财年", "{0}財年";
        year_from: "Fiscal year from", "财年起始月", "會計年度起始月";
        year_named: "{0} = {1}: a fiscal year is named after the year it ends in.", "{0} = {1}，以结束年份命名。", "{0} = {1}，以結束年份命名。";
    }
}

/// The numbers of quarters in Chinese.
const CHINESE: [&str; 4] = ["一", "二", "三", "四"];

/// A quarter: `Q1 2027`, `2027年Q1`, and of a fiscal year `FY27 Q1`, `2027财年一季度`, `2027財年第一季`.
#[must_use]
pub fn quarter(locale: Locale, quarter: Quarter) -> String {
    let Quarter { year, number, is_fiscal } = quarter;
    let counted = number.to_string();
    if !is_fiscal {
        return filled(Words(locale).calendar_quarter(), &[&year.to_string(), &counted]);
    }
    let counted = if locale.is_chinese() { CHINESE[number.clamp(1, 4) as usize - 1] } else { &counted };
    filled(Words(locale).fiscal_quarter(), &[&year_digits(locale, year), counted])
}

/// What the fiscal year of a day is called and which months it has: `FY27 = Apr 2026 – Mar 2027`; nothing for the calendar year.
#[must_use]
pub fn year(locale: Locale, fiscal: FiscalYear, at: NaiveDate) -> Option<String> {
    let words = Words(locale);
    let year = fiscal.year(at);
    let (first, last) = fiscal.months_of_year(year).filter(|_| fiscal.is_fiscal())?;
    let between = if locale.is_chinese() { "–" } else { " – " };
    let months = month(locale, first) + between + &month(locale, last);
    Some(filled(words.year_named(), &[&filled(words.fiscal_year(), &[&year_digits(locale, year)]), &months]))
}

/// A fiscal year has its last two digits in English, as `FY27`, and all of them in Chinese.
fn year_digits(locale: Locale, year: i32) -> String {
    if locale.is_chinese() { year.to_string() } else { format!("{:02}", year.rem_euclid(100)) }
}
