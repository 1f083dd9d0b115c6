//! Every place of a plan where something is typed or chosen, made of the table of fields ([`fields!`](super::table)).

use std::fmt;

use super::table::fields;
use super::takes::Takes;
use super::thresholds::{Level, Threshold};
use super::time_field::TimeField;

/// The section of the screen that a field is edited in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The menu, where the plan has its name.
    Menu,
    /// The target.
    Target,
    /// The target lines.
    Lines,
    /// The funnel.
    Funnel,
    /// The details of the stage that is the field's first place.
    Stage,
    /// The split by segment.
    Split,
    /// The details of an item, whose dimension and item are the field's first places.
    Member,
    /// The sheet of a sub-target.
    SubTarget,
    /// The split by time.
    Time,
    /// The activities.
    Act,
    /// The questions around the plan.
    WhatIf,
    /// The verdict whether it can be done.
    Feasibility,
    /// The playbook.
    Playbook,
}

/// Makes a place of the table a `usize`.
macro_rules! place {
    ($place:ident) => {
        usize
    };
}

macro_rules! define {
    (
        texts { $($text:ident $(($($i:ident),+))?: $text_path:literal, {$($access:tt)+}, $takes:ident, $text_section:ident, $scenarios:ident, $label:tt $($label_text:ident)?;)* }
        others { $($other:ident $(($($place:ident: $type:ty),+))?: $path:literal, $part:ident;)* }
    ) => {
        /// A place in the plan where something is typed or chosen. Displayed, it is the path in the plan file.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = concat!("`", $text_path, "`")] $text $(($(place!($i)),+))?,)*
            $(#[doc = concat!("`", $path, "`")] $other $(($($type),+))?,)*
        }

        impl fmt::Display for Field {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$text $(($($i),+))? => write!(f, $text_path),)*
                    $(Self::$other $(($($place),+))? => write!(f, $path),)*
                }
            }
        }

        impl Field {
            /// The section of the screen that it is edited in.
            pub fn section(&self) -> Section {
                match self {
                    $(Self::$text { .. } => Section::$text_section,)*
                    $(Self::$other { .. } => Section::$part,)*
                }
            }

            /// Whether it belongs to the routine of a day.
            pub fn is_routine(&self) -> bool {
                matches!(self, Self::Time(field) if field.is_routine())
            }

            /// The first place that leads to it: of a field of a stage, which stage.
            pub fn place(&self) -> Option<usize> {
                match self {
                    $(Self::$text $(($($i),+))? => [$($(Some(*$i)),+)?].first().copied().flatten(),)*
                    _ => None,
                }
            }

            /// What is typed into it.
            pub fn takes(&self) -> Takes {
                match self {
                    $(Self::$text { .. } => Takes::$takes,)*
                    Self::Score(..) => Takes::Weight,
                    Self::Ramp(..) => Takes::Rate,
                    Self::IndicatorMonth(..) => Takes::Number,
                    Self::Member(_, _, own) | Self::Leaf(_, own) => own.takes(),
                    Self::Time(field) => field.takes(),
                    Self::Lever(lever, _) => lever.field().takes(),
                    Self::Threshold(of, _) => of.takes(),
                    _ => Takes::Words,
                }
            }
        }
    };
}
fields!(define);

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// `from`
    From,
    /// `to`
    To,
}

/// A custom value of an item or a sub-target.
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
    pub fn name(self) -> &'static str {
        if self == Self::From { "from" } else { "to" }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Own {
    fn takes(self) -> Takes {
        match self {
            Self::DealSize => Takes::Money,
            Self::Share | Self::Margin | Self::Rate(_) => Takes::Rate,
        }
    }
}

/// An input that changes the answer, together with the custom values of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lever {
    /// The target.
    Target,
    /// The average deal size.
    DealSize,
    /// Gross profit as a share of revenue.
    Margin,
    /// The rate from this stage to the next, before won.
    Rate(usize),
    /// The available leads, or the leads that the plan needs if none are given.
    Leads,
    /// How often a regular activity is done in its period.
    Times(usize),
    /// What a regular activity brings each time.
    Brings(usize),
}

impl Lever {
    /// Where the input itself is edited.
    pub fn field(self) -> Field {
        match self {
            Self::Target => Field::Amount,
            Self::DealSize => Field::DealSize,
            Self::Margin => Field::Margin,
            Self::Rate(k) => Field::Rate(k),
            Self::Leads => Field::LeadsAvailable,
            Self::Times(a) => Field::RegularTimes(a),
            Self::Brings(a) => Field::RegularBrings(a),
        }
    }
}

/// The path of the input itself.
impl fmt::Display for Lever {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.field().fmt(f)
    }
}
