//! Rates: the part of one stage that reaches the next.

use std::fmt;

use super::exact::Exact;
use super::reader;

/// The error for a text that is not a rate: no number, 0 % or below, or above 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARate;

/// A conversion rate: above 0 % and at most 100 %, exact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Exact);

impl Rate {
    /// Reads a rate as people type it: `20%`, `0.2`, `1/5`, `5:1`, `1 in 5`, `二成`.
    ///
    /// # Errors
    /// [`NotARate`] for a text that is no number, for 0 % and below, and above 100 %.
    ///
    /// ```
    /// use backcast::domain::Rate;
    /// assert_eq!(Rate::new("5:1"), Rate::new("20%"));
    /// assert!(Rate::new("0%").is_err() && Rate::new("100.1%").is_err());
    /// ```
    pub fn new(text: &str) -> Result<Self, NotARate> {
        reader::rate(text).ok().and_then(Self::of).ok_or(NotARate)
    }

    /// The rate of that value, or `None` outside `(0, 1]`.
    pub fn of(value: Exact) -> Option<Self> {
        (value.is_positive() && value <= Exact::one()).then_some(Self(value))
    }

    /// In whole percent, to the nearest and at least 1: the position of a slider's handle.
    pub fn percent_whole(&self) -> u16 {
        (self.0.permille_of(&Exact::one()) + 5).div_euclid(10).max(1)
    }

    /// As a number in `(0, 1]`.
    pub fn value(&self) -> &Exact {
        &self.0
    }
}

/// A bare number from 1 to 100, typed into a rate field, with the percent sign that it means: `20` → `20%`, `20,5` → `20,5%`. `None` for
/// any other text. For fields on screen, where the keypad may lack the sign; the reader itself reads `20` as 2000 %.
pub fn percent_meant(text: &str) -> Option<String> {
    let text = text.trim();
    let value = reader::rate(text).ok()?;
    (reader::is_bare(text) && value >= Exact::one() && value <= Exact::whole(100)).then(|| format!("{text}%"))
}

/// The exact value, in percent if that has at most six decimals, otherwise as a fraction: `20%`, `1/3`.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0 * Exact::whole(100)).decimal_that_ends(6) {
            Some(percent) => write!(f, "{percent}%"),
            None => write!(f, "{}", self.0),
        }
    }
}
