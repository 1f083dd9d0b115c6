//! The split by segment.

use super::define::define;
use super::list::List;
use super::names::{self, Names};
use super::text::{Flag, Text};
use super::texts::{ByName, Texts};
use crate::codec::note;
use crate::domain::{Allowed, DimensionDraft, FactorDraft, Fault, Field, LeafDraft, MemberDraft, OwnDraft};

define! {
    /// A dimension of the split.
    Dimension {
        #[serde(rename = "dimension")]
        0 name: Text,
        1 members: List<Member>,
        2 factors: List<Factor>,
    }

    /// An item of a dimension.
    Member {
        0 name: Text,
        1 share: Text,
        2 deal_size: Text,
        3 margin: Text,
        4 rates: ByName,
        5 scores: Texts,
        6 ramp: Texts,
        7 locked: Flag,
        /// Names of items of the preceding dimension, or `#3` for the third if the names are ambiguous.
        #[serde(rename = "in")]
        8 within: Texts,
        9 start: Text,
        10 leave: Text,
    }

    /// A factor by which a dimension is split.
    Factor { 0 name: Text, 1 weight: Text } <=> FactorDraft

    /// The custom values of a sub-target or of a branch.
    Leaf {
        /// The name of an item of each dimension, or `#3` for the third if the names are ambiguous.
        0 path: Texts,
        1 share: Text,
        2 deal_size: Text,
        3 margin: Text,
        4 rates: ByName,
    }
}

/// Converts the dimensions of a draft.
pub fn dimensions(space: &[DimensionDraft], stages: &Names) -> List<Dimension> {
    let dimension = |(d, DimensionDraft { name, members, factors }): (usize, &DimensionDraft)| {
        let before = d.checked_sub(1).map(|before| names::members(&space[before]));
        Dimension {
            name: name.into(),
            members: List(members.iter().map(|it| Member::of(it, stages, before.as_ref())).collect()),
            factors: factors.into(),
        }
    };
    List(space.iter().enumerate().map(dimension).collect())
}

/// Converts dimensions to their drafts. An unknown name of a stage or an item is a fault and left out.
pub fn dimension_drafts(space: List<Dimension>, stages: &Names, faults: &mut Vec<Fault>) -> Vec<DimensionDraft> {
    let mut drafts: Vec<DimensionDraft> = Vec::new();
    for (d, Dimension { name, members, factors }) in space.0.into_iter().enumerate() {
        let before = drafts.last().map(names::members);
        let member = |(m, it): (usize, Member)| it.draft(&format!("space[{d}].members[{m}]"), stages, before.as_ref(), faults);
        let members = members.0.into_iter().enumerate().map(member).collect();
        drafts.push(DimensionDraft { name: name.0, members, factors: factors.into() });
    }
    drafts
}

/// Converts the custom values in a draft.
pub fn leaves(leaves: &[LeafDraft], space: &[DimensionDraft], stages: &Names) -> List<Leaf> {
    let members = names::of_each(space, !leaves.is_empty());
    let leaf = |LeafDraft { path, share, own: OwnDraft { deal_size, margin, rates } }: &LeafDraft| Leaf {
        path: Texts(path.iter().zip(&members).map(|(m, names)| names.at(*m)).collect()),
        share: share.into(),
        deal_size: deal_size.into(),
        margin: margin.into(),
        rates: stages.by_name(rates),
    };
    List(leaves.iter().map(leaf).collect())
}

/// Converts custom values to their drafts. An unknown path is a fault.
pub fn leaf_drafts(leaves: List<Leaf>, space: &[DimensionDraft], stages: &Names, faults: &mut Vec<Fault>) -> Vec<LeafDraft> {
    let members = names::of_each(space, !leaves.0.is_empty());
    let mut drafts = Vec::new();
    for (l, Leaf { path: Texts(names), share, deal_size, margin, rates }) in leaves.0.into_iter().enumerate() {
        let path: Vec<usize> = names.iter().zip(&members).filter_map(|(name, members)| members.place_of(name)).collect();
        if path.is_empty() || path.len() != names.len() {
            note(faults, Fault::new(Field::File(format!("leaves[{l}].path")), names.join(" / "), Allowed::Path));
        }
        let rates = stages.by_place(rates, &format!("leaves[{l}].rates"), faults);
        drafts.push(LeafDraft { path, share: share.0, own: OwnDraft { deal_size: deal_size.0, margin: margin.0, rates } });
    }
    drafts
}

impl Member {
    fn of(draft: &MemberDraft, stages: &Names, before: Option<&Names>) -> Self {
        let MemberDraft { name, share, within, locked, own: OwnDraft { deal_size, margin, rates }, scores, ramp, start, leave } = draft;
        let within = before.map(|before| within.iter().map(|parent| before.at(*parent)).collect());
        Self {
            name: name.into(),
            share: share.into(),
            deal_size: deal_size.into(),
            margin: margin.into(),
            rates: stages.by_name(rates),
            scores: scores.into(),
            ramp: ramp.into(),
            locked: Flag(*locked),
            within: Texts(within.unwrap_or_default()),
            start: start.into(),
            leave: leave.into(),
        }
    }

    fn draft(self, path: &str, stages: &Names, before: Option<&Names>, faults: &mut Vec<Fault>) -> MemberDraft {
        let Self { name, share, deal_size, margin, rates, scores, ramp, locked, within, start, leave } = self;
        let rates = stages.by_place(rates, &format!("{path}.rates"), faults);
        MemberDraft {
            name: name.0,
            share: share.0,
            within: parents(within, before, &format!("{path}.in"), faults),
            locked: locked.0,
            own: OwnDraft { deal_size: deal_size.0, margin: margin.0, rates },
            scores: scores.0,
            ramp: ramp.0,
            start: start.0,
            leave: leave.0,
        }
    }
}

/// The positions of an item's parents in the preceding dimension, sorted and without duplicates.
fn parents(within: Texts, before: Option<&Names>, path: &str, faults: &mut Vec<Fault>) -> Vec<usize> {
    let mut places = Vec::new();
    for (i, name) in within.0.into_iter().enumerate() {
        match before.and_then(|before| before.place_of(&name)) {
            Some(place) => places.push(place),
            None => note(faults, Fault::new(Field::File(format!("{path}[{i}]")), name, Allowed::ItemBefore)),
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}
