//! The calendar of a plan's dates: its events, their identity over several exports, and its lines.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};

use backcast::domain::{Draft, Field, ReviewEvery};
use backcast::export::ics::{Origin, key_of};
use backcast::export::{Failed, Form, make};
use backcast::i18n::Locale;
use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use crate::playbook::{WHOLE, draft};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The calendar of a draft, made on 2027-01-04.
#[track_caller]
fn calendar(draft: &Draft, form: &str) -> String {
    calendar_in(draft, form, Locale::En)
}

#[track_caller]
fn calendar_in(draft: &Draft, form: &str, locale: Locale) -> String {
    String::from_utf8(make(draft, day("2027-01-04"), locale, Form::named(form).unwrap(), |_, _| {}).unwrap()).unwrap()
}

/// The events, each with its properties; lines unfolded, texts unescaped.
fn events(calendar: &str) -> Vec<BTreeMap<String, String>> {
    let mut events = Vec::new();
    for line in calendar.replace("\r\n ", "").split("\r\n") {
        if line == "BEGIN:VEVENT" {
            events.push(BTreeMap::new());
        } else if let (Some((name, value)), Some(event)) = (line.split_once(':'), events.last_mut()) {
            let mut text = String::new();
            let mut letters = value.chars();
            while let Some(c) = letters.next() {
                match c {
                    '\\' => text.extend(letters.next().map(|c| if c == 'n' { '\n' } else { c })),
                    c => text.push(c),
                }
            }
            event.insert(name.to_owned(), text);
        }
    }
    events
}

/// Summary, first day, the day after the last, and the description of each event.
fn told(calendar: &str) -> Vec<(String, String, String, String)> {
    let of = |event: &BTreeMap<String, String>, name: &str| event.get(name).cloned().unwrap_or_default();
    let told = |event: &BTreeMap<String, String>| {
        (of(event, "SUMMARY"), of(event, "DTSTART;VALUE=DATE"), of(event, "DTEND;VALUE=DATE"), of(event, "DESCRIPTION"))
    };
    events(calendar).iter().map(told).collect()
}

fn uids(calendar: &str) -> Vec<String> {
    events(calendar).iter().map(|event| event["UID"].clone()).collect()
}

#[test]
fn milestones_training_reviews_phases_and_the_latest_lead_are_events() {
    let mut whole = draft(WHOLE);
    whole.stages[0].days = "30".into();
    whole.time.phases = vec![
        backcast::domain::PhaseDraft { name: "attack".into(), last: "2027-02-14".into(), weight: "30%".into(), ..Default::default() },
        backcast::domain::PhaseDraft { name: "sprint".into(), last: "2027-03-31".into(), weight: "70%".into(), ..Default::default() },
    ];
    let found = told(&calendar(&whole, "ics"));
    let event = |summary: &str, first: &str, after: &str, description: &str| {
        (summary.to_owned(), first.to_owned(), after.to_owned(), description.to_owned())
    };
    assert_eq!(found[0], event("price list", "20270104", "20270130", "Owner: sales director\nDone when: signed\nsent"));
    assert_eq!(found[1], event("Training: objections", "20270115", "20270116", "Who: reps\nHours: 4"));
    // Thirteen Fridays from 1 January on, and Wednesday 31 March, the end of the last week.
    assert_eq!(found[2], event("Friday review", "20270101", "20270102", "Who: team\nWhat is behind?"));
    assert_eq!(found[15].1, "20270331");
    assert_eq!(found[16], event("Attack", "20270101", "20270215", ""));
    assert_eq!(found[17], event("Sprint", "20270215", "20270401", ""));
    // 31 March − 30 days is 1 March, a Monday.
    assert_eq!(found[18], event("Latest date for a new lead", "20270301", "20270302", ""));
    assert_eq!(found.len(), 19);
    let chinese = told(&calendar_in(&whole, "ics", Locale::ZhHans));
    assert_eq!((chinese[0].3.as_str(), chinese[17].0.as_str()), ("负责人：sales director\n验收标准：signed\nsent", "冲刺期"));
}

