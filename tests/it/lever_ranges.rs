//! The own ranges of levers: typed in the terms of the input, saved in the plan, and adjusted with the funnel.
#![allow(clippy::unwrap_used, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use crate::plans;

use backcast::codec::{file, link};
use backcast::domain::draft::edits::{add_stage, move_stage, remove_stage};
use backcast::domain::whatif::levers::{Ends, Gauge, Lever, Reading, ends, levers, ranges, tornado, usual};
use backcast::domain::{Allowed, Count, Draft, End, Exact, Field, Metric, StageDraft, report};
use chrono::NaiveDate;
use plans::Dice;
use proptest::prelude::*;

const RATE: Lever = Lever::Rate(0);

/// 1,000,000 at 100,000 a deal, one deal in five leads: 10 deals, 50 leads.
fn plain(levers: &str) -> Draft {
    let text = format!(
        r#"{{"backcast": 1, "target": {{"metric": "revenue", "amount": "100万"}}, "deal_size": "10万",
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], "levers": [{levers}]}}"#
    );
    file::read(&text).unwrap()
}

fn leads(n: u64) -> Option<Reading> {
    Count::new(n).map(Reading::Leads)
}

/// For one lever, with the usual range for empty ends: from, to, and the leads needed there.
#[track_caller]
fn swings(draft: &Draft, lever: Lever, ends: [Exact; 2], needed: [u64; 2]) {
    let plan = draft.check().unwrap();
    let swings = tornado(&plan, Gauge::Leads, &usual(&plan)).swings;
    let swing = swings.into_iter().find(|swing| swing.lever == lever).unwrap();
    assert_eq!([swing.from, swing.to], ends.map(Some));
    assert_eq!([swing.low, swing.high], needed.map(leads));
    assert!(!swing.is_capped);
}

fn percent(n: u64) -> Exact {
    Exact::ratio(n, 100)
}

