//! The custom ranges of levers follow the rates that an edit of the funnel moves.

use crate::domain::draft::{Draft, Field, Lever};
use crate::domain::number::{Exact, Rate};

/// A stage was added at `place`: the rates from there on are one place further down.
pub(super) fn make_room_for_rate(draft: &mut Draft, place: usize) {
    moved(draft, |k| Some(if k >= place { k + 1 } else { k }));
}

/// The stage at `k` was removed; its rate was `rate`, and that of the stage before it `rate_before`. The rate before it is now their
/// product, and its range is multiplied likewise. If only the removed stage had a range, that becomes the range of the product.
pub(super) fn merge_ranges(draft: &mut Draft, k: usize, rate_before: Option<&str>, rate: &str) {
    let has = |draft: &Draft, k: usize| draft.levers.iter().any(|(field, _)| rate_of(field) == Some(k));
    let before = k.checked_sub(1);
    let rates = rate_before.and_then(|before| Rate::new(before).ok()).zip(Rate::new(rate).ok());
    let mut left = None;
    if let Some((before, (one, two))) = before.zip(rates) {
        let written = |value: &Exact| Rate::of(value.clone()).map(|rate| rate.to_string()).unwrap_or_default();
        let is_all = |rate: &Rate| *rate.value() == Exact::one();
        if has(draft, before) {
            if !is_all(&two) {
                draft.scale_range(Lever::Rate(before), two.value(), written);
            }
        } else {
            if !is_all(&one) {
                draft.scale_range(Lever::Rate(k), one.value(), written);
            }
            left = Some(before);
        }
    }
    let stages = draft.stages.len();
    moved(draft, |i| match i {
        i if i == k => left,
        i if i > k => Some(i - 1),
        i => Some(i),
    });
    // The last stage has no rate.
    draft.levers.retain(|(field, _)| rate_of(field).is_none_or(|k| k + 1 < stages));
}

/// Gives each range of a rate another place, or removes it if it has none.
fn moved(draft: &mut Draft, place: impl Fn(usize) -> Option<usize>) {
    draft.levers.retain_mut(|(field, _)| match field {
        Field::Lever(Lever::Rate(k), _) => place(*k).map(|place| *k = place).is_some(),
        _ => true,
    });
}

fn rate_of(field: &Field) -> Option<usize> {
    if let Field::Lever(Lever::Rate(k), _) = field { Some(*k) } else { None }
}
