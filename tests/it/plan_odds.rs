//! The odds of a plan: compared with its report, in tables, and by laws.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats, here as in the domain's confidence")]

use crate::plans;

use backcast::codec::odds as odds_codec;
use backcast::domain::probability::{Confidence, Model, Odds, Simulation, at_least};
use backcast::domain::whatif::odds;
use backcast::domain::whatif::odds::{OddsFigures, OddsJob, STEPS_MAX};
use backcast::domain::{Count, DimensionDraft, Draft, MemberDraft, Metric, OwnDraft, StageDraft, TierDraft, report};
use chrono::NaiveDate;
use plans::Dice;
use proptest::prelude::*;

fn new_year() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()
}

fn stage(name: &str, rate: &str, counted: &str) -> StageDraft {
    StageDraft { name: name.into(), rate: rate.into(), counted: counted.into(), ..Default::default() }
}

/// Ten deals at 20 %.
fn plain() -> Draft {
    let stages = vec![stage("Lead", "20%", ""), stage("Won", "", "")];
    Draft { metric: Metric::Deals, amount: "10".into(), stages, won: 1, ..Draft::default() }
}

fn model(draft: &Draft) -> Model {
    odds::model(&draft.check().unwrap()).unwrap()
}

#[track_caller]
fn at_plan(model: &Model) -> f64 {
    let Odds::Computed(outcome) = model.odds() else { panic!("no exact form: {model:?}") };
    outcome.at_plan().at_least
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12, "{found} instead of {expected}");
}

#[test]
fn fifty_leads_for_ten_deals() {
    close(at_plan(&model(&plain())), at_least(10, 50, 0.2));
    assert!((at_plan(&model(&plain())) - 0.5563).abs() < 0.00005);
    // The same in money: the value of a deal is its money, in minor units.
    let money = Draft { metric: Metric::Revenue, amount: "950000.01".into(), deal_size: "100000".into(), ..plain() };
    let model = model(&money);
    assert_eq!((model.segments[0].value, model.target), (10_000_000, 95_000_001));
    close(at_plan(&model), at_least(10, 50, 0.2));
    // With the available leads.
    let few = odds::model_with_leads(&money.check().unwrap(), 40).unwrap();
    assert_eq!(few.leads(), 40);
    close(at_plan(&few), at_least(10, 40, 0.2));
}

#[test]
fn values_in_a_unit_that_all_are_whole_numbers_of() {
    // 12.5 a deal at a margin of 1/3 leaves 1250 ÷ 3 cents: 1250 thirds of a cent; the profit of 100 is 30,000 thirds
    // of a cent.
    let profit = Draft { metric: Metric::GrossProfit, amount: "100".into(), margin: "1/3".into(), deal_size: "12.5".into(), ..plain() };
    let model = model(&profit);
    assert_eq!((model.segments[0].value, model.target), (1250, 30_000)); // 24 deals
    // 24 deals at 20 % take 120 leads.
    close(at_plan(&model), at_least(24, 120, 0.2));
    let tiers = ["80%", "120%"].map(|share| TierDraft { name: share.into(), of_target: share.into() }).to_vec();
    assert_eq!(odds::tier_targets(&Draft { tiers: tiers.clone(), ..profit }.check().unwrap()), [24_000, 36_000]);
    assert_eq!(odds::tier_targets(&Draft { tiers, amount: "11".into(), ..plain() }.check().unwrap()), [9, 14]); // 8.8 and 13.2 deals
}

