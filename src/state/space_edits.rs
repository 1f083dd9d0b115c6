//! Edits of the split in space. Members are known by their places, so every edit that moves places takes what hangs on them along.

use super::lengthened;
use crate::domain::check::{DIMENSIONS_MAX, FACTORS_MAX, MEMBERS_MAX};
use crate::domain::number::{apportion, reader};
use crate::domain::{DimensionDraft, Draft, Exact, FactorDraft, LeafDraft, MemberDraft, OwnDraft, Rate};
use crate::i18n::names;

/// Usual dimensions with their usual members, as they stand in a plan file.
pub const USUAL: [(&str, &[&str]); 6] = [
    ("business line", &["new customers", "repeat purchase", "upgrade"]),
    ("product line", &["product A", "product B"]),
    ("customer tier", &["large", "middle", "small"]),
    ("region", &["east", "south", "north"]),
    ("channel", &["direct", "partners", "online"]),
    ("person", &["person 1", "person 2", "person 3"]),
];

/// Adds a usual dimension as the innermost, or one of no particular kind; its members share evenly.
pub fn add_dimension(draft: &mut Draft, usual: Option<usize>) {
    if draft.space.len() >= DIMENSIONS_MAX {
        return;
    }
    let (name, members) = usual.and_then(|i| USUAL.get(i)).copied().unwrap_or((names::NEW_DIMENSION, &["part 1", "part 2"]));
    let name = free_name(name, |name| draft.space.iter().any(|dimension| dimension.name.trim() == name));
    let member = |name: &&str| MemberDraft { name: (*name).to_owned(), ..MemberDraft::default() };
    draft.space.push(DimensionDraft { name, members: members.iter().map(member).collect(), factors: Vec::new() });
}

/// The name, or the same with the first number that is free.
fn free_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let numbered =
        || (2..=MEMBERS_MAX + 1).map(|n| lengthened(base, |base| format!("{base} {n}"))).find(|name| !taken(name)).unwrap_or_default();
    if taken(name) { numbered() } else { name.to_owned() }
}

/// Removes a dimension, and what leaves and branches had of their own below its parents.
pub fn remove_dimension(draft: &mut Draft, d: usize) {
    if d < draft.space.len() {
        draft.space.remove(d);
        draft.leaves.retain(|leaf| leaf.path.len() <= d);
        free_members(draft, d);
    }
}

/// Lets every member of dimension `d` belong to all members of the preceding one: it has another one now.
fn free_members(draft: &mut Draft, d: usize) {
    let members = draft.space.get_mut(d).map(|dimension| &mut dimension.members);
    members.into_iter().flatten().for_each(|member| member.within.clear());
}

/// Lets a member belong to a member of the preceding dimension, or no longer; one that belongs to all belongs to each.
pub fn toggle_within(draft: &mut Draft, d: usize, m: usize, parent: usize) {
    let Some(before) = d.checked_sub(1).and_then(|before| draft.space.get(before)).map(|before| before.members.len()) else { return };
    let Some(member) = draft.space.get_mut(d).and_then(|dimension| dimension.members.get_mut(m)) else { return };
    let mut within: Vec<usize> = (0..before).filter(|other| member.is_in(*other)).collect();
    match within.binary_search(&parent) {
        Ok(place) if within.len() > 1 => drop(within.remove(place)),
        Err(place) if parent < before => within.insert(place, parent),
        // The only one stays, and what is no item is none.
        Ok(_) | Err(_) => {}
    }
    member.within = if within.len() == before { Vec::new() } else { within };
}

/// Divides by a dimension one level earlier. What a leaf has of its own goes along; a branch between the two loses it.
pub fn dimension_outwards(draft: &mut Draft, d: usize) {
    if d == 0 || d >= draft.space.len() {
        return;
    }
    draft.space.swap(d - 1, d);
    (d - 1..=d + 1).for_each(|moved| free_members(draft, moved));
    draft.leaves.retain(|leaf| leaf.path.len() != d);
    for leaf in draft.leaves.iter_mut().filter(|leaf| leaf.path.len() > d) {
        leaf.path.swap(d - 1, d);
        // It was a share of another parent.
        if leaf.path.len() == d + 1 {
            leaf.share.clear();
        }
    }
    draft.leaves.retain(|leaf| !leaf.is_empty());
}

/// Adds a member to a dimension. Where all shares are typed it begins with none; else it takes its part of the rest.
pub fn add_member(draft: &mut Draft, d: usize) {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.members.len() < MEMBERS_MAX) else { return };
    let all_typed = !dimension.members.is_empty() && dimension.members.iter().all(|member| !member.share.trim().is_empty());
    let last = dimension.members.last().map_or(names::NEW_MEMBER, |member| member.name.trim());
    let is_numbered = last.ends_with(|c: char| c.is_ascii_digit());
    let name =
        free_name(if is_numbered { last } else { names::NEW_MEMBER }, |name| dimension.members.iter().any(|m| m.name.trim() == name));
    dimension.members.push(MemberDraft { name, share: if all_typed { "0%".into() } else { String::new() }, ..MemberDraft::default() });
}

