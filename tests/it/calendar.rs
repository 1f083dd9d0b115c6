//! The days: China's holidays compared with a second copy of the published notices, the working calendar in tables and
//! laws, and weeks, months and quarters on both sides of their boundaries.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use backcast::codec::{self, file};
use backcast::domain::calendar::holidays::{
    ChinaDay, FIRST_LUNAR_YEAR, FIRST_YEAR, Holiday, LAST_LUNAR_YEAR, LAST_YEAR, day_in_china, expected_holiday, is_published, usual_breaks,
};
use backcast::domain::calendar::working::{DayKind, WorkCalendar, iso_week, month_first, month_last, months_of, week_first};
use backcast::domain::draft::edits;
use backcast::domain::{CalendarReport, Draft, FiscalYear, Horizon, Quarter, StageDraft, report};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::json;

/// A year, its holidays by name, and its make-up days, each day written out.
type Year = (i32, &'static [(Holiday, &'static str)], &'static str);

/// Every day of the notices, from chinese-days 1.5.7 (npm, MIT), which is not the source of the product's table.
const PUBLISHED: [Year; 7] = [
    (
        2020,
        &[
            (Holiday::NewYear, "01-01"),
            (Holiday::SpringFestival, "01-24 01-25 01-26 01-27 01-28 01-29 01-30 01-31 02-01 02-02"),
            (Holiday::Qingming, "04-04 04-05 04-06"),
            (Holiday::LabourDay, "05-01 05-02 05-03 05-04 05-05"),
            (Holiday::DragonBoat, "06-25 06-26 06-27"),
            (Holiday::NationalDay, "10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08"),
        ],
        "01-19 04-26 05-09 06-28 09-27 10-10",
    ),
    (
        2021,
        &[
            (Holiday::NewYear, "01-01 01-02 01-03"),
            (Holiday::SpringFestival, "02-11 02-12 02-13 02-14 02-15 02-16 02-17"),
            (Holiday::Qingming, "04-03 04-04 04-05"),
            (Holiday::LabourDay, "05-01 05-02 05-03 05-04 05-05"),
            (Holiday::DragonBoat, "06-12 06-13 06-14"),
            (Holiday::MidAutumn, "09-19 09-20 09-21"),
            (Holiday::NationalDay, "10-01 10-02 10-03 10-04 10-05 10-06 10-07"),
        ],
        "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
    ),
    (
        2022,
        &[
            (Holiday::NewYear, "01-01 01-02 01-03 12-31"),
            (Holiday::SpringFestival, "01-31 02-01 02-02 02-03 02-04 02-05 02-06"),
            (Holiday::Qingming, "04-03 04-04 04-05"),
            (Holiday::LabourDay, "04-30 05-01 05-02 05-03 05-04"),
            (Holiday::DragonBoat, "06-03 06-04 06-05"),
            (Holiday::MidAutumn, "09-10 09-11 09-12"),
            (Holiday::NationalDay, "10-01 10-02 10-03 10-04 10-05 10-06 10-07"),
        ],
        "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
    ),
    (
        2023,
        &[
            (Holiday::NewYear, "01-01 01-02"),
            (Holiday::SpringFestival, "01-21 01-22 01-23 01-24 01-25 01-26 01-27"),
            (Holiday::Qingming, "04-05"),
            (Holiday::LabourDay, "04-29 04-30 05-01 05-02 05-03"),
            (Holiday::DragonBoat, "06-22 06-23 06-24"),
            (Holiday::MidAutumn, "09-29"),
            (Holiday::NationalDay, "09-30 10-01 10-02 10-03 10-04 10-05 10-06"),
        ],
        "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
    ),
    (
        2024,
        &[
            (Holiday::NewYear, "01-01"),
            (Holiday::SpringFestival, "02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17"),
            (Holiday::Qingming, "04-04 04-05 04-06"),
            (Holiday::LabourDay, "05-01 05-02 05-03 05-04 05-05"),
            (Holiday::DragonBoat, "06-10"),
            (Holiday::MidAutumn, "09-15 09-16 09-17"),
            (Holiday::NationalDay, "10-01 10-02 10-03 10-04 10-05 10-06 10-07"),
        ],
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    ),
    (
        2025,
        &[
            (Holiday::NewYear, "01-01"),
            (Holiday::SpringFestival, "01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04"),
            (Holiday::Qingming, "04-04 04-05 04-06"),
            (Holiday::LabourDay, "05-01 05-02 05-03 05-04 05-05"),
            (Holiday::DragonBoat, "05-31 06-01 06-02"),
            (Holiday::NationalDay, "10-01 10-02 10-03 10-04 10-05 10-07 10-08"),
            (Holiday::MidAutumn, "10-06"),
        ],
        "01-26 02-08 04-27 09-28 10-11",
    ),
    (
        2026,
        &[
            (Holiday::NewYear, "01-01 01-02 01-03"),
            (Holiday::SpringFestival, "02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23"),
            (Holiday::Qingming, "04-04 04-05 04-06"),
            (Holiday::LabourDay, "05-01 05-02 05-03 05-04 05-05"),
            (Holiday::DragonBoat, "06-19 06-20 06-21"),
            (Holiday::MidAutumn, "09-25 09-26 09-27"),
            (Holiday::NationalDay, "10-01 10-02 10-03 10-04 10-05 10-06 10-07"),
        ],
        "01-04 02-14 02-28 05-09 09-20 10-10",
    ),
];

