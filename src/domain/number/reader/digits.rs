//! Numbers in digits: finds the decimal mark and the grouping marks.

use rust_decimal::Decimal;

use super::unreadable::{DIGITS_MAX, Unreadable};
use crate::domain::number::exact;
use crate::domain::number::exact::Exact;

/// The marks that may be within a number.
pub(in crate::domain) const MARKS: [char; 4] = ['.', ',', ' ', '\''];

/// The grouping of a number's digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Grouping {
    /// No groups.
    None,
    /// Groups of three, separated by this mark.
    Threes(char),
    /// Indian grouping with commas, three digits at the end and pairs before them: `12,34,567`.
    Indian,
}

/// A number in digits, in its written form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Written {
    /// The digits before the decimal mark; may be empty.
    pub(in crate::domain) whole: String,
    /// The digits after it; may be empty.
    pub(in crate::domain) part: String,
    /// How `whole` is grouped.
    pub(in crate::domain) grouping: Grouping,
    /// The decimal mark; a point if there is none.
    pub(in crate::domain) mark: char,
}

impl Written {
    /// The number of a text of digits and [`MARKS`]; `None` if the marks are ambiguous.
    ///
    /// One point is a decimal point. One comma groups if three digits follow one to three digits that are not 0;
    /// otherwise it is a decimal comma. With two kinds of marks, the last is the decimal mark, and the others group.
    pub(in crate::domain) fn of(text: &str) -> Option<Self> {
        let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
        let (Some(first), Some(last)) = (marks.first().copied(), marks.last().copied()) else {
            return Self::new(text, Grouping::None, "", '.');
        };
        let (whole, part) = text.rsplit_once(last)?;
        if first != last {
            let is_pair = matches!((first, last), (',' | ' ' | '\'', '.') | ('.' | ' ' | '\'', ','));
            let others = &marks[..marks.len() - 1];
            // In `1 234,567` the comma may group too, so the text is ambiguous.
            let could_group = last == ',' && (part.is_empty() || first != '.' && part.len() == 3);
            return if is_pair && others.iter().all(|mark| *mark == first) && !could_group {
                Self::new(whole, grouping(whole, first)?, part, last)
            } else {
                None
            };
        }
        match (last, marks.len()) {
            ('.', 1) => Self::new(whole, Grouping::None, part, '.'),
            (',', 1) if is_decimal_comma(whole, part) => Self::new(whole, Grouping::None, part, ','),
            // `0.200.000` is not a grouped number.
            ('.', _) if is_zero(text.split('.').next()?) => None,
            _ => Self::new(text, grouping(text, last)?, "", '.'),
        }
    }

    fn new(whole: &str, grouping: Grouping, part: &str, mark: char) -> Option<Self> {
        let whole: String = whole.chars().filter(|c| !MARKS.contains(c)).collect();
        let all_digits = whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit());
        (all_digits && !(whole.is_empty() && part.is_empty())).then(|| Self { whole, part: part.to_owned(), grouping, mark })
    }

    /// Another number, given in digits with a decimal point, in the written form of this one.
    pub(in crate::domain) fn again(&self, digits: &str) -> String {
        let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
        let mut text = String::new();
        for (i, digit) in whole.chars().enumerate() {
            let after = whole.len() - i;
            match self.grouping {
                Grouping::Threes(mark) if i > 0 && after.is_multiple_of(3) => text.push(mark),
                Grouping::Indian if i > 0 && (after == 3 || after > 3 && !after.is_multiple_of(2)) => text.push(','),
                _ => {}
            }
            text.push(digit);
        }
        part.map_or_else(|| text.clone(), |part| format!("{text}{}{part}", self.mark))
    }

    /// Its value times ten to the power of `exponent`.
    fn value(&self, exponent: i32) -> Result<Exact, Unreadable> {
        let (whole, part) = (self.whole.trim_start_matches('0'), self.part.trim_end_matches('0'));
        // The number of digits when it is written without the exponent.
        let shift = exponent.unsigned_abs() as usize;
        let (moved_to, moved_from) = if exponent < 0 { (part.len(), whole.len()) } else { (whole.len(), part.len()) };
        if moved_to.saturating_add(shift.max(moved_from)) > DIGITS_MAX {
            return Err(Unreadable::TooLong);
        }
        let value = decimal(whole, part).map(Exact::decimal).ok_or(Unreadable::TooLong)?;
        let power = Exact::from(10_u128.checked_pow(exponent.unsigned_abs()).ok_or(Unreadable::TooLong)?);
        if exponent < 0 { value.checked_div(&power).ok_or(Unreadable::TooLong) } else { Ok(value * power) }
    }
}

fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|b| b == b'0')
}

/// Whether the only comma of a number is a decimal comma, as in `1,5` and `0,125`. `1,234` is grouped. `1,2000` and
/// `1200,000` are ambiguous: a digit or a comma may be missing, or the groups may be of four.
fn is_decimal_comma(whole: &str, part: &str) -> bool {
    match part.len() {
        0 => false,
        1 | 2 => true,
        3 | 4 => !whole.is_empty() && is_zero(whole),
        _ => !whole.is_empty(),
    }
}

/// The grouping of a text without decimals by `mark`.
fn grouping(text: &str, mark: char) -> Option<Grouping> {
    let groups: Vec<usize> = text.split(mark).map(str::len).collect();
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    if (1..=3).contains(first) && rest.iter().all(|len| *len == 3) {
        Some(Grouping::Threes(mark))
    } else if mark == ',' && (1..=2).contains(first) && !middle.is_empty() && middle.iter().all(|len| *len == 2) && *last == 3 {
        Some(Grouping::Indian)
    } else {
        None
    }
}

/// The value of digits with their marks: `1,200.50`, `1.234,56`.
pub(super) fn digits(text: &str) -> Result<Exact, Unreadable> {
    powered(text, 0)
}

/// The value of digits with their marks, times ten to the power of `exponent`.
pub(super) fn powered(text: &str, exponent: i32) -> Result<Exact, Unreadable> {
    Written::of(text).ok_or(Unreadable::NotANumber)?.value(exponent)
}

/// The decimal with these digits before and after its point; `None` past 28 digits in all.
pub(in crate::domain) fn decimal(whole: &str, part: &str) -> Option<Decimal> {
    let mut units = 0_i128;
    for digit in whole.bytes().chain(part.bytes()) {
        units = units.checked_mul(10)?.checked_add(i128::from(digit.checked_sub(b'0')?))?;
    }
    exact::decimal(units, u32::try_from(part.len()).ok()?)
}
