//! Amounts: a sum of figures with a sign, currency marks and a counter.

use super::plain::{Sign, plain, signed};
use super::unreadable::Unreadable;
use super::{marks, scale};
use crate::domain::number::exact::Exact;

/// Reads an amount of money, of deals, or of anything else that is counted. It may be 0 or below; the caller checks its range.
///
/// # Errors
/// Blank, not in a known form, or too long.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::number::reader::amount;
/// assert_eq!(amount("1.2亿"), Ok(Exact::whole(120_000_000)));
/// assert_eq!(amount("¥ ３００万"), Ok(Exact::whole(3_000_000)));
/// assert_eq!(amount("₹12,34,567"), Ok(Exact::whole(1_234_567)));
/// assert_eq!(amount("1.234,50 €"), Ok(Exact::ratio(2469, 2)));
/// assert_eq!(amount("1万2"), Ok(Exact::whole(12_000)));
/// assert_eq!(amount("50 leads"), Ok(Exact::whole(50)));
/// ```
pub fn amount(text: &str) -> Result<Exact, Unreadable> {
    amount_of(&plain(text)?)
}

/// The amount in a text that is plain already.
pub(super) fn amount_of(plain: &str) -> Result<Exact, Unreadable> {
    let (text, sign) = signed(plain);
    let (text, sign_within) = signed(marks::without_marks(text));
    if sign.is_some() && sign_within.is_some() {
        return Err(Unreadable::NotANumber);
    }
    let value = scale::sum(text)?;
    Ok(if sign.or(sign_within) == Some(Sign::Minus) { -value } else { value })
}
