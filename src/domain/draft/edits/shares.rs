//! Edits of the shares of a dimension's items.

use super::names::free_name;
use crate::domain::draft::limits::FACTORS_MAX;
use crate::domain::draft::{Draft, FactorDraft, usual};
use crate::domain::number::{Exact, Rate, apportion, reader};

/// An amount smaller than this without a sign of its own is more likely a mistyped share.
const AMOUNT_MIN: u64 = 1000;

/// The share that a typed amount of money has of `whole`, exactly; `None` if the text is a share, or no amount.
///
/// ```
/// use backcast::domain::{Exact, draft::edits::share_of_amount};
/// let share = |text| share_of_amount(text, &Exact::whole(12_000_000));
/// assert_eq!(share("300万").as_deref(), Some("25%"));
/// assert_eq!(share("7M").as_deref(), Some("7/12"));
/// assert_eq!(share("25%"), None);
/// ```
pub fn share_of_amount(text: &str, whole: &Exact) -> Option<String> {
    // A bare number is completed to a percentage while it is typed.
    let text = text.trim().trim_end_matches(['%', '％']);
    let is_share = reader::rate(text).is_ok_and(|share| share < Exact::whole(AMOUNT_MIN));
    let amount = reader::amount(text).ok().filter(|amount| !is_share && *amount >= Exact::whole(AMOUNT_MIN))?;
    let share = amount.checked_div(whole).filter(|share| *share <= Exact::one())?;
    Some(Rate::of(share)?.to_string())
}

/// All items that are not locked share the rest evenly.
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

/// Items that are not locked share the rest in a ratio.
pub fn by_ratio(draft: &mut Draft, d: usize) {
    add_named_factor(draft, d, usual::RATIO);
}

/// Divides a ratio such as `2:1`, typed at the first item, among all items. Returns whether the text was a ratio of all.
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

/// Items that are not locked share the rest by scores, the first of which are last year's.
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

/// Divides a dimension in a ratio such as `2:1`, typed as the share of one of its items, if it has as many parts as the dimension has items.
/// Returns whether it did.
pub fn put_shares(draft: &mut Draft, d: usize, text: &str) -> bool {
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.members.len() > 1) else { return false };
    let parts: Option<Vec<Exact>> = reader::parted(text).and_then(|parts| parts.iter().map(|part| reader::weight(part).ok()).collect());
    let Some(parts) = parts.filter(|parts| parts.len() == dimension.members.len()) else { return false };
    let sum = parts.iter().sum::<Exact>();
    let shares: Option<Vec<Rate>> = parts.iter().map(|part| Rate::of(part.checked_div(&sum)?)).collect();
    let Some(shares) = shares else { return false };
    for (member, share) in dimension.members.iter_mut().zip(shares) {
        member.share = share.to_string();
    }
    true
}

/// A draft with this share for an item. The other typed shares, unless they are locked, change in proportion, so that all still add up to
/// 100 %. If some items have no typed share, or this is not possible, only the one share changes. Also returns whether others changed.
pub fn with_share(before: &Draft, d: usize, m: usize, text: String) -> (Draft, bool) {
    let mut draft = before.clone();
    let Some(member) = draft.space.get_mut(d).and_then(|dimension| dimension.members.get_mut(m)) else { return (draft, false) };
    member.share = text;
    let moved = share_rest(&mut draft, d, Some(m));
    (draft, moved)
}

/// Changes the typed shares that are not locked in proportion, so that all add up to 100 %.
pub fn settle(draft: &mut Draft, d: usize) {
    share_rest(draft, d, None);
}

/// Whether [`settle`] would change a share.
pub fn can_settle(draft: &Draft, d: usize) -> bool {
    share_rest(&mut draft.clone(), d, None)
}

fn share_rest(draft: &mut Draft, d: usize, just_typed: Option<usize>) -> bool {
    let Some(dimension) = draft.space.get_mut(d) else { return false };
    // Shares of items that belong to some items of the preceding dimension are brought to 100 % under each of these.
    if dimension.members.iter().any(|member| !member.within.is_empty()) {
        return false;
    }
    // A blank share is not a rate: its item takes its part of the rest anyway.
    let shares: Result<Vec<Exact>, _> = dimension.members.iter().map(|member| reader::rate(&member.share)).collect();
    let Some(shares) = shares.ok().filter(|shares| shares.iter().sum::<Exact>() != Exact::one()) else { return false };
    let is_kept = |i: usize| dimension.members[i].locked || just_typed == Some(i);
    let free = apportion::rest_shared(&shares, is_kept).unwrap_or_default();
    for (i, part) in &free {
        dimension.members[*i].share = Rate::of(part.clone()).map_or_else(|| "0%".to_owned(), |rate| rate.to_string());
    }
    !free.is_empty()
}
