//! Every place of a plan where something is typed or chosen, with its path in the plan file.

use std::fmt;

use super::time_field::TimeField;

/// A place in the plan where something is typed or chosen. Displayed, it is the path in the plan file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// `name`
    Name,
    /// `currency`
    Currency,
    /// `horizon.first`
    HorizonFirst,
    /// `horizon.last`
    HorizonLast,
    /// `target.metric`
    Metric,
    /// `target.amount`
    Amount,
    /// `target.margin`
    Margin,
    /// `deal_size`
    DealSize,
    /// `tiers[i].name`
    TierName(usize),
    /// `tiers[i].of_target`
    TierShare(usize),
    /// `funnel`, the list itself
    Funnel,
    /// `funnel[i].stage`
    StageName(usize),
    /// `funnel[i].rate`
    Rate(usize),
    /// `funnel[i].days`
    Days(usize),
    /// `funnel[i].activities[j].name`
    ActivityName(usize, usize),
    /// `funnel[i].activities[j].per_unit`
    PerUnit(usize, usize),
    /// `won`
    Won,
    /// `leads_available`
    LeadsAvailable,
    /// `funnel[i].counted`
    Counted(usize),
    /// `capacity.people`
    People,
    /// `capacity.quota`
    Quota,
    /// `capacity.attainment`
    Attainment,
    /// `scenarios[i].name`
    ScenarioName(usize),
    /// `scenarios[i].changes`, that of one field
    Change(usize, Box<Field>),
    /// `levers`, one end of the range of an input
    Lever(Lever, End),
    /// `space`, the list of dimensions
    Space,
    /// `space[d].dimension`
    DimensionName(usize),
    /// `space[d].members`, the list itself, and what its shares add to
    Members(usize),
    /// `space[d].factors[f].name`
    FactorName(usize, usize),
    /// `space[d].factors[f].weight`
    FactorWeight(usize, usize),
    /// `space[d].members[m].name`
    MemberName(usize, usize),
    /// `space[d].members[m].scores[f]`
    Score(usize, usize, usize),
    /// `space[d].members[m].ramp[i]`
    Ramp(usize, usize, usize),
    /// `space[d].members[m].share` and what else a member has of its own
    Member(usize, usize, Own),
    /// `leaves[l].share` and what else a leaf has of its own
    Leaf(usize, Own),
    /// Something of `time`
    Time(TimeField),
    /// Any other place in a file, by its path; the empty path is the file itself.
    File(String),
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// `from`
    From,
    /// `to`
    To,
}

/// What a member or a leaf can have of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Own {
    /// `share`
    Share,
    /// `deal_size`
    DealSize,
    /// `margin`
    Margin,
    /// `rates`, that of stage `k`
    Rate(usize),
}

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Share => f.write_str("share"),
            Self::DealSize => f.write_str("deal_size"),
            Self::Margin => f.write_str("margin"),
            Self::Rate(k) => write!(f, "rates[{k}]"),
        }
    }
}

impl End {
    /// Both, the low one first.
    pub const BOTH: [Self; 2] = [Self::From, Self::To];

    /// Its name in the plan file.
    #[must_use]
    pub fn name(self) -> &'static str {
        if self == Self::From { "from" } else { "to" }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => f.write_str("name"),
            Self::Currency => f.write_str("currency"),
            Self::HorizonFirst => f.write_str("horizon.first"),
            Self::HorizonLast => f.write_str("horizon.last"),
            Self::Metric => f.write_str("target.metric"),
            Self::Amount => f.write_str("target.amount"),
            Self::Margin => f.write_str("target.margin"),
            Self::DealSize => f.write_str("deal_size"),
            Self::TierName(i) => write!(f, "tiers[{i}].name"),
            Self::TierShare(i) => write!(f, "tiers[{i}].of_target"),
            Self::Funnel => f.write_str("funnel"),
            Self::StageName(i) => write!(f, "funnel[{i}].stage"),
            Self::Rate(i) => write!(f, "funnel[{i}].rate"),
            Self::Days(i) => write!(f, "funnel[{i}].days"),
            Self::ActivityName(i, j) => write!(f, "funnel[{i}].activities[{j}].name"),
            Self::PerUnit(i, j) => write!(f, "funnel[{i}].activities[{j}].per_unit"),
            Self::Won => f.write_str("won"),
            Self::LeadsAvailable => f.write_str("leads_available"),
            Self::Counted(i) => write!(f, "funnel[{i}].counted"),
            Self::People => f.write_str("capacity.people"),
            Self::Quota => f.write_str("capacity.quota"),
            Self::Attainment => f.write_str("capacity.attainment"),
            Self::ScenarioName(i) => write!(f, "scenarios[{i}].name"),
            Self::Change(i, field) => write!(f, "scenarios[{i}].changes.{field}"),
            Self::Lever(lever, end) => lever.write_path(*end, f),
            Self::Space => f.write_str("space"),
            Self::DimensionName(d) => write!(f, "space[{d}].dimension"),
            Self::Members(d) => write!(f, "space[{d}].members"),
            Self::FactorName(d, i) => write!(f, "space[{d}].factors[{i}].name"),
            Self::FactorWeight(d, i) => write!(f, "space[{d}].factors[{i}].weight"),
            Self::MemberName(d, m) => write!(f, "space[{d}].members[{m}].name"),
            Self::Score(d, m, i) => write!(f, "space[{d}].members[{m}].scores[{i}]"),
            Self::Ramp(d, m, i) => write!(f, "space[{d}].members[{m}].ramp[{i}]"),
            Self::Member(d, m, own) => write!(f, "space[{d}].members[{m}].{own}"),
            Self::Leaf(l, own) => write!(f, "leaves[{l}].{own}"),
            Self::Time(field) => write!(f, "time.{field}"),
            Self::File(path) => f.write_str(path),
        }
    }
}

/// An input that moves the answer. It moves with everything that members and branches have of their own of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lever {
    /// What is to be reached.
    Target,
    /// The money per won deal.
    DealSize,
    /// Gross profit as a share of revenue.
    Margin,
    /// The rate from this stage to the next, ahead of won.
    Rate(usize),
    /// The leads at hand: those that can be had, or where none are given those that the plan needs.
    Leads,
}

impl Lever {
    /// Where the input itself is edited.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::Target => Field::Amount,
            Self::DealSize => Field::DealSize,
            Self::Margin => Field::Margin,
            Self::Rate(k) => Field::Rate(k),
            Self::Leads => Field::LeadsAvailable,
        }
    }

    /// The path of an end of its range: that of the range whose input this is.
    fn write_path(self, end: End, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "levers[{}].{}", self.field(), end.name())
    }
}
