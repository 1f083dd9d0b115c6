//! The work for the odds is bounded: it is counted in steps, never timed. Figures computed within a bound keep it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats, here as in the domain's confidence")]

use crate::models;

use std::fmt::Write;

use backcast::domain::probability::{Budget, LEADS_MAX, Model, Odds, Simulation, levels};
use backcast::domain::whatif::odds::{OddsJob, STEPS_MAX};
use backcast::domain::{DimensionDraft, Draft, MemberDraft, Metric, OwnDraft, StageDraft};
use models::{exact, model};

/// The split of a plan: the number of sub-targets, each with its own deal size; and whether each has its own rate at
/// one stage.
struct Split {
    parts: u64,
    amount: u64,
    counted: &'static [&'static str],
    own_rates: bool,
}

impl Split {
    fn draft(&self) -> Draft {
        let stage = |(k, counted): (usize, &&str)| StageDraft {
            name: format!("S{k}"),
            rate: if counted.is_empty() { "30%".into() } else { String::new() },
            counted: (*counted).into(),
            ..StageDraft::default()
        };
        let mut stages: Vec<StageDraft> = self.counted.iter().enumerate().map(stage).collect();
        stages.push(StageDraft { name: "Won".into(), ..StageDraft::default() });
        let own = |i: u64| OwnDraft {
            deal_size: (50_000 + 1009 * i + i * i % 97).to_string(),
            rates: if self.own_rates { vec![format!("{}%", 20 + i % 37)] } else { Vec::new() },
            ..OwnDraft::default()
        };
        let member = |i: u64, own: OwnDraft| MemberDraft { name: format!("m{i}"), own, ..MemberDraft::default() };
        let dimension = |name: &str, members| DimensionDraft { name: name.into(), members, factors: Vec::new() };
        // A dimension has at most 200 items: of more sub-targets, every five differ in their margin.
        let fives = if self.parts > 200 { 5 } else { 1 };
        let margin = |i: u64| OwnDraft { margin: format!("{}.1%", 30 + i), ..OwnDraft::default() };
        let mut space = vec![dimension("D", (0..self.parts / fives).map(|i| member(i, own(i))).collect())];
        space.extend((fives > 1).then(|| dimension("E", (0..fives).map(|i| member(i, margin(i))).collect())));
        Draft {
            metric: Metric::GrossProfit,
            margin: "50%".into(),
            amount: self.amount.to_string(),
            deal_size: "100000".into(),
            won: stages.len() - 1,
            stages,
            space,
            ..Draft::default()
        }
    }
}

#[track_caller]
fn is_bounded(split: &Split) {
    let plan = split.draft().check().unwrap();
    // With leads available there is one more chance to compute.
    let mut draft = split.draft();
    draft.leads_available = "1000".into();
    for (plan, has_leads) in [(plan, false), (draft.check().unwrap(), true)] {
        let mut job = OddsJob::of(&plan).unwrap();
        let mut known = None;
        let mut sittings = 0;
        while !job.is_done() {
            known = job.step().or(known);
            sittings += 1;
        }
        assert!(job.steps() <= STEPS_MAX, "{} steps", job.steps());
        assert!(sittings < 100, "{sittings} sittings");
        let known = known.unwrap();
        assert!(known.error.is_none_or(|error| error.of_chance < 1500), "{:?}", known.error);
        assert_eq!(known.at_hand.is_some(), has_leads);
    }
}

