//! Reading the split in space.

use super::Faults;
use crate::domain::draft::Draft;
use crate::domain::draft::fault::{Allowed, Fault, Field, Own};
use crate::domain::draft::limits::{DIMENSIONS_MAX, FACTORS_MAX, LEAVES_MAX, MEMBERS_MAX};
use crate::domain::draft::space::{DimensionDraft, LeafDraft, OwnDraft};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Exact, Rate, reader};
use crate::domain::plan::space::{Branch, Dimension, Member, Space, Terms};
use crate::domain::plan::{Funnel, Plan};

/// The split, `months` being the part of the whole that each month of the plan period has (one month without dates).
pub(super) fn space(draft: &Draft, funnel: Option<&Funnel>, months: &[Exact], faults: &mut Faults) -> Option<Space> {
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
    let mut space = Space { dimensions, branches: Vec::new() };
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
            // What was typed for a sub-target that no longer stands is kept, and counts for nothing.
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

/// Every `in` names items of the preceding dimension, and every item of that has some item under it.
fn memberships(draft: &Draft, space: &Space, faults: &mut Faults) {
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
        members.push(Member {
            name: member.name.clone(),
            share: Exact::zero(),
            within: member.within.clone(),
            typed: None,
            weight: Exact::zero(),
            own,
            ramp,
            mean_ramp,
        });
    }
    let weights = weights(d, dimension, &members, faults);
    let are_alike = faults.alike(Field::Members(d), &shares.iter().flatten().cloned().collect::<Vec<_>>());
    if are_alike && faults.found == found {
        if members.iter().any(|member| !member.within.is_empty()) {
            nest(&mut members, shares, weights);
        } else {
            settle(d, &mut members, &shares, &weights, faults);
        }
    }
    members
}

/// The mean of a ramp-up, each month weighing as much as the plan gives it; the last part holds on. 1 without a ramp-up.
fn mean(ramp: &[Exact], months: &[Exact]) -> Exact {
    let Some(last) = ramp.last() else { return Exact::one() };
    let part = |(m, weight): (usize, &Exact)| weight * ramp.get(m).unwrap_or(last);
    let whole = months.iter().sum::<Exact>();
    months.iter().enumerate().map(part).sum::<Exact>().checked_div(&whole).unwrap_or_else(Exact::zero)
}

/// Shares of a dimension whose items belong to some items of the preceding one: they are brought to 100 % under each of these, so that here they
/// need not add up. What is shown as an item's share is that under the first item that it belongs to.
fn nest(members: &mut [Member], typed: Vec<Option<Exact>>, weights: Vec<Exact>) {
    for ((member, typed), weight) in members.iter_mut().zip(typed).zip(weights) {
        (member.typed, member.weight) = (typed, weight);
    }
}

