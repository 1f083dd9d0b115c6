//! The goals of indicators.

use super::names::shown;
use super::{Locale, number};
use crate::domain::{Indicator, IndicatorLevel};

/// The goal of an indicator: `≥ 35%`, `≤ 5 days`.
pub fn goal(it: &Indicator, locale: Locale) -> String {
    format!("{} {} {}", it.direction.sign(), level(&it.target), shown(locale, &it.unit)).trim_end().to_owned()
}

/// A level of an indicator: `35%`, `4.5`.
pub fn level(level: &IndicatorLevel) -> String {
    if level.is_percent { number::percent(&level.value) } else { number::exact(&level.value) }
}
