//! Regular activities as they are typed: what is done at a cadence, and what it brings; and the channels that leads come from.

/// An activity that is done at a cadence, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RegularDraft {
    /// What it is called.
    pub name: String,
    /// How often in each period of its cadence; not used for a cadence of dates.
    pub times: String,
    /// The cadence: one of [`Every::NAMES`]; empty for a week.
    pub every: String,
    /// The dates of a cadence of dates, in any separators.
    pub dates: String,
    /// How many units of the stage [`Self::stage`] it brings each time; empty for none.
    pub brings: String,
    /// The stage whose units it brings.
    pub stage: Yield,
    /// The minutes that it takes each time; empty if they do not count.
    pub minutes: String,
    /// The cost of each time; empty for none.
    pub cost: String,
    /// The person or item that does it; empty for the whole team.
    pub owner: String,
    /// The channel that its leads come from; empty for none.
    pub channel: String,
}

/// The stage whose units an activity brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yield {
    /// The stage at this place.
    At(usize),
    /// A stage that was deleted: another is still to be chosen.
    Deleted,
}

impl Default for Yield {
    fn default() -> Self {
        Self::At(0)
    }
}

impl Yield {
    /// The place of the stage; `None` if it was deleted.
    pub fn place(self) -> Option<usize> {
        match self {
            Self::At(place) => Some(place),
            Self::Deleted => None,
        }
    }
}

/// A channel of leads, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ChannelDraft {
    /// What it is called.
    pub name: String,
    /// The part of its leads that is won; empty for the plan's.
    pub rate: String,
    /// The cost of one lead; empty for none.
    pub cost_per_lead: String,
}

/// The period in which a regular activity is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Every {
    /// A working day.
    Day,
    /// A week.
    #[default]
    Week,
    /// Two weeks, counted from the week in which the plan period begins.
    Fortnight,
    /// A calendar month.
    Month,
    /// A quarter of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
    /// Only on given dates.
    Dates,
}

impl Every {
    /// Their names in the plan file.
    pub const NAMES: [&'static str; 7] = ["day", "week", "fortnight", "month", "quarter", "year", "dates"];
    /// All, from short to long.
    pub const ALL: [Self; 7] = [Self::Day, Self::Week, Self::Fortnight, Self::Month, Self::Quarter, Self::Year, Self::Dates];

    /// The cadence of that name; an empty name is the default. `None` for any other.
    pub fn named(name: &str) -> Option<Self> {
        if name.is_empty() {
            return Some(Self::default());
        }
        Self::NAMES.iter().position(|known| *known == name).map(|i| Self::ALL[i])
    }

    /// Its name in the plan file.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}
