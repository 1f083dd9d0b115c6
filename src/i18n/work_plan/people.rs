//! What the playbook says: milestones, tasks, training, incentives, risks and reviews; and what is paid.

use super::block::headed;
use super::{Block, Source, Span, Table};
use crate::domain::TierReport;
use crate::domain::pay::Scheme;
use crate::domain::playbook::Timeline;
use crate::i18n::texts::{Pay, Playbook, Target};
use crate::i18n::{dates, number};
use chrono::{Datelike, NaiveDate};

/// The most months that are named on the line.
const MONTHS_NAMED: usize = 12;

impl Source<'_> {
    pub(super) fn people(&self) -> Vec<Block> {
        let (book, words) = (self.plan.playbook(), Playbook(self.locale));
        let day = |day: Option<NaiveDate>| day.map(|day| dates::date(self.locale, day)).unwrap_or_default();
        let text = String::clone;
        let rows = book.milestones_by_date().into_iter().map(|i| &book.milestones[i]);
        let rows = rows.map(|it| [text(&it.name), text(&it.owner), day(it.from), day(it.due), text(&it.done_when)]);
        let milestones = Table::of_texts([words.milestone(), words.owner(), words.from(), words.due(), words.done_when()], rows.collect());
        let milestones = milestones.without_empty().blocks();
        let timeline = self.timeline();
        let rows = book
            .tasks
            .iter()
            .map(|it| [text(&it.name), text(&it.responsible), text(&it.accountable), text(&it.consulted), text(&it.informed)]);
        let tasks =
            Table::of_texts([words.task(), words.responsible(), words.accountable(), words.consulted(), words.informed()], rows.collect());
        let hours = |it: &crate::domain::Training| it.hours.as_ref().map(number::exact).unwrap_or_default();
        let rows = book.training.iter().map(|it| [text(&it.topic), text(&it.who), day(it.day), hours(it)]);
        let training = Table::of_texts([words.topic(), words.who(), words.day(), words.hours()], rows.collect());
        let rows = book.incentives.iter().map(|it| [text(&it.name), text(&it.condition), text(&it.reward)]);
        let incentives = Table::of_texts([words.incentive(), words.condition(), words.reward()], rows.collect());
        [
            headed(words.milestones(), milestones.into_iter().chain(timeline).collect()),
            headed(words.tasks(), tasks.without_empty().blocks()),
            headed(words.training(), training.without_empty().blocks()),
            headed(words.incentives(), incentives.without_empty().blocks()),
            headed(self.words().pay(), self.pay()),
        ]
        .concat()
    }

    /// The milestones on a line of days, with the months above it.
    fn timeline(&self) -> Option<Block> {
        let line = Timeline::of(self.plan, self.report.calendar.as_ref()?.today)?;
        let every = line.named_every(MONTHS_NAMED);
        let named = line.months.iter().filter(|month| Timeline::is_named(month.of, every));
        let span = |name: String, from: u32, days: u32| Span { name, from: line.part(from), width: line.part(days) };
        let months = named.map(|month| span(dates::month_name(self.locale, month.of.month0() as usize).to_owned(), month.from, month.days));
        let milestones = &self.plan.playbook().milestones;
        let bars = line
            .bars
            .iter()
            .map(|bar| span(milestones.get(bar.milestone).map(|it| it.name.clone()).unwrap_or_default(), bar.from, bar.days));
        Some(Block::Timeline(months.collect(), bars.collect()))
    }

    /// What is paid at each target line.
    fn pay(&self) -> Vec<Block> {
        let Some(scheme) = Scheme::of(self.plan, self.report) else { return Vec::new() };
        let mut table = Table::new(1, [Target(self.locale).tiers(), self.words().attainment(), Pay(self.locale).title()]);
        let row = |line: &TierReport| {
            let pay = self.money(&scheme.at(&line.of_target).pay);
            vec![self.shown(&line.name), number::percent(&line.of_target), pay]
        };
        table.rows = self.report.tiers.iter().map(row).collect();
        table.blocks()
    }

    pub(super) fn risks(&self) -> Vec<Block> {
        let words = Playbook(self.locale);
        let degrees = words.degrees();
        let book = self.plan.playbook();
        let row = |it: &crate::domain::Risk| {
            let [likelihood, effect] = [it.likelihood, it.effect].map(|degree| degrees[degree as usize].to_owned());
            [it.name.clone(), likelihood, effect, it.response.clone(), it.owner.clone()]
        };
        let rows = book.risks_ranked().into_iter().map(|i| row(&book.risks[i])).collect();
        Table::of_texts([words.risk(), words.likelihood(), words.effect(), words.response(), words.owner()], rows).without_empty().blocks()
    }

    pub(super) fn reviews(&self) -> Vec<Block> {
        let words = Playbook(self.locale);
        let cadences = words.cadences();
        let row =
            |it: &crate::domain::Review| [it.name.clone(), cadences[it.every as usize].to_owned(), it.who.clone(), it.questions.clone()];
        let rows = self.plan.playbook().reviews.iter().map(row).collect();
        Table::of_texts([words.review(), words.every(), words.who(), words.questions()], rows).without_empty().blocks()
    }
}