/// Removes a member, unless it is the only one; its share goes to the others that are not held.
pub fn remove_member(draft: &mut Draft, d: usize, m: usize) {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.members.len() > 1 && m < dimension.members.len()) else {
        return;
    };
    dimension.members.remove(m);
    for member in draft.space.get_mut(d + 1).map(|inner| &mut inner.members).into_iter().flatten() {
        // One that belonged to nothing else belongs to all from now on.
        member.within.retain(|parent| *parent != m);
        member.within.iter_mut().filter(|parent| **parent > m).for_each(|parent| *parent -= 1);
    }
    draft.leaves.retain(|leaf| leaf.path.get(d) != Some(&m));
    for place in draft.leaves.iter_mut().filter_map(|leaf| leaf.path.get_mut(d)).filter(|place| **place > m) {
        *place -= 1;
    }
    settle(draft, d);
}

/// Moves a member one place up or down.
pub fn move_member(draft: &mut Draft, d: usize, m: usize, up: bool) {
    let other = if up { m.checked_sub(1) } else { Some(m + 1) };
    let Some(dimension) = draft.space.get_mut(d) else { return };
    let Some(other) = other.filter(|other| *other < dimension.members.len() && m < dimension.members.len()) else { return };
    dimension.members.swap(m, other);
    for member in draft.space.get_mut(d + 1).map(|inner| &mut inner.members).into_iter().flatten() {
        for parent in &mut member.within {
            *parent = if *parent == m {
                other
            } else if *parent == other {
                m
            } else {
                *parent
            };
        }
        member.within.sort_unstable();
    }
    for place in draft.leaves.iter_mut().filter_map(|leaf| leaf.path.get_mut(d)) {
        if *place == m {
            *place = other;
        } else if *place == other {
            *place = m;
        }
    }
}

/// All members that are not held share the rest evenly.
pub fn even(draft: &mut Draft, d: usize) {
    if let Some(dimension) = draft.space.get_mut(d) {
        dimension.factors.clear();
        for member in &mut dimension.members {
            member.scores.clear();
            if !member.locked {
                member.share.clear();
            }
        }
    }
}

/// Members that are not held share the rest in a ratio.
pub fn by_ratio(draft: &mut Draft, d: usize) {
    add_named_factor(draft, d, names::RATIO);
}

/// What is typed at the first member as a ratio of all, `2:1`, goes to each its own figure; whether it was one.
pub fn put_ratio(draft: &mut Draft, d: usize, f: usize, text: &str) -> bool {
    let Some(dimension) = draft.space.get_mut(d) else { return false };
    let Some(parts) = reader::parted(text) else { return false };
    if parts.len() != dimension.members.len() || parts.iter().any(|part| part.is_empty()) {
        return false;
    }
    for (member, part) in dimension.members.iter_mut().zip(parts) {
        if member.scores.len() <= f {
            member.scores.resize(f + 1, String::new());
        }
        part.clone_into(&mut member.scores[f]);
    }
    true
}

/// Members that are not held share the rest by figures, at first by last year's.
pub fn add_factor(draft: &mut Draft, d: usize) {
    let Some(dimension) = draft.space.get(d) else { return };
    let taken = |name: &str| dimension.factors.iter().any(|factor| factor.name.trim() == name);
    let usual = names::FACTORS.iter().find(|name| !taken(name)).copied().unwrap_or(names::NEW_FACTOR);
    add_named_factor(draft, d, usual);
}

fn add_named_factor(draft: &mut Draft, d: usize, name: &str) {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.factors.len() < FACTORS_MAX) else { return };
    let name = free_name(name, |name| dimension.factors.iter().any(|factor| factor.name.trim() == name));
    dimension.factors.push(FactorDraft { name, weight: "100".into() });
    for member in dimension.members.iter_mut().filter(|member| !member.locked) {
        member.share.clear();
    }
}

/// Removes a factor with its figures.
pub fn remove_factor(draft: &mut Draft, d: usize, f: usize) {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| f < dimension.factors.len()) else { return };
    dimension.factors.remove(f);
    for scores in dimension.members.iter_mut().map(|member| &mut member.scores).filter(|scores| f < scores.len()) {
        scores.remove(f);
    }
}

/// A draft in which the share of a member is that text, and the other typed shares, unless they are held, have moved along in
/// proportion so that all still add to 100 %. Where some members are left to share the rest, or it cannot be, only the one
/// share changes; whether others did is told too.
#[must_use]
pub fn with_share(before: &Draft, d: usize, m: usize, text: String) -> (Draft, bool) {
    let mut draft = before.clone();
    let Some(member) = draft.space.get_mut(d).and_then(|dimension| dimension.members.get_mut(m)) else { return (draft, false) };
    member.share = text;
    let moved = share_rest(&mut draft, d, Some(m));
    (draft, moved)
}

/// Brings the typed shares that are not held to what the held ones leave, in proportion.
pub fn settle(draft: &mut Draft, d: usize) {
    share_rest(draft, d, None);
}

