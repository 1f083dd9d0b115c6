//! Three or more dimensions, or classes that cut across the items: brings the items as near to their bounds as a
//! bounded search can.
//!
//! Sub-targets are rounded up one by one, each time the one that its items need most, and of equally needed ones the
//! one with the largest remainder. Then exchanges (one sub-target down, another of its class up) reduce the excess
//! outside the bounds. If no exchange reduces it, some that leave it unchanged are tried, and none of them is reversed
//! for a while (tabu search). At the end, exchanges raise the sum of remainders. The work is bounded: a thousand
//! sub-targets take some hundredths of a second.

use super::task::Task;

/// The most pairs that are examined, first to reduce the excess, and then to raise the remainders.
const PAIRS_MAX: usize = 500_000;
const PAIRS_TO_RAISE: usize = 50_000;
/// The most exchanges in a row that do not reduce the excess.
const SIDEWAYS_MAX: usize = 40;
/// The number of exchanges for which a changed sub-target stays unchanged.
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
    /// The sub-targets of each class that have a remainder, the largest first: an exchange keeps its class.
    classes: Vec<Vec<usize>>,
    /// The items of all dimensions one after the other.
    items: Vec<Counted>,
    /// By sub-target and dimension: its item, as a place in `items`.
    items_of: Vec<usize>,
    /// By item: the excess saved by doing one more and one less at once, which changes nothing, instead of separately.
    saved: Vec<i64>,
    /// By sub-target: the added excess of its items if it is rounded up, and if it is rounded down.
    if_up: Vec<i64>,
    if_down: Vec<i64>,
    /// By sub-target: the sum of what its items save, which is the most that an exchange with it can save.
    saved_most: Vec<i64>,
    /// By sub-target: the exchange before which it must not change.
    rests: Vec<usize>,
    exchanges: usize,
    /// The pairs that may still be examined.
    pairs_left: usize,
}

/// An item, and how many of its sub-targets are rounded up.
struct Counted {
    sub_targets: Vec<usize>,
    count: i64,
    bounds: (i64, i64),
    weight: i64,
}

impl Counted {
    /// The added excess with one more, and with one less.
    fn more_missed(&self) -> (i64, i64) {
        let (least, most) = self.bounds;
        let if_up = i64::from(self.count >= most) - i64::from(self.count < least);
        let if_down = i64::from(self.count <= least) - i64::from(self.count > most);
        (self.weight * if_up, self.weight * if_down)
    }
}

/// An exchange: the sub-target to round down, the one to round up, the added excess of the items, and the loss in the
/// sum of remainders.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Exchange {
    more_missed: i64,
    remainder_lost: i64,
    up: usize,
    down: usize,
}

/// The exchanges that are looked for. None of them may add to the excess.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Any.
    Nearer,
    /// Those that round up a larger remainder.
    Larger,
}

impl<'t> Search<'t> {
    fn new(task: &'t Task, ups: &[u64]) -> Self {
        let (count, width) = (task.remainders.len(), task.dimensions.len());
        let (mut items, mut items_of) = (Vec::new(), vec![0; count * width]);
        for (d, dimension) in task.dimensions.iter().enumerate() {
            let first = items.len();
            let counted = |bounds: &(i64, i64)| Counted { sub_targets: Vec::new(), count: 0, bounds: *bounds, weight: dimension.weight };
            items.extend(dimension.bounds.iter().map(counted));
            for (i, item) in dimension.item.iter().enumerate() {
                items[first + item].sub_targets.push(i);
                items_of[i * width + d] = first + item;
            }
        }
        let saved: Vec<i64> = items.iter().map(Counted::more_missed).map(|(more, less)| more + less).collect();
        let (mut if_up, mut if_down, mut saved_most) = (vec![0; count], vec![0; count], vec![0; count]);
        for item in &items {
            let (more, less) = item.more_missed();
            for i in &item.sub_targets {
                if_up[*i] += more;
                if_down[*i] += less;
                saved_most[*i] += more + less;
            }
        }
        let mut classes = vec![Vec::new(); task.class.iter().max().map_or(0, |last| last + 1)];
        for i in &task.order {
            classes[task.class[*i]].push(*i);
        }
        let (up, rests) = (vec![false; count], vec![0; count]);
        let mut search =
            Self { task, up, classes, items, items_of, saved, if_up, if_down, saved_most, rests, exchanges: 0, pairs_left: PAIRS_MAX };
        search.round_up(ups);
        search
    }

    /// Rounds up the sub-targets that the items need most, one by one; of equally needed ones the one with the largest
    /// remainder, then the earlier one.
    fn round_up(&mut self, ups: &[u64]) {
        let mut left = ups.to_vec();
        let is_open = |i: &usize| left.get(self.task.class[*i]).is_some_and(|left| *left > 0);
        let mut open: Vec<usize> = self.task.order.iter().copied().filter(is_open).collect();
        while !open.is_empty() {
            let mut most_needed = 0;
            for (at, i) in open.iter().enumerate() {
                if self.if_up[*i] < self.if_up[open[most_needed]] {
                    most_needed = at;
                }
            }
            let i = open.remove(most_needed);
            let class = self.task.class[i];
            left[class] -= 1;
            if left[class] == 0 {
                open.retain(|other| self.task.class[*other] != class);
            }
            self.set(i, true);
        }
    }

