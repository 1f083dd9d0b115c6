//! Three dimensions and more, or classes that cut across the items: as near to the items' bounds as a bounded search can bring them.
//!
//! Sub-targets are rounded up one by one, each time the one that the items want most, and of equally wanted ones that of the largest remainder. Then
//! one is rounded down and another of its class up, as long as that lessens what the items miss; where no exchange does, some that leave it the
//! same are tried, none of them twice within a while (a tabu search). At the end remainders are exchanged for larger ones.
//! The work is bounded: a thousand sub-targets take some hundredths of a second.

use super::{Items, Task};

/// Pairs that are looked at in all to bring the items near, and then to raise the remainders.
const PAIRS_MAX: usize = 500_000;
const PAIRS_TO_RAISE: usize = 50_000;
/// Exchanges in a row that do not lessen what the items miss.
const SIDEWAYS_MAX: usize = 40;
/// A sub-target that has just changed stays for so many exchanges.
const REST: usize = 6;

/// Which sub-targets are rounded up, `ups` of each class.
pub(super) fn rounded(task: &Task, ups: &[u64]) -> Vec<bool> {
    let mut search = Search::new(task, ups);
    search.come_near();
    search.raise_remainders();
    search.up
}

struct Search<'t> {
    task: &'t Task,
    up: Vec<bool>,
    /// By dimension and item.
    counts: Vec<Vec<i64>>,
    /// By sub-target: the exchange before which it stays.
    rests: Vec<usize>,
    exchanges: usize,
    /// How many pairs may still be looked at.
    pairs_left: usize,
}

/// An exchange: what is rounded down, what up, how much more the items then miss, and how much less the remainders add up to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Exchange {
    more_missed: i64,
    remainder_lost: i64,
    up: usize,
    down: usize,
}

impl<'t> Search<'t> {
    /// Rounds up one by one what the items want most.
    fn new(task: &'t Task, ups: &[u64]) -> Self {
        let up = vec![false; task.remainders.len()];
        let counts = task.dimensions.iter().map(|items| items.counts(&up)).collect();
        let mut search = Self { task, counts, rests: vec![0; up.len()], up, exchanges: 0, pairs_left: PAIRS_MAX };
        let mut left = ups.to_vec();
        loop {
            let is_open = |i: &usize| task.remainders[*i] > 0 && !search.up[*i] && left.get(task.class[*i]).is_some_and(|left| *left > 0);
            let wanted = |i: usize| (search.wanted(i), task.remainders[i], std::cmp::Reverse(i));
            let Some(i) = (0..search.up.len()).filter(is_open).max_by_key(|i| wanted(*i)) else { break };
            left[task.class[i]] -= 1;
            search.set(i, true);
        }
        search
    }

    /// How much the items of a sub-target want one more, less those that have all they may have.
    fn wanted(&self, i: usize) -> i64 {
        let by_dimension = self.task.dimensions.iter().zip(&self.counts).map(|(items, counts)| {
            let ((least, most), count) = (items.bounds[items.item[i]], counts[items.item[i]]);
            items.weight * (i64::from(count < least) - i64::from(count >= most))
        });
        by_dimension.sum()
    }

    fn set(&mut self, i: usize, up: bool) {
        self.up[i] = up;
        for (items, counts) in self.task.dimensions.iter().zip(&mut self.counts) {
            counts[items.item[i]] += if up { 1 } else { -1 };
        }
    }

    fn missed(&self) -> i64 {
        self.task.dimensions.iter().zip(&self.counts).map(|(items, counts)| items.excess(counts)).sum()
    }

    fn come_near(&mut self) {
        let mut missed = self.missed();
        let (mut best, mut sideways) = ((missed, self.up.clone()), 0);
        while missed > 0 && sideways <= SIDEWAYS_MAX {
            let Some(exchange) = self.best(|exchange| exchange.more_missed <= 0) else { break };
            missed += exchange.more_missed;
            self.make(exchange);
            if missed < best.0 {
                (best, sideways) = ((missed, self.up.clone()), 0);
            } else {
                sideways += 1;
            }
        }
        if missed > best.0 || (missed == best.0 && sideways > 0) {
            self.up = best.1;
            self.counts = self.task.dimensions.iter().map(|items| items.counts(&self.up)).collect();
        }
    }

    fn raise_remainders(&mut self) {
        self.rests.fill(0);
        self.pairs_left = PAIRS_TO_RAISE;
        while let Some(exchange) = self.best(|exchange| exchange.more_missed <= 0 && exchange.remainder_lost < 0) {
            self.make(exchange);
            self.rests.fill(0);
        }
    }

    fn make(&mut self, exchange: Exchange) {
        self.exchanges += 1;
        for (i, up) in [(exchange.down, false), (exchange.up, true)] {
            self.set(i, up);
            self.rests[i] = self.exchanges + REST;
        }
    }

    /// The best exchange of those that are wanted; `None` for none, and once all the work is done.
    fn best(&mut self, is_wanted: impl Fn(&Exchange) -> bool) -> Option<Exchange> {
        let is_free = |i: &usize| self.task.remainders[*i] > 0 && self.rests[*i] <= self.exchanges;
        let free: Vec<usize> = (0..self.up.len()).filter(is_free).collect();
        let (ups, downs): (Vec<usize>, Vec<usize>) = free.into_iter().partition(|i| self.up[*i]);
        self.pairs_left = self.pairs_left.checked_sub(ups.len() * downs.len())?;
        let remainder = |i: usize| i64::try_from(self.task.remainders[i]).unwrap_or(i64::MAX);
        let pairs = ups.iter().flat_map(|down| downs.iter().map(move |up| (*down, *up)));
        let alike = pairs.filter(|(down, up)| self.task.class[*down] == self.task.class[*up]);
        let exchange =
            |(down, up)| Exchange { more_missed: self.more_missed(down, up), remainder_lost: remainder(down) - remainder(up), up, down };
        alike.map(exchange).filter(|exchange| is_wanted(exchange)).min()
    }

    fn more_missed(&self, down: usize, up: usize) -> i64 {
        let in_dimension = |(items, counts): (&Items, &Vec<i64>)| {
            let (from, to) = (items.item[down], items.item[up]);
            if from == to {
                return 0;
            }
            let ((least, most), count) = (items.bounds[from], counts[from]);
            let lost = i64::from(count <= least) - i64::from(count > most);
            let ((least, most), count) = (items.bounds[to], counts[to]);
            items.weight * (lost + i64::from(count >= most) - i64::from(count < least))
        };
        self.task.dimensions.iter().zip(&self.counts).map(in_dimension).sum()
    }
}
