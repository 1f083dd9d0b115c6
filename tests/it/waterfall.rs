//! From one scenario to another, change by change: every step, and that the steps add up to the whole.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use std::cmp::Ordering;
use std::ops::Range;

use backcast::codec::file;
use backcast::domain::whatif::difference::{Difference, level};
use backcast::domain::whatif::waterfall::{Waterfall, WaterfallStep};
use backcast::domain::{Count, Draft, Field, ScenarioDraft, report};
use chrono::NaiveDate;
use proptest::prelude::*;

/// Three million in deals of 100,000 at 25% and 40%: 30 deals, 300 leads.
fn quarter(changes: &[(Field, &str)]) -> Draft {
    let mut draft = file::read(
        r#"{"backcast": 1, "target": {"metric": "revenue", "amount": "300万"}, "deal_size": "10万",
        "horizon": {"first": "2027-01-01", "last": "2027-03-31"},
        "funnel": [{"stage": "Lead", "rate": "25%"}, {"stage": "Opportunity", "rate": "40%"}, {"stage": "Won"}]}"#,
    )
    .unwrap();
    let changes = changes.iter().map(|(field, text)| (field.clone(), (*text).to_owned())).collect();
    draft.scenarios.push(ScenarioDraft { name: "all".into(), changes });
    draft
}

fn three() -> Draft {
    quarter(&[(Field::Rate(0), "29%"), (Field::Rate(1), "45%"), (Field::DealSize, "12万")])
}

fn count(n: u64) -> Count {
    Count::new(n).unwrap()
}

/// The way from one scenario to another.
fn way(draft: &Draft, from: Option<usize>, to: Option<usize>, steps_max: usize) -> Option<Waterfall> {
    Waterfall::of(&draft.opened(from, None), &draft.changes_between(from, to), steps_max)
}

/// The leads of the base case; and each step, with its changes and the leads after it.
type Steps = (u64, Vec<(Range<usize>, u64)>);

/// The steps of a scenario.
fn steps(draft: &Draft, made: Option<usize>, steps_max: usize) -> Option<Steps> {
    let changes = draft.changes_between(None, Some(0));
    let found = Waterfall::of(&draft.base(), &changes[..made.unwrap_or(changes.len())], steps_max)?;
    Some((found.start.get(), found.steps.into_iter().map(|step| (step.changes, step.after.get())).collect()))
}

#[test]
fn each_change_is_made_on_top_of_those_before_it() {
    // 30 ÷ (25% × 40%) = 300; 30 ÷ (29% × 40%) = 258.6…; 30 ÷ (29% × 45%) = 229.9; 25 ÷ (29% × 45%) = 191.6.
    assert_eq!(steps(&three(), None, 6), Some((300, vec![(0..1, 259), (1..2, 230), (2..3, 192)])));
    // 41 + 29 + 38 = 108.
    let found = way(&three(), None, Some(0), 6).unwrap();
    assert_eq!(found.steps.iter().map(|step| step.difference().by.get()).collect::<Vec<_>>(), [41, 29, 38]);
    assert_eq!(found.difference(), Difference { order: Ordering::Less, by: count(108), percent: Some(36) });
}

#[test]
fn the_order_is_that_of_the_scenario() {
    let other = quarter(&[(Field::DealSize, "12万"), (Field::Rate(1), "45%"), (Field::Rate(0), "29%")]);
    // 25 ÷ 10% = 250; 25 ÷ (25% × 45%) = 222.2; 191.6. The sum is the same.
    assert_eq!(steps(&other, None, 6), Some((300, vec![(0..1, 250), (1..2, 223), (2..3, 192)])));
}

#[test]
fn only_so_many_changes_are_made_and_the_last_step_has_those_without_room() {
    for (made, steps_max, wanted) in [
        (Some(0), 6, vec![]),
        (Some(1), 6, vec![(0..1, 259)]),
        (Some(2), 6, vec![(0..1, 259), (1..2, 230)]),
        (None, 3, vec![(0..1, 259), (1..2, 230), (2..3, 192)]),
        (None, 2, vec![(0..1, 259), (1..3, 192)]),
        (None, 1, vec![(0..3, 192)]),
    ] {
        assert_eq!(steps(&three(), made, steps_max), Some((300, wanted)), "{made:?} changes in {steps_max} steps");
    }
}

