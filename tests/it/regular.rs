//! Regular activities over time and by segment: their times add up everywhere, and every sub-target keeps within one of its exact part.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, report as written};
use backcast::domain::activity::Calendar;
use backcast::domain::draft::edits;
use backcast::domain::schedule::by_part::Cross;
use backcast::domain::schedule::why_due::{Row, SharedBy, Span};
use backcast::domain::{Axis, Draft, Exact, Measure, Period, Plan, RegularDraft, Report, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::due;
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::{self, Dice};

fn day(m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, m, d).unwrap()
}

struct Made {
    plan: Plan,
    report: Report,
    schedule: Schedule,
}

impl Made {
    fn of(plan: Plan) -> Self {
        let report = report(&plan, day(1, 4));
        let schedule = Schedule::of(&plan, &report).unwrap();
        Self { plan, report, schedule }
    }

    fn cross(&self, i: usize, ends: &[NaiveDate]) -> Cross {
        self.schedule.cross(&self.plan, self.report.split.as_ref().unwrap(), Measure::Regular(i), ends)
    }

    /// The times of activity `i` by sub-target between two days.
    fn times(&self, i: usize, first: NaiveDate, last: NaiveDate) -> Vec<u128> {
        let rows = 0..self.report.split.as_ref().unwrap().leaves.len();
        rows.map(|row| self.due(i, Span::Days(first, last), Row::Leaf(row))).collect()
    }

    fn due(&self, i: usize, span: Span, row: Row) -> u128 {
        let due = self.schedule.due_in(&self.plan, &self.report, Measure::Regular(i), span, row).unwrap();
        due.part.map_or(due.amount, |part| part.amount)
    }
}

/// Ten deals at 20 % over the first quarter of 2027, with 64 working days from Monday to Friday: 50 leads, 30 of them An's and 20 Bo's.
#[track_caller]
fn made(activities: &str) -> Made {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}],
        "space": [{{"dimension": "person", "members": [{{"name": "An", "share": "60%"}}, {{"name": "Bo", "share": "40%"}}]}}],
        "activities": [{activities}]}}"#
    );
    Made::of(file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}")).check().unwrap())
}

