//! The cells of tables: a value, and the formula that gives it in a workbook.

use chrono::NaiveDate;

use crate::domain::{Count, Exact, Money};

/// The decimals that a number has in CSV and Markdown, rounded to the nearest, if it has more. A workbook has it in full.
pub const DECIMALS: u32 = 6;

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing: it is not known, or does not apply.
    #[default]
    Nothing,
    /// A text, whatever it begins with.
    Text(String),
    /// A whole number.
    Count(u128),
    /// Any other number, exact. Where it cannot be written in full, it is rounded to [`DECIMALS`].
    Number(Exact),
    /// Money of the plan's currency, exact. Where it cannot be written in full, it is rounded to the minor unit.
    Money(Exact),
    /// A part of a whole, exact: 1/5 is shown as 20 %. Where it cannot be written in full, it is rounded to [`DECIMALS`] of the part.
    Percent(Exact),
    /// A day.
    Day(NaiveDate),
    /// A calendar month, by its first day.
    Month(NaiveDate),
}

/// A cell: its value, and its formula in a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Cell {
    /// The value; of a formula, its result.
    pub value: Value,
    /// The formula without its `=`, with references in the form `A1`.
    pub formula: Option<String>,
}

impl Cell {
    /// An empty cell.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// A count.
    pub fn count(count: Count) -> Self {
        Self::whole(count.get().into())
    }

    /// A whole number.
    pub fn whole(number: u128) -> Self {
        Value::Count(number).into()
    }

    /// Money; nothing if it is not known.
    pub fn money(money: Option<Money>) -> Self {
        money.map(|money| Value::Money(money.exact()).into()).unwrap_or_default()
    }

    /// A value that may not be known, of that kind.
    pub fn maybe(kind: fn(Exact) -> Value, value: Option<&Exact>) -> Self {
        value.map(|value| kind(value.clone()).into()).unwrap_or_default()
    }

    /// The same value as the result of a formula.
    #[must_use]
    pub fn by(self, formula: impl Into<String>) -> Self {
        Self { formula: Some(formula.into()), ..self }
    }

    /// The same value as the result of a formula, if there is one.
    #[must_use]
    pub fn by_any(self, formula: Option<String>) -> Self {
        Self { formula, ..self }
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self { value, formula: None }
    }
}

impl Value {
    /// The number that it is; `None` for a text, a date and nothing.
    pub fn number(&self) -> Option<Exact> {
        match self {
            Self::Count(number) => Some(Exact::from(*number)),
            Self::Number(number) | Self::Money(number) | Self::Percent(number) => Some(number.clone()),
            Self::Nothing | Self::Text(_) | Self::Day(_) | Self::Month(_) => None,
        }
    }
}

/// A number to the nearest with `digits` decimals, halves up, without zeros at its end; as a fraction past 28 digits.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::export::cell::nearest;
/// assert_eq!(nearest(&Exact::ratio(1250, 3), 6), "416.666667");
/// assert_eq!(nearest(&-Exact::ratio(1, 2), 6), "-0.5");
/// assert_eq!(nearest(&Exact::whole(50), 6), "50");
/// ```
pub fn nearest(value: &Exact, digits: u32) -> String {
    let half = Exact::ratio(1, 2 * 10_u64.pow(digits.min(18)));
    let rounded = value.decimal_that_ends(digits).or_else(|| (value + half).decimal_floor(digits));
    rounded.map_or_else(|| value.to_string(), |rounded| rounded.normalize().to_string())
}
