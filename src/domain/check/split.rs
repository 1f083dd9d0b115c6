//! The split by segment: from text to values.

use super::faults::{Faults, typed};
use super::presence::presence;
use super::shares::{fill_shares, fraction, nest, own_shares, share, show_shares};
use super::weights::weights;
use crate::domain::draft::limits::{DIMENSIONS_MAX, FACTORS_MAX, LEAVES_MAX, MEMBERS_MAX};
use crate::domain::draft::{Allowed, DimensionDraft, Draft, Fault, Field, LeafDraft, Own, OwnDraft};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Exact, Rate};
use crate::domain::plan::{Branch, Dimension, Funnel, Member, Split, Terms};

/// The split. `months` is the part of the whole that each month of the plan period has (one month without dates).
pub(super) fn split(draft: &Draft, funnel: Option<&Funnel>, months: &[Exact], faults: &mut Faults) -> Option<Split> {
    let found = faults.found;
    let looked_into = faults.many(Field::Space, &draft.space, 0, DIMENSIONS_MAX);
    let stages = draft.stages.len();
    let mut dimensions = Vec::new();
    for (d, dimension) in looked_into.iter().enumerate() {
        let taken = |name: &str| draft.space[..d].iter().any(|other| other.name.trim() == name);
        if faults.name(Field::DimensionName(d), &dimension.name).is_some() && taken(dimension.name.trim()) {
            faults.note::<()>(Field::DimensionName(d), &dimension.name, Allowed::OtherName);
        }
        dimensions.push(Dimension { name: dimension.name.clone(), members: members(d, dimension, stages, months, faults) });
    }
    let mut space = Split { dimensions, branches: Vec::new() };
    memberships(draft, &space, faults);
    let leaves = draft.leaves_count();
    if leaves.is_none_or(|leaves| leaves > LEAVES_MAX) {
        faults.add(Fault::new(Field::Space, leaves.map_or_else(String::new, |n| n.to_string()), Allowed::FewerLeaves(LEAVES_MAX)));
    }
    let looked_into = faults.many(Field::File("leaves".into()), &draft.leaves, 0, LEAVES_MAX);
    for (l, leaf) in looked_into.iter().enumerate().filter(|(_, leaf)| !leaf.is_empty()) {
        let branch = branch(l, leaf, stages, faults);
        let exists = (1..=space.dimensions.len()).contains(&leaf.path.len())
            && leaf.path.iter().zip(&space.dimensions).all(|(m, dimension)| *m < dimension.members.len());
        if !exists || draft.leaves[..l].iter().any(|other| other.path == leaf.path && !other.is_empty()) {
            faults.note::<()>(Field::File(format!("leaves[{l}].path")), &format!("{:?}", leaf.path), Allowed::Path);
        } else if space.stands(&leaf.path) {
            // Custom values of a sub-target that no longer exists are kept and have no effect.
            space.branches.push(branch);
        }
    }
    if faults.found > found || funnel.is_none() {
        return None;
    }
    for d in 1..space.dimensions.len() {
        show_shares(&mut space, d);
    }
    own_shares(draft, &space, faults);
    space.branches.sort_unstable_by(|one, two| one.path.cmp(&two.path));
    (faults.found == found).then_some(space)
}

/// Checks that every `in` names items of the preceding dimension, and that each of those has an item under it.
fn memberships(draft: &Draft, space: &Split, faults: &mut Faults) {
    for (d, dimension) in space.dimensions.iter().enumerate() {
        let before = d.checked_sub(1).map_or(0, |before| space.dimensions[before].members.len());
        for (m, member) in dimension.members.iter().enumerate() {
            if member.within.iter().any(|parent| *parent >= before) {
                faults.note::<()>(Field::File(format!("space[{d}].members[{m}].in")), &member.name, Allowed::ItemBefore);
            }
        }
        let stands = |parent: usize| dimension.members.iter().any(|member| member.within.is_empty() || member.within.contains(&parent));
        for parent in (0..before).filter(|parent| !dimension.members.is_empty() && !stands(*parent)) {
            let name = &draft.space[d - 1].members[parent].name;
            faults.note::<()>(Field::Members(d), name, Allowed::SomeItemIn);
        }
    }
}

