//! The odds by simulation: compared with the exact ones, and the same in every version.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, clippy::float_cmp, clippy::cast_precision_loss, reason = "probabilities are floats")]

use crate::models;

use backcast::domain::probability::{Estimate, Model, Odds, Progress, Simulation, TRIALS_MAX, Trials};
use models::{exact, model};

fn simulated(model: &Model, seed: u64, trials: u64) -> Trials {
    let mut simulation = Simulation::new(model, seed, trials);
    assert_eq!(simulation.step(u64::MAX), Progress { done: trials, trials });
    simulation.result().unwrap()
}

/// In 100 simulations, with the seeds 0 to 99, 0.1 are expected whose 99.9 % bounds miss the exact chance, so at most
/// one may. The mean of all is off by less than four standard errors.
#[track_caller]
fn agrees(text: &str, target: u128, trials: u64) {
    let model = model(text, target);
    let exact = exact(&model);
    let found: Vec<Estimate> = (0..100).map(|seed| simulated(&model, seed, trials).at_plan()).collect();
    let chance = exact.at_plan().at_least;
    let outside = found.iter().filter(|estimate| chance < estimate.bounds.0 || chance > estimate.bounds.1).count();
    assert!(outside <= 1, "{text}: {outside} outside");
    let mean = found.iter().map(|estimate| estimate.chance).sum::<f64>() / 100.0;
    let error = (chance * (1.0 - chance) / (100 * trials) as f64).sqrt();
    assert!((mean - chance).abs() < 4.0 * error, "{text}: {mean} instead of {chance}, error {error}");
}

#[test]
fn simulations_agree_with_the_exact_odds() {
    agrees("50:1/5:1", 10, 2000); // many won of few: by rejection, at its edge
    agrees("20:1/5:1", 6, 2000); // few won: one by one
    agrees("1000:99/100:1", 993, 2000); // few lost
    agrees("5000:2/5:1", 2050, 2000);
    agrees("50:20of100#0:1", 12, 2000);
    agrees("300:1of3#0:1", 150, 2000);
    agrees("30:1of1#0:1", 27, 2000); // the gamma of a half
    agrees("200:12of12#0*1/2:1", 95, 2000);
    agrees("200:3of10#0*9/10*1/4:1", 14, 2000);
    agrees("50:20of100#0:3;30:20of100#1*1/2:5;40:1/10:7;25:2/3:3", 110, 2000);
}

#[test]
fn what_shares_a_rate_rises_and_falls_together() {
    let shared = simulated(&model("400:5of10#0:1;200:5of10#0:2", 600), 1, 20_000).at_plan();
    // scipy 1.17.1: quad over Beta(5.5, 5.5) of the two binomials' convolution.
    let expected = 0.043_212_53;
    assert!((shared.bounds.0..shared.bounds.1).contains(&expected), "{shared:?}");
    // With separate rates for the two, the sum would vary less.
    let apart = exact(&model("400:5of10#0:1;200:5of10#1:2", 600)).at_plan().at_least;
    assert!(apart < shared.bounds.0, "{shared:?} {apart}");
}

