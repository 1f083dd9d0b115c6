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
