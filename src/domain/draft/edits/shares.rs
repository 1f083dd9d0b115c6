//! Edits of how the members of a dimension share what their parent has.

use super::names::free_name;
use crate::domain::draft::limits::FACTORS_MAX;
use crate::domain::draft::{Draft, FactorDraft, usual};
use crate::domain::number::{Exact, Rate, apportion, reader};

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
    add_named_factor(draft, d, usual::RATIO);
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
    let name = usual::FACTORS.iter().find(|name| !taken(name)).copied().unwrap_or(usual::NEW_FACTOR);
    add_named_factor(draft, d, name);
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
