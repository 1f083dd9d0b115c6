//! At which part of full strength a person is on a day, and how much of the plan period that is.

use chrono::{Months, NaiveDate};

use super::split::Member;
use crate::domain::calendar::Horizon;
use crate::domain::calendar::working::{WorkCalendar, month_first, month_last, months_of};
use crate::domain::number::Exact;

/// What people are counted over: the working days of a plan period, by month, and the part of the plan that each month has.
pub(in crate::domain) struct Term {
    horizon: Horizon,
    days: Vec<NaiveDate>,
    /// By month: the places of its working days.
    spans: Vec<(usize, usize)>,
    months: Vec<Exact>,
}

impl Term {
    /// A plan period with this calendar, whose months have these parts of the plan.
    pub fn of(horizon: Horizon, calendar: &WorkCalendar, months: Vec<Exact>) -> Self {
        let all = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
        let days: Vec<NaiveDate> = all.filter(|day| calendar.is_working_day(*day)).collect();
        let place = |day: NaiveDate| days.partition_point(|worked| *worked <= day);
        let ends: Vec<usize> = months_of(horizon).into_iter().map(|month| place(month_last(month))).collect();
        let spans = [0].into_iter().chain(ends.iter().copied()).zip(ends.iter().copied()).collect();
        Self { horizon, days, spans, months }
    }
}

impl Member {
    /// The mean part of full strength that a person has in the plan period: `Σ part of the month × days at full strength in it ÷ its working
    /// days`, exact. Days before the start date and days of leave have none.
    ///
    /// One who joins on the 15th of January, of three months with equal parts, is there on 11 of its 21 working days: `(11/21 + 1 + 1) ÷ 3`.
    pub(in crate::domain) fn mean_strength(&self, term: &Term) -> Exact {
        if self.start.is_none() && self.leave.is_empty() || term.days.is_empty() {
            return self.mean_ramp.clone();
        }
        let mut present = Present::none(term.spans.len());
        self.add_days(term.horizon, &term.days, &term.spans, &mut present);
        let month = |((days, (from, to)), part): ((Exact, &(usize, usize)), &Exact)| {
            days.checked_div(&Exact::whole((to - from) as u64)).map_or_else(Exact::zero, |mean| mean * part)
        };
        let whole = term.months.iter().sum::<Exact>();
        let sum = present.sums().into_iter().zip(&term.spans).zip(&term.months).map(month).sum::<Exact>();
        sum.checked_div(&whole).unwrap_or_else(Exact::zero)
    }

    /// Adds the days of a person in each span, in days at full strength.
    pub(super) fn add_days(&self, horizon: Horizon, days: &[NaiveDate], spans: &[(usize, usize)], present: &mut Present) {
        let strengths = self.strengths(horizon);
        for (s, (first, part)) in strengths.iter().enumerate() {
            let from = days.partition_point(|day| day < first);
            let until = strengths.get(s + 1).map_or(days.len(), |(next, _)| days.partition_point(|day| day < next));
            for (i, (begin, end)) in spans.iter().enumerate() {
                let (begin, end) = (from.max(*begin), until.min(*end));
                if begin < end && part.is_positive() {
                    let is_away = |day: &&NaiveDate| self.leave.binary_search(day).is_ok();
                    let away = if self.leave.is_empty() { 0 } else { days[begin..end].iter().filter(is_away).count() };
                    present.add(i, part, (end - begin - away) as u64);
                }
            }
        }
    }

    /// The part of full strength that a person has from each of these days on, in their order; nothing before the first.
    ///
    /// A person who joins counts from the start date. The months of the ramp-up then are the person's own: one who starts on the 15th of
    /// January has the first part up to the 14th of February, on each of the working days between. Without a start date they are the calendar
    /// months of the plan period.
    pub fn strengths(&self, horizon: Horizon) -> Vec<(NaiveDate, Exact)> {
        let first = self.start.unwrap_or_else(|| month_first(horizon.first()));
        if self.ramp.is_empty() {
            return vec![(first, Exact::one())];
        }
        let from = |m: usize| first.checked_add_months(Months::new(u32::try_from(m).unwrap_or(u32::MAX)));
        self.ramp.iter().enumerate().filter_map(|(m, part)| Some((from(m)?, part.clone()))).collect()
    }

    /// The months after which a person is at full strength, or as near to it as the ramp-up leads.
    pub fn months_of_ramp(&self) -> u32 {
        let full = self.ramp.iter().position(|part| *part >= Exact::one()).unwrap_or(self.ramp.len());
        u32::try_from(full).unwrap_or(u32::MAX)
    }
}

/// Days at full strength by span. Most people are at full strength on most days, and whole numbers take less time to add.
pub(super) struct Present {
    parts: Vec<Exact>,
    whole: Vec<u64>,
}

impl Present {
    pub fn none(spans: usize) -> Self {
        Self { parts: vec![Exact::zero(); spans], whole: vec![0; spans] }
    }

    fn add(&mut self, span: usize, part: &Exact, days: u64) {
        if *part == Exact::one() {
            self.whole[span] += days;
        } else {
            self.parts[span] += part * Exact::whole(days);
        }
    }

    pub fn sums(self) -> Vec<Exact> {
        self.parts.into_iter().zip(self.whole).map(|(part, whole)| part + Exact::whole(whole)).collect()
    }
}
