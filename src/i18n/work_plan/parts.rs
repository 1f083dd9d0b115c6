//! The customers and the budget.

use super::{Block, Source, Table};
use crate::domain::activity::{Care, GradeCare};
use crate::domain::budget::{BudgetReport, LineReport};
use crate::domain::{Cadence, Grade};
use crate::i18n::cadence::cadence;
use crate::i18n::number;
use crate::i18n::texts::{Activities, Budget, Customers, Export, Split};

impl Source<'_> {
    pub(super) fn customers(&self) -> Vec<Block> {
        let Some((customers, care)) = self.plan.customers().zip(Care::of(self.plan, self.report)) else { return Vec::new() };
        let words = Customers(self.locale);
        let a_week = number::pace;
        let mut table = Table::new(2, [words.grade(), Activities(self.locale).every(), words.count(), words.share(), words.contribution()]);
        let [contacts, hours] = self.words().a_week();
        table.head.extend([contacts, hours].map(str::to_owned));
        let row = |(grade, of): (&Grade, &GradeCare)| {
            let often = cadence(&Cadence::Times(grade.contacts.clone(), grade.every), self.locale);
            let contribution = grade.contribution.as_ref().map(number::percent).unwrap_or_default();
            let figures = [number::count(of.customers), number::percent(&grade.share), contribution];
            let weekly = [a_week(&of.contacts_a_week), a_week(&of.hours_a_week)];
            [self.shown(&grade.name), often].into_iter().chain(figures).chain(weekly).collect()
        };
        table.rows = customers.grades.iter().zip(&care.grades).map(row).collect();
        let total = [Split(self.locale).total().to_owned(), String::new(), number::count(customers.count), String::new(), String::new()];
        let weekly = [a_week(&care.contacts_a_week), a_week(&care.hours_a_week)];
        table.totals = vec![total.into_iter().chain(weekly).collect()];
        table.without_empty().blocks()
    }

    pub(super) fn budget(&self) -> Vec<Block> {
        let Some(found) = BudgetReport::of(self.plan, self.report) else { return Vec::new() };
        let (words, own) = (Budget(self.locale), Export(self.locale));
        let mut facts = Vec::new();
        let mut put = |label: &str, value: Option<String>| facts.extend(value.map(|value| (label.to_owned(), value)));
        let money = |amount: &crate::domain::Exact| self.money(amount);
        put(words.total(), found.total.as_ref().map(money));
        let reserve = found.total.as_ref().map(|_| number::percent(&self.plan.budget().reserved()));
        put(words.reserve(), reserve);
        put(own.without_reserve(), found.available.as_ref().map(money));
        put(words.cost(), found.cost.is_positive().then(|| money(&found.cost)));
        let leads = crate::i18n::feasibility::leads(found.leads, self.report, self.locale);
        let among = if found.leads_are_brought { words.per_lead_brought(&leads) } else { words.per_lead_needed(&leads) };
        put(words.per_lead(), found.per_lead.as_ref().map(|each| format!("{} · {among}", money(each))));
        put(words.per_deal(), found.per_deal.as_ref().map(money));
        put(words.per_revenue(), found.per_revenue.as_ref().map(number::percent_short));
        let mut table = Table::new(1, [words.line(), words.amount(), own.cost(), own.left()]);
        let row = |line: &LineReport| {
            let name = if line.name.is_empty() { words.no_line().to_owned() } else { self.shown(&line.name) };
            let left = line.amount.as_ref().map(|amount| amount - &line.cost);
            let left = left.map(|left| if left < crate::domain::Exact::zero() { format!("−{}", money(&-left)) } else { money(&left) });
            vec![name, line.amount.as_ref().map(money).unwrap_or_default(), money(&line.cost), left.unwrap_or_default()]
        };
        table.rows = found.lines.iter().map(row).collect();
        let left = found.unallocated().zip(found.available.as_ref());
        let left = left.map(|(left, available)| Block::Say(words.unallocated(&money(&left), &money(available))));
        [vec![Block::Facts(facts)], table.without_empty().blocks(), left.into_iter().collect()].concat()
    }
}
