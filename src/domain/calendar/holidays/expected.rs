//! The days that the law itself fixes as public holidays of mainland China, for years whose notice is not published yet.
//!
//! The law is 全国年节及纪念日放假办法, as amended from 1 January 2025 (国令第795号): 1 January; four days of Spring Festival, from the
//! lunar New Year's Eve on; the day of Qingming; 1 and 2 May; the fifth day of the fifth lunar month; the fifteenth day
//! of the eighth; and 1 to 3 October. A notice also moves weekends to make holidays longer, and gives a day off for a
//! holiday on a weekend; this table guesses neither.
//!
//! The lunar calendar is that of GB/T 33661-2017, in Beijing time. The table was made with sxtwl 2.0.7 (`PyPI`). It
//! agrees on every day with lunar-javascript 1.7.7 (npm; copied out in `tests/it/calendar.rs`), and within their ranges
//! with lunardate 0.3.0 and cnlunar 0.2.5; the days of Qingming agree with the sun's longitude as computed by ephem
//! 4.2.1. `LunarCalendar` 0.0.9 differs on one day: it has Mid-Autumn of 2089 on 19 September, because the new moon of
//! that month comes minutes before midnight.

use chrono::{Datelike, NaiveDate};

use super::holiday::Holiday;

/// The first year in the table of the lunar calendar.
pub const FIRST_LUNAR_YEAR: i32 = 2020;
/// The last year in the table of the lunar calendar.
pub const LAST_LUNAR_YEAR: i32 = 2100;

/// The public holiday that the law fixes on a day, without the additions of a notice; `None` for any other day.
///
/// A year outside the table of the lunar calendar has only the days of the solar calendar: 1 January, 1 and 2 May, 1 to
/// 3 October. If Mid-Autumn falls on a day of National Day (2028, 2031 and five later years), that day is National Day.
///
/// ```
/// use backcast::domain::calendar::holidays::{Holiday, expected_holiday};
/// use chrono::NaiveDate;
/// let day = |m, d| expected_holiday(NaiveDate::from_ymd_opt(2027, m, d).unwrap());
/// assert_eq!(day(2, 4), None);
/// assert_eq!(day(2, 5), Some(Holiday::SpringFestival)); // New Year's Eve: the lunar year begins on 6 February 2027
/// assert_eq!(day(2, 8), Some(Holiday::SpringFestival)); // its third day
/// assert_eq!(day(2, 9), None);
/// assert_eq!(day(5, 2), Some(Holiday::LabourDay));
/// assert_eq!(day(5, 3), None);
/// ```
pub fn expected_holiday(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1 | 2) => Some(Holiday::LabourDay),
        (10, 1..=3) => Some(Holiday::NationalDay),
        _ => lunar_holiday(day),
    }
}

fn lunar_holiday(day: NaiveDate) -> Option<Holiday> {
    let [(month, first), qingming, dragon_boat, mid_autumn] = *lunar_row(day.year())?;
    // The New Year is in January or February, and its festival in the first three months.
    if day.month() <= 3 {
        let new_year = NaiveDate::from_ymd_opt(day.year(), month.into(), first.into())?;
        return (new_year.ordinal()..new_year.ordinal() + 4).contains(&(day.ordinal() + 1)).then_some(Holiday::SpringFestival);
    }
    let single = [(qingming, Holiday::Qingming), (dragon_boat, Holiday::DragonBoat), (mid_autumn, Holiday::MidAutumn)];
    let is_on_day = |(month, date): (u8, u8)| (u32::from(month), u32::from(date)) == (day.month(), day.day());
    single.into_iter().find(|(place, _)| is_on_day(*place)).map(|(_, holiday)| holiday)
}

/// The first day of the lunar year, Qingming, Dragon Boat and Mid-Autumn of a year; `None` outside the table.
pub(super) fn lunar_days(year: i32) -> Option<[NaiveDate; 4]> {
    let days: Option<Vec<NaiveDate>> =
        lunar_row(year)?.iter().map(|(month, day)| NaiveDate::from_ymd_opt(year, (*month).into(), (*day).into())).collect();
    days?.try_into().ok()
}

fn lunar_row(year: i32) -> Option<&'static LunarYear> {
    LUNAR.get(usize::try_from(year.checked_sub(FIRST_LUNAR_YEAR)?).ok()?)
}

/// The month and day of the first day of the lunar year, of Qingming, of Dragon Boat and of Mid-Autumn.
type LunarYear = [(u8, u8); 4];

