//! Measures and their amounts in words.

use super::names::shown;
use super::texts::Split;
use super::{Locale, number};
use crate::domain::number::apportion::rounded_together;
use crate::domain::number::stepper::grouped;
use crate::domain::{Measure, Money, Period, Report};

/// The name of a measure.
pub fn measure_name(locale: Locale, report: &Report, measure: Measure) -> String {
    match measure {
        Measure::Money => Split(locale).money().to_owned(),
        Measure::Stage(k) => report.funnel.get(k).map(|stage| shown(locale, &stage.name).into_owned()).unwrap_or_default(),
        Measure::Activity(a) => report.activities.get(a).map(|it| shown(locale, &it.name).into_owned()).unwrap_or_default(),
        Measure::Regular(i) => report.regular.get(i).map(|it| shown(locale, &it.name).into_owned()).unwrap_or_default(),
    }
}

/// A period whose money is below this, in units of the currency, is shown with its minor units.
const WHOLE_FROM: u128 = 1000;

/// The amounts of consecutive periods in full. Money is in whole units where these are enough, rounded together, so that it still adds up;
/// otherwise all of it has its minor units.
pub fn amounts(report: &Report, measure: Measure, periods: &[Period]) -> Vec<String> {
    let units: Vec<u128> = periods.iter().map(|period| period.measured(measure)).collect();
    let in_full = |n: &u128| number::measured_in_full(report.currency, measure, *n);
    let Some(minor) = report.currency.minor_units().to_u128().filter(|minor| measure == Measure::Money && *minor > 1) else {
        return units.iter().map(in_full).collect();
    };
    let is_whole = |n: u128| n.is_multiple_of(minor);
    if units.iter().all(|n| is_whole(*n)) {
        return units.iter().map(in_full).collect();
    }
    if is_whole(units.iter().sum()) && units.iter().all(|n| *n == 0 || *n >= WHOLE_FROM * minor) {
        return rounded_together(&units, minor).iter().map(|n| in_full(&(n * minor))).collect();
    }
    let text = |n: &u128| Money::of_units(*n, report.currency).map(|money| number::sign(report.currency) + &grouped(&money.to_string()));
    units.iter().map(|n| text(n).unwrap_or_default()).collect()
}
