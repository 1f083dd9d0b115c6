//! How the needs of several classes are rounded: each down or up, never further.

use std::cmp::Ordering;

use crate::domain::number::order::ordered;
use crate::domain::number::rounding::Need;
use crate::domain::number::{Count, Exact};

/// The classes that are not whole, the largest remainder first; equal ones in the order of `by_terms`.
pub(super) fn by_remainder(needs: &[Exact], by_terms: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let remainders: Vec<u64> = needs.iter().map(|need| Need::of(need).remainder).collect();
    let open = (0..needs.len()).filter(|c| remainders[*c] > 0).collect();
    ordered(open, &|a, b| remainders[b].cmp(&remainders[a]).then_with(|| by_terms(a, b)))
}

/// An amount that the classes together must reach, and what one unit of each class adds to it, which is not below 0.
pub(super) struct Goal {
    pub amount: Exact,
    pub per_unit: Vec<Exact>,
}

impl Goal {
    /// Whether this number of each class reaches the amount.
    pub fn is_met(&self, numbers: &[Exact]) -> bool {
        self.reached(numbers) >= self.amount
    }

    fn reached(&self, numbers: &[Exact]) -> Exact {
        self.per_unit.iter().zip(numbers).map(|(value, number)| value * number).sum()
    }
}

/// `needs` rounded down, and the first classes of `order` up, as few as reach every goal. `None` past the limits.
pub(super) fn up_to(order: &[usize], needs: &[Exact], goals: &[&Goal]) -> Option<Vec<Count>> {
    let mut counts: Vec<u64> = needs.iter().map(Exact::floor).collect::<Option<_>>()?;
    let floors: Vec<Exact> = counts.iter().map(|n| Exact::whole(*n)).collect();
    let mut reached: Vec<Exact> = goals.iter().map(|goal| goal.reached(&floors)).collect();
    for class in order {
        if reached.iter().zip(goals).all(|(reached, goal)| *reached >= goal.amount) {
            break;
        }
        counts[*class] = counts[*class].saturating_add(1);
        reached.iter_mut().zip(goals).for_each(|(reached, goal)| *reached += &goal.per_unit[*class]);
    }
    counts.into_iter().map(Count::new).collect()
}

/// The same, but if `order` takes more in all than `ceil(Σ needs)`, the classes of `by_worth`, which add most, go up first; of the two the one
/// with fewer in all is taken.
///
/// Needs of 9.6, 9.5 and 0.5 are 19.6. If the first adds too little, the second and the third would have to follow it, 21 in all; the second alone
/// may be enough, or the second with the third, 20 in all.
pub(super) fn fewest(order: &[usize], by_worth: impl Fn() -> Vec<usize>, needs: &[Exact], goals: &[&Goal]) -> Option<Vec<Count>> {
    let counts = up_to(order, needs, goals)?;
    let in_all = |counts: &[Count]| counts.iter().fold(0_u64, |sum, count| sum.saturating_add(count.get()));
    if in_all(&counts) <= needs.iter().sum::<Exact>().ceil()? {
        return Some(counts);
    }
    let others = up_to(&by_worth(), needs, goals)?;
    Some(if in_all(&others) < in_all(&counts) { others } else { counts })
}
