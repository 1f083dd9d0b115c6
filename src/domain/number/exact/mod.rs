//! Exact numbers: ratios of whole numbers of any size. Everything else adds, divides and rounds with [`Exact`].
//!
//! A decimal of 28 digits divides inexactly, and rounding up an inexact quotient is wrong: `25 ÷ 0.15 × 0.45` is 75, but `25 ÷ 0.15` in
//! decimals is 166.66…67, and the product then rounds up to 76. A ratio of whole numbers has no such error.

mod common;
mod ops;

use std::fmt;

use dashu_ratio::RBig;
use rust_decimal::Decimal;

/// A ratio of two whole numbers in lowest terms, of any size. Values and references add, subtract and multiply with
/// `+`, `-` and `*`, and divide with [`checked_div`](Self::checked_div).
///
/// ```
/// use backcast::domain::Exact;
/// let leads = Exact::whole(25).checked_div(&Exact::ratio(15, 100)).unwrap() * Exact::ratio(45, 100);
/// assert_eq!(leads, Exact::whole(75));
/// assert_eq!(Exact::ratio(57, 2).to_string(), "57/2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(RBig);

/// Conversions from the machine's whole numbers.
impl From<u128> for Exact {
    fn from(n: u128) -> Self {
        Self(n.into())
    }
}

impl Exact {
    /// The whole number `n`.
    pub fn whole(n: u64) -> Self {
        Self(n.into())
    }

    /// `numerator ÷ denominator`, in lowest terms. A `denominator` of 0 counts as 1; only constants in the code are passed.
    pub fn ratio(numerator: u64, denominator: u64) -> Self {
        Self(RBig::from_parts(numerator.into(), denominator.max(1).into()))
    }

    /// The decimal, digit for digit.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// assert_eq!(Exact::decimal("0.45".parse().unwrap()), Exact::ratio(9, 20));
    /// ```
    pub fn decimal(value: Decimal) -> Self {
        Self(RBig::from_parts(value.mantissa().into(), 10_u128.pow(value.scale()).into()))
    }

    /// 0.
    pub fn zero() -> Self {
        Self(RBig::ZERO)
    }

    /// 1.
    pub fn one() -> Self {
        Self(RBig::ONE)
    }

    /// The numerator in lowest terms, a whole number with the sign of `self`.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// let share = Exact::ratio(6, 8);
    /// assert_eq!((share.numerator(), share.denominator()), (Exact::whole(3), Exact::whole(4)));
    /// ```
    #[must_use]
    pub fn numerator(&self) -> Self {
        Self(self.0.numerator().clone().into())
    }

    /// The denominator in lowest terms, a whole number above 0.
    #[must_use]
    pub fn denominator(&self) -> Self {
        Self(self.0.denominator().clone().into())
    }

    /// `self ÷ divisor`, or `None` for a divisor of 0.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// assert_eq!(Exact::whole(10).checked_div(&Exact::ratio(20, 100)), Some(Exact::whole(50)));
    /// assert_eq!(Exact::one().checked_div(&Exact::zero()), None);
    /// ```
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.0.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// The least whole number not below `self`, or `None` below 0 and above 64 bits.
    pub fn ceil(&self) -> Option<u64> {
        self.0.ceil().try_into().ok()
    }

    /// The greatest whole number not above `self`, or `None` below 0 and above 64 bits.
    pub fn floor(&self) -> Option<u64> {
        self.0.floor().try_into().ok()
    }

    /// `self × n`, rounded down; `None` if `self` is below 0, and past 128 bits.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// assert_eq!(Exact::ratio(1, 3).floor_of(50), Some(16)); // 16.67
    /// ```
    pub fn floor_of(&self, n: u128) -> Option<u128> {
        if self.0 < RBig::ZERO {
            return None;
        }
        (self.0.numerator() * n / self.0.denominator()).try_into().ok()
    }

    /// The value as a whole number; `None` if it is not whole, below 0, or past 128 bits.
    pub fn to_u128(&self) -> Option<u128> {
        self.is_whole().then(|| self.0.numerator().try_into().ok()).flatten()
    }

    /// The least decimal with `digits` decimals that is not below `self`; `None` past 28 digits in all.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// assert_eq!(Exact::ratio(200, 3).decimal_ceil(2).unwrap().to_string(), "66.67");
    /// ```
    pub fn decimal_ceil(&self, digits: u32) -> Option<Decimal> {
        decimal(self.in_units(digits)?.0.ceil().try_into().ok()?, digits)
    }

    /// The greatest decimal with `digits` decimals that is not above `self`; `None` past 28 digits in all.
    pub fn decimal_floor(&self, digits: u32) -> Option<Decimal> {
        decimal(self.in_units(digits)?.0.floor().try_into().ok()?, digits)
    }

    /// In units of the last of `digits` decimal places; `None` past 28 places.
    fn in_units(&self, digits: u32) -> Option<Self> {
        (digits <= Decimal::MAX_SCALE).then(|| self * &10_u128.pow(digits).into())
    }

    /// The decimal that equals `self`, without zeros at its end, if it has at most `digits` decimals.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// assert_eq!(Exact::ratio(1, 8).decimal_that_ends(6).unwrap().to_string(), "0.125");
    /// assert_eq!(Exact::ratio(1, 3).decimal_that_ends(6), None);
    /// ```
    pub fn decimal_that_ends(&self, digits: u32) -> Option<Decimal> {
        self.decimal_floor(digits).filter(|cut| Self::decimal(*cut) == *self).map(|cut| cut.normalize())
    }

    /// Whether it is a whole number.
    pub fn is_whole(&self) -> bool {
        self.0.is_int()
    }

    /// Whether it is above 0.
    pub fn is_positive(&self) -> bool {
        self.0 > RBig::ZERO
    }

    /// `|self| ÷ whole` in thousandths, rounded to the nearest (halves up) and at most 1000: the width of a bar. 0 if `whole` is 0.
    ///
    /// ```
    /// use backcast::domain::Exact;
    /// assert_eq!(Exact::whole(2).permille_of(&Exact::whole(3)), 667);
    /// ```
    pub fn permille_of(&self, whole: &Self) -> u16 {
        let Some(share) = self.checked_div(whole) else { return 0 };
        let size = if share < Self::zero() { -share } else { share };
        (size * Self::whole(1000) + Self::ratio(1, 2)).floor().map_or(1000, |nearest| u16::try_from(nearest).unwrap_or(1000).min(1000))
    }
}

/// The decimal of `units` units of its last place, or `None` past 28 digits in all.
pub(in crate::domain) fn decimal(units: i128, digits: u32) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(units, digits).ok()
}

/// A whole number as its digits, any other as a fraction in lowest terms: `30`, `57/2`.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