#[test]
fn changes_that_only_together_make_a_plan_are_one_step() {
    // The start date alone would be after the end date.
    let later = [(Field::HorizonFirst, "2027-04-01"), (Field::HorizonLast, "2027-06-30"), (Field::DealSize, "15万")];
    assert_eq!(steps(&quarter(&later), None, 6), Some((300, vec![(0..2, 300), (2..3, 200)])));
    // A scenario that is no plan has no way to it, nor has a step in which it is none.
    assert_eq!(steps(&quarter(&later[..1]), None, 6), None);
    assert_eq!(steps(&quarter(&later), Some(1), 6), None);
    let mut wrong = three();
    wrong.amount = String::new();
    assert_eq!(steps(&wrong, None, 6), None);
}

#[test]
fn a_scenario_without_changes_has_no_steps() {
    let found = way(&quarter(&[]), None, Some(0), 6).unwrap();
    assert_eq!((found.after(), found.steps.len()), (count(300), 0));
    assert_eq!(found.difference().order, Ordering::Equal);
}

#[test]
fn a_difference_has_its_amount_and_its_nearest_percent() {
    for (base, new, order, by, percent) in [
        (300, 192, Ordering::Less, 108, Some(36)),
        (300, 259, Ordering::Less, 41, Some(14)), // 13.67
        (300, 300, Ordering::Equal, 0, Some(0)),
        (200, 201, Ordering::Greater, 1, Some(1)), // 0.5 is rounded up
        (201, 202, Ordering::Greater, 1, Some(0)), // 0.4975
        (1, Count::MAX, Ordering::Greater, Count::MAX - 1, Some((Count::MAX - 1) * 100)),
        (0, 5, Ordering::Greater, 5, None),
    ] {
        let found = Difference::of(count(base), count(new));
        let shown = |found: &Difference| (found.order, found.by.get(), found.percent);
        assert_eq!(shown(&found), (order, by, percent), "from {base} to {new}");
    }
}

#[test]
fn the_greatest_count_is_as_high_as_the_picture() {
    for (of, greatest, permille) in [(0, 300, 0), (192, 300, 640), (300, 300, 1000), (1, Count::MAX, 0), (0, 0, 0)] {
        assert_eq!(level(count(of), count(greatest)), permille, "{of} of {greatest}");
    }
    let places = way(&three(), None, Some(0), 6).unwrap().places();
    // 259 ÷ 300 = 863‰, 230 ÷ 300 = 767‰, 192 ÷ 300 = 640‰.
    assert_eq!((places.start, places.steps, places.after), (1000, vec![(863, 1000), (767, 863), (640, 767)], 640));
}

/// A change of a plan with two rates and a deal size; some make no plan.
fn change() -> impl Strategy<Value = (Field, String)> {
    prop_oneof![
        (1..=100_u32).prop_map(|n| (Field::Rate(0), format!("{n}%"))),
        (1..=100_u32).prop_map(|n| (Field::Rate(1), format!("{n}%"))),
        (0..=40_u32).prop_map(|n| (Field::DealSize, format!("{n}万"))),
        (1..=900_u32).prop_map(|n| (Field::Amount, format!("{n}万"))),
    ]
}