/// Fixed values, because a page on any machine must compute the same.
#[test]
fn the_same_for_ever() {
    let model = model("50:20of100#0:60000;300:20of100#0*1/2:80000;30:7of9#1:160000;400:3/10:240000", 34_000_000);
    let trials = simulated(&model, 20_270_101, 10_000);
    let estimate = trials.at_plan();
    let picture = trials.distribution();
    assert_eq!((estimate.reached, estimate.trials, picture.unit, picture.target), (7254, 10_000, 20_000, 1700));
    let bits = [estimate.chance, estimate.standard_error, estimate.bounds.0, estimate.bounds.1, picture.mean].map(f64::to_bits);
    // 0.7254, 0.004463, 0.7105 to 0.7400, 1772.3
    let expected = [0x3fe7_367a_0f90_96bc, 0x3f72_47ec_f8b6_8fd7, 0x3fe6_bc63_db45_3000, 0x3fe7_adc3_1ff9_7000, 0x409b_b153_2617_c1be];
    assert_eq!(bits, expected);
    assert_eq!(picture.quantiles, [1572, 1772, 1974]);
    let trials: Vec<f64> = picture.bins.iter().map(|bin| (bin.probability * 10_000.0).round()).collect();
    let expected = [
        7, 6, 5, 11, 13, 23, 29, 32, 42, 45, 77, 86, 91, 123, 135, 166, 173, 212, 246, 250, 311, 319, 338, 380, 414, 392, 424, 425, 412,
        476, 380, 390, 375, 359, 360, 301, 313, 270, 237, 218, 195, 167, 137, 116, 104, 89, 60, 45, 58, 37, 30, 20, 17, 11, 14, 10, 9,
    ];
    assert_eq!(trials, expected.map(f64::from));
}

/// Pinned too, and compared in a browser: a chance from strata and spectra.
#[test]
fn what_is_computed_within_a_bound_is_the_same_for_ever() {
    let model = model("50:20of100#0:60001;300:20of100#0*1/2:80003;400:3/10:240007", 34_000_000);
    let Odds::Computed(outcome) = model.odds() else { panic!("it is computed") };
    let (chance, picture) = (outcome.at_plan(), outcome.distribution());
    let found = [chance.at_least.to_bits(), chance.below.to_bits(), outcome.error_hundredths(&[]).into()];
    // 0.1766 and 0.8234, give or take 0.0043.
    assert_eq!(found, [0x3fc6_9c6c_0767_e8cd, 0x3fea_58e4_fe26_05ca, 43], "{chance:?} {found:x?}");
    assert_eq!(picture.quantiles, [28_055_546, 31_826_904, 35_698_129]);
}

#[test]
fn the_same_in_any_number_of_sittings() {
    let model = model("50:20of100#0:1;30:20of100#0*1/2:2;9:2of3#1:4", 30);
    let whole = simulated(&model, 7, 1000);
    let mut simulation = Simulation::new(&model, 7, 1000);
    assert!(simulation.result().is_none());
    assert_eq!(simulation.step(1), Progress { done: 1, trials: 1000 });
    assert_eq!(simulation.result().unwrap().at_plan().trials, 1);
    while simulation.step(37) != (Progress { done: 1000, trials: 1000 }) {}
    assert_eq!(simulation.result().unwrap(), whole);
    let mut other = model.clone();
    other.segments.reverse();
    assert_eq!(simulated(&other, 7, 1000), whole); // order is nothing
    assert_ne!(simulated(&model, 8, 1000), whole);
}

#[test]
fn the_ends() {
    let sure = |text, target| {
        let found = simulated(&model(text, target), 3, 100).at_plan();
        (found.reached, found.chance, found.standard_error)
    };
    assert_eq!(sure("0:1/5:1", 0), (100, 1.0, 0.0));
    assert_eq!(sure("0:1/5:1", 1), (0, 0.0, 0.0));
    assert_eq!(sure("50:1/1:3", 150), (100, 1.0, 0.0));
    assert_eq!(sure("50:7of7#0:3", 151), (0, 0.0, 0.0));
    assert_eq!(sure("50:10000000of10000000#0:3", 147), (100, 1.0, 0.0));
    assert_eq!(sure("1000000000000000:1/1:1", 1_000_000_000_000_000), (100, 1.0, 0.0));
    assert_eq!(Simulation::new(&model("5:1/5:1", 1), 0, u64::MAX).step(0), Progress { done: 0, trials: TRIALS_MAX });
    // 100 trials, none of which reached the target: 1 − 0.0005^(1/100).
    let never = simulated(&model("50:1/5:1", 51), 3, 100).at_plan().bounds;
    assert_eq!(never.0, 0.0);
    assert!((never.1 - (1.0 - 0.0005_f64.powf(0.01))).abs() < 1e-10, "{never:?}");
}
