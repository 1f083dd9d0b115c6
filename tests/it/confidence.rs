//! The chance of a plan, compared with published figures and with other software, and by laws.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "probabilities are floats, here as in the domain's confidence")]

use backcast::domain::probability::{Confidence, LEADS_MAX, LEVELS, at_least};
use backcast::domain::{Count, Exact};
use proptest::prelude::*;

fn count(n: u64) -> Count {
    Count::new(n).unwrap()
}

#[track_caller]
fn close(found: f64, expected: f64, relative: f64) {
    assert!((found - expected).abs() <= relative * expected.abs(), "{found:e} instead of {expected:e}");
}

/// The least leads for 80, 90 and 95 %.
#[track_caller]
fn leads_for(deals: u64, rate: (u64, u64), expected: [u64; 3]) {
    let sure = Confidence::of(count(deals), &Exact::ratio(rate.0, rate.1), count(deals)).unwrap();
    assert_eq!(sure.leads_for, expected.map(Count::new), "{deals} deals at {rate:?}");
}

#[test]
fn fifty_leads_at_a_fifth_reach_ten_deals_little_more_than_half_the_time() {
    let sure = Confidence::of(count(50), &Exact::ratio(1, 5), count(10)).unwrap();
    close(sure.at_plan, 0.5563, 0.0001);
    assert_eq!(sure.leads_for, [61, 69, 76].map(Count::new));
    assert_eq!(LEVELS.map(|(name, _)| name), ["80%", "90%", "95%"]);
}

#[test]
fn the_level_lies_between_the_leads_and_one_fewer() {
    for (level, leads) in [(0.80, 61), (0.90, 69), (0.95, 76)] {
        assert!(at_least(10, leads, 0.2) >= level, "{leads}");
        assert!(at_least(10, leads - 1, 0.2) < level, "{leads}");
    }
}

#[test]
fn leads_for_as_scipy_finds_them() {
    // scipy 1.17.1: the first n from k on with binom.sf(k - 1, n, p) >= level.
    leads_for(25, (3, 50), [483, 523, 558]);
    leads_for(100, (1, 16), [1729, 1802, 1863]);
    leads_for(14, (7, 1000), [2429, 2706, 2949]);
    leads_for(1, (1, 2), [3, 4, 5]);
    leads_for(1, (1, 100), [161, 230, 299]);
    leads_for(30, (1, 10), [343, 368, 391]);
    leads_for(5, (1, 1), [5, 5, 5]);
}

#[test]
fn leads_past_the_most_are_not_named() {
    // One deal at a rate of p needs ln(1 − level) ÷ ln(1 − p) leads, which is about 1.61, 2.30 and 3.00 over p.
    let sure = |over: u64| Confidence::of(count(1), &Exact::ratio(1, over), count(1)).unwrap().leads_for.map(|n| n.is_some());
    assert_eq!(sure(3_300_000), [true, true, true]); // 9.89M
    assert_eq!(sure(3_400_000), [true, true, false]); // 10.19M
    assert_eq!(sure(4_400_000), [true, false, false]); // 10.13M for 90 %
    assert_eq!(sure(6_300_000), [false, false, false]); // 10.14M for 80 %
    assert_eq!(sure(6_200_000), [true, false, false]); // 9.98M
}

#[test]
fn leads_past_the_most_have_no_chance_stated() {
    let sure = |leads| Confidence::of(count(leads), &Exact::ratio(1, 5), count(10));
    assert_eq!(LEADS_MAX, 10_000_000);
    assert!(sure(10_000_000).is_some());
    assert_eq!(sure(10_000_001), None);
    assert_eq!(sure(Count::MAX), None);
}

#[track_caller]
fn exactly(k: u64, n: u64, p: f64, expected: f64) {
    assert_eq!(at_least(k, n, p).to_bits(), expected.to_bits(), "k {k}, n {n}, p {p}");
}

#[test]
fn the_ends() {
    for p in [0.0, 1e-300, 0.2, 1.0] {
        exactly(0, 0, p, 1.0); // nothing needed, nothing had
        exactly(0, 50, p, 1.0);
        exactly(51, 50, p, 0.0); // more needed than had
        exactly(1, 0, p, 0.0);
    }
    for k in [1, 25, 50] {
        exactly(k, 50, 1.0, 1.0); // every lead is won
        exactly(k, 50, 0.0, 0.0); // none is
    }
    exactly(10_000_000, 10_000_000, 1.0, 1.0);
}

