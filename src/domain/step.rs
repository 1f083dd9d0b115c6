//! One step up or down from an amount as it is typed, for a thumb on a stepper.

use rust_decimal::Decimal;

/// The text one step higher or lower, in the same form: units, currency marks and grouping stay. A step is one in the
/// second digit (`3000000` → `3100000`), at least 1 (`10万` → `11万`), or one in the last decimal place (`1.2亿` → `1.3亿`).
/// `None` for a text without a number, below the smallest step, and past 15 digits.
///
/// ```
/// use backcast::domain::step::stepped;
/// assert_eq!(stepped("10万", true).as_deref(), Some("11万"));
/// assert_eq!(stepped("¥3,000,000", false).as_deref(), Some("¥2,900,000"));
/// assert_eq!(stepped("1", false), None);
/// ```
#[must_use]
pub fn stepped(text: &str, up: bool) -> Option<String> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text[start..].find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).map_or(text.len(), |end| start + end);
    let typed = &text[start..end];
    let number = Decimal::from_str_exact(&typed.replace(',', "")).ok()?;
    let step = if number.scale() > 0 { Decimal::new(1, number.scale()) } else { whole_step(number, up)? };
    let moved = if up { number + step } else { number - step };
    if moved < step.min(Decimal::ONE) || moved >= Decimal::from(1_000_000_000_000_000_u64) {
        return None;
    }
    let digits = moved.to_string();
    let digits = if typed.contains(',') { grouped(&digits) } else { digits };
    Some(format!("{}{digits}{}", &text[..start], &text[end..]))
}

/// One in the second digit. Going down it is that of the number below, so that a step up and one down are the same step.
fn whole_step(number: Decimal, up: bool) -> Option<Decimal> {
    let from = if up { number } else { number - Decimal::ONE };
    let digits = u32::try_from(from.to_string().len()).ok()?;
    Some(Decimal::from(10_u64.checked_pow(digits.saturating_sub(2))?))
}

/// The digits of a number with its thousands apart: `-1234567.5` → `-1,234,567.5`.
#[must_use]
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
