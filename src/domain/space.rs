//! The split in space: dimensions nested in their order, the leaves they make, and what each leaf goes by.
//!
//! A plan without a split is one leaf, so that every plan is the sum of its leaves and there is one arithmetic for all.

use super::apportion::largest_remainder;
use super::natural::Natural;
use super::plan::Funnel;
use super::{Exact, Rate};

/// The split of a plan. Shares of one parent add to 100 %.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Space {
    pub(super) dimensions: Vec<Dimension>,
    /// In the order of their paths, each once.
    pub(super) branches: Vec<Branch>,
}

/// A dimension: business line, customer tier, region, person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// What it is called.
    pub name: String,
    /// Its members, one at least.
    pub members: Vec<Member>,
}

/// A member of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What it is called.
    pub name: String,
    /// Its share of its parent, from 0 to 1.
    pub share: Exact,
    /// What it has of its own.
    pub own: Terms,
    /// What part of full strength it has in each month of the horizon, from 0 to 1; empty for all of it.
    pub ramp: Vec<Exact>,
}

/// What a member, a branch or a leaf goes by where it differs from what holds around it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Terms {
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// Gross profit as a share of revenue.
    pub margin: Option<Rate>,
    /// The rate from each stage to the next; may be shorter than the funnel.
    pub rates: Vec<Option<Rate>>,
}

/// What one branch or leaf has of its own, by the places of its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The place of its member in each dimension, from the first.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: Option<Exact>,
    /// What else.
    pub own: Terms,
}

impl Terms {
    /// These, and where they say nothing what `around` says.
    fn within(&self, around: &Self) -> Self {
        let rate = |k: usize| self.rates.get(k).or(None).cloned().flatten().or_else(|| around.rates.get(k).cloned().flatten());
        Self {
            deal_size: self.deal_size.clone().or_else(|| around.deal_size.clone()),
            margin: self.margin.clone().or_else(|| around.margin.clone()),
            rates: (0..self.rates.len().max(around.rates.len())).map(rate).collect(),
        }
    }
}

impl Space {
    /// The dimensions, the outermost first.
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Whether nothing is split: the whole is its only leaf.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.dimensions.is_empty()
    }

    /// The leaves' places, in the order of the members: the last dimension turns fastest.
    #[must_use]
    pub fn paths(&self) -> Vec<Vec<usize>> {
        let mut paths = vec![Vec::new()];
        for dimension in &self.dimensions {
            let mut longer = Vec::with_capacity(paths.len() * dimension.members.len());
            for path in &paths {
                for member in 0..dimension.members.len() {
                    let mut path = path.clone();
                    path.push(member);
                    longer.push(path);
                }
            }
            paths = longer;
        }
        paths
    }

    /// What each leaf goes by, in the order of [`paths`](Self::paths). A later dimension's member goes before an earlier one's,
    /// a branch before all members, a longer branch before a shorter, and what nobody says is `plan`'s.
    #[must_use]
    pub fn terms(&self, plan: &Terms) -> Vec<Terms> {
        let mut all = Vec::new();
        for path in self.paths() {
            let mut terms = plan.clone();
            for (dimension, member) in self.dimensions.iter().zip(&path) {
                terms = dimension.members[*member].own.within(&terms);
            }
            for depth in 1..=path.len() {
                if let Some(branch) = self.branch(&path[..depth]) {
                    terms = branch.own.within(&terms);
                }
            }
            all.push(terms);
        }
        all
    }

    /// What the branch or leaf at `path` has of its own.
    #[must_use]
    pub fn branch(&self, path: &[usize]) -> Option<&Branch> {
        self.branches.binary_search_by(|branch| branch.path.as_slice().cmp(path)).ok().map(|place| &self.branches[place])
    }

    /// The shares of the children of `parent`: those with a share of their own have it, the others share the rest in
    /// proportion to their dimension's.
    #[must_use]
    #[inline(never)] // scripts/split.mjs cuts here
    pub fn shares(&self, parent: &[usize]) -> Vec<Exact> {
        let Some(dimension) = self.dimensions.get(parent.len()) else { return Vec::new() };
        let own = |m: usize| {
            let is_child = |branch: &&Branch| branch.path.len() == parent.len() + 1 && branch.path.starts_with(parent);
            self.branches.iter().filter(is_child).find(|branch| branch.path.last() == Some(&m)).and_then(|branch| branch.share.clone())
        };
        let owned: Vec<Option<Exact>> = (0..dimension.members.len()).map(own).collect();
        if owned.iter().all(Option::is_none) {
            return dimension.members.iter().map(|member| member.share.clone()).collect();
        }
        let rest = owned.iter().flatten().fold(Exact::one(), |rest, share| rest - share.clone());
        let others = dimension.members.iter().zip(&owned).filter(|(_, own)| own.is_none()).map(|(member, _)| member.share.clone());
        let others = Exact::sum(&others.collect::<Vec<_>>());
        let share = |(member, own): (&Member, Option<Exact>)| {
            own.unwrap_or_else(|| (&rest * &member.share).over(&others).unwrap_or_else(Exact::zero))
        };
        dimension.members.iter().zip(owned).map(share).collect()
    }

    /// The division of a whole among the leaves.
    pub(super) fn division(&self) -> Division {
        let mut levels = Vec::new();
        let mut parents = vec![Vec::new()];
        for dimension in &self.dimensions {
            // Where no branch has a share of its own, all parents divide alike.
            let usual = integers(&dimension.members.iter().map(|member| member.share.clone()).collect::<Vec<_>>());
            let differs = |parent: &[usize]| {
                let is_child = |b: &Branch| b.share.is_some() && b.path.len() == parent.len() + 1 && b.path.starts_with(parent);
                self.branches.iter().any(is_child)
            };
            let own = |parent: &Vec<usize>| differs(parent).then(|| integers(&self.shares(parent)));
            levels.push(Level { own: parents.iter().map(own).collect(), usual });
            let children = |parent: &Vec<usize>| {
                let parent = parent.clone();
                (0..dimension.members.len()).map(move |m| parent.iter().copied().chain([m]).collect::<Vec<_>>())
            };
            parents = parents.iter().flat_map(children).collect();
        }
        Division { levels }
    }

    /// What part of full strength the leaf at `path` has in month `m` of the horizon: the product of its members' ramps.
    #[must_use]
    pub fn strength(&self, path: &[usize], m: usize) -> Exact {
        let ramp = |(dimension, member): (&Dimension, &usize)| {
            let ramp = &dimension.members[*member].ramp;
            ramp.get(m).or(ramp.last()).cloned()
        };
        self.dimensions.iter().zip(path).filter_map(ramp).fold(Exact::one(), |all, part| all * part)
    }

    /// Whether anybody starts below full strength.
    #[must_use]
    pub fn has_ramps(&self) -> bool {
        self.dimensions.iter().any(|dimension| dimension.members.iter().any(|member| !member.ramp.is_empty()))
    }
}

