//! The operators of exact numbers, for values and references, and their sums.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use super::Exact;

/// One operator, for the four combinations of values and references.
macro_rules! operator {
    ($trait:ident, $method:ident) => {
        operator!($trait, $method, Exact, Exact, |one, two| one.0.$method(two.0));
        operator!($trait, $method, Exact, &Exact, |one, two| one.0.$method(&two.0));
        operator!($trait, $method, &Exact, Exact, |one, two| (&one.0).$method(two.0));
        operator!($trait, $method, &Exact, &Exact, |one, two| (&one.0).$method(&two.0));
    };
    ($trait:ident, $method:ident, $one:ty, $two:ty, |$a:ident, $b:ident| $result:expr) => {
        impl $trait<$two> for $one {
            type Output = Exact;
            fn $method(self, other: $two) -> Exact {
                let ($a, $b) = (self, other);
                Exact($result)
            }
        }
    };
}
operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Exact {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl AddAssign<&Self> for Exact {
    fn add_assign(&mut self, other: &Self) {
        self.0 += &other.0;
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::zero(), |sum, n| sum + n)
    }
}

impl<'n> Sum<&'n Self> for Exact {
    fn sum<I: Iterator<Item = &'n Self>>(all: I) -> Self {
        all.fold(Self::zero(), |sum, n| sum + n)
    }
}