/// A year a line, with the first day of the lunar year, Qingming, Dragon Boat and Mid-Autumn: from lunar-javascript 1.7.7 (npm, MIT), not
/// the source of the product's own table.
const LUNAR: &str = "
    2020 01-25 04-04 06-25 10-01
    2021 02-12 04-04 06-14 09-21
    2022 02-01 04-05 06-03 09-10
    2023 01-22 04-05 06-22 09-29
    2024 02-10 04-04 06-10 09-17
    2025 01-29 04-04 05-31 10-06
    2026 02-17 04-05 06-19 09-25
    2027 02-06 04-05 06-09 09-15
    2028 01-26 04-04 05-28 10-03
    2029 02-13 04-04 06-16 09-22
    2030 02-03 04-05 06-05 09-12
    2031 01-23 04-05 06-24 10-01
    2032 02-11 04-04 06-12 09-19
    2033 01-31 04-04 06-01 09-08
    2034 02-19 04-05 06-20 09-27
    2035 02-08 04-05 06-10 09-16
    2036 01-28 04-04 05-30 10-04
    2037 02-15 04-04 06-18 09-24
    2038 02-04 04-05 06-07 09-13
    2039 01-24 04-05 05-27 10-02
    2040 02-12 04-04 06-14 09-20
    2041 02-01 04-04 06-03 09-10
    2042 01-22 04-04 06-22 09-28
    2043 02-10 04-05 06-11 09-17
    2044 01-30 04-04 05-31 10-05
    2045 02-17 04-04 06-19 09-25
    2046 02-06 04-04 06-08 09-15
    2047 01-26 04-05 05-29 10-04
    2048 02-14 04-04 06-15 09-22
    2049 02-02 04-04 06-04 09-11
    2050 01-23 04-04 06-23 09-30
    2051 02-11 04-05 06-13 09-19
    2052 02-01 04-04 06-01 09-07
    2053 02-19 04-04 06-20 09-26
    2054 02-08 04-04 06-10 09-16
    2055 01-28 04-05 05-30 10-05
    2056 02-15 04-04 06-17 09-24
    2057 02-04 04-04 06-06 09-13
    2058 01-24 04-04 06-25 10-02
    2059 02-12 04-05 06-14 09-21
    2060 02-02 04-04 06-03 09-09
    2061 01-21 04-04 06-22 09-28
    2062 02-09 04-04 06-11 09-17
    2063 01-29 04-05 06-01 10-06
    2064 02-17 04-04 06-19 09-25
    2065 02-05 04-04 06-08 09-15
    2066 01-26 04-04 05-28 10-03
    2067 02-14 04-05 06-16 09-23
    2068 02-03 04-04 06-04 09-11
    2069 01-23 04-04 06-23 09-29
    2070 02-11 04-04 06-13 09-19
    2071 01-31 04-05 06-02 09-08
    2072 02-19 04-04 06-20 09-26
    2073 02-07 04-04 06-10 09-16
    2074 01-27 04-04 05-30 10-05
    2075 02-15 04-04 06-17 09-24
    2076 02-05 04-04 06-06 09-12
    2077 01-24 04-04 06-24 10-01
    2078 02-12 04-04 06-14 09-20
    2079 02-02 04-04 06-04 09-10
    2080 01-22 04-04 06-22 09-28
    2081 02-09 04-04 06-11 09-17
    2082 01-29 04-04 06-01 10-06
    2083 02-17 04-04 06-19 09-26
    2084 02-06 04-04 06-07 09-14
    2085 01-26 04-04 05-27 10-03
    2086 02-14 04-04 06-15 09-22
    2087 02-03 04-04 06-05 09-11
    2088 01-24 04-04 06-23 09-29
    2089 02-10 04-04 06-13 09-18
    2090 01-30 04-04 06-02 09-08
    2091 02-18 04-04 06-21 09-27
    2092 02-07 04-04 06-09 09-16
    2093 01-27 04-04 05-29 10-05
    2094 02-15 04-04 06-17 09-24
    2095 02-05 04-04 06-06 09-13
    2096 01-25 04-04 06-24 09-30
    2097 02-12 04-04 06-14 09-20
    2098 02-01 04-04 06-04 09-09
    2099 01-21 04-04 06-23 09-29
    2100 02-09 04-05 06-12 09-18
";

const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

#[track_caller]
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(year: i32, list: &str) -> Vec<NaiveDate> {
    list.split_whitespace().map(|text| day(&format!("{year}-{text}"))).collect()
}

fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(move |day| day.year() == year)
}

/// The entry of the second copies for a day: of the notice, otherwise of the law.
fn known_of(day: NaiveDate) -> Option<ChinaDay> {
    if is_published(day.year()) { published(day) } else { expected(day).map(ChinaDay::Expected) }
}

/// The entry of the second copy of the notices for a day.
fn published(day: NaiveDate) -> Option<ChinaDay> {
    let (year, off, make_up) = PUBLISHED.iter().find(|(year, ..)| *year == day.year())?;
    if days(*year, make_up).contains(&day) {
        return Some(ChinaDay::MakeUp);
    }
    off.iter().find(|(_, list)| days(*year, list).contains(&day)).map(|(holiday, _)| ChinaDay::Off(*holiday))
}

// China's holidays.

#[test]
fn every_day_is_as_published() {
    // and a year before and after, of which only the law is known
    for day in (2019..=2027).flat_map(days_of) {
        assert_eq!(day_in_china(day), known_of(day), "{day}");
    }
}

#[test]
fn the_copy_itself_is_sorted_and_has_no_day_twice() {
    for (year, off, make_up) in PUBLISHED {
        for list in off.iter().map(|(_, list)| *list).chain([make_up]) {
            assert!(days(year, list).is_sorted_by(|a, b| a < b), "{year}: {list}");
        }
        let mut all: Vec<_> = off.iter().flat_map(|(_, list)| days(year, list)).chain(days(year, make_up)).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count, "{year}");
        assert!(all.iter().all(|day| day.year() == year), "{year}");
    }
}

/// Days off and make-up days of a year, the days off from Monday to Friday, and the working days it has.
#[track_caller]
fn year(year: i32, off: usize, make_up: usize, off_on_weekdays: usize, working: u32) {
    let is_off = |day: &NaiveDate| matches!(day_in_china(*day), Some(ChinaDay::Off(_)));
    assert_eq!(days_of(year).filter(is_off).count(), off, "{year}: days off");
    assert_eq!(days_of(year).filter(|day| day_in_china(*day) == Some(ChinaDay::MakeUp)).count(), make_up, "{year}: make-up days");
    let weekdays = days_of(year).filter(is_off).filter(|day| day.weekday().num_days_from_monday() < 5).count();
    assert_eq!(weekdays, off_on_weekdays, "{year}: days off from Monday to Friday");
    let calendar = china(&[Weekday::Sat, Weekday::Sun]);
    let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1).unwrap(), NaiveDate::from_ymd_opt(year, 12, 31).unwrap());
    assert_eq!(calendar.working_days(first, last), working, "{year}: working days");
}

#[test]
fn days_of_each_year() {
    // Off on weekdays − made up = the holidays by law: 11 a year, 13 from 2025. In 2020 the longer Festival gave 31 January, a
    // Friday, and took back 1 February, a Saturday at work: 13.
    year(2020, 30, 6, 19, 249); // 262 from Monday to Friday − 19 + 6
    year(2021, 31, 7, 18, 250); // 261 − 18 + 7
    year(2022, 32, 7, 18, 249); // 260 − 18 + 7; with 31 December, of the New Year after
    year(2023, 26, 7, 18, 249); // 260 − 18 + 7
    year(2024, 28, 8, 19, 251); // 262 − 19 + 8
    year(2025, 28, 5, 18, 248); // 261 − 18 + 5
    year(2026, 33, 6, 19, 248); // 261 − 19 + 6
}

#[test]
fn make_up_days_are_saturdays_and_sundays() {
    for day in (FIRST_YEAR..=LAST_YEAR).flat_map(days_of).filter(|day| day_in_china(*day) == Some(ChinaDay::MakeUp)) {
        assert!(matches!(day.weekday(), Weekday::Sat | Weekday::Sun), "{day}");
    }
}

#[test]
fn years_published() {
    assert_eq!((FIRST_YEAR, LAST_YEAR), (2020, 2026));
    for (year, expected) in [(2019, false), (2020, true), (2026, true), (2027, false), (i32::MIN, false), (i32::MAX, false)] {
        assert_eq!(is_published(year), expected, "{year}");
    }
    for (year, ..) in PUBLISHED {
        assert!(is_published(year) && days_of(year).any(|day| matches!(day_in_china(day), Some(ChinaDay::Off(_)))), "{year}");
    }
    let new_year = Some(ChinaDay::Expected(Holiday::NewYear)); // of any year, as far as days go
    assert_eq!((day_in_china(NaiveDate::MIN), day_in_china(NaiveDate::MAX)), (new_year, None));
}

/// The name of a holiday in the law.
fn called(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "元旦",
        Holiday::SpringFestival => "春节",
        Holiday::Qingming => "清明节",
        Holiday::LabourDay => "劳动节",
        Holiday::DragonBoat => "端午节",
        Holiday::MidAutumn => "中秋节",
        Holiday::NationalDay => "国庆节",
    }
}

