//! The rounding task: what may be rounded up, and the bounds.

use super::need::{FRACTION_BITS, Need, ONE};
use crate::domain::number::order::ordered;

/// The rounding task: the remainders of the sub-targets, the number of them to round up in each class, and the bounds
/// of every item.
#[derive(Clone, Debug)]
pub(super) struct Task {
    /// By sub-target.
    pub remainders: Vec<u64>,
    /// The sub-targets that have a remainder, the largest first, and of equal ones the earlier ones.
    pub order: Vec<usize>,
    /// By sub-target: the class whose total it belongs to.
    pub class: Vec<usize>,
    /// The dimensions that restrict the rounding.
    pub dimensions: Vec<Items>,
}

/// The items of one dimension, and the number of their sub-targets that may be rounded up.
#[derive(Clone, Debug)]
pub(super) struct Items {
    /// By sub-target.
    pub item: Vec<usize>,
    /// By item: the least and the most of them.
    pub bounds: Vec<(i64, i64)>,
    /// The weight of a unit outside the bounds: much higher for an item of a dimension than for a cell of two
    /// dimensions.
    pub weight: i64,
}

/// The weight of an item of a dimension; a cell of a cross table has 1.
pub(super) const ITEM: i64 = 16;
const CELL: i64 = 1;
/// With more dimensions than this, their pairs have too many cells to examine.
const PAIRED_MAX: usize = 5;

impl Items {
    /// `None` if the items restrict nothing: there is only one, or each has one sub-target.
    pub fn of(needs: &[Need], item: &[usize], weight: i64) -> Option<Self> {
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

/// The sum of remainders rounded down and up. A sum that is whole except for the units lost in its remainders counts as
/// whole.
fn bounds(sum: u128, size: u32) -> (i64, i64) {
    let nearest = (sum + u128::from(ONE / 2)) >> FRACTION_BITS;
    let is_whole = sum.abs_diff(nearest << FRACTION_BITS) <= u128::from(size);
    let low = if is_whole { nearest } else { sum >> FRACTION_BITS };
    let low = i64::try_from(low).unwrap_or(i64::MAX - 1);
    (low, low + i64::from(!is_whole))
}

impl Task {
    pub fn new(needs: &[Need], class: &[usize], dimensions: Vec<Items>) -> Self {
        let remainders: Vec<u64> = needs.iter().map(|need| need.remainder).collect();
        let order = (0..remainders.len()).filter(|i| remainders[*i] > 0).collect();
        let order = ordered(order, &|one, two| remainders[two].cmp(&remainders[one]));
        Self { remainders, order, class: class.to_vec(), dimensions }
    }

    /// The task with the cells of every two dimensions, which a cross table shows, as items of lower weight.
    pub fn with_cells(mut self, needs: &[Need]) -> Self {
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

    /// The largest remainders of each class, as many as it rounds up; of equal ones the earlier ones.
    pub fn by_remainder(&self, ups: &[u64]) -> Vec<bool> {
        let mut left = ups.to_vec();
        let mut up = vec![false; self.remainders.len()];
        for i in &self.order {
            if let Some(left) = left.get_mut(self.class[*i]).filter(|left| **left > 0) {
                *left -= 1;
                up[*i] = true;
            }
        }
        up
    }

    /// Whether every item of a dimension holds sub-targets of one class only, so that a flow can keep the classes too.
    pub fn is_per_item(&self, items: &Items, classes: usize) -> bool {
        let mut of_item = vec![classes; items.bounds.len()];
        items.item.iter().zip(&self.class).zip(&self.remainders).filter(|(_, remainder)| **remainder > 0).all(|((item, class), _)| {
            let known = &mut of_item[*item];
            let fits = *known == classes || known == class;
            *known = *class;
            fits
        })
    }

    /// The total by which the items miss their bounds.
    pub fn excess(&self, up: &[bool]) -> i64 {
        self.dimensions.iter().map(|items| items.excess(&items.counts(up))).sum::<i64>()
    }
}

impl Items {
    /// The number of sub-targets of each item that are rounded up.
    pub fn counts(&self, up: &[bool]) -> Vec<i64> {
        let mut counts = vec![0; self.bounds.len()];
        for (item, up) in self.item.iter().zip(up) {
            counts[*item] += i64::from(*up);
        }
        counts
    }

    /// The total by which `counts` miss the bounds.
    pub fn excess(&self, counts: &[i64]) -> i64 {
        self.weight * counts.iter().zip(&self.bounds).map(|(count, (low, high))| (low - count).max(count - high).max(0)).sum::<i64>()
    }
}
