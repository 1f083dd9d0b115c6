//! Customers and hours: the contacts that customers take, the hours that all work takes, those that the people have, and what fits into them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::activity::{Binds, Calendar, Care, Fit, Hours, Largest, Source, TeamLimits, Work};
use backcast::domain::draft::{edits, usual};
use backcast::domain::{Allowed, Draft, Exact, Field, Plan, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::hours::Explained;
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

fn day(m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, m, d).unwrap()
}

/// Ten deals at 20 %, so 50 leads, over the first quarter of 2027: 64 working days from Monday to Friday. They are 1 January, twelve whole
/// weeks from 4 January on, and three days from 29 March on.
#[track_caller]
fn draft(lead: &str, lines: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%" {lead}}}, {{"stage": "Won"}}], {lines}}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn plan(lead: &str, lines: &str) -> Plan {
    draft(lead, lines).check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn hours(plan: &Plan) -> Hours {
    Hours::of(plan, &Schedule::of(plan, &report(plan, day(1, 4))).unwrap()).unwrap()
}

fn with_customers(count: &str, names: &[&str]) -> Draft {
    let mut draft = draft("", &format!(r#""customers": {{"count": "{count}"}}"#));
    edits::usual_grades(&mut draft, names);
    draft
}

#[test]
fn a_hundred_customers_take_their_contacts() {
    let mut draft = with_customers("100", &usual::GRADE_NAMES[0]);
    draft.metric = backcast::domain::Metric::Revenue;
    (draft.amount, draft.deal_size) = ("3000000".into(), "300000".into());
    let plan = draft.check().unwrap();
    let care = Care::of(&plan, &report(&plan, day(1, 4))).unwrap();
    assert_eq!(care.grades.iter().map(|it| it.customers.get()).collect::<Vec<_>>(), [20, 30, 50]);
    // 80, 15 and 5 % of three million.
    let money = care.grades.iter().map(|it| it.money.unwrap().to_string()).collect::<Vec<_>>();
    assert_eq!(money, ["2400000.00", "450000.00", "150000.00"]);
    // 20 × 2, 30 × 1, and 50 × 1 a month: 50 × 12 ÷ 52 = 150 ÷ 13 = 11.54.
    let contacts = care.grades.iter().map(|it| it.contacts_a_week.clone()).collect::<Vec<_>>();
    assert_eq!(contacts, [Exact::whole(40), Exact::whole(30), Exact::ratio(150, 13)]);
    assert_eq!(care.contacts_a_week, Exact::ratio(1060, 13));
    // 40 × 30 minutes, 30 × 20 minutes, and 150 ÷ 13 × 15 minutes = 2250 ÷ 13 minutes = 75 ÷ 26 hours.
    let hours = care.grades.iter().map(|it| it.hours_a_week.clone()).collect::<Vec<_>>();
    assert_eq!(hours, [Exact::whole(20), Exact::whole(10), Exact::ratio(75, 26)]);
    assert_eq!(care.hours_a_week, Exact::ratio(855, 26));
}

#[test]
fn contacts_are_due_by_the_rule_of_every_cadence() {
    let plan = with_customers("100", &usual::GRADE_NAMES[1]).check().unwrap();
    let calendar = Calendar::of(&plan).unwrap();
    let due = |first, last| plan.customers().unwrap().cadences().iter().map(|it| calendar.done_in(it, first, last)).collect::<Vec<_>>();
    // 40 and 30 over five days; of 50 over January's 21 working days, 2.38 are done by the 1st and 4.76 by the 4th.
    assert_eq!(due(day(1, 4), day(1, 4)), [8, 6, 2]);
    // Five more days: 14.29 by the 8th is 6 × 50 ÷ 21.
    assert_eq!(due(day(1, 4), day(1, 8)), [40, 30, 12]);
    assert_eq!(due(day(1, 9), day(1, 10)), [0, 0, 0]);
    // 12.8 weeks and three months.
    assert_eq!(due(day(1, 1), day(3, 31)), [512, 384, 150]);
}

#[test]
fn customers_of_the_grades_add_up() {
    // 20, 30 and 50 % of seven are 1.4, 2.1 and 3.5: the largest remainder is that of 3.5.
    let plan = with_customers("7", &usual::GRADE_NAMES[0]).check().unwrap();
    assert_eq!(plan.customers().unwrap().by_grade().iter().map(|it| it.get()).collect::<Vec<_>>(), [1, 2, 4]);
    let mut open = with_customers("10", &usual::GRADE_NAMES[0]);
    // 20 %, and half of the rest each.
    (open.grades[1].share, open.grades[2].share) = (String::new(), String::new());
    assert_eq!(open.check().unwrap().customers().unwrap().by_grade().iter().map(|it| it.get()).collect::<Vec<_>>(), [2, 4, 4]);
    assert_eq!(with_customers("", &usual::GRADE_NAMES[0]).check().unwrap().customers(), None);
}

#[test]
fn hours_needed_stand_beside_hours_available() {
    let calls = r#", "activities": [{"name": "call", "per_unit": "3", "minutes": "10"}]"#;
    let lines = r#""activities": [{"name": "meeting", "times": "5", "minutes": "60"}], "capacity": {"people": "1", "hours": "8", "selling": "50%"}"#;
    let plan = plan(calls, lines);
    let hours = hours(&plan);
    // 50 × 3 calls × 10 minutes = 25 hours; 5 × 12.8 weeks × 60 minutes = 64 hours.
    let work: Vec<_> = hours.work.iter().map(|it| (it.source, it.times, it.hours())).collect();
    assert_eq!(work, [(Source::Regular(0), 64, Exact::whole(64)), (Source::Activity(0), 150, Exact::whole(25))]);
    assert_eq!((hours.needed.clone(), hours.available.clone().unwrap()), (Exact::whole(89), Exact::whole(256)));
    // 89 ÷ 12.8 = 6.953125, and 1 × 8 × 50 % × 5 = 20.
    assert_eq!(hours.a_week(&hours.needed), Exact::ratio(445, 64));
    assert_eq!(hours.a_week(&Exact::whole(256)), Exact::whole(20));
    assert_eq!((hours.weeks.len(), hours.weeks[0].working_days, hours.weeks[13].working_days), (14, 1, 3));
    let available = |w: usize| hours.weeks[w].available.clone().unwrap();
    assert_eq!([available(0), available(1), available(13)], [Exact::whole(4), Exact::whole(20), Exact::whole(12)]);
    // A deal takes 5 leads, so 15 calls, so 2.5 hours. 256 − 64 = 192 hours are left for 76.8 of them.
    let fit = Fit::of(&plan, &hours).unwrap();
    assert!(matches!(fit.largest, Largest::Deals { deals, money: None } if deals.get() == 76), "{:?}", fit.largest);
    assert_eq!((fit.people.exact, fit.people.count.get(), fit.missing.get(), fit.hire_by), (Exact::ratio(89, 256), 1, 0, None));
}

#[test]
fn work_of_somebody_outside_the_team_is_said_apart() {
    let space = r#""space": [{"dimension": "region", "members": [{"name": "East"}, {"name": "West"}]}],"#;
    let activity = |name: &str, owner: &str| format!(r#"{{"name": "{name}", "times": "5", "minutes": "60", "owner": "{owner}"}}"#);
    let of = |owners: [&str; 3]| {
        let all = ["fair", "visit", "review"].into_iter().zip(owners).map(|(name, owner)| activity(name, owner)).collect::<Vec<_>>();
        let lines = format!(r#"{space} "activities": [{}], "capacity": {{"people": "1", "hours": "2"}}"#, all.join(", "));
        let plan = plan("", &lines);
        let hours = hours(&plan);
        (hours.work.len(), hours.needed.clone(), hours.needed_outside(), hours.weeks.iter().map(|week| week.needed.clone()).sum::<Exact>())
    };
    // Five hours a week over 12.8 weeks are 64; 2 × 64 are available.
    let [one, two, three] = [64, 128, 192].map(Exact::whole);
    let none = Exact::zero;
    assert_eq!(of(["市场部", "East", ""]), (2, two.clone(), one.clone(), two.clone()));
    assert_eq!(of(["Marketing", "HR", "总经理"]), (0, none(), three.clone(), none()));
    // An item of any dimension, and people who sell, are of the team.
    assert_eq!(of(["全体销售", "Sales manager", "Key account manager"]), (3, three.clone(), none(), three.clone()));
    assert_eq!(of(["All reps", "區域主管", " West "]), (3, three.clone(), none(), three));
    // A word is not found inside of another.
    assert_eq!(of(["Reporting", "", ""]), (2, two.clone(), one, two));
    let outside = plan("", &format!(r#""activities": [{}], "capacity": {{"hours": "2"}}"#, activity("fair", "市场部")));
    let json: serde_json::Value = serde_json::from_str(&written::write(&outside, &report(&outside, day(1, 4)))).unwrap();
    assert_eq!(json["hours"]["outside"][0]["hours"], "64");
    assert_eq!(json["hours"]["needed"], "0");
}

#[test]
fn the_own_work_of_a_stage_and_customer_care_count_too() {
    let mut draft = with_customers("100", &usual::GRADE_NAMES[0]);
    draft.stages[0].minutes = "30".into();
    let hours = hours(&draft.check().unwrap());
    // 50 × 30 minutes; 512 × 30, 384 × 20 and 150 × 15 minutes.
    assert_eq!(
        hours.work.iter().map(Work::hours).collect::<Vec<_>>(),
        [Exact::whole(25), Exact::whole(256), Exact::whole(128), Exact::ratio(75, 2)]
    );
    assert_eq!((hours.needed, hours.available), (Exact::ratio(893, 2), None));
}

#[test]
fn a_week_that_is_over_says_by_how_much() {
    // 3 hours a day × 5 = 15 hours; twenty hours on one day of the week from 8 February.
    let lines =
        r#""activities": [{"name": "fair", "every": "dates", "dates": "2027-02-10", "minutes": "1200"}], "capacity": {"hours": "3"}"#;
    let hours = hours(&plan("", lines));
    assert_eq!(hours.weeks_over().map(|(week, over)| (week.first, over)).collect::<Vec<_>>(), [(day(2, 8), Exact::whole(5))]);
    assert_eq!(hours.over(), None);
}

/// Two people, the second of whom has these fields.
fn team(second: &str, rest: &str) -> String {
    format!(r#""space": [{{"dimension": "person", "members": [{{"name": "Ann"}}, {{"name": "Bea" {second}}}]}}] {rest}"#)
}

#[test]
fn people_count_from_the_day_they_join_and_ramp_up_from_it() {
    let person_days = |second: &str| hours(&plan("", &team(second, ""))).person_days;
    assert_eq!(person_days(""), Exact::whole(128));
    // By calendar months: nothing in January, half of February's 20 days, all 23 of March.
    assert_eq!(person_days(r#", "ramp": ["0%", "50%", "100%"]"#), Exact::whole(64 + 33));
    // From 15 January: nothing up to 14 February, half of the 20 days from 15 February to 14 March, all 13 from 15 March on.
    let joins = r#", "start": "2027-01-15", "ramp": ["0%", "50%", "100%"]"#;
    assert_eq!(person_days(joins), Exact::whole(64 + 23));
    // Away on a day at half strength, and on two at full strength.
    let away = format!(r#"{joins}, "leave": "2027-02-15, 2027-03-15~2027-03-16""#);
    assert_eq!(person_days(&away), Exact::ratio(2 * 87 - 5, 2));
    assert_eq!([person_days(r#", "start": "2027-03-31""#), person_days(r#", "start": "2027-04-01""#)], [65, 64].map(Exact::whole));
    // The capacity has the same people as the hours: 87 of 64 days, and no more.
    let heads = |second: &str| plan("", &team(second, "")).capacity().full_strength();
    assert_eq!([heads(joins), heads(&away)], [Some(Exact::ratio(87, 64)), Some(Exact::ratio(2 * 87 - 5, 128))]);
    // The shares of the split do not follow: half each, as without a start date and a ramp-up.
    let shares =
        |second: &str| plan("", &team(second, "")).split().dimensions()[0].members.iter().map(|it| it.share.clone()).collect::<Vec<_>>();
    assert_eq!(shares(r#", "start": "2027-03-01""#), [Exact::ratio(1, 2), Exact::ratio(1, 2)]);
    // A typed number takes the place of the two: one more at full strength, or half of both.
    let typed = |people: &str| hours(&plan("", &team(joins, &format!(r#", "capacity": {{"people": "{people}"}}"#)))).person_days;
    assert_eq!([typed("3"), typed("1")], [Exact::whole(64 + 23 + 64), Exact::ratio(87, 2)]);
    let week = |first: NaiveDate| {
        let hours = hours(&plan("", &team(joins, r#", "capacity": {"hours": "8"}"#)));
        hours.weeks.iter().find(|week| week.first == first).unwrap().available.clone().unwrap()
    };
    // Five days of one, and five at half strength; then five of both.
    assert_eq!([week(day(3, 8)), week(day(3, 15))], [60, 80].map(Exact::whole));
}

#[test]
fn the_busiest_week_is_one_in_every_place() {
    // 15 hours a week, three on 1 January. 4 hours there are 1 over; 19 in the weeks from 11 January and 8 February are 4 over each.
    let lines = |hours: &str| {
        format!(
            r#""activities": [{{"name": "fair", "every": "dates", "dates": "2027-01-01", "minutes": "240"}},
            {{"name": "show", "every": "dates", "dates": "2027-01-12, 2027-02-10", "minutes": "1140"}}], "capacity": {{{hours}}}"#
        )
    };
    let busiest = |hours: &str| {
        let plan = plan("", &lines(hours));
        let hours = self::hours(&plan);
        let fit = Fit::of(&plan, &hours).and_then(|fit| Some(fit.busiest?.0));
        (hours.busiest().map(|week| week.first), fit)
    };
    // The first of the two with the most hours over.
    assert_eq!(busiest(r#""hours": "3""#), (Some(day(1, 11)), Some(day(1, 11))));
    // With 20 hours a week and four on 1 January none is over; without hours none can be. Then it is the one that takes the most.
    assert_eq!(busiest(r#""hours": "4""#), (Some(day(1, 11)), Some(day(1, 11))));
    assert_eq!(busiest(""), (Some(day(1, 11)), None));
    // With more people in the other weeks, the short one is the one that is over.
    let joined = plan(
        "",
        &lines(r#""hours": "3""#).replace(
            r#""capacity""#,
            r#""space": [{"dimension": "rep", "members": [{"name": "Ann"}, {"name": "Bea", "start": "2027-01-02"}]}], "capacity""#,
        ),
    );
    assert_eq!(hours(&joined).busiest().map(|week| week.first), Some(day(1, 1)));
    assert_eq!(hours(&plan("", r#""activities": []"#)).busiest(), None);
}

#[test]
fn missing_people_are_hired_before_their_ramp_up() {
    let ramp = r#", "ramp": ["0%", "50%", "100%"]"#;
    let rest = r#", "activities": [{"name": "fair", "every": "dates", "dates": "2027-03-10, 2027-03-11, 2027-03-12", "minutes": "9000"}],
        "capacity": {"hours": "8", "selling": "50%"}"#;
    let fit = |lead: &str| {
        let plan = plan(lead, &team(ramp, rest));
        Fit::of(&plan, &hours(&plan)).unwrap()
    };
    // 97 days × 4 hours = 388 hours, and 450 are needed: 450 ÷ (64 × 4) = 1.76 people, and there are 97 ÷ 64 = 1.52.
    let soon = fit("");
    // So one more is enough if work can be moved. In the week from 8 March, 450 − 40 hours are over, and one person has 20: 20.5 people.
    assert_eq!((soon.people.exact.clone(), soon.missing_if_moved.get(), soon.missing.get()), (Exact::ratio(450, 256), 1, 21));
    // The fairs alone take more than all hours.
    assert_eq!((soon.largest, soon.fixed), (Largest::NoneLeft, Exact::whole(450)));
    assert_eq!(soon.busiest.clone().map(|(first, people)| (first, people.exact)), Some((day(3, 8), Exact::ratio(450, 20))));
    // Two months before the week from 8 March, the first that is over.
    let hire = soon.hire_by.unwrap();
    assert_eq!((hire.day, hire.needed, hire.months), (day(1, 8), day(3, 8), 2));
    assert_eq!((hire.first_over, hire.lead_by, hire.cycle), (day(3, 8), Some(day(3, 31)), 0));
    // A lead takes 60 days, so that the last is due on Friday, 29 January. Two months before it is a Sunday.
    let hire = fit(r#", "days": 60"#).hire_by.unwrap();
    assert_eq!((hire.day, hire.needed), (NaiveDate::from_ymd_opt(2026, 11, 27).unwrap(), day(1, 29)));
    assert_eq!((hire.first_over, hire.lead_by, hire.cycle), (day(3, 8), Some(day(1, 29)), 60));
}

#[test]
fn what_does_not_depend_on_the_target_fits_any_or_none() {
    let lines =
        |hours: &str| format!(r#""activities": [{{"name": "drill", "times": "5", "minutes": "60"}}], "capacity": {{"hours": "{hours}"}}"#);
    let largest = |lead: &str, hours: &str| {
        let plan = plan(lead, &lines(hours));
        Fit::of(&plan, &self::hours(&plan)).unwrap().largest
    };
    assert_eq!([largest("", "1"), largest("", "0.9")], [Largest::Any, Largest::NoneLeft]);
    // A deal's five leads take 50 hours, and one is left over.
    assert_eq!(largest(r#", "minutes": "600""#, "65/64"), Largest::NotOne);
    assert_eq!(Fit::of(&plan("", r#""activities": []"#), &hours(&plan("", r#""activities": []"#))), None);
}

#[test]
fn what_is_a_small_part_of_a_person_takes_nobody_to_hire() {
    // A person has 15 hours a week, of which a twentieth is 45 minutes: up to 15.75 hours take nobody more, and 946 minutes do.
    let fit = |fairs: &[(&str, &str)]| {
        let fair = |(date, minutes): &(&str, &str)| {
            format!(r#"{{"name": "fair {date}", "every": "dates", "dates": "2027-{date}", "minutes": "{minutes}"}}"#)
        };
        let all = fairs.iter().map(fair).collect::<Vec<_>>().join(", ");
        let plan = plan("", &format!(r#""activities": [{all}], "capacity": {{"hours": "3"}}"#));
        let hours = hours(&plan);
        let fit = Fit::of(&plan, &hours).unwrap();
        let said = Explained { hours: &hours, plan: &plan, report: &report(&plan, day(1, 4)), locale: Locale::En }.nobody_more(&fit);
        (fit.missing.get(), fit.hire_by.map(|it| it.first_over), said.is_some())
    };
    assert_eq!(fit(&[("02-10", "900")]), (0, None, false)); // nothing is over
    assert_eq!(fit(&[("02-10", "945")]), (0, None, true));
    assert_eq!(fit(&[("02-10", "946")]), (1, Some(day(2, 8)), false));
    // 30.75 hours leave a twentieth over beside one more, and 1846 minutes need a second.
    assert_eq!(fit(&[("02-10", "1845")]).0, 1);
    assert_eq!(fit(&[("02-10", "1846")]).0, 2);
    // They are hired for the week that takes them, not for an earlier one with half an hour over.
    assert_eq!(fit(&[("01-12", "930"), ("02-10", "1200")]), (1, Some(day(2, 8)), false));
}

#[test]
fn where_no_deal_fits_it_is_said_what_takes_the_hours() {
    let said = |lead: &str, activities: &str, hours_a_day: &str, locale| {
        let plan = plan(lead, &format!(r#"{activities} "capacity": {{"hours": "{hours_a_day}"}}"#));
        let hours = hours(&plan);
        Explained { hours: &hours, plan: &plan, report: &report(&plan, day(1, 4)), locale }.fits(&Fit::of(&plan, &hours).unwrap())
    };
    // 5 hours of drill and 2 of audit a week, of 5: all hours are taken without a deal.
    let work = r#""activities": [{"name": "drill", "times": "5", "minutes": "60"}, {"name": "audit", "times": "2", "minutes": "60"}],"#;
    // 2 × 12.8 are 25 audits by the last day, so 25 ÷ 12.8 = 1.95 hours a week.
    assert_eq!(
        said("", work, "1", Locale::En),
        [
            "No time is left for deals: activities alone take ≈7 of 5 h a week.",
            "Most of it: drill 5 h a week, audit ≈2 h a week. Do it less often, or in fewer minutes."
        ]
    );
    assert_eq!(said("", work, "1", Locale::ZhHans)[0], "没有时间留给成交：仅销售动作每周就要 ≈7 小时，可用 5 小时。");
    // A deal's five leads take 50 hours; beside the drill of 64 one is left, and alone there are 64 ÷ 2 = 32.
    let drill = r#""activities": [{"name": "drill", "times": "5", "minutes": "60"}],"#;
    let minutes = r#", "minutes": "600""#;
    assert_eq!(said(minutes, drill, "65/64", Locale::En)[0], "Not even one deal fits beside activities: 5 of ≈5.1 h a week.");
    assert_eq!(said(minutes, "", "1/2", Locale::En), ["Not even one deal fits: it takes more than the 2.5 h a week available."]);
}

#[test]
fn quotas_and_hours_are_compared_in_money() {
    // 76 deals fit into the hours, as above: 760,000.
    let calls = r#", "activities": [{"name": "call", "per_unit": "3", "minutes": "10"}]"#;
    let limits = |quota: &str| {
        let mut draft = draft(
            calls,
            r#""activities": [{"name": "meeting", "times": "5", "minutes": "60"}], "capacity": {"people": "1", "hours": "8", "selling": "50%"}"#,
        );
        (draft.metric, draft.deal_size, draft.amount) = (backcast::domain::Metric::Revenue, "10000".into(), "100000".into());
        draft.quota = quota.into();
        let plan = draft.check().unwrap();
        let (hours, report) = (hours(&plan), report(&plan, day(1, 4)));
        let fit = Fit::of(&plan, &hours).unwrap();
        let said = Explained { hours: &hours, plan: &plan, report: &report, locale: Locale::En }.two_limits(&fit);
        (TeamLimits::of(&report, &fit).map(|it| (it.by_hours.clone(), it.binds())), said.unwrap_or_default())
    };
    let by_hours = Exact::whole(760_000);
    assert_eq!(
        limits("500000"),
        (Some((by_hours.clone(), Binds::Quota)), "By quota the team delivers ¥500k, by hours ¥760k: the quota is the limit.".to_owned())
    );
    assert_eq!(limits("1000000").0, Some((by_hours.clone(), Binds::Hours)));
    assert_eq!(limits("760000").0, Some((by_hours, Binds::Both)));
    assert_eq!(limits(""), (None, String::new()));
}

fn random(seed: u64) -> Draft {
    let mut dice = Dice(seed);
    let lead = format!(
        r#", "days": {}, "minutes": "{}", "activities": [{{"name": "call", "per_unit": "{}/2", "minutes": "{}"}}]"#,
        dice.size(0, 50),
        dice.size(1, 60),
        dice.size(1, 9),
        dice.size(1, 60)
    );
    let lines = format!(
        r#""activities": [{{"name": "drill", "times": "{}", "every": "month", "minutes": "{}"}}], "time": {{"months": ["80", "100", "120"]}},
        "customers": {{"count": "{}", "grades": [{{"name": "A", "share": "30%", "contacts": "2", "minutes": "7"}}, {{"name": "B", "contacts": "1/3", "every": "quarter"}}]}},
        "space": [{{"dimension": "rep", "members": [{{"name": "Ann", "start": "2027-01-{}"}}, {{"name": "Bea", "ramp": ["0%", "{}%"]}}]}}],
        "capacity": {{"hours": "{}", "selling": "{}%"}}"#,
        dice.size(1, 9),
        dice.size(1, 300),
        dice.size(1, 50),
        dice.size(10, 31),
        dice.size(1, 100),
        dice.size(1, 10),
        dice.size(10, 100)
    );
    let mut draft = draft(&lead, &lines);
    draft.amount = dice.size(1, 80).to_string();
    if dice.chance(50) {
        draft.metric = backcast::domain::Metric::Revenue;
        draft.deal_size = "333.33".into();
        draft.amount = dice.size(100, 30_000).to_string();
    }
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn the_hours_of_the_weeks_add_up_to_the_whole(seed: u64) {
        let hours = hours(&random(seed).check().unwrap());
        prop_assert_eq!(hours.weeks.iter().map(|week| &week.needed).sum::<Exact>(), hours.needed.clone());
        prop_assert_eq!(hours.work.iter().map(Work::hours).sum::<Exact>(), hours.needed.clone());
        prop_assert_eq!(Some(hours.weeks.iter().filter_map(|week| week.available.as_ref()).sum::<Exact>()), hours.available.clone());
        prop_assert_eq!(hours.weeks.iter().map(|week| week.working_days).sum::<u32>(), hours.working_days);
    }

    #[test]
    fn the_largest_target_that_fits_fits_and_one_deal_more_does_not(seed: u64) {
        let draft = random(seed);
        let plan = draft.check().unwrap();
        let is_over = |deals: u64| {
            let amount = if draft.deal_size.is_empty() { Exact::whole(deals) } else { Exact::whole(deals) * Exact::ratio(33_333, 100) };
            let plan = Draft { amount: amount.to_string(), ..draft.clone() }.check().unwrap();
            assert_eq!(report(&plan, day(1, 4)).deals.count.get(), deals);
            hours(&plan).over().is_some()
        };
        match Fit::of(&plan, &hours(&plan)).unwrap().largest {
            Largest::Deals { deals, money } => {
                prop_assert!(!is_over(deals.get()) && is_over(deals.get() + 1));
                prop_assert_eq!(money.is_some(), !draft.deal_size.is_empty());
            }
            Largest::NotOne | Largest::NoneLeft => prop_assert!(is_over(1)),
            // All leads are before the start date.
            Largest::Any => prop_assert!(!is_over(1)),
        }
    }

    #[test]
    fn the_missing_people_leave_at_most_a_twentieth_of_one(seed: u64) {
        let draft = random(seed);
        let plan = draft.check().unwrap();
        let missing = Fit::of(&plan, &hours(&plan)).unwrap().missing.get();
        // Ann and Bea, and so many more.
        let is_enough = |more: u64| {
            let plan = Draft { people: (2 + more).to_string(), ..draft.clone() }.check().unwrap();
            let a_day = plan.capacity().hours_a_day().unwrap();
            let part = |days: u32| &a_day * &Exact::ratio(days.into(), 20);
            let hours = hours(&plan);
            hours.weeks_over().all(|(week, over)| over <= part(week.working_days))
        };
        prop_assert!(is_enough(missing));
        prop_assert!(missing == 0 || !is_enough(missing - 1));
    }

    #[test]
    fn as_many_people_as_the_work_takes_are_enough(seed: u64) {
        let plan = random(seed).check().unwrap();
        let fit = Fit::of(&plan, &hours(&plan)).unwrap();
        let alone = |people: u64| {
            let draft = Draft { people: people.to_string(), space: Vec::new(), ..random(seed) };
            hours(&draft.check().unwrap()).over().is_none()
        };
        prop_assert!(alone(fit.people.count.get()));
        prop_assert!(fit.people.count.get() == 1 || !alone(fit.people.count.get() - 1));
    }
}

#[test]
fn what_cannot_be_read_is_said_at_its_field() {
    let faults = |lead: &str, lines: &str| {
        let faults = draft(lead, lines).check().unwrap_err();
        faults.into_iter().map(|fault| (fault.field.to_string(), fault.allowed)).collect::<Vec<_>>()
    };
    let one = |path: &str, allowed| vec![(path.to_owned(), allowed)];
    assert_eq!(faults("", r#""capacity": {"hours": "25"}"#), one("capacity.hours", Allowed::HoursInDay.or_nothing()));
    assert_eq!(faults("", r#""capacity": {"selling": "0%"}"#), one("capacity.selling", Allowed::Rate.or_nothing()));
    assert_eq!(faults(r#", "minutes": "-1""#, r#""name": """#), one("funnel[0].minutes", Allowed::PerUnit.or_nothing()));
    let calls = r#", "activities": [{"name": "call", "per_unit": "3", "minutes": "x"}]"#;
    assert_eq!(faults(calls, r#""name": """#), one("funnel[0].activities[0].minutes", Allowed::PerUnit.or_nothing()));
    assert_eq!(faults("", &team(r#", "start": "soon""#, "")), one("space[0].members[1].start", Allowed::Date.or_nothing()));
    assert_eq!(
        faults("", &team(r#", "leave": "2027-02-02~2027-02-01""#, "")),
        one("space[0].members[1].leave", Allowed::DaysAway(400, 200).or_nothing())
    );
    let grades = |count: &str, a: &str, b: &str| {
        format!(r#""customers": {{"count": "{count}", "grades": [{{"name": "A", {a}}}, {{"name": "B", {b}}}]}}"#)
    };
    let fine = r#""share": "40%", "contacts": "1""#;
    assert_eq!(faults("", &grades("1/2", fine, fine)), one("customers.count", Allowed::Leads));
    assert_eq!(faults("", &grades("9", fine, fine)), one("customers.grades[1].share", Allowed::SharesUnder("20%".into())));
    assert_eq!(
        faults("", &grades("9", fine, r#""share": "70%", "contacts": "1""#)),
        one("customers.grades[1].share", Allowed::SharesOver("10%".into()))
    );
    let known = |share: &str| format!(r#""contribution": "{share}", "contacts": "1""#);
    let under = one("customers.grades[1].contribution", Allowed::SharesUnder("5%".into()));
    assert_eq!(faults("", &grades("9", &known("80%"), &known("15%"))), under);
    assert_eq!(faults("", &grades("9", fine, r#""contacts": "0""#)), one("customers.grades[1].contacts", Allowed::PerUnit));
    let every = draft("", &grades("9", fine, r#""contacts": "1", "every": "dates""#)).check().unwrap_err();
    assert_eq!(every[0].field, Field::GradeEvery(1));
}

#[test]
fn files_and_links_keep_customers_and_hours() {
    let lead = r#", "minutes": "30", "activities": [{"name": "call", "per_unit": "3", "minutes": "10"}]"#;
    let rest = r#", "capacity": {"hours": "8", "selling": "60%"}, "customers": {"count": "100", "grades": [
        {"name": "A", "share": "20%", "contribution": "80%", "contacts": "2", "every": "week", "minutes": "30"}, {"name": "B", "contacts": "1", "every": "month"}]}"#;
    let whole = draft(lead, &team(r#", "start": "2027-01-15", "leave": "2027-02-01""#, rest));
    assert_eq!((whole.space[0].members[1].start.as_str(), whole.grades.len(), whole.customers.as_str()), ("2027-01-15", 2, "100"));
    assert_eq!(file::read(&file::write(&whole)).unwrap(), whole);
    assert_eq!(link::decode(&link::encode(&whole).unwrap()).unwrap(), whole);
}

#[test]
fn the_report_has_customers_and_hours() {
    let mut draft = with_customers("100", &usual::GRADE_NAMES[0]);
    draft.stages[0].minutes = "30".into();
    (draft.people, draft.hours, draft.selling) = ("2".into(), "8".into(), "60%".into());
    let plan = draft.check().unwrap();
    let json: serde_json::Value = serde_json::from_str(&written::write(&plan, &report(&plan, day(1, 4)))).unwrap();
    let (hours, customers) = (&json["hours"], &json["customers"]);
    assert_eq!((customers["count"].as_u64(), customers["contacts_a_week"].as_str()), (Some(100), Some("1060/13")));
    assert_eq!((customers["grades"][2]["name"].as_str(), customers["grades"][2]["customers"].as_u64()), (Some("C"), Some(50)));
    // 2 × 8 × 60 % × 64 days.
    assert_eq!((hours["needed"].as_str(), hours["available"].as_str()), (Some("893/2"), Some("3072/5")));
    assert_eq!((hours["weeks"][1]["needed"].as_str(), hours["weeks"][1]["available"].as_str()), (Some("35"), Some("48")));
    // Care takes 421.5 of the 614.4 hours. 192.9 ÷ 2.5 hours a deal = 77.16.
    assert_eq!((hours["fits"]["deals"].as_u64(), hours["fits"]["missing"].as_u64()), (Some(77), Some(0)));
}