#[test]
fn what_nobody_owns_is_shared_by_leads() {
    let made = made(r#"{"name": "exhibition", "times": "1", "every": "month"}"#);
    // It is done on the last working day of each month. By then An has earned 0.6, 1.2 and 1.8 of it, Bo 0.4, 0.8 and 1.2. The first goes to
    // An, who will have earned one sooner; the second to Bo, whose first is complete after 2.5 and An's second after 3.33; the third to An.
    let months = [(1, 29), (2, 26), (3, 31)].map(|(m, d)| made.times(0, day(m, d), day(m, d)));
    assert_eq!(months, [[1, 0], [0, 1], [1, 0]]);
    assert_eq!(made.times(0, day(1, 1), day(1, 28)), [0, 0]);
    assert_eq!(made.times(0, day(1, 1), day(3, 31)), [2, 1]);
}

#[test]
fn days_of_a_week_go_in_turn() {
    let made = made(r#"{"name": "drill", "times": "5"}"#);
    // One a day. Of every five, An has three and Bo two, in the order An, Bo, An, An, Bo: after four, both next ones are complete after five.
    let days = [1, 4, 5, 6, 7, 8].map(|d| made.times(0, day(1, d), day(1, d)));
    assert_eq!(days, [[1, 0], [0, 1], [1, 0], [1, 0], [0, 1], [1, 0]]);
    // The week is the second to the sixth of them; the quarter has 64, which are twelve turns and four more.
    assert_eq!(made.times(0, day(1, 4), day(1, 10)), [3, 2]);
    assert_eq!(made.times(0, day(1, 1), day(3, 31)), [39, 25]);
    assert_eq!(made.due(0, Span::Days(day(1, 4), day(1, 10)), Row::Whole), 5);
}

#[test]
fn what_somebody_owns_is_hers_alone() {
    let of = |owner: &str| made(&format!(r#"{{"name": "visit", "times": "3", "every": "day", "owner": "{owner}"}}"#));
    assert_eq!([of("An"), of("Bo")].map(|made| made.times(0, day(1, 4), day(1, 4))), [[3, 0], [0, 3]]);
    // A name that the split does not have is nobody's: 3 × 64 = 192, of which An has 115.2.
    assert_eq!(of("Cy").times(0, day(1, 1), day(3, 31)), [115, 77]);
}

#[test]
fn an_owner_may_be_an_item_of_any_dimension() {
    let plan = r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "deals", "amount": "100"},
        "funnel": [{"stage": "Lead", "rate": "50%"}, {"stage": "Won"}], "space": [
        {"dimension": "region", "members": [{"name": "East", "share": "40%"}, {"name": "West", "share": "60%"}]},
        {"dimension": "person", "members": [{"name": "An", "share": "75%"}, {"name": "Bo", "share": "25%"}]}],
        "activities": [{"name": "visit", "times": "4", "every": "month", "owner": "East"}, {"name": "call", "times": "5", "every": "month", "owner": "Bo"}]}"#;
    let made = Made::of(file::read(plan).unwrap().check().unwrap());
    let january = |i| made.times(i, day(1, 1), day(1, 31));
    // East · An, East · Bo, West · An, West · Bo have 60, 20, 90 and 30 of 200 leads. Four by 60 : 20; five by 20 : 30.
    assert_eq!([january(0), january(1)], [[3, 1, 0, 0], [0, 2, 0, 3]]);
    let members = made.cross(1, &[day(1, 31), day(3, 31)]).by(made.report.split.as_ref().unwrap(), Axis::Members(0));
    assert_eq!((members.table.rows, members.table.cells[1].clone()), (vec![6, 9], vec![3, 6]));
}

#[test]
fn a_date_on_a_day_off_counts_on_its_day() {
    // 13 February is a Saturday, 1 April is after the end date.
    let made = made(r#"{"name": "fair", "every": "dates", "dates": "2027-02-13, 2027-02-16, 2027-04-01", "owner": "Bo"}"#);
    assert_eq!([13, 14, 15, 16].map(|d| made.due(0, Span::Days(day(2, d), day(2, d)), Row::Whole)), [1, 0, 0, 1]);
    assert_eq!(made.times(0, day(2, 8), day(2, 14)), [0, 1]);
    let days = made.schedule.days();
    assert_eq!(days.len(), 65);
    assert_eq!(days.iter().map(|it| it.regular[0].get()).sum::<u64>(), 2);
    assert_eq!((made.schedule.total(Measure::Regular(0)), made.schedule.outside(Measure::Regular(0))), (2, [0, 0]));
}

#[test]
fn those_without_leads_share_evenly() {
    // Bo's part of one deal is rounded down, and with it his leads; what Bo owns is his nonetheless.
    let plan = r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "deals", "amount": "1"},
        "funnel": [{"stage": "Won"}], "space": [
        {"dimension": "person", "members": [{"name": "An", "share": "90%"}, {"name": "Bo", "share": "10%"}]}],
        "activities": [{"name": "visit", "times": "1", "every": "month", "owner": "Bo"}, {"name": "call", "times": "2", "every": "month"}]}"#;
    let made = Made::of(file::read(plan).unwrap().check().unwrap());
    assert_eq!([0, 1].map(|i| made.times(i, day(1, 1), day(3, 31))), [[0, 3], [6, 0]]);
    let by = |i| made.schedule.due_in(&made.plan, &made.report, Measure::Regular(i), Span::Days(day(1, 1), day(3, 31)), Row::Leaf(1));
    assert_eq!([0, 1].map(|i| by(i).unwrap().part.unwrap().by), [SharedBy::Number, SharedBy::Leads]);
}

#[test]
fn its_explanation_says_cadence_and_part() {
    let made = made(r#"{"name": "drill", "times": "5"}"#);
    let week = Span::Days(day(1, 4), day(1, 10));
    let told = |row, locale| {
        let due = made.schedule.due_in(&made.plan, &made.report, Measure::Regular(0), week, row).unwrap();
        due::explain(&made.report, &due, Measure::Regular(0), week, row, locale).unwrap()
    };
    let an = told(Row::Member(0, 0), Locale::En);
    assert_eq!(an.title, "An · drill · 4 Jan – 10 Jan · 3");
    assert_eq!(an.values.replace('\u{a0}', " "), "6 by 10 Jan 2027 − 1 by 3 Jan 2027 = 5");
    assert_eq!(
        an.notes[1],
        "Cadence: 5 a week. The times fall evenly on the working days of each period, and one counts on the day it’s done."
    );
    // 5 ÷ 64.
    assert_eq!(an.notes[0], "That’s ≈7.8% of the total 64.");
    assert_eq!(an.notes[2], "An has 30 of the 50 leads of everyone who does this. Of the 5 in this period, that’s 3.");
    assert_eq!(an.notes.len(), 3);
    assert_eq!(
        an.inputs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["activities[0].times", "activities[0].owner", "space[0].members[0].share"]
    );
    let whole = told(Row::Whole, Locale::ZhHans);
    assert_eq!((whole.title.as_str(), whole.notes.len()), ("drill · 1月4日–1月10日 · 5", 2));
}

#[test]
fn the_report_has_the_times() {
    let made = made(r#"{"name": "drill", "times": "5"}, {"name": "fair", "every": "dates", "dates": "2027-02-13", "owner": "Bo"}"#);
    let json: serde_json::Value = serde_json::from_str(&written::write(&made.plan, &made.report)).unwrap();
    let list = |value: &serde_json::Value| value.as_array().unwrap().iter().map(|it| it.as_u64().unwrap()).collect::<Vec<_>>();
    assert_eq!((json["regular"][0]["name"].as_str(), json["regular"][0]["times"].as_u64()), (Some("drill"), Some(64)));
    assert_eq!(list(&json["time"]["months"][1]["regular"]), [20, 1]);
    assert_eq!([0, 1].map(|i| list(&json["space"][i]["regular"])), [[39, 0], [25, 1]]);
    assert_eq!([0, 1].map(|m| list(&json["space_totals"][m]["regular"])), [[39, 0], [25, 1]]);
}

/// A random plan of a quarter with activities of every cadence, some of which an item does.
fn random(seed: u64) -> Made {
    let mut dice = Dice(seed);
    let mut draft = plans::plan(&mut dice);
    (draft.first, draft.last) = (format!("2027-01-{:02}", dice.size(1, 28)), format!("2027-03-{:02}", dice.size(1, 31)));
    for every in ["day", "week", "fortnight", "month", "quarter", "year", "dates"] {
        let owner = ["", "", "M0", "M1", "nobody"][dice.size(0, 4)];
        draft.activities.push(RegularDraft {
            name: every.into(),
            times: format!("{}/{}", dice.size(1, 9), dice.size(1, 3)),
            every: every.into(),
            dates: if every == "dates" { format!("2027-02-{:02}, 2027-02-28, 2027-03-01", dice.size(1, 27)) } else { String::new() },
            owner: owner.into(),
            ..Default::default()
        });
    }
    Made::of(draft.check().unwrap())
}

fn sum(periods: &[Period], i: usize) -> u128 {
    periods.iter().map(|period| u128::from(period.regular[i].get())).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn days_add_up_to_weeks_and_months_and_the_whole(seed: u64) {
        let made = random(seed);
        let calendar = Calendar::of(&made.plan).unwrap();
        for (i, it) in made.plan.activities().iter().enumerate() {
            let whole = calendar.done_by(&it.cadence, day(12, 31));
            for periods in [made.schedule.days(), made.schedule.weeks(), made.schedule.months()] {
                prop_assert_eq!(sum(&periods, i), whole, "{}", it.name);
            }
            prop_assert_eq!(made.schedule.total(Measure::Regular(i)), whole);
        }
    }

    #[test]
    fn sub_targets_add_up_to_the_plan_and_are_within_one_every_day(seed: u64) {
        let made = random(seed);
        let Some(split) = &made.report.split else { return Ok(()) };
        let all: Vec<NaiveDate> = made.plan.horizon().map(|it| it.first().iter_days().take_while(|day| *day <= it.last()).collect()).unwrap();
        for (i, it) in made.plan.activities().iter().enumerate() {
            let has_owner = split.dimensions.iter().flat_map(|(_, members)| members).any(|(name, _)| *name == it.owner);
            let takes_part = |path: &[usize]| !has_owner || split.path_names(path).contains(&it.owner.as_str());
            let leads: Vec<u64> = split.leaves.iter().map(|leaf| if takes_part(&leaf.path) { leaf.sums.counts[0].get() } else { 0 }).collect();
            let of: u64 = leads.iter().sum();
            let cross = made.cross(i, &all);
            let (mut plan, mut rows) = (0, vec![0; leads.len()]);
            for (j, date) in all.iter().enumerate() {
                prop_assert_eq!(cross.table.columns[j], made.due(i, Span::Days(*date, *date), Row::Whole), "{} on {}", it.name, date);
                plan += cross.table.columns[j];
                for (row, leaf) in split.leaves.iter().enumerate() {
                    rows[row] += cross.table.cells[row][j];
                    if !takes_part(&leaf.path) {
                        prop_assert_eq!(rows[row], 0);
                    } else if of > 0 {
                        let exact = Exact::from(plan) * Exact::ratio(leads[row], of);
                        let has = Exact::from(rows[row]);
                        prop_assert!(has.clone() < &exact + Exact::one() && exact < &has + Exact::one(), "{}: {:?} of {:?} on {}", it.name, has, exact, date);
                    }
                }
            }
            // Weeks and months are sums of the same days, and items sums of the same sub-targets.
            for periods in [made.schedule.weeks(), made.schedule.months()] {
                let of_periods = made.cross(i, &periods.iter().map(|period| period.last).collect::<Vec<_>>());
                for (j, period) in periods.iter().enumerate() {
                    let within = |row: usize| all.iter().zip(&cross.table.cells[row]).filter(|(day, _)| **day >= period.first && **day <= period.last);
                    for row in 0..leads.len() {
                        prop_assert_eq!(of_periods.table.cells[row][j], within(row).map(|(_, n)| n).sum::<u128>());
                    }
                }
                prop_assert_eq!(of_periods.after, vec![0; leads.len()]);
                let members = cross.clone().by(split, Axis::Members(0));
                for (m, row) in members.table.rows.iter().enumerate() {
                    prop_assert_eq!(*row, made.due(i, Span::Days(all[0], *all.last().unwrap()), Row::Member(0, m)));
                }
            }
        }
    }
}

#[test]
fn a_channel_is_added_for_an_activity_that_has_none() {
    let mut draft = Draft::default();
    edits::add_regular(&mut draft);
    edits::add_regular(&mut draft);
    edits::add_channel_of(&mut draft, 1);
    assert_eq!(draft.channels[0].name, draft.activities[1].channel);
    assert_eq!((draft.channels.len(), draft.activities[0].channel.as_str()), (1, ""));
    // A place that is not there gets none, and the channel has its own name.
    edits::add_channel_of(&mut draft, 0);
    assert_eq!((draft.channels.len(), &draft.activities[0].channel), (2, &draft.channels[1].name));
    assert_ne!(draft.channels[0].name, draft.channels[1].name);
}

#[test]
fn calls_are_among_the_usual_activities() {
    let usual = backcast::domain::draft::usual::REGULAR.iter().find(|it| it.name == "phone visit").unwrap();
    let mut draft = Draft::default();
    edits::add_usual_regular(&mut draft, usual);
    assert_eq!((draft.activities[0].times.as_str(), draft.activities[0].every.as_str()), ("10", "day"));
    let named = |locale| backcast::i18n::names::shown(locale, usual.name).into_owned();
    assert_eq!(Locale::ALL.map(named), ["Phone call to a customer", "电话拜访", "電話拜訪"]);
}