#[test]
fn small_cases_by_hand() {
    close(at_least(1, 1, 0.3), 0.3, 1e-14);
    close(at_least(1, 2, 0.3), 0.51, 1e-14); // 1 − 0.7²
    close(at_least(2, 2, 0.3), 0.09, 1e-14);
    close(at_least(2, 3, 0.5), 0.5, 1e-14);
    close(at_least(2, 3, 0.2), 0.104, 1e-14); // 3 × 0.2² × 0.8 + 0.2³
    close(at_least(3, 4, 0.25), 0.050_781_25, 1e-14); // (4 × 3 + 1) ÷ 256
    close(at_least(15, 16, 0.5), 17.0 / 65536.0, 1e-14);
    close(at_least(16, 17, 0.5), 18.0 / 131_072.0, 1e-14); // where the factorial's series begins
}

/// `binom.sf(k - 1, n, p)` of scipy 1.17.1; if an mpmath sum in 60 digits differs in the given digits, that sum.
#[test]
fn chances_as_scipy_finds_them() {
    for (k, n, p, expected) in [
        (10, 50, 0.2, 0.556_259_586_708_249_3),
        (10, 60, 0.2, 0.786_785_219_543_196_3),
        (10, 61, 0.2, 0.804_069_689_305_185_4),
        (10, 68, 0.2, 0.896_904_445_467_148_7),
        (10, 69, 0.2, 0.906_571_194_913_546_2),
        (10, 75, 0.2, 0.949_870_860_479_915_3),
        (10, 76, 0.2, 0.955_037_564_696_629_1),
        (3, 10, 0.1, 0.070_190_826_4),
        (25, 417, 0.06, 0.530_711_482_198_168_8),
        (100, 1600, 0.0625, 0.514_592_081_980_588_4),
        (30, 300, 0.1, 0.528_142_430_186_886_6),
        (14, 2000, 0.007, 0.535_924_889_022_721_6),
        (20, 100, 0.05, 1.052_295_342_014_726_8e-7),
        (40, 50, 0.2, 1.290_837_202_898_270_8e-19),
        (99, 100, 0.99, 0.735_761_978_922_956_3),
        (100, 100, 0.99, 0.366_032_341_273_229_5),
        (20_000, 100_000, 0.2, 0.501_261_564_526_333),
        (20_500, 100_000, 0.2, 4.116_802_947_846_327e-5),
        (19_000, 100_000, 0.2, 0.999_999_999_999_999_1),
    ] {
        close(at_least(k, n, p), expected, 1e-12);
    }
    for (k, n, p, expected) in [
        (2_000_000, 10_000_000, 0.2, 0.500_126_156_624_366_4),
        (2_001_000, 10_000_000, 0.2, 0.214_704_370_880_215_9),
        (2_010_000, 10_000_000, 0.2, 1.389_502_127_572_895e-15),
    ] {
        close(at_least(k, n, p), expected, 1e-12);
    }
    // For a rate this near to 0 or 1, the float 1 − p is off by 10⁻¹⁶; ten million leads raise that to 10⁻⁹.
    for (k, n, p, expected) in [
        (1, 1_000_000, 0.000_001, 0.632_120_742_768_355),
        (1, 10_000_000, 0.000_000_1, 0.632_120_577_222_530_5),
        (5, 10_000_000, 0.000_000_5, 0.559_506_758_801_642_1),
        (9_999_990, 10_000_000, 0.999_999, 0.583_039_750_192_995_9),
    ] {
        close(at_least(k, n, p), expected, 1e-9);
    }
}

