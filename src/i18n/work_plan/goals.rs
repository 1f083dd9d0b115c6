//! The goals: the answer, the funnel, the target lines, SMART and the indicators. And whether they can be reached.

use super::block::headed;
use super::{Block, Source, Table};
use crate::domain::feasibility::{SmartCriterion, State};
use crate::domain::{Indicator, Metric, TierReport};
use crate::i18n::indicator::{goal, level};
use crate::i18n::labels::amount_label;
use crate::i18n::texts::{Answer, Dates as DateWords, Export, Feasibility, Indicators, Split, Target};
use crate::i18n::{dates, feasibility as said, number};

impl Source<'_> {
    pub(super) fn goals(&self) -> Vec<Block> {
        let answer = vec![Block::Say(self.page.answer.concat()), Block::Facts(self.facts()), Block::Funnel(self.page.funnel.clone())];
        let lines = headed(Target(self.locale).tiers(), self.lines());
        let smart = headed(self.words().smart(), vec![Block::Points(self.smart())]);
        let indicators = headed(self.words().indicators(), self.indicators());
        [answer, lines, smart, indicators].concat()
    }

    fn facts(&self) -> Vec<(String, String)> {
        let (report, locale) = (self.report, self.locale);
        let (words, own) = (Target(locale), Export(locale));
        let amount = match report.metric {
            Metric::Deals => number::exact(&report.amount),
            Metric::Revenue | Metric::GrossProfit => number::amount(report.currency, &report.amount),
        };
        let mut facts = vec![(amount_label(report.metric, locale).to_owned(), amount)];
        let mut put = |label: &str, value: Option<String>| facts.extend(value.map(|value| (label.to_owned(), value)));
        put(words.margin(), report.margin.as_ref().map(|margin| number::percent(margin.value())));
        put(words.deal_size(), report.deal_size.as_ref().map(|size| number::amount(report.currency, size)));
        let revenue = report.target.filter(|_| report.metric == Metric::GrossProfit);
        put(own.needed_revenue(), revenue.map(|money| number::money(report.currency, money)));
        put(own.whole_deals(), report.brought.map(|money| number::money(report.currency, money)));
        let lead_by = report.calendar.as_ref().and_then(|calendar| calendar.lead_by);
        let first = crate::i18n::names::inside(locale, &self.stage(0));
        put(&own.lead_by(&first), lead_by.map(|day| dates::date(locale, day)));
        facts
    }

    fn lines(&self) -> Vec<Block> {
        let words = Target(self.locale);
        let mut table = Table::new(1, [words.tiers(), Split(self.locale).share(), Split(self.locale).money()]);
        table.head.extend(self.stages());
        let row = |line: &TierReport| {
            let money = line.target.map(|money| number::money(self.report.currency, money)).unwrap_or_default();
            let counts = line.funnel.iter().map(|count| number::count(*count));
            [self.shown(&line.name), number::percent(&line.of_target), money].into_iter().chain(counts).collect()
        };
        table.rows = self.report.tiers.iter().map(row).collect();
        table.without_empty().blocks()
    }

    fn smart(&self) -> Vec<(State, String)> {
        let smart = &self.judged.smart;
        let point = |criterion: SmartCriterion| {
            let name = Feasibility(self.locale).criteria()[criterion as usize];
            let text = said::smart(smart, criterion, self.report, self.locale);
            let chance = self.page.chance.as_ref().filter(|_| criterion == SmartCriterion::Achievable);
            let text = chance.map_or(text.clone(), |chance| {
                let chance = format!("{} {chance}", Answer(self.locale).confidence_title());
                dates::listed(self.locale, &[&text, &chance])
            });
            let state = if smart.is_met(criterion) { State::Good } else { State::Tight };
            (state, DateWords(self.locale).labelled(name, &text))
        };
        SmartCriterion::ALL.into_iter().map(point).collect()
    }

    fn indicators(&self) -> Vec<Block> {
        let words = Indicators(self.locale);
        let row = |it: &Indicator| [self.shown(&it.name), goal(it, self.locale), self.months(it)];
        let rows = self.plan.indicators().iter().map(row).collect();
        Table::of_texts([words.name(), words.target(), words.by_month()], rows).without_empty().blocks()
    }

    /// The goals of the months that have their own: `Jan 30%, Mar 40%`.
    fn months(&self, it: &Indicator) -> String {
        let Some(horizon) = self.plan.horizon() else { return String::new() };
        let months = crate::domain::calendar::working::months_of(horizon);
        let heads = dates::month_heads(self.locale, &months);
        let own = heads.iter().zip(&it.months).filter_map(|(head, goal)| Some(format!("{head} {}", level(goal.as_ref()?))));
        dates::listed(self.locale, &own.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>())
    }

    pub(super) fn feasibility(&self) -> Vec<Block> {
        let page = self.page;
        if page.reasons.is_empty() && page.chance.is_none() {
            return Vec::new();
        }
        let chance = page.chance.iter().map(|chance| format!("{chance} · {}", page.verdict));
        let said = chance.chain(page.chance_notes.iter().cloned());
        let verdict = if page.chance.is_none() { vec![Block::Say(page.verdict.clone())] } else { Vec::new() };
        let reasons = (!page.reasons.is_empty()).then(|| Block::Points(page.reasons.clone()));
        verdict.into_iter().chain(said.map(Block::Say)).chain(reasons).collect()
    }
}
