//! Regular activities: how often they are done, what they bring beside what the plan needs, and how the gap is closed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::activity::{Calendar, Least, Raise, Supply, raise};
use backcast::domain::draft::edits;
use backcast::domain::{Allowed, Cadence, Draft, Every, Exact, Field, Plan, Schedule, Yield, report};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

fn day(m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, m, d).unwrap()
}

/// Ten deals at 20 % over the first quarter of 2027, with Monday to Friday as working days: 21 in January, 20 in February, 23 in March.
#[track_caller]
fn draft(lines: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], {lines}}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn plan(lines: &str) -> Plan {
    draft(lines).check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn supply(plan: &Plan) -> Option<Supply> {
    let report = report(plan, day(1, 4));
    Supply::of(plan, &report, &Schedule::of(plan, &report).unwrap())
}

fn proposed(plan: &Plan, least: Least) -> Option<Raise> {
    let report = report(plan, day(1, 4));
    raise(plan, &report, &Schedule::of(plan, &report).unwrap(), least)
}

fn counts(all: impl IntoIterator<Item = backcast::domain::Count>) -> Vec<u64> {
    all.into_iter().map(backcast::domain::Count::get).collect()
}

#[test]
fn a_cadence_is_done_evenly_over_the_working_days_of_its_period() {
    let whole = plan(r#""activities": []"#);
    let calendar = Calendar::of(&whole).unwrap();
    let by = |times: u64, every, day| calendar.done_by(&Cadence::Times(Exact::whole(times), every), day);
    // The 15th of January is its 11th working day: 2 × 11 ÷ 21 = 1.05. The day before, 20 ÷ 21 = 0.95.
    assert_eq!([by(2, Every::Month, day(1, 14)), by(2, Every::Month, day(1, 15)), by(2, Every::Month, day(1, 31))], [0, 1, 2]);
    assert_eq!(by(2, Every::Month, day(3, 31)), 6);
    // Friday the 1st is one day of five of its week: 5 ÷ 5 = 1. A weekend adds none.
    assert_eq!([by(5, Every::Week, day(1, 1)), by(5, Every::Week, day(1, 3)), by(5, Every::Week, day(1, 8))], [1, 1, 6]);
    assert_eq!(by(3, Every::Day, day(1, 5)), 9);
    // The fortnight from 28 December has ten working days, six of them by 8 January: 1 in it; and 5 × 6 ÷ 10 = 3.
    assert_eq!(by(5, Every::Fortnight, day(1, 8)), 3);
    assert_eq!([by(1, Every::Quarter, day(3, 30)), by(1, Every::Quarter, day(3, 31))], [0, 1]);
    // 64 of the year's 261 working days: 4 × 64 ÷ 261 = 0.98.
    assert_eq!([by(4, Every::Year, day(3, 31)), by(5, Every::Year, day(3, 31))], [0, 1]);
    let dates = Cadence::On(vec![day(1, 12), day(2, 13), day(4, 1)]);
    assert_eq!([calendar.done_by(&dates, day(1, 11)), calendar.done_by(&dates, day(12, 31))], [0, 2]);
}

#[test]
fn a_period_that_is_cut_has_its_part_and_carries_the_rest() {
    let mut cut = draft(r#""activities": []"#);
    cut.first = "2027-01-18".into();
    let cut = cut.check().unwrap();
    let calendar = Calendar::of(&cut).unwrap();
    let twice = Cadence::Times(Exact::whole(2), Every::Month);
    // Ten of January's 21 working days: 20 ÷ 21, none yet. With the first of February's twenty, 20 ÷ 21 + 2 ÷ 20 = 1.05.
    assert_eq!([calendar.done_by(&twice, day(1, 31)), calendar.done_by(&twice, day(2, 1))], [0, 1]);
    assert_eq!(calendar.done_in(&twice, day(2, 1), day(2, 28)), 2);
}

#[test]
fn supply_stands_beside_demand_by_month() {
    // Once a month ten leads, each time at its end. 50 leads by working days: 50 × 21 ÷ 64 = 16.4, 50 × 41 ÷ 64 = 32.03.
    let supply = supply(&plan(r#""activities": [{"name": "show", "times": "1", "every": "month", "brings": "10"}]"#)).unwrap();
    assert_eq!((supply.need.get(), supply.brought.get(), supply.gap.get(), supply.too_late.get()), (50, 30, 20, 0));
    assert_eq!(counts(supply.months.iter().map(|month| month.need)), [16, 16, 18]);
    assert_eq!(counts(supply.months.iter().map(|month| month.brought)), [10, 10, 10]);
    assert_eq!(counts(supply.months.iter().map(|month| month.short)), [6, 12, 20]);
    assert_eq!((supply.last_due, supply.rows[0].times), (day(3, 31), 3));
}

#[test]
fn a_deal_stands_for_its_leads_and_comes_as_much_later_as_the_funnel_takes() {
    // Leads are won 31 days later, so the last is due on 28 February: Friday the 26th. A deal of March stands for a lead of February.
    let mut late = draft(r#""activities": [{"name": "upsell", "times": "2", "every": "month", "brings": "1", "stage": "Won"}]"#);
    late.stages[0].days = "31".into();
    let late = late.check().unwrap();
    let supply = supply(&late).unwrap();
    assert_eq!(supply.rows[0].leads_per_unit, Exact::whole(5));
    assert_eq!(supply.last_due, day(2, 26));
    // Six deals stand for 30 leads. The leads of 26 February are those of deals by 29 March, when the second of March is not done yet.
    assert_eq!((supply.brought.get(), supply.too_late.get()), (25, 5));
    assert_eq!(supply.brought.get(), counts(supply.months.iter().map(|month| month.brought)).iter().sum::<u64>());
}

#[test]
fn a_channel_counts_by_its_own_rate() {
    let lines = |rate: &str| {
        format!(
            r#""activities": [{{"name": "ads", "times": "10", "every": "month", "brings": "1", "channel": "online"}}],
            "channels": [{{"name": "online", "rate": "{rate}", "cost_per_lead": "100"}}]"#
        )
    };
    // Half the plan's 20 %: thirty leads count for fifteen.
    assert_eq!(supply(&plan(&lines("10%"))).unwrap().brought.get(), 15);
    assert_eq!(supply(&plan(&lines(""))).unwrap().brought.get(), 30);
}

#[test]
fn the_proposal_takes_the_cheaper_way() {
    let lines = r#""activities": [
        {"name": "show", "times": "1", "every": "month", "brings": "10", "cost": "5000", "minutes": "60"},
        {"name": "visits", "times": "1", "every": "week", "brings": "1", "cost": "100", "minutes": "240"}]"#;
    let plan = plan(lines);
    let found = proposed(&plan, Least::Cost).unwrap();
    // 13 weeks and a day of five: 13.2 (the first week has one of its five days, and the last three). 3 show and 12 visits: 30 + 12 leads.
    assert!(found.is_least);
    let closed = supply(&plan.with_raise(&found)).unwrap();
    assert_eq!(closed.gap.get(), 0);
    assert!(closed.months.iter().all(|month| month.short.get() == 0));
    // A lead of a show costs 500 and one of a visit 100, so the visits are raised.
    assert_eq!(found.more.iter().map(|(a, _)| *a).collect::<Vec<_>>(), [1]);
    // A lead of a show takes 6 minutes and one of a visit 240.
    assert_eq!(proposed(&plan, Least::Effort).unwrap().more.iter().map(|(a, _)| *a).collect::<Vec<_>>(), [0]);
}

#[test]
fn what_has_no_cost_is_the_cheapest() {
    // 50 leads of 10 a month are there from 30 + 13; one call a week more brings 13 for nothing, and a show costs 5,000.
    for cost in ["", r#", "cost": "0""#] {
        let lines = format!(
            r#""activities": [{{"name": "show", "times": "1", "every": "month", "brings": "10", "cost": "5000", "minutes": "480"}},
            {{"name": "call", "times": "1", "every": "week", "brings": "1", "minutes": "30"{cost}}}]"#
        );
        let plan = plan(&lines);
        let found = proposed(&plan, Least::Cost).unwrap();
        assert_eq!((found.more.iter().map(|(a, _)| *a).collect::<Vec<_>>(), found.weight.clone()), (vec![1], Exact::zero()), "{cost}");
        assert!(supply(&plan.with_raise(&found)).unwrap().months.iter().all(|month| month.short.get() == 0));
    }
}

#[test]
fn what_a_proposal_costs_includes_the_leads_of_its_channel() {
    // Ten leads a month at 10 each and 50 for the evening: 150 each time. 50 leads need two a month: three times more, 450.
    let lines = r#""activities": [{"name": "evening", "times": "1", "every": "month", "brings": "10", "cost": "50", "channel": "bought"}],
        "channels": [{"name": "bought", "cost_per_lead": "10"}]"#;
    let found = proposed(&plan(lines), Least::Cost).unwrap();
    assert_eq!((found.more, found.weight), (vec![(0, 1)], Exact::whole(450)));
}

#[test]
fn nothing_is_proposed_without_a_gap_or_without_a_way() {
    assert_eq!(
        proposed(&plan(r#""activities": [{"name": "show", "times": "9", "every": "week", "brings": "10", "cost": "1"}]"#), Least::Cost),
        None
    );
    // Without a cost there is no least cost.
    assert_eq!(proposed(&plan(r#""activities": [{"name": "show", "times": "1", "every": "month", "brings": "1"}]"#), Least::Cost), None);
    assert_eq!(supply(&plan(r#""activities": [{"name": "drill", "times": "1", "every": "week"}]"#)), None);
}

fn random(seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let activity = |dice: &mut Dice, i: usize| {
        let every = Every::NAMES[dice.size(1, 3)];
        let (times, brings) = (dice.size(1, 3), dice.size(3, 9));
        format!(
            r#"{{"name": "a{i}", "times": "{times}", "every": "{every}", "brings": "{brings}/2", "cost": "{}", "minutes": "{}", "stage": "{}"}}"#,
            dice.size(1, 20),
            dice.size(1, 20),
            ["Lead", "Lead", "Won"][dice.size(0, 2)]
        )
    };
    let many = dice.size(1, 3);
    let all: Vec<String> = (0..many).map(|i| activity(&mut dice, i)).collect();
    let mut draft = draft(&format!(r#""activities": [{}]"#, all.join(", ")));
    draft.amount = dice.size(5, 40).to_string();
    draft.stages[0].days = dice.size(0, 20).to_string();
    draft.check().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn a_proposal_closes_every_month_and_nothing_cheaper_does(seed: u64) {
        let plan = random(seed);
        let is_closed = |plan: &Plan| supply(plan).unwrap().months.iter().all(|month| month.short.get() == 0);
        for least in [Least::Cost, Least::Effort] {
            let Some(found) = proposed(&plan, least) else {
                prop_assert!(is_closed(&plan));
                continue;
            };
            prop_assert!(found.is_least && !is_closed(&plan) && is_closed(&plan.with_raise(&found)));
            // Every change up to some times more of each, by its weight.
            let calendar = Calendar::of(&plan).unwrap();
            let price = |a: usize, more: u64| {
                let it = &plan.activities()[a];
                let weight = if least == Least::Cost { it.cost.clone() } else { it.minutes.clone() };
                let done = |cadence: &Cadence| Exact::from(calendar.done_by(cadence, day(3, 31)));
                weight.unwrap() * (done(&it.raised(more).cadence) - done(&it.cadence))
            };
            let weight = |more: &[u64]| more.iter().enumerate().map(|(a, more)| price(a, *more)).sum::<Exact>();
            prop_assert_eq!(found.more.iter().map(|(a, more)| price(*a, *more)).sum::<Exact>(), found.weight.clone());
            let mut all = vec![vec![]];
            for _ in plan.activities() {
                all = all.into_iter().flat_map(|more: Vec<u64>| (0..9).map(move |n| [more.clone(), vec![n]].concat())).collect();
            }
            for more in all.iter().filter(|more| weight(more) < found.weight) {
                let other = Raise { more: more.iter().copied().enumerate().collect(), ..found.clone() };
                prop_assert!(!is_closed(&plan.with_raise(&other)), "{:?} is cheaper than {:?}", more, found);
            }
        }
    }

    #[test]
    fn more_supply_never_widens_the_gap_and_periods_add_up(seed: u64) {
        let plan = random(seed);
        let before = supply(&plan).unwrap();
        let more = Raise { more: vec![(0, 1)], weight: Exact::zero(), is_least: false };
        let after = supply(&plan.with_raise(&more)).unwrap();
        prop_assert!(after.gap <= before.gap);
        for (one, other) in after.months.iter().chain(&after.weeks).zip(before.months.iter().chain(&before.weeks)) {
            prop_assert!(one.short <= other.short);
        }
        for balances in [&before.months, &before.weeks] {
            prop_assert_eq!(counts(balances.iter().map(|it| it.need)).iter().sum::<u64>(), before.need.get());
            prop_assert_eq!(counts(balances.iter().map(|it| it.brought)).iter().sum::<u64>(), before.brought.get());
            for (r, row) in before.rows.iter().enumerate() {
                prop_assert_eq!(balances.iter().map(|it| it.times[r]).sum::<u128>(), row.times);
            }
        }
        prop_assert_eq!(before.gap.get(), before.need.get().saturating_sub(before.brought.get()));
    }
}

#[test]
fn what_cannot_be_read_is_said_at_its_field() {
    let faults = |lines: &str| draft(lines).check().unwrap_err().into_iter().map(|fault| (fault.field, fault.allowed)).collect::<Vec<_>>();
    let never = faults(r#""activities": [{"name": "", "times": "0", "every": "moon", "cost": "x"}]"#);
    assert_eq!(
        never.iter().map(|(field, _)| field.to_string()).collect::<Vec<_>>(),
        ["activities[0].name", "activities[0].every", "activities[0].cost"]
    );
    assert_eq!(
        faults(r#""activities": [{"name": "a", "every": "dates", "dates": "soon"}]"#),
        [(Field::RegularDates(0), Allowed::Dates(100, 1500))]
    );
    assert_eq!(faults(r#""activities": [{"name": "a", "times": "0"}]"#), [(Field::RegularTimes(0), Allowed::PerUnit)]);
    let twice = faults(r#""channels": [{"name": "a"}, {"name": "a", "rate": "120%"}]"#);
    assert_eq!(twice, [(Field::ChannelName(1), Allowed::OtherName), (Field::ChannelRate(1), Allowed::Rate.or_nothing())]);
}

#[test]
fn files_and_links_keep_activities_and_channels() {
    let lines = r#""activities": [{"name": "upsell", "times": "2", "every": "month", "brings": "1/4", "stage": "Won", "minutes": "30", "cost": "5",
        "owner": "张三", "channel": "old"}, {"name": "show", "every": "dates", "dates": "2027-01-12, 2027-02-10"}],
        "channels": [{"name": "old", "rate": "5%", "cost_per_lead": "12"}]"#;
    let whole = draft(lines);
    assert_eq!(file::read(&file::write(&whole)).unwrap(), whole);
    assert_eq!(link::decode(&link::encode(&whole).unwrap()).unwrap(), whole);
}

#[test]
fn edits_of_the_funnel_move_what_activities_bring() {
    let mut draft = draft(r#""activities": [{"name": "upsell", "times": "2", "brings": "1", "stage": "Won"}]"#);
    edits::add_stage(&mut draft, 0);
    assert_eq!((draft.activities[0].stage, draft.won), (Yield::At(2), 2));
    edits::move_stage(&mut draft, 2, true);
    assert_eq!((draft.activities[0].stage, draft.won), (Yield::At(1), 1));
    edits::remove_stage(&mut draft, 1);
    assert_eq!((draft.activities[0].stage, draft.won), (Yield::At(0), 0));
}

#[test]
fn the_report_has_supply_and_demand() {
    let plan = plan(r#""activities": [{"name": "show", "times": "1", "every": "month", "brings": "10"}]"#);
    let json: serde_json::Value = serde_json::from_str(&written::write(&plan, &report(&plan, day(1, 4)))).unwrap();
    let supply = &json["supply"];
    assert_eq!((supply["need"].as_u64(), supply["brought"].as_u64(), supply["gap"].as_u64()), (Some(50), Some(30), Some(20)));
    assert_eq!(supply["months"][1]["short"].as_u64(), Some(12));
    assert_eq!(supply["activities"][0]["times"].as_u64(), Some(3));
}

/// An exhibition a month that brings 10 leads: 30 of the 50 leads by the end of March.
const EXHIBITION: &str = r#""leads_available": "activities", "activities": [
    {"name": "Exhibition", "times": "1", "every": "month", "brings": "10"}]"#;

/// The leads available, and the deals that they become at 20 %.
#[track_caller]
fn available(draft: &Draft) -> (u64, u64) {
    let limited = report(&draft.check().unwrap(), day(1, 4)).limited.unwrap();
    (limited.leads.get(), limited.deals.count.get())
}

#[test]
fn leads_available_follow_the_activities() {
    let mut draft = draft(EXHIBITION);
    // 3 × 10 × 20 % = 6 deals; with two a month 60 leads and 12 deals.
    assert_eq!(available(&draft), (30, 6));
    draft.put(&Field::RegularTimes(0), "2".into());
    assert_eq!(available(&draft), (60, 12));
    // They are written as a word, and not as the number that it now stands for.
    assert!(file::write(&draft).contains(r#""leads_available": "activities""#));
    // Nothing that brings a lead: none are there, and the chance is none.
    draft.put(&Field::RegularBrings(0), String::new());
    assert_eq!(available(&draft), (0, 0));
    let found = report(&draft.check().unwrap(), day(1, 4)).confidence.unwrap();
    assert_eq!(found.shown_percent(), 0);
    // With a typed number they follow nothing.
    draft.put(&Field::LeadsAvailable, "35".into());
    assert_eq!(available(&draft), (35, 7));
}

#[test]
fn a_scenario_that_follows_the_activities_follows_those_of_the_base_case() {
    let mut draft = draft(&EXHIBITION.replace(r#""leads_available": "activities", "#, ""));
    draft.add_scenario("as activities bring", None);
    draft.edit_in(Some(0), &|draft| draft.put(&Field::LeadsAvailable, "activities".into()));
    assert_eq!(available(&draft.scenario(0)), (30, 6));
    draft.edit_in(None, &|draft| draft.put(&Field::RegularTimes(0), "2".into()));
    assert_eq!(available(&draft.scenario(0)), (60, 12));
    assert_eq!(draft.base().leads_available, "");
}

#[test]
fn leads_that_follow_the_activities_have_the_opening_pipeline() {
    // With 30 days to the deal, a part of the 50 leads must be there before the start date.
    let mut draft = draft(EXHIBITION);
    draft.stages[0].days = "30".into();
    let found = supply(&draft.check().unwrap()).unwrap();
    assert!(found.opening.get() > 0);
    assert_eq!(found.opening.get() + found.need.get(), 50);
    assert_eq!(available(&draft).0, found.opening.get() + found.brought.get());
}

#[test]
fn leads_that_follow_the_activities_have_a_chance_with_past_results_too() {
    use backcast::domain::whatif::odds::OddsJob;
    let mut draft = draft(EXHIBITION);
    draft.stages[0].counted = "12 of 60".into();
    let chance = |draft: &Draft| OddsJob::of(&draft.check().unwrap()).unwrap().answer().unwrap().at_hand.unwrap();
    let (leads, of_thirty) = chance(&draft);
    assert_eq!(leads.get(), 30);
    let mut typed = draft.clone();
    typed.put(&Field::LeadsAvailable, "30".into());
    assert_eq!(chance(&typed).1, of_thirty);
    draft.put(&Field::RegularBrings(0), String::new());
    let (leads, none) = chance(&draft);
    assert_eq!((leads.get(), none.at_least < 0.000_001), (0, true));
}

#[test]
fn a_plan_that_counts_on_more_leads_than_it_needs_is_compared_with_those() {
    use backcast::i18n::Locale;
    use backcast::i18n::explain::acted;
    let compared = |available: &str| {
        let mut draft = draft(EXHIBITION);
        draft.put(&Field::LeadsAvailable, available.into());
        let plan = draft.check().unwrap();
        let (report, found) = (report(&plan, day(1, 4)), supply(&plan).unwrap());
        let all = found.counted_on(&report);
        let (missing, values) = (all.missing.get(), acted::missing(&found, &report, Locale::En).values);
        (all.inside.get(), missing, all.is_more, values)
    };
    // 30 are brought of the 50 that are needed. A trial with 61 leads counts on 61; one with 40 needs 50 all the same.
    assert_eq!(compared(""), (50, 20, false, "50 − 30 = 20".to_owned()));
    assert_eq!(compared("61"), (61, 31, true, "61 − 30 = 31".to_owned()));
    assert_eq!(compared("40"), (50, 20, false, "50 − 30 = 20".to_owned()));
    assert_eq!(compared("activities"), (50, 20, false, "50 − 30 = 20".to_owned()));
}