/// `…` for an ordinary day, `班` for a make-up day, else the holiday, with `预计` where it is provisional.
#[track_caller]
fn known(text: &str, expected: &str) {
    let word = match day_in_china(day(text)) {
        None => "…".to_owned(),
        Some(ChinaDay::MakeUp) => "班".to_owned(),
        Some(ChinaDay::Off(holiday)) => called(holiday).to_owned(),
        Some(ChinaDay::Expected(holiday)) => format!("预计{}", called(holiday)),
    };
    assert_eq!(word, expected, "{text}");
}

#[test]
fn well_known_days() {
    for (text, expected) in [
        // the longer Festival of 2020: to Sunday 2 February, and to work on the 3rd; the make-up day of the 1st fell away
        ("2020-01-23", "…"),
        ("2020-01-24", "春节"),
        ("2020-01-31", "春节"),
        ("2020-02-01", "春节"),
        ("2020-02-02", "春节"),
        ("2020-02-03", "…"),
        // National Day and Mid-Autumn on one day
        ("2020-09-30", "…"),
        ("2020-10-01", "国庆节"),
        ("2020-10-08", "国庆节"),
        ("2020-10-09", "…"),
        ("2020-10-10", "班"),
        // the New Year of 2023 begins in 2022, and goes over the turn of the year
        ("2022-12-30", "…"),
        ("2022-12-31", "元旦"),
        ("2023-01-01", "元旦"),
        ("2023-01-02", "元旦"),
        ("2023-01-03", "…"),
        // 中秋节、国庆节：9月29日至10月6日
        ("2023-09-28", "…"),
        ("2023-09-29", "中秋节"),
        ("2023-09-30", "国庆节"),
        ("2023-10-06", "国庆节"),
        ("2023-10-07", "班"),
        ("2023-10-08", "班"),
        ("2023-10-09", "…"),
        // 1月1日放假，与周末连休: the Saturday and Sunday before are a plain weekend
        ("2023-12-30", "…"),
        ("2023-12-31", "…"),
        ("2024-01-01", "元旦"),
        // New Year's Eve of 2024 was left to the employers
        ("2024-02-04", "班"),
        ("2024-02-09", "…"),
        ("2024-02-10", "春节"),
        ("2024-02-17", "春节"),
        ("2024-02-18", "班"),
        ("2024-06-09", "…"),
        ("2024-06-10", "端午节"),
        // from 2025 the Eve is a holiday by law
        ("2025-01-27", "…"),
        ("2025-01-28", "春节"),
        ("2025-02-04", "春节"),
        ("2025-02-05", "…"),
        ("2025-05-30", "…"),
        ("2025-05-31", "端午节"),
        ("2025-06-02", "端午节"),
        ("2025-06-03", "…"),
        ("2025-10-05", "国庆节"),
        ("2025-10-06", "中秋节"),
        ("2025-10-08", "国庆节"),
        ("2025-10-09", "…"),
        // nine days, from a Sunday to a Monday
        ("2026-02-14", "班"),
        ("2026-02-15", "春节"),
        ("2026-02-23", "春节"),
        ("2026-02-24", "…"),
        ("2026-02-28", "班"),
        ("2026-04-03", "…"),
        ("2026-04-04", "清明节"),
        ("2026-04-06", "清明节"),
        ("2026-04-07", "…"),
        ("2026-05-05", "劳动节"),
        ("2026-05-06", "…"),
        ("2026-12-31", "…"),
        // not published: what the law fixes
        ("2019-10-01", "预计国庆节"),
        ("2019-10-04", "…"),
        ("2027-01-01", "预计元旦"),
        ("2027-01-02", "…"),
    ] {
        known(text, expected);
    }
}

// Years that are not published.

/// The holiday that the law fixes on a day, by the second copy.
fn expected(day: NaiveDate) -> Option<Holiday> {
    let fixed = [
        (Holiday::NewYear, "01-01"),
        (Holiday::LabourDay, "05-01 05-02"),
        (Holiday::NationalDay, "10-01 10-02 10-03"), // before Mid-Autumn, where that is the same day
    ];
    if let Some((holiday, _)) = fixed.iter().find(|(_, list)| days(day.year(), list).contains(&day)) {
        return Some(*holiday);
    }
    let [spring, rest @ ..] = lunar(day.year())?;
    let since = day.signed_duration_since(spring).num_days();
    if (-1..=2).contains(&since) {
        return Some(Holiday::SpringFestival);
    }
    let named = [Holiday::Qingming, Holiday::DragonBoat, Holiday::MidAutumn];
    rest.iter().position(|one| *one == day).map(|i| named[i])
}

/// The four days of a year in the second copy.
fn lunar(year: i32) -> Option<[NaiveDate; 4]> {
    let line = LUNAR.lines().find_map(|line| line.trim().strip_prefix(&format!("{year} ")))?;
    days(year, line).try_into().ok()
}

#[test]
fn every_expected_day_is_as_in_the_second_copy() {
    assert_eq!((FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR), (2020, 2100));
    for day in (2019..=2101).flat_map(days_of) {
        assert_eq!(expected_holiday(day), expected(day), "{day}");
    }
    assert!((FIRST_LUNAR_YEAR..=LAST_LUNAR_YEAR).all(|year| lunar(year).is_some()));
    const { assert!(FIRST_LUNAR_YEAR <= FIRST_YEAR && LAST_LUNAR_YEAR > LAST_YEAR, "no year is without lunar days") };
}

// The usual breaks.

/// The holiday of the usual break on a day.
fn usual(day: NaiveDate) -> Option<Holiday> {
    let breaks = [day.year(), day.year() + 1].into_iter().flat_map(usual_breaks);
    breaks.into_iter().find(|it| it.days().any(|other| other == day)).map(|it| it.holiday)
}

#[test]
fn every_notice_since_2020_gave_the_usual_days_off() {
    for day in (FIRST_YEAR..=LAST_YEAR).flat_map(days_of).filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)) {
        let published = matches!(day_in_china(day), Some(ChinaDay::Off(_)));
        let is_spring = usual(day) == Some(Holiday::SpringFestival) || day_in_china(day) == Some(ChinaDay::Off(Holiday::SpringFestival));
        // Before the law of 2025, New Year's Eve was no holiday, and 2020 was extended.
        if !(is_spring && day.year() < 2025) {
            assert_eq!(usual(day).is_some(), published, "{day}");
        }
    }
}

/// The usual breaks of a year, with their weekdays off.
#[track_caller]
fn usually(year: i32, rows: &[(Holiday, &str, &str)]) {
    let found: Vec<_> = usual_breaks(year).into_iter().map(|it| (it.holiday, it.first.to_string(), it.last.to_string())).collect();
    let rows: Vec<_> = rows.iter().map(|(holiday, first, last)| (*holiday, (*first).to_owned(), (*last).to_owned())).collect();
    assert_eq!(found, rows, "{year}");
}