/// Whether [`settle`] has something to move.
#[must_use]
pub fn can_settle(draft: &Draft, d: usize) -> bool {
    share_rest(&mut draft.clone(), d, None)
}

fn share_rest(draft: &mut Draft, d: usize, just_typed: Option<usize>) -> bool {
    let Some(dimension) = draft.space.get_mut(d) else { return false };
    // Shares of members that belong to some members of the preceding dimension are brought to 100 % under each of these.
    if dimension.members.iter().any(|member| !member.within.is_empty()) {
        return false;
    }
    let (mut rest, mut free, mut sum) = (Exact::one(), Vec::new(), Exact::zero());
    for (i, member) in dimension.members.iter().enumerate() {
        if member.share.trim().is_empty() {
            return false;
        }
        let Ok(share) = reader::rate(&member.share) else { return false };
        if member.locked || just_typed == Some(i) {
            rest = rest - share;
        } else {
            sum += &share;
            free.push((i, share));
        }
    }
    if free.is_empty() || rest < Exact::zero() || rest == sum {
        return false;
    }
    let even = !sum.is_positive();
    let weights: Vec<Exact> = free.iter().map(|(_, share)| if even { Exact::one() } else { share.clone() }).collect();
    for ((i, _), text) in free.iter().zip(shared_out(&rest, &weights)) {
        dimension.members[*i].share = text;
    }
    true
}

/// The parts of `rest` as people write them: whole hundredths of a percent where they must be cut, and these still add up.
fn shared_out(rest: &Exact, weights: &[Exact]) -> Vec<String> {
    let parts = apportion::shares_written(rest, weights);
    parts.iter().map(|part| Rate::of(part.clone()).map_or_else(|| "0%".to_owned(), |rate| rate.to_string())).collect()
}

/// Whether there is a leaf or branch at `path`.
#[must_use]
pub fn is_path(draft: &Draft, path: &[usize]) -> bool {
    let is_member = |(m, dimension): (&usize, &DimensionDraft)| *m < dimension.members.len();
    let stands = |d: usize| d == 0 || draft.space[d].members[path[d]].is_in(path[d - 1]);
    !path.is_empty() && path.len() <= draft.space.len() && path.iter().zip(&draft.space).all(is_member) && (0..path.len()).all(stands)
}

/// The place of what the leaf or branch at `path` has of its own, made if there is none yet. An empty one says nothing.
pub fn own_place(draft: &mut Draft, path: &[usize]) -> usize {
    let place = draft.leaves.iter().position(|leaf| leaf.path == path);
    place.unwrap_or_else(|| {
        draft.leaves.push(LeafDraft { path: path.to_vec(), ..LeafDraft::default() });
        draft.leaves.len() - 1
    })
}

/// Everything in the split that may have rates of its own.
fn owns(draft: &mut Draft) -> impl Iterator<Item = &mut OwnDraft> {
    let members = draft.space.iter_mut().flat_map(|dimension| &mut dimension.members).map(|member| &mut member.own);
    members.chain(draft.leaves.iter_mut().map(|leaf| &mut leaf.own))
}

/// A stage has come at `place`: own rates behind it move along.
pub fn stage_added(draft: &mut Draft, place: usize) {
    for own in owns(draft).filter(|own| place < own.rates.len()) {
        own.rates.insert(place, String::new());
    }
    for phase in draft.time.phases.iter_mut().filter(|phase| place < phase.weights.len()) {
        phase.weights.insert(place, String::new());
    }
}

/// The stage at `k` has gone, which had `rate`, and the one before it `rate_before` until then: where either rate was its own,
/// their product is.
pub fn stage_removed(draft: &mut Draft, k: usize, rate_before: Option<&str>, rate: &str) {
    for own in owns(draft) {
        let removed = if k < own.rates.len() { own.rates.remove(k) } else { String::new() };
        let Some((before, plan_before)) = k.checked_sub(1).zip(rate_before) else { continue };
        let own_before = own.rates.get(before).cloned().unwrap_or_default();
        if removed.is_empty() && own_before.is_empty() {
            continue;
        }
        let read = |own: &str, plan: &str| Rate::new(if own.is_empty() { plan } else { own }).ok();
        let product = read(&own_before, plan_before).zip(read(&removed, rate)).and_then(|(one, two)| Rate::of(one.value() * two.value()));
        if own.rates.len() <= before {
            own.rates.resize(before + 1, String::new());
        }
        if let Some(product) = product {
            own.rates[before] = product.to_string();
        }
    }
    for phase in draft.time.phases.iter_mut().filter(|phase| k < phase.weights.len()) {
        phase.weights.remove(k);
    }
}

/// The stages at two places have changed places; weights of phases go with their stage, rates stay between the places.
pub fn stages_swapped(draft: &mut Draft, k: usize, other: usize) {
    for phase in draft.time.phases.iter_mut().filter(|phase| k.max(other) < phase.weights.len()) {
        phase.weights.swap(k, other);
    }
}
