//! Numbers with scales, in digits and in Han numerals: `12k`, `2.5 crore`, `1亿2000万`, `三百万`, `1万2`.
//!
//! A number is a sum of terms with falling scales. A term is a section times a scale (`三千五百` × `万`). A section is a sum
//! of figures times 千, 百 and 十, with a last figure that may have no unit.

use super::figure::{Figure, figure};
use super::unreadable::Unreadable;
use crate::domain::number::exact::Exact;

/// The scales, each before the shorter ones that it begins with, and whether they are Han.
const SCALES: [(&str, u64); 29] = [
    ("lakh crore", 1_000_000_000_000),
    ("lakhs", 100_000),
    ("lakh", 100_000),
    ("lacs", 100_000),
    ("lac", 100_000),
    ("crores", 10_000_000),
    ("crore", 10_000_000),
    ("cr", 10_000_000),
    ("thousand", 1_000),
    ("trillion", 1_000_000_000_000),
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("tn", 1_000_000_000_000),
    ("bn", 1_000_000_000),
    ("mn", 1_000_000),
    ("mm", 1_000_000),
    ("t", 1_000_000_000_000),
    ("b", 1_000_000_000),
    ("m", 1_000_000),
    ("k", 1_000),
    ("万亿", 1_000_000_000_000),
    ("兆", 1_000_000_000_000),
    ("亿", 100_000_000),
    ("万", 10_000),
    ("w", 10_000),
    // The units within a section.
    ("千", 1_000),
    ("百", 100),
    ("十", 10),
    ("", 1),
];
/// The place of the first Han scale.
const FIRST_HAN: usize = 20;
/// The place of the first unit within a section.
const FIRST_UNIT: usize = 25;

/// Reads a number with scales, without a sign.
///
/// # Errors
/// Not in a known form, or too long.
pub(super) fn sum(text: &str) -> Result<Exact, Unreadable> {
    Sum::new().read(text, false)
}

/// Reads a number with no scale larger than 千, without a sign: a part of a rate.
///
/// # Errors
/// Not in a known form, or too long.
pub(super) fn number(text: &str) -> Result<Exact, Unreadable> {
    Sum::new().read(text.trim(), true)
}

/// The unit or scale of the last figure.
#[derive(Clone, Copy)]
struct Unit {
    value: u64,
    is_han: bool,
    /// Whether one digit after it means the next place, as in `1万2`. After `2千万` and `1.2万` it does not.
    is_shortened: bool,
}

/// A sum during reading.
struct Sum {
    total: Exact,
    section: Exact,
    /// The last unit within the section.
    section_unit: Option<u64>,
    /// The last scale.
    scale: Option<u64>,
    /// The last unit or scale.
    last: Option<Unit>,
}

impl Sum {
    fn new() -> Self {
        Self { total: Exact::zero(), section: Exact::zero(), section_unit: None, scale: None, last: None }
    }

    fn read(mut self, text: &str, only_units: bool) -> Result<Exact, Unreadable> {
        let mut rest = text;
        loop {
            let after_gap = if self.last.is_some() { rest.trim_start_matches('零') } else { rest };
            let has_gap = after_gap.len() < rest.len();
            let (figure, after) = figure(after_gap)?;
            let after = after.trim_start();
            let (place, scale, after) = scale_of(after).ok_or(Unreadable::NotANumber)?;
            let is_closed = figure.as_ref().is_some_and(|figure| figure.is_closed);
            if is_closed && !after.is_empty() || only_units && place < FIRST_UNIT || is_closed && scale > 1 {
                return Err(Unreadable::NotANumber);
            }
            if scale == 1 {
                return if after.is_empty() { self.ended(figure, has_gap) } else { Err(Unreadable::NotANumber) };
            }
            if place < FIRST_UNIT {
                self.add_term(figure, has_gap, scale, place >= FIRST_HAN)?;
            } else {
                self.add_unit(figure, scale)?;
                // `三百` before 万: the section ends with a unit.
                if let Some((place, scale, end)) = scale_of(after).filter(|(place, ..)| *place < FIRST_UNIT) {
                    if only_units {
                        return Err(Unreadable::NotANumber);
                    }
                    self.add_term(None, false, scale, place >= FIRST_HAN)?;
                    rest = end;
                    if rest.is_empty() {
                        return Ok(self.total);
                    }
                    continue;
                }
            }
            rest = after;
            if rest.is_empty() {
                return Ok(self.total + self.section);
            }
        }
    }