/// How a whole is divided among the leaves, level by level, ready to be done often.
pub(super) struct Division {
    levels: Vec<Level>,
}

struct Level {
    usual: Vec<Natural>,
    own: Vec<Option<Vec<Natural>>>,
}

impl Division {
    /// The parts of `total`, one per leaf: on every level by largest remainder, so that parts add to their parent everywhere.
    pub fn of(&self, total: u128) -> Vec<u128> {
        let mut parts = vec![total];
        for level in &self.levels {
            let children = |(part, own): (&u128, &Option<Vec<Natural>>)| largest_remainder(*part, own.as_ref().unwrap_or(&level.usual));
            parts = parts.iter().zip(&level.own).flat_map(children).collect();
        }
        parts
    }
}

/// Whole numbers in the proportion of `weights`, which are 0 or above.
pub(super) fn integers(weights: &[Exact]) -> Vec<Natural> {
    let common = Exact::common_under(weights);
    weights.iter().map(|weight| weight.over_common(&common)).collect()
}

/// What one won deal of a leaf takes at every stage: `1 ÷ (rₖ·…·r_won₋₁)` ahead of won, 1 at it, `r_won·…·rₖ₋₁` after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Where they differ from the plan's.
    pub rates: Vec<Option<Rate>>,
    /// By stage.
    pub per_deal: Vec<Exact>,
}

impl Chain {
    /// The chains of the leaves: each different one once, and by leaf which one it is.
    pub(super) fn of(funnel: &Funnel, leaves: &[Terms]) -> (Vec<Self>, Vec<usize>) {
        let mut chains: Vec<Self> = Vec::new();
        let mut which = Vec::with_capacity(leaves.len());
        for leaf in leaves {
            let place = chains.iter().position(|chain| chain.rates == leaf.rates).unwrap_or_else(|| {
                let funnel = funnel.with_rates(&leaf.rates);
                chains.push(Self { per_deal: funnel.per_deal(), rates: leaf.rates.clone() });
                chains.len() - 1
            });
            which.push(place);
        }
        (chains, which)
    }
}
