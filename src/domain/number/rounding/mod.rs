//! Controlled rounding: whole numbers for many exact needs at once, so that every relevant sum is rounded as little as
//! its parts.
//!
//! Largest remainder alone keeps one sum. A split has more sums: the items of every dimension, and the months of every
//! sub-target. Rounding level by level lets these drift (10 deals over 2 × 3 × 3 equal sub-targets gave three people 6,
//! 4 and 0). Here every need is rounded down or up, a given number of them up, and the sums of items are rounded down
//! or up as well:
//!
//! - with two dimensions, by a network flow. Such a rounding always exists (L. H. Cox, "A constructive procedure for
//!   unbiased controlled rounding", Journal of the American Statistical Association 82, 1987; M. Bacharach, "Matrix
//!   rounding problems", Management Science 12, 1966), and the flow finds one with the largest sum of remainders
//!   ([`flow`]);
//! - with more dimensions, one by one and then by exchanges that bring the items as near to their bounds as possible
//!   ([`swaps`]). A rounding within all bounds may not exist there, and deciding whether it does is NP-complete;
//! - for a table whose rows and columns are already whole (sub-target × month), by [`table`].
//!
//! What it does not promise: that a sub-target never loses when the whole grows. Largest remainder has that flaw (the Alabama paradox), and so has every
//! method that stays within one of the exact need (M. L. Balinski and H. P. Young, "Fair Representation", 1982).

mod flow;
mod need;
mod swaps;
mod table;
mod task;

pub(in crate::domain) use need::Need;
pub(in crate::domain) use table::{Part, table};

use task::{ITEM, Items, Task};

/// Rounds `needs` down or up, so that each class adds up to its total, and the items of every dimension to their exact
/// sums rounded down or up wherever possible. Among equal choices the larger remainders are rounded up, and of equal
/// remainders the earlier ones.
///
/// `class` gives for each need the class whose total it belongs to, and `items` gives for each dimension and need its
/// item. A total lies between the sums of the class's needs rounded down and rounded up.
pub(in crate::domain) fn controlled(needs: &[Need], class: &[usize], totals: &[u64], items: &[Vec<usize>]) -> Vec<u64> {
    let mut ups: Vec<u64> = totals.to_vec();
    for (need, class) in needs.iter().zip(class) {
        if let Some(left) = ups.get_mut(*class) {
            *left = left.saturating_sub(need.whole);
        }
    }
    let dimensions: Vec<Items> = items.iter().filter_map(|item| Items::of(needs, item, ITEM)).collect();
    let task = Task::new(needs, class, dimensions);
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