    /// Adds `3百` or `三百`; 十 may mean 一十.
    fn add_unit(&mut self, figure: Option<Figure>, unit: u64) -> Result<(), Unreadable> {
        let falls = self.section_unit.or(self.scale).is_none_or(|last| unit < last) && self.scale.is_none_or(|scale| unit < scale);
        let value = match figure {
            Some(figure) => figure.value,
            None if unit == 10 => Exact::one(),
            None => return Err(Unreadable::NotANumber),
        };
        if !falls {
            return Err(Unreadable::NotANumber);
        }
        let is_shortened = value.is_whole();
        self.section += value * Exact::whole(unit);
        self.section_unit = Some(unit);
        self.last = Some(Unit { value: unit, is_han: true, is_shortened });
        Ok(())
    }

    /// Adds the section, with its last figure, times a scale.
    fn add_term(&mut self, figure: Option<Figure>, has_gap: bool, scale: u64, is_han: bool) -> Result<(), Unreadable> {
        let unit = self.section_unit.take();
        let is_round = figure.is_none() && unit.is_some_and(|unit| unit > 10);
        let mut section = std::mem::replace(&mut self.section, Exact::zero());
        match (figure, unit) {
            (Some(figure), None) => section = figure.value,
            (Some(figure), Some(unit)) => {
                // `二十五万` and `一百零五万` are clear; `一百五万` is ambiguous.
                let fits = figure.fills(unit) || has_gap && figure.value < Exact::whole(unit);
                if !fits {
                    return Err(Unreadable::NotANumber);
                }
                section += figure.value;
            }
            (None, Some(_)) => {}
            (None, None) => return Err(Unreadable::NotANumber),
        }
        if self.scale.is_some_and(|last| scale >= last) {
            return Err(Unreadable::NotANumber);
        }
        let is_shortened = is_han && !is_round && section.is_whole();
        self.total += section * Exact::whole(scale);
        // After `1千万` there may be `500万`.
        let reached = if is_round { unit.unwrap_or(1) * scale } else { scale };
        self.last = Some(Unit { value: reached, is_han, is_shortened });
        self.scale = Some(reached);
        Ok(())
    }

    /// The sum, with a last figure that has no unit.
    fn ended(self, figure: Option<Figure>, has_gap: bool) -> Result<Exact, Unreadable> {
        let figure = figure.ok_or(Unreadable::NotANumber)?;
        let before = self.total + self.section;
        let Some(unit) = self.last else { return Ok(figure.value) };
        // `1亿零500`: the figure after the gap has its plain value.
        let stands = figure.fills(unit.value) || has_gap && figure.value < Exact::whole(unit.value);
        if stands {
            return Ok(before + figure.value);
        }
        // `1万2` means 12,000, and `两千五` means 2,500.
        let is_digit = figure.places == Some(1) && figure.value.is_positive() && !has_gap;
        if unit.is_han && unit.is_shortened && is_digit {
            return Ok(before + figure.value * Exact::whole(unit.value / 10));
        }
        Err(Unreadable::NotANumber)
    }
}

/// The scale that a text begins with, its place in the table, and the rest. The empty scale is 1 and begins every text.
fn scale_of(text: &str) -> Option<(usize, u64, &str)> {
    let found = |(place, (word, scale)): (usize, &(&str, u64))| Some((place, *scale, text.strip_prefix(word)?.trim_start()));
    SCALES.iter().enumerate().find_map(found)
}
