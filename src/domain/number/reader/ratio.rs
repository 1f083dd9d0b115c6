//! Rates and ratios: `20%`, `20‰`, `百分之20`, `二成`, `7折`, `1/5`, `1 in 5`, `12 of 60`, `5:1`.

use super::amount::amount;
use super::figure::HAN_DIGITS;
use super::plain::plain;
use super::scale::number;
use super::unreadable::Unreadable;
use crate::domain::number::exact::Exact;

/// The separators between the parts of a ratio.
const BETWEEN: [char; 4] = [':', '：', '∶', '比'];

/// The words for parts of a whole, each with its denominator; a longer word comes before a shorter one that it begins with.
const PARTS: [(&str, u64); 9] = [
    ("%", 100),
    ("percent", 100),
    ("per cent", 100),
    ("pct", 100),
    ("‰", 1_000),
    ("permille", 1_000),
    ("per mille", 1_000),
    ("per mil", 1_000),
    ("‱", 10_000),
];

/// A rate in plain characters and without a sign.
pub(super) fn rate(text: &str) -> Result<Exact, Unreadable> {
    if let Some((text, of)) = PARTS.iter().find_map(|(word, of)| Some((text.strip_suffix(word)?, *of))) {
        return Ok(number(text)? * Exact::ratio(1, of));
    }
    if let Some((tenths, hundredths)) = text.split_once('成') {
        return in_tenths(tenths, hundredths);
    }
    if let Some(price) = text.strip_suffix('折') {
        return price_left(price);
    }
    if let Some((of, one)) = text.split_once([':', '比']) {
        return quotient(one, of);
    }
    if let Some((one, of)) = of_many(text).or_else(|| text.split_once("in")) {
        return quotient(one, of);
    }
    match fraction(text) {
        Err(Unreadable::NotANumber) => number(text),
        read => read,
    }
}

/// `二成`, and `两成五` for a quarter.
fn in_tenths(tenths: &str, hundredths: &str) -> Result<Exact, Unreadable> {
    let hundredths = match hundredths.trim() {
        "" => Exact::zero(),
        "半" => Exact::whole(5),
        digit if digit.chars().count() == 1 && (digit.bytes().all(|b| b.is_ascii_digit()) || digit.contains(HAN_DIGITS)) => number(digit)?,
        _ => return Err(Unreadable::NotANumber),
    };
    Ok(number(tenths)? * Exact::ratio(1, 10) + hundredths * Exact::ratio(1, 100))
}

/// The remaining part of a price: `7折` is 70%, and `75折` and `七五折` are 75%.
fn price_left(text: &str) -> Result<Exact, Unreadable> {
    let read = number(text)?;
    if read.is_positive() && read < Exact::whole(10) {
        Ok(read * Exact::ratio(1, 10))
    } else if read.is_whole() && read > Exact::whole(10) && read < Exact::whole(100) {
        Ok(read * Exact::ratio(1, 100))
    } else {
        Err(Unreadable::NotANumber)
    }
}

/// `1/5` and `五分之一` in plain characters.
pub(super) fn fraction(text: &str) -> Result<Exact, Unreadable> {
    let (one, of) = text.split_once('/').map_or_else(|| one_in_parts(text), |(one, of)| Ok((one, number(of)?)))?;
    let one = if text == "百分之百" { Exact::whole(100) } else { number(one)? };
    one.checked_div(&of).ok_or(Unreadable::NotANumber)
}

fn quotient(numerator: &str, denominator: &str) -> Result<Exact, Unreadable> {
    number(numerator)?.checked_div(&number(denominator)?).ok_or(Unreadable::NotANumber)
}

/// The two numbers of `百分之20` and `五分之一`: the parts, and the whole. 百 alone is a hundred here.
fn one_in_parts(text: &str) -> Result<(&str, Exact), Unreadable> {
    let (parts, one) = text.split_once("分之").ok_or(Unreadable::NotANumber)?;
    let parts = match parts.trim() {
        "百" => Exact::whole(100),
        "千" => Exact::whole(1_000),
        "万" => Exact::whole(10_000),
        other => number(other)?,
    };
    Ok((one, parts))
}

/// The two numbers of `12 of 60`, `12/60` and `60 中 12`, the part first.
fn of_many(text: &str) -> Option<(&str, &str)> {
    let part_first = ["/", "out of", "of"].iter().find_map(|between| text.split_once(between));
    part_first.or_else(|| text.split_once('中').map(|(of, one)| (one, of)))
}

/// Reads two counts, a part and its whole: `12 of 60`, `12/60`, `60 中 12`. Both are whole numbers from 0 up. `1 in 5`
/// is a rate, because it does not state how many were counted.
///
/// ```
/// use backcast::domain::number::reader::counted;
/// assert_eq!(counted("12 of 60"), Some((12, 60)));
/// assert_eq!(counted("60 中 12"), Some((12, 60)));
/// assert_eq!(counted("1 in 5"), None);
/// ```
pub fn counted(text: &str) -> Option<(u64, u64)> {
    let text = plain(text).ok()?;
    let (one, of) = of_many(&text)?;
    let whole = |text: &str| amount(text).ok().filter(Exact::is_whole).and_then(|n| n.floor());
    whole(one).zip(whole(of))
}

/// The parts of a ratio in their typed form, `2:1:1` or `2比1`; `None` for a text that is not a ratio. A part may be empty.
///
/// ```
/// use backcast::domain::number::reader::parted;
/// assert_eq!(parted("2 : 1"), Some(vec!["2", "1"]));
/// assert_eq!(parted("21"), None);
/// ```
pub fn parted(text: &str) -> Option<Vec<&str>> {
    text.chars().any(|c| BETWEEN.contains(&c)).then(|| text.split(BETWEEN).map(str::trim).collect())
}