#[test]
fn the_usual_breaks_of_years_that_are_not_published() {
    use Holiday::{DragonBoat, LabourDay, MidAutumn, NationalDay, NewYear, Qingming, SpringFestival};
    usually(
        2027,
        &[
            (NewYear, "2027-01-01", "2027-01-03"), // a Friday
            (SpringFestival, "2027-02-05", "2027-02-12"),
            (Qingming, "2027-04-03", "2027-04-05"),   // a Monday
            (LabourDay, "2027-05-01", "2027-05-05"),  // a Saturday
            (DragonBoat, "2027-06-09", "2027-06-09"), // a Wednesday
            (MidAutumn, "2027-09-15", "2027-09-15"),  // a Wednesday
            (NationalDay, "2027-10-01", "2027-10-07"),
        ],
    );
    usually(
        2028,
        &[
            (NewYear, "2028-01-01", "2028-01-03"), // a Saturday, given on the Monday
            (SpringFestival, "2028-01-25", "2028-02-01"),
            (Qingming, "2028-04-01", "2028-04-04"),    // a Tuesday
            (LabourDay, "2028-04-29", "2028-05-03"),   // a Monday
            (DragonBoat, "2028-05-27", "2028-05-29"),  // a Sunday, given on the Monday
            (NationalDay, "2028-10-01", "2028-10-08"), // Mid-Autumn is on 3 October
        ],
    );
    // 1 January 2030 is a Tuesday: its break begins in the year before.
    assert_eq!(usual(day("2029-12-31")), Some(NewYear));
    assert_eq!(usual(day("2029-12-28")), None);
    // Outside the lunar table, the solar days.
    usually(
        2101,
        &[
            (NewYear, "2101-01-01", "2101-01-03"),   // a Saturday
            (LabourDay, "2101-04-30", "2101-05-04"), // a Sunday
            (NationalDay, "2101-10-01", "2101-10-07"),
        ],
    );
    assert!(usual_breaks(i32::MIN).is_empty() && usual_breaks(i32::MAX).is_empty());
}

#[test]
fn every_day_that_the_law_fixes_is_in_a_usual_break() {
    for day in (FIRST_LUNAR_YEAR..=LAST_LUNAR_YEAR).flat_map(days_of).filter(|day| expected_holiday(*day).is_some()) {
        assert!(usual(day).is_some(), "{day}");
    }
}

/// A plan of one stage in those days, with China's holidays.
fn plan_in_china(first: &str, last: &str) -> Draft {
    let stages = vec![StageDraft { name: "Won".into(), ..StageDraft::default() }];
    let mut draft = Draft { amount: "1".into(), deal_size: "1".into(), first: first.into(), last: last.into(), stages, ..Draft::default() };
    draft.time.china = true;
    draft
}

fn calendar_report(draft: &Draft) -> CalendarReport {
    report(&draft.check().unwrap(), day("2026-11-16")).calendar.unwrap()
}

#[test]
fn a_confirmed_guess_is_ordinary_days_off() {
    let mut draft = plan_in_china("2027-01-01", "2027-03-31");
    let before = calendar_report(&draft);
    assert_eq!(before.working_days, 61); // 64, without 1 January and 5 and 8 February
    assert_eq!(before.usual_breaks.len(), 2);
    edits::confirm_usual_days(&mut draft);
    // 1 January, and Friday to Friday without the weekend.
    assert_eq!(
        draft.time.days_off,
        ["01-01", "02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11", "02-12"].map(|day| format!("2027-{day}"))
    );
    let after = calendar_report(&draft);
    assert_eq!((after.working_days, after.usual_breaks.len(), &after.unpublished[..]), (64 - 1 - 6, 0, &[2027][..]));
    assert!(draft.check().unwrap().spread().calendar().provisional_days_off(day("2027-01-01"), day("2027-03-31")).is_empty());
    // A second tap changes nothing, and neither does one without dates.
    let once = draft.clone();
    edits::confirm_usual_days(&mut draft);
    assert_eq!(draft, once);
    let mut undated = Draft { first: String::new(), ..plan_in_china("2027-01-01", "2027-03-31") };
    edits::confirm_usual_days(&mut undated);
    assert!(undated.time.days_off.is_empty());
    // A day given back by hand is not offered again.
    edits::toggle_day(&mut draft, day("2027-02-12"));
    assert_eq!((calendar_report(&draft).working_days, calendar_report(&draft).usual_breaks.len()), (58, 0));
}

#[test]
fn a_guess_is_only_for_years_that_are_not_published_and_for_the_plan_period() {
    assert!(calendar_report(&plan_in_china("2026-01-01", "2026-12-31")).usual_breaks.is_empty());
    let clipped = calendar_report(&plan_in_china("2026-12-01", "2027-02-09")).usual_breaks;
    assert_eq!(clipped.last().map(|it| (it.first, it.last)), Some((day("2027-02-05"), day("2027-02-09"))));
    let mut elsewhere = plan_in_china("2027-01-01", "2027-12-31");
    elsewhere.time.china = false;
    assert!(calendar_report(&elsewhere).usual_breaks.is_empty());
}

#[test]
fn a_spring_festival_that_is_worked_is_mentioned() {
    let festival = |china: bool, first: &str, last: &str, off: &[&str]| {
        let mut draft = plan_in_china(first, last);
        draft.time.china = china;
        draft.time.days_off = off.iter().map(|day| (*day).to_owned()).collect();
        calendar_report(&draft).worked_spring_festival.map(|it| format!("{} {}", it.first, it.last))
    };
    assert_eq!(festival(false, "2027-01-01", "2027-03-31", &[]).as_deref(), Some("2027-02-05 2027-02-08"));
    assert_eq!(festival(false, "2026-01-01", "2026-03-31", &[]).as_deref(), Some("2026-02-15 2026-02-23")); // as published
    assert_eq!(festival(true, "2027-01-01", "2027-03-31", &[]), None);
    assert_eq!(festival(false, "2027-01-01", "2027-03-31", &["2027-02-05"]), None);
    assert_eq!(festival(false, "2027-02-06", "2027-02-07", &[]), None); // a weekend
    assert_eq!(festival(false, "2027-02-09", "2027-12-31", &[]), None);
}

#[test]
fn make_up_workdays_can_be_left_out() {
    let mut draft = plan_in_china("2026-10-01", "2026-10-31");
    assert_eq!(calendar_report(&draft).working_days, 22 - 5 + 1); // seven days off, five of them weekdays; 10 October is worked
    draft.time.no_make_up = true;
    assert_eq!(calendar_report(&draft).working_days, 22 - 5);
    draft.time.make_up_days = vec!["2026-10-10".into()];
    assert_eq!(calendar_report(&draft).working_days, 22 - 5 + 1); // the plan's own is worked
}

/// Every expected day off of a year.
#[track_caller]
fn off_by_law(year: i32, list: &str) {
    let found: Vec<NaiveDate> = days_of(year).filter(|day| matches!(day_in_china(*day), Some(ChinaDay::Expected(_)))).collect();
    assert_eq!(found, days(year, list), "{year}");
    assert!(days_of(year).all(|day| !matches!(day_in_china(day), Some(ChinaDay::Off(_) | ChinaDay::MakeUp))), "{year}");
}

