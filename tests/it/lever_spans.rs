//! How far each lever moves: by past results, by a step, by a tenth, or over its own range.
#![allow(clippy::unwrap_used, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use crate::common::{stage, ten_deals};

use backcast::domain::number::scale::Scale;
use backcast::domain::probability::likely_rate;
use backcast::domain::whatif::levers::{Gauge, Lever, Ranging, Reading, Source, common_ends, spans, tornado};
use backcast::domain::{Count, Draft, End, Exact, StageDraft};
use proptest::prelude::*;

fn per_thousand(n: u64) -> Exact {
    Exact::ratio(n, 1000)
}

#[test]
fn past_results_and_the_rates_that_they_allow() {
    // Beta(won + ½, of − won + ½) at 10 % and 90 %, from a separate program that adds up the density in 400,000 steps.
    for (won, of, low, high) in [
        (24, 60, 320, 480),  // 0.3222, 0.4825
        (60, 240, 220, 290), // 0.2157, 0.2872
        (12, 60, 140, 270),  // 0.1413, 0.2727
        (1, 1, 350, 990),    // 0.3514, 0.9938
        (20, 1000, 15, 26),  // 0.0150, 0.0264: the range is narrow, so it is stated to a tenth of a point
        (5, 5, 770, 1000),   // 0.7733, 0.9985
    ] {
        assert_eq!(likely_rate(won, of), Some([per_thousand(low), per_thousand(high)]), "{won} of {of}");
    }
    assert_eq!(likely_rate(0, 5), None);
    assert_eq!(likely_rate(6, 5), None);
}

/// Ten deals of 100,000 from leads of which one in five is won, 12 of 60 before.
fn counted() -> Draft {
    Draft { stages: vec![StageDraft { counted: "12/60".into(), ..stage("Lead", "20%") }, stage("Won", "")], ..ten_deals() }
}

#[track_caller]
fn check(draft: &Draft, ranging: Ranging, expected: &[(Lever, [Exact; 2], Source)]) {
    let plan = draft.check().unwrap();
    let found: Vec<_> = spans(&plan, ranging).into_iter().map(|span| (span.lever, [span.from, span.to], span.source)).collect();
    assert_eq!(found, expected);
}

#[test]
fn each_lever_moves_as_far_as_is_asked() {
    let tenth = || [Exact::ratio(9, 10), Exact::ratio(11, 10)];
    // 1,000,000 by 100,000, 100,000 by 10,000 and 50 leads by 1 (one unit of the second digit).
    let stepped = |rate: (Lever, [Exact; 2], Source)| {
        [
            (Lever::Target, tenth(), Source::Step(Exact::whole(100_000))),
            (Lever::DealSize, tenth(), Source::Step(Exact::whole(10_000))),
            rate,
            (Lever::Leads, [Exact::ratio(49, 50), Exact::ratio(51, 50)], Source::Step(Exact::one())),
        ]
    };
    // 20 % between 14 % and 27 %.
    let by_history = (Lever::Rate(0), [Exact::ratio(14, 20), Exact::ratio(27, 20)], Source::History(12, 60));
    // 20 % between 19 % and 21 %.
    let by_step = (Lever::Rate(0), [Exact::ratio(19, 20), Exact::ratio(21, 20)], Source::Step(Exact::ratio(1, 100)));
    check(&counted(), Ranging::History, &stepped(by_history));
    check(&counted(), Ranging::Step, &stepped(by_step.clone()));
    check(&ten_deals(), Ranging::History, &stepped(by_step));
    let all = [Lever::Target, Lever::DealSize, Lever::Rate(0), Lever::Leads];
    check(&counted(), Ranging::Tenth, &all.map(|lever| (lever, tenth(), Source::Tenth)));
}

