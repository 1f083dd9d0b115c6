//! Exact numbers. The only file that names the ratio crate: everything else adds, divides and rounds through [`Exact`].
//!
//! A 28-digit decimal divides inexactly, and the ceiling of an inexact quotient lies: `25 ÷ 0.15 × 0.45` is 75, but
//! `25 ÷ 0.15` in decimals is 166.66…67, and the product then rounds up to 76. A ratio of whole numbers cannot err.

use std::fmt;
use std::ops::{Add, Mul, Sub};

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

/// A ratio of two whole numbers in lowest terms, of any size.
///
/// ```
/// use backcast::domain::Exact;
/// let leads = Exact::whole(25).over(&Exact::ratio(15, 100)).unwrap() * Exact::ratio(45, 100);
/// assert_eq!(leads, Exact::whole(75));
/// assert_eq!(Exact::ratio(57, 2).to_string(), "57/2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

impl Exact {
    /// The whole number `n`.
    #[must_use]
    pub fn whole(n: u64) -> Self {
        Self(BigRational::from_integer(n.into()))
    }

    /// `over ÷ under`, in lowest terms. `under` of 0 is taken as 1: only constants of the program come this way.
    #[must_use]
    pub fn ratio(over: u64, under: u64) -> Self {
        Self(BigRational::new(over.into(), under.max(1).into()))
    }

    /// The decimal, digit for digit.
    #[must_use]
    pub fn decimal(value: Decimal) -> Self {
        let scale = BigInt::from(10_u8).pow(value.scale());
        Self(BigRational::new(value.mantissa().into(), scale))
    }

    /// `self ÷ divisor`, or `None` for a divisor of 0.
    #[must_use]
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        (!divisor.0.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// The least whole number not below `self`, or `None` below 0 or above what 64 bits hold.
    #[must_use]
    pub fn ceil(&self) -> Option<u64> {
        self.0.ceil().to_integer().to_u64()
    }

    /// The greatest whole number not above `self`, or `None` below 0 or above what 64 bits hold.
    #[must_use]
    pub fn floor(&self) -> Option<u64> {
        self.0.floor().to_integer().to_u64()
    }

    /// The least decimal with `digits` digits after the point that is not below `self`; `None` past 28 digits in all.
    #[must_use]
    pub fn decimal_ceil(&self, digits: u32) -> Option<Decimal> {
        self.at_scale(digits, BigRational::ceil)
    }

    /// The greatest decimal with `digits` digits after the point that is not above `self`; `None` past 28 digits in all.
    #[must_use]
    pub fn decimal_floor(&self, digits: u32) -> Option<Decimal> {
        self.at_scale(digits, BigRational::floor)
    }

    fn at_scale(&self, digits: u32, round: fn(&BigRational) -> BigRational) -> Option<Decimal> {
        let scale = BigRational::from_integer(BigInt::from(10_u8).pow(digits));
        let units = round(&(&self.0 * scale)).to_integer().to_i128()?;
        Decimal::try_from_i128_with_scale(units, digits).ok()
    }

    /// The decimal that is exactly `self`, if there is one of at most `digits` digits after the point.
    #[must_use]
    pub fn decimal_that_ends(&self, digits: u32) -> Option<Decimal> {
        let cut = self.decimal_floor(digits)?;
        (Self::decimal(cut) == *self).then(|| cut.normalize())
    }

    /// Whether nothing follows the point.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    /// Whether it is above 0.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// 1.
    #[must_use]
    pub fn one() -> Self {
        Self(BigRational::one())
    }

    /// 0.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// Numerator and denominator as decimal digits, for whoever must leave exactness (probabilities, pictures).
    #[must_use]
    pub fn parts(&self) -> (String, String) {
        (self.0.numer().to_string(), self.0.denom().to_string())
    }

    /// `self ÷ whole` in thousandths, rounded to the nearest and at most 1000: the width of a bar. 0 for a `whole` of 0.
    #[must_use]
    pub fn permille_of(&self, whole: &Self) -> u16 {
        let Some(share) = self.over(whole) else { return 0 };
        let twice = share.0.abs() * BigRational::from_integer(2000.into());
        let nearest = (twice.to_integer() + 1_u8).div_floor(&BigInt::from(2_u8));
        nearest.to_u16().unwrap_or(u16::MAX).min(1000)
    }

    pub(super) fn negated(self) -> Self {
        Self(-self.0)
    }
}

/// A whole number as its digits, any other as a fraction in lowest terms: `30`, `57/2`.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.numer().sign() == Sign::Minus { "-" } else { "" };
        write!(f, "{sign}{}", self.0.numer().magnitude())?;
        if !self.0.is_integer() {
            write!(f, "/{}", self.0.denom())?;
        }
        Ok(())
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: Self) -> Exact {
        Exact(&self.0 * &other.0)
    }
}