#[test]
fn ten_million_by_three_tiers() {
    // 5, 3 and 2 million at 500,000, 100,000 and 20,000 a deal are 10, 30 and 100 deals; at 50 % 20, 60 and 200 leads.
    let member = |name: &str, share: &str, size: &str| MemberDraft {
        name: name.into(),
        share: share.into(),
        own: OwnDraft { deal_size: size.into(), ..Default::default() },
        ..Default::default()
    };
    let members = vec![member("Key", "50%", "500000"), member("Middle", "30%", "100000"), member("Small", "20%", "20000")];
    let draft = Draft {
        metric: Metric::Revenue,
        amount: "10000000".into(),
        deal_size: "100000".into(),
        stages: vec![stage("Lead", "50%", ""), stage("Won", "", "")],
        space: vec![DimensionDraft { name: "Tier".into(), members, factors: Vec::new() }],
        ..plain()
    };
    let leads: Vec<u64> = model(&draft).segments.iter().map(|segment| segment.leads).collect();
    assert_eq!(leads, [20, 60, 200]);
    // Every outcome of the first two, with the chance that the third brings the rest.
    let exactly = |k: u64, n: u64| at_least(k, n, 0.5) - if k < n { at_least(k + 1, n, 0.5) } else { 0.0 };
    let mut chance = 0.0;
    for key in 0..=20 {
        for middle in 0..=60 {
            let left = 10_000_000_u64.saturating_sub(key * 500_000 + middle * 100_000);
            chance += exactly(key, 20) * exactly(middle, 60) * at_least(left.div_ceil(20_000), 200, 0.5);
        }
    }
    close(at_plan(&model(&draft)), chance);
}

#[test]
fn counted_rates_make_it_less_sure() {
    let with = |rate: &str, counted: &str| Draft {
        stages: vec![stage("Lead", rate, counted), stage("Won", "", "")],
        amount: "8".into(),
        ..plain()
    };
    let leads = |draft: &Draft| odds::model_with_leads(&draft.check().unwrap(), 60).unwrap();
    let chances: Vec<f64> = ["", "200 of 1000", "20 of 100", "2 of 10"].map(|counted| at_plan(&leads(&with("20%", counted)))).to_vec();
    assert!(chances.windows(2).all(|pair| pair[0] > pair[1]), "{chances:?}");
    // A rate that is not typed comes from the past results; one that differs from them is as uncertain as so many results leave it.
    close(at_plan(&leads(&with("", "20 of 100"))), chances[2]);
    close(at_plan(&leads(&with("20%", "30 of 100"))), chances[2]);
    // At a rate at which so many results would hold less than one won deal, one is taken as won.
    assert!(at_plan(&leads(&with("1%", "20 of 100"))) < 1e-3 && at_plan(&leads(&with("1/1000000", "1 of 1"))) < 1e-9);
    // So a higher rate never makes the target less likely.
    let changed: Vec<f64> = ["18%", "19%", "20%", "21%", "22%"].map(|rate| at_plan(&leads(&with(rate, "20 of 100")))).to_vec();
    assert!(changed.windows(2).all(|pair| pair[0] < pair[1]), "{changed:?}");
}

/// The plan is worked back with the past results, 20 % or 100 %; only the chance treats the rate as uncertain.
#[test]
fn past_results_change_the_chance_and_not_the_plan() {
    for (counted, rate, leads, expected) in [
        ("12 of 60", "20%", 50, 0.550_467_077_645_516_4), // scipy 1.17.1: betabinom.sf(9, 50, 12.5, 48.5)
        ("10 of 10", "100%", 10, 0.711_536_806_065_231_7), // betabinom.pmf(10, 10, 10.5, 0.5)
    ] {
        let with = |rate: &str, counted: &str| Draft { stages: vec![stage("Lead", rate, counted), stage("Won", "", "")], ..plain() };
        for draft in [with("", counted), with(rate, counted)] {
            assert_eq!(model(&draft).leads(), leads);
            close(at_plan(&model(&draft)), expected);
            assert!(at_plan(&model(&draft)) < at_plan(&model(&with(rate, ""))));
        }
    }
    // One deal, and 1 of 1 so far: one lead is planned, which is not certain.
    let one = Draft { stages: vec![stage("Lead", "", "1 of 1"), stage("Won", "", "")], amount: "1".into(), ..plain() };
    assert_eq!(model(&one).leads(), 1);
    close(at_plan(&model(&one)), 0.75);
    let known = OddsJob::of(&one.check().unwrap()).unwrap().answer().unwrap();
    assert_eq!(known.leads_for[0].unwrap().get(), 2); // 1 − 0.5 ÷ 2 × 1.5 ÷ 3 = 0.875
    assert!(report(&one.check().unwrap(), new_year()).confidence.is_none(), "no single binomial states it");
}

/// A rate of 0 % would need infinitely many leads: it is refused, typed or from past results.
#[test]
fn none_won_is_no_rate() {
    for counted in ["0 of 5", "0 of 0", "6 of 5"] {
        let draft = Draft { stages: vec![stage("Lead", "", counted), stage("Won", "", "")], ..plain() };
        assert!(draft.check().is_err(), "{counted}");
    }
}

