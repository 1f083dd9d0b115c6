//! Finds texts that the product reads differently from how they may look.

use super::digits::{Grouping, MARKS, Written};
use super::figure::{HAN_DIGITS, fraction_sign};
use super::plain::{digit_of_another_script, plain};

/// Whether a reader may take a text for another number than the product does, so that the screen shows its value: a decimal comma; a point,
/// a comma or a space before exactly three digits, which is the decimal mark in some countries and groups in others; grouping by points,
/// apostrophes or pairs; an exponent, a fraction sign, `‰`, 折 or 成; lakh and crore; Han numerals, and digits after a Han scale; digits of
/// another script. It does not check whether the text can be read.
///
/// ```
/// use backcast::domain::number::reader::looks_otherwise;
/// assert!(["1,5", "1.234", "1,234", "1e6", "½", "1万2", "两千五", "5 lakh", "7折"].into_iter().all(looks_otherwise));
/// assert!(!["3000000", "1,200,000", "300万", "3M", "20%", "1.5", "0.125"].into_iter().any(looks_otherwise));
/// ```
pub fn looks_otherwise(text: &str) -> bool {
    // A fast path, because most texts are plain digits and the screen has many fields.
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'%') {
        return false;
    }
    let Ok(plain) = plain(text) else { return false };
    // The 百 of 百分之 is not a scale.
    let plain = plain.strip_prefix("百分之").unwrap_or(&plain);
    text.chars().any(|c| digit_of_another_script(c).is_some())
        || plain.chars().any(|c| fraction_sign(c).is_some() || HAN_DIGITS.contains(&c) || "‰‱折成兆十".contains(c))
        || ["lakh", "lac", "cr"].iter().any(|scale| plain.contains(scale))
        || has_exponent(plain)
        || has_several_scales(plain)
        || numbers(plain).any(|number| Written::of(number).is_some_and(|written| is_unlike(&written)))
}

/// The numbers in digits with their marks.
fn numbers(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|c: char| !(c.is_ascii_digit() || MARKS.contains(&c))).map(str::trim).filter(|number| !number.is_empty())
}

/// Whether the digits of a number may be taken for another number.
fn is_unlike(written: &Written) -> bool {
    let whole = written.whole.len();
    match (written.grouping, written.mark) {
        (_, ',') | (Grouping::Indian | Grouping::Threes('.' | '\''), _) => true,
        (Grouping::Threes(',' | ' '), _) => whole <= 6 && written.part.is_empty(),
        (Grouping::Threes(_), _) => false,
        // `0.125` has no groups, and `1234.567` has none either.
        (Grouping::None, _) => written.part.len() == 3 && (1..=3).contains(&whole) && written.whole.bytes().any(|b| b != b'0'),
    }
}

fn has_exponent(plain: &str) -> bool {
    let is_power = |after: &str| after.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit());
    plain.match_indices('e').any(|(at, _)| plain[..at].ends_with(|c: char| c.is_ascii_digit()) && is_power(&plain[at + 1..]))
}

/// Whether there is a digit after a Han scale, or a scale after another that does not multiply the same number: `1万2`, `1亿500万`.
fn has_several_scales(plain: &str) -> bool {
    let from = plain.find(['百', '千', '万', '亿', 'w']);
    from.is_some_and(|from| plain[from..].contains(|c: char| c.is_ascii_digit()))
}
