//! Goal seek: the value of one input, in tables, and by laws that put every answer back through the plan's text.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats, here as in the domain's confidence")]

use crate::common::ten_deals;
use crate::plans;

use backcast::domain::draft::edits::with_share;
use backcast::domain::number::reader;
use backcast::domain::probability::Chance;
use backcast::domain::whatif::goal::{Answer, Goal, Unknown, Why, seek};
use backcast::domain::whatif::levers::Reading;
use backcast::domain::whatif::odds;
use backcast::domain::{Count, Draft, Exact, Field, Metric, Own, Plan, report};
use chrono::NaiveDate;
use plans::Dice;
use proptest::prelude::*;

fn needed(plan: &Plan) -> u64 {
    report(plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()).funnel[0].required.count.get()
}

#[track_caller]
fn check(draft: &Draft, unknown: &Unknown, goal: Goal, shown: &str) {
    let Answer::Is { shown: found, .. } = seek(&draft.check().unwrap(), unknown, goal) else {
        panic!("{:?}", seek(&draft.check().unwrap(), unknown, goal))
    };
    assert_eq!(found, shown, "{unknown:?} {goal:?}");
}

#[track_caller]
fn never(draft: &Draft, unknown: &Unknown, goal: Goal, why: &Why) {
    assert_eq!(seek(&draft.check().unwrap(), unknown, goal), Answer::Never(why.clone()), "{unknown:?} {goal:?}");
}

#[test]
fn thirty_leads_for_ten_deals() {
    let draft = Draft { leads_available: "30".into(), ..ten_deals() };
    check(&draft, &Unknown::Rate(0), Goal::Reach, "33.4%"); // 10 ÷ 30 = 33.33 %; at 33.3 % 30.03 leads are needed
    check(&draft, &Unknown::Target, Goal::Reach, "600000"); // 30 × 20 % = 6 deals; one cent more is a seventh
    check(&draft, &Unknown::DealSize, Goal::Reach, "166666.67"); // 1,000,000 ÷ 6, rounded up
    check(&draft, &Unknown::Leads, Goal::Reach, "50");
    let deals = Draft { metric: Metric::Deals, amount: "10".into(), ..draft.clone() };
    check(&deals, &Unknown::Target, Goal::Reach, "6");
    never(&deals, &Unknown::DealSize, Goal::Reach, &Why::DoesNotBear);
    never(&draft, &Unknown::Rate(1), Goal::Reach, &Why::NoSuch);
    never(&ten_deals(), &Unknown::Rate(0), Goal::Reach, &Why::NoLeads);
    let enough = Draft { leads_available: "50".into(), ..ten_deals() };
    assert_eq!(seek(&enough.check().unwrap(), &Unknown::Rate(0), Goal::Reach), Answer::Already(Exact::ratio(1, 5)));
    let few = Draft { leads_available: "9".into(), ..ten_deals() };
    let reading = Some(Reading::Leads(Count::new(10).unwrap()));
    never(&few, &Unknown::Rate(0), Goal::Reach, &Why::NotEvenAt { value: Exact::one(), reading }); // ten deals take ten leads
}

#[test]
fn a_target_in_deals_stops_where_its_money_leaves_the_limits() {
    // At 9e13 a deal, 11 deals bring 9.9e14, and 12 would bring 1.08e15, more than a quadrillion. 1,000 leads at 20 % would be enough for 200.
    let large = Draft { metric: Metric::Deals, amount: "10".into(), deal_size: "90000000000000".into(), ..ten_deals() };
    let draft = Draft { leads_available: "1000".into(), ..large };
    check(&draft, &Unknown::Target, Goal::Reach, "11");
    assert!(Draft { amount: "11".into(), ..draft.clone() }.check().is_ok());
    let faults = Draft { amount: "12".into(), ..draft }.check().unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.field.clone()).collect::<Vec<_>>(), [Field::Amount]);
}

#[test]
fn thirteen_people_carry_fifteen_million() {
    let draft = Draft { amount: "15000000".into(), quota: "1400000".into(), attainment: "85%".into(), ..ten_deals() };
    check(&draft, &Unknown::People, Goal::Fit, "13"); // 15,000,000 ÷ 1,190,000 = 12.605
    never(&draft, &Unknown::Quota, Goal::Fit, &Why::NoCapacity);
    let draft = Draft { people: "12".into(), ..draft };
    check(&draft, &Unknown::Target, Goal::Fit, "14280000"); // 12 × 1,190,000
    check(&draft, &Unknown::Quota, Goal::Fit, "1470588.24"); // 15,000,000 ÷ 10.2 = 1,470,588.235…
    check(&draft, &Unknown::Attainment, Goal::Fit, "89.3%"); // 15,000,000 ÷ 16,800,000 = 89.29 %
    check(&draft, &Unknown::People, Goal::Fit, "13");
    never(&draft, &Unknown::Rate(0), Goal::Fit, &Why::DoesNotBear);
    never(&draft, &Unknown::Leads, Goal::Fit, &Why::DoesNotBear);
    never(&draft, &Unknown::People, Goal::Reach, &Why::DoesNotBear);
}

