//! How the stages are worked, and the activities.

use super::block::headed;
use super::{Block, Source, Table};
use crate::domain::activity::{Row, Supply};
use crate::domain::{ActivityReport, Exact, Money, RegularActivity};
use crate::i18n::cadence::cadence;
use crate::i18n::texts::{Activities, Export, Playbook};
use crate::i18n::{dates, number};

impl Source<'_> {
    pub(super) fn actions(&self) -> Vec<Block> {
        let stages = headed(self.words().stages(), self.practice());
        let by_stage = headed(Export(self.locale).by_stage(), self.by_stage());
        let regular = headed(self.words().regular(), self.regular());
        [stages, by_stage, regular].concat()
    }

    /// The key actions and the acceptance criteria of every stage that has any.
    fn practice(&self) -> Vec<Block> {
        let words = Playbook(self.locale);
        let stages = self.plan.playbook().stages.iter().enumerate();
        let said = stages.filter(|(_, it)| !it.actions.is_empty() || !it.done_when.is_empty());
        let rows = said.map(|(k, it)| [self.stage(k), it.actions.clone(), it.done_when.clone()]).collect();
        Table::of_texts([Export(self.locale).stage(), words.actions(), words.done_when()], rows).without_empty().blocks()
    }

    fn by_stage(&self) -> Vec<Block> {
        let own = Export(self.locale);
        let mut table = Table::new(2, [Activities(self.locale).name(), own.stage(), own.per_unit(), own.count(), own.per_working_day()]);
        let row = |it: &ActivityReport| {
            let pace = self.report.funnel.get(it.stage).and_then(|stage| stage.pace).zip(it.per_working_day.as_ref());
            let each_day = pace.map(|(pace, each_day)| {
                let inside = number::exact(&(&pace.inside.exact() * &it.per_unit));
                self.words().over_days(pace.days, &number::pace(each_day), &inside)
            });
            let each_day = each_day.unwrap_or_default();
            let figures = [number::exact(&it.per_unit), number::count(it.required.count), each_day];
            [self.shown(&it.name), self.stage(it.stage)].into_iter().chain(figures).collect()
        };
        table.rows = self.report.activities.iter().map(row).collect();
        let has_opening =
            |it: &ActivityReport| self.report.funnel.get(it.stage).and_then(|stage| stage.pace).is_some_and(|pace| pace.opening.get() > 0);
        let note = self.report.activities.iter().any(has_opening).then(|| Block::Say(self.words().without_opening().to_owned()));
        table.without_empty().blocks().into_iter().chain(note).collect()
    }

    fn regular(&self) -> Vec<Block> {
        let (words, own, plan) = (Activities(self.locale), Export(self.locale), self.plan);
        let supply = self.schedule.and_then(|schedule| Supply::of(plan, self.report, schedule));
        let leads = crate::i18n::names::many(self.locale, self.report.funnel.first().map_or("", |stage| &stage.name)).into_owned();
        let mut table = Table::new(3, [words.name(), words.every(), words.owner(), own.times(), &own.units_brought(&leads), own.cost()]);
        let row = |(a, it): (usize, &RegularActivity)| {
            let times = self.schedule.map(|schedule| schedule.total(crate::domain::Measure::Regular(a)));
            let brought = supply.as_ref().and_then(|supply| supply.rows.iter().find(|row| row.activity == a)).map(Row::brought);
            let cost = it.cost_each(plan.channels()).zip(times).map(|(each, times)| each * Exact::from(times));
            let owner = if it.owner.trim().is_empty() { words.whole_team().to_owned() } else { self.shown(&it.owner) };
            let number = |n: Option<u128>| n.map(|n| number::exact(&Exact::from(n))).unwrap_or_default();
            let cost = cost.map(|cost| self.money(&cost)).unwrap_or_default();
            vec![self.shown(&it.name), cadence(&it.cadence, self.locale), owner, number(times), number(brought), cost]
        };
        table.rows = plan.activities().iter().enumerate().map(row).collect();
        let lead_by =
            self.report.calendar.as_ref().filter(|calendar| supply.is_some() && calendar.days_to_won > 0).and_then(|it| it.lead_by);
        let note = lead_by.map(|day| Block::Say(self.words().brought_in_time(&dates::date(self.locale, day))));
        let is_some = !table.rows.is_empty();
        table.without_empty().blocks().into_iter().chain(note.filter(|_| is_some)).collect()
    }

    /// Money to the nearest minor unit.
    pub(super) fn money(&self, amount: &Exact) -> String {
        let below = Money::within(amount, self.report.currency).filter(|money| money.exact() == *amount);
        below.map_or_else(|| number::amount_near(self.report.currency, amount), |money| number::money(self.report.currency, money))
    }
}
