//! The split by segment: nested dimensions, the sub-targets that they make, and the terms of each sub-target.
//!
//! A plan without a split is one sub-target, so that every plan is the sum of its sub-targets and there is one arithmetic for all.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::number::apportion::in_proportion;
use crate::domain::number::{Exact, Rate};

/// The split of a plan. Shares of one parent add to 100 %.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Split {
    pub(in crate::domain) dimensions: Vec<Dimension>,
    /// In the order of their paths, each once.
    pub(in crate::domain) branches: Vec<Branch>,
}

/// A dimension: business line, customer tier, region, person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// What it is called.
    pub name: String,
    /// Its items, at least one.
    pub members: Vec<Member>,
}

/// An item of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What it is called.
    pub name: String,
    /// Its share of its parent, from 0 to 1; of an item that belongs to several, its share of the first.
    pub share: Exact,
    /// The places of the items of the preceding dimension that it belongs to (`in`); empty for all of them.
    pub within: Vec<usize>,
    /// Its typed share, before the shares under each parent are brought to 100 %; only if some item of its dimension has a `within`.
    pub(in crate::domain) typed: Option<Exact>,
    /// Its weight against the other items without a typed share.
    pub(in crate::domain) weight: Exact,
    /// Its custom values.
    pub own: Terms,
    /// The part of full strength that it has in each month of the plan period, from 0 to 1; empty for full strength.
    pub ramp: Vec<Exact>,
    /// The mean of that, weighted by the months of the plan.
    pub mean_ramp: Exact,
    /// The first day of a person who joins; `None` for one who is there already.
    pub start: Option<NaiveDate>,
    /// The days on which a person is away, in order, each once.
    pub leave: Vec<NaiveDate>,
}

/// The deal size, margin and rates that differ from those around an item, a branch or a sub-target.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Terms {
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// Gross profit as a share of revenue.
    pub margin: Option<Rate>,
    /// The rate from each stage to the next; may be shorter than the funnel.
    pub rates: Vec<Option<Rate>>,
}

/// The terms of all sub-targets of a split.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SubTargetTerms {
    /// The terms, in the order in which they first occur; two of them may be equal.
    pub different: Vec<Terms>,
    /// By sub-target: which of them it has.
    pub of: Vec<usize>,
}

/// The custom values of a branch or sub-target, by the places of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The place of its item in each dimension, from the first.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: Option<Exact>,
    /// Its other custom values.
    pub own: Terms,
}

impl Terms {
    /// These terms, completed by the terms `around`.
    fn within(&self, around: Self) -> Self {
        if *self == Self::default() {
            return around;
        }
        let rate = |k: usize| self.rates.get(k).or(None).cloned().flatten().or_else(|| around.rates.get(k).cloned().flatten());
        Self {
            deal_size: self.deal_size.clone().or_else(|| around.deal_size.clone()),
            margin: self.margin.clone().or_else(|| around.margin.clone()),
            rates: (0..self.rates.len().max(around.rates.len())).map(rate).collect(),
        }
    }
}

