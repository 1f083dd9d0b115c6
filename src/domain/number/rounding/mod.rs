//! Controlled rounding: whole numbers for many exact needs at once, so that every sum of interest is rounded as little as its parts.
//!
//! Largest remainder alone keeps one sum. A split has more: the items of every dimension, and the months of every sub-target. Rounding level
//! by level let these drift (10 deals over 2 × 3 × 3 equal sub-targets gave three people 6, 4 and 0). Here every need is rounded down or up
//! and never further, a chosen number of them up, and the items' sums are rounded down or up as well:
//!
//! - with two dimensions by a network flow, for which such a rounding always exists (L. H. Cox, "A constructive procedure for unbiased
//!   controlled rounding", Journal of the American Statistical Association 82, 1987; M. Bacharach, "Matrix rounding problems", Management
//!   Science 12, 1966), and among all of them one with the largest sum of remainders ([`flow`]);
//! - with more dimensions one by one and by exchanges that bring the items as near as they can ([`swaps`]): there a rounding within all items may not
//!   exist, and to find out whether it does is hard (NP-complete);
//! - for a table whose rows and columns are already whole (sub-target × month) by [`table`].
//!
//! What it does not promise: that a sub-target never loses when the whole grows. Largest remainder has that flaw (the Alabama paradox), and so has every
//! method that stays within one of the exact need (M. L. Balinski and H. P. Young, "Fair Representation", 1982).

mod flow;
mod swaps;
mod table;

use super::exact::Exact;

pub(in crate::domain) use table::{Part, table};

/// Remainders are compared in units of 2⁻⁵⁰: nearer ones count as equal, and the earlier sub-target then goes first.
const FRACTION_BITS: u32 = 50;
const ONE: u64 = 1 << FRACTION_BITS;

/// An exact need from 0 up, as a whole number and what remains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Need {
    /// Rounded down.
    pub whole: u64,
    /// What remains, in units of 2⁻⁵⁰; 0 only for a need that is whole.
    pub remainder: u64,
}

impl Need {
    /// The need as a whole number and what remains; one past 64 bits, which no checked plan has, counts as 0.
    pub fn of(exact: &Exact) -> Self {
        let Some(fixed) = exact.floor_of(ONE.into()) else { return Self { whole: 0, remainder: 0 } };
        let remainder = u64::try_from(fixed & u128::from(ONE - 1)).unwrap_or(0);
        Self {
            whole: u64::try_from(fixed >> FRACTION_BITS).unwrap_or(u64::MAX),
            remainder: if exact.is_whole() { 0 } else { remainder.max(1) },
        }
    }
}

/// What is to be rounded up: the sub-targets with a remainder, how many of each class, and the bounds of every item.
#[derive(Clone, Debug)]
struct Task {
    /// By sub-target.
    remainders: Vec<u64>,
    /// By sub-target: the class whose total it belongs to.
    class: Vec<usize>,
    dimensions: Vec<Items>,
}

/// The items of one dimension, and how many of their sub-targets may be rounded up.
#[derive(Clone, Debug)]
struct Items {
    /// By sub-target.
    item: Vec<usize>,
    /// By item: the least and the most.
    bounds: Vec<(i64, i64)>,
    /// How much a unit outside the bounds counts: an item of a dimension far more than a cell of two dimensions.
    weight: i64,
}

/// What an item of a dimension counts for against a cell of a cross table.
const ITEM: i64 = 16;
const CELL: i64 = 1;
/// With more dimensions than this, cells of their pairs are too many to be looked at.
const PAIRED_MAX: usize = 5;

/// Rounds `needs` down or up, so that each class adds up to its total, and the items of every dimension to their exact sums rounded down or
/// up wherever possible. Among equal choices the larger remainders are rounded up, and of equal remainders the earlier.
///
/// `class` tells for each need whose total it belongs to, and `items` for each dimension and need its item. A total lies between the sums of
/// the class's needs rounded down and rounded up.
pub(in crate::domain) fn controlled(needs: &[Need], class: &[usize], totals: &[u64], items: &[Vec<usize>]) -> Vec<u64> {
    let mut ups: Vec<u64> = totals.to_vec();
    for (need, class) in needs.iter().zip(class) {
        if let Some(left) = ups.get_mut(*class) {
            *left = left.saturating_sub(need.whole);
        }
    }
    let dimensions: Vec<Items> = items.iter().filter_map(|item| Items::of(needs, item, ITEM)).collect();
    let task = Task { remainders: needs.iter().map(|need| need.remainder).collect(), class: class.to_vec(), dimensions };
    let mut up = task.by_remainder(&ups);
    if task.excess(&up) > 0 {
        match &task.dimensions[..] {
            [one, two] if task.is_per_item(two, totals.len()) => flow::repair(&task, one, two, &mut up),
            [one, two] if task.is_per_item(one, totals.len()) => flow::repair(&task, two, one, &mut up),
            _ => up = swaps::rounded(&task.with_cells(needs), &ups),
        }
    }
    needs.iter().zip(up).map(|(need, up)| need.whole + u64::from(up)).collect()
}

