//! Calendars of days off: iCalendar and lists of dates in tables, what is left out, what is refused, and hostile texts.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::time::{Duration, Instant};

use backcast::codec::calendar_file::{BYTES_MAX, CalendarDays, EVENTS_MAX, LeftOut, NoCalendar, read};
use backcast::domain::draft::edits::{self, Added};
use backcast::domain::{Draft, Horizon, StageDraft};
use chrono::NaiveDate;
use proptest::prelude::*;

fn draft(first: &str, last: &str) -> Draft {
    let stages = vec![StageDraft { name: "Won".into(), ..StageDraft::default() }];
    Draft { amount: "1".into(), deal_size: "1".into(), first: first.into(), last: last.into(), stages, ..Draft::default() }
}

fn horizon(first: &str, last: &str) -> Horizon {
    draft(first, last).check().unwrap().horizon().unwrap()
}

fn shown(days: &[NaiveDate]) -> String {
    days.iter().map(|day| day.to_string()[5..].to_owned()).collect::<Vec<_>>().join(" ")
}

fn days(text: &str) -> CalendarDays {
    read(text).unwrap().days_in(horizon("2027-01-01", "2027-12-31"))
}

/// An iCalendar text with these events.
fn ics(events: &[&str]) -> String {
    let event = |event: &&str| format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", event.replace('\n', "\r\n"));
    let events = events.iter().map(event).collect::<Vec<_>>().concat();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{events}END:VCALENDAR\r\n")
}

/// The days off in 2027 of one event.
#[track_caller]
fn off(event: &str, expected: &str) {
    assert_eq!(shown(&days(&ics(&[event])).off), expected, "{event}");
}

#[test]
fn whole_days_of_an_event() {
    off("DTSTART;VALUE=DATE:20270205\nDTEND;VALUE=DATE:20270206\nSUMMARY:Eve", "02-05"); // the end is the day after
    off("DTSTART;VALUE=DATE:20270205\nDTEND;VALUE=DATE:20270208", "02-05 02-06 02-07");
    off("DTSTART;VALUE=DATE:20270205", "02-05"); // without an end: one day
    off("DTSTART:20270205\nDTEND:20270205", "02-05"); // an end that some programs write
    off("dtstart;value=date:20270205\nDURATION:P3D", "02-05 02-06 02-07");
    off("DTSTART;VALUE=DATE:20270205\nDURATION:P1W", "02-05 02-06 02-07 02-08 02-09 02-10 02-11");
    // across the end of the plan period, and outside
    off("DTSTART;VALUE=DATE:20271230\nDTEND;VALUE=DATE:20280105", "12-30 12-31");
    off("DTSTART;VALUE=DATE:20260101", "");
    // folded lines, with a space or a tab, at any place
    off("DTSTART;VALUE=DA\n TE:2027\n\t0205\nSUMMARY:A long na\n me", "02-05");
    // an alarm inside
    off("DTSTART:20270205\nBEGIN:VALARM\nDTSTART:nonsense\nEND:VALARM", "02-05");
}

#[test]
fn days_with_times_and_time_zones() {
    off("DTSTART;TZID=Asia/Shanghai:20270205T000000\nDTEND;TZID=Asia/Shanghai:20270207T000000", "02-05 02-06");
    off("DTSTART;TZID=\"(UTC+08:00) Beijing; Taipei\":20270205T000000\nDTEND:20270206T000000", "02-05"); // a colon in quotes
    off("DTSTART:20270204T160000Z\nDTEND:20270205T160000Z", "02-05"); // midnight in Beijing
    off("DTSTART:20270205T050000Z\nDTEND:20270206T050000Z", "02-05"); // midnight in New York
    off("DTSTART:20270205T000000\nDTEND:20270205T235900", "02-05");
    off("DTSTART:20270205T000000\nDTEND:20270205T235959", "02-05");
    off("DTSTART:20270205T000000\nDURATION:P2D", "02-05 02-06");
}

#[track_caller]
fn left_out(event: &str, expected: LeftOut) {
    let calendar = read(&ics(&[event, "DTSTART:20270101"])).unwrap();
    assert_eq!((calendar.left_out, calendar.events.len()), (expected, 1), "{event}");
}

