//! Dates and lists of texts, in the form of each language.

use chrono::{Datelike, NaiveDate};

use super::Locale;
use super::texts::{Calendar, Dates};
use crate::domain::CalendarReport;
use crate::domain::calendar::holidays::Holiday;

/// A month of any year, where January is 0: `Jan`, `1月`.
///
/// ```
/// use backcast::i18n::{Locale, dates::month_name};
/// assert_eq!(Locale::ALL.map(|locale| month_name(locale, 11)), ["Dec", "12月", "12月"]);
/// ```
pub fn month_name(locale: Locale, month0: usize) -> &'static str {
    Dates(locale).months().get(month0).copied().unwrap_or_default()
}

/// A day: `31 Jan 2027`, `2027年1月31日`.
pub fn date(locale: Locale, day: NaiveDate) -> String {
    Dates(locale).date(day.year(), month_name(locale, day.month0() as usize), day.day())
}

/// A calendar month: `Jan 2027`, `2027年1月`.
pub fn month(locale: Locale, day: NaiveDate) -> String {
    Dates(locale).month(day.year(), month_name(locale, day.month0() as usize))
}

/// Calendar months as headings: without the year where all of them are of one.
///
/// ```
/// use backcast::i18n::{Locale, dates::month_heads};
/// use chrono::NaiveDate;
/// let days = [(2026, 12), (2027, 1)].map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1).unwrap());
/// assert_eq!(month_heads(Locale::En, &days), ["Dec 2026", "Jan 2027"]);
/// assert_eq!(month_heads(Locale::En, &days[1..]), ["Jan"]);
/// ```
pub fn month_heads(locale: Locale, months: &[NaiveDate]) -> Vec<String> {
    let is_one_year = months.iter().all(|day| months.first().is_some_and(|first| first.year() == day.year()));
    let head = |day: &NaiveDate| if is_one_year { month_name(locale, day.month0() as usize).to_owned() } else { month(locale, *day) };
    months.iter().map(head).collect()
}

/// A day without its year: `31 Jan`, `1月31日`.
pub fn day(locale: Locale, day: NaiveDate) -> String {
    Dates(locale).day(month_name(locale, day.month0() as usize), day.day())
}

/// A span of days: `4 Jan – 10 Jan`, `1月4日–1月10日`.
pub fn span(locale: Locale, first: NaiveDate, last: NaiveDate) -> String {
    Dates(locale).span(&day(locale, first), &day(locale, last))
}

/// The note that the holidays of some years of the plan period are not published: that their days off are provisional, or, once the
/// plan has its own, that they want checking. `None` if all are published.
pub fn holidays_note(locale: Locale, calendar: &CalendarReport) -> Option<String> {
    if !calendar.usual_breaks.is_empty() || calendar.has_provisional_days {
        return holidays_unpublished(locale, &calendar.unpublished);
    }
    let years: Vec<String> = calendar.unpublished.iter().map(i32::to_string).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    (!years.is_empty()).then(|| Calendar(locale).holidays_settled(&listed(locale, &years)))
}

/// The note that the working days of these years are provisional; empty without any year.
pub fn holidays_unpublished(locale: Locale, years: &[i32]) -> Option<String> {
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    (!years.is_empty()).then(|| Calendar(locale).holidays_unpublished(&listed(locale, &years)))
}

/// The note that a day is provisionally off: `Spring Festival: expected, not yet published`.
pub fn expected_holiday(locale: Locale, holiday: Holiday) -> String {
    let texts = Calendar(locale);
    Dates(locale).labelled(texts.holiday_names()[holiday as usize], texts.holidays_expected())
}

/// A list: `CNY, USD`, `CNY、USD`.
pub fn listed(locale: Locale, all: &[&str]) -> String {
    let mut all = all.iter();
    let first = all.next().copied().unwrap_or_default().to_owned();
    all.fold(first, |before, next| Dates(locale).listed(&before, next))
}
