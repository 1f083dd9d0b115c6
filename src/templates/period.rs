//! The plan period with which a model plan begins, and the days that its file names in relation to it.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The length of a model plan's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// Half a year.
    HalfYear,
    /// A year.
    Year,
}

impl Length {
    /// The length of that name in a file: `month`, `quarter`, `half_year` or `year`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "half_year" => Self::HalfYear,
            "year" => Self::Year,
            _ => return None,
        })
    }

    /// The first day and the last day. A month is the one after today's; anything longer begins with the calendar quarter after today's, so
    /// that there is time to prepare it and the wait is never longer than three months. `None` beyond the calendar.
    ///
    /// ```
    /// use backcast::templates::Length;
    /// use chrono::NaiveDate;
    /// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    /// let begins = |length: Length| length.days(day("2026-11-28")).unwrap();
    /// assert_eq!(begins(Length::Month), (day("2026-12-01"), day("2026-12-31")));
    /// assert_eq!(begins(Length::Quarter), (day("2027-01-01"), day("2027-03-31")));
    /// assert_eq!(begins(Length::Year), (day("2027-01-01"), day("2027-12-31")));
    /// ```
    #[must_use]
    pub fn days(self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let (ahead, months) = match self {
            Self::Month => (1, 1),
            Self::Quarter => (3 - today.month0() % 3, 3),
            Self::HalfYear => (3 - today.month0() % 3, 6),
            Self::Year => (3 - today.month0() % 3, 12),
        };
        let first = today.with_day(1)?.checked_add_months(Months::new(ahead))?;
        Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
    }
}

/// The day that a model plan names, for a plan period; `None` if it names none.
///
/// `@first` and `@last` are the ends of the plan period, `@month2.first` and `@month2.last` those of its second month. `+9` after it is nine
/// days later, and ` weekday` the Friday before if the day is a Saturday or Sunday, or the Monday after where that Friday is before the plan period.
///
/// ```
/// use backcast::templates::day_named;
/// let days = ("2027-01-01".parse().unwrap(), "2027-03-31".parse().unwrap());
/// let named = |text: &str| day_named(text, days).map(|day| day.to_string());
/// assert_eq!(named("@last").as_deref(), Some("2027-03-31"));
/// assert_eq!(named("@month1.last").as_deref(), Some("2027-01-31"));
/// assert_eq!(named("@month1.last weekday").as_deref(), Some("2027-01-29")); // the 31st is a Sunday
/// assert_eq!(named("@month2.first+9").as_deref(), Some("2027-02-10"));
/// assert_eq!(named("@month2.middle"), None);
/// ```
#[must_use]
pub fn day_named(text: &str, (first, last): (NaiveDate, NaiveDate)) -> Option<NaiveDate> {
    let text = text.strip_prefix('@')?;
    let (text, is_weekday) = text.strip_suffix(" weekday").map_or((text, false), |text| (text, true));
    let (end, later) = text.split_once('+').map_or(Some((text, 0)), |(end, later)| Some((end, later.parse().ok()?)))?;
    let day = match end {
        "first" => first,
        "last" => last,
        month => {
            let (number, end) = month.strip_prefix("month")?.split_once('.')?;
            let months_on = number.parse::<u32>().ok()?.checked_sub(1)?;
            let begins = first.with_day(1)?.checked_add_months(Months::new(months_on))?;
            match end {
                "first" => begins,
                "last" => begins.checked_add_months(Months::new(1))?.pred_opt()?,
                _ => return None,
            }
        }
    };
    let day = day.checked_add_days(Days::new(later))?;
    if is_weekday { weekday(day, first) } else { Some(day) }
}

/// The day itself from Monday to Friday, otherwise the Friday before, or the Monday after if that Friday is before `first`.
fn weekday(day: NaiveDate, first: NaiveDate) -> Option<NaiveDate> {
    let (before, after) = match day.weekday() {
        Weekday::Sat => (1, 2),
        Weekday::Sun => (2, 1),
        _ => return Some(day),
    };
    day.checked_sub_days(Days::new(before)).filter(|friday| *friday >= first).or_else(|| day.checked_add_days(Days::new(after)))
}