#[test]
fn events_that_are_no_days_off_are_counted() {
    let timed = LeftOut { timed: 1, ..LeftOut::default() };
    for event in [
        "DTSTART:20270205T090000\nDTEND:20270205T100000",
        "DTSTART:20270205T090000\nDTEND:20270206T090000",
        "DTSTART:20270205T090000",
        "DTSTART:20270205T000000\nDURATION:PT1H",
        "DTSTART:20270205T000000\nDTEND:20270205T120000",
        "DTSTART:20270205T100000Z\nDTEND:20270205T110000Z",
        "DTSTART:20270206T000000\nDTEND:20270205T000000",
    ] {
        left_out(event, timed);
    }
    let repeated = LeftOut { repeated: 1, ..LeftOut::default() };
    for rule in [
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;BYMONTH=2",
        "BYDAY=MO",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;BYDAY=1MO;BYMONTH=2",
        "FREQ=YEARLY;BYMONTH=3",
        "nonsense",
        "FREQ=DAILY;COUNT=999999999",
    ] {
        left_out(&format!("DTSTART:20270205\nRRULE:{rule}"), repeated);
    }
    left_out("DTSTART:20270214\nDESCRIPTION:Observance\\nTo hide observances …", LeftOut { observed: 1, ..LeftOut::default() });
    left_out("SUMMARY:without a date", LeftOut { unclear: 1, ..LeftOut::default() });
    left_out("DTSTART:20270101\nDTEND:20280105", LeftOut { unclear: 1, ..LeftOut::default() }); // 369 days
    left_out("DTSTART:20270205\nSTATUS:CANCELLED", LeftOut { cancelled: 1, ..LeftOut::default() });
    left_out("DTSTART:20270205\nDTEND:20270214\nRRULE:FREQ=WEEKLY", repeated); // longer than its week
}

