//! The leads missing as a gauge, what activities do to them, and how often an activity must be done.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::file;
use backcast::domain::activity::Supply;
use backcast::domain::whatif::goal::{Answer, Goal, Unknown, Why, seek};
use backcast::domain::whatif::levers::{Gain, Gauge, Lever, Ranging, Reading, changed, grid, levers, one_more, spans, tornado, why};
use backcast::domain::{Count, Draft, Exact, Field, Plan, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::lever_why;
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

const TIMES: Lever = Lever::Times(0);
const BRINGS: Lever = Lever::Brings(0);

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()
}

/// Ten deals at 20 % over the first quarter of 2027: 50 leads, the last due on 31 March.
#[track_caller]
fn draft(activities: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], "activities": [{activities}]}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn plan(activities: &str) -> Plan {
    draft(activities).check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Once a month, each time ten leads: 30 of 50.
const SHOW: &str = r#"{"name": "Exhibition", "times": "1", "every": "month", "brings": "10"}"#;

fn missing(n: u64) -> Option<Reading> {
    Count::new(n).map(Reading::Missing)
}

fn gap(plan: &Plan) -> Option<Reading> {
    let report = report(plan, today());
    Supply::of(plan, &report, &Schedule::of(plan, &report)?).map(|supply| Reading::Missing(supply.gap))
}

fn bars(plan: &Plan, gauge: Gauge) -> Vec<(Lever, Option<Reading>, Option<Reading>)> {
    let moves: Vec<_> = spans(plan, Ranging::Step).into_iter().map(|span| (span.lever, span.from, span.to)).collect();
    tornado(plan, gauge, &moves).swings.into_iter().map(|swing| (swing.lever, swing.low, swing.high)).collect()
}

#[test]
fn each_input_by_a_step() {
    let expected = [
        (Lever::Target, missing(15), missing(25)), // 9 deals need 45 leads, 11 need 55
        // A step less would be none, so a tenth to either side: 0.9 a month are 2 in three months (2.7), 1.1 are 3 (3.3).
        (TIMES, missing(30), missing(20)),
        (BRINGS, missing(23), missing(17)),         // 3 × 9 = 27; 3 × 11 = 33
        (Lever::Rate(0), missing(23), missing(18)), // 10 ÷ 19 % = 52.6; 10 ÷ 21 % = 47.6
    ];
    assert_eq!(bars(&plan(SHOW), Gauge::Missing), expected);
    assert_eq!(tornado(&plan(SHOW), Gauge::Missing, &[]).now, missing(20));
    // The other answers do not depend on activities.
    for gauge in [Gauge::Leads, Gauge::Revenue, Gauge::Confidence] {
        assert!(bars(&plan(SHOW), gauge).iter().all(|(lever, ..)| !matches!(lever, Lever::Times(_) | Lever::Brings(_))));
    }
}

#[test]
fn the_gauge_is_there_with_what_it_takes() {
    let drill = plan(r#"{"name": "drill", "times": "1", "every": "week"}"#);
    let mut undated = draft(SHOW);
    (undated.first, undated.last) = Default::default();
    for plan in [drill, undated.check().unwrap()] {
        assert!(!Gauge::Missing.is_in(&plan) && levers(&plan) == [Lever::Target, Lever::Rate(0), Lever::Leads]);
        assert_eq!(tornado(&plan, Gauge::Missing, &[]).now, None);
    }
    // On dates only the yield can be moved.
    let dated = plan(r#"{"name": "fair", "every": "dates", "dates": "2027-01-12, 2027-02-10", "brings": "8"}"#);
    assert_eq!(levers(&dated), [Lever::Target, Lever::Rate(0), Lever::Leads, BRINGS]);
    assert_eq!(bars(&dated, Gauge::Missing)[2], (BRINGS, missing(36), missing(32))); // 50 − 2 × 7, 50 − 2 × 9
}

#[test]
fn one_more_time_and_two_inputs_at_once() {
    let count = |n| Count::new(n).unwrap();
    let gain = |activities: &str, lever| one_more(&plan(activities), lever);
    assert_eq!(gain(SHOW, TIMES), Some(Gain { leads_before: count(20), leads_after: count(0), saved: count(20) }));
    assert_eq!(gain(&SHOW.replace("10", "4"), TIMES), Some(Gain { leads_before: count(38), leads_after: count(26), saved: count(12) }));
    assert_eq!(gain(r#"{"name": "drill", "times": "1"}"#, TIMES), None);
    let factors = [Exact::one(), Exact::whole(2)];
    let found = grid(&plan(SHOW), Gauge::Missing, (TIMES, &factors), (Lever::Target, &factors));
    // 50 and 100 leads, of which 30 and 60 are brought.
    assert_eq!(found.cells, [[missing(20), missing(70)], [missing(0), missing(40)]]);
    assert_eq!(found.rows, [Some(Exact::one()), Some(Exact::whole(2))]);
}

#[test]
fn a_bar_says_how_it_is_calculated() {
    let plan = plan(SHOW);
    let found = why(&plan, Gauge::Missing, &[(TIMES, Exact::ratio(9, 10))], today()).unwrap();
    assert_eq!(lever_why::changed(&found, Locale::En), "Exhibition · Times: 1 → 0.9; nothing else changes.");
    let said = lever_why::explained(&found, Gauge::Missing, Locale::En).unwrap();
    assert_eq!((said.title.as_str(), said.values.as_str()), ("Leads missing: how we get 30", "50 − 20 = 30"));
    // The same lines as the supply has in Act: what each brings, and until when it counts.
    assert_eq!((said.notes.len(), said.notes[0].as_str()), (2, "Exhibition: 2 × 10 = 20"));
    assert_eq!(said.inputs, [Field::Amount, Field::RegularTimes(0)]);
    let enough = why(&plan, Gauge::Missing, &[(BRINGS, Exact::whole(2))], today()).unwrap();
    assert_eq!(lever_why::explained(&enough, Gauge::Missing, Locale::En).unwrap().values, "50 − 60 → 0");
}

#[track_caller]
fn sought(activities: &str, unknown: &Unknown, expected: &str) {
    match seek(&plan(activities), unknown, Goal::Supplied) {
        Answer::Is { shown, .. } => assert_eq!(shown, expected, "{activities}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn how_often_so_that_no_lead_is_missing() {
    sought(SHOW, &Unknown::Times(0), "2"); // 3 × 10 × 2 = 60
    sought(&SHOW.replace("10", "17"), &Unknown::Times(0), "1"); // 3 × 17 = 51
    sought(&SHOW.replace("10", "1"), &Unknown::Times(0), "17"); // 3 × 17 = 51, and 3 × 16 = 48
    // Fewer are enough than there are.
    sought(&SHOW.replace("\"1\"", "\"9\""), &Unknown::Times(0), "2");
    // The third exhibition is done on 31 March. Of 25 or 30 leads the last is due the day before (30 × 63 ÷ 64 = 29.5, rounded up), so only
    // the first two count: 20 leads, which are 4 deals, or 10 at 50 %.
    sought(SHOW, &Unknown::Target, "4");
    sought(SHOW, &Unknown::Rate(0), "50%");
    let never = |activities: &str, unknown, goal| match seek(&plan(activities), &unknown, goal) {
        Answer::Never(why) => why,
        other => panic!("{other:?}"),
    };
    let dated = r#"{"name": "fair", "every": "dates", "dates": "2027-01-12", "brings": "8"}"#;
    assert_eq!(never(dated, Unknown::Times(0), Goal::Supplied), Why::NoSuch);
    assert_eq!(never(SHOW, Unknown::Times(1), Goal::Supplied), Why::NoSuch);
    assert_eq!(never(r#"{"name": "drill", "times": "1"}"#, Unknown::Times(0), Goal::Supplied), Why::NoSupply);
    assert_eq!(never(SHOW, Unknown::Times(0), Goal::Reach), Why::DoesNotBear);
    assert_eq!(never(SHOW, Unknown::Leads, Goal::Supplied), Why::DoesNotBear);
    assert_eq!(never(SHOW, Unknown::People, Goal::Supplied), Why::DoesNotBear);
}

/// A plan with up to three activities, stages with durations, a channel with its own rate and sub-targets that differ.
fn random(seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let activity = |dice: &mut Dice, i: usize| {
        let every = ["day", "week", "fortnight", "month", "quarter"][dice.size(0, 4)];
        let stage = ["Lead", "Lead", "Talk", "Won"][dice.size(0, 3)];
        let channel = ["", "", "online"][dice.size(0, 2)];
        let (times, brings) = (dice.size(1, 4), dice.size(1, 9));
        format!(
            r#"{{"name": "a{i}", "times": "{times}", "every": "{every}", "brings": "{brings}/2", "stage": "{stage}", "channel": "{channel}"}}"#
        )
    };
    let many = dice.size(1, 3);
    let all: Vec<String> = (0..many).map(|i| activity(&mut dice, i)).collect();
    let space = if dice.chance(50) {
        r#", "space": [{"dimension": "Who", "members": [{"name": "A", "share": "60%"}, {"name": "B", "share": "40%", "rates": {"Lead": "37%"}}]}]"#
    } else {
        ""
    };
    let text = format!(
        r#"{{"horizon": {{"first": "2027-01-11", "last": "2027-04-2{}"}}, "target": {{"metric": "deals", "amount": "{}"}},
        "funnel": [{{"stage": "Lead", "rate": "{}%", "days": "{}"}}, {{"stage": "Talk", "rate": "45%", "days": "{}"}}, {{"stage": "Won"}}],
        "activities": [{}], "channels": [{{"name": "online", "rate": "7%"}}]{space}}}"#,
        dice.size(0, 9),
        dice.size(1, 40),
        dice.size(10, 90),
        dice.size(0, 20),
        dice.size(0, 9),
        all.join(", ")
    );
    file::read(&text).unwrap_or_else(|faults| panic!("{faults:?}")).check().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn the_reading_is_the_gap_of_the_changed_plan(seed: u64) {
        let plan = random(seed);
        prop_assert_eq!(tornado(&plan, Gauge::Missing, &[]).now, gap(&plan));
        for span in spans(&plan, Ranging::Step) {
            let moves = [(span.lever, span.from.clone(), span.to.clone())];
            for swing in tornado(&plan, Gauge::Missing, &moves).swings {
                for (factor, reading) in [(span.from.clone(), swing.low), (span.to.clone(), swing.high)] {
                    let changed = changed(&plan, &[(span.lever, factor)]).unwrap();
                    prop_assert_eq!(reading, gap(&changed), "{:?} of {:?}", span, plan);
                }
            }
        }
    }

    #[test]
    fn more_of_an_activity_never_widens_the_gap(seed: u64, one in 1_u64..60, other in 1_u64..60) {
        let plan = random(seed);
        let (less, more) = (Exact::ratio(one.min(other), 20), Exact::ratio(one.max(other), 20));
        for lever in levers(&plan).into_iter().filter(|lever| matches!(lever, Lever::Times(_) | Lever::Brings(_))) {
            let swings = tornado(&plan, Gauge::Missing, &[(lever, less.clone(), more.clone())]).swings;
            let (Some(Reading::Missing(low)), Some(Reading::Missing(high))) = (swings[0].low, swings[0].high) else { panic!("{swings:?}") };
            prop_assert!(high <= low, "{swings:?}");
        }
    }

    #[test]
    fn the_times_that_are_found_are_the_least(seed: u64) {
        let plan = random(seed);
        let with = |value: &Exact| changed(&plan, &[(TIMES, value.checked_div(&TIMES.value(&plan).unwrap()).unwrap())]).unwrap();
        match seek(&plan, &Unknown::Times(0), Goal::Supplied) {
            Answer::Is { value, .. } => {
                prop_assert_eq!(gap(&with(&value)), missing(0));
                prop_assert!(value == Exact::one() || gap(&with(&(value - Exact::one()))) != missing(0));
            }
            // A deal or talk of the last days may stand for no lead that is still due.
            Answer::Never(Why::NotEvenAt { value, reading }) => {
                prop_assert_eq!(gap(&with(&value)), reading);
                prop_assert_ne!(reading, missing(0));
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
