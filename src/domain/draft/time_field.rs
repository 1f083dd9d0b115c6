//! The table of the fields of the split by time: each field is defined here, once.
//!
//! A row contains, from left to right: the field and the places that lead to it; its path in the plan file, below `time`; the kind of text
//! that it takes; and the place of its text in a [`TimeDraft`].

use std::fmt;

use super::places::{at, text};
use super::takes::Takes;
use super::time::TimeDraft;

/// The names of a day's parts in the plan file.
pub const FRAME: [&str; 3] = ["morning", "noon", "evening"];

macro_rules! define {
    (
        lists { $($list:ident: $list_path:literal;)* }
        texts { $($text:ident $(($($i:ident),+))?: ($($path:tt)+), $takes:ident, $access:tt $(+ $grown:ident)? $([$at:ident])?;)* }
    ) => {
        /// A place in `time` where something is typed. Displayed, it is the path in the plan file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TimeField {
            $(#[doc = concat!("`", $list_path, "`, the list itself")] $list,)*
            $(#[doc = stringify!($($path)+)] $text $(($(define!(place $i)),+))?,)*
        }

        impl TimeField {
            /// Whether it belongs to the routine of a day, which stands beside what is due.
            pub fn is_routine(self) -> bool {
                matches!(self, Self::Weekday(_) | Self::Frame(_) | Self::FloorName(_) | Self::FloorCount(_))
            }

            /// What is typed into it.
            pub(super) fn takes(self) -> Takes {
                match self {
                    $(Self::$text { .. } => Takes::$takes,)*
                    _ => Takes::Words,
                }
            }
        }

        impl fmt::Display for TimeField {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$list => f.write_str($list_path),)*
                    $(Self::$text $(($($i),+))? => write!(f, $($path)+),)*
                }
            }
        }

        impl TimeDraft {
            /// The text of a field; `None` for a list as a whole, and for what is not there.
            pub(super) fn text(&self, field: TimeField) -> Option<&String> {
                match &field {
                    $(TimeField::$text $(($($i),+))? => Some(text!(self get $access $(+ $grown)? $([$at])?)),)*
                    _ => None,
                }
            }

            /// The same, to write it.
            pub(super) fn slot(&mut self, field: TimeField) -> Option<&mut String> {
                match &field {
                    $(TimeField::$text $(($($i),+))? => Some(text!(self get_mut $access $(+ $grown)? $([$at])?)),)*
                    _ => None,
                }
            }
        }
    };
    (place $place:ident) => { usize };
}

define! {
    lists {
        Months: "months";
        Quarters: "quarters";
        Seasons: "seasonality";
        Thirds: "rhythm";
        Phases: "phases";
        Weekend: "weekend";
    }
    texts {
        Month(i): ("months[{i}]"), Weight, {months} + i;
        YearFrom: ("year_from"), Words, {year_from};
        Quarter(i): ("quarters[{i}]"), Weight, {quarters} + i;
        Season(i): ("seasonality[{i}]"), Weight, {seasonality} + i;
        Third(i): ("rhythm[{i}]"), Weight, {rhythm} + i;
        PhaseName(i): ("phases[{i}].name"), Words, {phases[i].name};
        PhaseLast(i): ("phases[{i}].last"), Words, {phases[i].last};
        PhaseWeight(i): ("phases[{i}].weight"), Weight, {phases[i].weight};
        PhaseStage(i, k): ("phases[{i}].weights[{k}]"), Weight, {phases[i].weights} + k;
        PinMonth(i): ("pinned[{i}].month"), Words, {pinned[i].month};
        Pin(i): ("pinned[{i}].amount"), Target, {pinned[i].amount};
        DayOff(i): ("days_off[{i}]"), Words, {days_off}[i];
        MakeUp(i): ("make_up_days[{i}]"), Words, {make_up_days}[i];
        FloorName(i): ("floors[{i}].name"), Words, {floors[i].name};
        FloorCount(i): ("floors[{i}].count"), Number, {floors[i].count};
        Weekday(i): ("week[{i}]"), Words, {week} + i;
        Frame(i): ("day.{}", FRAME.get(*i).unwrap_or(&"")), Words, {frame} + i;
    }
}
