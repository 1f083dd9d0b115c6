//! The appendix: what the plan assumes, and how its figures are calculated.

use super::block::headed;
use super::{Block, Source, Table};
use crate::domain::plan::Terms;
use crate::domain::{LeafReport, Rate, Stage};
use crate::i18n::explain::{self, explain};
use crate::i18n::names::inside;
use crate::i18n::number;
use crate::i18n::texts::{Answer, Calculation, Capacity, Export, Hours, Target};

impl Source<'_> {
    pub(super) fn appendix(&self) -> Vec<Block> {
        [
            headed(self.words().assumptions(), self.assumptions()),
            headed(self.words().own_values(), self.own_values()),
            headed(self.words().formulas(), self.formulas()),
            vec![Block::Say(self.words().rounding().to_owned())],
            self.after_won(),
        ]
        .concat()
    }

    /// Why a sub-target may show as many as it won at a stage after won; only where one does.
    fn after_won(&self) -> Vec<Block> {
        let (won, stages) = (self.plan.funnel().won(), self.plan.funnel().stages());
        let Some(split) = &self.report.split else { return Vec::new() };
        let keeps_all =
            |leaf: &LeafReport, k: usize| leaf.sums.counts.get(k).is_some_and(|count| *count == leaf.sums.deals && count.get() > 0);
        let is_below = |k: usize| split.whole.counts.get(k).is_some_and(|count| *count < split.whole.deals);
        let is_said = (won + 1..stages.len()).any(|k| is_below(k) && split.leaves.iter().any(|leaf| keeps_all(leaf, k)));
        if is_said { vec![Block::Say(self.words().after_won().to_owned())] } else { Vec::new() }
    }

    fn assumptions(&self) -> Vec<Block> {
        let words = self.words();
        let stages = self.plan.funnel().stages();
        let step = |(k, stage): (usize, &Stage)| {
            let from = stage
                .counted
                .map_or_else(|| words.assumed().to_owned(), |(won, of)| words.from_past(&number::whole(won), &number::whole(of)));
            let days = (stage.days > 0).then(|| words.days_between(stage.days));
            let said: Vec<String> = [number::percent(stage.rate.value()), from].into_iter().chain(days).collect();
            (format!("{} → {}", self.stage(k), self.stage(k + 1)), said.join(" · "))
        };
        let mut facts: Vec<(String, String)> = stages.iter().enumerate().take(stages.len().saturating_sub(1)).map(step).collect();
        let mut put = |label: &str, value: Option<String>| facts.extend(value.map(|value| (label.to_owned(), value)));
        put(
            Target(self.locale).deal_size(),
            self.plan.deal_size().filter(|_| !self.plan.has_unused_deal_size()).map(|size| self.money(size)),
        );
        put(Target(self.locale).margin(), self.plan.margin().map(|rate| number::percent(rate.value())));
        let team = self.plan.capacity();
        put(Capacity(self.locale).people_label(), team.heads().map(number::people));
        put(Capacity(self.locale).quota(), team.quota.as_ref().map(|quota| self.money(quota)));
        put(Hours(self.locale).hours_label(), team.hours.as_ref().map(number::exact));
        put(Hours(self.locale).selling(), team.selling.as_ref().map(|rate| number::percent(rate.value())));
        if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
    }

    /// The items and sub-targets that have a deal size, margin or rates of their own, and what these are.
    fn own_values(&self) -> Vec<Block> {
        let (words, split) = (self.words(), self.plan.split());
        let stages = self.plan.funnel().stages().len();
        let mut table = Table::new(1, [words.item(), Target(self.locale).deal_size(), Target(self.locale).margin()]);
        table.head.extend((1..stages).map(|k| format!("{} → {}", self.stage(k - 1), self.stage(k))));
        let items = split.dimensions().iter().flat_map(|dimension| &dimension.members).map(|item| (self.shown(&item.name), &item.own));
        let branches = split.branches().iter().map(|branch| (self.named(&branch.path), &branch.own));
        for (name, own) in items.chain(branches).filter(|(_, own)| **own != Terms::default()) {
            let rate = |rate: &Rate| number::percent(rate.value());
            let size = own.deal_size.as_ref().map(|size| self.money(size)).unwrap_or_default();
            let rates = (0..stages.saturating_sub(1)).map(|k| own.rates.get(k).and_then(Option::as_ref).map(rate).unwrap_or_default());
            table.rows.push([name, size, own.margin.as_ref().map(rate).unwrap_or_default()].into_iter().chain(rates).collect());
        }
        let note = (!table.rows.is_empty()).then(|| Block::Say(self.words().as_whole().to_owned()));
        table.without_empty().blocks().into_iter().chain(note).collect()
    }

    /// The names of the items of a path: `New · East`.
    fn named(&self, path: &[usize]) -> String {
        let names = self.plan.split().dimensions().iter().zip(path).filter_map(|(dimension, m)| dimension.members.get(*m));
        names.map(|item| self.shown(&item.name)).collect::<Vec<_>>().join(" · ")
    }

    /// The figures of the funnel, of the target and of its dates, each in words and with its values.
    fn formulas(&self) -> Vec<Block> {
        use explain::Topic::{Activity, Confidence, LeadBy, RateOverall, Revenue, Stage as StageCount};
        let report = self.report;
        let stages = (0..report.funnel.len()).rev().map(StageCount);
        let activities = (0..report.activities.len()).map(Activity);
        let topics = [Revenue].into_iter().chain(stages).chain([RateOverall]).chain(activities).chain([LeadBy, Confidence]);
        let row = |topic: explain::Topic| {
            let it = explain(topic, report, self.locale)?;
            let name = match topic {
                Revenue => Answer(self.locale).revenue().to_owned(),
                StageCount(k) => self.stage(k),
                RateOverall => Calculation(self.locale).overall_rate().to_owned(),
                Activity(i) => self.shown(&report.activities.get(i)?.name),
                LeadBy => Export(self.locale).lead_by(&inside(self.locale, &self.stage(0))),
                _ => Answer(self.locale).confidence_title().to_owned(),
            };
            Some([name, it.words, it.values])
        };
        let rows = topics.filter_map(row).collect();
        Table::of_texts([self.words().figure(), self.words().calculated(), self.words().with_values()], rows).blocks()
    }
}
