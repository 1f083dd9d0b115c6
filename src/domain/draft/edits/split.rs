//! Edits of the dimensions of the split and of their items. Custom values and memberships name items by their places, so every edit that
//! moves places moves these too.

use super::names::free_name;
use super::shares;
use crate::domain::draft::limits::{DIMENSIONS_MAX, MEMBERS_MAX};
use crate::domain::draft::{DimensionDraft, Draft, MemberDraft, usual};

/// Adds a usual dimension, or one of no particular kind, as the innermost; its items share evenly.
pub fn add_dimension(draft: &mut Draft, which: Option<usize>) {
    if draft.space.len() >= DIMENSIONS_MAX {
        return;
    }
    let (name, members) = which.and_then(|i| usual::DIMENSIONS.get(i)).copied().unwrap_or(usual::NEW_DIMENSION);
    let name = free_name(name, |name| draft.space.iter().any(|dimension| dimension.name.trim() == name));
    let member = |name: &&str| MemberDraft { name: (*name).to_owned(), ..MemberDraft::default() };
    draft.space.push(DimensionDraft { name, members: members.iter().map(member).collect(), factors: Vec::new() });
}

/// Removes a dimension, and the custom values of sub-targets and branches from there on.
pub fn remove_dimension(draft: &mut Draft, d: usize) {
    if d < draft.space.len() {
        draft.space.remove(d);
        draft.leaves.retain(|leaf| leaf.path.len() <= d);
        free_members(draft, d);
    }
}

/// Makes every item of dimension `d` belong to all items of the preceding dimension, which is another one now.
fn free_members(draft: &mut Draft, d: usize) {
    let members = draft.space.get_mut(d).map(|dimension| &mut dimension.members);
    members.into_iter().flatten().for_each(|member| member.within.clear());
}

/// Adds an item to an item of the preceding dimension, or removes it there. An item that belongs to all belongs to each.
pub fn toggle_within(draft: &mut Draft, d: usize, m: usize, parent: usize) {
    let Some(before) = d.checked_sub(1).and_then(|before| draft.space.get(before)).map(|before| before.members.len()) else { return };
    let Some(member) = draft.space.get_mut(d).and_then(|dimension| dimension.members.get_mut(m)) else { return };
    let mut within: Vec<usize> = (0..before).filter(|other| member.is_in(*other)).collect();
    match within.binary_search(&parent) {
        Ok(place) if within.len() > 1 => drop(within.remove(place)),
        Err(place) if parent < before => within.insert(place, parent),
        // The only parent stays, and a place without an item is ignored.
        Ok(_) | Err(_) => {}
    }
    member.within = if within.len() == before { Vec::new() } else { within };
}

/// Moves a dimension one level outwards. Custom values of sub-targets move along; a branch between the two loses them.
pub fn dimension_outwards(draft: &mut Draft, d: usize) {
    if d == 0 || d >= draft.space.len() {
        return;
    }
    draft.space.swap(d - 1, d);
    (d - 1..=d + 1).for_each(|moved| free_members(draft, moved));
    draft.leaves.retain(|leaf| leaf.path.len() != d);
    for leaf in draft.leaves.iter_mut().filter(|leaf| leaf.path.len() > d) {
        leaf.path.swap(d - 1, d);
        // The share was one of another parent.
        if leaf.path.len() == d + 1 {
            leaf.share.clear();
        }
    }
    draft.leaves.retain(|leaf| !leaf.is_empty());
}

/// Adds an item to a dimension. If all shares are typed, its share is 0 %; otherwise it takes its part of the rest.
pub fn add_member(draft: &mut Draft, d: usize) {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.members.len() < MEMBERS_MAX) else { return };
    let all_typed = !dimension.members.is_empty() && dimension.members.iter().all(|member| !member.share.trim().is_empty());
    let last = dimension.members.last().map_or(usual::NEW_MEMBER, |member| member.name.trim());
    let is_numbered = last.ends_with(|c: char| c.is_ascii_digit());
    let name =
        free_name(if is_numbered { last } else { usual::NEW_MEMBER }, |name| dimension.members.iter().any(|m| m.name.trim() == name));
    dimension.members.push(MemberDraft { name, share: if all_typed { "0%".into() } else { String::new() }, ..MemberDraft::default() });
}

/// Removes an item, unless it is the only one; its share goes to the others that are not locked.
pub fn remove_member(draft: &mut Draft, d: usize, m: usize) {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.members.len() > 1 && m < dimension.members.len()) else {
        return;
    };
    dimension.members.remove(m);
    for member in draft.space.get_mut(d + 1).map(|inner| &mut inner.members).into_iter().flatten() {
        // An item that belonged to nothing else belongs to all from now on.
        member.within.retain(|parent| *parent != m);
        member.within.iter_mut().filter(|parent| **parent > m).for_each(|parent| *parent -= 1);
    }
    draft.leaves.retain(|leaf| leaf.path.get(d) != Some(&m));
    for place in draft.leaves.iter_mut().filter_map(|leaf| leaf.path.get_mut(d)).filter(|place| **place > m) {
        *place -= 1;
    }
    shares::settle(draft, d);
}

/// Moves an item one place up or down.
pub fn move_member(draft: &mut Draft, d: usize, m: usize, up: bool) {
    let other = if up { m.checked_sub(1) } else { Some(m + 1) };
    let Some(dimension) = draft.space.get_mut(d) else { return };
    let Some(other) = other.filter(|other| *other < dimension.members.len() && m < dimension.members.len()) else { return };
    dimension.members.swap(m, other);
    // Nothing else changes its place.
    let swap = |place: &mut usize| {
        if *place == m || *place == other {
            *place = m + other - *place;
        }
    };
    for member in draft.space.get_mut(d + 1).map(|inner| &mut inner.members).into_iter().flatten() {
        member.within.iter_mut().for_each(swap);
        member.within.sort_unstable();
    }
    draft.leaves.iter_mut().filter_map(|leaf| leaf.path.get_mut(d)).for_each(swap);
}
