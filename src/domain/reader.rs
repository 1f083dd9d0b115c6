//! The number reader: what people type, in Chinese and in English, as exact numbers.
//!
//! One reader serves the fields on screen and the plan file (the domain's §1): `1.2亿`, `300万`, `12k`, `1.5m`,
//! `1,200,000`, `¥`, `￥`, `$`, `€` before or after, full-width digits; rates as `20%`, `0.2`, `1/5`, `5:1`, `1 in 5`.
//! It reads what it understands wholly or not at all: `1,5` is refused rather than taken for 15.

use rust_decimal::Decimal;

use super::Exact;
use super::exact;

/// The longest text that is read, in characters. Longer ones are not numbers a person typed.
pub const LENGTH_MAX: usize = 40;

/// The most digits that are held, without zeros before the first and after the last.
const DIGITS_MAX: usize = 28;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but space.
    Blank,
    /// Not of any form that is read.
    NotANumber,
    /// More digits than are held (28), or more characters than [`LENGTH_MAX`].
    TooLong,
}

/// Reads an amount: of money, of deals, of anything counted. May be 0 or below; the caller states its range.
///
/// # Errors
/// Blank, not of a known form, or too long.
///
/// ```
/// use backcast::domain::{Exact, reader::amount};
/// assert_eq!(amount("1.2亿"), Ok(Exact::whole(120_000_000)));
/// assert_eq!(amount("¥ ３００万"), Ok(Exact::whole(3_000_000)));
/// assert_eq!(amount("1,200,000元"), Ok(Exact::whole(1_200_000)));
/// assert_eq!(amount("1亿2000万"), Ok(Exact::whole(120_000_000)));
/// assert_eq!(amount("12k"), Ok(Exact::whole(12_000)));
/// ```
pub fn amount(text: &str) -> Result<Exact, Unreadable> {
    let text = plain(text)?;
    let (text, sign) = signed(&text);
    let (text, sign_within) = signed(bare_of_currency(text));
    if sign.is_some() && sign_within.is_some() {
        return Err(Unreadable::NotANumber);
    }
    let value = scaled(text)?;
    Ok(if sign.or(sign_within) == Some(Sign::Minus) { value.negated() } else { value })
}

/// Reads a rate or share: `20%`, `0.2`, `1/5`, `1 in 5` and `2成` as they stand; `5:1` and `5比1` as one for every five.
/// May be 0, below 0 or above 1; the caller states its range.
///
/// # Errors
/// Blank, not of a known form, too long, or a division by 0.
///
/// ```
/// use backcast::domain::{Exact, reader::rate};
/// for text in ["20%", "0.2", "1/5", "5:1", "1 in 5", "２０％", "2成", "5：1"] {
///     assert_eq!(rate(text), Ok(Exact::ratio(1, 5)), "{text}");
/// }
/// ```
pub fn rate(text: &str) -> Result<Exact, Unreadable> {
    let text = plain(text)?;
    let (text, sign) = signed(&text);
    let value = unsigned_rate(text)?;
    Ok(if sign == Some(Sign::Minus) { value.negated() } else { value })
}

fn unsigned_rate(text: &str) -> Result<Exact, Unreadable> {
    if let Some(percent) = text.strip_suffix('%') {
        return Ok(digits(percent.trim())? * Exact::ratio(1, 100));
    }
    if let Some(tenths) = text.strip_suffix('成') {
        return Ok(digits(tenths.trim())? * Exact::ratio(1, 10));
    }
    if let Some((one, of)) = text.split_once('/').or_else(|| one_in(text)) {
        return quotient(one, of);
    }
    if let Some((of, one)) = text.split_once([':', '比', '∶']) {
        return quotient(one, of);
    }
    digits(text)
}

/// What stands before `in`, and what after it: `1 in 5`.
fn one_in(text: &str) -> Option<(&str, &str)> {
    let (one, rest) = text.split_once('i')?;
    Some((one, rest.strip_prefix('n')?))
}

/// Reads a number that may also be a fraction: `3`, `0.5`, `1/2`, `1.2k`.
///
/// # Errors
/// Blank, not of a known form, too long, or a division by 0.
pub fn quantity(text: &str) -> Result<Exact, Unreadable> {
    match plain(text)?.split_once('/') {
        Some((over, under)) => quotient(over, under),
        None => amount(text),
    }
}

fn quotient(over: &str, under: &str) -> Result<Exact, Unreadable> {
    digits(over.trim())?.over(&digits(under.trim())?).ok_or(Unreadable::NotANumber)
}

