//! One step up or down from an amount as it is typed, for stepper buttons.

use super::{exact, reader};

/// The text one step higher or lower, in the same form: units, currency marks and grouping stay. A step is one unit of
/// the second digit (`3000000` → `3100000`), at least 1 (`10万` → `11万`), or one unit of the last decimal place (`1.2亿`
/// → `1.3亿`). `None` for a text without a number, below the smallest step, and past 15 digits.
///
/// ```
/// use backcast::domain::number::stepper::stepped;
/// assert_eq!(stepped("10万", true).as_deref(), Some("11万"));
/// assert_eq!(stepped("¥3,000,000", false).as_deref(), Some("¥2,900,000"));
/// assert_eq!(stepped("1", false), None);
/// ```
pub fn stepped(text: &str, up: bool) -> Option<String> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text[start..].find(|c: char| !(c.is_ascii_digit() || reader::MARKS.contains(&c))).map_or(text.len(), |end| start + end);
    let typed = text[start..end].trim_end();
    let written = reader::Written::of(typed)?;
    let number = reader::decimal(&written.whole, &written.part)?;
    // In units of the last decimal place.
    let (units, scale) = (number.mantissa(), number.scale());
    let step = if scale > 0 { 1 } else { whole_step(units, up)? };
    let moved = if up { units + step } else { units - step };
    if moved < 1 || moved >= 10_i128.checked_pow(15 + scale).unwrap_or(i128::MAX) {
        return None;
    }
    let digits = written.again(&exact::decimal(moved, scale)?.to_string());
    Some(format!("{}{digits}{}", &text[..start], &text[start + typed.len()..]))
}

/// One unit of the second digit. Going down, the number below decides, so that a step up and a step down are the same.
fn whole_step(number: i128, up: bool) -> Option<i128> {
    let from = u64::try_from(if up { number } else { number - 1 }).ok()?;
    Some(10_i128.pow(from.checked_ilog10().unwrap_or(0).saturating_sub(1)))
}

/// The digits of a number with groups of three: `-1234567.5` → `-1,234,567.5`.
pub fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.split_at(usize::from(digits.starts_with('-')));
    let (whole, part) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + part
}
