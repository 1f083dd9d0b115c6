//! The name of a plan: what the user calls it, otherwise its target and its plan period.

use chrono::NaiveDate;

use super::texts::{Plans, Target};
use super::{Locale, dates, fiscal, names, number};
use crate::domain::calendar::written;
use crate::domain::number::reader;
use crate::domain::{FiscalYear, Metric, Outline, UsualPeriod};

/// The name of a plan on screen: `300万 · 2027年Q1` until the user names it.
pub fn plan_name(name: &str, outline: &Outline, locale: Locale) -> String {
    if !name.trim().is_empty() {
        return names::shown(locale, name).into_owned();
    }
    let parts: Vec<String> = [target(outline, locale), period(outline, locale)].into_iter().flatten().collect();
    if parts.is_empty() { Plans(locale).untitled().to_owned() } else { parts.join(" · ") }
}

/// The target: `10 deals`, `3M`.
pub fn target(outline: &Outline, locale: Locale) -> Option<String> {
    let value = reader::quantity(&outline.amount).ok()?;
    Some(match outline.metric {
        Metric::Deals => Target(locale).tier_deals(number::exact(&value)),
        Metric::Revenue | Metric::GrossProfit => number::typed_amount(locale, &value),
    })
}

/// The plan period: a month, a quarter or a year if it is one, otherwise its first and last day.
pub fn period(outline: &Outline, locale: Locale) -> Option<String> {
    let (first, last) = (written::any_day(&outline.first)?, written::any_day(&outline.last)?);
    let year = FiscalYear::typed(&outline.year_from).unwrap_or_default();
    let is = |period: UsualPeriod| period.days(first, year) == Some((first, last));
    Some(if is(UsualPeriod::ThisMonth) {
        dates::month(locale, first)
    } else if is(UsualPeriod::ThisQuarter) {
        fiscal::quarter(locale, year.quarter(first))
    } else if is(UsualPeriod::ThisYear) {
        fiscal::year_name(locale, year, first)
    } else {
        days(first, last, locale)
    })
}

fn days(first: NaiveDate, last: NaiveDate, locale: Locale) -> String {
    format!("{} – {}", dates::date(locale, first), dates::date(locale, last))
}