#[test]
fn the_days_fixed_by_law_are_off_in_a_year_that_is_not_published() {
    // 13 days a year: 1 + 4 + 1 + 2 + 1 + 1 + 3
    off_by_law(2027, "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03");
    off_by_law(2028, "01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03"); // Mid-Autumn on 3 October
    off_by_law(2029, "01-01 02-12 02-13 02-14 02-15 04-04 05-01 05-02 06-16 09-22 10-01 10-02 10-03");
    off_by_law(2030, "01-01 02-02 02-03 02-04 02-05 04-05 05-01 05-02 06-05 09-12 10-01 10-02 10-03");
    // outside the table of the lunar calendar
    off_by_law(2019, "01-01 05-01 05-02 10-01 10-02 10-03");
    off_by_law(2101, "01-01 05-01 05-02 10-01 10-02 10-03");
    known("2028-10-03", "预计国庆节");
    known("2028-01-25", "预计春节");
    known("2028-01-24", "…");
    known("2028-01-29", "…");
}

/// A lunar month begins on the day of the new moon in Beijing. The mean new moon is a known moment and a number of mean months later; the
/// true one is at most 15 hours from it.
#[track_caller]
fn begins_at_a_new_moon(first: NaiveDate) {
    const MONTH: i64 = 2_551_443; // seconds of the mean month, 29.530588 days
    let mean = day("2000-01-06").and_hms_opt(22, 20, 0).unwrap(); // in Beijing
    let passed = first.and_hms_opt(12, 0, 0).unwrap().signed_duration_since(mean).num_seconds();
    let off = (passed + MONTH / 2).rem_euclid(MONTH) - MONTH / 2;
    assert!(off.abs() <= (12 + 15) * 3600, "{first}: {off} s from a new moon");
}

#[test]
fn the_lunar_days_are_where_the_moon_and_the_sun_put_them() {
    for year in FIRST_LUNAR_YEAR..=LAST_LUNAR_YEAR {
        let of = |holiday| days_of(year).find(|day| expected_holiday(*day) == Some(holiday)).unwrap();
        let eve = of(Holiday::SpringFestival);
        begins_at_a_new_moon(eve + Days::new(1));
        begins_at_a_new_moon(of(Holiday::DragonBoat) - Days::new(4));
        let earliest_and_latest = |day: NaiveDate, from: &str, to: &str| {
            assert!(days(year, from)[0] <= day && day <= days(year, to)[0], "{day}");
        };
        earliest_and_latest(eve, "01-20", "02-19");
        earliest_and_latest(of(Holiday::Qingming), "04-04", "04-05");
        earliest_and_latest(of(Holiday::DragonBoat), "05-27", "06-25");
        // where it is not one of the days of National Day
        if let Some(mid_autumn) = days_of(year).find(|day| expected_holiday(*day) == Some(Holiday::MidAutumn)) {
            begins_at_a_new_moon(mid_autumn - Days::new(14));
            earliest_and_latest(mid_autumn, "09-07", "10-08");
        }
    }
}

#[test]
fn the_working_days_of_a_quarter_that_is_not_published() {
    let (first, last) = (day("2027-01-01"), day("2027-03-31"));
    let weekend = [Weekday::Sat, Weekday::Sun];
    assert_eq!(WorkCalendar::default().working_days(first, last), 64); // 21 + 20 + 23
    // 1 January is a Friday; Spring Festival goes from a Friday to a Monday
    assert_eq!(china(&weekend).working_days(first, last), 64 - 1 - 2);
    assert_eq!(china(&weekend).working_days(day("2027-01-01"), day("2027-12-31")), 261 - 7); // and 5 April, 9 June, 15 September, 1 October
    let spring = DayKind::ExpectedHoliday(Holiday::SpringFestival);
    let own = WorkCalendar::new(&weekend, true, days(2027, "02-09 02-06"), days(2027, "02-08"));
    for (text, expected) in [
        ("2027-02-04", DayKind::Work),
        ("2027-02-05", spring),
        ("2027-02-06", DayKind::OwnDayOff), // a Saturday of the Festival
        ("2027-02-07", spring),             // a Sunday
        ("2027-02-08", DayKind::MakeUp),    // worked here
        ("2027-02-09", DayKind::OwnDayOff),
        ("2027-02-10", DayKind::Work),
    ] {
        assert_eq!(own.kind(day(text)), expected, "{text}");
        assert_eq!(own.is_working_day(day(text)), matches!(expected, DayKind::Work | DayKind::MakeUp), "{text}");
    }
    assert_eq!(own.provisional_days_off(first, last), days(2027, "01-01 02-05 02-07"));
    assert_eq!(WorkCalendar::default().provisional_days_off(first, last), []);
}

#[track_caller]
fn unpublished(first: &str, last: &str, years: &[i32]) {
    assert_eq!(china(&[]).unpublished_years(horizon(first, last)), years, "{first} to {last}");
    assert!(WorkCalendar::default().unpublished_years(horizon(first, last)).is_empty(), "without holidays");
}

#[test]
fn years_of_a_horizon_that_are_not_published() {
    unpublished("2026-01-01", "2026-12-31", &[]);
    unpublished("2026-12-31", "2027-01-01", &[2027]);
    unpublished("2027-01-01", "2029-03-31", &[2027, 2028, 2029]);
}

/// The report of a plan with China's holidays or without: the years not published, and the days off by law.
#[track_caller]
fn reported(first: &str, last: &str, holidays: &str, years: &serde_json::Value, off: &[&str]) {
    let plan = format!(
        r#"{{"target": {{"amount": "100000"}}, "deal_size": "1000", "funnel": [{{"stage": "Won"}}],
        "horizon": {{"first": "{first}", "last": "{last}"}}, "time": {{{holidays}}}}}"#
    );
    let plan = file::read(&plan).unwrap().check().unwrap();
    let report: serde_json::Value = serde_json::from_str(&codec::report::write(&plan, &report(&plan, day(first)))).unwrap();
    assert_eq!(report["time"]["unpublished"], *years, "{first} to {last}");
    let off = if off.is_empty() { serde_json::Value::Null } else { json!(off) };
    assert_eq!(report["time"]["provisional_days_off"], off, "{first} to {last}");
}

