//! The value of a typed number, as shown next to its field.

use super::texts::Target;
use super::{Locale, number};
use crate::domain::number::stepper::grouped;
use crate::domain::{Currency, Exact, Meaning};

/// A line such as `= 1.5` that cannot be misread: it has no grouping below a million, and never exactly three decimals.
///
/// ```
/// use backcast::domain::{Currency, Exact, Meaning};
/// use backcast::i18n::{Locale, meaning::said};
/// let number = |text| Meaning::Number(backcast::domain::number::reader::amount(text).unwrap());
/// assert_eq!(said(Locale::En, Currency::CNY, &number("1,234")), "= 1234");
/// assert_eq!(said(Locale::En, Currency::CNY, &number("1.234")), "= 1.2340");
/// assert_eq!(said(Locale::En, Currency::CNY, &number("3.000.000")), "= 3,000,000");
/// ```
pub fn said(locale: Locale, currency: Currency, meaning: &Meaning) -> String {
    let strings = Target(locale);
    let money = |value: &Exact| format!("{}{}", number::sign(currency), unmistakable(value, currency.minor_digits()));
    match meaning {
        Meaning::Number(value) => format!("= {}", unmistakable(value, 0)),
        Meaning::Rate(value) => format!("= {}%", unmistakable(&(value * Exact::whole(100)), 0)),
        Meaning::Money(value) => format!("= {}", money(value)),
        Meaning::RoundedUp(rounded) => strings.rounded_up_to(&money(&rounded.exact())),
        Meaning::KeptExact(value) => strings.kept_exact(&money(value)),
    }
}

/// A number in digits that cannot be misread, with at least `digits` decimals.
fn unmistakable(value: &Exact, digits: u32) -> String {
    let Some(decimal) = value.decimal_that_ends(6) else { return number::exact(value) };
    let written = decimal.to_string();
    let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
    let whole = if whole.trim_start_matches('-').len() > 6 { grouped(whole) } else { whole.to_owned() };
    if part.is_empty() {
        return whole;
    }
    let width = if part.len().max(digits as usize) == 3 { 4 } else { digits as usize };
    format!("{whole}.{part:0<width$}")
}