/// The text in plain characters: full-width forms narrowed, the ideographic full stop as a point, lower case, trimmed.
fn plain(text: &str) -> Result<String, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unreadable::Blank);
    }
    if text.chars().count() > LENGTH_MAX {
        return Err(Unreadable::TooLong);
    }
    let narrowed: String = text
        .chars()
        .map(|c| match c {
            // The full-width forms stand in the order of ASCII, this far above it.
            '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '。' => '.',
            '−' | '–' => '-',
            '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            '￥' => '¥',
            '￡' => '£',
            _ => c,
        })
        .collect();
    Ok(narrowed.trim().to_ascii_lowercase())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

fn signed(text: &str) -> (&str, Option<Sign>) {
    let rest = |sign| (text[1..].trim(), Some(sign));
    match text.bytes().next() {
        Some(b'-') => rest(Sign::Minus),
        Some(b'+') => rest(Sign::Plus),
        _ => (text, None),
    }
}

const CURRENCY_MARKS: [&str; 22] = [
    "cn¥",
    "us$",
    "hk$",
    "nt$",
    "cny",
    "rmb",
    "usd",
    "eur",
    "gbp",
    "jpy",
    "hkd",
    "twd",
    "sgd",
    "人民币",
    "美元",
    "元",
    "圆",
    "円",
    "¥",
    "$",
    "€",
    "£",
];

fn bare_of_currency(text: &str) -> &str {
    let text = CURRENCY_MARKS.iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim();
    CURRENCY_MARKS.iter().find_map(|mark| text.strip_suffix(mark)).unwrap_or(text).trim()
}

/// Words that multiply, the longer before the shorter they begin with.
const SCALES: [(&str, u64); 28] = [
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("百万", 1_000_000),
    ("百萬", 1_000_000),
    ("千万", 10_000_000),
    ("千萬", 10_000_000),
    ("十亿", 1_000_000_000),
    ("十億", 1_000_000_000),
    ("百亿", 10_000_000_000),
    ("百億", 10_000_000_000),
    ("千亿", 100_000_000_000),
    ("千億", 100_000_000_000),
    ("万亿", 1_000_000_000_000),
    ("萬億", 1_000_000_000_000),
    ("mn", 1_000_000),
    ("mm", 1_000_000),
    ("bn", 1_000_000_000),
    ("万", 10_000),
    ("萬", 10_000),
    ("亿", 100_000_000),
    ("億", 100_000_000),
    ("千", 1_000),
    ("百", 100),
    ("k", 1_000),
    ("w", 10_000),
    ("m", 1_000_000),
    ("b", 1_000_000_000),
];

/// One number with a scale, or several with falling scales, added: `1.2亿`, `1亿2000万`.
fn scaled(text: &str) -> Result<Exact, Unreadable> {
    let mut sum = Exact::zero();
    let mut rest = text;
    let mut last_scale = u64::MAX;
    loop {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))).unwrap_or(rest.len());
        let number = digits(rest[..end].trim())?;
        rest = &rest[end..];
        let (scale, after) =
            SCALES.iter().find_map(|(word, scale)| rest.strip_prefix(word).map(|after| (*scale, after.trim_start()))).unwrap_or((1, rest));
        // `1万2` is said for 12,000 and written for 10,002: a bare rest must fill all places below the scale before it.
        let fills = last_scale == u64::MAX || scale > 1 || 10_u64.checked_pow(u32::try_from(end).unwrap_or(u32::MAX)) == Some(last_scale);
        if scale >= last_scale || !fills {
            return Err(Unreadable::NotANumber);
        }
        last_scale = scale;
        sum = sum + number * Exact::whole(scale);
        rest = after;
        if rest.is_empty() {
            return Ok(sum);
        }
    }
}

/// Digits with at most one point, and commas or spaces only between groups of three.
fn digits(text: &str) -> Result<Exact, Unreadable> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let separator = if whole.contains(',') { ',' } else { ' ' };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let mut joined = String::from(first);
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return Err(Unreadable::NotANumber);
        }
        joined.push_str(group);
    }
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(&joined) || !all_digits(part) || joined.len() + part.len() == 0 {
        return Err(Unreadable::NotANumber);
    }
    let part = part.trim_end_matches('0');
    if joined.trim_start_matches('0').len() + part.len() > DIGITS_MAX {
        return Err(Unreadable::TooLong);
    }
    decimal(&joined, part).map(Exact::decimal).ok_or(Unreadable::TooLong)
}

/// The decimal of the digits before its point and after it; `None` past 28 in all.
pub(super) fn decimal(whole: &str, part: &str) -> Option<Decimal> {
    let mut units = 0_i128;
    for digit in whole.bytes().chain(part.bytes()) {
        units = units.checked_mul(10)?.checked_add(i128::from(digit.checked_sub(b'0')?))?;
    }
    exact::decimal(units, u32::try_from(part.len()).ok()?)
}