#[test]
fn the_report_names_years_that_are_not_published_and_the_days_that_are_provisional() {
    const CN: &str = r#""holidays": "CN""#;
    reported("2026-10-01", "2026-12-31", CN, &json!([]), &[]);
    reported("2026-12-01", "2027-01-31", CN, &json!([2027]), &["2027-01-01"]);
    reported("2027-09-01", "2028-01-01", CN, &json!([2027, 2028]), &["2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03", "2028-01-01"]);
    reported("2027-01-01", "2027-01-31", "", &serde_json::Value::Null, &[]);
    let own = format!(r#"{CN}, "make_up_days": ["2027-01-01"]"#);
    reported("2027-01-01", "2027-01-31", &own, &json!([2027]), &[]);
}

// The working calendar.

fn china(weekend: &[Weekday]) -> WorkCalendar {
    WorkCalendar::new(weekend, true, Vec::new(), Vec::new())
}

#[test]
fn by_default_saturday_and_sunday_are_off_and_nothing_else() {
    for day in (2025..=2027).flat_map(days_of) {
        let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        assert_eq!(WorkCalendar::default().kind(day), if is_weekend { DayKind::Weekend } else { DayKind::Work }, "{day}");
    }
}

#[test]
fn own_days_win_over_china_and_china_over_the_weekend() {
    let october = |list: &str| days(2026, list);
    // not in order, and one twice; the 8th is in both lists
    let (off, make_up) = (october("10-20 10-08 10-10 10-20"), october("10-18 10-08 10-07 10-01"));
    let calendar = WorkCalendar::new(&[Weekday::Sat, Weekday::Sun], true, off, make_up);
    let national = DayKind::Holiday(Holiday::NationalDay);
    for (text, expected) in [
        ("2026-09-20", DayKind::MakeUp), // a Sunday at work in China
        ("2026-09-30", DayKind::Work),
        ("2026-10-01", DayKind::MakeUp), // one's own, on the holiday
        ("2026-10-02", national),
        ("2026-10-03", national), // a Saturday
        ("2026-10-06", national),
        ("2026-10-07", DayKind::MakeUp),
        ("2026-10-08", DayKind::OwnDayOff), // in both of one's own
        ("2026-10-09", DayKind::Work),
        ("2026-10-10", DayKind::OwnDayOff), // a Saturday at work in China
        ("2026-10-11", DayKind::Weekend),
        ("2026-10-18", DayKind::MakeUp), // a Sunday
        ("2026-10-19", DayKind::Work),
        ("2026-10-20", DayKind::OwnDayOff),
        ("2026-10-21", DayKind::Work),
    ] {
        assert_eq!(calendar.kind(day(text)), expected, "{text}");
        assert_eq!(calendar.is_working_day(day(text)), matches!(expected, DayKind::Work | DayKind::MakeUp), "{text}");
    }
}

#[test]
fn the_order_of_the_lists_does_not_matter() {
    let calendar = |weekend: &[Weekday], off, make_up| WorkCalendar::new(weekend, true, days(2026, off), days(2026, make_up));
    let one = calendar(&[Weekday::Fri, Weekday::Sat], "03-02 03-04", "03-06 03-13");
    assert_eq!(one, calendar(&[Weekday::Sat, Weekday::Fri, Weekday::Sat], "03-04 03-02 03-04", "03-13 03-06 03-06"));
    assert_ne!(one, calendar(&[Weekday::Sat, Weekday::Sun], "03-02 03-04", "03-06 03-13"));
}

#[test]
fn any_days_of_the_week_may_be_off() {
    for mask in 0..128_usize {
        let weekend: Vec<_> = (0..7).filter(|k| mask & (1 << k) != 0).map(|k| WEEK[k]).collect();
        let calendar = WorkCalendar::new(&weekend, false, Vec::new(), Vec::new());
        for day in day("2026-11-16").iter_days().take(7) {
            assert_eq!(calendar.is_working_day(day), !weekend.contains(&day.weekday()), "{weekend:?} {day}");
        }
        // four weeks have the same number of each weekday
        assert_eq!(calendar.working_days(day("2026-11-18"), day("2026-12-15")), 4 * (7 - mask.count_ones()), "{weekend:?}");
    }
}

/// Working days from and to, with China's holidays and without, Saturday and Sunday off.
#[track_caller]
fn worked(first: &str, last: &str, in_china: u32, elsewhere: u32) {
    let weekend = [Weekday::Sat, Weekday::Sun];
    assert_eq!(china(&weekend).working_days(day(first), day(last)), in_china, "{first} to {last} in China");
    assert_eq!(WorkCalendar::default().working_days(day(first), day(last)), elsewhere, "{first} to {last}");
}

#[test]
fn working_days_by_hand() {
    worked("2026-02-01", "2026-02-28", 16, 20); // four whole weeks; six days of the Festival off, the 14th and 28th at work
    worked("2026-10-01", "2026-10-31", 18, 22); // 1, 2, 5, 6, 7 off, the 10th at work
    worked("2026-11-21", "2026-11-21", 0, 0); // a Saturday
    worked("2026-10-10", "2026-10-10", 1, 0); // a Saturday at work in China
    worked("2026-11-20", "2026-11-20", 1, 1);
    worked("2026-11-23", "2026-11-20", 0, 0); // the last before the first
    worked("2027-01-01", "2027-01-31", 20, 21); // not published: 1 January, a Friday, is off by law
    worked("2028-01-01", "2028-12-31", 251, 260); // 25 to 28 January, 4 April, 1 and 2 May, 2 and 3 October off
    // 2020 to 2029: 2609 from Monday to Friday (521 weeks and 6 days, from a Wednesday to a Monday: 4 of these are worked),
    // in the years published 129 of them off and 46 others worked; 7, 9 and 11 off by law in the three years after
    worked("2020-01-01", "2029-12-31", 2526 - 27, 2609);
}

/// The working day found within nine days before the day, in China.
#[track_caller]
fn found(text: &str, before: &str) {
    let calendar = china(&[Weekday::Sat, Weekday::Sun]);
    assert_eq!(calendar.working_day_at_or_before(day(text), day(text) - Days::new(9)).unwrap(), day(before));
}

#[test]
fn the_nearest_working_day() {
    found("2026-11-20", "2026-11-20");
    found("2026-11-21", "2026-11-20");
    found("2026-02-15", "2026-02-14"); // from the Festival's first day: one day back
    found("2026-02-23", "2026-02-14"); // and from its last: nine days back
    found("2026-10-10", "2026-10-10");
}

#[test]
fn the_nearest_working_day_is_within_its_bound() {
    let calendar = WorkCalendar::default();
    let (friday, saturday, sunday, monday) = (day("2026-11-20"), day("2026-11-21"), day("2026-11-22"), day("2026-11-23"));
    assert_eq!(calendar.working_day_at_or_before(sunday, friday), Some(friday));
    assert_eq!(calendar.working_day_at_or_before(sunday, saturday), None);
    assert_eq!(calendar.working_day_at_or_before(monday, monday), Some(monday));
    assert_eq!(calendar.working_day_at_or_before(friday, saturday), None); // the bound is past the day
    // at the ends of the calendar itself there is nothing to fall off
    let never = WorkCalendar::new(&WEEK, false, Vec::new(), Vec::new());
    assert_eq!(never.working_day_at_or_before(NaiveDate::MIN, NaiveDate::MIN), None);
}

#[track_caller]
fn horizon(first: &str, last: &str) -> Horizon {
    let stages = vec![StageDraft { name: "Won".into(), ..Default::default() }];
    let draft = Draft { amount: "1".into(), deal_size: "1".into(), stages, first: first.into(), last: last.into(), ..Default::default() };
    report(&draft.check().unwrap(), day(first)).calendar.unwrap().horizon
}

#[test]
fn the_last_day_for_a_lead() {
    let horizon = horizon("2026-01-05", "2026-03-31"); // a Monday; a Tuesday
    let (plain, chinese) = (WorkCalendar::default(), china(&[Weekday::Sat, Weekday::Sun]));
    for (days, expected, in_china) in [
        (0, "2026-03-31", "2026-03-31"),
        (2, "2026-03-27", "2026-03-27"),  // 29 March is a Sunday
        (31, "2026-02-27", "2026-02-28"), // 28 February is a Saturday: at work in China
        (36, "2026-02-23", "2026-02-14"), // the Festival's last day: back to the Saturday before it
        (85, "2026-01-05", "2026-01-05"),
        (86, "2026-01-02", "2026-01-04"), // 4 January is a working Sunday in China; both are before the start date
        (89, "2026-01-01", "2025-12-31"), // the New Year itself, a plain Thursday elsewhere
    ] {
        assert_eq!(plain.lead_by(horizon, days), Some(day(expected)), "{days}");
        assert_eq!(chinese.lead_by(horizon, days), Some(day(in_china)), "{days} in China");
    }
    // ten years: the only limit is the working days
    assert_eq!(plain.lead_by(horizon, 3652), Some(day("2016-03-31"))); // 2 leap days between, 29 February 2020 and 2024
    assert_eq!(plain.lead_by(horizon, u32::MAX), None); // before the calendar begins
}

#[test]
fn a_lead_is_looked_for_to_four_hundred_days_before_the_first() {
    let horizon = horizon("2026-01-05", "2026-03-31");
    let limit = day("2024-12-01"); // 5 January 2026 − 400 days
    assert_eq!(limit + Days::new(400), horizon.first());
    let only = |day| WorkCalendar::new(&WEEK, false, Vec::new(), vec![day]);
    assert_eq!(only(limit).lead_by(horizon, 0), Some(limit));
    assert_eq!(only(limit.pred_opt().unwrap()).lead_by(horizon, 0), None);
    // and before the day itself, where that is before the first
    let earlier = limit - Days::new(10);
    assert_eq!(only(earlier).lead_by(horizon, 85 + 10), Some(earlier));
    assert_eq!(only(earlier).lead_by(horizon, 85 + 9), None);
}

// Weeks, months and quarters.

#[track_caller]
fn week(text: &str, from_monday: &str, from_sunday: &str, iso: (i32, u32)) {
    assert_eq!(week_first(day(text), false), day(from_monday), "{text} from Monday");
    assert_eq!(week_first(day(text), true), day(from_sunday), "{text} from Sunday");
    assert_eq!(iso_week(day(text)), iso, "{text}");
}

#[test]
fn weeks() {
    week("2026-11-15", "2026-11-09", "2026-11-15", (2026, 46)); // a Sunday
    week("2026-11-16", "2026-11-16", "2026-11-15", (2026, 47)); // a Monday
    week("2026-11-21", "2026-11-16", "2026-11-15", (2026, 47)); // a Saturday
    week("2026-11-22", "2026-11-16", "2026-11-22", (2026, 47));
    week("2026-11-23", "2026-11-23", "2026-11-22", (2026, 48));
    // over the turn of a year: 2026 begins on a Thursday and so has 53 weeks; 2021 begins on a Friday, still in week 53 of 2020
    week("2025-12-28", "2025-12-22", "2025-12-28", (2025, 52));
    week("2025-12-29", "2025-12-29", "2025-12-28", (2026, 1));
    week("2026-01-01", "2025-12-29", "2025-12-28", (2026, 1));
    week("2027-01-03", "2026-12-28", "2027-01-03", (2026, 53));
    week("2027-01-04", "2027-01-04", "2027-01-03", (2027, 1));
    week("2021-01-01", "2020-12-28", "2020-12-27", (2020, 53));
    // at the end of the calendar, where no week begins any more
    assert!(week_first(NaiveDate::MIN, true) >= NaiveDate::MIN);
}

#[track_caller]
fn month(text: &str, first: &str, last: &str, expected: (i32, u32)) {
    assert_eq!((month_first(day(text)), month_last(day(text))), (day(first), day(last)), "{text}");
    let (year, number) = expected;
    assert_eq!(FiscalYear::default().quarter(day(text)), Quarter { year, number, is_fiscal: false }, "{text}");
}

#[test]
fn months_and_quarters() {
    month("2026-01-01", "2026-01-01", "2026-01-31", (2026, 1));
    month("2026-02-28", "2026-02-01", "2026-02-28", (2026, 1));
    month("2028-02-28", "2028-02-01", "2028-02-29", (2028, 1)); // a leap year
    month("2100-02-01", "2100-02-01", "2100-02-28", (2100, 1)); // none: a century not divided by 400
    month("2026-03-31", "2026-03-01", "2026-03-31", (2026, 1));
    month("2026-04-01", "2026-04-01", "2026-04-30", (2026, 2));
    month("2026-06-30", "2026-06-01", "2026-06-30", (2026, 2));
    month("2026-07-01", "2026-07-01", "2026-07-31", (2026, 3));
    month("2026-09-30", "2026-09-01", "2026-09-30", (2026, 3));
    month("2026-10-01", "2026-10-01", "2026-10-31", (2026, 4));
    month("2026-12-31", "2026-12-01", "2026-12-31", (2026, 4));
    month("2027-01-01", "2027-01-01", "2027-01-31", (2027, 1));
}

/// The quarter of a day in a fiscal year that begins in a month: `FY27 Q4` is 2027, 4.
#[track_caller]
fn fiscal(from: u32, text: &str, year: i32, number: u32) {
    let found = FiscalYear::starting_in(from).unwrap().quarter(day(text));
    assert_eq!(found, Quarter { year, number, is_fiscal: true }, "{text}, from month {from}");
}

#[test]
fn quarters_of_a_fiscal_year() {
    // from February: November, December and January are the fourth
    fiscal(2, "2027-01-31", 2027, 4);
    fiscal(2, "2027-02-01", 2028, 1);
    fiscal(2, "2027-04-30", 2028, 1);
    fiscal(2, "2027-05-01", 2028, 2);
    fiscal(2, "2027-10-31", 2028, 3);
    fiscal(2, "2027-11-01", 2028, 4);
    // from April, as in India and Japan
    fiscal(4, "2026-03-31", 2026, 4);
    fiscal(4, "2026-04-01", 2027, 1);
    fiscal(4, "2027-03-31", 2027, 4);
    fiscal(4, "2027-04-01", 2028, 1);
    // from December: its year is named after the eleven months that follow
    fiscal(12, "2026-11-30", 2026, 4);
    fiscal(12, "2026-12-01", 2027, 1);
    fiscal(12, "2027-02-28", 2027, 1);
    fiscal(12, "2027-03-01", 2027, 2);
}

#[test]
fn first_months_of_a_fiscal_year() {
    for (text, month) in [("", 1), (" ", 1), ("1", 1), (" 2 ", 2), ("12", 12), ("04", 4), ("4.0", 4), ("７", 7)] {
        assert_eq!(FiscalYear::typed(text), FiscalYear::starting_in(month), "{text}");
        assert_eq!(FiscalYear::typed(text).unwrap().first_month(), month, "{text}");
    }
    for text in ["0", "13", "-1", "1.5", "April", "4月", "4-5", "1k"] {
        assert_eq!(FiscalYear::typed(text), None, "{text}");
    }
    assert_eq!((FiscalYear::starting_in(0), FiscalYear::starting_in(13)), (None, None));
    assert_eq!(FiscalYear::default(), FiscalYear::starting_in(1).unwrap());
}

/// The quarters that a plan period touches: each with its year, its number and its days inside the period.
#[track_caller]
fn quarters(from: u32, first: &str, last: &str, expected: &[(i32, u32, &str, &str)]) {
    let is_fiscal = from != 1;
    let expected: Vec<_> = expected
        .iter()
        .map(|(year, number, first, last)| (Quarter { year: *year, number: *number, is_fiscal }, day(first), day(last)))
        .collect();
    assert_eq!(FiscalYear::starting_in(from).unwrap().quarters_of(horizon(first, last)), expected, "{first} to {last}, from month {from}");
}

#[test]
fn quarters_of_a_horizon() {
    quarters(1, "2027-01-01", "2027-03-31", &[(2027, 1, "2027-01-01", "2027-03-31")]);
    // the same days over two fiscal years
    quarters(2, "2027-01-01", "2027-03-31", &[(2027, 4, "2027-01-01", "2027-01-31"), (2028, 1, "2027-02-01", "2027-03-31")]);
    quarters(4, "2027-03-31", "2027-04-01", &[(2027, 4, "2027-03-31", "2027-03-31"), (2028, 1, "2027-04-01", "2027-04-01")]);
    quarters(4, "2027-02-10", "2027-02-20", &[(2027, 4, "2027-02-10", "2027-02-20")]);
    // two years apart, and a quarter between
    quarters(
        7,
        "2026-06-30",
        "2026-10-01",
        &[(2026, 4, "2026-06-30", "2026-06-30"), (2027, 1, "2026-07-01", "2026-09-30"), (2027, 2, "2026-10-01", "2026-10-01")],
    );
}

#[track_caller]
fn touches(first: &str, last: &str, expected: &str) {
    let months: Vec<_> = expected.split_whitespace().map(|month| day(&format!("{month}-01"))).collect();
    assert_eq!(months_of(horizon(first, last)), months, "{first} to {last}");
}

#[test]
fn months_of_a_horizon() {
    touches("2026-11-21", "2026-11-21", "2026-11");
    touches("2026-11-01", "2026-11-30", "2026-11");
    touches("2026-11-30", "2026-12-01", "2026-11 2026-12");
    touches("2026-11-01", "2026-12-31", "2026-11 2026-12");
    touches("2026-11-30", "2027-03-01", "2026-11 2026-12 2027-01 2027-02 2027-03");
    touches("2026-01-31", "2026-03-01", "2026-01 2026-02 2026-03");
}

// Laws.

/// A day from 2019 to 2028: in published years, one year before and two after.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..3653_u64).prop_map(|passed| day("2019-01-01") + Days::new(passed))
}

