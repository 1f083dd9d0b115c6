//! Edits of the funnel and of the target lines. They keep the answer if they can: adding or removing a stage changes no overall rate.

use super::{levers, own, regular};
use crate::domain::draft::limits::{ACTIVITIES_MAX, STAGES_MAX, TIERS_MAX};
use crate::domain::draft::{ActivityDraft, Draft, StageDraft, TierDraft, usual};
use crate::domain::number::{Exact, Rate};

/// Adds a stage after stage `k`, with a usual name that is not taken. Stage `k` keeps its rate, which now leads to the new stage, and the
/// new stage has a rate of 100 %.
pub fn add_stage(draft: &mut Draft, k: usize) {
    if draft.stages.len() >= STAGES_MAX {
        return;
    }
    let place = (k + 1).min(draft.stages.len());
    let name = usual_name(draft, place);
    if let Some(before) = place.checked_sub(1).and_then(|before| draft.stages.get_mut(before))
        && before.rate.trim().is_empty()
    {
        before.rate = "100%".into();
    }
    draft.stages.insert(place, StageDraft { name, rate: "100%".into(), ..StageDraft::default() });
    own::make_room_for_stage(draft, place);
    levers::make_room_for_rate(draft, place);
    regular::make_room_for_stage(draft, place);
    if draft.won >= place {
        draft.won += 1;
    }
}

/// The first usual name between those of the neighbours, otherwise another free name.
fn usual_name(draft: &Draft, place: usize) -> String {
    let taken = |name: &str| draft.stages.iter().any(|stage| stage.name.trim() == name);
    let usual_place = |stage: &StageDraft| usual::STAGES.iter().position(|name| *name == stage.name.trim());
    let after = draft.stages[..place].iter().rev().find_map(usual_place).map_or(0, |i| i + 1);
    let before = draft.stages[place..].iter().find_map(usual_place).unwrap_or(usual::STAGES.len());
    let between = usual::STAGES.get(after..before.max(after)).unwrap_or_default();
    let free = between.iter().find(|name| !taken(name)).copied();
    let numbered = || (2..=STAGES_MAX).map(|n| format!("{} {n}", usual::NEW_STAGE)).find(|name| !taken(name));
    let plain = || (!taken(usual::NEW_STAGE)).then(|| usual::NEW_STAGE.to_owned());
    free.map(str::to_owned).or_else(plain).or_else(numbered).unwrap_or_default()
}

/// Removes stage `k`, unless it is the only one. The rate of the stage before it becomes the product of both rates. If stage `k` was the
/// won stage, the stage before it is won from now on.
pub fn remove_stage(draft: &mut Draft, k: usize) {
    if draft.stages.len() < 2 || k >= draft.stages.len() {
        return;
    }
    let removed = draft.stages.remove(k);
    let before = k.checked_sub(1).map(|before| draft.stages[before].rate.clone());
    own::merge_rates(draft, k, before.as_deref(), &removed.rate);
    levers::merge_ranges(draft, k, before.as_deref(), &removed.rate);
    // What brought deals brings deals: the stage before is won from now on.
    regular::close_gap_of_stage(draft, k, draft.won == k);
    if let Some(before) = k.checked_sub(1).and_then(|before| draft.stages.get_mut(before))
        && let (Ok(first), Ok(second)) = (Rate::new(&before.rate), Rate::new(&removed.rate))
        && *second.value() != Exact::one()
        && let Some(product) = Rate::of(first.value() * second.value())
    {
        before.rate = product.to_string();
    }
    if draft.won >= k {
        draft.won = draft.won.saturating_sub(1);
    }
}

/// Moves stage `k` one place up or down. Rates stay between the places; the won mark moves with its stage.
pub fn move_stage(draft: &mut Draft, k: usize, up: bool) {
    let other = if up { k.checked_sub(1) } else { Some(k + 1) };
    let Some(other) = other.filter(|other| *other < draft.stages.len() && k < draft.stages.len()) else { return };
    draft.stages.swap(k, other);
    own::swap_phase_weights(draft, k, other);
    regular::swap_stages(draft, k, other);
    let rate = std::mem::take(&mut draft.stages[k].rate);
    draft.stages[k].rate = std::mem::replace(&mut draft.stages[other].rate, rate);
    if draft.won == k {
        draft.won = other;
    } else if draft.won == other {
        draft.won = k;
    }
}

/// Adds a usual activity to stage `k`, once for each unit.
pub fn add_activity(draft: &mut Draft, k: usize) {
    let Some(stage) = draft.stages.get_mut(k).filter(|stage| stage.activities.len() < ACTIVITIES_MAX) else { return };
    let free = usual::ACTIVITIES.iter().find(|name| stage.activities.iter().all(|activity| activity.name != **name));
    let name = free.copied().unwrap_or(usual::NEW_ACTIVITY).into();
    stage.activities.push(ActivityDraft { name, per_unit: "1".into(), ..ActivityDraft::default() });
}

/// Removes activity `j` of stage `k`.
pub fn remove_activity(draft: &mut Draft, k: usize, j: usize) {
    if let Some(stage) = draft.stages.get_mut(k).filter(|stage| j < stage.activities.len()) {
        stage.activities.remove(j);
    }
}

/// Adds a target line at 100 %.
pub fn add_tier(draft: &mut Draft) {
    if draft.tiers.len() < TIERS_MAX {
        draft.tiers.push(TierDraft { name: usual::NEW_TIER.into(), of_target: "100%".into() });
    }
}

/// Removes target line `i`.
pub fn remove_tier(draft: &mut Draft, i: usize) {
    if i < draft.tiers.len() {
        draft.tiers.remove(i);
    }
}
