//! The published public holidays of mainland China, and the make-up workdays (调休) for them.
//!
//! The General Office of the State Council fixes them once a year: 国务院办公厅关于…年部分节假日安排的通知, 国办发明电〔2019〕16号 for 2020 with
//! 〔2020〕1号, which extended that Spring Festival, then 〔2020〕27号, 〔2021〕11号, 〔2022〕16号, 〔2023〕7号, 〔2024〕12号, and
//! 〔2025〕7号 for 2026. The notice for 2027 was not published when this table was made, in November 2026. For such a year
//! only the days that the law itself fixes are known (`expected.rs`), and they are provisional.
//!
//! The table follows the texts of the notices. In every day of the seven years it agrees with chinese-days 1.5.7 (npm; copied out in
//! `tests/it/calendar.rs`) and with holiday-cn of August 2026. Three other sources differ from a notice in places: chinesecalendar 1.11.0
//! (`PyPI`) counts 30 and 31 December 2023 as New Year, while the notice has only 1 January, joined to the weekend; holiday-calendar 1.3.3
//! (npm) leaves out 2 February 2020, a Sunday; and chinese-workday 1.16.1 (npm) leaves out 2 and 3 January 2021, a weekend, lacks
//! 〔2020〕1号, and has a working Tuesday, 3 January 2023, as a holiday.

mod expected;
mod holiday;
mod usual;

use chrono::{Datelike, NaiveDate};

pub use expected::{FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, expected_holiday};
pub use holiday::Holiday;
pub use usual::{Break, usual_breaks};

/// The first year whose notice is in the table.
pub const FIRST_YEAR: i32 = 2020;
/// The last year whose notice is in the table.
pub const LAST_YEAR: i32 = 2026;

/// The statement of a notice about a day, or of the law if there is no notice yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChinaDay {
    /// A day off, on any day of the week: the holiday itself, or a day given for it.
    Off(Holiday),
    /// Provisionally a day off: the law fixes this holiday, but the notice of its year is not in the table.
    Expected(Holiday),
    /// A working day on a Saturday or Sunday.
    MakeUp,
}

/// Whether that year's notice is in the table; for any other year, only the days that the law fixes are known.
pub fn is_published(year: i32) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&year)
}

/// The statement of the notices about a day, and of the law for a year that is not published; `None` for an ordinary
/// day, which is a working day or not by its day of the week. A year that is not published has no make-up workdays.
///
/// If Mid-Autumn and National Day form one holiday (2020, 2023, 2025), only its own day is Mid-Autumn; in 2020 both are on 1 October, and
/// that day is National Day.
///
/// ```
/// use backcast::domain::calendar::holidays::{ChinaDay, Holiday, day_in_china};
/// use chrono::NaiveDate;
/// let day = |m, d| day_in_china(NaiveDate::from_ymd_opt(2026, m, d).unwrap());
/// // 国庆节：10月1日至7日放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
/// assert_eq!(day(9, 30), None);
/// assert_eq!(day(10, 1), Some(ChinaDay::Off(Holiday::NationalDay)));
/// assert_eq!(day(10, 7), Some(ChinaDay::Off(Holiday::NationalDay)));
/// assert_eq!(day(10, 8), None);
/// assert_eq!(day(10, 10), Some(ChinaDay::MakeUp));
/// let national_day = NaiveDate::from_ymd_opt(2027, 10, 1).unwrap();
/// assert_eq!(day_in_china(national_day), Some(ChinaDay::Expected(Holiday::NationalDay)));
/// ```
pub fn day_in_china(day: NaiveDate) -> Option<ChinaDay> {
    if !is_published(day.year()) {
        return expected_holiday(day).map(ChinaDay::Expected);
    }
    let (off, make_up) = YEARS.get(usize::try_from(day.year() - FIRST_YEAR).ok()?)?;
    let wanted = (day.month(), day.day());
    if make_up.binary_search_by_key(&wanted, |(month, day)| ((*month).into(), (*day).into())).is_ok() {
        return Some(ChinaDay::MakeUp);
    }
    let begun = off.partition_point(|(month, day, ..)| (u32::from(*month), u32::from(*day)) <= wanted);
    let (first_month, first_day, days, holiday) = off.get(begun.checked_sub(1)?)?;
    let first = NaiveDate::from_ymd_opt(day.year(), (*first_month).into(), (*first_day).into())?;
    (day.ordinal() - first.ordinal() < u32::from(*days)).then_some(ChinaDay::Off(*holiday))
}

/// The month and day on which a holiday begins, its number of days, and its name. It may run into the next month, but
/// not into the next year.
type Off = (u8, u8, u8, Holiday);
/// The month and day of a make-up workday.
type MakeUp = (u8, u8);

/// One row for each year from [`FIRST_YEAR`] to [`LAST_YEAR`], by the year of the days; each list is sorted.
#[rustfmt::skip] // the days off of a year in two lines, and its make-up workdays in one
const YEARS: [(&[Off], &[MakeUp]); 7] = {
    use Holiday::{DragonBoat, LabourDay, MidAutumn, NationalDay, NewYear, Qingming, SpringFestival};
    [
        (&[(1, 1, 1, NewYear), (1, 24, 10, SpringFestival), (4, 4, 3, Qingming),
           (5, 1, 5, LabourDay), (6, 25, 3, DragonBoat), (10, 1, 8, NationalDay)],
         &[(1, 19), (4, 26), (5, 9), (6, 28), (9, 27), (10, 10)]), // 1 February was one, until the Spring Festival was extended
        (&[(1, 1, 3, NewYear), (2, 11, 7, SpringFestival), (4, 3, 3, Qingming), (5, 1, 5, LabourDay),
           (6, 12, 3, DragonBoat), (9, 19, 3, MidAutumn), (10, 1, 7, NationalDay)],
         &[(2, 7), (2, 20), (4, 25), (5, 8), (9, 18), (9, 26), (10, 9)]),
        (&[(1, 1, 3, NewYear), (1, 31, 7, SpringFestival), (4, 3, 3, Qingming), (4, 30, 5, LabourDay),
           (6, 3, 3, DragonBoat), (9, 10, 3, MidAutumn), (10, 1, 7, NationalDay), (12, 31, 1, NewYear)],
         &[(1, 29), (1, 30), (4, 2), (4, 24), (5, 7), (10, 8), (10, 9)]), // 31 December: in the notice of 2023
        (&[(1, 1, 2, NewYear), (1, 21, 7, SpringFestival), (4, 5, 1, Qingming), (4, 29, 5, LabourDay),
           (6, 22, 3, DragonBoat), (9, 29, 1, MidAutumn), (9, 30, 7, NationalDay)],
         &[(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)]),
        (&[(1, 1, 1, NewYear), (2, 10, 8, SpringFestival), (4, 4, 3, Qingming), (5, 1, 5, LabourDay),
           (6, 10, 1, DragonBoat), (9, 15, 3, MidAutumn), (10, 1, 7, NationalDay)],
         &[(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]),
        (&[(1, 1, 1, NewYear), (1, 28, 8, SpringFestival), (4, 4, 3, Qingming), (5, 1, 5, LabourDay),
           (5, 31, 3, DragonBoat), (10, 1, 5, NationalDay), (10, 6, 1, MidAutumn), (10, 7, 2, NationalDay)],
         &[(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)]),
        (&[(1, 1, 3, NewYear), (2, 15, 9, SpringFestival), (4, 4, 3, Qingming), (5, 1, 5, LabourDay),
           (6, 19, 3, DragonBoat), (9, 25, 3, MidAutumn), (10, 1, 7, NationalDay)],
         &[(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]),
    ]
};