/// The inputs of a calendar.
#[derive(Clone, Debug)]
struct Made {
    weekend: Vec<Weekday>,
    china: bool,
    days_off: Vec<NaiveDate>,
    make_up: Vec<NaiveDate>,
}

impl Made {
    fn calendar(&self) -> WorkCalendar {
        WorkCalendar::new(&self.weekend, self.china, self.days_off.clone(), self.make_up.clone())
    }

    /// Whether a day is a working day, by the rules in their order.
    fn is_worked(&self, day: NaiveDate) -> bool {
        let by_week = !self.weekend.contains(&day.weekday());
        let by_china = match known_of(day).filter(|_| self.china) {
            Some(ChinaDay::Off(_) | ChinaDay::Expected(_)) => false,
            Some(ChinaDay::MakeUp) => true,
            None => by_week,
        };
        !self.days_off.contains(&day) && (self.make_up.contains(&day) || by_china)
    }
}

/// Any weekend except the whole week, and own days near the day, so close together that they interact.
fn made(near: NaiveDate) -> impl Strategy<Value = Made> {
    let days = move || vec((0..40_u64).prop_map(move |k| near + Days::new(k) - Days::new(20)), 0..=12);
    (subsequence(&WEEK, 0..=6), any::<bool>(), days(), days()).prop_map(|(weekend, china, days_off, make_up)| Made {
        weekend,
        china,
        days_off,
        make_up,
    })
}

