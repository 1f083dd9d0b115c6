//! Numbers without a scale: in digits, with an exponent or a fraction sign, and in Han numerals.

use super::digits::{MARKS, digits, powered};
use super::unreadable::{DIGITS_MAX, Unreadable};
use crate::domain::number::exact::Exact;

/// The digits of Han numerals, from 0.
pub(super) const HAN_DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

#[rustfmt::skip] // six in a line
const FRACTIONS: [(char, u64, u64); 18] = [
    ('½', 1, 2), ('⅓', 1, 3), ('⅔', 2, 3), ('¼', 1, 4), ('¾', 3, 4), ('⅕', 1, 5),
    ('⅖', 2, 5), ('⅗', 3, 5), ('⅘', 4, 5), ('⅙', 1, 6), ('⅚', 5, 6), ('⅐', 1, 7),
    ('⅛', 1, 8), ('⅜', 3, 8), ('⅝', 5, 8), ('⅞', 7, 8), ('⅑', 1, 9), ('⅒', 1, 10),
];

/// The value of a fraction that is one character.
pub(super) fn fraction_sign(c: char) -> Option<Exact> {
    FRACTIONS.iter().find(|(sign, ..)| *sign == c).map(|(_, numerator, denominator)| Exact::ratio(*numerator, *denominator))
}

/// A number without scales.
pub(super) struct Figure {
    /// Its value.
    pub(super) value: Exact,
    /// The number of digits if the figure has nothing but digits.
    pub(super) places: Option<u32>,
    /// Whether no scale may follow: after an exponent, and after `三五`, which means three to five.
    pub(super) is_closed: bool,
}

impl Figure {
    /// Whether its digits fill all places below a unit, as `2345` does after `1万`.
    pub(super) fn fills(&self, unit: u64) -> bool {
        self.places.is_some_and(|places| 10_u64.checked_pow(places) == Some(unit))
    }
}

/// The number that a text begins with, if any, and the rest.
pub(super) fn figure(text: &str) -> Result<(Option<Figure>, &str), Unreadable> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || MARKS.contains(&c))).unwrap_or(text.len());
    let (written, rest) = (text[..end].trim(), &text[end..]);
    if written.is_empty() {
        return Ok(match rest.chars().next().and_then(|c| Some((fraction_sign(c)?, c.len_utf8()))) {
            Some((value, len)) => (Some(Figure { value, places: None, is_closed: false }), &rest[len..]),
            None => han_figure(rest)?,
        });
    }
    if let Some((exponent, rest)) = exponent(rest)? {
        return Ok((Some(Figure { value: powered(written, exponent)?, places: None, is_closed: true }), rest));
    }
    let value = digits(written)?;
    let is_plain = written.bytes().all(|b| b.is_ascii_digit());
    if is_plain && let Some((fraction, len)) = rest.chars().next().and_then(|c| Some((fraction_sign(c)?, c.len_utf8()))) {
        return Ok((Some(Figure { value: value + fraction, places: None, is_closed: false }), &rest[len..]));
    }
    let places = if is_plain { u32::try_from(written.len()).ok() } else { None };
    Ok((Some(Figure { value, places, is_closed: false }), rest))
}

/// The exponent that a text begins with, `e6` or `e-2`, and the rest.
fn exponent(text: &str) -> Result<Option<(i32, &str)>, Unreadable> {
    let Some(after) = text.strip_prefix('e') else { return Ok(None) };
    let (digits, is_negative) = match after.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (after.strip_prefix('+').unwrap_or(after), false),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 {
        return Ok(None);
    }
    let exponent: i32 = digits[..end].parse().map_err(|_| Unreadable::TooLong)?;
    Ok(Some((if is_negative { -exponent } else { exponent }, &digits[end..])))
}

/// Han digits, one or in a row, with or without decimals: `三`, `二零二七`, `三点五`.
fn han_figure(text: &str) -> Result<(Option<Figure>, &str), Unreadable> {
    let (whole, rest) = han_digits(text);
    if whole.is_empty() {
        return Ok((None, text));
    }
    if whole.len() > DIGITS_MAX {
        return Err(Unreadable::TooLong);
    }
    let (part, rest) = match rest.strip_prefix('点').map(han_digits) {
        Some((part, _)) if part.is_empty() => return Err(Unreadable::NotANumber),
        Some(read) => read,
        None => (String::new(), rest),
    };
    let places = if part.is_empty() { u32::try_from(whole.len()).ok() } else { None };
    let value = digits(&format!("{whole}.{part}"))?;
    let is_closed = whole.len() > 1 && !whole.contains('0');
    Ok((Some(Figure { value, places, is_closed }), rest))
}

/// The Han digits that a text begins with, as digits, and the rest.
fn han_digits(text: &str) -> (String, &str) {
    let mut read = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next()
        && let Some(n) = HAN_DIGITS.iter().position(|digit| *digit == c)
    {
        read.extend(u32::try_from(n).ok().and_then(|n| char::from_digit(n, 10)));
        rest = &rest[c.len_utf8()..];
    }
    (read, rest)
}