    fn items_of(&self, i: usize) -> &[usize] {
        let width = self.task.dimensions.len();
        &self.items_of[i * width..(i + 1) * width]
    }

    fn set(&mut self, i: usize, up: bool) {
        self.up[i] = up;
        let width = self.task.dimensions.len();
        for at in &self.items_of[i * width..(i + 1) * width] {
            let item = &mut self.items[*at];
            let before = item.more_missed();
            item.count += if up { 1 } else { -1 };
            let after = item.more_missed();
            if before != after {
                let (more_up, more_down) = (after.0 - before.0, after.1 - before.1);
                self.saved[*at] += more_up + more_down;
                for other in &item.sub_targets {
                    self.if_up[*other] += more_up;
                    self.if_down[*other] += more_down;
                    self.saved_most[*other] += more_up + more_down;
                }
            }
        }
    }

    fn come_near(&mut self) {
        let mut missed = self.task.excess(&self.up);
        let (mut best, mut sideways) = ((missed, self.up.clone()), 0);
        while missed > 0 && sideways <= SIDEWAYS_MAX {
            let Some(exchange) = self.best(Wanted::Nearer) else { break };
            missed += exchange.more_missed;
            self.make(exchange);
            if missed < best.0 {
                (best, sideways) = ((missed, self.up.clone()), 0);
            } else {
                sideways += 1;
            }
        }
        if missed > best.0 || (missed == best.0 && sideways > 0) {
            for (i, up) in best.1.into_iter().enumerate() {
                if self.up[i] != up {
                    self.set(i, up);
                }
            }
        }
    }

    fn raise_remainders(&mut self) {
        self.rests.fill(0);
        self.pairs_left = PAIRS_TO_RAISE;
        while let Some(exchange) = self.best(Wanted::Larger) {
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

    /// The number of pairs, of whatever class, of a sub-target that may be rounded down and one that may be rounded up.
    fn free_pairs(&self) -> usize {
        let (mut ups, mut downs) = (0, 0);
        for i in self.classes.iter().flatten() {
            if self.rests[*i] <= self.exchanges {
                if self.up[*i] { ups += 1 } else { downs += 1 }
            }
        }
        ups * downs
    }

    /// The best of the wanted exchanges; `None` if there is none, and when the work is used up.
    fn best(&mut self, wanted: Wanted) -> Option<Exchange> {
        self.pairs_left = self.pairs_left.checked_sub(self.free_pairs())?;
        // Slices are quicker here than fields.
        let (if_up, if_down, saved_most, saved) = (&self.if_up[..], &self.if_down[..], &self.saved_most[..], &self.saved[..]);
        let (up, rests, remainders, exchanges) = (&self.up[..], &self.rests[..], &self.task.remainders[..], self.exchanges);
        let remainder = |i: usize| i64::try_from(remainders[i]).unwrap_or(i64::MAX);
        // An exchange must not add to the excess; any that is found comes before this one.
        let none = Exchange { more_missed: 0, remainder_lost: i64::MAX, up: usize::MAX, down: usize::MAX };
        let mut best = none;
        let (mut rounded_up, mut rounded_down) = (Vec::new(), Vec::new());
        for class in &self.classes {
            rounded_up.clear();
            rounded_down.clear();
            let mut least_up = i64::MAX;
            for i in class {
                if rests[*i] > exchanges {
                    continue;
                }
                if up[*i] {
                    rounded_up.push(*i);
                } else {
                    rounded_down.push(*i);
                    least_up = least_up.min(if_up[*i]);
                }
            }
            // The smallest remainders that are rounded up first, and the largest that are not: the better an exchange, the more of the others
            // need no look.
            for down in rounded_up.iter().rev() {
                // The excess added by this sub-target at least.
                let row_at_least = least_up.saturating_add(if_down[*down] - saved_most[*down]);
                if row_at_least > best.more_missed {
                    continue;
                }
                for up in &rounded_down {
                    let remainder_lost = remainder(*down) - remainder(*up);
                    let is_too_small = wanted == Wanted::Larger && remainder_lost >= 0;
                    if is_too_small || (row_at_least, remainder_lost) > (best.more_missed, best.remainder_lost) {
                        break;
                    }
                    let apart = if_down[*down] + if_up[*up];
                    let mut exchange =
                        Exchange { more_missed: apart - saved_most[*down].min(saved_most[*up]), remainder_lost, up: *up, down: *down };
                    if exchange >= best {
                        continue;
                    }
                    let both = self.items_of(*down).iter().zip(self.items_of(*up)).filter(|(one, two)| one == two);
                    exchange.more_missed = apart - both.map(|(item, _)| saved[*item]).sum::<i64>();
                    best = best.min(exchange);
                }
            }
        }
        (best != none).then_some(best)
    }
}
