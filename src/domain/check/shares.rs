//! The shares of a dimension's items: the typed ones, and the parts of the rest that the others take.

use super::faults::{Faults, typed};
use super::weights::WEIGHT_BITS_MAX;
use crate::domain::draft::{Allowed, Draft, Fault, Field, Own};
use crate::domain::number::apportion::in_proportion;
use crate::domain::number::{Exact, reader};
use crate::domain::plan::{Member, Split};

/// Sets the shares of a dimension whose items belong to only some items of the preceding one. They are brought to 100 % under each of
/// these, so here they need not add up. The share that is shown is the one under the first item that it belongs to.
pub(super) fn nest(members: &mut [Member], typed: Vec<Option<Exact>>, weights: Vec<Exact>) {
    for ((member, typed), weight) in members.iter_mut().zip(typed).zip(weights) {
        (member.typed, member.weight) = (typed, weight);
    }
}

/// Gives each item of a nested dimension its share under the first item that it belongs to.
pub(super) fn show_shares(space: &mut Split, d: usize) {
    if !space.dimensions[d].is_nested() {
        return;
    }
    let mut path = vec![0; d];
    for m in 0..space.dimensions[d].members.len() {
        path[d - 1] = space.dimensions[d].members[m].within.iter().min().copied().unwrap_or(0);
        let share = space.usual_shares(&path)[m].clone();
        space.dimensions[d].members[m].share = share;
    }
}

/// Sets the typed shares, and for the other items their part of the rest.
pub(super) fn fill_shares(d: usize, members: &mut [Member], typed: &[Option<Exact>], weights: &[Exact], faults: &mut Faults) {
    let sum = typed.iter().flatten().sum::<Exact>();
    let rest = Exact::one() - &sum;
    let all_typed = typed.iter().all(Option::is_some);
    if sum > Exact::one() {
        faults.note::<()>(Field::Members(d), &percent(&sum), Allowed::SharesOver(percent(&(&sum - Exact::one()))));
    } else if all_typed && rest.is_positive() {
        faults.note::<()>(Field::Members(d), &percent(&sum), Allowed::SharesUnder(percent(&rest)));
    }
    let open: Vec<usize> = (0..typed.len()).filter(|m| typed[*m].is_none()).collect();
    let weights: Vec<Exact> = open.iter().map(|m| weights[*m].clone()).collect();
    if !weights.iter().sum::<Exact>().fits(WEIGHT_BITS_MAX) {
        faults.add(Fault::new(Field::Members(d), members.len().to_string(), Allowed::FewerDenominators));
        return;
    }
    for (member, typed) in members.iter_mut().zip(typed) {
        member.share = typed.clone().unwrap_or_else(Exact::zero);
    }
    for (m, part) in open.iter().zip(in_proportion(&rest, &weights)) {
        members[*m].share = part;
    }
}

/// A share of the parent, or nothing.
pub(super) fn share(field: Field, text: &str, faults: &mut Faults) -> Option<Exact> {
    typed(text).and_then(|text| fraction(field, text, Allowed::Share, faults))
}

/// From 0 % to 100 %.
pub(super) fn fraction(field: Field, text: &str, allowed: Allowed, faults: &mut Faults) -> Option<Exact> {
    match reader::rate(text) {
        Ok(part) if part >= Exact::zero() && part <= Exact::one() => Some(part),
        _ => faults.note(field, text, allowed),
    }
}

/// Checks the custom shares of sub-targets under one parent: they leave something for the others, or add up to 100 % if there are no
/// others.
pub(super) fn own_shares(draft: &Draft, space: &Split, faults: &mut Faults) {
    let mut families: Vec<(&[usize], Option<Allowed>)> = Vec::new();
    for (l, leaf) in draft.leaves.iter().enumerate().filter(|(_, leaf)| !leaf.share.trim().is_empty()) {
        let Some((_, parent)) = leaf.path.split_last() else { continue };
        let field = Field::Leaf(l, Own::Share);
        let known = families.iter().find(|(known, _)| *known == parent).map(|(_, wrong)| wrong.clone());
        let wrong = known.unwrap_or_else(|| {
            let wrong = own_shares_of(parent, space);
            families.push((parent, wrong.clone()));
            wrong
        });
        if let Some(wrong) = wrong {
            faults.note::<()>(field, &leaf.share, wrong);
        }
    }
}

/// The fault of the custom shares under `parent`, if any.
fn own_shares_of(parent: &[usize], space: &Split) -> Option<Allowed> {
    let members = &space.dimensions.get(parent.len())?.members;
    let mut is_owned = vec![false; members.len()];
    let mut owned = Vec::new();
    for branch in &space.branches {
        if let (Some((m, of)), Some(share)) = (branch.path.split_last(), &branch.share)
            && of == parent
        {
            is_owned[*m] = true;
            owned.push(share.clone());
        }
    }
    if !Exact::are_alike(&owned) {
        return Some(Allowed::FewerDenominators);
    }
    let sum = owned.iter().sum::<Exact>();
    let others_can = space.usual_shares(parent).iter().zip(is_owned).any(|(share, is_owned)| !is_owned && share.is_positive());
    if sum > Exact::one() {
        Some(Allowed::SharesOver(percent(&(&sum - Exact::one()))))
    } else if sum < Exact::one() && !others_can {
        Some(Allowed::SharesUnder(percent(&(Exact::one() - &sum))))
    } else {
        None
    }
}

/// In percent: exact with up to four decimals, otherwise cut off there.
pub(super) fn percent(value: &Exact) -> String {
    let percent = value * Exact::whole(100);
    let cut = percent.decimal_floor(4).filter(|cut| !cut.is_zero() || !percent.is_positive());
    cut.map_or_else(|| value.to_string(), |percent| format!("{}%", percent.normalize()))
}
