//! Activities over time and by segment: on every day, week and month, and for every item, they are their stage's count × the activities for
//! one unit.
#![allow(clippy::unwrap_used, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::domain::{ActivityDraft, Axis, Count, Draft, Exact, Measure, Period, Schedule, StageDraft, report};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::{self, Dice};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn sum(periods: &[Period], a: usize) -> u128 {
    periods.iter().map(|period| u128::from(period.activities[a].get())).sum()
}

/// A random plan of one quarter in which the first two stages have activities.
fn with_activities(seed: u64) -> Draft {
    let mut dice = Dice(seed);
    let mut draft = plans::plan(&mut dice);
    (draft.first, draft.last) = ("2027-01-01".into(), "2027-03-31".into());
    draft.stages.iter_mut().for_each(|stage| stage.days = "10".into());
    if let Some(stage) = draft.stages.last_mut() {
        stage.days = String::new();
    }
    let per_unit = ["3", "1", "1/2", "2/3", "1.5"];
    for k in 0..2 {
        let text = per_unit[dice.size(0, per_unit.len() - 1)].to_owned();
        draft.stages[k].activities = vec![ActivityDraft { name: format!("Activity {k}"), per_unit: text, ..Default::default() }];
    }
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn activities_go_with_the_counts_of_their_stage(seed: u64) {
        let draft = with_activities(seed);
        let plan = draft.check().unwrap();
        let report = report(&plan, day(2027, 1, 12));
        let schedule = Schedule::of(&plan, &report).unwrap();
        for (a, activity) in report.activities.iter().enumerate() {
            let measure = Measure::Activity(a);
            let [opening, after] = schedule.outside(measure);
            for periods in [schedule.days(), schedule.weeks(), schedule.months()] {
                prop_assert_eq!(opening + sum(&periods, a) + after, u128::from(activity.required.count.get()));
                for period in &periods {
                    let exact = &period.counts[activity.stage].exact() * &activity.per_unit;
                    let has = period.activities[a].exact();
                    if activity.per_unit.is_whole() {
                        prop_assert_eq!(&exact, &has);
                    }
                    prop_assert!(has.clone() < &exact + Exact::one() && exact < has + Exact::one(), "{:?}", period);
                }
            }
        }
    }

    #[test]
    fn activities_of_items_add_up_to_the_plan_s_and_are_within_one(seed: u64) {
        let draft = with_activities(seed);
        let plan = draft.check().unwrap();
        let report = report(&plan, day(2027, 1, 12));
        let schedule = Schedule::of(&plan, &report).unwrap();
        let Some(split) = &report.split else { return Ok(()) };
        let weeks = schedule.weeks();
        let ends: Vec<NaiveDate> = weeks.iter().map(|week| week.last).collect();
        for (a, activity) in report.activities.iter().enumerate() {
            let measure = Measure::Activity(a);
            prop_assert_eq!(split.whole.activities[a], activity.required.count);
            for leaf in &split.leaves {
                let exact = &leaf.sums.counts[activity.stage].exact() * &activity.per_unit;
                let has = leaf.sums.activities[a].exact();
                prop_assert!(has.clone() < &exact + Exact::one() && exact < has + Exact::one(), "{:?}", leaf);
            }
            let cross = schedule.cross(&plan, split, measure, &ends);
            let stage = schedule.cross(&plan, split, Measure::Stage(activity.stage), &ends);
            for i in 0..split.leaves.len() {
                // The running total of a sub-target stays within two of its stage's × the activities for one unit.
                let (mut has, mut of_stage) = (cross.opening[i], stage.opening[i]);
                for j in 0..ends.len() {
                    has += cross.table.cells[i][j];
                    of_stage += stage.table.cells[i][j];
                    let exact = &Exact::from(of_stage) * &activity.per_unit;
                    let room = if activity.per_unit.is_whole() { Exact::zero() } else { Exact::whole(2) };
                    prop_assert!(Exact::from(has) <= &exact + &room && exact <= Exact::from(has) + &room, "{} of {:?}, row {}, week {}", has, exact, i, j);
                }
            }
            for (j, week) in weeks.iter().enumerate() {
                prop_assert_eq!(cross.table.columns[j], u128::from(week.activities[a].get()));
            }
            for (i, leaf) in split.leaves.iter().enumerate() {
                let row = cross.opening[i] + cross.table.rows[i] + cross.after[i];
                prop_assert_eq!(row, u128::from(leaf.sums.activities[a].get()));
            }
            // A person: the days of her quarter add up to her activities.
            let of_items = schedule.cross(&plan, split, measure, &schedule.days().iter().map(|it| it.last).collect::<Vec<_>>()).by(split, Axis::Members(0));
            for (m, sums) in split.totals[0].iter().enumerate() {
                let days: u128 = of_items.table.cells[m].iter().sum();
                prop_assert_eq!(of_items.opening[m] + days + of_items.after[m], u128::from(sums.activities[a].get()));
            }
        }
    }
}

/// The quarter of the guides: 300 leads in 64 working days, three calls each.
#[test]
fn a_day_of_five_leads_has_fifteen_calls() {
    let stage =
        |name: &str, rate: &str, days: &str| StageDraft { name: name.into(), rate: rate.into(), days: days.into(), ..Default::default() };
    let mut draft = Draft {
        amount: "3000000".into(),
        won: 2,
        deal_size: "100000".into(),
        first: "2027-01-01".into(),
        last: "2027-03-31".into(),
        stages: vec![stage("Lead", "25%", "14"), stage("Opportunity", "40%", "30"), stage("Won", "", "")],
        ..Default::default()
    };
    draft.time.months = vec!["80".into(), "100".into(), "120".into()];
    draft.stages[0].activities = vec![ActivityDraft { name: "call".into(), per_unit: "3".into(), ..Default::default() }];
    draft.stages[1].activities = vec![ActivityDraft { name: "visit".into(), per_unit: "2".into(), ..Default::default() }];
    let plan = draft.check().unwrap();
    let report = report(&plan, day(2027, 1, 12));
    let schedule = Schedule::of(&plan, &report).unwrap();
    let today = schedule.period(day(2027, 1, 12), day(2027, 1, 12));
    // 5 leads × 3 calls.
    assert_eq!((today.counts[0], today.activities[0]), (Count::of(5), Count::of(15)));
    // 130 leads are in hand on 1 January, with their calls: 390; the other 170 take 510.
    assert_eq!(schedule.outside(Measure::Activity(0)), [390, 0]);
    assert_eq!(sum(&schedule.weeks(), 0), 510);
    // 20 of 75 opportunities likewise: 40 visits, and 110 inside the quarter.
    assert_eq!((schedule.outside(Measure::Activity(1)), sum(&schedule.months(), 1)), ([40, 0], 110));
}