#[test]
fn rates_beyond_what_a_float_divides_are_still_read() {
    // Numerator and denominator of 40 digits; as a rate, a fifth.
    let long = |tail: u64| (0..3).fold(Exact::whole(tail), |n, _| n * Exact::whole(10_000_000_000_000));
    let fifth = long(1).checked_div(&long(5)).unwrap();
    assert_eq!(Confidence::of(count(50), &fifth, count(10)), Confidence::of(count(50), &Exact::ratio(1, 5), count(10)));
    // A third, and a rate with its first digit far behind the point: one deal from 10⁶ leads at 10⁻¹², 1 − (1 − 10⁻¹²)^10⁶.
    let sure = Confidence::of(count(1_000_000), &Exact::ratio(1, 1_000_000_000_000), count(1)).unwrap();
    close(sure.at_plan, 9.999_995e-7, 1e-12);
    let sure = Confidence::of(count(3), &Exact::ratio(1, 3), count(1)).unwrap();
    close(sure.at_plan, 19.0 / 27.0, 1e-14); // 1 − (2/3)³
}

#[test]
fn every_chance_of_a_large_plan_is_a_chance() {
    for n in [100_000, 10_000_000] {
        for over in [1.0, 2.0, 5.0, 100.0, 1e4, 1e9] {
            let p = 1.0 / over;
            let mut last = 1.0;
            for k in [0, 1, 2, n / 1000, n / 100, n / 5 - 1, n / 5, n / 5 + 1, n / 2, n - n / 100, n - 1, n, n + 1] {
                let chance = at_least(k, n, p);
                assert!((0.0..=1.0).contains(&chance), "k {k}, n {n}, p {p}: {chance}");
                assert!(chance <= last, "k {k}, n {n}, p {p}: {chance} after {last}");
                last = chance;
            }
        }
    }
}

/// Leads, deals among them, and a rate in thousandths that is neither 0 nor 1.
fn plans() -> impl Strategy<Value = (u64, u64, f64)> {
    (1..=400_u64, 0..=1000_u64, 1..=999_u32).prop_map(|(n, part, thousandths)| (n, n * part / 1000, f64::from(thousandths) / 1000.0))
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, ..ProptestConfig::default() }
}

/// The rounding error that two sums of the same terms may have.
const SLACK: f64 = 1e-12;

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn more_leads_never_lower_the_chance((n, k, p) in plans(), more in 1..=50_u64) {
        prop_assert!(at_least(k, n + more, p) >= at_least(k, n, p) - SLACK);
    }

    #[test]
    fn more_deals_never_raise_the_chance((n, k, p) in plans(), more in 1..=50_u64) {
        prop_assert!(at_least(k + more, n, p) <= at_least(k, n, p) + SLACK);
    }

    #[test]
    fn a_higher_rate_never_lowers_the_chance((n, k, p) in plans(), part in 0.0..=1.0_f64) {
        prop_assert!(at_least(k, n, p + (1.0 - p) * part) >= at_least(k, n, p) - SLACK);
    }

    /// At least k are won, or at least n − k + 1 are lost: one of both, and never both.
    #[test]
    fn won_and_lost_add_to_one((n, k, p) in plans()) {
        let both = at_least(k, n, p) + at_least(n - k + 1, n, 1.0 - p);
        prop_assert!((both - 1.0).abs() < SLACK, "{both}");
    }

    /// The first lead is won or not: P(n, k) = p·P(n − 1, k − 1) + (1 − p)·P(n − 1, k).
    #[test]
    fn one_lead_more_is_won_or_lost((n, k, p) in plans()) {
        let k = k.max(1);
        let by_the_first = p * at_least(k - 1, n - 1, p) + (1.0 - p) * at_least(k, n - 1, p);
        prop_assert!((at_least(k, n, p) - by_the_first).abs() < SLACK);
    }
}

proptest! {
    #![proptest_config(cases(300))] // each case searches three times

    #[test]
    fn the_leads_named_are_the_least(deals in 1..=60_u64, (over, under) in (1..=20_u64, 20..=400_u64)) {
        let sure = Confidence::of(count(deals), &Exact::ratio(over, under), count(deals)).unwrap();
        let p = over as f64 / under as f64;
        for ((_, level), leads) in LEVELS.into_iter().zip(sure.leads_for) {
            let leads = leads.unwrap().get();
            prop_assert!(at_least(deals, leads, p) >= level - SLACK);
            prop_assert!(leads == deals || at_least(deals, leads - 1, p) < level + SLACK);
        }
    }
}
