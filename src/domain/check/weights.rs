//! The weights of a dimension's items, from its factors and the ramp-up.

use super::faults::Faults;
use crate::domain::draft::limits::FACTORS_MAX;
use crate::domain::draft::{Allowed, DimensionDraft, Field, MemberDraft};
use crate::domain::number::{Exact, reader};
use crate::domain::plan::Member;

/// The most binary digits of the sum of a dimension's weights: as many as eight factors of fifteen decimal digits need.
pub(super) const WEIGHT_BITS_MAX: usize = 511;

/// The weight of each item from the factors and its mean strength over the months, in whole numbers; equal weights without either. A factor
/// counts by the part of its sum that an item has.
pub(super) fn weights(d: usize, dimension: &DimensionDraft, members: &[Member], faults: &mut Faults) -> Vec<Exact> {
    let scored: Vec<Factor> =
        (0..dimension.factors.len().min(FACTORS_MAX)).filter_map(|f| factor(d, f, dimension, members, faults)).collect();
    let counts: Vec<Exact> = scored.iter().map(|factor| factor.counts.clone()).collect();
    let ramps: Vec<Exact> = members.iter().flat_map(|member| &member.ramp).cloned().collect();
    let mut weights = vec![Exact::zero(); members.len()];
    // Refused numbers are not calculated with.
    if !faults.alike(Field::Members(d), &counts) || !faults.alike(Field::Members(d), &ramps) {
        return weights;
    }
    for (f, (factor, counts)) in scored.iter().zip(Exact::wholes(&counts)).enumerate() {
        // `counts × score ÷ whole`, all of them times every factor's whole.
        let others = scored.iter().enumerate().filter(|(other, _)| *other != f);
        let times = others.fold(counts, |times, (_, other)| &times * &other.whole);
        for (weight, score) in weights.iter_mut().zip(&factor.scores) {
            *weight += &times * score;
        }
    }
    let is_open = |m: usize| dimension.members[m].share.trim().is_empty();
    let by_factors = weights.iter().enumerate().any(|(m, weight)| is_open(m) && weight.is_positive());
    if ramps.is_empty() {
        return if by_factors { weights } else { vec![Exact::one(); members.len()] };
    }
    let strengths = Exact::wholes(&members.iter().map(|member| member.mean_ramp.clone()).collect::<Vec<_>>());
    if by_factors { weights.iter().zip(&strengths).map(|(weight, strength)| weight * strength).collect() } else { strengths }
}

/// A factor of a dimension, with the scores of its items.
struct Factor {
    counts: Exact,
    /// By item, in whole numbers.
    scores: Vec<Exact>,
    /// The sum of the scores of items without a typed share; above 0.
    whole: Exact,
}

/// Factor `f`; `None` if no item has any of it.
fn factor(d: usize, f: usize, dimension: &DimensionDraft, members: &[Member], faults: &mut Faults) -> Option<Factor> {
    let draft = dimension.factors.get(f)?;
    faults.name(Field::FactorName(d, f), &draft.name);
    let counts = weight(Field::FactorWeight(d, f), &draft.weight, faults).unwrap_or_else(Exact::zero);
    let drafts = &dimension.members[..members.len()];
    let score = |(m, member): (usize, &MemberDraft)| match member.scores.get(f).map(|text| text.trim()) {
        None | Some("") => Exact::zero(),
        Some(text) => weight(Field::Score(d, m, f), text, faults).unwrap_or_else(Exact::zero),
    };
    let scores: Vec<Exact> = drafts.iter().enumerate().map(score).collect();
    let scores = if faults.alike(Field::Members(d), &scores) { Exact::wholes(&scores) } else { Vec::new() };
    let open = scores.iter().zip(drafts).filter(|(_, member)| member.share.trim().is_empty());
    let whole = open.map(|(score, _)| score).sum::<Exact>();
    whole.is_positive().then_some(Factor { counts, scores, whole })
}

/// A weight as people type it: `80`, `30%`, `1/3`, `120万`.
pub(super) fn weight(field: Field, text: &str, faults: &mut Faults) -> Option<Exact> {
    match reader::weight(text) {
        Ok(weight) if weight >= Exact::zero() && weight <= Exact::whole(1_000_000_000_000) => Some(weight),
        _ => faults.note(field, text, Allowed::Weight),
    }
}
