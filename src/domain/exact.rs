//! Exact numbers: ratios of whole numbers. Everything else adds, divides and rounds through [`Exact`].
//!
//! A 28-digit decimal divides inexactly, and the ceiling of an inexact quotient lies: `25 ÷ 0.15 × 0.45` is 75, but
//! `25 ÷ 0.15` in decimals is 166.66…67, and the product then rounds up to 76. A ratio of whole numbers cannot err.
//!
//! The whole numbers are our own ([`Natural`]), for this arithmetic is the product and a crate for it was a tenth of the page's
//! weight; the tests hold them against that crate.

mod common;

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Sub};

use rust_decimal::Decimal;

use super::natural::Natural;
use super::space::integers;

/// A ratio of two whole numbers in lowest terms, of any size.
///
/// ```
/// use backcast::domain::Exact;
/// let leads = Exact::whole(25).over(&Exact::ratio(15, 100)).unwrap() * Exact::ratio(45, 100);
/// assert_eq!(leads, Exact::whole(75));
/// assert_eq!(Exact::ratio(57, 2).to_string(), "57/2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exact {
    /// Never of 0.
    is_negative: bool,
    over: Natural,
    /// Above 0, and without a divisor in common with `over`.
    under: Natural,
}

impl Exact {
    /// The whole number `n`.
    #[must_use]
    pub fn whole(n: u64) -> Self {
        Self::reduced(false, u128::from(n).into(), 1.into())
    }

    /// `over ÷ under`, in lowest terms. `under` of 0 is taken as 1: only constants of the program come this way.
    #[must_use]
    pub fn ratio(over: u64, under: u64) -> Self {
        Self::reduced(false, u128::from(over).into(), u128::from(under.max(1)).into())
    }

    /// The decimal, digit for digit.
    #[must_use]
    pub fn decimal(value: Decimal) -> Self {
        let units = value.mantissa();
        Self::reduced(units < 0, units.unsigned_abs().into(), Natural::power_of_ten(value.scale()))
    }

    /// In lowest terms, of an `under` above 0.
    fn reduced(is_negative: bool, over: Natural, under: Natural) -> Self {
        let is_negative = is_negative && !over.is_zero();
        let common = if under.is_one() { 1.into() } else { over.gcd(&under) };
        if common.is_one() {
            return Self { is_negative, over, under };
        }
        Self { is_negative, over: over.part(&common), under: under.part(&common) }
    }

