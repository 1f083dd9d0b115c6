//! The meaning of a typed number, if its field shows it.

use super::field::Field;
use super::metric::Metric;
use super::takes::Takes;
use super::whole::Draft;
use crate::domain::number::{Currency, Exact, Money, reader};

/// The meaning of a typed number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A number.
    Number(Exact),
    /// A rate or share.
    Rate(Exact),
    /// Money, as typed.
    Money(Exact),
    /// Money finer than its currency. It is rounded up to the minor unit, because the whole target is rounded before anything is divided.
    RoundedUp(Money),
    /// Money finer than its currency, with which the plan is calculated exactly.
    KeptExact(Exact),
}

impl Draft {
    /// The meaning of the number in a field, if it may look otherwise ([`reader::looks_otherwise`]) or is money finer than its currency;
    /// `None` for any other field and text, and if it cannot be read.
    ///
    /// ```
    /// use backcast::domain::{Draft, Exact, Field, Meaning, Metric};
    /// let yen = Draft { currency: "JPY".into(), metric: Metric::Revenue, amount: "16.24".into(), leads_available: "1e3".into(), ..Default::default() };
    /// assert!(matches!(yen.meaning(&Field::Amount), Some(Meaning::RoundedUp(money)) if money.to_string() == "17"));
    /// assert_eq!(yen.meaning(&Field::LeadsAvailable), Some(Meaning::Number(Exact::whole(1000))));
    /// ```
    pub fn meaning(&self, field: &Field) -> Option<Meaning> {
        let takes = self.takes(field);
        if takes == Takes::Words {
            return None;
        }
        let text = self.text(field)?;
        // A fast path, because most texts are plain digits and the screen has many fields.
        if text.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let looks_otherwise = reader::looks_otherwise(text);
        if takes == Takes::Money {
            let (value, currency) = (reader::quantity(text).ok()?, Currency::new(&self.currency).unwrap_or(Currency::CNY));
            let is_finer = value.decimal_that_ends(currency.minor_digits()).is_none();
            return if is_finer && *field == Field::Amount && self.metric == Metric::Revenue {
                Money::reaching(&value, currency).map(Meaning::RoundedUp)
            } else if is_finer {
                Some(Meaning::KeptExact(value))
            } else {
                looks_otherwise.then_some(Meaning::Money(value))
            };
        }
        if !looks_otherwise {
            return None;
        }
        match takes {
            Takes::Rate => reader::rate(text).ok().map(Meaning::Rate),
            Takes::Weight if text.ends_with(['%', '％', '‰', '成', '折']) => reader::rate(text).ok().map(Meaning::Rate),
            Takes::Weight => reader::weight(text).ok().map(Meaning::Number),
            _ => reader::quantity(text).ok().map(Meaning::Number),
        }
    }

    /// The amount in a field of money; `None` for another field, and for a text that is no number.
    pub fn money_typed(&self, field: &Field) -> Option<Exact> {
        let text = self.text(field).filter(|_| self.takes(field) == Takes::Money)?;
        reader::quantity(text).ok()
    }

    /// What a field takes, with the target counted in the plan's metric.
    fn takes(&self, field: &Field) -> Takes {
        match field.takes() {
            Takes::Target if self.metric == Metric::Deals => Takes::Number,
            Takes::Target => Takes::Money,
            takes => takes,
        }
    }
}
