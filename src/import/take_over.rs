//! A reading as the split, the target and the months of a draft.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::reading::Reading;
use crate::domain::calendar::working::{month_last, months_of};
use crate::domain::draft::limits::LEAVES_MAX;
use crate::domain::draft::{DimensionDraft, Draft, LeafDraft, MemberDraft, Metric};
use crate::domain::number::{Exact, Rate};

/// Where the target comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetFrom {
    /// The sum of the table, in that metric.
    Sum(Metric),
    /// The plan: only the shares are taken over.
    Plan,
}

/// The sums of amounts by the beginning of a path.
type Sums = BTreeMap<Vec<usize>, Exact>;

/// Replaces the split by that of the table. Every share is the exact part of its amount in the sum of its parent, so that with the sum as the
/// target every sub-target has the amount of its cell. Months become the weights of the spread; if they are not the months of the plan
/// period, the plan period becomes theirs. An item that the plan has already, in a dimension of the same name, keeps its own values. `None` if the split would have more sub-targets or custom shares than a plan may have; nothing is
/// changed then.
pub fn take_over(draft: &mut Draft, reading: &Reading, target: TargetFrom) -> Option<()> {
    let (mut space, leaves) = split(reading)?;
    for dimension in &mut space {
        for member in &mut dimension.members {
            if let Some(own) = own_of(draft, &dimension.name, &member.name) {
                *member = MemberDraft { share: member.share.clone(), within: member.within.clone(), ..own };
            }
        }
    }
    draft.space = space;
    draft.leaves = leaves;
    if let TargetFrom::Sum(metric) = target {
        draft.metric = metric;
        draft.amount = written(&reading.sum);
    }
    if !reading.months.is_empty() {
        take_months(draft, &reading.months);
    }
    Some(())
}

/// How many items of the table keep their own values.
pub fn kept(draft: &Draft, reading: &Reading) -> usize {
    let items = reading.dimensions.iter().zip(&reading.items).flat_map(|(name, items)| items.iter().map(move |item| (name, item)));
    items.filter(|(dimension, item)| own_of(draft, dimension, item).is_some()).count()
}

/// What an item of the plan has of its own: its deal size, margin and rates, its ramp-up and its dates. `None` if it has nothing.
fn own_of(draft: &Draft, dimension: &str, item: &str) -> Option<MemberDraft> {
    let dimension = draft.space.iter().find(|it| it.name.trim() == dimension.trim())?;
    let member = dimension.members.iter().find(|it| it.name.trim() == item.trim())?;
    let named = MemberDraft { name: item.to_owned(), ..MemberDraft::default() };
    let MemberDraft { own, ramp, start, leave, .. } = member.clone();
    Some(MemberDraft { own, ramp, start, leave, ..named.clone() }).filter(|own| *own != named)
}

fn split(reading: &Reading) -> Option<(Vec<DimensionDraft>, Vec<LeafDraft>)> {
    let mut sums = Sums::new();
    for line in &reading.lines {
        for depth in 0..=line.path.len() {
            *sums.entry(line.path[..depth].to_vec()).or_insert_with(Exact::zero) += &line.amount;
        }
    }
    let wholes = wholes(reading);
    let mut space: Vec<DimensionDraft> = Vec::new();
    for (d, (name, items)) in reading.dimensions.iter().zip(&reading.items).enumerate() {
        let member = |(m, name): (usize, &String)| {
            let share = part(&wholes[d][m], &reading.sum);
            MemberDraft { name: name.clone(), share, within: parents(reading, d, m), ..MemberDraft::default() }
        };
        let members = items.iter().enumerate().map(member).collect();
        space.push(DimensionDraft { name: name.clone(), members, factors: Vec::new() });
    }
    let draft = Draft { space, ..Draft::default() };
    if draft.leaves_count().is_none_or(|many| many > LEAVES_MAX) {
        return None;
    }
    let leaves = own_shares(&draft, &sums, &wholes);
    (leaves.len() <= LEAVES_MAX).then_some((draft.space, leaves))
}

