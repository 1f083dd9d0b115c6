//! The explanations of supply, hours and budget: equations that a reader can check, in every language.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use std::sync::LazyLock;

use backcast::codec::file;
use backcast::domain::activity::{Hours, Supply};
use backcast::domain::budget::BudgetReport;
use backcast::domain::{Currency, Exact, Field, Plan, Report, Schedule, report};
use backcast::i18n::explain::hours::Explained;
use backcast::i18n::explain::{Explanation, budget, hours, supply};
use backcast::i18n::{Locale, number};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

use Locale::{En, ZhHans, ZhHant};

struct Planned {
    plan: Plan,
    report: Report,
    schedule: Schedule,
}

impl Planned {
    #[track_caller]
    fn of(plan: &str) -> Self {
        let plan = file::read(plan).unwrap_or_else(|faults| panic!("{faults:?}")).check().unwrap_or_else(|faults| panic!("{faults:?}"));
        let report = report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
        let schedule = Schedule::of(&plan, &report).unwrap();
        Self { plan, report, schedule }
    }

    #[track_caller]
    fn supply(&self, figure: supply::Figure, locale: Locale) -> Explanation {
        let found = Supply::of(&self.plan, &self.report, &self.schedule).unwrap();
        supply::explain(figure, &found, &self.plan, &self.report, &self.schedule, locale).unwrap()
    }

    #[track_caller]
    fn hours(&self, figure: hours::Figure, locale: Locale) -> Explanation {
        let hours = Hours::of(&self.plan, &self.schedule).unwrap();
        Explained { hours: &hours, plan: &self.plan, report: &self.report, locale }.explain(figure, &self.schedule).unwrap()
    }

    #[track_caller]
    fn budget(&self, figure: budget::Figure, locale: Locale) -> Explanation {
        budget::explain(figure, &BudgetReport::of(&self.plan, &self.report).unwrap(), &self.plan, &self.report, locale).unwrap()
    }
}

/// Ten deals of 100,000 at 20 %, so 50 leads, over the 64 working days from 1 January to 31 March 2027: 21, 20 and 23. A show once a month
/// brings ten leads at 5,000 and takes an hour; ads bring 1.5 leads of a channel that wins twice as many; 100 calls of 6 minutes.
static PLAN: LazyLock<Planned> = LazyLock::new(|| {
    Planned::of(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "revenue", "amount": "1000000"}, "deal_size": "100000",
        "funnel": [{"stage": "Lead", "rate": "20%", "activities": [{"name": "call", "per_unit": "2", "minutes": "6"}]}, {"stage": "Won"}],
        "activities": [{"name": "show", "times": "1", "every": "month", "brings": "10", "cost": "5000", "minutes": "60"},
            {"name": "ads", "times": "1", "every": "month", "brings": "3/2", "channel": "online"}],
        "channels": [{"name": "online", "rate": "40%", "cost_per_lead": "100"}], "capacity": {"people": "2", "hours": "0.1"},
        "budget": {"total": "30000", "lines": [{"name": "online", "amount": "1000"}]}}"#,
    )
});

#[test]
fn what_is_needed_brought_and_missing_is_an_equation() {
    let values = |figure| PLAN.supply(figure, En).values;
    assert_eq!(values(supply::Figure::Need), "50 − 0 − 0 = 50");
    // Three shows bring 30; three times 1.5 leads that count twice bring 9.
    assert_eq!(values(supply::Figure::Brought), "30 + 9 = 39");
    assert_eq!(values(supply::Figure::Missing), "50 − 39 = 11");
    assert_eq!(values(supply::Figure::Activity(0)), "3 × 10 = 30");
    assert_eq!(values(supply::Figure::Activity(1)), "3 × 1.5 × 2 = 9");
    // By the end of February, 50 × 41 ÷ 64 = 32 are needed; 20 and 6 have come.
    assert_eq!(values(supply::Figure::Month(1)), "32 − 26 = 6");
    // In the first week nothing is brought, and 50 ÷ 64 is less than one lead.
    assert_eq!(values(supply::Figure::Week(0)), "0 − 0 = 0");
    assert!(PLAN.supply(supply::Figure::Week(0), En).notes.contains(&"1 working day".to_owned()));
    let notes = PLAN.supply(supply::Figure::Month(1), ZhHans).notes;
    assert_eq!(notes[0], "2027年2月：需要 16，带来 13");
    assert_eq!(PLAN.supply(supply::Figure::Missing, En).inputs, [Field::Amount, Field::RegularTimes(0), Field::RegularTimes(1)]);
}