#[test]
fn a_range_is_in_the_terms_of_its_input() {
    // 10 ÷ 15 % = 66.7, ÷ 25 % = 40.
    swings(&plain(r#"{"input": "funnel[0].rate", "from": "15%", "to": "25%"}"#), RATE, [percent(15), percent(25)], [67, 40]);
    // 1,000,000 ÷ 80,000 = 12.5 → 13 deals, ÷ 150,000 = 6.7 → 7.
    let sizes = [80_000, 150_000].map(Exact::whole);
    swings(&plain(r#"{"input": "deal_size", "from": "8万", "to": "15万"}"#), Lever::DealSize, sizes, [65, 35]);
    let targets = [500_000, 2_000_000].map(Exact::whole);
    swings(&plain(r#"{"input": "target.amount", "from": "50万", "to": "200万"}"#), Lever::Target, targets, [25, 100]);
}

#[test]
fn an_empty_end_is_that_of_the_common_range() {
    swings(&plain(r#"{"input": "funnel[0].rate", "to": "25%"}"#), RATE, [percent(18), percent(25)], [56, 40]);
    swings(&plain(r#"{"input": "funnel[0].rate", "from": "15%"}"#), RATE, [percent(15), percent(22)], [67, 46]);
    swings(&plain(r#"{"input": "funnel[0].rate"}"#), RATE, [percent(18), percent(22)], [56, 46]);
    assert!(plain(r#"{"input": "funnel[0].rate", "from": ""}"#).levers.is_empty());
}

#[test]
fn both_ends_may_lie_on_one_side_of_the_plan() {
    // 10 ÷ 22 % = 45.5, ÷ 30 % = 33.3: both fewer than 50.
    let draft = plain(r#"{"input": "funnel[0].rate", "from": "22%", "to": "30%"}"#);
    swings(&draft, RATE, [percent(22), percent(30)], [46, 34]);
    let plan = draft.check().unwrap();
    let found = tornado(&plan, Gauge::Leads, &[usual(&plan).pop().unwrap(), usual(&plan)[2].clone()]);
    assert_eq!(found.now, leads(50));
    // 34 is the least and 50 the most, so the scale goes from 30 to 50 by 5: 46 is at four fifths, 34 at one.
    let places = found.places().unwrap();
    assert_eq!((places.now, places.ends), (1000, vec![(800, 200)]));
    assert_eq!(places.figures, [30, 35, 40, 45, 50].map(|n| (u16::try_from((n - 30) * 50).unwrap(), leads(n).unwrap())));
}

#[test]
fn leads_that_are_not_given_are_those_that_are_needed() {
    let plan = plain(r#"{"input": "leads_available", "from": "40", "to": "100"}"#).check().unwrap();
    let found = ranges(&plan, &percent(90), &percent(110));
    assert_eq!(found.last(), Some(&(Lever::Leads, Exact::ratio(40, 50), Exact::whole(2))));
}

#[test]
fn what_only_members_have_is_moved_from_their_average() {
    let mut draft = plain(r#"{"input": "deal_size", "from": "8万", "to": "15万"}"#);
    draft.deal_size.clear();
    let member = |name: &str, size: &str| {
        let mut member = backcast::domain::MemberDraft { name: name.into(), share: "50%".into(), ..Default::default() };
        member.own.deal_size = size.into();
        member
    };
    let members = vec![member("a", "5万"), member("b", "20万")];
    draft.space = vec![backcast::domain::DimensionDraft { name: "line".into(), members, ..Default::default() }];
    let plan = draft.check().unwrap();
    let [from, to] = [percent(80), percent(120)];
    // 500,000 at 50,000 are 10 deals, 500,000 at 200,000 are 2.5, so 3: 1,100,000 of 13 deals, 84,615.38… each.
    let average = Exact::ratio(1_100_000, 13);
    let factor = |end: u64| Exact::whole(end).checked_div(&average).unwrap();
    assert!(ranges(&plan, &from, &to).contains(&(Lever::DealSize, factor(80_000), factor(150_000))));
    let common = Ends { lever: Lever::DealSize, from: &average * &from, to: &average * &to };
    assert!(ends(&plan, &from, &to).contains(&common));
}

#[test]
fn what_the_common_range_comes_to_is_told_in_the_same_terms() {
    let plan = plain("").check().unwrap();
    let found = ends(&plan, &percent(50), &percent(600));
    let end = |lever, from, to| Ends { lever, from, to };
    let expected = [
        end(Lever::Target, Exact::whole(500_000), Exact::whole(6_000_000)),
        end(Lever::DealSize, Exact::whole(50_000), Exact::whole(600_000)),
        end(RATE, percent(10), Exact::one()), // no rate is above 100 %
        end(Lever::Leads, Exact::whole(25), Exact::whole(300)),
    ];
    assert_eq!(found, expected);
}

/// The faults of a plan with these ranges, as the command line reports them.
#[track_caller]
fn faults(draft: &Draft, expected: &[(&str, &str, Allowed)]) {
    let found = draft.check().err().unwrap_or_default();
    let found: Vec<_> = found.into_iter().map(|fault| (fault.field.to_string(), fault.given, fault.allowed)).collect();
    let expected: Vec<_> =
        expected.iter().map(|(field, given, allowed)| ((*field).to_owned(), (*given).to_owned(), allowed.clone())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_wrong_end_is_told_at_its_field() {
    for (input, end, text, allowed) in [
        ("funnel[0].rate", "from", "0%", Allowed::Rate),
        ("funnel[0].rate", "to", "101%", Allowed::Rate),
        ("funnel[0].rate", "to", "much", Allowed::Rate),
        ("target.amount", "from", "0", Allowed::Money),
        ("target.amount", "to", "1000000000000001", Allowed::Money),
        ("deal_size", "from", "-1", Allowed::Money),
        ("target.margin", "to", "120%", Allowed::Rate), // though no margin counts here: it would the moment it does
        ("leads_available", "from", "0", Allowed::Leads),
        ("leads_available", "to", "2.5", Allowed::Leads),
    ] {
        faults(&plain(&format!(r#"{{"input": "{input}", "{end}": "{text}"}}"#)), &[(&format!("levers[{input}].{end}"), text, allowed)]);
    }
    // The faults of both ends are reported.
    let both = plain(r#"{"input": "funnel[0].rate", "from": "a", "to": "b"}"#);
    faults(&both, &[("levers[funnel[0].rate].from", "a", Allowed::Rate), ("levers[funnel[0].rate].to", "b", Allowed::Rate)]);
    let deals = Draft { metric: Metric::Deals, amount: "10".into(), ..plain(r#"{"input": "target.amount", "from": "x"}"#) };
    faults(&deals, &[("levers[target.amount].from", "x", Allowed::Deals)]);
}

#[test]
fn a_range_does_not_end_below_its_beginning() {
    let range = |from: &str, to: &str| plain(&format!(r#"{{"input": "funnel[0].rate", "from": "{from}", "to": "{to}"}}"#));
    faults(&range("25%", "15%"), &[("levers[funnel[0].rate].to", "15%", Allowed::NotBelow("25%".into()))]);
    faults(&range("1/4", "25%"), &[]); // one value is a range too
    faults(&range("25%", "24.99%"), &[("levers[funnel[0].rate].to", "24.99%", Allowed::NotBelow("25%".into()))]);
}

/// The allowed values, without the line and the column.
fn wherever(allowed: Allowed) -> Allowed {
    if let Allowed::At(allowed, ..) = allowed { *allowed } else { allowed }
}

#[test]
fn an_input_that_is_no_lever_and_one_that_stands_twice_are_told() {
    let refused = |levers: &str| {
        let text = file::write(&plain("")).replacen('{', &format!(r#"{{"levers": [{levers}],"#), 1);
        let faults = file::read(&text).unwrap_err();
        faults.into_iter().map(|fault| (fault.field.to_string(), fault.given, wherever(fault.allowed))).collect::<Vec<_>>()
    };
    let told = |field: &str, given: &str, allowed| vec![(field.to_owned(), given.to_owned(), allowed)];
    // The last stage leads nowhere.
    for input in ["capacity.people", "funnel[1].rate", "funnel[7].rate", "funnel[0].days", "Lead", ""] {
        assert_eq!(refused(&format!(r#"{{"input": "{input}", "from": "1"}}"#)), told("levers[0].input", input, Allowed::LeverPath));
    }
    let twice = r#"{"input": "deal_size", "from": "1"}, {"input": "deal_size", "to": "2"}"#;
    assert_eq!(refused(twice), told("levers[1].input", "deal_size", Allowed::Once));
    let names = Allowed::OneOf(&["input", "from", "to"]);
    assert_eq!(refused(r#"{"input": "deal_size", "step": "1"}"#), told("levers[0].step", "step", names));
    assert_eq!(refused(r#"{"input": "deal_size", "from": []}"#), told("levers[0].from", "[]", Allowed::Text(backcast::codec::TEXT_MAX)));
}

// In scenarios.

#[test]
fn ranges_are_those_of_the_plan_in_every_scenario() {
    let mut draft = plain("");
    draft.add_scenario("better", None);
    draft.edit_in(Some(0), &|draft| draft.put(&Field::Rate(0), "25%".into()));
    draft.edit_in(Some(0), &|draft| draft.put(&Field::Lever(RATE, End::To), "40%".into()));
    assert_eq!(draft.levers, [(Field::Lever(RATE, End::To), "40%".to_owned())]);
    assert_eq!(draft.scenarios[0].changes, [(Field::Rate(0), "25%".to_owned())]);
    assert_eq!(draft.scenario(0).levers, draft.levers);
    draft.promote(0, "before");
    assert_eq!(draft.levers.len(), 1);
    // A fault is reported once.
    draft.edit_in(None, &|draft| draft.put(&Field::Lever(RATE, End::To), "140%".into()));
    faults(&draft, &[("levers[funnel[0].rate].to", "140%", Allowed::Rate)]);
}

// With the funnel.

fn long() -> Draft {
    let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
    let stages = vec![stage("A", "50%"), stage("B", "40%"), stage("C", "25%"), stage("D", "")];
    let mut draft = Draft { stages, won: 3, ..plain("") };
    for (k, from, to) in [(0, "40%", "60%"), (1, "30%", "50%"), (2, "20%", "")] {
        draft.put(&Field::Lever(Lever::Rate(k), End::From), from.into());
        draft.put(&Field::Lever(Lever::Rate(k), End::To), to.into());
    }
    draft
}

fn typed(draft: &Draft) -> Vec<(usize, String)> {
    let of = |(field, text): &(Field, String)| match field {
        Field::Lever(Lever::Rate(k), end) => (*k, format!("{} {text}", end.name())),
        other => (usize::MAX, other.to_string()),
    };
    draft.levers.iter().map(of).collect()
}

#[track_caller]
fn has(draft: &Draft, expected: &[(usize, &str)]) {
    assert_eq!(typed(draft), expected.iter().map(|(k, text)| (*k, (*text).to_owned())).collect::<Vec<_>>());
    assert_eq!(file::read(&file::write(draft)).as_ref(), Ok(draft), "and it comes back");
    assert_eq!(draft.check().err(), None);
}

#[test]
fn a_stage_that_comes_moves_the_ranges_behind_it() {
    let mut draft = long();
    add_stage(&mut draft, 0);
    // Every lead of the new stage goes on; the other ranges move with their rates.
    has(&draft, &[(0, "from 40%"), (0, "to 60%"), (2, "from 30%"), (2, "to 50%"), (3, "from 20%")]);
}

#[test]
fn a_stage_that_goes_leaves_the_range_of_the_product() {
    let mut draft = long();
    remove_stage(&mut draft, 1);
    // 50 % × 40 % = 20 %; 40 % to 60 % of it is 16 % to 24 %.
    assert_eq!(draft.stages[0].rate, "20%");
    has(&draft, &[(0, "from 16%"), (0, "to 24%"), (1, "from 20%")]);
    remove_stage(&mut draft, 0);
    has(&draft, &[(0, "from 20%")]);
    remove_stage(&mut draft, 1);
    has(&draft, &[]); // nothing follows the last stage
}

#[test]
fn a_range_of_what_goes_is_that_of_the_product_where_there_is_no_other() {
    let mut draft = long();
    for end in End::BOTH {
        draft.put(&Field::Lever(Lever::Rate(0), end), String::new());
    }
    remove_stage(&mut draft, 1);
    has(&draft, &[(0, "from 15%"), (0, "to 25%"), (1, "from 20%")]); // half of 30 % to 50 %
}

#[test]
fn ranges_stay_between_the_places_as_rates_do() {
    let mut draft = long();
    move_stage(&mut draft, 1, true);
    has(&draft, &[(0, "from 40%"), (0, "to 60%"), (1, "from 30%"), (1, "to 50%"), (2, "from 20%")]);
}

#[test]
fn a_target_counted_otherwise_has_its_range_counted_so_too() {
    let draft = plain(r#"{"input": "target.amount", "from": "80万", "to": "150万"}, {"input": "deal_size", "to": "15万"}"#);
    let told = report(&draft.check().unwrap(), NaiveDate::default());
    let ends = |draft: &Draft| draft.levers.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
    // 10 deals of 100,000; 35 % of 1,000,000 are profit.
    assert_eq!(ends(&draft.counted_in(Metric::Deals, Some(&told))), ["8", "15", "15万"]);
    assert_eq!(ends(&draft.counted_in(Metric::GrossProfit, Some(&told))), ["280000", "525000", "15万"]);
    assert_eq!(ends(&draft.counted_in(Metric::Revenue, Some(&told))), ["80万", "150万", "15万"]);
}

// Laws.

/// Ranges around the plan's values, with or without each end.
fn with_ranges(dice: &mut Dice, draft: &mut Draft) -> Vec<(Lever, Option<Exact>, Option<Exact>)> {
    let plan = draft.check().unwrap();
    let mut given = Vec::new();
    for Ends { lever, .. } in ends(&plan, &Exact::one(), &Exact::one()) {
        let is_rate = matches!(lever, Lever::Rate(_) | Lever::Margin);
        let from = if is_rate { dice.within(1, 1000) } else { dice.within(1, 1_000_000) };
        let to = if is_rate { dice.within(from, 1000) } else { dice.within(from, 2_000_000) };
        let pair = [from, to].map(|n| if is_rate { Exact::ratio(n, 1000) } else { Exact::whole(n) });
        let pair = pair.map(|end| dice.chance(70).then_some(end));
        for (end, value) in End::BOTH.into_iter().zip(&pair) {
            draft.put(&Field::Lever(lever, end), value.as_ref().map(ToString::to_string).unwrap_or_default());
        }
        let [from, to] = pair;
        given.push((lever, from, to));
    }
    given
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn a_lever_is_moved_to_what_is_typed(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let mut draft = plans::plan(&mut dice);
        let given = with_ranges(&mut dice, &mut draft);
        let plan = draft.check().unwrap();
        let common = [percent(90), percent(110)];
        let own = ends(&plan, &common[0], &common[1]);
        let all = ranges(&plan, &common[0], &common[1]);
        // Together the gauges depend on every lever.
        for swing in [Gauge::Leads, Gauge::Revenue].into_iter().flat_map(|gauge| tornado(&plan, gauge, &all).swings) {
            let Some((_, from, to)) = given.iter().find(|(lever, ..)| *lever == swing.lever) else { continue };
            let ends = own.iter().find(|ends| ends.lever == swing.lever).unwrap();
            // Where some item's rate stops at 100%, the average stays below what is typed for it.
            if swing.is_capped && swing.lever.is_average(&plan) {
                continue;
            }
            prop_assert_eq!(swing.from.as_ref(), from.as_ref().or(Some(&ends.from)));
            prop_assert_eq!(swing.to.as_ref(), to.as_ref().or(Some(&ends.to)));
        }
        prop_assert_eq!(all.iter().map(|(lever, ..)| *lever).collect::<Vec<_>>(), levers(&plan));
    }

    #[test]
    fn ranges_are_lost_neither_in_a_file_nor_in_a_link(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let mut draft = plans::plan(&mut dice);
        let before = draft.clone();
        with_ranges(&mut dice, &mut draft);
        // Right or wrong, whatever is typed.
        for field in draft.levers.iter().map(|(field, _)| field.clone()).collect::<Vec<_>>() {
            if dice.chance(20) {
                draft.put(&field, ["x", " ", "-1", "八万", "\""][dice.size(0, 4)].into());
            }
        }
        prop_assert_eq!(file::read(&file::write(&draft)), Ok(draft.clone()));
        prop_assert_eq!(link::decode(&link::encode(&draft).unwrap()), Ok(draft.clone()));
        // Taken back, they leave nothing: not a byte.
        for (field, _) in draft.levers.clone() {
            draft.put(&field, String::new());
        }
        prop_assert_eq!(link::encode(&draft).unwrap(), link::encode(&before).unwrap());
        prop_assert_eq!(file::write(&draft), file::write(&before));
    }
}