/// The items of the preceding dimension that an item occurs under; none if it occurs under all.
fn parents(reading: &Reading, d: usize, m: usize) -> Vec<usize> {
    let Some(before) = d.checked_sub(1) else { return Vec::new() };
    let mut parents: Vec<usize> = reading.lines.iter().filter(|line| line.path[d] == m).map(|line| line.path[before]).collect();
    parents.sort_unstable();
    parents.dedup();
    if parents.len() == reading.items[before].len() { Vec::new() } else { parents }
}

/// The shares under each parent whose items do not divide it as their shares in the whole say.
fn own_shares(draft: &Draft, sums: &Sums, wholes: &[Vec<Exact>]) -> Vec<LeafDraft> {
    let mut leaves = Vec::new();
    let nothing = Exact::zero();
    let sum = |path: &[usize]| sums.get(path).unwrap_or(&nothing);
    let mut parents: Vec<Vec<usize>> = vec![Vec::new()];
    for (d, dimension) in draft.space.iter().enumerate() {
        let children = |parent: &Vec<usize>| -> Vec<Vec<usize>> {
            let members = dimension.members.iter().enumerate();
            let under = members.filter(|(_, member)| parent.last().is_none_or(|last| member.is_in(*last)));
            under.map(|(m, _)| [parent.as_slice(), &[m]].concat()).collect()
        };
        for parent in parents.iter().filter(|parent| d > 0 && sum(parent).is_positive()) {
            let children = children(parent);
            let all: Vec<Exact> = children.iter().map(|child| wholes[d][child[d]].clone()).collect();
            let whole: Exact = all.iter().sum();
            let is_usual = |(child, of): (&Vec<usize>, &Exact)| sum(child) * &whole == of * sum(parent);
            if !children.iter().zip(&all).all(is_usual) {
                let leaf = |path: Vec<usize>| LeafDraft { share: part(sum(&path), sum(parent)), path, ..LeafDraft::default() };
                leaves.extend(children.into_iter().map(leaf));
            }
        }
        parents = parents.iter().flat_map(children).collect();
    }
    leaves
}

/// By dimension and item, its sum wherever it occurs.
fn wholes(reading: &Reading) -> Vec<Vec<Exact>> {
    let mut wholes: Vec<Vec<Exact>> = reading.items.iter().map(|items| vec![Exact::zero(); items.len()]).collect();
    for line in &reading.lines {
        wholes.iter_mut().zip(&line.path).for_each(|(sums, m)| sums[*m] += &line.amount);
    }
    wholes
}

/// `part ÷ whole` as a share is written: exactly, `25%` or `7/12`.
fn part(part: &Exact, whole: &Exact) -> String {
    part.checked_div(whole).and_then(Rate::of).map_or_else(|| "0%".to_owned(), |share| share.to_string())
}

/// The decimals that an amount is written with. No currency has more than three.
const DECIMALS: u32 = 6;

/// An amount in digits; a fraction if it does not end, as for a table of shares.
fn written(amount: &Exact) -> String {
    amount.decimal_that_ends(DECIMALS).map_or_else(|| amount.to_string(), |decimal| decimal.to_string())
}

/// Spreads the target by the months of the table.
fn take_months(draft: &mut Draft, months: &[(NaiveDate, Exact)]) {
    let (Some((first, _)), Some((last, _))) = (months.first(), months.last()) else { return };
    let is_period = draft.horizon().is_some_and(|horizon| {
        let own = months_of(horizon);
        own.first() == Some(first) && own.last() == Some(last)
    });
    if !is_period {
        draft.first = first.to_string();
        draft.last = month_last(*last).to_string();
    }
    let all = draft.horizon().map(months_of).unwrap_or_default();
    let whole: Exact = months.iter().map(|(_, amount)| amount).sum();
    let weight = |month: NaiveDate| {
        months.iter().find(|(other, _)| *other == month).map_or_else(|| "0%".to_owned(), |(_, amount)| part(amount, &whole))
    };
    draft.time.months = all.into_iter().map(weight).collect();
    // What else spreads the target over time would change the months.
    draft.time.phases.clear();
    draft.time.quarters.clear();
    draft.time.seasonality.clear();
    draft.time.pinned.clear();
}