#[test]
fn hostile_plans_and_ordinary_ones_take_no_more_than_the_most_steps() {
    const ELEVEN: [&str; 11] = [
        "900 of 1000",
        "901 of 1001",
        "902 of 1002",
        "903 of 1003",
        "904 of 1004",
        "905 of 1005",
        "906 of 1006",
        "907 of 1007",
        "908 of 1008",
        "909 of 1009",
        "910 of 1010",
    ];
    for split in [
        Split { parts: 990, amount: 90_000_000, counted: &ELEVEN, own_rates: false },
        Split { parts: 990, amount: 90_000_000, counted: &ELEVEN, own_rates: true },
        Split { parts: 1000, amount: 500_000_000, counted: &[""], own_rates: true },
        Split { parts: 60, amount: 3_000_000, counted: &["1 of 4", "40 of 100"], own_rates: false }, // hardly known
        Split { parts: 60, amount: 3_000_000, counted: &["1 of 4", "40 of 100"], own_rates: true },
        Split { parts: 60, amount: 30_000_000_000, counted: &["1 of 4", "40 of 100"], own_rates: false }, // millions of leads
        Split { parts: 2, amount: 8_000_000_000, counted: &["", "1 of 3", "2 of 3"], own_rates: true },
        Split { parts: 1, amount: 40_000_000_000, counted: &["1 of 3", "2 of 3"], own_rates: false },
        Split { parts: 1, amount: 9_000_000, counted: &ELEVEN, own_rates: false },
        Split { parts: 100, amount: 5_000_000, counted: &["", ""], own_rates: true },
        Split { parts: 100, amount: 5_000_000, counted: &["120 of 400", "40 of 100"], own_rates: false },
    ] {
        is_bounded(&split);
    }
}

/// Many segments of one lead each, as text.
fn singles(parts: u64, rate: &str) -> String {
    let mut text = String::new();
    for i in 0..parts {
        let _ = write!(text, "{}1:{rate}:{}", if i == 0 { "" } else { ";" }, 1_000_003 + 7919 * i);
    }
    text
}

#[track_caller]
fn takes_at_most(text: &str, target: u128, steps: u64) {
    let model = model(text, target);
    for of in [0, 1, 1000, 1_000_000, steps] {
        let mut budget = Budget::of(of);
        let _ = model.odds_within(&mut budget);
        assert_eq!(budget.left() + budget.spent(), of);
        let mut budget = Budget::of(of);
        let _ = model.leads_for_within(levels(), of / 10, &mut budget);
        assert_eq!(budget.left() + budget.spent(), of);
    }
}

#[test]
fn a_budget_is_kept_whatever_it_is() {
    takes_at_most("50:1/5:1", 10, 10_000_000);
    takes_at_most(&singles(1000, "1/1000"), 3_000_000, 30_000_000); // no coefficient is small
    takes_at_most(&singles(1000, "1/2*20of100#0"), 3_000_000, 30_000_000);
    takes_at_most(&format!("{}:1/5:1000003;{}:1/7:999983", LEADS_MAX / 2, LEADS_MAX / 2), 2_000_000_000_000, 30_000_000);
    takes_at_most(&format!("{LEADS_MAX}:1of3#0*2of3#1:1"), 2_000_000, 30_000_000);
}

/// The exact chance of a plan is within the stated error of another method.
#[track_caller]
fn within_its_error(text: &str, exactly: f64, target: u128, budget: u64) {
    let Odds::Computed(outcome) = model(text, target).odds_within(&mut Budget::of(budget)) else { panic!("{text} is not computed") };
    let error = outcome.error_hundredths(&[]);
    let off = (outcome.at_plan().at_least - exactly).abs();
    assert!(error > 0 && off <= f64::from(error) / 10_000.0, "{text}: off by {off}, stated {error}");
}

#[test]
fn strata_of_counted_rates_keep_their_error() {
    // With few steps, chains of counted rates have no exact form.
    for (text, targets) in [
        ("5000:1of4#0*40of100#1:1", [50, 300, 500, 1500]),
        ("3000:2of3#0*1of9#1:1", [20, 200, 400, 900]),
        ("20000:90of100#0*30of60#1*700of1000#2:1", [5000, 6000, 6300, 7500]),
        ("2000:1/3*50of200#0*9of10#1:1", [80, 130, 150, 200]),
        ("5000:1of1#0*40of40#1:1", [1000, 3000, 4500, 4950]), // both with an edge at 100 %
        ("5000:1of1#0*900000of1000000#1:1", [1000, 3000, 4300, 4490]), // a record so good that it is but a place on the grid
    ] {
        for target in targets {
            let exactly = exact_with_time(text, target);
            within_its_error(text, exactly, target, 1_500_000);
        }
    }
    // scipy 1.17.1: quad over the Beta distribution of the two binomials' convolution.
    for (record, exactly, target) in
        [("5of10", 0.043_212_53, 600), ("1of1", 0.609_685_50, 600), ("1of1", 0.204_598_90, 780), ("40of40", 0.550_753_17, 795)]
    {
        within_its_error(&format!("400:{record}#0:1;200:{record}#0:2"), exactly, target, 30_000_000);
    }
}

