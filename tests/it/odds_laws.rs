//! Laws of the odds, over random plans, and their values at the extremes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, clippy::float_cmp, reason = "probabilities are floats, here as in the domain's confidence")]

use crate::models;

use backcast::domain::Exact;
use backcast::domain::probability::{BINS_MAX, Chance, Distribution, LEADS_MAX, Model, Odds, Segment, Step};
use models::{exact, model};
use proptest::prelude::*;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, ..ProptestConfig::default() }
}

/// The rounding error that two sums of the same terms may have.
const SLACK: f64 = 1e-12;

fn chance(model: &Model) -> Chance {
    exact(model).at_plan()
}

fn known_steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec((1..=20_u64, 0..=20_u64), 0..=2)
        .prop_map(|rates| rates.into_iter().map(|(over, rest)| Step::known(Exact::ratio(over, over + rest)).unwrap()).collect())
}

/// Segments, every other one of which also has a counted rate from a separate source; and a target near their expected
/// result.
fn models() -> impl Strategy<Value = Model> {
    let segment = (0..=40_u64, known_steps(), 0..=6_u64, 1..=9_u64, 1..=9_u64, any::<bool>());
    (proptest::collection::vec(segment, 1..=4), 0..=60_u64).prop_map(|(segments, part)| {
        let segments = segments.into_iter().enumerate().map(|(source, (leads, mut steps, value, won, lost, is_counted))| {
            steps.extend(is_counted.then(|| Step::counted(won, won + lost, source).unwrap()));
            Segment { leads, steps, value }
        });
        let segments: Vec<_> = segments.collect();
        let most: u64 = segments.iter().map(|s| s.leads * s.value).sum();
        Model { target: (most * part / 40).into(), segments }
    })
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn more_leads_never_lower_the_chance(before in models(), which in 0..4_usize, more in 1..=30_u64) {
        let mut after = before.clone();
        let which = which % after.segments.len();
        after.segments[which].leads += more;
        prop_assert!(chance(&after).at_least >= chance(&before).at_least - SLACK);
    }

    #[test]
    fn a_total_is_divided_to_the_lead_and_each_segment_is_within_one_of_its_share(plan in models(), total in 0..=200_u64) {
        let (all, divided) = (plan.leads(), plan.scaled(total));
        prop_assert_eq!(divided.leads(), if all == 0 { 0 } else { total });
        for (own, segment) in plan.segments.iter().zip(&divided.segments) {
            prop_assert!((segment.leads * all).abs_diff(total * own.leads) < all.max(1), "{plan:?} {total}");
        }
    }

    #[test]
    fn the_plans_own_total_is_the_plan(plan in models()) {
        prop_assert_eq!(plan.scaled(plan.leads()), plan);
    }

    #[test]
    fn a_higher_rate_never_lowers_the_chance(mut before in models(), which in 0..4_usize, low in 1..=20_u64, high in 0..=20_u64) {
        let which = which % before.segments.len();
        let mut after = before.clone();
        before.segments[which].steps.push(Step::known(Exact::ratio(low, low + high + 5)).unwrap());
        after.segments[which].steps.push(Step::known(Exact::ratio(low + high, low + high + 5)).unwrap());
        prop_assert!(chance(&after).at_least >= chance(&before).at_least - SLACK);
    }

    /// One more deal in the records raises the counted rate.
    #[test]
    fn a_better_record_never_lowers_the_chance(mut before in models(), won in 1..=9_u64, lost in 2..=9_u64) {
        let mut after = before.clone();
        before.segments[0].steps.push(Step::counted(won, won + lost, 9).unwrap());
        after.segments[0].steps.push(Step::counted(won + 1, won + lost, 9).unwrap());
        prop_assert!(chance(&after).at_least >= chance(&before).at_least - SLACK);
    }

    #[test]
    fn a_segment_in_two_halves_is_the_same(plan in models(), part in 0..=40_u64) {
        let mut halves = plan.clone();
        let first = &mut halves.segments[0];
        let part = part.min(first.leads);
        first.leads -= part;
        let other = Segment { leads: part, ..first.clone() };
        halves.segments.push(other);
        prop_assert_eq!(chance(&halves), chance(&plan));
    }

    #[test]
    fn the_order_of_segments_changes_nothing(plan in models(), by in 0..4_usize) {
        let mut other = plan.clone();
        other.segments.rotate_left(by % plan.segments.len());
        prop_assert_eq!(chance(&other), chance(&plan));
        other.segments.reverse();
        prop_assert_eq!(exact(&other).distribution().bins, exact(&plan).distribution().bins);
    }

    #[test]
    fn a_finer_currency_changes_nothing(plan in models(), factor in 1..=1_000_000_u64) {
        let mut other = plan.clone();
        other.target *= u128::from(factor);
        other.segments.iter_mut().for_each(|segment| segment.value *= factor);
        prop_assert_eq!(chance(&other), chance(&plan));
        // A target that is lower by less than the smallest step has the same chance.
        other.target = other.target.saturating_sub(u128::from(factor - 1));
        prop_assert_eq!(chance(&other), chance(&plan));
    }

    #[test]
    fn chance_and_risk_add_to_one(plan in models()) {
        let found = chance(&plan);
        prop_assert!((0.0..=1.0).contains(&found.at_least) && (0.0..=1.0).contains(&found.below));
        prop_assert!((found.at_least + found.below - 1.0).abs() < SLACK);
    }

    #[test]
    fn a_higher_tier_is_never_likelier(plan in models(), more in 0..=50_u128) {
        let tiers = exact(&plan).chances(&[plan.target, plan.target + more]);
        prop_assert_eq!(tiers[0], chance(&plan));
        prop_assert!(tiers[1].at_least <= tiers[0].at_least && tiers[1].below >= tiers[0].below);
    }

    /// With a record of ten million, the uncertainty is about a millionth.
    #[test]
    fn a_long_record_is_as_good_as_known(leads in 1..=60_u64, won in 1..=19_u64, part in 0..=60_u64) {
        let plan = |step: Option<Step>| Model {
            segments: vec![Segment { leads, steps: vec![step.unwrap()], value: 1 }], target: (leads * part / 60).into(),
        };
        let known = chance(&plan(Step::known(Exact::ratio(won, 20)))).at_least;
        let counted = chance(&plan(Step::counted(won * 500_000, 10_000_000, 0))).at_least;
        prop_assert!((known - counted).abs() < 1e-4, "{known} {counted}");
    }

    #[test]
    fn the_picture_is_of_the_chances(plan in models()) {
        let outcome = exact(&plan);
        let picture = outcome.distribution();
        picture_holds(&picture);
        let reaching: f64 = picture.bins.iter().filter(|bin| bin.from >= picture.target).map(|bin| bin.probability).sum();
        prop_assert!((reaching - outcome.at_plan().at_least).abs() <= 0.001 + SLACK);
        let unit = u128::from(picture.unit);
        for (least, part) in picture.quantiles.iter().zip([0.05, 0.5, 0.95]) {
            prop_assert!(outcome.chance((least + 1) * unit).below >= part - SLACK);
            prop_assert!(outcome.chance(least * unit).below < part);
        }
    }
}

