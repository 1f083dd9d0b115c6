//! How the needs of several classes are rounded: each down or up, never further.

use std::cmp::{Ordering, Reverse};

use crate::domain::number::rounding::Need;
use crate::domain::number::{Count, Exact};

/// The classes that are not whole, the largest remainder first; equal ones in the order of `by_terms`.
pub(super) fn by_remainder(needs: &[Exact], by_terms: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<(Reverse<u64>, usize)> =
        needs.iter().map(|need| Reverse(Need::of(need).remainder)).enumerate().map(|(c, remainder)| (remainder, c)).collect();
    order.retain(|(remainder, _)| remainder.0 > 0);
    order.sort_by(|(one, a), (two, b)| one.cmp(two).then_with(|| by_terms(*a, *b)));
    order.into_iter().map(|(_, c)| c).collect()
}

/// `needs` rounded down, and the first classes of `order` up, as few as are enough. `None` past the limits.
pub(super) fn up_to(order: &[usize], needs: &[Exact], is_enough: impl Fn(&[Exact]) -> bool) -> Option<Vec<Count>> {
    let floors: Vec<u64> = needs.iter().map(Exact::floor).collect::<Option<_>>()?;
    let with = |ups: usize| {
        let mut counts = floors.clone();
        order[..ups].iter().for_each(|c| counts[*c] += 1);
        counts
    };
    let exact = |counts: &[u64]| counts.iter().map(|n| Exact::whole(*n)).collect::<Vec<_>>();
    let (mut low, mut high) = (0, order.len());
    while low < high {
        let middle = low.midpoint(high);
        if is_enough(&exact(&with(middle))) { high = middle } else { low = middle + 1 }
    }
    with(low).into_iter().map(Count::new).collect()
}