#[test]
fn an_event_stays_the_same_under_another_name_or_date() {
    let whole = draft(WHOLE);
    let form = format!("ics/{:x}/1798761600", key_of("a plan"));
    let before = uids(&calendar(&whole, &form));
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    let mut changed = whole.clone();
    changed.put(&Field::Name, "another name".into());
    changed.put(&Field::MilestoneName(0), "list of prices".into());
    changed.put(&Field::MilestoneDue(0), "2027-02-01".into());
    // A Friday off moves its review to Thursday of the same week.
    changed.time.days_off.push("2027-01-15".into());
    assert_eq!(uids(&calendar(&changed, &form)), before);
    assert_eq!(uids(&calendar_in(&whole, &form, Locale::ZhHant)), before);
    // Another plan has other events; from a file alone, the name of the plan tells it from others.
    let other = format!("ics/{:x}/1798761600", key_of("another plan"));
    assert!(uids(&calendar(&whole, &other)).iter().all(|uid| !before.contains(uid)));
    let plain = uids(&calendar(&whole, "ics"));
    assert_eq!(uids(&calendar(&whole, "ics")), plain);
    assert!(uids(&calendar(&changed, "ics")).iter().all(|uid| !plain.contains(uid)));
    // FNV-1a of nothing, and of "a", as published.
    assert_eq!((key_of(""), key_of("a")), (0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c));
}

#[test]
fn the_sequence_is_the_minute_and_the_stamp_the_second() {
    let of = |form: &str| {
        let event = events(&calendar(&draft(WHOLE), form))[0].clone();
        (event["SEQUENCE"].clone(), event["DTSTAMP"].clone())
    };
    // 2020-01-01 is 1,577,836,800 s after 1970.
    assert_eq!(of("ics/1/1577836800"), ("0".into(), "20200101T000000Z".into()));
    assert_eq!(of("ics/1/1577836859"), ("0".into(), "20200101T000059Z".into()));
    assert_eq!(of("ics/1/1577836860"), ("1".into(), "20200101T000100Z".into()));
    // 2,560 days from 2020 to 4 January 2027 (seven years, of which 2020 and 2024 are leap years, and 3 days) × 1,440 minutes.
    assert_eq!(of("ics"), ((2560 * 1440).to_string(), "20270104T000000Z".into()));
    // A clock before 2020 or far in the future breaks nothing.
    assert_eq!(of("ics/1/0").0, "0");
    assert_eq!(of(&format!("ics/1/{}", u64::MAX)).1, "19700101T000000Z");
    for wrong in ["ics/", "ics/1", "ics/x/1", "ics/1/x", "ics/1/-1"] {
        assert_eq!(Form::named(wrong), None, "{wrong}");
    }
    for form in ["ics", "ics/ff/12"] {
        assert_eq!(Form::named(form).unwrap().name(), form);
    }
    assert_eq!(Form::named("ics"), Some(Form::Ics(Origin::default())));
}

/// The days of a rule `FREQ=WEEKLY;BYDAY=…;UNTIL=…` from `DTSTART` on, without its exceptions.
fn repeated(event: &BTreeMap<String, String>) -> Vec<NaiveDate> {
    let read = |text: &str| NaiveDate::parse_from_str(text, "%Y%m%d").unwrap();
    let first = read(&event["DTSTART;VALUE=DATE"]);
    let Some(rule) = event.get("RRULE") else { return vec![first] };
    let parts: BTreeMap<&str, &str> = rule.split(';').map(|part| part.split_once('=').unwrap()).collect();
    let weekdays: Vec<&str> = parts["BYDAY"].split(',').collect();
    let off: Vec<NaiveDate> = event.get("EXDATE;VALUE=DATE").map(|off| off.split(',').map(read).collect()).unwrap_or_default();
    let name = |day: &NaiveDate| day.weekday().to_string()[..2].to_uppercase();
    let until = read(parts["UNTIL"]);
    first.iter_days().take_while(|day| *day <= until).filter(|day| weekdays.contains(&name(day).as_str()) && !off.contains(day)).collect()
}

