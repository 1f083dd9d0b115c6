//! Edits of the custom values of items, sub-targets, branches and phases, which edits of the funnel move along.

use crate::domain::draft::{Draft, LeafDraft, OwnDraft};
use crate::domain::number::Rate;

/// The place of the custom values of the sub-target or branch at `path`, which are added if there are none. Empty ones have no effect.
pub fn own_place(draft: &mut Draft, path: &[usize]) -> usize {
    let place = draft.leaves.iter().position(|leaf| leaf.path == path);
    place.unwrap_or_else(|| {
        draft.leaves.push(LeafDraft { path: path.to_vec(), ..LeafDraft::default() });
        draft.leaves.len() - 1
    })
}

/// Everything in the split that may have custom rates.
fn owns(draft: &mut Draft) -> impl Iterator<Item = &mut OwnDraft> {
    let members = draft.space.iter_mut().flat_map(|dimension| &mut dimension.members).map(|member| &mut member.own);
    members.chain(draft.leaves.iter_mut().map(|leaf| &mut leaf.own))
}

/// A stage was added at `place`: custom rates from there on move along.
pub(super) fn make_room_for_stage(draft: &mut Draft, place: usize) {
    for own in owns(draft).filter(|own| place < own.rates.len()) {
        own.rates.insert(place, String::new());
    }
    for phase in draft.time.phases.iter_mut().filter(|phase| place < phase.weights.len()) {
        phase.weights.insert(place, String::new());
    }
}

/// The stage at `k` was removed; its rate was `rate`, and that of the stage before it `rate_before`. If either rate was a custom one, their
/// product is a custom rate now.
pub(super) fn merge_rates(draft: &mut Draft, k: usize, rate_before: Option<&str>, rate: &str) {
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

/// The stages at two places were exchanged. Weights of phases move with their stage; rates stay between the places.
pub(super) fn swap_phase_weights(draft: &mut Draft, k: usize, other: usize) {
    for phase in draft.time.phases.iter_mut().filter(|phase| k.max(other) < phase.weights.len()) {
        phase.weights.swap(k, other);
    }
}