fn day_and_calendar() -> impl Strategy<Value = (NaiveDate, Made)> {
    any_day().prop_flat_map(|day| (Just(day), made(day)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_are_read_in_their_order((near, made) in day_and_calendar(), off in 0..40_u64) {
        let (day, calendar) = (near + Days::new(off) - Days::new(20), made.calendar());
        prop_assert_eq!(calendar.is_working_day(day), made.is_worked(day));
        prop_assert_eq!(calendar.working_days(day, day), u32::from(made.is_worked(day)));
        let kind = calendar.kind(day);
        prop_assert_eq!(kind == DayKind::OwnDayOff, made.days_off.contains(&day));
        prop_assert_eq!(matches!(kind, DayKind::Work | DayKind::MakeUp), made.is_worked(day));
    }

    #[test]
    fn working_days_add_up((a, made) in day_and_calendar(), to_b in 0..400_u64, to_c in 0..400_u64) {
        let (b, calendar) = (a + Days::new(to_b), made.calendar());
        let c = b + Days::new(to_c);
        let after_b = b + Days::new(1);
        prop_assert_eq!(calendar.working_days(a, c), calendar.working_days(a, b) + calendar.working_days(after_b, c));
        prop_assert_eq!(calendar.working_days(after_b, a), 0);
    }

    #[test]
    fn the_nearest_working_day_is_worked_and_none_is_nearer((day, made) in day_and_calendar(), off in 0..30_u64) {
        let calendar = made.calendar();
        let low = day - Days::new(off);
        if let Some(found) = calendar.working_day_at_or_before(day, low) {
            prop_assert!(calendar.is_working_day(found) && low <= found && found <= day);
            prop_assert_eq!(calendar.working_days(found, day), 1);
        } else {
            prop_assert_eq!(calendar.working_days(low, day), 0);
        }
    }

    #[test]
    fn a_day_lies_in_its_week_and_month(day in any_day(), sunday_first in any::<bool>()) {
        let first = week_first(day, sunday_first);
        prop_assert_eq!(first.weekday(), if sunday_first { Weekday::Sun } else { Weekday::Mon });
        prop_assert!(first <= day && day < first + Days::new(7));
        let (first, last) = (month_first(day), month_last(day));
        prop_assert!(first <= day && day <= last);
        prop_assert_eq!((first.day(), last.succ_opt().unwrap().day()), (1, 1));
        prop_assert_eq!((first.month(), last.month()), (day.month(), day.month()));
        let Quarter { year, number, .. } = FiscalYear::default().quarter(day);
        prop_assert_eq!(year, day.year());
        prop_assert!(3 * number - 2 <= day.month() && day.month() <= 3 * number);
    }

    #[test]
    fn a_fiscal_year_has_four_quarters_of_three_months_and_ends_in_the_year_it_is_named_after(day in any_day(), from in 1..=12_u32) {
        let fiscal = FiscalYear::starting_in(from).unwrap();
        let Quarter { year, number, is_fiscal } = fiscal.quarter(day);
        prop_assert_eq!((year, is_fiscal), (fiscal.year(day), from != 1));
        let (first, last) = fiscal.months_of_year(year).unwrap();
        prop_assert_eq!((first.month(), last.year()), (from, year));
        prop_assert!(first <= day && day <= month_last(last));
        let begins = first.checked_add_months(chrono::Months::new(3 * (number - 1))).unwrap();
        let ends = month_last(begins.checked_add_months(chrono::Months::new(2)).unwrap());
        prop_assert!(begins <= day && day <= ends);
        // The next quarter is one later in any fiscal year.
        let next = fiscal.quarter(ends.succ_opt().unwrap());
        prop_assert_eq!((next.since(fiscal.quarter(day)), fiscal.quarter(day).since(next)), (1, -1));
    }
}
