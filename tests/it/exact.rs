//! Exact numbers compared with the definition of each operator, computed with whole numbers of another library, and at
//! the limits of decimals and whole numbers.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use backcast::domain::Exact;
use num_bigint::BigUint;
use num_integer::Integer;
use proptest::prelude::*;

fn big(n: u64) -> BigUint {
    BigUint::from(n)
}

/// In lowest terms, in written form.
fn text(numerator: BigUint, denominator: BigUint) -> String {
    let common = numerator.gcd(&denominator);
    let (numerator, denominator) = (numerator / &common, denominator / common);
    if denominator == big(1) { numerator.to_string() } else { format!("{numerator}/{denominator}") }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn operators_are_what_their_definition_says(a in any::<u64>(), b in 1_u64.., c in any::<u64>(), d in 1_u64.., n in any::<u64>()) {
        let (x, y) = (Exact::ratio(a, b), Exact::ratio(c, d));
        let (left, right) = (big(a) * d, big(c) * b);
        for sum in [&x + &y, x.clone() + y.clone(), &x + y.clone(), x.clone() + &y, [&x, &y].into_iter().sum()] {
            assert_eq!(sum.to_string(), text(&left + &right, big(b) * d));
        }
        for product in [&x * &y, x.clone() * y.clone(), &x * y.clone(), x.clone() * &y] {
            assert_eq!(product.to_string(), text(big(a) * c, big(b) * d));
        }
        let (sign, apart) = if left < right { ("-", &right - &left) } else { ("", &left - &right) };
        for difference in [&x - &y, x.clone() - y.clone(), &x - y.clone(), x.clone() - &y] {
            assert_eq!(difference.to_string(), format!("{sign}{}", text(apart.clone(), big(b) * d)));
        }
        assert_eq!(x.checked_div(&y).map(|q| q.to_string()), (c > 0).then(|| text(left.clone(), right.clone())));
        assert_eq!(x.cmp(&y), left.cmp(&right));
        assert_eq!((&y - &x) + &x, y);
        assert_eq!(x.floor(), Some(a / b));
        assert_eq!(x.ceil(), Some(a.div_ceil(b)));
        assert_eq!(x.floor_of(n.into()), Some(u128::from(a) * u128::from(n) / u128::from(b)));
    }
}

/// Below 0: by hand, a row per case.
#[test]
fn below_0() {
    let half = -Exact::ratio(1, 2);
    assert_eq!(half.to_string(), "-1/2");
    assert_eq!((half.numerator(), half.denominator()), (-Exact::one(), Exact::whole(2)));
    assert_eq!((half.ceil(), half.floor()), (Some(0), None));
    assert_eq!((half.floor_of(1), half.floor_of(4), half.numerator().to_u128()), (None, None, None));
    assert_eq!(half.decimal_ceil(0).unwrap().to_string(), "0");
    assert_eq!(half.decimal_floor(0).unwrap().to_string(), "-1");
    assert_eq!(half.decimal_that_ends(6).unwrap().to_string(), "-0.5");
    assert_eq!(half.permille_of(&Exact::one()), 500);
    assert_eq!(&half * &half, Exact::ratio(1, 4));
    assert_eq!(half.checked_div(&half), Some(Exact::one()));
    assert_eq!(&half + Exact::ratio(1, 2), Exact::zero());
    assert!(!(&half + Exact::ratio(1, 2)).is_positive() && !half.is_positive());
    assert!(half < Exact::zero() && half > Exact::zero() - Exact::one() && half < Exact::ratio(1, 3));
}

/// Both sides of what a decimal holds: 2⁹⁶ − 1 in all, 28 digits after the point.
#[test]
fn decimals_end_where_they_did() {
    let most = Exact::decimal("79228162514264337593543950335".parse().unwrap());
    assert_eq!(most.decimal_floor(0).unwrap().to_string(), "79228162514264337593543950335");
    assert_eq!((&most + Exact::one()).decimal_floor(0), None);
    assert_eq!(most.decimal_floor(1), None);
    assert_eq!(Exact::ratio(1, 3).decimal_floor(28).unwrap().to_string(), "0.3333333333333333333333333333");
    assert_eq!(Exact::ratio(1, 3).decimal_floor(29), None);
    assert_eq!(Exact::whole(1200).decimal_that_ends(6).unwrap().to_string(), "1200");
    assert_eq!(Exact::ratio(1, 8).decimal_that_ends(2), None);
    assert_eq!(Exact::ratio(1, 8).decimal_that_ends(6).unwrap().to_string(), "0.125");
}

/// Both sides of 64 and of 128 bits.
#[test]
fn whole_numbers_end_where_the_machine_s_do() {
    let (half, most) = (Exact::ratio(1, 2), Exact::whole(u64::MAX));
    assert_eq!(((&most - &half).ceil(), (&most + &half).floor()), (Some(u64::MAX), Some(u64::MAX)));
    assert_eq!(((&most + &half).ceil(), (&most + Exact::one()).floor()), (None, None));
    let most = Exact::from(u128::MAX);
    assert_eq!((most.to_u128(), (&most + Exact::one()).to_u128()), (Some(u128::MAX), None));
    assert_eq!((Exact::one().floor_of(u128::MAX), Exact::ratio(3, 2).floor_of(u128::MAX)), (Some(u128::MAX), None));
    assert_eq!((Exact::whole(3).to_u128(), Exact::ratio(3, 2).to_u128()), (Some(3), None));
}