proptest! {
    #![proptest_config(cases(300))] // each case searches three times, or computes a spectrum

    /// Very small deals that never add up to one of the large deals: with few of them all sums are listed, with many
    /// there is a spectrum.
    #[test]
    fn the_form_in_which_it_is_computed_does_not_show(plan in models(), crumbs in 1..=2000_u64) {
        let mut other = plan.clone();
        other.segments.iter_mut().for_each(|segment| segment.value *= 1_000_003);
        other.target *= 1_000_003;
        other.segments.push(Segment { leads: crumbs, steps: vec![Step::known(Exact::ratio(1, 2)).unwrap()], value: 1 });
        let Odds::Computed(outcome) = other.odds() else { return Ok(()) };
        let error = f64::from(outcome.error_hundredths(&[])) / 10_000.0 + 1e-9;
        prop_assert!((outcome.at_plan().at_least - chance(&plan).at_least).abs() <= error, "{error}");
    }

    #[test]
    fn the_leads_named_are_the_least(plan in models()) {
        for (level, enough) in [0.8, 0.9, 0.95].into_iter().zip(plan.leads_for([0.8, 0.9, 0.95])) {
            let Some(enough) = enough else { continue };
            let at = |total| chance(&plan.scaled(total)).at_least;
            if enough.error_hundredths > 0 {
                let error = f64::from(enough.error_hundredths) / 10_000.0;
                prop_assert!(at(enough.leads) >= level - error);
                continue;
            }
            prop_assert!(at(enough.leads) >= level - SLACK);
            for fewer in enough.leads.saturating_sub(40)..enough.leads {
                prop_assert!(at(fewer) < level, "{fewer} and not {enough:?}");
            }
        }
    }
}