#[test]
fn more_than_is_needed_leaves_nothing_missing() {
    let rich = Planned::of(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "deals", "amount": "10"},
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}], "activities": [{"name": "show", "times": "1", "every": "month", "brings": "20.5"}]}"#,
    );
    assert_eq!(rich.supply(supply::Figure::Missing, En).values, "50 − 61 → 0");
    // 61.5 leads are 61 whole ones.
    assert_eq!(rich.supply(supply::Figure::Activity(0), En).values, "3 × 20.5 = 61.5 → 61");
    assert_eq!(rich.supply(supply::Figure::Brought, En).values, "show: 3 × 20.5 = 61");
}

#[test]
fn the_opening_pipeline_is_no_part_of_what_is_needed() {
    let late = Planned::of(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "deals", "amount": "10"},
        "funnel": [{"stage": "Lead", "rate": "20%", "days": 31}, {"stage": "Won"}], "activities": [{"name": "show", "times": "1", "every": "month", "brings": "1"}]}"#,
    );
    // Won in January by 21 ÷ 64 of the plan: 16 leads were due in December.
    assert_eq!(late.supply(supply::Figure::Need, En).values, "50 − 16 − 0 = 34");
}

#[test]
fn the_hours_are_divided_by_the_weeks_of_the_plan_period() {
    let of = |figure| PLAN.hours(figure, En);
    // Three shows of an hour and 100 calls of 6 minutes: 13 hours in 64 ÷ 5 weeks.
    assert_eq!(of(hours::Figure::Needed).values, "13 h ÷ 12.8 weeks = 1.015625 h a week");
    assert_eq!(of(hours::Figure::Needed).notes[..3], ["show: 3 × 60 min = 3 h", "Calls: 100 × 6 min = 10 h", "Needed in all: 13 h"]);
    // 2 × 0.1 × 64 = 12.8 hours.
    assert_eq!(of(hours::Figure::Available).values, "12.8 h ÷ 12.8 weeks = 1 h a week");
    assert_eq!(of(hours::Figure::Over).values, "1.015625 − 1 = 0.015625");
    // The week from 29 March has three working days: 0.6 hours for the show on the 31st and calls.
    let last = of(hours::Figure::Week(13));
    assert!(last.notes.contains(&"Available: 6 person-days (at full strength) × 0.1 h = 0.6 h".to_owned()), "{:?}", last.notes);
    assert!(last.notes.contains(&"3 working days only".to_owned()));
    assert!(last.notes.contains(&"show: 1 × 60 min = 1 h".to_owned()), "{:?}", last.notes);
    assert!(!of(hours::Figure::Week(1)).notes.iter().any(|note| note.contains("only")));
}

