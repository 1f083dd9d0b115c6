//! The split by segment: the items of each dimension, and every sub-target.

use super::block::headed;
use super::{Block, Source, Table};
use crate::domain::{Exact, LeafReport, SplitReport, Sums};
use crate::i18n::names::inside;
use crate::i18n::number;
use crate::i18n::texts::Split;

/// The most sub-targets that the document lists.
const ROWS_MAX: usize = 60;

impl Source<'_> {
    pub(super) fn by_segment(&self) -> Vec<Block> {
        let Some(split) = &self.report.split else { return Vec::new() };
        let dimensions = split.dimensions.iter().enumerate().flat_map(|(d, (name, items))| {
            let rows = items.iter().zip(split.totals.get(d).into_iter().flatten());
            let rows = rows.map(|((item, _), sums)| Self::amounts(self.shown(item), sums, split)).collect();
            let heading = self.words().by(&inside(self.locale, &self.shown(name)));
            headed(&heading, self.table(Split(self.locale).item(), rows, split))
        });
        let mut blocks: Vec<Block> = dimensions.collect();
        if split.dimensions.len() > 1 {
            let row = |leaf: &LeafReport| Self::amounts(self.path(leaf, split), &leaf.sums, split);
            let rows = split.leaves.iter().take(ROWS_MAX).map(row).collect();
            blocks.extend(headed(self.words().sub_targets(), self.table(self.words().sub_target(), rows, split)));
            let more = split.leaves.len().saturating_sub(ROWS_MAX);
            blocks.extend((more > 0).then(|| Block::Say(self.words().more_rows(more.to_string()))));
        }
        blocks
    }

    /// The name of a sub-target: `New · East`.
    fn path(&self, leaf: &LeafReport, split: &SplitReport) -> String {
        let names = leaf.path.iter().enumerate().filter_map(|(d, m)| Some(self.shown(&split.dimensions.get(d)?.1.get(*m)?.0)));
        names.collect::<Vec<_>>().join(" · ")
    }

    fn table(&self, first: &str, rows: Vec<Vec<String>>, split: &SplitReport) -> Vec<Block> {
        let words = Split(self.locale);
        let mut table = Table::new(1, [first, words.share(), words.money()]);
        table.head.extend(self.stages());
        table.rows = rows;
        table.totals = vec![Self::amounts(Split(self.locale).total().to_owned(), &split.whole, split)];
        table.without_empty().blocks()
    }

    /// The share of the whole, the money and the counts.
    fn amounts(name: String, sums: &Sums, split: &SplitReport) -> Vec<String> {
        let part = |units: u128, of: u128| Exact::from(units).checked_div(&Exact::from(of));
        let share = match (sums.units, split.whole.units) {
            (Some(units), Some(of)) => part(units, of),
            _ => part(sums.deals.get().into(), split.whole.deals.get().into()),
        };
        let money = sums.money(split.currency).map(|money| number::money(split.currency, money)).unwrap_or_default();
        let counts = sums.counts.iter().map(|count| number::count(*count));
        [name, share.map(|share| number::percent_short(&share)).unwrap_or_default(), money].into_iter().chain(counts).collect()
    }
}
