//! The days off that a notice usually gives: a guess, for a year whose notice is not published yet.
//!
//! The law fixes 13 days a year (`expected.rs`); a notice joins them with weekends into longer breaks. Since the law of 2025, and for all
//! breaks but Spring Festival since 2020, every notice has followed these customs: eight days of Spring Festival from New Year's Eve; seven
//! days of National Day, eight if Mid-Autumn falls into them; five days of Labour Day that take in the weekend beside 1 May; and for a
//! single day, the weekend beside it and the Monday or Friday between the two. `tests/it/calendar.rs` compares them with every notice.
//!
//! A notice makes up for some of these days on Saturdays and Sundays. Which ones cannot be guessed, so a guess has no make-up workdays.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::expected::lunar_days;
use super::holiday::Holiday;

/// Consecutive days off for one holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// The holiday.
    pub holiday: Holiday,
    /// The first day.
    pub first: NaiveDate,
    /// The last day, included.
    pub last: NaiveDate,
}

impl Break {
    /// The days, in order.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last;
        self.first.iter_days().take_while(move |day| *day <= last)
    }
}

/// The breaks that a notice usually gives for the holidays of a year, in order. The first may begin in the year before, and weekends
/// inside a break belong to it. Outside the table of the lunar calendar, only those of the solar calendar.
///
/// ```
/// use backcast::domain::calendar::holidays::{Holiday, usual_breaks};
/// let of = |holiday| usual_breaks(2027).into_iter().find(|it| it.holiday == holiday).map(|it| (it.first.to_string(), it.last.to_string()));
/// let days = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
/// // The lunar year begins on Saturday, 6 February 2027: eight days from New Year's Eve.
/// assert_eq!(of(Holiday::SpringFestival), days("2027-02-05", "2027-02-12"));
/// assert_eq!(of(Holiday::NationalDay), days("2027-10-01", "2027-10-07"));
/// // 1 May 2027 is a Saturday.
/// assert_eq!(of(Holiday::LabourDay), days("2027-05-01", "2027-05-05"));
/// // Qingming is on Monday, 5 April 2027, and Mid-Autumn on a Wednesday, which is never joined to a weekend.
/// assert_eq!(of(Holiday::Qingming), days("2027-04-03", "2027-04-05"));
/// assert_eq!(of(Holiday::MidAutumn), days("2027-09-15", "2027-09-15"));
/// ```
pub fn usual_breaks(year: i32) -> Vec<Break> {
    let date = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let [spring, qingming, dragon_boat, mid_autumn] = lunar_days(year).map_or([None; 4], |days| days.map(Some));
    let national = date(10, 1).and_then(|first| span(first, 0, 6));
    // Mid-Autumn inside National Day adds a day at its end.
    let is_joined = national.zip(mid_autumn).is_some_and(|((first, last), day)| (first..=last).contains(&day));
    let national = if is_joined { date(10, 1).and_then(|first| span(first, 0, 7)) } else { national };
    let found = [
        (Holiday::NewYear, date(1, 1).and_then(single)),
        (Holiday::SpringFestival, spring.and_then(|new_year| span(new_year, 1, 6))),
        (Holiday::Qingming, qingming.and_then(single)),
        (Holiday::LabourDay, date(5, 1).and_then(labour_day)),
        (Holiday::DragonBoat, dragon_boat.and_then(single)),
        (Holiday::MidAutumn, mid_autumn.filter(|_| !is_joined).and_then(single)),
        (Holiday::NationalDay, national),
    ];
    found.into_iter().filter_map(|(holiday, days)| days.map(|(first, last)| Break { holiday, first, last })).collect()
}

/// The days from `before` days before a day to `after` days after it.
fn span(day: NaiveDate, before: u64, after: u64) -> Option<(NaiveDate, NaiveDate)> {
    Some((day.checked_sub_days(Days::new(before))?, day.checked_add_days(Days::new(after))?))
}

/// A single day, with the weekend beside it. A day on a weekend is given on the Monday after it.
fn single(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match day.weekday() {
        Weekday::Mon => span(day, 2, 0),
        Weekday::Tue => span(day, 3, 0),
        Weekday::Wed => span(day, 0, 0),
        Weekday::Thu => span(day, 0, 3),
        Weekday::Fri | Weekday::Sat => span(day, 0, 2),
        Weekday::Sun => span(day, 1, 1),
    }
}

/// Five days from 1 May; from the Saturday before, if 1 May is a Sunday or a Monday.
fn labour_day(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match day.weekday() {
        Weekday::Sun => span(day, 1, 3),
        Weekday::Mon => span(day, 2, 2),
        _ => span(day, 0, 4),
    }
}