impl Split {
    /// The dimensions, the outermost first.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The branches and sub-targets with custom values, in the order of their paths.
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }

    /// Whether nothing is split: the whole is the only sub-target.
    pub fn is_whole(&self) -> bool {
        self.dimensions.is_empty()
    }

    /// The paths of the sub-targets in the order of the items; the last dimension changes first. An item is only under the parents that it
    /// belongs to.
    pub fn paths(&self) -> Vec<Vec<usize>> {
        let mut paths = vec![Vec::new()];
        for _ in &self.dimensions {
            let longer = |path: &Vec<usize>| self.children(path).into_iter().map(|member| [path.as_slice(), &[member]].concat()).collect();
            paths = paths.iter().flat_map::<Vec<_>, _>(longer).collect();
        }
        paths
    }

    /// The items of the next dimension that are under `parent`.
    pub fn children(&self, parent: &[usize]) -> Vec<usize> {
        let Some(dimension) = self.dimensions.get(parent.len()) else { return Vec::new() };
        let stands = |member: &Member| member.within.is_empty() || parent.last().is_none_or(|last| member.within.contains(last));
        (0..dimension.members.len()).filter(|m| stands(&dimension.members[*m])).collect()
    }

    /// The exact share of the whole that each sub-target has, in the order of [`paths`](Self::paths).
    pub(in crate::domain) fn leaf_shares(&self) -> Vec<Exact> {
        let mut all = vec![(Vec::new(), Exact::one())];
        for dimension in &self.dimensions {
            let mut below = Vec::new();
            for (path, whole) in all {
                let own = (dimension.is_nested() || self.has_own_shares(&path)).then(|| self.shares(&path));
                for member in self.children(&path) {
                    let share = own.as_ref().map_or(&dimension.members[member].share, |own| &own[member]);
                    below.push((path.iter().copied().chain([member]).collect(), &whole * share));
                }
            }
            all = below;
        }
        all.into_iter().map(|(_, share)| share).collect()
    }

    /// The terms of the sub-targets. A later dimension's item has priority over an earlier one's, a branch over all items, and a longer
    /// branch over a shorter one; the rest is from `plan`.
    pub fn terms(&self, plan: &Terms) -> SubTargetTerms {
        let mut all = SubTargetTerms::default();
        // Sub-targets with the same items and branches that have custom values have the same terms.
        let mut known: BTreeMap<Vec<(usize, usize)>, usize> = BTreeMap::new();
        for path in self.paths() {
            let items = path.iter().copied().enumerate().filter(|(d, m)| self.dimensions[*d].members[*m].own != Terms::default());
            let branches = (1..=path.len()).filter_map(|depth| Some((self.dimensions.len(), self.branch_at(&path[..depth])?)));
            let own: Vec<(usize, usize)> = items.chain(branches).collect();
            let place = known.get(&own).copied().unwrap_or_else(|| {
                let of =
                    |(d, at): &(usize, usize)| self.dimensions.get(*d).map_or_else(|| &self.branches[*at].own, |it| &it.members[*at].own);
                all.different.push(own.iter().fold(plan.clone(), |around, own| of(own).within(around)));
                known.insert(own, all.different.len() - 1);
                all.different.len() - 1
            });
            all.of.push(place);
        }
        all
    }

    /// The custom values of the branch or sub-target at `path`.
    pub fn branch(&self, path: &[usize]) -> Option<&Branch> {
        self.branch_at(path).map(|place| &self.branches[place])
    }

    fn branch_at(&self, path: &[usize]) -> Option<usize> {
        self.branches.binary_search_by(|branch| branch.path.as_slice().cmp(path)).ok()
    }

    /// The shares of the children of `parent`. Children without a custom share divide the rest in proportion to their dimension's shares.
    /// They add up to 100 %; an item that is not under `parent` has 0.
    pub fn shares(&self, parent: &[usize]) -> Vec<Exact> {
        let Some(dimension) = self.dimensions.get(parent.len()) else { return Vec::new() };
        let usual = self.usual_shares(parent);
        if !self.has_own_shares(parent) {
            return usual;
        }
        let own = |m: usize| self.branch(&[parent, &[m]].concat()).and_then(|branch| branch.share.clone());
        let owned: Vec<Option<Exact>> = (0..dimension.members.len()).map(own).collect();
        let rest = owned.iter().flatten().fold(Exact::one(), |rest, share| rest - share);
        let others = usual.iter().zip(&owned).filter(|(_, own)| own.is_none()).map(|(share, _)| share.clone());
        let others = others.sum::<Exact>();
        let share =
            |(usual, own): (&Exact, Option<Exact>)| own.unwrap_or_else(|| (&rest * usual).checked_div(&others).unwrap_or_else(Exact::zero));
        usual.iter().zip(owned).map(share).collect()
    }

    /// The shares of the children of `parent` without any custom share.
    pub(in crate::domain) fn usual_shares(&self, parent: &[usize]) -> Vec<Exact> {
        let Some(dimension) = self.dimensions.get(parent.len()) else { return Vec::new() };
        if dimension.is_nested() { self.shares_under(parent) } else { dimension.shares() }
    }

    /// Whether each item of `path` belongs under the one before it.
    pub(in crate::domain) fn stands(&self, path: &[usize]) -> bool {
        (0..path.len()).all(|depth| self.children(&path[..depth]).contains(&path[depth]))
    }

    /// Whether a child of `parent` has a custom share.
    fn has_own_shares(&self, parent: &[usize]) -> bool {
        let first = self.branches.partition_point(|branch| branch.path.as_slice() < parent);
        let mut below = self.branches[first..].iter().take_while(|branch| branch.path.starts_with(parent));
        below.any(|branch| branch.share.is_some() && branch.path.len() == parent.len() + 1)
    }

    /// The shares of the items under `parent`: the typed ones, and for the others the rest by their weights; all brought to 100 %.
    fn shares_under(&self, parent: &[usize]) -> Vec<Exact> {
        let members = self.dimensions.get(parent.len()).map(|dimension| dimension.members.as_slice()).unwrap_or_default();
        let children = self.children(parent);
        let typed = children.iter().filter_map(|m| members[*m].typed.clone()).sum::<Exact>();
        let rest = (Exact::one() - typed).max(Exact::zero());
        let mut shares: Vec<Exact> = members.iter().map(|member| member.typed.clone().unwrap_or_else(Exact::zero)).collect();
        let open: Vec<usize> = children.iter().copied().filter(|m| members[*m].typed.is_none()).collect();
        let weights: Vec<Exact> = open.iter().map(|m| members[*m].weight.clone()).collect();
        open.iter().zip(in_proportion(&rest, &weights)).for_each(|(m, share)| shares[*m] = share);
        let standing: Vec<Exact> = children.iter().map(|m| shares[*m].clone()).collect();
        let mut shares = vec![Exact::zero(); members.len()];
        children.iter().zip(in_proportion(&Exact::one(), &standing)).for_each(|(m, share)| shares[*m] = share);
        shares
    }

    /// The part of full strength that the sub-target at `path` has in month `m` of the plan period: the product of its items' ramp-ups.
    pub fn strength(&self, path: &[usize], m: usize) -> Exact {
        let ramp = |(dimension, member): (&Dimension, &usize)| {
            let ramp = &dimension.members[*member].ramp;
            ramp.get(m).or(ramp.last()).cloned()
        };
        self.dimensions.iter().zip(path).filter_map(ramp).fold(Exact::one(), |all, part| all * part)
    }

    /// Whether some item starts below full strength.
    pub fn has_ramps(&self) -> bool {
        self.dimensions.iter().any(|dimension| dimension.members.iter().any(|member| !member.ramp.is_empty()))
    }
}

impl Dimension {
    /// Whether some of its items belong to only some items of the preceding dimension.
    pub fn is_nested(&self) -> bool {
        self.members.iter().any(|member| !member.within.is_empty())
    }

    fn shares(&self) -> Vec<Exact> {
        self.members.iter().map(|member| member.share.clone()).collect()
    }
}
