//! Our own whole numbers, digit for digit against those of num-bigint: ten thousand random pairs of every size, the numbers
//! at which carries and borrows run through, and the exact numbers built on them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use backcast::domain::Exact;
use backcast::domain::natural::Natural;
use num_bigint::BigUint;
use num_integer::Integer;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The same number in ours and in theirs. Ours has no way in above 128 bits: it is put together from its limbs.
fn both(limbs: &[u32]) -> (Natural, BigUint) {
    let base = Natural::from(1 << 32);
    let ours = limbs.iter().rev().fold(Natural::from(0), |n, limb| n.times(&base).plus(&u128::from(*limb).into()));
    (ours, BigUint::from_slice(limbs))
}

#[track_caller]
fn same(ours: &Natural, theirs: &BigUint) {
    assert_eq!(ours.to_string(), theirs.to_string());
    assert_eq!(ours.to_u128(), u128::try_from(theirs).ok());
    assert_eq!((ours.is_zero(), ours.is_one()), (theirs.bits() == 0, *theirs == BigUint::from(1_u8)));
}

/// Everything that two numbers can do.
#[track_caller]
fn check(a: &[u32], b: &[u32]) {
    let ((a, their_a), (b, their_b)) = (both(a), both(b));
    same(&a, &their_a);
    same(&b, &their_b);
    assert_eq!(a.cmp(&b), their_a.cmp(&their_b), "{a} and {b}");
    assert_eq!(a == b, their_a == their_b, "{a} and {b}");
    same(&a.plus(&b), &(&their_a + &their_b));
    same(&a.times(&b), &(&their_a * &their_b));
    let apart = if their_a < their_b { &their_b - &their_a } else { &their_a - &their_b };
    same(&a.apart(&b), &apart);
    same(&a.gcd(&b), &their_a.gcd(&their_b));
    match a.div_rem(&b) {
        Some((quotient, rest)) => {
            let (their_quotient, their_rest) = their_a.div_rem(&their_b);
            same(&quotient, &their_quotient);
            same(&rest, &their_rest);
        }
        None => assert!(b.is_zero(), "{a} by {b}"),
    }
}

/// Limbs of every kind, and among them those at which something turns over.
fn limb() -> impl Strategy<Value = u32> {
    prop_oneof![2 => any::<u32>(), 1 => select(&[0, 1, 2, 0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, u32::MAX - 1, u32::MAX][..])]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_numbers_are_those_of_num_bigint(a in vec(limb(), 0..=12), b in vec(limb(), 0..=8)) {
        check(&a, &b);
        check(&b, &a);
    }

    /// With a divisor in common and a quotient of highest limbs, which random pairs seldom have.
    #[test]
    fn products_divide_evenly_and_one_less_does_not(a in vec(limb(), 1..=6), b in vec(limb(), 1..=6), c in vec(limb(), 1..=3)) {
        let ((a, their_a), (b, their_b), (c, their_c)) = (both(&a), both(&b), both(&c));
        let (left, right) = (a.times(&c), b.times(&c));
        same(&left.gcd(&right), &(&their_a * &their_c).gcd(&(&their_b * &their_c)));
        if let Some((quotient, rest)) = left.div_rem(&c) {
            assert_eq!((quotient, rest), (a.clone(), Natural::from(0)));
            let (quotient, rest) = left.plus(&c.apart(&Natural::from(1))).div_rem(&c).unwrap();
            same(&quotient, &their_a);
            same(&rest, &(their_c - 1_u8));
        }
    }

    /// A ratio in lowest terms through +, −, × and ÷, by the definition of each.
    #[test]
    fn ratios_are_what_their_definition_says(a in any::<u64>(), b in 1_u64.., c in any::<u64>(), d in 1_u64..) {
        let big = |n: u64| BigUint::from(n);
        let text = |over: BigUint, under: BigUint| {
            let common = over.gcd(&under);
            let (over, under) = (over / &common, under / common);
            if under == big(1) { over.to_string() } else { format!("{over}/{under}") }
        };
        let (x, y) = (Exact::ratio(a, b), Exact::ratio(c, d));
        let (left, right) = (big(a) * d, big(c) * b);
        assert_eq!((x.clone() + y.clone()).to_string(), text(&left + &right, big(b) * d));
        assert_eq!((&x * &y).to_string(), text(big(a) * c, big(b) * d));
        assert_eq!(x.over(&y).map(|q| q.to_string()), (c > 0).then(|| text(left.clone(), right.clone())));
        assert_eq!(x.cmp(&y), left.cmp(&right));
        let (sign, apart) = if left < right { ("-", &right - &left) } else { ("", &left - &right) };
        assert_eq!((x.clone() - y.clone()).to_string(), format!("{sign}{}", text(apart, big(b) * d)));
        assert_eq!((y.clone() - x.clone()) + x.clone(), y);
        assert_eq!(x.floor(), Some(a / b));
        assert_eq!(x.ceil(), Some(a.div_ceil(b)));
    }
}

