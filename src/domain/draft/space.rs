//! The split in space as it is typed.

use super::field::Own;

/// A dimension of the split: what it is called, and its members.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DimensionDraft {
    /// What it is called.
    pub name: String,
    /// Its members, in the order they are shown.
    pub members: Vec<MemberDraft>,
    /// What the members without a share of their own are weighed by; none for evenly.
    pub factors: Vec<FactorDraft>,
}

/// One thing that members are weighed by: last year's figures, the potential of a region, ability.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FactorDraft {
    /// What it is called.
    pub name: String,
    /// How much it counts against the other factors.
    pub weight: String,
}

/// A member of a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MemberDraft {
    /// What it is called.
    pub name: String,
    /// Its share of its parent; empty to take its part of what the others leave.
    pub share: String,
    /// The places of the items of the preceding dimension that it belongs to (`in`); empty for all of them.
    pub within: Vec<usize>,
    /// Whether editing another share leaves this one alone.
    pub locked: bool,
    /// What it has of its own.
    pub own: OwnDraft,
    /// Its figure for each factor.
    pub scores: Vec<String>,
    /// What part of full strength it has in each month of the horizon; the last one holds on. Empty for all of it.
    pub ramp: Vec<String>,
}

/// What a member or a leaf has of its own; empty where it has not.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct OwnDraft {
    /// Average money per won deal.
    pub deal_size: String,
    /// Gross profit as a share of revenue.
    pub margin: String,
    /// The rate from each stage to the next.
    pub rates: Vec<String>,
}

/// What a leaf, or a whole branch, has of its own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LeafDraft {
    /// The place of its member in each dimension, from the first dimension; as many as there are dimensions for a leaf.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: String,
    /// What else.
    pub own: OwnDraft,
}

impl OwnDraft {
    /// The text that stands at `own`; `None` for a rate that is not there, and for a share.
    pub fn text(&self, own: Own) -> Option<&str> {
        match own {
            Own::Share => None,
            Own::DealSize => Some(&self.deal_size),
            Own::Margin => Some(&self.margin),
            Own::Rate(k) => self.rates.get(k).map(String::as_str),
        }
    }

    /// Whether nothing is its own.
    pub fn is_empty(&self) -> bool {
        self.deal_size.is_empty() && self.margin.is_empty() && self.rates.iter().all(String::is_empty)
    }
}

impl LeafDraft {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.share.is_empty() && self.own.is_empty()
    }
}

impl MemberDraft {
    /// Whether it belongs to item `parent` of the preceding dimension.
    pub fn is_in(&self, parent: usize) -> bool {
        self.within.is_empty() || self.within.contains(&parent)
    }
}