#[test]
fn sixty_one_leads_for_eighty_percent() {
    // The published levels of 50 leads at 20 % for ten deals.
    for (level, leads) in [(800, "61"), (900, "69"), (950, "76")] {
        check(&ten_deals(), &Unknown::Leads, Goal::Sure(level), leads);
        // And with these leads the rate of 20 % is enough, and 19.9 % is not; nor is one available lead less.
        let at_hand = Draft { leads_available: leads.into(), ..ten_deals() };
        assert_eq!(seek(&at_hand.check().unwrap(), &Unknown::Rate(0), Goal::Sure(level)), Answer::Already(Exact::ratio(1, 5)));
    }
    // 50 leads at 20 %: P(X ≥ 8) = 0.8096, P(X ≥ 9) = 0.6927, so a chance of 80 % allows eight deals.
    check(&ten_deals(), &Unknown::Target, Goal::Sure(800), "800000");
    check(&ten_deals(), &Unknown::DealSize, Goal::Sure(800), "125000");
}

#[test]
fn more_of_the_line_that_costs_fewer_leads() {
    // A: 20 %, B: 10 %. 1,000,000 at 10,000 are 100 deals; shares 50/50 need 250 + 500 = 750 leads; every percent from B to A saves 5.
    let mut draft = Draft { deal_size: "10000".into(), leads_available: "600".into(), ..ten_deals() };
    let member = |name: &str, rate: &str| backcast::domain::MemberDraft {
        name: name.into(),
        share: "50%".into(),
        own: backcast::domain::OwnDraft { rates: vec![rate.into()], ..Default::default() },
        ..Default::default()
    };
    draft.space = vec![backcast::domain::DimensionDraft {
        name: "Line".into(),
        members: vec![member("A", "20%"), member("B", "10%")],
        factors: vec![],
    }];
    let share = |member: usize, held: Vec<usize>| Unknown::Share { dimension: 0, member, held };
    // 1000 − 5 × 80 = 600; and at 79.5 % the half deals go to A, which takes fewer leads: 80 and 20 deals again.
    check(&draft, &share(0, vec![]), Goal::Reach, "79.5%");
    check(&draft, &share(1, vec![]), Goal::Reach, "20.5%");
    never(&draft, &share(0, vec![1]), Goal::Reach, &Why::NotAlone);
    never(&draft, &share(2, vec![]), Goal::Reach, &Why::NoSuch);
    never(&draft, &Unknown::Rate(0), Goal::Reach, &Why::AllOwn);
    let few = Draft { leads_available: "400".into(), ..draft };
    let reading = Some(Reading::Leads(Count::new(500).unwrap())); // all by A
    never(&few, &share(0, vec![]), Goal::Reach, &Why::NotEvenAt { value: Exact::one(), reading });
}

// Laws.

/// The unknown's field, and the step of the values typed there.
fn field(unknown: &Unknown, draft: &Draft) -> (Field, Exact) {
    let minor = if draft.currency == "JPY" { Exact::one() } else { Exact::ratio(1, 100) };
    let tenth = Exact::ratio(1, 1000);
    match unknown {
        Unknown::Target if draft.metric == Metric::Deals => (Field::Amount, Exact::one()),
        Unknown::Target => (Field::Amount, minor),
        Unknown::DealSize => (Field::DealSize, minor),
        Unknown::Rate(k) => (Field::Rate(*k), tenth),
        Unknown::Leads => (Field::LeadsAvailable, Exact::one()),
        Unknown::People => (Field::People, Exact::one()),
        Unknown::Quota => (Field::Quota, minor),
        Unknown::Attainment => (Field::Attainment, tenth),
        Unknown::Times(a) => (Field::RegularTimes(*a), Exact::one()),
        Unknown::Share { dimension, member, .. } => (Field::Member(*dimension, *member, Own::Share), tenth),
    }
}

/// The plan with that text typed, as the screen does it.
fn typed(draft: &Draft, unknown: &Unknown, text: String) -> Option<Plan> {
    let mut draft = draft.clone();
    match unknown {
        Unknown::Share { dimension, member, .. } => (draft, _) = with_share(&draft, *dimension, *member, text),
        _ => draft.put(&field(unknown, &draft).0, text),
    }
    draft.check().ok()
}

