//! What is wrong with a plan: the field, what was given, what is allowed. Data; the words are in `i18n`.

use std::fmt;

use super::lever::Lever;

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

/// What a field would take.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Allowed {
    /// A rate above 0 % and at most 100 %.
    Rate,
    /// A share of the target above 0 % and at most 1000 %.
    TierShare,
    /// Money above 0 and at most [`crate::domain::number::money::AMOUNT_MAX`].
    Money,
    /// A number of deals above 0 and at most [`crate::domain::number::Count::MAX`].
    Deals,
    /// A whole number of leads from 1 to [`crate::domain::number::Count::MAX`].
    Leads,
    /// How often per unit, or how many people: above 0 and at most a million.
    PerUnit,
    /// How many of how many, `12 of 60`: whole numbers, the first from 1 up and not above the second, that at most ten million.
    Counted,
    /// A field of the plan, by its path.
    FieldPath,
    /// The path of an input that is a lever.
    LeverPath,
    /// The end of a range that is not below its beginning, which is said here.
    NotBelow(String),
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
    /// Numbers that need at most [`crate::domain::number::Count::MAX`] of any stage or activity.
    SmallerNeed,
    /// Numbers whose revenue is at most [`crate::domain::number::money::AMOUNT_MAX`].
    SmallerRevenue,
    /// A share from 0 % to 100 %.
    Share,
    /// Shares that add to 100 %; they are over it by so much.
    SharesOver(String),
    /// Shares that add to 100 %; they are under it by so much.
    SharesUnder(String),
    /// A weight from 0 to a million million, not all of them 0.
    Weight,
    /// A part of full strength from 0 % to 100 %.
    RampPart,
    /// A month of the horizon, year first.
    Month,
    /// The number of a month from 1 to 12, or nothing.
    MonthNumber,
    /// Months whose pinned amounts leave what is said here, or less, to all of them.
    PinnedLess(String),
    /// Pinned amounts that, as every month is pinned, add to what is said here.
    PinnedWhole(String),
    /// Either this or phases, not both.
    NotBoth,
    /// A horizon: this needs one.
    NeedsHorizon,
    /// This day: the last phase ends with the horizon.
    TheDay(chrono::NaiveDate),
    /// A day before this one, the plan's last.
    Before(chrono::NaiveDate),
    /// At least one working day in a week.
    SomeWorkingDay,
    /// At most so many leaves.
    FewerLeaves(usize),
    /// Fewer numbers with a denominator of their own: decimals, or fractions with the same one.
    FewerDenominators,
    /// Rates and deal sizes with fewer digits, or fewer leaves with some of their own.
    FewerDigits,
    /// The names of members, one of each dimension in their order.
    Path,
    /// The name of an item of the preceding dimension.
    ItemBefore,
    /// Some item of this dimension that belongs to the item given, which has none.
    SomeItemIn,
    /// A whole number from 0 to a million.
    Floor,
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
    /// Of a file: this, at the line and the column, both from 1, where something else begins.
    At(Box<Self>, usize, usize),
    /// Of a file or link: at most so many bytes, said as a [`size`].
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

/// A size in words that a person reads at a glance, rounded up to a tenth so that what is over a limit never looks as if it were
/// within it: `64 KB`, `1.1 MB`. A KB is 1,024 bytes, a MB 1,024 KB.
///
/// ```
/// use backcast::domain::draft::fault::size;
///
/// assert_eq!(size(1_048_576), "1 MB");
/// assert_eq!(size(1_048_577), "1.1 MB"); // 1.000001 MB
/// ```
#[must_use]
pub fn size(bytes: usize) -> String {
    const KB: usize = 1024;
    const MB: usize = KB * KB;
    // Up to what is shown as 1,023.9 KB.
    let (unit, name) = match bytes {
        0..KB => return format!("{bytes} bytes"),
        _ if bytes < MB - KB / 10 => (KB, "KB"),
        _ => (MB, "MB"),
    };
    // A whole number of units first: no size is so large that ten times the rest would overflow.
    let (whole, tenths) = (bytes / unit, (bytes % unit * 10).div_ceil(unit));
    match (whole + tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} {name}"),
        (whole, tenth) => format!("{whole}.{tenth} {name}"),
    }
}