impl Items {
    /// `None` where the items restrict nothing: there is one only, or each has one sub-target.
    fn of(needs: &[Need], item: &[usize], weight: i64) -> Option<Self> {
        let count = item.iter().max().map_or(0, |most| most + 1);
        let (mut sums, mut sizes) = (vec![0_u128; count], vec![0_u32; count]);
        for (need, item) in needs.iter().zip(item) {
            sums[*item] += u128::from(need.remainder);
            sizes[*item] += 1;
        }
        let has_some = sizes.iter().filter(|size| **size > 0).count() > 1 && sizes.iter().any(|size| *size > 1);
        let bounds = sums.iter().zip(&sizes).map(|(sum, size)| bounds(*sum, *size)).collect();
        has_some.then(|| Self { item: item.to_vec(), bounds, weight })
    }
}

/// The sum of remainders rounded down and up; one that is whole but for the units its remainders lost counts as whole.
fn bounds(sum: u128, size: u32) -> (i64, i64) {
    let nearest = (sum + u128::from(ONE / 2)) >> FRACTION_BITS;
    let is_whole = sum.abs_diff(nearest << FRACTION_BITS) <= u128::from(size);
    let low = if is_whole { nearest } else { sum >> FRACTION_BITS };
    let low = i64::try_from(low).unwrap_or(i64::MAX - 1);
    (low, low + i64::from(!is_whole))
}

impl Task {
    /// The same with the cells of every two dimensions, which a cross table shows, as items that count for less.
    fn with_cells(mut self, needs: &[Need]) -> Self {
        let many = self.dimensions.len();
        if !(3..=PAIRED_MAX).contains(&many) {
            return self;
        }
        for d in 0..many {
            for e in d + 1..many {
                let (one, two) = (&self.dimensions[d], &self.dimensions[e]);
                let width = two.bounds.len();
                let cells: Vec<usize> = one.item.iter().zip(&two.item).map(|(i, j)| i * width + j).collect();
                self.dimensions.extend(Items::of(needs, &cells, CELL));
            }
        }
        self
    }

    /// The largest remainders of each class, as many as it rounds up; of equal ones the earlier.
    fn by_remainder(&self, ups: &[u64]) -> Vec<bool> {
        let mut order: Vec<usize> = (0..self.remainders.len()).filter(|i| self.remainders[*i] > 0).collect();
        order.sort_by_key(|i| std::cmp::Reverse(self.remainders[*i]));
        let mut left = ups.to_vec();
        let mut up = vec![false; self.remainders.len()];
        for i in order {
            if let Some(left) = left.get_mut(self.class[i]).filter(|left| **left > 0) {
                *left -= 1;
                up[i] = true;
            }
        }
        up
    }

    /// Whether every item of a dimension holds sub-targets of one class only, so that a flow can keep the classes too.
    fn is_per_item(&self, items: &Items, classes: usize) -> bool {
        let mut of_item = vec![classes; items.bounds.len()];
        items.item.iter().zip(&self.class).zip(&self.remainders).filter(|(_, remainder)| **remainder > 0).all(|((item, class), _)| {
            let known = &mut of_item[*item];
            let fits = *known == classes || known == class;
            *known = *class;
            fits
        })
    }

    /// By how much all items together miss their bounds.
    fn excess(&self, up: &[bool]) -> i64 {
        self.dimensions.iter().map(|items| items.excess(&items.counts(up))).sum::<i64>()
    }
}

impl Items {
    /// How many sub-targets of each item are rounded up.
    fn counts(&self, up: &[bool]) -> Vec<i64> {
        let mut counts = vec![0; self.bounds.len()];
        for (item, up) in self.item.iter().zip(up) {
            counts[*item] += i64::from(*up);
        }
        counts
    }

    fn excess(&self, counts: &[i64]) -> i64 {
        self.weight * counts.iter().zip(&self.bounds).map(|(count, (low, high))| (low - count).max(count - high).max(0)).sum::<i64>()
    }
}