#[test]
fn carries_and_borrows_run_through() {
    const MAX: u32 = u32::MAX;
    let rows: [&[u32]; 14] = [
        &[],
        &[1],
        &[2],
        &[MAX],
        &[0, 1],
        &[MAX, MAX],
        &[0, 0, 1],
        &[MAX, MAX, MAX],
        &[0, 0, 0, 1],
        &[MAX, MAX, MAX, MAX],
        &[0, 0, 0, 0, 1],
        &[1, 0, 0, 0, 1],
        &[0, 0, 0, 0, 0x8000_0000],
        &[MAX, MAX, MAX, MAX, MAX, MAX],
    ];
    for a in rows {
        for b in rows {
            check(a, b);
        }
    }
}

#[test]
fn powers_of_two_and_of_ten() {
    for power in 0..200 {
        let two = |power: usize| [vec![0; power / 32], vec![1 << (power % 32)]].concat();
        check(&two(power), &two(power / 2));
        check(&two(power), &[10]);
        same(&Natural::power_of_ten(power.try_into().unwrap()), &BigUint::from(10_u8).pow(power.try_into().unwrap()));
    }
}

/// Knuth's exercise 4.3.1–22 in this base, and its like: the guess stays one too high after both of its corrections.
#[test]
fn a_guess_too_high_is_taken_back() {
    check(&[3, 0, 0x8000_0000], &[1, 0, 0x2000_0000]);
    check(&[0, 0, 0x8000_0000, 0x7FFF_FFFF], &[1, 0, 0x8000_0000]);
    check(&[0, u32::MAX - 1, 0x8000_0000], &[u32::MAX, 0x8000_0000]);
    check(&[0, 0, 0x8000, 0x7FFF], &[1, 0, 0x8000]);
    check(&[0, 0xFFFE, 0x8000], &[0xFFFF, 0x8000]);
}

/// Below 0: by hand, a row per case.
#[test]
fn below_0() {
    let half = Exact::zero() - Exact::ratio(1, 2);
    assert_eq!(half.to_string(), "-1/2");
    assert_eq!(half.parts(), ("-1".into(), "2".into()));
    assert_eq!((half.ceil(), half.floor()), (Some(0), None));
    assert_eq!(half.decimal_ceil(0).unwrap().to_string(), "0");
    assert_eq!(half.decimal_floor(0).unwrap().to_string(), "-1");
    assert_eq!(half.decimal_that_ends(6).unwrap().to_string(), "-0.5");
    assert_eq!(half.permille_of(&Exact::one()), 500);
    assert_eq!((&half * &half), Exact::ratio(1, 4));
    assert_eq!(half.over(&half), Some(Exact::one()));
    assert_eq!(half.clone() + Exact::ratio(1, 2), Exact::zero());
    assert!(!(half.clone() + Exact::ratio(1, 2)).is_positive() && !half.is_positive());
    assert!(half < Exact::zero() && half > Exact::zero() - Exact::one() && half < Exact::ratio(1, 3));
}

/// Both sides of what a decimal holds: 2⁹⁶ − 1 in all, 28 digits after the point.
#[test]
fn decimals_end_where_they_did() {
    let most = Exact::decimal("79228162514264337593543950335".parse().unwrap());
    assert_eq!(most.decimal_floor(0).unwrap().to_string(), "79228162514264337593543950335");
    assert_eq!((most.clone() + Exact::one()).decimal_floor(0), None);
    assert_eq!(most.decimal_floor(1), None);
    assert_eq!(Exact::ratio(1, 3).decimal_floor(28).unwrap().to_string(), "0.3333333333333333333333333333");
    assert_eq!(Exact::ratio(1, 3).decimal_floor(29), None);
    assert_eq!(Exact::whole(1200).decimal_that_ends(6).unwrap().to_string(), "1200");
    assert_eq!(Exact::ratio(1, 8).decimal_that_ends(2), None);
    assert_eq!(Exact::ratio(1, 8).decimal_that_ends(6).unwrap().to_string(), "0.125");
}
