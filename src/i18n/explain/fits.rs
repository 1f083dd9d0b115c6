//! What fits into the hours, and what takes them where nothing fits.

use super::hours::Explained;
use crate::domain::activity::{Binds, Fit, Largest, Source, TeamLimits, Work};
use crate::domain::{Count, Exact};
use crate::i18n::texts;
use crate::i18n::{dates, number};

/// How many of the works that take the most are named.
const NAMED: usize = 2;

impl Explained<'_> {
    /// The largest target that fits, in a sentence; where none does, what takes the hours, and what to do less of.
    pub fn fits(self, fit: &Fit) -> Vec<String> {
        let words = texts::Hours(self.locale);
        let a_week = |hours: &Exact| number::pace(&self.hours.a_week(hours));
        let available = self.hours.available.as_ref().map(a_week).unwrap_or_default();
        let fixed = a_week(&fit.fixed);
        match fit.largest {
            Largest::Deals { deals, money: Some(money) } => {
                vec![words.fits_money(number::count(deals), &number::money_short(self.locale, self.report.currency, money))]
            }
            Largest::Deals { deals, money: None } => vec![words.fits(number::count(deals))],
            Largest::Any => vec![words.fits_any().to_owned()],
            Largest::NotOne if fit.fixed.is_positive() => {
                vec![words.fits_none_beside(self.what_is_fixed(), &fixed, &available), self.cut()]
            }
            Largest::NotOne => vec![words.fits_none(&available)],
            Largest::NoneLeft => vec![words.none_left(self.what_is_fixed(), &fixed, &available), self.cut()],
        }
    }

    fn fixed_work(self) -> impl Iterator<Item = &'static str> {
        let words = texts::Hours(self.locale);
        let has = |is: fn(Source) -> bool| self.hours.work.iter().any(|work| is(work.source));
        let kinds = [
            (has(|source| matches!(source, Source::Regular(_))), words.of_activities()),
            (has(|source| matches!(source, Source::Grade(_))), words.of_care()),
        ];
        kinds.into_iter().filter(|(has, _)| *has).map(|(_, word)| word)
    }

    fn what_is_fixed(self) -> &'static str {
        let mut kinds = self.fixed_work();
        match (kinds.next(), kinds.next()) {
            (Some(one), None) => one,
            _ => texts::Hours(self.locale).of_both(),
        }
    }

    /// The works that do not depend on the target and take the most hours.
    fn cut(self) -> String {
        let words = texts::Hours(self.locale);
        let mut most: Vec<&Work> = self.hours.work.iter().filter(|work| !work.source.depends_on_target()).collect();
        most.sort_by_key(|work| std::cmp::Reverse(work.hours()));
        let one = |work: &&Work| words.cut_one(&self.name(work.source), &number::pace(&self.hours.a_week(&work.hours())));
        let most: Vec<String> = most.iter().take(NAMED).map(one).collect();
        words.cut(&dates::listed(self.locale, &most.iter().map(String::as_str).collect::<Vec<_>>()))
    }

    /// Where hours are over but nobody is missing: that the rest is a few hours and no person.
    pub fn nobody_more(self, fit: &Fit) -> Option<String> {
        let most = self.hours.busiest()?.over()?;
        // A week without a working day has nobody whose part it could be.
        let has_people = self.hours.weeks_over().all(|(week, _)| week.working_days > 0);
        (fit.missing == Count::default() && has_people).then(|| texts::Hours(self.locale).nobody_more(&number::pace(&most)))
    }

    /// What the team carries by its quotas beside what it carries by its hours, and which is the limit.
    pub fn two_limits(self, fit: &Fit) -> Option<String> {
        let words = texts::Hours(self.locale);
        let limits = TeamLimits::of(self.report, fit)?;
        let [quota, hours] =
            [&limits.by_quota, &limits.by_hours].map(|money| number::amount_short(self.locale, self.report.currency, money));
        let both = words.two_limits(&quota, &hours);
        Some(match limits.binds() {
            Binds::Quota => words.quota_binds(&both),
            Binds::Hours => words.hours_bind(&both),
            Binds::Both => words.both_bind(&both),
        })
    }
}
