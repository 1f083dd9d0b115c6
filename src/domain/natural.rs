//! Whole numbers of any size, from 0 up: what [`Exact`](super::Exact) counts its ratios in.
//!
//! The methods are those of primary school, in base 2³² instead of ten; division is Knuth's algorithm D ("The Art of Computer
//! Programming", vol. 2, §4.3.1). Nothing overflows, and nothing is rounded.
#![allow(clippy::cast_possible_truncation, reason = "a limb is the low half of what two limbs make, and is cut from it on purpose")]

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use super::limbs::{LIMB, add, divide, guess, multiply, subtract_multiple};

/// A whole number from 0 up.
///
/// ```
/// use backcast::domain::natural::Natural;
/// let (twelve, ten) = (Natural::from(12), Natural::from(10));
/// assert_eq!(twelve.times(&ten).to_string(), "120");
/// assert_eq!(twelve.gcd(&ten), Natural::from(2));
/// assert_eq!(ten.apart(&twelve), Natural::from(2));
/// assert_eq!(Natural::power_of_ten(40).div_rem(&twelve).unwrap().1, Natural::from(4));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Natural(Digits);

/// Nearly all numbers of a plan are small: those take no memory of their own, and are counted by the machine.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Digits {
    Small(u64),
    /// The digits in base 2³², lowest first, none of them a leading 0, and more than two: so each number has one form.
    Large(Vec<u32>),
}
use Digits::{Large, Small};

impl From<u128> for Natural {
    fn from(n: u128) -> Self {
        u64::try_from(n).map_or_else(|_| Self::of((0..4).map(|i| (n >> (i * LIMB)) as u32).collect()), Self::small)
    }
}

impl Natural {
    fn small(n: u64) -> Self {
        Self(Small(n))
    }

    fn of(mut limbs: Vec<u32>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        match limbs[..] {
            [] => Self::small(0),
            [low] => Self::small(low.into()),
            [low, high] => Self::small(u64::from(high) << LIMB | u64::from(low)),
            _ => Self(Large(limbs)),
        }
    }