#[test]
fn an_event_may_repeat_once_a_year() {
    let yearly = |rule: &str| format!("DTSTART;VALUE=DATE:20200229\nDTEND;VALUE=DATE:20200301\nRRULE:{rule}");
    let in_years = |rule: &str| {
        let found = read(&ics(&[&yearly(rule)])).unwrap().days_in(horizon("2023-01-01", "2032-12-31")).off;
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(in_years("FREQ=YEARLY"), ["2024-02-29", "2028-02-29", "2032-02-29"]);
    assert_eq!(in_years("FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=29;WKST=SU"), ["2024-02-29", "2028-02-29", "2032-02-29"]);
    assert_eq!(in_years("FREQ=YEARLY;UNTIL=20280229"), ["2024-02-29", "2028-02-29"]);
    assert_eq!(in_years("FREQ=YEARLY;UNTIL=20280228T235959Z"), ["2024-02-29"]);
    assert_eq!(in_years("FREQ=YEARLY;COUNT=5"), ["2024-02-29"]);
    off("DTSTART:20201231\nDTEND:20210103\nRRULE:FREQ=YEARLY", "01-01 01-02 12-31"); // from the year before
}

#[test]
fn an_event_may_repeat_by_weeks() {
    // 5 February 2027 is a Friday.
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;COUNT=3", "02-05 02-12 02-19");
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;UNTIL=20270219", "02-05 02-12 02-19");
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;UNTIL=20270218T160000Z", "02-05 02-12");
    off("DTSTART:20270205\nDTEND:20270207\nRRULE:FREQ=WEEKLY;COUNT=2", "02-05 02-06 02-12 02-13");
    // From years before the plan, every second week.
    off("DTSTART:20261225\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270205", "01-08 01-22 02-05");
    // Several weekdays, of which the Monday before the start belongs to the next week that counts.
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=4", "02-05 02-08 02-12 02-15");
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4;WKST=MO", "02-05 02-15 02-19 03-01");
    // Weeks from Sunday: the 7th is in the week after the 5th.
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,FR;COUNT=3;WKST=SU", "02-05 02-14 02-19");
    off("DTSTART:20270205\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,FR;COUNT=3;WKST=MO", "02-05 02-07 02-19");
}

#[test]
fn make_up_workdays_are_known_by_their_names() {
    let worked = [
        "SUMMARY:春节 补班 第1天/共2天",
        "SUMMARY:國慶日補行上班",
        "SUMMARY:劳动节（班）",
        "SUMMARY:Special Working Day",
        "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
    ];
    for name in worked {
        let found = days(&ics(&[&format!("DTSTART:20270213\n{name}")]));
        assert_eq!((shown(&found.off), shown(&found.make_up)), (String::new(), "02-13".into()), "{name}");
    }
    for name in ["SUMMARY:春节（休）", "SUMMARY:Non-working day", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"] {
        off(&format!("DTSTART:20270213\n{name}"), "02-13");
    }
}

#[test]
fn a_list_of_dates() {
    for (text, expected) in [
        ("2027-02-05", "02-05"),
        ("\u{feff}2027/2/5 Eve\n\n 2027.2.6\t大年初一\r\n", "02-05 02-06"),
        ("2027年2月5日 除夕\n2027年10月1号", "02-05 10-01"),
        ("20270205 20270207", "02-05 02-06 02-07"),
        ("2027-02-05\t2027-02-07\tSpring", "02-05 02-06 02-07"), // two columns
        ("2027-02-05 – 2027-02-06 Spring", "02-05 02-06"),
        ("2027-02-05 to 2027-02-06", "02-05 02-06"),
        ("2027年2月5日至2027年2月6日", "02-05 02-06"),
        ("Date,Name\n2027-02-05,Eve", "02-05"), // a heading
    ] {
        assert_eq!(shown(&days(text).off), expected, "{text}");
    }
    assert_eq!(shown(&days("2027-02-13 上班").make_up), "02-13");
}

#[test]
fn dates_with_the_month_in_words_or_the_year_last() {
    for (text, expected) in [
        ("16/02/2027", "02-16"),
        ("02/16/2027", "02-16"),
        // The order is that of the list.
        ("5/2/2027 Eve\n16/2/2027", "02-05 02-16"),
        ("2/5/2027 Eve\n2/16/2027", "02-05 02-16"),
        ("3/3/2027", "03-03"), // the same either way
        ("Eve,16-02-2027\n16-02-2027", "02-16"),
        ("16.02.2027", "02-16"),
        ("5.2.2027", "02-05"), // with points, the day comes first
        ("Feb 16 2027", "02-16"),
        ("February 16, 2027 Holiday", "02-16"),
        ("Tue, 16 Feb 2027", "02-16"),
        ("16th February 2027\n1st March 2027", "02-16 03-01"),
        ("16-Feb-2027", "02-16"),
        ("Sept 1 2026\nFeb 16 2027", "02-16"),
        ("Feb 16, 2027 – Feb 17, 2027 Break", "02-16 02-17"),
        ("16/02/2027\t17/02/2027\tBreak", "02-16 02-17"),
        ("May 3 2027 Mayday", "05-03"),
    ] {
        assert_eq!(shown(&days(text).off), expected, "{text}");
    }
    refused("5/2/2027 Eve\n6/2/2027", &NoCalendar::Ambiguous(1, "5/2/2027 Eve".into()));
    // One order for all.
    refused("16/2/2027\n2/17/2027", &NoCalendar::Line(2, "2/17/2027".into()));
    for wrong in ["Fe 16 2027", "16 Febx 2027", "16/2/27", "16/2/20270", "Feb 30 2027", "Feb 16 1066"] {
        refused(&format!("2027-02-05\n{wrong}"), &NoCalendar::Line(2, wrong.into()));
    }
}

#[track_caller]
fn refused(text: &str, reason: &NoCalendar) {
    assert_eq!(read(text).as_ref().unwrap_err(), reason, "{}", text.chars().take(80).collect::<String>());
}

#[test]
fn a_damaged_calendar_is_refused_with_its_line() {
    let line = |number, text: &str| NoCalendar::Line(number, text.into());
    refused("", &NoCalendar::Empty);
    refused(" \n\t\r\n", &NoCalendar::Empty);
    refused("Dear all, our holidays", &NoCalendar::Unknown("Dear all, our holidays".into()));
    refused("{\"backcast\": 1}", &NoCalendar::Unknown("{\"backcast\": 1}".into()));
    refused("2027-02-05\n5 Feb", &line(2, "5 Feb"));
    refused("2027-02-30\n2027-13-01", &line(2, "2027-13-01"));
    refused("2027-02-06 – 2027-02-05", &line(1, "2027-02-06 – 2027-02-05"));
    for end in ["\r\n", "\n"] {
        refused(&ics(&["DTSTART:2027"]).replace("\r\n", end), &line(5, "DTSTART:2027"));
    }
    for wrong in ["20270230", "2027-02-05", "20270205T", "20270205T250000", "20270205T000000+08", "２０２７０２０５", "00000101", ""]
    {
        assert!(matches!(read(&ics(&[&format!("DTSTART:{wrong}")])), Err(NoCalendar::Line(..))), "{wrong}");
        assert!(matches!(read(&ics(&[&format!("DTSTART:20270205\nDTEND:{wrong}")])), Err(NoCalendar::Line(..))), "{wrong}");
    }
    // cut anywhere before its end
    let whole = ics(&["DTSTART:20270205\nDTEND:20270206"]);
    for end in "BEGIN:VCALENDAR".len()..whole.len() - "\r\n".len() {
        assert!(read(&whole[..end]).is_err(), "{}", &whole[..end]);
    }
    refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270205", &NoCalendar::Cut);
    refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT", &line(3, "BEGIN:VEVENT"));
    refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", &line(3, "END:VCALENDAR"));
}

/// Reads a text and finds its days in ten years, which must be quick.
fn quick(text: &str) -> bool {
    let begun = Instant::now();
    let is_read = read(text).map(|calendar| calendar.days_in(horizon("2027-01-01", "2036-12-31"))).is_ok();
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?} for {}", begun.elapsed(), text.chars().take(80).collect::<String>());
    is_read
}