#[test]
fn a_rate_of_its_own_is_known() {
    let mut draft = Draft { stages: vec![stage("Lead", "20%", "2 of 10"), stage("Won", "", "")], ..plain() };
    let uncertain = at_plan(&model(&draft));
    let own = OwnDraft { rates: vec!["20%".into()], ..Default::default() };
    draft.space = vec![DimensionDraft {
        name: "D".into(),
        members: vec![MemberDraft { name: "M".into(), own, ..Default::default() }],
        factors: Vec::new(),
    }];
    close(at_plan(&model(&draft)), at_least(10, 50, 0.2));
    assert!((uncertain - at_least(10, 50, 0.2)).abs() > 0.001);
}

#[test]
fn past_the_limit_there_is_none() {
    let with = |deals: &str| odds::model(&Draft { amount: deals.into(), ..plain() }.check().unwrap());
    assert!(with("2000000").is_some() && with("2000001").is_none()); // ten million leads, and five more
}

/// Two customer tiers that share one counted rate: computed within a bound.
fn shared_record() -> Draft {
    let member = |name: &str, share: &str, size: &str| MemberDraft {
        name: name.into(),
        share: share.into(),
        own: OwnDraft { deal_size: size.into(), ..Default::default() },
        ..Default::default()
    };
    Draft {
        metric: Metric::Revenue,
        amount: "9000000".into(),
        deal_size: "100000".into(),
        stages: vec![stage("Lead", "20%", "20 of 100"), stage("Won", "", "")],
        tiers: vec![TierDraft { name: "Base".into(), of_target: "80%".into() }, TierDraft { name: "All".into(), of_target: "100%".into() }],
        space: vec![DimensionDraft {
            name: "Tier".into(),
            members: vec![member("A", "60%", "300000"), member("B", "40%", "")],
            factors: Vec::new(),
        }],
        ..plain()
    }
}

#[test]
fn an_exact_job_says_what_the_model_does_at_once_and_in_one_step() {
    let plan = plain().check().unwrap();
    let mut job = OddsJob::of(&plan).unwrap();
    let at_once = job.answer_at_once().unwrap();
    assert_eq!(job.step().as_ref(), Some(&at_once));
    assert!(job.is_done() && job.step().is_none());
    assert!(at_once.trials.is_none() && at_once.error.is_none());
    close(at_once.at_plan.at_least, at_least(10, 50, 0.2));
    assert_eq!(at_once.leads_for.map(|leads| leads.unwrap().get()), [61, 69, 76]);
    let confidence = report(&plan, new_year()).confidence.unwrap();
    assert_eq!(at_once.confidence().leads_for, confidence.leads_for);
}

/// Two counted rates; one customer tier has its own record for one of them, so the tiers share one record and not the
/// other.
fn records_partly_shared() -> Draft {
    let mut draft = shared_record();
    draft.stages.insert(1, stage("Opportunity", "50%", "30 of 60"));
    draft.won = 2;
    draft.space[0].members[0].own.rates = vec![String::new(), "40%".into(), String::new()];
    draft
}

/// For each number of leads, a simulation with another seed gives the same chance within both errors.
#[track_caller]
fn leads_meet_their_levels(draft: &Draft, known: &OddsFigures, error: f64) {
    let model = model(draft);
    for (leads, level) in known.leads_for.iter().zip([0.80, 0.90, 0.95]) {
        let mut other = Simulation::new(&model.scaled(leads.unwrap().get()), 7, 100_000);
        other.step(100_000);
        let found = other.result().unwrap().at_plan().chance;
        assert!((found - level).abs() < error, "{leads:?} leads have {found} and not {level}");
    }
}

#[test]
fn what_shares_its_counted_rates_is_computed_within_a_bound_and_in_one_step() {
    let draft = shared_record();
    let plan = draft.check().unwrap();
    assert!(report(&plan, new_year()).confidence.is_none(), "no single binomial states it");
    let mut job = OddsJob::of(&plan).unwrap();
    assert!(job.answer_at_once().is_none());
    let known = job.step().unwrap();
    assert!(job.is_done() && job.steps() <= STEPS_MAX);
    let error = known.error.unwrap();
    assert!(known.trials.is_none() && error.of_chance < 50 && error.of_leads < 200, "{error:?}");
    // scipy 1.17.1: quad over Beta(20.5, 80.5) of the two binomials' convolution.
    assert!((known.at_plan.at_least - 0.513_049).abs() < 0.005, "{known:?}");
    close(known.tiers[1].at_least, known.at_plan.at_least);
    assert!(known.tiers[0].at_least > known.at_plan.at_least);
    leads_meet_their_levels(&draft, &known, 0.015);
}