fn members(d: usize, dimension: &DimensionDraft, stages: usize, months: &[Exact], faults: &mut Faults) -> Vec<Member> {
    let found = faults.found;
    let looked_into = faults.many(Field::Members(d), &dimension.members, 1, MEMBERS_MAX);
    faults.many(Field::File(format!("space[{d}].factors")), &dimension.factors, 0, FACTORS_MAX);
    let mut members = Vec::new();
    let mut shares = Vec::new();
    for (m, member) in looked_into.iter().enumerate() {
        let name = faults.name(Field::MemberName(d, m), &member.name);
        if name.is_some() && dimension.members[..m].iter().any(|other| other.name.trim() == member.name.trim()) {
            faults.note::<()>(Field::MemberName(d, m), &member.name, Allowed::OtherName);
        }
        let own = |own| Field::Member(d, m, own);
        shares.push(share(own(Own::Share), &member.share, faults));
        let part = |(i, text): (usize, &String)| fraction(Field::Ramp(d, m, i), text, Allowed::RampPart, faults);
        let ramp = member.ramp.iter().enumerate().map(part).collect::<Option<Vec<_>>>().unwrap_or_default();
        let own = terms(&own, &member.own, stages, faults);
        let mean_ramp = mean(&ramp, months);
        let (start, leave) = presence(d, m, member, faults);
        members.push(Member {
            name: member.name.clone(),
            share: Exact::zero(),
            within: member.within.clone(),
            typed: None,
            weight: Exact::zero(),
            own,
            ramp,
            mean_ramp,
            start,
            leave,
        });
    }
    let weights = weights(d, dimension, &members, faults);
    let are_alike = faults.alike(Field::Members(d), &shares.iter().flatten().cloned().collect::<Vec<_>>());
    if are_alike && faults.found == found {
        if members.iter().any(|member| !member.within.is_empty()) {
            nest(&mut members, shares, weights);
        } else {
            fill_shares(d, &mut members, &shares, &weights, faults);
        }
    }
    members
}

/// The mean of a ramp-up, weighted by the months of the plan. Its last part holds on. 1 without a ramp-up.
fn mean(ramp: &[Exact], months: &[Exact]) -> Exact {
    let Some(last) = ramp.last() else { return Exact::one() };
    let part = |(m, weight): (usize, &Exact)| weight * ramp.get(m).unwrap_or(last);
    let whole = months.iter().sum::<Exact>();
    months.iter().enumerate().map(part).sum::<Exact>().checked_div(&whole).unwrap_or_else(Exact::zero)
}

fn terms(field: &impl Fn(Own) -> Field, own: &OwnDraft, stages: usize, faults: &mut Faults) -> Terms {
    let mut rate =
        |(k, text): (usize, &String)| typed(text).filter(|_| k + 1 < stages).and_then(|text| faults.rate(field(Own::Rate(k)), text));
    let mut rates: Vec<Option<Rate>> = own.rates.iter().enumerate().map(&mut rate).collect();
    // Lists of the same rates are equal, however many empty ones follow.
    while rates.last() == Some(&None) {
        rates.pop();
    }
    let deal_size = typed(&own.deal_size).and_then(|text| faults.positive(field(Own::DealSize), text, AMOUNT_MAX, Allowed::Money));
    let margin = typed(&own.margin).and_then(|text| faults.rate(field(Own::Margin), text));
    Terms { deal_size, margin, rates }
}

fn branch(l: usize, leaf: &LeafDraft, stages: usize, faults: &mut Faults) -> Branch {
    let own = terms(&|own| Field::Leaf(l, own), &leaf.own, stages, faults);
    let share = share(Field::Leaf(l, Own::Share), &leaf.share, faults);
    Branch { path: leaf.path.clone(), share, own }
}