#[test]
fn between_two_scenarios_only_what_differs_is_a_step() {
    let mut draft = three();
    let other = [(Field::Rate(0), "29%"), (Field::DealSize, "15万")].map(|(field, text)| (field, text.to_owned()));
    draft.scenarios.push(ScenarioDraft { name: "other".into(), changes: other.to_vec() });
    // The first rate is the same. In the plan's order the deal size comes first: 20 ÷ (29% × 45%) = 153.2…; 20 ÷ (29% × 40%) = 172.4….
    let found = way(&draft, Some(0), Some(1), 6).unwrap();
    assert_eq!(draft.changes_between(Some(0), Some(1)), [(Field::DealSize, "15万".into()), (Field::Rate(1), "40%".into())]);
    assert_eq!((found.start.get(), found.steps.iter().map(|step| step.after.get()).collect::<Vec<_>>()), (192, vec![154, 173]));
    // And back: 25 ÷ (29% × 40%) = 215.5…; 191.6.
    let back = way(&draft, Some(1), Some(0), 6).unwrap();
    assert_eq!((back.start.get(), back.steps.iter().map(|step| step.after.get()).collect::<Vec<_>>()), (173, vec![216, 192]));
    // From a scenario to the base case, whose texts it gets again: 30 ÷ (29% × 45%) = 229.9; 30 ÷ (25% × 45%) = 266.7; 300.
    let home = way(&draft, Some(0), None, 6).unwrap();
    assert_eq!((home.start.get(), home.steps.iter().map(|step| step.after.get()).collect::<Vec<_>>()), (192, vec![230, 267, 300]));
    assert_eq!(way(&draft, Some(1), Some(1), 6).unwrap().steps, []);
}

proptest! {
    #[test]
    fn the_steps_add_up_to_the_difference_in_both_directions(
        one in prop::collection::vec(change(), 0..8), other in prop::collection::vec(change(), 0..8), steps_max in 1..8_usize,
    ) {
        let mut draft = quarter(&[]);
        draft.scenarios[0].changes = one;
        draft.scenarios.push(ScenarioDraft { name: "other".into(), changes: other });
        let leads = |scenario: Option<usize>| Some(report(&draft.opened(scenario, None).check().ok()?, NaiveDate::default()).funnel[0].required.count);
        for (from, to) in [(None, Some(0)), (Some(0), None), (Some(0), Some(1)), (Some(1), Some(0)), (Some(1), None)] {
            let found = way(&draft, from, to, steps_max);
            // There is a way if there is a plan at both ends, and it leads from one to the other.
            prop_assert_eq!(found.as_ref().map(|found| (found.start, found.after())), leads(from).zip(leads(to)));
            let Some(found) = found else { continue };
            prop_assert!(found.steps.len() <= steps_max);
            let signed = |step: &WaterfallStep| {
                let difference = step.difference();
                i128::from(difference.by.get()) * if difference.order == Ordering::Less { -1 } else { 1 }
            };
            let sum: i128 = found.steps.iter().map(signed).sum();
            prop_assert_eq!(i128::from(found.start.get()) + sum, i128::from(found.after().get()));
            // Every change is in one step, in order, and each bar begins where the one before it ends.
            let changes = draft.changes_between(from, to).len();
            prop_assert_eq!(found.steps.iter().flat_map(|step| step.changes.clone()).collect::<Vec<_>>(), (0..changes).collect::<Vec<_>>());
            prop_assert!(found.steps.windows(2).all(|pair| pair[0].after == pair[1].before));
        }
    }
}

#[test]
fn a_change_that_moves_nothing_is_said_to_move_nothing() {
    use backcast::i18n::Locale;
    use backcast::i18n::meeting as said;
    let told = |changes: &[(Field, &str)]| {
        let found = way(&quarter(changes), None, Some(0), 5).unwrap();
        let moved = found.steps.iter().map(|step| said::moved(&step.difference(), Locale::En)).collect::<Vec<_>>();
        (said::fall_title("Leads", &found, Locale::En), moved, said::fall_sum(&found))
    };
    let last = (Field::HorizonLast, "2027-04-30");
    let row = |title: &str, moved: &[&str], sum: &str| {
        (title.to_owned(), moved.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>(), sum.to_owned())
    };
    // A later end date needs as many leads; 30 ÷ (30% × 40%) = 250 are 50 fewer.
    assert_eq!(told(std::slice::from_ref(&last)), row("Leads: 300, unchanged", &["No change"], "300 = 300"));
    assert_eq!(told(&[last, (Field::Rate(0), "30%")]), row("Leads: from 300 to 250", &["No change", "▼ −50"], "300 − 50 = 250"));
    assert_eq!(told(&[]), row("Leads: 300, unchanged", &[], ""));
}
