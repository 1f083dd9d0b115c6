//! Exact values as the floating-point numbers of a workbook.

use chrono::NaiveDate;

use crate::domain::Exact;

/// The most decimals of a decimal number.
const DECIMALS_MAX: u32 = 28;

/// The floating-point number nearest to an exact value, to at least 17 digits.
#[allow(clippy::cast_precision_loss, reason = "the nearest number is wanted")]
pub fn double(value: &Exact) -> f64 {
    if let Some(whole) = value.to_u128() {
        return whole as f64;
    }
    // A number with few decimals, as most have, is found at once; any other is cut after as many as there is room for.
    let decimal = value.decimal_that_ends(6).or_else(|| (0..=DECIMALS_MAX).rev().find_map(|digits| value.decimal_floor(digits)));
    decimal.and_then(|decimal| decimal.to_string().parse().ok()).unwrap_or(f64::NAN)
}

/// A day as a workbook counts it: 1 is 1 January 1900, and the number is right from March 1900 on; `None` before.
pub fn serial(day: NaiveDate) -> Option<f64> {
    let days = day.signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    i32::try_from(days).ok().filter(|days| *days > 60).map(f64::from)
}
