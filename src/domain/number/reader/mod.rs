//! The number reader: reads typed numbers from any country as exact numbers.
//!
//! One reader serves the fields on screen and the plan file (docs/domain.md §2). It reads
//! - amounts: `1,200,000`, `1.234,56`, `1'234'567`, `12,34,567`, `417,26`, `1e6`, `12k`, `1.5m`, `2.5 crore`, `1.2亿`, `三百万`, `1万2`;
//! - with the symbol or code of any currency before or after, or with a counter after: `₹ 5 lakh`, `300万元`, `10单`, `50 leads`;
//! - rates: `20%`, `0.2`, `20‰`, `1/5`, `5:1`, `1 in 5`, `百分之二十`, `二成`, `7折`, `½`;
//! - all of these in full-width, Arabic, Persian, Devanagari and other digits, with spaces of any width.
//!
//! It reads a whole text or nothing, and it does not depend on the language: the languages of the page all write a decimal point and group
//! with commas, so `1.234` is a little over one, and `1,234` is over a thousand. If a text could be meant otherwise, [`looks_otherwise`]
//! makes the screen show the value. `1,2000` and `1,200 000` are refused, because they are ambiguous.

mod amount;
mod digits;
mod figure;
mod looks;
mod marks;
mod plain;
mod ratio;
mod scale;
mod unreadable;

use super::exact::Exact;

pub use amount::amount;
pub(in crate::domain) use digits::{MARKS, Written, decimal};
pub use looks::looks_otherwise;
pub(in crate::domain) use plain::is_bare;
pub use ratio::{counted, parted};
pub use unreadable::{LENGTH_MAX, Unreadable};

use amount::amount_of;
use plain::{Sign, plain, signed};

/// Reads a rate or share: `20%`, `0.2`, `1/5`, `1 in 5` and `2成` as written; `5:1` and `5比1` as one for every five. It
/// may be 0, below 0 or above 1; the caller checks its range.
///
/// # Errors
/// Blank, not in a known form, too long, or a division by 0.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::number::reader::rate;
/// for text in ["20%", "0.2", "0,2", "200‰", "1/5", "5:1", "1 in 5", "２０％", "2成", "5：1", "百分之二十", "20 per cent"] {
///     assert_eq!(rate(text), Ok(Exact::ratio(1, 5)), "{text}");
/// }
/// assert_eq!(rate("7折"), Ok(Exact::ratio(7, 10)));
/// ```
pub fn rate(text: &str) -> Result<Exact, Unreadable> {
    let text = plain(text)?;
    let (text, sign) = signed(&text);
    let value = ratio::rate(text)?;
    Ok(if sign == Some(Sign::Minus) { -value } else { value })
}

/// Reads a number that may also be a fraction: `3`, `0.5`, `1/2`, `1.2k`.
///
/// # Errors
/// Blank, not in a known form, too long, or a division by 0.
pub fn quantity(text: &str) -> Result<Exact, Unreadable> {
    let text = plain(text)?;
    match amount_of(&text) {
        Err(Unreadable::NotANumber) => ratio::fraction(&text),
        read => read,
    }
}

/// Reads a weight: `80`, `30%`, `1/3`, `120万`. A ratio such as `2:1` gives two weights, so it is not one weight.
///
/// # Errors
/// Blank, not in a known form, too long, or a division by 0.
pub fn weight(text: &str) -> Result<Exact, Unreadable> {
    if parted(text).is_some() {
        return Err(Unreadable::NotANumber);
    }
    rate(text).or_else(|_| amount(text))
}
