//! Edits of the shares of a dimension's items.

use super::names::free_name;
use crate::domain::draft::limits::FACTORS_MAX;
use crate::domain::draft::{DimensionDraft, Draft, FactorDraft, MemberDraft, Metric, usual};
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
    let share = amount_for_share(text)?.checked_div(whole).filter(|share| *share <= Exact::one())?;
    Some(Rate::of(share)?.to_string())
}

/// The amount of money that is typed in place of a share; `None` if the text is a share, or no amount.
pub fn amount_for_share(text: &str) -> Option<Exact> {
    // A bare number is completed to a percentage while it is typed.
    let text = text.trim().trim_end_matches(['%', '％']);
    let is_share = reader::rate(text).is_ok_and(|share| share < Exact::whole(AMOUNT_MIN));
    reader::amount(text).ok().filter(|amount| !is_share && *amount >= Exact::whole(AMOUNT_MIN))
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

/// Items that are not locked share the rest in a ratio, at first the ratio of their present shares in lowest terms: `3`, `2`, `1` for 50 %,
/// 33⅓ % and 16⅔ %. Equal shares stay blank.
pub fn by_ratio(draft: &mut Draft, d: usize) {
    let Some(dimension) = draft.space.get(d) else { return };
    let (f, ratio) = (dimension.factors.len(), present_ratio(dimension));
    add_named_factor(draft, d, usual::RATIO);
    let Some(dimension) = draft.space.get_mut(d).filter(|dimension| dimension.factors.len() > f) else { return };
    let free = dimension.members.iter_mut().filter(|member| !member.locked);
    for (member, part) in free.zip(ratio.unwrap_or_default()) {
        if member.scores.len() <= f {
            member.scores.resize(f + 1, String::new());
        }
        part.clone_into(&mut member.scores[f]);
    }
}

/// The longest part of a ratio in lowest terms that reads better than a percentage.
const PART_MAX: u64 = 999;

/// The ratio of the shares of the items that are not locked, where blank ones share the rest evenly; `None` if all are the same, and if a
/// typed share cannot be read.
fn present_ratio(dimension: &DimensionDraft) -> Option<Vec<String>> {
    let read = |member: &MemberDraft| match member.share.trim() {
        "" => Some(None),
        text => reader::rate(text).ok().filter(|share| *share >= Exact::zero()).map(Some),
    };
    let typed: Vec<Option<Exact>> = dimension.members.iter().map(read).collect::<Option<_>>()?;
    let rest = Exact::one() - typed.iter().flatten().sum::<Exact>();
    let blank = typed.iter().filter(|share| share.is_none()).count() as u64;
    let part = if rest.is_positive() { &rest * &Exact::ratio(1, blank.max(1)) } else { Exact::zero() };
    let free = typed.into_iter().zip(&dimension.members).filter(|(_, member)| !member.locked);
    let shares: Vec<Exact> = free.map(|(share, _)| share.unwrap_or_else(|| part.clone())).collect();
    let first = shares.iter().find(|share| share.is_positive())?;
    if shares.iter().all(|share| share == first) || !Exact::are_alike(&shares) {
        return None;
    }
    // With one part as the unit, the least whole numbers have no common divisor.
    let parts: Vec<Exact> = shares.iter().filter_map(|share| share.checked_div(first)).collect();
    let parts = Exact::wholes(&parts);
    if parts.iter().all(|part| *part <= Exact::whole(PART_MAX)) {
        return Some(parts.iter().map(ToString::to_string).collect());
    }
    Some(shares.into_iter().map(|share| Rate::of(share).map_or_else(|| "0%".to_owned(), |rate| rate.to_string())).collect())
}

/// The sum of the scores of a dimension's only factor, if all of them are percentages that do not add up to 100 %: these are shares that
/// are scaled in proportion. `None` as well if an item has a typed share.
pub fn scaled_from(draft: &Draft, d: usize) -> Option<Exact> {
    let dimension = draft.space.get(d).filter(|dimension| dimension.factors.len() == 1)?;
    let percentage = |member: &MemberDraft| {
        let score = member.scores.first().filter(|score| member.share.trim().is_empty() && is_percentage(score))?;
        reader::rate(score).ok()
    };
    let sum = dimension.members.iter().map(percentage).sum::<Option<Exact>>()?;
    (sum.is_positive() && sum != Exact::one()).then_some(sum)
}

/// The sum of the scores of a dimension's only factor and the target, if all of them are amounts with a scale or a currency (`120万`) that do
/// not add up to the target in money: these amounts are scaled in proportion. `None` as well if an item has a typed share.
pub fn amounts_scaled_from(draft: &Draft, d: usize) -> Option<(Exact, Exact)> {
    let dimension = draft.space.get(d).filter(|dimension| dimension.factors.len() == 1 && draft.metric != Metric::Deals)?;
    let amount = |member: &MemberDraft| {
        let is_amount = |score: &&String| !score.trim().is_empty() && !is_percentage(score) && !reader::is_bare(score);
        let score = member.scores.first().filter(|score| member.share.trim().is_empty() && is_amount(score))?;
        reader::quantity(score).ok()
    };
    let sum = dimension.members.iter().map(amount).sum::<Option<Exact>>()?;
    let target = reader::quantity(&draft.amount).ok()?;
    (sum.is_positive() && sum != target).then_some((sum, target))
}

/// Whether a weight is written as a percentage.
pub(super) fn is_percentage(weight: &str) -> bool {
    weight.trim().ends_with(['%', '％'])
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
