//! The split by time: months, phases and weeks.

use super::block::headed;
use super::{Block, Source, Table};
use crate::domain::{Measure, Money, Period, Schedule};
use crate::i18n::names::phase_shown;
use crate::i18n::texts::{Export, Split, Time};
use crate::i18n::{dates, number};

/// The most weeks that the document lists; the spreadsheet has them all.
const WEEKS_MAX: usize = 27;
/// The most months.
const MONTHS_MAX: usize = 36;

impl Source<'_> {
    pub(super) fn by_time(&self) -> Vec<Block> {
        let Some(schedule) = self.schedule else { return Vec::new() };
        let words = Time(self.locale);
        let mut blocks = vec![Block::Bars(self.page.parts.clone())];
        let months = schedule.months();
        let heads = dates::month_heads(self.locale, &months.iter().map(|month| month.first).collect::<Vec<_>>());
        let rows: Vec<_> = heads.into_iter().zip(&months).take(MONTHS_MAX).collect();
        blocks.extend(headed(words.months(), self.periods(Export(self.locale).month(), rows, schedule)));
        let phases = schedule.phases(self.plan);
        let named = self.plan.spread().phases().iter().zip(&phases);
        let rows = named.map(|(phase, period)| (self.until(&phase_shown(self.locale, &phase.name), period), period)).collect();
        blocks.extend(headed(self.words().phases(), self.periods(self.words().phase(), rows, schedule)));
        // A part of a week in which nobody works has nothing to say.
        let is_worked =
            |week: &&Period| week.working_days > 0 || week.measured(Measure::Money) > 0 || week.counts.iter().any(|count| count.get() > 0);
        let weeks = schedule.weeks();
        let weeks: Vec<&Period> = weeks.iter().filter(is_worked).collect();
        if weeks.len() <= WEEKS_MAX {
            let rows = weeks.into_iter().map(|week| (dates::day(self.locale, week.first), week)).collect();
            blocks.extend(headed(words.weeks(), self.periods(words.week(), rows, schedule)));
        } else {
            let many = u32::try_from(schedule.weeks().len()).unwrap_or(u32::MAX);
            blocks.extend(headed(words.weeks(), vec![Block::Say(self.words().weeks_elsewhere(many))]));
        }
        blocks
    }

    fn until(&self, name: &str, period: &Period) -> String {
        format!("{name} {}", self.words().until(&dates::day(self.locale, period.last)))
    }

    /// A table of periods, and below it what lies outside the plan period. No table of no period.
    fn periods(&self, first: &str, rows: Vec<(String, &Period)>, schedule: &Schedule) -> Vec<Block> {
        let words = Time(self.locale);
        let mut table = Table::new(1, [first, words.days(), Split(self.locale).money()]);
        table.head.extend(self.stages());
        let measures: Vec<Measure> = [Measure::Money].into_iter().chain((0..self.report.funnel.len()).map(Measure::Stage)).collect();
        let amounts = |read: &dyn Fn(Measure) -> u128| measures.iter().map(|it| self.amount(*it, read(*it))).collect::<Vec<_>>();
        let row = |(name, period): (String, &Period)| {
            let figures = amounts(&|measure| period.measured(measure));
            [vec![name, period.working_days.to_string()], figures].concat()
        };
        table.rows = rows.into_iter().map(row).collect();
        let outside = |name: &str, nth: usize| {
            let is_some = measures.iter().any(|it| schedule.outside(*it)[nth] > 0);
            is_some.then(|| [vec![name.to_owned(), String::new()], amounts(&|measure| schedule.outside(measure)[nth])].concat())
        };
        let total = [vec![Split(self.locale).total().to_owned(), String::new()], amounts(&|measure| schedule.total(measure))].concat();
        table.totals = [outside(words.opening(), 0), outside(words.after(), 1), Some(total)].into_iter().flatten().collect();
        table.without_empty().blocks()
    }

    fn amount(&self, measure: Measure, units: u128) -> String {
        match measure {
            _ if units == 0 => "–".to_owned(),
            Measure::Money if self.report.target.is_none() => String::new(),
            Measure::Money => {
                Money::of_units(units, self.report.currency).map(|it| number::money(self.report.currency, it)).unwrap_or_default()
            }
            _ => number::measured_in_full(self.report.currency, measure, units),
        }
    }
}