#[test]
fn what_a_lead_and_a_deal_cost_are_quotients() {
    let of = |figure, locale| PLAN.budget(figure, locale);
    // 3 × 5,000 and 3 × 1.5 × 100.
    assert_eq!(of(budget::Figure::Cost, En).values, "¥15,000 + ¥450 = ¥15,450");
    assert_eq!(of(budget::Figure::Cost, En).notes[0], "show (1 a month): 3 × ¥5,000 = ¥15,000");
    assert!(of(budget::Figure::Cost, ZhHans).notes.contains(&"预算 ¥30,000，扣除机动 10% = ¥27,000".to_owned()));
    // 15,450 ÷ 39 = 396.153…; the figure is to the nearest fen.
    let lead = of(budget::Figure::PerLead, ZhHans);
    assert_eq!((lead.title.as_str(), lead.values.as_str()), ("单条线索费用 ≈¥396.15：怎么算的", "¥15,450 ÷ 39 = ¥396.15… (5150/13)"));
    assert_eq!(of(budget::Figure::PerDeal, ZhHant).values, "¥15,450 ÷ 10 = ¥1,545");
    assert_eq!(of(budget::Figure::PerRevenue, En).values, "¥15,450 ÷ ¥1,000,000 = 1.545%");
    // 1,000,000 ÷ 15,450 = 20,000 ÷ 309.
    assert_eq!(of(budget::Figure::Returns, En).values, "¥1,000,000 ÷ ¥15,450 = 64.72… (20000/309)");
    assert!(of(budget::Figure::Line(0), En).notes.contains(&"¥1,000 − ¥450 = ¥550".to_owned()));
    assert_eq!(of(budget::Figure::Line(0), En).inputs, [Field::BudgetLineAmount(0), Field::ChannelCost(0)]);
    // What belongs to no line is last.
    assert_eq!(of(budget::Figure::Line(1), En).values, "¥15,000");
}

#[test]
fn without_a_cost_the_budget_is_what_is_spent() {
    let plan = Planned::of(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "deals", "amount": "10"},
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}], "budget": {"total": "10000"}}"#,
    );
    // 9,000 without the reserve, for the 50 leads that are needed.
    let lead = plan.budget(budget::Figure::PerLead, En);
    assert_eq!((lead.values.as_str(), lead.inputs.as_slice()), ("¥9,000 ÷ 50 = ¥180", [Field::BudgetTotal].as_slice()));
    assert!(lead.notes[0].starts_with("No activity brings any"), "{:?}", lead.notes);
}

#[test]
fn an_amount_to_the_nearest_minor_unit_says_so() {
    let near = |value: (u64, u64), code: &str| number::amount_near(Currency::new(code).unwrap(), &Exact::ratio(value.0, value.1));
    assert_eq!(near((500, 1), "CNY"), "¥500");
    assert_eq!(near((1750, 3), "CNY"), "≈¥583.33");
    assert_eq!(near((5, 1000), "CNY"), "≈¥0.01"); // half a fen goes up
    assert_eq!(near((4, 1000), "CNY"), "≈¥0");
    assert_eq!(near((3, 2), "JPY"), "≈JP¥2");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 0, ..ProptestConfig::default() })]

    /// The work that a week's sheet lists adds up to the week's bar.
    #[test]
    fn the_work_of_a_week_adds_up_to_its_hours(seed: u64) {
        let mut dice = Dice(seed);
        let mut any = |from: u64, to: u64| dice.within(from, to);
        let plan = Planned::of(&format!(
            r#"{{"horizon": {{"first": "2027-01-0{}", "last": "2027-0{}-15"}}, "target": {{"metric": "deals", "amount": "{}"}},
            "funnel": [{{"stage": "Lead", "rate": "{}%", "minutes": "{}", "activities": [{{"name": "call", "per_unit": "{}", "minutes": "7"}}]}}, {{"stage": "Won", "minutes": "90"}}],
            "activities": [{{"name": "show", "times": "{}", "every": "month", "minutes": "45"}}],
            "customers": {{"count": "{}", "grades": [{{"name": "A", "share": "100%", "contacts": "1", "every": "month", "minutes": "10"}}]}}}}"#,
            any(1, 9), any(2, 9), any(1, 90), any(1, 100), any(1, 60), any(1, 5), any(1, 9), any(1, 300),
        ));
        let hours = Hours::of(&plan.plan, &plan.schedule).unwrap();
        for week in &hours.weeks {
            let work = Hours::work_in(&plan.plan, &plan.schedule, week);
            prop_assert_eq!(work.iter().map(backcast::domain::activity::Work::hours).sum::<Exact>(), week.needed.clone());
        }
    }
}