/// Whether the plan meets the goal, by the report and by the odds.
fn meets(plan: &Plan, draft: &Draft, unknown: &Unknown, goal: Goal, at_hand: u64) -> Option<bool> {
    let at_hand = if *unknown == Unknown::Leads { None } else { Some(at_hand) };
    match goal {
        Goal::Reach => Some(needed(plan) <= at_hand.unwrap_or_else(|| needed(&draft.check().unwrap()))),
        Goal::Fit => Some(plan.capacity().money()? >= report(plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()).target?.exact()),
        // In tests/it/lever_supply.rs.
        Goal::Supplied => None,
        Goal::Sure(level) => Some(chance(plan, at_hand?)?.at_least >= f64::from(level) / 1000.0 * (1.0 - 1e-12)),
    }
}

fn chance(plan: &Plan, leads: u64) -> Option<Chance> {
    odds::model_with_leads(plan, leads)?.chance()
}

fn any_unknown(dice: &mut Dice, draft: &Draft) -> Unknown {
    match dice.within(0, 9) {
        0 => Unknown::Target,
        1 => Unknown::DealSize,
        2 | 3 => Unknown::Rate(dice.size(0, draft.won - 1)),
        4 => Unknown::People,
        5 => Unknown::Quota,
        6 => Unknown::Attainment,
        7 => Unknown::Leads,
        _ if draft.space.is_empty() => Unknown::Target,
        _ => {
            let d = dice.size(0, draft.space.len() - 1);
            let members = &draft.space[d].members;
            let held = (0..members.len()).filter(|m| members[*m].locked).collect();
            Unknown::Share { dimension: d, member: dice.size(0, members.len() - 1), held }
        }
    }
}

fn any_goal(dice: &mut Dice, unknown: &Unknown) -> Goal {
    match unknown {
        Unknown::People | Unknown::Quota | Unknown::Attainment => Goal::Fit,
        Unknown::Target if dice.chance(30) => Goal::Fit,
        _ if dice.chance(60) && *unknown != Unknown::Leads => Goal::Reach,
        _ => Goal::Sure([500, 800, 900, 950][dice.size(0, 3)]),
    }
}

fn text(value: &Exact, unknown: &Unknown) -> String {
    match unknown {
        Unknown::Rate(_) | Unknown::Attainment | Unknown::Share { .. } => value.to_string(),
        _ => value.decimal_that_ends(2).unwrap().to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn what_is_put_back_meets_the_goal_and_a_step_less_does_not(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let draft = plans::plan(&mut dice);
        let plan = draft.check().unwrap();
        let unknown = any_unknown(&mut dice, &draft);
        let goal = any_goal(&mut dice, &unknown);
        let at_hand = draft.leads_available.parse().unwrap_or_else(|_| needed(&plan));
        let told = format!("{unknown:?} {goal:?} {:?} {draft:?}", seek(&plan, &unknown, goal));
        let check = |text: String, leads: u64| typed(&draft, &unknown, text).and_then(|plan| meets(&plan, &draft, &Unknown::Target, goal, leads));
        match seek(&plan, &unknown, goal) {
            Answer::Already(_) => prop_assert_eq!(meets(&plan, &draft, &Unknown::Target, goal, at_hand), Some(true), "{}", told),
            Answer::Is { value, shown } if unknown == Unknown::Leads => {
                let leads = value.floor().unwrap();
                prop_assert_eq!(check(shown, leads), Some(true), "{}", told);
                // The leads are divided among the parts to the lead, so one fewer is not enough.
                let fewer = leads.saturating_sub(1);
                prop_assert!(fewer == 0 || check(fewer.to_string(), fewer) == Some(false), "{}", told);
            }
            Answer::Is { value, shown } => {
                prop_assert_eq!(check(shown.clone(), at_hand), Some(true), "{} {}", shown, told);
                let (_, step) = field(&unknown, &draft);
                // The side on which the goal is not met: the least value needs more, the greatest less; a share moves
                // back towards its present value.
                let is_more = match &unknown {
                    Unknown::Target => true,
                    Unknown::Share { dimension, member, .. } => plan.split().dimensions()[*dimension].members[*member].share > value,
                    _ => false,
                };
                let next = if is_more { value.clone() + step.clone() } else { value.clone() - step.clone() };
                // The answer for a rate or a deal size is never below the present value: a known rate has a slightly
                // higher chance than the same rate from past results.
                let now = match &unknown {
                    Unknown::Rate(k) => plan.funnel().stages()[*k].rate.value().clone(),
                    Unknown::DealSize => reader::quantity(&draft.deal_size).unwrap(),
                    _ => Exact::zero(),
                };
                let is_value = next.is_positive() && next >= now && (next <= Exact::one() || matches!(unknown, Unknown::Target | Unknown::DealSize | Unknown::People | Unknown::Quota));
                if is_value {
                    prop_assert_ne!(check(text(&next, &unknown), at_hand), Some(true), "{} {}", next, told);
                }
            }
            Answer::Never(why) => {
                if let Why::NotEvenAt { value, .. } = why {
                    prop_assert_ne!(check(text(&value, &unknown), at_hand), Some(true), "{}", told);
                }
            }
        }
    }
}