#[test]
fn a_daily_review_repeats_and_leaves_out_days_off() {
    let mut daily = draft(r#""reviews": [{"name": "stand-up", "every": "day"}]"#);
    // New Year's Day is off, and Saturday 9 January is worked.
    daily.time.days_off = vec!["2027-01-01".into(), "2027-01-20".into()];
    daily.time.make_up_days = vec!["2027-01-09".into()];
    let found = events(&calendar(&daily, "ics"));
    // The series, the make-up workday, and the latest date for a lead.
    assert_eq!(found.len(), 3);
    assert_eq!(found[0]["DTSTART;VALUE=DATE"], "20270104");
    assert_eq!(found[0]["RRULE"], "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270331");
    assert_eq!(found[0]["EXDATE;VALUE=DATE"], "20270120");
    assert_eq!(found[1]["DTSTART;VALUE=DATE"], "20270109");
    // 64 weekdays of the quarter without two; and the Saturday.
    assert_eq!(repeated(&found[0]).len(), 62);
}

#[test]
fn a_plan_without_any_date_has_no_calendar() {
    let mut whole = draft(WHOLE);
    whole.put(&Field::HorizonFirst, String::new());
    whole.put(&Field::HorizonLast, String::new());
    // The milestone and the training have dates of their own; reviews have none without a plan period.
    assert_eq!(told(&calendar(&whole, "ics")).len(), 2);
    whole.playbook.milestones.clear();
    whole.playbook.training.clear();
    let failed = make(&whole, day("2027-01-04"), Locale::En, Form::Ics(Origin::default()), |_, _| {}).unwrap_err();
    assert!(matches!(failed, Failed::Plan(faults) if faults[0].field == Field::HorizonFirst));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_folding_and_escaping(name in proptest::collection::vec(any::<char>(), 0..=120).prop_map(String::from_iter), more in "[a-z;,\\\\\n 销售👩]{0,300}") {
        let mut whole = draft(WHOLE);
        let plain: String = name.chars().filter(|c| !c.is_control()).collect();
        whole.put(&Field::MilestoneName(0), format!("x{plain}x"));
        whole.put(&Field::MilestoneDoneWhen(0), format!("x{more}x"));
        let calendar = calendar(&whole, "ics");
        prop_assert!(calendar.ends_with("END:VCALENDAR\r\n"));
        prop_assert_eq!(calendar.matches('\n').count(), calendar.matches("\r\n").count());
        prop_assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        let event = &events(&calendar)[0];
        prop_assert_eq!(&event["SUMMARY"], &format!("x{plain}x"));
        prop_assert_eq!(&event["DESCRIPTION"], &format!("Owner: sales director\nDone when: x{more}x"));
    }

    #[test]
    fn a_daily_review_is_on_every_working_day_once(off in proptest::collection::vec(0_u64..90, 0..30), worked in proptest::collection::vec(0_u64..90, 0..10)) {
        let mut daily = draft(r#""reviews": [{"name": "stand-up", "every": "day"}]"#);
        let on = |after: &u64| (day("2027-01-01") + chrono::Days::new(*after)).to_string();
        daily.time.days_off = off.iter().map(on).collect();
        daily.time.make_up_days = worked.iter().map(on).collect();
        let plan = daily.check().unwrap();
        let expected = backcast::domain::playbook::ReviewDays::of(&plan).unwrap().days(ReviewEvery::Day);
        let found = events(&calendar(&daily, "ics"));
        let mut days: Vec<NaiveDate> = found.iter().filter(|event| event["SUMMARY"] == "stand-up").flat_map(repeated).collect();
        days.sort_unstable();
        prop_assert_eq!(days, expected);
    }
}