/// One row for each year from [`FIRST_LUNAR_YEAR`] to [`LAST_LUNAR_YEAR`].
#[rustfmt::skip] // one line for each year
const LUNAR: [LunarYear; 81] = [
    [(1, 25), (4, 4), (6, 25), (10, 1)], // 2020
    [(2, 12), (4, 4), (6, 14), (9, 21)], // 2021
    [(2, 1), (4, 5), (6, 3), (9, 10)], // 2022
    [(1, 22), (4, 5), (6, 22), (9, 29)], // 2023
    [(2, 10), (4, 4), (6, 10), (9, 17)], // 2024
    [(1, 29), (4, 4), (5, 31), (10, 6)], // 2025
    [(2, 17), (4, 5), (6, 19), (9, 25)], // 2026
    [(2, 6), (4, 5), (6, 9), (9, 15)], // 2027
    [(1, 26), (4, 4), (5, 28), (10, 3)], // 2028
    [(2, 13), (4, 4), (6, 16), (9, 22)], // 2029
    [(2, 3), (4, 5), (6, 5), (9, 12)], // 2030
    [(1, 23), (4, 5), (6, 24), (10, 1)], // 2031
    [(2, 11), (4, 4), (6, 12), (9, 19)], // 2032
    [(1, 31), (4, 4), (6, 1), (9, 8)], // 2033
    [(2, 19), (4, 5), (6, 20), (9, 27)], // 2034
    [(2, 8), (4, 5), (6, 10), (9, 16)], // 2035
    [(1, 28), (4, 4), (5, 30), (10, 4)], // 2036
    [(2, 15), (4, 4), (6, 18), (9, 24)], // 2037
    [(2, 4), (4, 5), (6, 7), (9, 13)], // 2038
    [(1, 24), (4, 5), (5, 27), (10, 2)], // 2039
    [(2, 12), (4, 4), (6, 14), (9, 20)], // 2040
    [(2, 1), (4, 4), (6, 3), (9, 10)], // 2041
    [(1, 22), (4, 4), (6, 22), (9, 28)], // 2042
    [(2, 10), (4, 5), (6, 11), (9, 17)], // 2043
    [(1, 30), (4, 4), (5, 31), (10, 5)], // 2044
    [(2, 17), (4, 4), (6, 19), (9, 25)], // 2045
    [(2, 6), (4, 4), (6, 8), (9, 15)], // 2046
    [(1, 26), (4, 5), (5, 29), (10, 4)], // 2047
    [(2, 14), (4, 4), (6, 15), (9, 22)], // 2048
    [(2, 2), (4, 4), (6, 4), (9, 11)], // 2049
    [(1, 23), (4, 4), (6, 23), (9, 30)], // 2050
    [(2, 11), (4, 5), (6, 13), (9, 19)], // 2051
    [(2, 1), (4, 4), (6, 1), (9, 7)], // 2052
    [(2, 19), (4, 4), (6, 20), (9, 26)], // 2053
    [(2, 8), (4, 4), (6, 10), (9, 16)], // 2054
    [(1, 28), (4, 5), (5, 30), (10, 5)], // 2055
    [(2, 15), (4, 4), (6, 17), (9, 24)], // 2056
    [(2, 4), (4, 4), (6, 6), (9, 13)], // 2057
    [(1, 24), (4, 4), (6, 25), (10, 2)], // 2058
    [(2, 12), (4, 5), (6, 14), (9, 21)], // 2059
    [(2, 2), (4, 4), (6, 3), (9, 9)], // 2060
    [(1, 21), (4, 4), (6, 22), (9, 28)], // 2061
    [(2, 9), (4, 4), (6, 11), (9, 17)], // 2062
    [(1, 29), (4, 5), (6, 1), (10, 6)], // 2063
    [(2, 17), (4, 4), (6, 19), (9, 25)], // 2064
    [(2, 5), (4, 4), (6, 8), (9, 15)], // 2065
    [(1, 26), (4, 4), (5, 28), (10, 3)], // 2066
    [(2, 14), (4, 5), (6, 16), (9, 23)], // 2067
    [(2, 3), (4, 4), (6, 4), (9, 11)], // 2068
    [(1, 23), (4, 4), (6, 23), (9, 29)], // 2069
    [(2, 11), (4, 4), (6, 13), (9, 19)], // 2070
    [(1, 31), (4, 5), (6, 2), (9, 8)], // 2071
    [(2, 19), (4, 4), (6, 20), (9, 26)], // 2072
    [(2, 7), (4, 4), (6, 10), (9, 16)], // 2073
    [(1, 27), (4, 4), (5, 30), (10, 5)], // 2074
    [(2, 15), (4, 4), (6, 17), (9, 24)], // 2075
    [(2, 5), (4, 4), (6, 6), (9, 12)], // 2076
    [(1, 24), (4, 4), (6, 24), (10, 1)], // 2077
    [(2, 12), (4, 4), (6, 14), (9, 20)], // 2078
    [(2, 2), (4, 4), (6, 4), (9, 10)], // 2079
    [(1, 22), (4, 4), (6, 22), (9, 28)], // 2080
    [(2, 9), (4, 4), (6, 11), (9, 17)], // 2081
    [(1, 29), (4, 4), (6, 1), (10, 6)], // 2082
    [(2, 17), (4, 4), (6, 19), (9, 26)], // 2083
    [(2, 6), (4, 4), (6, 7), (9, 14)], // 2084
    [(1, 26), (4, 4), (5, 27), (10, 3)], // 2085
    [(2, 14), (4, 4), (6, 15), (9, 22)], // 2086
    [(2, 3), (4, 4), (6, 5), (9, 11)], // 2087
    [(1, 24), (4, 4), (6, 23), (9, 29)], // 2088
    [(2, 10), (4, 4), (6, 13), (9, 18)], // 2089
    [(1, 30), (4, 4), (6, 2), (9, 8)], // 2090
    [(2, 18), (4, 4), (6, 21), (9, 27)], // 2091
    [(2, 7), (4, 4), (6, 9), (9, 16)], // 2092
    [(1, 27), (4, 4), (5, 29), (10, 5)], // 2093
    [(2, 15), (4, 4), (6, 17), (9, 24)], // 2094
    [(2, 5), (4, 4), (6, 6), (9, 13)], // 2095
    [(1, 25), (4, 4), (6, 24), (9, 30)], // 2096
    [(2, 12), (4, 4), (6, 14), (9, 20)], // 2097
    [(2, 1), (4, 4), (6, 4), (9, 9)], // 2098
    [(1, 21), (4, 4), (6, 23), (9, 29)], // 2099
    [(2, 9), (4, 5), (6, 12), (9, 18)], // 2100
];