    /// `self ÷ divisor`, or `None` for a divisor of 0.
    #[must_use]
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        let is_negative = self.is_negative != divisor.is_negative;
        (!divisor.over.is_zero()).then(|| Self::product(is_negative, (&self.over, &self.under), (&divisor.under, &divisor.over)))
    }

    /// `a/b × c/d`, both in lowest terms: what can be reduced is between one's numerator and the other's denominator, and these
    /// are smaller than the products (Knuth, vol. 2, §4.5.1).
    fn product(is_negative: bool, (a, b): (&Natural, &Natural), (c, d): (&Natural, &Natural)) -> Self {
        let (ad, cb) = (a.gcd(d), c.gcd(b));
        let over = a.part(&ad).times(&c.part(&cb));
        Self { is_negative: is_negative && !over.is_zero(), over, under: b.part(&cb).times(&d.part(&ad)) }
    }

    /// The least whole number not below `self`, or `None` below 0 or above what 64 bits hold.
    #[must_use]
    pub fn ceil(&self) -> Option<u64> {
        self.units(0, !self.is_negative).and_then(|units| units.try_into().ok())
    }

    /// The greatest whole number not above `self`, or `None` below 0 or above what 64 bits hold.
    #[must_use]
    pub fn floor(&self) -> Option<u64> {
        self.units(0, self.is_negative).and_then(|units| units.try_into().ok())
    }

    /// The least decimal with `digits` digits after the point that is not below `self`; `None` past 28 digits in all.
    #[must_use]
    pub fn decimal_ceil(&self, digits: u32) -> Option<Decimal> {
        decimal(self.units(digits, !self.is_negative)?, digits)
    }

    /// The greatest decimal with `digits` digits after the point that is not above `self`; `None` past 28 digits in all.
    #[must_use]
    pub fn decimal_floor(&self, digits: u32) -> Option<Decimal> {
        decimal(self.units(digits, self.is_negative)?, digits)
    }

    /// In units of the last of `digits` decimal places; where it lies between two of them, the one away from 0 or towards it.
    fn units(&self, digits: u32, away: bool) -> Option<i128> {
        let digits = (digits <= Decimal::MAX_SCALE).then_some(digits)?;
        let (units, rest) = self.over.times(&Natural::power_of_ten(digits)).div_rem(&self.under)?;
        let units = i128::try_from(units.to_u128()?).ok()?.checked_add((away && !rest.is_zero()).into())?;
        Some(if self.is_negative { -units } else { units })
    }

    /// The decimal that is exactly `self`, if there is one of at most `digits` digits after the point.
    #[must_use]
    pub fn decimal_that_ends(&self, digits: u32) -> Option<Decimal> {
        let cut = self.decimal_floor(digits)?;
        let (mut units, mut digits) = (cut.mantissa(), digits);
        while digits > 0 && units % 10 == 0 {
            (units, digits) = (units / 10, digits - 1);
        }
        (Self::decimal(cut) == *self).then(|| decimal(units, digits)).flatten()
    }

    /// Whether nothing follows the point.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.under.is_one()
    }

    /// Whether it is above 0.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        !self.is_negative && !self.over.is_zero()
    }

    /// 1.
    #[must_use]
    pub fn one() -> Self {
        Self::whole(1)
    }

    /// 0.
    #[must_use]
    pub fn zero() -> Self {
        Self::whole(0)
    }

    /// Numerator and denominator as decimal digits, for whoever must leave exactness (probabilities, pictures).
    #[must_use]
    pub fn parts(&self) -> (String, String) {
        (format!("{}{}", self.sign(), self.over), self.under.to_string())
    }

    /// Numerator and denominator, from 0 up, where neither exceeds 128 bits.
    #[must_use]
    pub fn small_ratio(&self) -> Option<(u128, u128)> {
        if self.is_negative { None } else { self.over.to_u128().zip(self.under.to_u128()) }
    }

    /// `self ÷ whole` in thousandths, rounded to the nearest and at most 1000: the width of a bar. 0 for a `whole` of 0.
    #[must_use]
    pub fn permille_of(&self, whole: &Self) -> u16 {
        let Some(share) = self.over(whole) else { return 0 };
        let twice = Self { is_negative: false, ..share } * Self::whole(2000);
        let nearest = twice.floor().map_or(1000, |twice| twice.div_ceil(2).min(1000));
        u16::try_from(nearest).unwrap_or(1000)
    }

    /// `self × n`, rounded up or down to a whole number, for a `self` from 0 up; `None` past 64 bits.
    pub(super) fn times_rounded(&self, n: u64, up: bool) -> Option<u64> {
        if let (Some(over), Some(under)) = (self.over.to_u128(), self.under.to_u128())
            && let Some(product) = over.checked_mul(n.into())
        {
            let whole = if up { product.div_ceil(under) } else { product / under };
            return u64::try_from(whole).ok();
        }
        let product = self * &Self::whole(n);
        if up { product.ceil() } else { product.floor() }
    }

    /// `self × 2^bits`, rounded down, for a `self` from 0 up; `None` below 0 and past 128 bits.
    pub(super) fn fixed(&self, bits: u32) -> Option<u128> {
        if self.is_negative {
            return None;
        }
        if let (Some(over), Some(under)) = (self.over.to_u128().filter(|over| over.leading_zeros() >= bits), self.under.to_u128()) {
            return (over << bits).checked_div(under);
        }
        let scaled = self.over.times(&(1_u128 << bits.min(127)).into());
        scaled.div_rem(&self.under).and_then(|(whole, _)| whole.to_u128())
    }

    /// `over ÷ under`, whole numbers of any size; `under` is above 0.
    pub(super) fn of_naturals(over: Natural, under: Natural) -> Self {
        Self::reduced(false, over, under)
    }

    /// A whole number of any size.
    pub(super) fn units_of(n: u128) -> Self {
        Self::reduced(false, n.into(), 1.into())
    }

    pub(super) fn negated(self) -> Self {
        Self { is_negative: !self.is_negative && !self.over.is_zero(), ..self }
    }

    fn sign(&self) -> &'static str {
        if self.is_negative { "-" } else { "" }
    }
}

/// The decimal of so many units of its last place, or `None` past 28 digits in all.
pub(super) fn decimal(units: i128, digits: u32) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(units, digits).ok()
}

/// A whole number as its digits, any other as a fraction in lowest terms: `30`, `57/2`.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (over, under) = self.parts();
        f.write_str(&over)?;
        if self.is_whole() { Ok(()) } else { write!(f, "/{under}") }
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let (one, two) = (self.over.times(&other.under), other.over.times(&self.under));
        let under = self.under.times(&other.under);
        if self.is_negative == other.is_negative {
            return Self::reduced(self.is_negative, one.plus(&two), under);
        }
        // The farther from 0 has the say on which side of it they meet.
        let is_negative = if one < two { other.is_negative } else { self.is_negative };
        Self::reduced(is_negative, one.apart(&two), under)
    }
}

#[allow(clippy::suspicious_arithmetic_impl, reason = "to subtract is to add the opposite")]
impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + other.negated()
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        &self * &other
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: Self) -> Exact {
        Exact::product(self.is_negative != other.is_negative, (&self.over, &self.under), (&other.over, &other.under))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        // Below 0 what is farther from it is less.
        let by_size = self.over.times(&other.under).cmp(&other.over.times(&self.under));
        match (self.is_negative, other.is_negative) {
            (false, false) => by_size,
            (true, true) => by_size.reverse(),
            (is_negative, _) => {
                if is_negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
