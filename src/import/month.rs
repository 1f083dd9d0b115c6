//! Months as the heading of a column.

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::written;

const ENGLISH: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const HAN: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/// A month, perhaps with its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The year, if it is written.
    pub year: Option<i32>,
    /// From 1 to 12.
    pub month: u32,
}

/// The month that a heading names: `2027-01`, `2027/1`, `2027年1月`, `1月`, `一月`, `Jan`, `Jan 2027`, `Jan-27`, `01/2027`, a day of the
/// month. A quarter is none, and neither is a bare number, which may be anything.
///
/// ```
/// use backcast::import::month::{Heading, month};
/// assert_eq!(month("Jan-27"), Some(Heading { year: Some(2027), month: 1 }));
/// assert_eq!(month("十二月"), Some(Heading { year: None, month: 12 }));
/// assert_eq!(month("Q1"), None);
/// ```
pub fn month(text: &str) -> Option<Heading> {
    let text: String = text.trim().chars().map(plainer).collect::<String>().to_lowercase();
    let text = text.trim_end_matches(['.', '。']).trim_end_matches("目标").trim_end_matches("目標").trim();
    han(text).or_else(|| english(text)).or_else(|| digits(text))
}

/// Full-width digits and signs as ASCII.
fn plainer(c: char) -> char {
    if ('！'..='～').contains(&c) { char::from_u32(c as u32 - 0xFEE0).unwrap_or(c) } else { c }
}

/// `2027年1月`, `27年1月`, `1月`, `一月`, `1月份`.
fn han(text: &str) -> Option<Heading> {
    let text = text.trim_end_matches('份').strip_suffix('月')?;
    let (year, month) = match text.split_once('年') {
        Some((year, month)) => (Some(full_year(year.trim())?), month.trim()),
        None => (None, text.trim()),
    };
    let number = HAN.iter().position(|han| *han == month).and_then(|i| u32::try_from(i + 1).ok()).or_else(|| number(month));
    heading(year, number?)
}

/// `Jan`, `January 2027`, `2027 Jan`, `Jan-27`, `Jan '27`.
fn english(text: &str) -> Option<Heading> {
    let mut year = None;
    let mut month = None;
    for word in text.split([' ', '-', '/', '.', ',', '\'', '_', '’']).filter(|word| !word.is_empty()) {
        if word.chars().all(|c| c.is_ascii_digit()) {
            if year.replace(full_year(word)?).is_some() {
                return None;
            }
        } else {
            let is = |name: &&str| word.len() >= 3 && name.starts_with(word) || word == "sept" && **name == *"september";
            if month.replace(u32::try_from(ENGLISH.iter().position(is)? + 1).ok()?).is_some() {
                return None;
            }
        }
    }
    heading(year, month?)
}

/// `2027-01`, `2027/1`, `2027.1`, `01/2027`, `2027-01-15`.
fn digits(text: &str) -> Option<Heading> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    match parts[..] {
        [year, month] if year.len() == 4 => heading(Some(full_year(year)?), number(month)?),
        [month, year] if year.len() == 4 && text.contains(['/', '-']) => heading(Some(full_year(year)?), number(month)?),
        [year, month, day] if year.len() == 4 => {
            let day = written::any_day(&format!("{year}-{:02}-{:02}", number(month)?, number(day)?))?;
            Some(Heading { year: Some(day.year()), month: day.month() })
        }
        _ => None,
    }
}

fn heading(year: Option<i32>, month: u32) -> Option<Heading> {
    (1..=12).contains(&month).then_some(Heading { year, month })
}

/// A year of this century in two digits, or of four.
fn full_year(text: &str) -> Option<i32> {
    let year = i32::try_from(number(text)?).ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => (1900..=2999).contains(&year).then_some(year),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// The first days of these months. A month without a year is the first one of that name after the month before it. The first of all is in
/// the year that the table names elsewhere; otherwise it is the one inside the plan period from `first` to `last`, if there is one, and
/// otherwise that of the year in which the plan period begins, or of the next one if all of them would be over before it.
pub fn dated(headings: &[Heading], (first, last): (NaiveDate, NaiveDate), named: Option<i32>) -> Option<Vec<NaiveDate>> {
    let mut before: Option<NaiveDate> = None;
    let mut all = Vec::new();
    for heading in headings {
        let in_year = |year: i32| NaiveDate::from_ymd_opt(year, heading.month, 1);
        let after = |day: NaiveDate| in_year(day.year()).filter(|month| *month >= day).or_else(|| in_year(day.year() + 1));
        let month = match (heading.year, before, named) {
            (Some(year), ..) | (None, None, Some(year)) => in_year(year)?,
            (None, Some(before), _) => after(before.succ_opt()?)?,
            (None, None, None) => {
                let is_over = headings.last().is_some_and(|end| end.month >= heading.month && end.month < first.month());
                let year = first.year() + i32::from(is_over && headings.len() <= 12);
                after(first.with_day(1)?).filter(|month| *month <= last).or_else(|| in_year(year))?
            }
        };
        before = Some(month);
        all.push(month);
    }
    Some(all)
}

/// A year from 2000 to 2099 that a text names: `2027年目标`, `Targets 2027`.
pub fn year_in(text: &str) -> Option<i32> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.find(|digits| digits.len() == 4 && digits.starts_with("20")).and_then(|digits| digits.parse().ok())
}