#[test]
fn a_step_is_small_beside_its_rate() {
    let step = |rate: &str| {
        let plan = Draft { stages: vec![stage("Lead", rate), stage("Won", "")], ..ten_deals() }.check().unwrap();
        spans(&plan, Ranging::Step).into_iter().find(|span| span.lever == Lever::Rate(0)).unwrap().source
    };
    for (rate, thousandths) in [("100%", 10), ("4%", 10), ("3.9%", 1), ("0.4%", 1)] {
        assert_eq!(step(rate), Source::Step(Exact::ratio(thousandths, 1000)), "{rate}");
    }
}

#[test]
fn the_likely_range_of_a_rate_contains_it() {
    // All of five were won: the likely range ends at 100 %, and the rate is there already.
    let draft = Draft { stages: vec![StageDraft { counted: "5/5".into(), ..stage("Lead", "") }, stage("Won", "")], ..ten_deals() };
    let plan = draft.check().unwrap();
    let found = spans(&plan, Ranging::History).into_iter().find(|span| span.lever == Lever::Rate(0)).unwrap();
    assert_eq!([found.from, found.to], [Exact::ratio(77, 100), Exact::one()]);
    // A rate that was changed since is not what was counted.
    let changed = Draft { stages: vec![StageDraft { counted: "5/5".into(), ..stage("Lead", "20%") }, stage("Won", "")], ..ten_deals() };
    let found = spans(&changed.check().unwrap(), Ranging::History);
    assert_eq!(found[2].source, Source::Step(Exact::ratio(1, 100)));
}

#[test]
fn the_range_that_a_lever_has_without_its_own_is_in_the_terms_of_its_input() {
    let ends = common_ends(&counted().check().unwrap(), Ranging::History);
    let of = |lever| ends.iter().find(|ends| ends.lever == lever).map(|ends| End::BOTH.map(|end| ends.at(end).clone())).unwrap();
    assert_eq!(of(Lever::Rate(0)), [per_thousand(140), per_thousand(270)]);
    assert_eq!(of(Lever::DealSize), [Exact::whole(90_000), Exact::whole(110_000)]);
}

#[test]
fn better_is_fewer_leads_and_a_higher_chance() {
    let plan = counted().check().unwrap();
    let moves: Vec<_> = spans(&plan, Ranging::History).into_iter().map(|span| (span.lever, span.from, span.to)).collect();
    let ends = |gauge| {
        let tornado = tornado(&plan, gauge, &moves);
        tornado.swings.iter().find(|swing| swing.lever == Lever::Target).unwrap().better_and_worse(&tornado.now.unwrap()).unwrap()
    };
    let leads = |n| Reading::Leads(Count::new(n).unwrap());
    assert_eq!(ends(Gauge::Leads), [(leads(45), End::From), (leads(55), End::To)]);
    assert_eq!(ends(Gauge::Confidence).map(|(_, end)| end), [End::From, End::To]);
}

proptest! {
    /// A scale contains both amounts, has few steps, and no shorter step would do.
    #[test]
    fn a_scale_is_as_fine_as_its_parts_allow(least in 0_u128..1_000_000_000_000, more in 0_u128..1_000_000_000_000, parts in 1_u128..12) {
        let most = least + more;
        let scale = Scale::over(least, most, parts);
        prop_assert!(scale.from <= least && most <= scale.to && scale.from < scale.to);
        prop_assert!(more / scale.step <= parts);
        prop_assert!(scale.figures().iter().all(|figure| figure % scale.step == 0));
        prop_assert_eq!(scale.figures().last().copied(), Some(scale.to));
        prop_assert_eq!((scale.place(scale.from), scale.place(scale.to)), (0, 1000));
        // The next finer step of 1, 2 and 5 times a power of ten is two fifths of a step of 5, and half of the others.
        let digits = scale.step.to_string();
        let finer = if digits.starts_with('5') { scale.step * 2 / 5 } else { scale.step / 2 };
        prop_assert!(scale.step == 1 || more.max(1) / finer > parts);
    }
}