#[test]
fn what_cannot_be_computed_is_simulated_in_any_number_of_steps() {
    let draft = records_partly_shared();
    let job = OddsJob::of(&draft.check().unwrap()).unwrap();
    let mut steps = job.clone();
    let mut news = Vec::new();
    while !steps.is_done() {
        news.extend(steps.step());
    }
    let known = job.answer().unwrap();
    assert_eq!(news.last(), Some(&known), "the same figures, however it is divided into steps");
    assert!(news.len() > 4 && news.len() < 40, "{} news", news.len());
    assert!(steps.steps() <= STEPS_MAX);
    let (trials, error) = (known.trials.unwrap(), known.error.unwrap());
    assert_eq!(trials.done, trials.trials);
    assert!(trials.done > 30_000 && error.of_chance < 100 && error.of_leads < 300, "{trials:?} {error:?}");
    leads_meet_their_levels(&draft, &known, 0.04);
}

#[test]
fn parts_of_one_rate_and_unlike_size_are_no_single_binomial() {
    let mut draft = shared_record();
    draft.stages[0].counted = String::new();
    let plan = draft.check().unwrap();
    assert!(report(&plan, new_year()).confidence.is_none(), "deals of unlike size reach the target in other ways than by their number");
    let known = OddsJob::of(&plan).unwrap().answer().unwrap();
    let Odds::Computed(outcome) = odds::model(&plan).unwrap().odds() else { panic!("two known rates have an exact form") };
    close(known.at_plan.at_least, outcome.at_plan().at_least);
}

#[test]
fn what_is_known_arrives_as_it_was_sent() {
    for draft in [plain(), shared_record(), records_partly_shared()] {
        let mut job = OddsJob::of(&draft.check().unwrap()).unwrap();
        while !job.is_done() {
            let Some(known) = job.step() else { continue };
            assert_eq!(odds_codec::read(&odds_codec::write(&known)), Some(known));
        }
    }
    for other in ["", "1", "zz", "3 4 5 6 7 8 9 a b c d e f", "-1 2"] {
        assert_eq!(odds_codec::read(other), None, "{other}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn what_the_report_says_of_a_plan_with_known_rates(seed in any::<u64>()) {
        let mut draft = plans::plan(&mut Dice(seed));
        draft.space.clear();
        draft.leaves.clear();
        for stage in draft.stages.iter_mut().filter(|stage| !stage.counted.is_empty()) {
            (stage.rate, stage.counted) = ("25%".into(), String::new());
        }
        let plan = draft.check().unwrap();
        let report = report(&plan, new_year());
        let told = report.confidence.unwrap().at_plan;
        prop_assert!((at_plan(&odds::model(&plan).unwrap()) - told).abs() <= 1e-12, "{draft:?}");
        for leads in [1, 7, 50, 300] {
            let told = Confidence::of(Count::new(leads).unwrap(), &report.rate_overall, report.deals.count).unwrap().at_plan;
            prop_assert!((at_plan(&odds::model_with_leads(&plan, leads).unwrap()) - told).abs() <= 1e-12, "{leads} {draft:?}");
        }
    }

    #[test]
    fn its_leads_and_its_mean_are_the_plans(seed in any::<u64>()) {
        let draft = plans::plan(&mut Dice(seed));
        let plan = draft.check().unwrap();
        let (model, report) = (odds::model(&plan).unwrap(), report(&plan, new_year()));
        prop_assert_eq!(model.leads(), report.funnel[0].required.count.get());
        prop_assert!(model.segments.len() <= plan.split().paths().len());
        // One tier of the whole target is the target.
        let whole = Draft { tiers: vec![TierDraft { name: "All".into(), of_target: "100%".into() }], ..draft };
        prop_assert_eq!(odds::tier_targets(&whole.check().unwrap()), [model.target]);
    }
}
