//! What is wrong with a plan: the field, what was given, what is allowed. Data; the words are in `i18n`.

use std::fmt;

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
    /// Any other place in a file, by its path; the empty path is the file itself.
    File(String),
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
            Self::File(path) => f.write_str(path),
        }
    }
}

/// What a field would take.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Allowed {
    /// A rate above 0 % and at most 100 %.
    Rate,
    /// A share of the target above 0 % and at most 1000 %.
    TierShare,
    /// Money above 0 and at most [`super::money::AMOUNT_MAX`].
    Money,
    /// A number of deals above 0 and at most [`super::Count::MAX`].
    Deals,
    /// A whole number of leads from 1 to [`super::Count::MAX`].
    Leads,
    /// How often per unit: above 0 and at most a million.
    PerUnit,
    /// A whole number of days from 0 to 3650.
    Days,
    /// A date, year first.
    Date,
    /// A last day that is not before this first one.
    FromDay(chrono::NaiveDate),
    /// A last day that keeps the horizon within 10 years.
    UntilDay(chrono::NaiveDate),
    /// A name of 1 to so many characters, on one line.
    Name(usize),
    /// As [`Allowed::Name`], or nothing.
    NameOrNothing(usize),
    /// A name that nothing else of its kind has.
    OtherName,
    /// A three-letter currency code of ISO 4217.
    Currency,
    /// The name of one of the stages.
    StageNamed,
    /// So many of these at the least and at the most.
    Many(usize, usize),
    /// Numbers that need at most [`super::Count::MAX`] of any stage or activity.
    SmallerNeed,
    /// Numbers whose revenue is at most [`super::money::AMOUNT_MAX`].
    SmallerRevenue,
    /// A file that can be read at all.
    File,
    /// A file whose text is UTF-8.
    Utf8,
    /// Of a file: one of these names.
    OneOf(&'static [&'static str]),
    /// Of a file: text in quotes (numbers too).
    Text(usize),
    /// Of a file: a list.
    List,
    /// Of a file: an object with names.
    Object,
    /// Of a file: each name once.
    Once,
    /// Of a file: JSON, as far as this line and column.
    Json(usize, usize),
    /// Of a file or link: at most so many bytes.
    Bytes(usize),
    /// Of a file: the format this version of the product writes, or an earlier one.
    Version(u64),
    /// Of a link: one that is whole, as it was copied.
    WholeLink,
}

/// One thing wrong with a plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fault {
    /// Where.
    pub field: Field,
    /// What stands there, as it was typed.
    pub given: String,
    /// What could.
    pub allowed: Allowed,
}

impl Fault {
    /// A fault at `field`, with the text that stands there.
    pub fn new(field: Field, given: impl Into<String>, allowed: Allowed) -> Self {
        Self { field, given: given.into(), allowed }
    }
}