#[track_caller]
fn picture_holds(picture: &Distribution) {
    let bins = &picture.bins;
    assert!(!bins.is_empty() && bins.len() as u128 <= BINS_MAX, "{}", bins.len());
    assert!(bins.windows(2).all(|pair| pair[0].to + 1 == pair[1].from), "{bins:?}");
    assert!(bins.iter().any(|bin| bin.from == picture.target), "{picture:?}");
    let sum: f64 = bins.iter().map(|bin| bin.probability).sum();
    assert!(bins.iter().all(|bin| bin.probability >= 0.0) && (0.998 - SLACK..=1.0 + SLACK).contains(&sum), "{sum}");
}

#[track_caller]
fn chances(text: &str, expected: &[(u128, f64)]) {
    for (target, expected) in expected {
        assert_eq!(chance(&model(text, *target)).at_least, *expected, "{text} for {target}");
    }
}

#[test]
fn the_ends() {
    chances("0:1/5:1", &[(0, 1.0), (1, 0.0)]); // no leads
    chances("50:1/5:1", &[(0, 1.0), (51, 0.0), (u128::MAX, 0.0)]); // nothing asked, more than all
    chances("50:1/1:3", &[(150, 1.0), (151, 0.0)]); // every lead is won
    chances("50:1/5:0", &[(0, 1.0), (1, 0.0)]); // worth nothing
    chances("50:1/1:2;9:1/5:0", &[(100, 1.0), (101, 0.0)]);
    chances("2:1/1:2;3:1/1:5", &[(19, 1.0), (20, 0.0)]);
    chances("2:1/2:1", &[(1, 0.75), (2, 0.25)]);
    chances("1:1/2:2;1:1/2:3", &[(1, 0.75), (2, 0.75), (3, 0.5), (4, 0.25), (5, 0.25), (6, 0.0)]);
    let nothing = Model { segments: vec![], target: 1 };
    assert_eq!(chance(&nothing), Chance::NONE);
    assert_eq!(nothing.leads_for([0.8]), [None]);
    assert_eq!(chance(&Model { target: 0, ..nothing.clone() }), Chance::CERTAIN);
    picture_holds(&exact(&nothing).distribution());
    picture_holds(&exact(&model("50:1/5:1", 0)).distribution());
    picture_holds(&exact(&model("50:1/5:7", u128::MAX)).distribution());
    // The risk keeps its digits also where one deal is above the mean, which is 0.9997: (lost + ½) ÷ (of + 1).
    let risk = chance(&model("1:229937382of230015864#0:1", 1)).below;
    assert!((risk * 230_015_865.0 / 78_482.5 - 1.0).abs() < SLACK, "{risk:e}");
}

/// By hand: the leads are won one after the other, each at the mean of the knowledge so far: `(won + ½) ÷ (of + 1)`.
#[test]
fn a_short_record_is_not_certain() {
    for (text, target, expected) in [
        ("1:1of1#0:1", 1, 0.75),              // 1.5 ÷ 2
        ("2:1of1#0:1", 2, 0.625),             // 1.5 ÷ 2 × 2.5 ÷ 3
        ("2:1of1#0:1", 1, 0.875),             // 1 − 0.5 ÷ 2 × 1.5 ÷ 3
        ("1:7of7#0:3", 3, 0.9375),            // 7.5 ÷ 8
        ("1:7of7#0:3", 4, 0.0),               // more than there is
        ("1:1of2#0:1", 1, 0.5),               // 1.5 ÷ 3
        ("2:1of2#0:1", 2, 0.3125),            // 1.5 ÷ 3 × 2.5 ÷ 4
        ("1:1of4#0:1", 1, 0.3),               // 1.5 ÷ 5, and not 0.25
        ("1:1of1#0*1of1#1:1", 1, 0.5625),     // 0.75²
        ("1:1of1#0*4/5:1", 1, 0.6),           // 0.75 × 0.8
        ("1:1of1#0:2;1:1of1#1:3", 5, 0.5625), // 0.75²
    ] {
        let found = chance(&model(text, target));
        assert!(
            (found.at_least - expected).abs() < SLACK && (found.below - (1.0 - expected)).abs() < SLACK,
            "{text} for {target}: {found:?}"
        );
    }
    // Fifty of fifty are less certain with a shorter record, and never certain.
    let chances = ["1of1", "7of7", "60of60", "100000of100000"].map(|record| chance(&model(&format!("50:{record}#0:1"), 50)).at_least);
    assert!(chances.windows(2).all(|pair| pair[0] < pair[1]) && chances[3] < 0.9999, "{chances:?}");
}