fn exact_with_time(text: &str, target: u128) -> f64 {
    match model(text, target).odds_within(&mut Budget::of(20_000_000_000)) {
        Odds::Computed(outcome) if outcome.error_hundredths(&[]) == 0 => outcome.at_plan().at_least,
        _ => panic!("no exact form of {text}"),
    }
}

#[test]
fn spectra_keep_their_error() {
    // Parts with many different values: the bounds of a simulation contain the chance, and so do the bounds here.
    for (parts, target) in [(12, 5_000_000), (30, 12_000_000), (60, 38_000_000)] {
        let model = model(&singles(parts, "1/2"), target);
        let Odds::Computed(outcome) = model.odds() else { panic!("{parts} parts are not computed") };
        let mut simulation = Simulation::new(&model, 3, 100_000);
        simulation.step(100_000);
        let tried = simulation.result().unwrap().at_plan();
        let error = f64::from(outcome.error_hundredths(&[])) / 10_000.0;
        let found = outcome.at_plan().at_least;
        assert!(found + error >= tried.bounds.0 && found - error <= tried.bounds.1, "{parts}: {found} ± {error}, {tried:?}");
        assert!(error < 0.001, "{parts}: {error}");
    }
}

/// The least total, found by trying all of them.
fn least(model: &Model, level: f64) -> u64 {
    (0..500).find(|total| exact(&model.scaled(*total)).at_plan().at_least >= level).unwrap()
}

/// Ten sub-targets with different deal sizes, each of which needs two leads at 50 %: the least leads grow one by one,
/// never in tens.
#[test]
fn the_least_leads_are_the_least_of_all_totals() {
    let split = include_str!("../odds/leads_for_steps.json");
    let plan = backcast::codec::file::read(split).unwrap().check().unwrap();
    let model = backcast::domain::whatif::odds::model(&plan).unwrap();
    assert_eq!((model.segments.len(), model.leads()), (10, 20));
    assert_eq!(OddsJob::of(&plan).unwrap().answer().unwrap().leads_for.map(|leads| leads.unwrap().get()), [26, 28, 30]); // scipy.tsv
    for permille in (50..1000).step_by(25) {
        let found = model.leads_for_permille(permille).unwrap();
        assert_eq!(found.leads, least(&model, f64::from(permille) / 1000.0), "{permille}");
        assert_eq!(found.error_hundredths, 0);
    }
}

#[test]
fn the_least_leads_where_a_segment_loses_a_lead_as_the_total_grows() {
    for (text, target) in [
        ("6:1/2:10;6:1/2:10;2:1/1:90", 80),
        ("11:1/3:5;13:1/2:5;1:9/10:63", 107),
        ("11:1/2:5;1:9/10:54;2:9/10:48;10:1/3:5", 179),
        ("12:1/3:5;2:1/1:72;10:1/3:4;12:1/2:5", 207),
        ("8:1/2:2;14:1/2:4;3:4/5:75;14:1/3:4", 234),
    ] {
        let model = model(text, target);
        // At some total, one lead more lowers the chance.
        let chance = |total: u64| exact(&model.scaled(total)).at_plan().at_least;
        assert!((1..60).any(|total| chance(total + 1) < chance(total) - 1e-9), "{text}");
        for permille in (50..1000).step_by(25) {
            let found = model.leads_for_permille(permille).unwrap().leads;
            assert_eq!(found, least(&model, f64::from(permille) / 1000.0), "{text} {permille}");
        }
    }
}
