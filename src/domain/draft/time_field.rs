//! The fields of the plan over time.

use std::fmt;

use super::takes::Takes;

/// A place in `time` where something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeField {
    /// `months`, the list itself
    Months,
    /// `months[i]`
    Month(usize),
    /// `year_from`
    YearFrom,
    /// `quarters`, the list itself
    Quarters,
    /// `quarters[i]`
    Quarter(usize),
    /// `seasonality`, the list itself
    Seasons,
    /// `seasonality[i]`
    Season(usize),
    /// `rhythm`, the list itself
    Thirds,
    /// `rhythm[i]`
    Third(usize),
    /// `phases`, the list itself
    Phases,
    /// `phases[i].name`
    PhaseName(usize),
    /// `phases[i].last`
    PhaseLast(usize),
    /// `phases[i].weight`
    PhaseWeight(usize),
    /// `phases[i].weights`, that of stage `k`
    PhaseStage(usize, usize),
    /// `pinned[i].month`
    PinMonth(usize),
    /// `pinned[i].amount`
    Pin(usize),
    /// `weekend`
    Weekend,
    /// `days_off[i]`
    DayOff(usize),
    /// `make_up_days[i]`
    MakeUp(usize),
    /// `floors[i].name`
    FloorName(usize),
    /// `floors[i].count`
    FloorCount(usize),
    /// `week[i]`, the focus of that weekday, Monday first
    Weekday(usize),
    /// `day.morning`, `day.noon`, `day.evening`
    Frame(usize),
}

/// The names of a day's parts in the plan file.
pub const FRAME: [&str; 3] = ["morning", "noon", "evening"];

impl TimeField {
    /// What is typed into it.
    pub(super) fn takes(self) -> Takes {
        match self {
            Self::Pin(_) => Takes::Target,
            Self::FloorCount(_) => Takes::Number,
            Self::Month(_) | Self::Quarter(_) | Self::Season(_) | Self::Third(_) | Self::PhaseWeight(_) | Self::PhaseStage(..) => {
                Takes::Weight
            }
            _ => Takes::Words,
        }
    }
}

impl fmt::Display for TimeField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (list, i, part) = match *self {
            Self::Months => ("months", None, ""),
            Self::Month(i) => ("months", Some(i), ""),
            Self::YearFrom => ("year_from", None, ""),
            Self::Quarters => ("quarters", None, ""),
            Self::Quarter(i) => ("quarters", Some(i), ""),
            Self::Seasons => ("seasonality", None, ""),
            Self::Season(i) => ("seasonality", Some(i), ""),
            Self::Thirds => ("rhythm", None, ""),
            Self::Third(i) => ("rhythm", Some(i), ""),
            Self::Phases => ("phases", None, ""),
            Self::PhaseName(i) => ("phases", Some(i), ".name"),
            Self::PhaseLast(i) => ("phases", Some(i), ".last"),
            Self::PhaseWeight(i) => ("phases", Some(i), ".weight"),
            Self::PhaseStage(i, k) => return write!(f, "phases[{i}].weights[{k}]"),
            Self::PinMonth(i) => ("pinned", Some(i), ".month"),
            Self::Pin(i) => ("pinned", Some(i), ".amount"),
            Self::Weekend => ("weekend", None, ""),
            Self::DayOff(i) => ("days_off", Some(i), ""),
            Self::MakeUp(i) => ("make_up_days", Some(i), ""),
            Self::FloorName(i) => ("floors", Some(i), ".name"),
            Self::FloorCount(i) => ("floors", Some(i), ".count"),
            Self::Weekday(i) => ("week", Some(i), ""),
            Self::Frame(i) => return write!(f, "day.{}", FRAME.get(i).unwrap_or(&"")),
        };
        f.write_str(list)?;
        i.map_or(Ok(()), |i| write!(f, "[{i}]"))?;
        f.write_str(part)
    }
}