#[test]
fn a_huge_or_hostile_calendar_is_refused_in_time() {
    refused(&"x".repeat(BYTES_MAX + 1), &NoCalendar::Bytes(BYTES_MAX + 1));
    assert!(matches!(read(&"x".repeat(BYTES_MAX)), Err(NoCalendar::Unknown(_))));
    let long = "DTSTART:20260601\nDTEND:20270601\nRRULE:FREQ=YEARLY";
    assert!(quick(&ics(&vec![long; EVENTS_MAX])));
    refused(&ics(&vec!["DTSTART:20270101"; EVENTS_MAX + 1]), &NoCalendar::Many);
    refused(&"2027-02-05\n".repeat(EVENTS_MAX + 1), &NoCalendar::Many);
    for text in [
        format!("BEGIN:VCALENDAR\n{}", "BEGIN:VEVENT\nBEGIN:VALARM\n".repeat(20_000)),
        format!("BEGIN:VCALENDAR\n{}", "BEGIN:X\n".repeat(100_000)),
        format!("BEGIN:VCALENDAR\nX:{}", "\n a".repeat(300_000)),
        format!("BEGIN:VCALENDAR\n{}", "\"".repeat(1_000_000)),
        format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:{}", "FREQ=YEARLY;".repeat(80_000)),
        format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{}", "9".repeat(1_000_000)),
        "\n".repeat(1_000_000),
    ] {
        assert!(!quick(&text));
    }
    for event in [
        "DTSTART:99991231\nDTEND:99991231\nRRULE:FREQ=YEARLY",
        "DTSTART:99991231\nDURATION:P9999D",
        "DTSTART:00010101\nRRULE:FREQ=YEARLY;COUNT=2147483647",
    ] {
        assert!(quick(&ics(&[event])), "{event}");
    }
}

#[test]
fn the_days_become_the_plans_own() {
    let mut plan = draft("2027-02-01", "2027-02-28");
    plan.time.days_off = vec!["2027-02-09".into(), "later".into()];
    plan.time.make_up_days = vec!["2027-02-10".into()];
    let calendar = days("2027-02-05 2027-02-10\n2027-02-13 补班\n2027-02-15 补班\n2027-03-01");
    let added = edits::add_days(&mut plan, &calendar.off, &calendar.make_up);
    // 6 and 7 February are a weekend, 9 February is off already, and 15 February is a Monday.
    assert_eq!(added, Some(Added { off: 4, make_up: 1 }));
    let expected = ["2027-02-09", "later", "2027-02-05", "2027-02-08", "2027-02-10", "2027-03-01"];
    assert_eq!((plan.time.days_off, plan.time.make_up_days), (expected.map(str::to_owned).to_vec(), vec!["2027-02-13".to_owned()]));
    // More days than a plan may have change nothing.
    let mut full = draft("2027-01-01", "2029-12-31");
    let before = full.clone();
    let many =
        read("2027-01-01 2027-12-31\n2028-01-01 2028-12-31\n2029-01-01 2029-12-31").unwrap().days_in(horizon("2027-01-01", "2029-12-31"));
    assert_eq!((edits::add_days(&mut full, &many.off, &[]), full), (None, before));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,400}", at in 0_usize..200) {
        let _ = read(&text);
        let mut calendar = ics(&["DTSTART;VALUE=DATE:20270205\nDTEND;VALUE=DATE:20270212\nSUMMARY:春节\nRRULE:FREQ=YEARLY;UNTIL=20300101"]);
        let place = (0..=at.min(calendar.len())).rev().find(|place| calendar.is_char_boundary(*place)).unwrap_or(0);
        calendar.insert_str(place, &text);
        if let Ok(calendar) = read(&calendar) {
            let _ = calendar.days_in(horizon("2027-01-01", "2027-12-31"));
        }
    }
}

#[test]
fn ranges_may_be_short_and_lists_of_days_are_single_days() {
    let days = |text: &str| {
        let calendar = read(text).unwrap();
        shown(&calendar.days_in(horizon("2026-01-01", "2026-12-31")).off).replace('-', "")
    };
    let week = "1008 1009 1010 1011 1012 1013 1014";
    for text in [
        "2026年10月8日至14日",
        "2026-10-08至10-14",
        "2026/10/8-10/14",
        "2026-10-08 to 14",
        "2026-10-08 2026-10-14",
        "2026-10-08\t2026-10-14 rest",
    ] {
        assert_eq!(days(text), week, "{text}");
    }
    assert_eq!(days("2026-10-08, 2026-10-09, 2026-10-12"), "1008 1009 1012");
    assert_eq!(days("2026-10-08、2026-10-12 公司活动"), "1008 1012");
    assert_eq!(days("2026-11-16 不上班"), "1116");
    assert_eq!(days("2026-11-16 No working day"), "1116");
    assert_eq!(days("2026-11-14 上班"), "");
}