/// An additional part with deals of half the value changes no chance of whole deals, but all parts are then convolved
/// instead of summed separately.
#[test]
fn two_ways_to_one_chance() {
    for (segment, targets) in [
        ("5000:20of100#0*1/2", [250, 500, 700, 1200]),
        ("5000:200of1000#0*9/10", [700, 900, 901, 1200]),
        ("300:2of3#0*3of9#1*1/2", [2, 33, 50, 120]),
        ("100000:2/5", [39_000, 40_000, 40_001, 41_000]),
        ("20000:1of9#0", [1, 2200, 9000, 15_000]),
    ] {
        let one = exact(&model(&format!("{segment}:2"), 0));
        let two = exact(&model(&format!("{segment}:2;1:1/2:1"), 0));
        for target in targets {
            let (one, two) = (one.chance(2 * target), two.chance(2 * target));
            for (one, two) in [(one.at_least, two.at_least), (one.below, two.below)] {
                assert!((one - two).abs() <= SLACK * one, "{segment} for {target}: {one:e} {two:e}");
            }
        }
    }
}

#[test]
fn a_level_reached_on_the_point_is_reached() {
    let leads = |text, target| model(text, target).leads_for([0.8]).map(|enough| enough.unwrap().leads);
    assert_eq!(leads("1:4/5:1", 1), [1]);
    assert_eq!(leads("1:7of7#0*64/75:1", 1), [1]); // 7.5 ÷ 8 × 64 ÷ 75
    assert_eq!(leads("1:1/2:2;1:3/5:2", 2), [2]); // 1 − 1/2 × 2/5
}

#[test]
fn rates_that_are_none() {
    assert_eq!(Step::known(Exact::zero()), None);
    assert_eq!(Step::known(Exact::ratio(6, 5)), None);
    assert_eq!(Step::counted(0, 5, 0), None);
    assert_eq!(Step::counted(6, 5, 0), None);
    assert_ne!(Step::counted(5, 5, 0), Step::known(Exact::one()));
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Exact,
    Bounded,
    Simulated,
}

#[track_caller]
fn way(text: &str, expected: Way) {
    let found = match model(text, 10).odds() {
        Odds::NeedsSimulation => Way::Simulated,
        Odds::Computed(outcome) if outcome.error_hundredths(&[]) > 0 => Way::Bounded,
        Odds::Computed(_) => Way::Exact,
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_is_exact_what_is_bounded_and_what_is_simulated() {
    way("50:20of100#0:1;30:20of100#0:2", Way::Bounded); // the results of one segment change the knowledge about the other
    way("50:20of100#0*20of100#0:1", Way::Simulated); // the same rate twice
    way("50:20of100#0*3of9#1:1;30:3of9#1:2", Way::Simulated); // a shared rate next to one that is not shared
    way("3000000:2of3#0*1of9#1:1", Way::Bounded); // too many sums
    way("9000000:2of3#0:1", Way::Bounded); // too wide
    way("90:1/5:1000000007;80:1/6:998244353", Way::Exact); // amounts without a common step, but few sums
    way("900:1/5:1000000007;800:1/6:998244353;700:1/7:899809343", Way::Bounded); // and many
    way("900:1/5:18446744073709551557;800:1/6:18446744073709551533;700:1/7:18446744073709551521", Way::Simulated); // and past 61 bits
    way(&format!("{}:1/5:1", LEADS_MAX + 1), Way::Simulated);
    way("50:20of100#0:1;30:20of100#0:1", Way::Exact); // the same rate and value are one segment
    way("50:20of100#0:1;30:20of100#1:2", Way::Exact); // the same figures of another source say nothing
    way("9000000:2of3#0*1/1000:1", Way::Exact);
    let same_twice = model("50:20of100#0*20of100#0:1", 10);
    assert_eq!(same_twice.leads_for([0.5]), [None]);
}

#[test]
fn three_tiers_of_one_plan() {
    let outcome = exact(&model("50:1/5:1", 10));
    let tiers: Vec<String> = outcome.chances(&[8, 10, 12]).iter().map(|chance| format!("{:.4}", chance.at_least)).collect();
    assert_eq!(tiers, ["0.8096", "0.5563", "0.2893"]);
    let picture = outcome.distribution();
    assert_eq!((picture.unit, picture.target, picture.quantiles), (1, 10, [6, 10, 15]));
    assert!((picture.mean - 10.0).abs() < SLACK);
    assert_eq!((picture.bins[0].from, picture.bins.last().unwrap().to), (2, 19)); // a bin a deal: 20 or more come in 0.093 %
}