/// Gives each item of a nested dimension its share under the first item that it belongs to.
fn show_shares(space: &mut Space, d: usize) {
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

/// The shares as typed, and for the others their part of the rest.
fn settle(d: usize, members: &mut [Member], typed: &[Option<Exact>], weights: &[Exact], faults: &mut Faults) {
    let sum = typed.iter().flatten().sum::<Exact>();
    let rest = Exact::one() - &sum;
    let all_typed = typed.iter().all(Option::is_some);
    if sum > Exact::one() {
        faults.note::<()>(Field::Members(d), &percent(&sum), Allowed::SharesOver(percent(&(&sum - Exact::one()))));
    } else if all_typed && rest.is_positive() {
        faults.note::<()>(Field::Members(d), &percent(&sum), Allowed::SharesUnder(percent(&rest)));
    }
    let open = || typed.iter().zip(weights).filter(|(typed, _)| typed.is_none()).map(|(_, weight)| weight);
    let mut whole: Exact = open().sum();
    let even = !whole.is_positive();
    if even {
        whole = Exact::whole(open().count() as u64);
    }
    if !whole.fits(WEIGHT_BITS_MAX) {
        faults.add(Fault::new(Field::Members(d), members.len().to_string(), Allowed::FewerDenominators));
        return;
    }
    for ((member, typed), weight) in members.iter_mut().zip(typed).zip(weights) {
        let weight = if even { Exact::one() } else { weight.clone() };
        let part = || (&rest * &weight).checked_div(&whole).unwrap_or_else(Exact::zero);
        member.share = typed.clone().unwrap_or_else(part);
    }
}

/// Binary digits that the weights of a dimension's members may come to: as many as eight factors of fifteen decimal digits.
const WEIGHT_BITS_MAX: usize = 511;

/// What each member weighs by the factors and its mean strength over the months, in whole numbers; the same for all without
/// either. A factor counts by what part of its own sum a member has.
fn weights(d: usize, dimension: &DimensionDraft, members: &[Member], faults: &mut Faults) -> Vec<Exact> {
    let scored: Vec<Factor> =
        (0..dimension.factors.len().min(FACTORS_MAX)).filter_map(|f| factor(d, f, dimension, members, faults)).collect();
    let counts: Vec<Exact> = scored.iter().map(|factor| factor.counts.clone()).collect();
    let ramps: Vec<Exact> = members.iter().flat_map(|member| &member.ramp).cloned().collect();
    let mut weights = vec![Exact::zero(); members.len()];
    // Of what is refused, nothing is reckoned.
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

/// A factor that members are weighed by.
struct Factor {
    counts: Exact,
    /// By member, in whole numbers.
    scores: Vec<Exact>,
    /// The scores of the members without a share of their own, together: above 0.
    whole: Exact,
}

/// Factor `f`; `None` if nobody has any of it.
fn factor(d: usize, f: usize, dimension: &DimensionDraft, members: &[Member], faults: &mut Faults) -> Option<Factor> {
    let draft = dimension.factors.get(f)?;
    faults.name(Field::FactorName(d, f), &draft.name);
    let counts = weight(Field::FactorWeight(d, f), &draft.weight, faults).unwrap_or_else(Exact::zero);
    let drafts = &dimension.members[..members.len()];
    let score = |(m, member): (usize, &crate::domain::draft::space::MemberDraft)| match member.scores.get(f).map(|text| text.trim()) {
        None | Some("") => Exact::zero(),
        Some(text) => weight(Field::Score(d, m, f), text, faults).unwrap_or_else(Exact::zero),
    };
    let scores: Vec<Exact> = drafts.iter().enumerate().map(score).collect();
    let scores = if faults.alike(Field::Members(d), &scores) { Exact::wholes(&scores) } else { Vec::new() };
    let open = scores.iter().zip(drafts).filter(|(_, member)| member.share.trim().is_empty());
    let whole = open.map(|(score, _)| score).sum::<Exact>();
    whole.is_positive().then_some(Factor { counts, scores, whole })
}

fn share(field: Field, text: &str, faults: &mut Faults) -> Option<Exact> {
    if text.trim().is_empty() { None } else { fraction(field, text, Allowed::Share, faults) }
}

/// From 0 % to 100 %.
fn fraction(field: Field, text: &str, allowed: Allowed, faults: &mut Faults) -> Option<Exact> {
    match reader::rate(text) {
        Ok(part) if part >= Exact::zero() && part <= Exact::one() => Some(part),
        _ => faults.note(field, text, allowed),
    }
}

/// A weight as people type it: `80`, `30%`, `1/3`, `120万`.
pub(super) fn weight(field: Field, text: &str, faults: &mut Faults) -> Option<Exact> {
    match reader::weight(text) {
        Ok(weight) if weight >= Exact::zero() && weight <= Exact::whole(1_000_000_000_000) => Some(weight),
        _ => faults.note(field, text, Allowed::Weight),
    }
}

fn terms(field: &impl Fn(Own) -> Field, own: &OwnDraft, stages: usize, faults: &mut Faults) -> Terms {
    let mut rate = |k: usize, text: &String| {
        if text.trim().is_empty() || k + 1 >= stages { None } else { faults.rate(field(Own::Rate(k)), text) }
    };
    let mut rates: Vec<Option<Rate>> = own.rates.iter().enumerate().map(|(k, text)| rate(k, text)).collect();
    // So that the same rates are the same, however many empty ones follow.
    while rates.last() == Some(&None) {
        rates.pop();
    }
    let deal_size = if own.deal_size.trim().is_empty() {
        None
    } else {
        faults.positive(field(Own::DealSize), &own.deal_size, AMOUNT_MAX, Allowed::Money)
    };
    let margin = if own.margin.trim().is_empty() { None } else { faults.rate(field(Own::Margin), &own.margin) };
    Terms { deal_size, margin, rates }
}

fn branch(l: usize, leaf: &LeafDraft, stages: usize, faults: &mut Faults) -> Branch {
    let own = terms(&|own| Field::Leaf(l, own), &leaf.own, stages, faults);
    let share = share(Field::Leaf(l, Own::Share), &leaf.share, faults);
    Branch { path: leaf.path.clone(), share, own }
}

/// The own shares of brothers leave something for the others, or are the whole if there are none.
fn own_shares(draft: &Draft, space: &Space, faults: &mut Faults) {
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

/// What is wrong with the own shares of the children of `parent`.
fn own_shares_of(parent: &[usize], space: &Space) -> Option<Allowed> {
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

/// Whether what the leaves take can be reckoned with: their deals, and the counts of a stage, are added exactly over all leaves that
/// differ. A thousand leaves with rates of three digits, or with deal sizes to the cent, can.
pub(super) fn can_be_reckoned(plan: &Plan) -> bool {
    let terms = plan.space.terms(&Terms { deal_size: plan.deal_size.clone(), margin: None, rates: Vec::new() });
    let one_over_numerator = |n: &Exact| Exact::one().checked_div(&n.numerator()).unwrap_or_else(Exact::one);
    let per_unit = terms.iter().filter_map(|terms| Some(one_over_numerator(terms.deal_size.as_ref()?)));
    // The numerators of the rates are divided by one after the other: nothing cancels out at every stage.
    let usual = plan.funnel.stages.iter().map(|stage| &stage.rate);
    let per_deal = |terms: &Terms| {
        let rate = |(k, usual)| terms.rates.get(k).and_then(Option::as_ref).unwrap_or(usual);
        usual.clone().enumerate().map(rate).fold(Exact::one(), |product, rate: &Rate| product * one_over_numerator(rate.value()))
    };
    Exact::can_be_added(per_unit) && Exact::can_be_added(terms.iter().map(per_deal)) && Exact::can_be_added(plan.space.leaf_shares())
}

/// In percent, exactly if that ends within four digits, else cut there.
pub(super) fn percent(value: &Exact) -> String {
    let percent = value * Exact::whole(100);
    let cut = percent.decimal_floor(4).filter(|cut| !cut.is_zero() || !percent.is_positive());
    cut.map_or_else(|| value.to_string(), |percent| format!("{}%", percent.normalize()))
}
