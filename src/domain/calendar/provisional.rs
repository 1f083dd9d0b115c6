//! The days of a working calendar that nobody has settled yet: holidays of years that are not published, the usual breaks that a plan may take
//! over, and a Spring Festival that is worked.

use chrono::{Datelike, NaiveDate};

use super::Horizon;
use super::holidays::{Break, ChinaDay, Holiday, day_in_china, is_published, usual_breaks};
use super::working::{DayKind, WorkCalendar};

impl WorkCalendar {
    /// The days from `first` to `last`, both included, that are provisionally off.
    ///
    /// ```
    /// use backcast::domain::calendar::working::WorkCalendar;
    /// use chrono::NaiveDate;
    /// let day = |m, d| NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// let calendar = WorkCalendar::new(&[], true, vec![], vec![day(2, 8)]);
    /// // New Year's Eve and two days of Spring Festival; on its third day one works.
    /// assert_eq!(calendar.provisional_days_off(day(1, 2), day(3, 31)), [day(2, 5), day(2, 6), day(2, 7)]);
    /// ```
    pub fn provisional_days_off(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        let is_provisional = |day: &NaiveDate| matches!(self.kind(*day), DayKind::ExpectedHoliday(_));
        first.iter_days().take_while(|day| *day <= last).filter(is_provisional).collect()
    }

    /// The years of the plan period whose holidays this calendar uses although they are not published: their working
    /// days are provisional. Empty without China's holidays.
    ///
    /// ```
    /// use backcast::domain::{Draft, StageDraft, report};
    /// # let stages = vec![StageDraft { name: "Won".into(), ..Default::default() }];
    /// # let draft = Draft { amount: "1".into(), deal_size: "1".into(), stages, ..Default::default() };
    /// let mut draft = Draft { first: "2026-11-16".into(), last: "2028-01-01".into(), ..draft };
    /// draft.time.china = true;
    /// let plan = draft.check().unwrap();
    /// let years = plan.spread().calendar().unpublished_years(plan.horizon().unwrap());
    /// assert_eq!(years, [2027, 2028]); // the holidays of 2026 are published
    /// ```
    pub fn unpublished_years(&self, horizon: Horizon) -> Vec<i32> {
        (horizon.first().year()..=horizon.last().year()).filter(|year| self.china && !is_published(*year)).collect()
    }

    /// The usual breaks of the years of the plan period that are not published, as far as they fall into the plan period and have a day
    /// that would be worked or is provisionally off: a guess that the plan may take over as its own days off. A break in which the plan
    /// itself sets a day is settled, and not among them. Empty without China's holidays.
    ///
    /// ```
    /// use backcast::domain::{Draft, StageDraft};
    /// # let stages = vec![StageDraft { name: "Won".into(), ..Default::default() }];
    /// # let draft = Draft { amount: "1".into(), deal_size: "1".into(), stages, ..Default::default() };
    /// let mut draft = Draft { first: "2027-02-08".into(), last: "2027-03-31".into(), ..draft };
    /// draft.time.china = true;
    /// let open = |draft: &Draft| {
    ///     let plan = draft.check().unwrap();
    ///     let open = plan.spread().calendar().open_breaks(plan.horizon().unwrap());
    ///     open.iter().map(|it| format!("{} to {}", it.first, it.last)).collect::<Vec<_>>()
    /// };
    /// assert_eq!(open(&draft), ["2027-02-08 to 2027-02-12"]); // Spring Festival from 5 February, inside the plan period
    /// draft.time.days_off = vec!["2027-02-09".into()];
    /// assert!(open(&draft).is_empty());
    /// ```
    pub fn open_breaks(&self, horizon: Horizon) -> Vec<Break> {
        let years = horizon.first().year()..=horizon.last().year().saturating_add(1);
        let inside = |it: Break| Break { first: it.first.max(horizon.first()), last: it.last.min(horizon.last()), ..it };
        // A New Year may begin in the year before, which is published.
        let clipped = years.filter(|year| self.china && !is_published(*year)).flat_map(usual_breaks).map(inside);
        let is_own = |day: NaiveDate| self.days_off.binary_search(&day).is_ok() || self.make_up.binary_search(&day).is_ok();
        let is_open = |it: &Break| it.days().any(|day| self.is_to_confirm(day)) && !it.days().any(is_own);
        clipped.filter(is_open).collect()
    }

    /// Whether a day would be worked or is provisionally off, so that setting it off changes something.
    pub(in crate::domain) fn is_to_confirm(&self, day: NaiveDate) -> bool {
        matches!(self.kind(day), DayKind::Work | DayKind::MakeUp | DayKind::ExpectedHoliday(_))
    }

    /// The days of Spring Festival in the plan period, where this calendar has all of them as ordinary days and some are worked: nobody
    /// may have meant that. `None` if the festival is off, or if there is none in the plan period.
    ///
    /// ```
    /// use backcast::domain::{Draft, StageDraft};
    /// # let stages = vec![StageDraft { name: "Won".into(), ..Default::default() }];
    /// # let draft = Draft { amount: "1".into(), deal_size: "1".into(), stages, ..Default::default() };
    /// let mut draft = Draft { first: "2027-01-01".into(), last: "2027-03-31".into(), ..draft };
    /// let worked = |draft: &Draft| {
    ///     let plan = draft.check().unwrap();
    ///     plan.spread().calendar().worked_spring_festival(plan.horizon().unwrap())
    /// };
    /// let festival = worked(&draft).unwrap();
    /// assert_eq!((festival.first.to_string(), festival.last.to_string()), ("2027-02-05".into(), "2027-02-08".into()));
    /// draft.time.days_off = vec!["2027-02-05".into()];
    /// assert_eq!(worked(&draft), None); // somebody has thought of it
    /// ```
    pub fn worked_spring_festival(&self, horizon: Horizon) -> Option<Break> {
        if self.china {
            return None;
        }
        let is_festival = |day: &NaiveDate| {
            let holiday = match day_in_china(*day) {
                Some(ChinaDay::Off(holiday) | ChinaDay::Expected(holiday)) => Some(holiday),
                _ => None,
            };
            holiday == Some(Holiday::SpringFestival)
        };
        let days = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
        let first = days.into_iter().find(is_festival)?;
        let last = first.iter_days().take_while(|day| *day <= horizon.last() && is_festival(day)).last()?;
        let festival = Break { holiday: Holiday::SpringFestival, first, last };
        let kinds = || festival.days().map(|day| self.kind(day));
        (kinds().any(|kind| kind == DayKind::Work) && kinds().all(|kind| matches!(kind, DayKind::Work | DayKind::Weekend)))
            .then_some(festival)
    }
}
