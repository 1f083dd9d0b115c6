//! The split by segment as it is typed.

use super::field::Own;

/// A dimension of the split.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DimensionDraft {
    /// What it is called.
    pub name: String,
    /// Its items, in the order shown.
    pub members: Vec<MemberDraft>,
    /// The factors for the items without a typed share; none for equal parts.
    pub factors: Vec<FactorDraft>,
}

/// A factor: last year's figures, the potential of a region, ability.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FactorDraft {
    /// What it is called.
    pub name: String,
    /// Its weight against the other factors.
    pub weight: String,
}

/// An item of a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MemberDraft {
    /// What it is called.
    pub name: String,
    /// Its share of its parent; empty for its part of the rest.
    pub share: String,
    /// The places of the items of the preceding dimension that it belongs to (`in`); empty for all of them.
    pub within: Vec<usize>,
    /// Whether its share is locked: editing another share does not change it.
    pub locked: bool,
    /// Its custom values.
    pub own: OwnDraft,
    /// Its score for each factor.
    pub scores: Vec<String>,
    /// The part of full strength that it has in each month of the plan period; the last one holds on. Empty for full strength.
    pub ramp: Vec<String>,
    /// The first day of a person who joins; empty for one who is there already.
    pub start: String,
    /// The days on which a person is away: dates and spans of dates, in any separators.
    pub leave: String,
}

/// The custom values of an item or a sub-target; empty for the default.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct OwnDraft {
    /// Average money per won deal.
    pub deal_size: String,
    /// Gross profit as a share of revenue.
    pub margin: String,
    /// The rate from each stage to the next.
    pub rates: Vec<String>,
}

/// The custom values of a sub-target or of a branch.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LeafDraft {
    /// The place of its item in each dimension, from the first; a sub-target has one for each dimension.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: String,
    /// Its other custom values.
    pub own: OwnDraft,
}

impl OwnDraft {
    /// The text of a custom value; `None` for a rate that is not there, and for a share.
    pub fn text(&self, own: Own) -> Option<&str> {
        match own {
            Own::Share => None,
            Own::DealSize => Some(&self.deal_size),
            Own::Margin => Some(&self.margin),
            Own::Rate(k) => self.rates.get(k).map(String::as_str),
        }
    }

    /// Whether there is no custom value.
    pub fn is_empty(&self) -> bool {
        self.deal_size.is_empty() && self.margin.is_empty() && self.rates.iter().all(String::is_empty)
    }
}

impl LeafDraft {
    /// Whether there is no custom value.
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