    /// The digits in base 2³², lowest first, without leading zeros.
    fn limbs(&self) -> Cow<'_, [u32]> {
        match &self.0 {
            Small(0) => Cow::Borrowed(&[]),
            Small(n) if n >> LIMB == 0 => Cow::Owned(vec![*n as u32]),
            Small(n) => Cow::Owned(vec![*n as u32, (n >> LIMB) as u32]),
            Large(limbs) => Cow::Borrowed(limbs),
        }
    }

    /// 10 to that power.
    #[must_use]
    pub fn power_of_ten(power: u32) -> Self {
        if let Some(n) = 10_u64.checked_pow(power) {
            return Self::small(n);
        }
        let mut limbs = vec![1];
        (0..power).for_each(|_| multiply(&mut limbs, 10));
        Self::of(limbs)
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0 == Small(0)
    }

    /// Whether it is 1.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.0 == Small(1)
    }

    /// As a plain number, or `None` above what 128 bits hold.
    #[must_use]
    pub fn to_u128(&self) -> Option<u128> {
        match &self.0 {
            Small(n) => Some((*n).into()),
            Large(limbs) => (limbs.len() <= 4).then(|| limbs.iter().rev().fold(0, |n, limb| n << LIMB | u128::from(*limb))),
        }
    }

    /// How often `divisor` goes into it.
    pub(super) fn part(&self, divisor: &Self) -> Self {
        if divisor.is_one() { self.clone() } else { self.div_rem(divisor).map_or_else(|| self.clone(), |(part, _)| part) }
    }

    /// Binary digits; none for 0.
    #[must_use]
    pub fn bits(&self) -> u32 {
        match &self.0 {
            Small(n) => u64::BITS - n.leading_zeros(),
            Large(limbs) => limbs.last().map_or(0, |top| limbs.len() as u32 * LIMB - top.leading_zeros()),
        }
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if let (Small(a), Small(b)) = (&self.0, &other.0)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::small(sum);
        }
        let (a, b) = (self.limbs(), other.limbs());
        let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
        let mut limbs = long.into_owned();
        limbs.push(0);
        add(&mut limbs, &short);
        Self::of(limbs)
    }

    /// How far the two are apart: the greater less the lesser.
    #[must_use]
    pub fn apart(&self, other: &Self) -> Self {
        if let (Small(a), Small(b)) = (&self.0, &other.0) {
            return Self::small(a.abs_diff(*b));
        }
        let (greater, lesser) = if self < other { (other, self) } else { (self, other) };
        let mut limbs = greater.limbs().into_owned();
        subtract_multiple(&mut limbs, &lesser.limbs(), 1);
        Self::of(limbs)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        if let (Small(a), Small(b)) = (&self.0, &other.0)
            && a.leading_zeros() + b.leading_zeros() >= u64::BITS
        {
            return Self::small(a * b);
        }
        let (a, b) = (self.limbs(), other.limbs());
        let mut limbs = vec![0; a.len() + b.len()];
        for (place, factor) in a.iter().enumerate() {
            let mut carry = 0;
            for (to, limb) in limbs[place..].iter_mut().zip(b.iter().chain(&[0])) {
                carry += u64::from(*factor) * u64::from(*limb) + u64::from(*to);
                *to = carry as u32;
                carry >>= LIMB;
            }
        }
        Self::of(limbs)
    }

    /// How often `divisor` goes into it, and what is left, which is below `divisor`; `None` for a divisor of 0.
    #[must_use]
    pub fn div_rem(&self, divisor: &Self) -> Option<(Self, Self)> {
        if let (Small(n), Small(divisor)) = (&self.0, &divisor.0) {
            return Some((Self::small(n.checked_div(*divisor)?), Self::small(n % divisor)));
        }
        let (mut limbs, divisor) = (self.limbs().into_owned(), divisor.limbs());
        let top = *divisor.last()?;
        if let [limb] = divisor[..] {
            let rest = divide(&mut limbs, limb);
            return Some((Self::of(limbs), Self::small(rest.into())));
        }
        // So far to the left that the divisor's highest bit is set: then a guess from the highest limbs errs by 2 at most.
        let shift = top.leading_zeros();
        let mut divisor = divisor.into_owned();
        multiply(&mut divisor, 1 << shift);
        multiply(&mut limbs, 1 << shift);
        limbs.push(0);
        let size = divisor.len();
        let mut quotient = vec![0; limbs.len().saturating_sub(size)];
        for (place, digit) in quotient.iter_mut().enumerate().rev() {
            let mut guess = guess(&limbs[place..=place + size], &divisor);
            // Still one too high, about once in two milliards of limbs: the divisor goes back once.
            if subtract_multiple(&mut limbs[place..=place + size], &divisor, guess) {
                guess -= 1;
                add(&mut limbs[place..=place + size], &divisor);
            }
            *digit = guess;
        }
        divide(&mut limbs, 1 << shift);
        Some((Self::of(quotient), Self::of(limbs)))
    }

    /// The greatest number that divides both; the other one where one is 0.
    #[must_use]
    pub fn gcd(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.clone(), other.clone());
        loop {
            if let (Small(a), Small(b)) = (&a.0, &b.0) {
                return Self::small(gcd(*a, *b));
            }
            let Some((_, rest)) = a.div_rem(&b) else { return a };
            (a, b) = (b, rest);
        }
    }
}

/// By halving and subtracting, for both fit the machine.
fn gcd(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = if a < b { (a, b - a) } else { (b, a - b) };
    }
    a << twos
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Small(a), Small(b)) => a.cmp(b),
            (Small(_), Large(_)) => Ordering::Less,
            (Large(_), Small(_)) => Ordering::Greater,
            (Large(a), Large(b)) => a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev())),
        }
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// In decimal digits.
impl fmt::Display for Natural {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut limbs = self.limbs().into_owned();
        let mut digits = Vec::new();
        while limbs.iter().any(|limb| *limb > 0) || digits.is_empty() {
            digits.push(b'0' + divide(&mut limbs, 10) as u8);
        }
        digits.reverse();
        f.write_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}
