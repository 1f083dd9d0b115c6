//! What is wrong with a plan: the field, what was given, what is allowed. Data; the words are in `i18n`.

use super::field::Field;

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
