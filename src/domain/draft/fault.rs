//! A fault of a plan: the field, the given text, and what is allowed. It is data; its words are in `i18n`.

use super::field::Field;

/// What a field allows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Allowed {
    /// A rate above 0 % and at most 100 %.
    Rate,
    /// A share of the target above 0 % and at most 1000 %.
    TierShare,
    /// An attainment from 0 % to 1000 %.
    Attainment,
    /// An attainment above this one, that of the band before.
    AboveBand(String),
    /// An attainment below this one, that of the next band.
    BelowBand(String),
    /// A rate of pay from 0 % to 10,000 %.
    PayRate,
    /// A number or a percentage from 0 to 1,000 trillion.
    Indicator,
    /// What is in here, or nothing.
    OrNothing(Box<Self>),
    /// Money from 0 to [`crate::domain::number::money::AMOUNT_MAX`].
    Amount,
    /// A number from 0 to a million.
    Quantity,
    /// The part of a budget that is kept: from 0 %, and below 100 %.
    Reserve,
    /// The share of a grade: from 0 % to 100 %.
    GradeShare,
    /// At most so many dates, in fewer than so many characters.
    Dates(usize, usize),
    /// Dates and spans of dates, at most so many days, in fewer than so many characters.
    DaysAway(usize, usize),
    /// Money above 0 and at most [`crate::domain::number::money::AMOUNT_MAX`].
    Money,
    /// A number of deals above 0 and at most [`crate::domain::number::Count::MAX`].
    Deals,
    /// A whole number of leads from 1 to [`crate::domain::number::Count::MAX`].
    Leads,
    /// A whole number of leads in hand from 0 to [`crate::domain::number::Count::MAX`].
    InHand,
    /// How often per unit, or a number of people: above 0 and at most a million.
    PerUnit,
    /// Working hours in a day: above 0 and at most 24.
    HoursInDay,
    /// Past results, `12 of 60`: two whole numbers, the first from 1 up and not above the second, which is at most ten million.
    Counted,
    /// A field of the plan, by its path.
    FieldPath,
    /// The path of an input that is a lever.
    LeverPath,
    /// An end of a range that is not below this beginning.
    NotBelow(String),
    /// A rate from 0 % to 1000 %: by how much something may be higher.
    Increase,
    /// The looser of two thresholds: at most the other, which is this.
    NotAbove(String),
    /// The looser of two thresholds: at least the other, which is this.
    NotUnder(String),
    /// A whole number of days from 0 to 3650.
    Days,
    /// A date, year first.
    Date,
    /// A day that is not after this one, on which the milestone is due.
    UntilDue(chrono::NaiveDate),
    /// A day from the first to the second: the plan period with a year before and after it.
    NearPeriod(chrono::NaiveDate, chrono::NaiveDate),
    /// Hours of a training: from 0 to 10,000.
    TrainingHours,
    /// A text of at most so many characters, on several lines, or nothing.
    Prose(usize),
    /// A last day that is not before this first one.
    FromDay(chrono::NaiveDate),
    /// A last day that keeps the plan period within 10 years.
    UntilDay(chrono::NaiveDate),
    /// A name of 1 to so many characters, on one line.
    Name(usize),
    /// As [`Allowed::Name`], or nothing.
    NameOrNothing(usize),
    /// A name that is not taken by another of its kind.
    OtherName,
    /// A three-letter currency code of ISO 4217.
    Currency,
    /// The name of one of the stages.
    StageNamed,
    /// One of the stages, in place of one that was deleted.
    StageDeleted,
    /// From the first number of these to the second.
    Many(usize, usize),
    /// Numbers that result in at most [`crate::domain::number::Count::MAX`] of any stage or activity.
    SmallerNeed,
    /// Numbers whose revenue is at most [`crate::domain::number::money::AMOUNT_MAX`].
    SmallerRevenue,
    /// A share from 0 % to 100 %.
    Share,
    /// Shares that add up to 100 %; they exceed it by this.
    SharesOver(String),
    /// Shares that add up to 100 %; they are below it by this.
    SharesUnder(String),
    /// A weight from 0 to a million million, not all of them 0.
    Weight,
    /// A part of full strength from 0 % to 100 %.
    RampPart,
    /// A month of the plan period, year first.
    Month,
    /// The number of a month from 1 to 12, or nothing.
    MonthNumber,
    /// Fixed months that together have at most this amount.
    PinnedLess(String),
    /// Fixed months that together have this amount, because every month is fixed.
    PinnedWhole(String),
    /// Either this or phases, but not both.
    NotBoth,
    /// A plan period, which this needs.
    NeedsHorizon,
    /// This day, because the last phase ends with the plan period.
    TheDay(chrono::NaiveDate),
    /// A day before this one, the end date.
    Before(chrono::NaiveDate),
    /// At least one working day in a week.
    SomeWorkingDay,
    /// At most this many sub-targets.
    FewerLeaves(usize),
    /// Fewer numbers with different denominators: decimals, or fractions with the same denominator.
    FewerDenominators,
    /// Rates and deal sizes with fewer digits, or fewer sub-targets with custom ones.
    FewerDigits,
    /// The names of items, one of each dimension in their order.
    Path,
    /// The name of an item of the preceding dimension.
    ItemBefore,
    /// An item of this dimension that belongs to the given item, which has none.
    SomeItemIn,
    /// A whole number from 0 to a million.
    Floor,
    /// A file that can be read.
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
    /// Of a file: this, at the line and the column where something else begins; both count from 1.
    At(Box<Self>, usize, usize),
    /// Of a file or link: at most so many bytes, shown as a [`size`].
    Bytes(usize),
    /// Of a file: the format this version of the product writes, or an earlier one.
    Version(u64),
    /// Of a link: the complete link.
    WholeLink,
}

/// A fault of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fault {
    /// The field.
    pub field: Field,
    /// The given text, as it was typed.
    pub given: String,
    /// What the field allows.
    pub allowed: Allowed,
}

impl Allowed {
    /// This, or nothing.
    #[must_use]
    pub fn or_nothing(self) -> Self {
        Self::OrNothing(Box::new(self))
    }
}

impl Fault {
    /// A fault of `field` with its text.
    pub fn new(field: Field, given: impl Into<String>, allowed: Allowed) -> Self {
        Self { field, given: given.into(), allowed }
    }
}

/// A size in words: `64 KB`, `1.1 MB`. It is rounded up to a tenth, so that a size above a limit never looks as if it were within it. A KB
/// is 1,024 bytes, a MB 1,024 KB.
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
    // Up to the size that is shown as 1,023.9 KB.
    let (unit, name) = match bytes {
        0..KB => return format!("{bytes} bytes"),
        _ if bytes < MB - KB / 10 => (KB, "KB"),
        _ => (MB, "MB"),
    };
    // The whole number of units is split off first, so that no size is so large that ten times the rest would overflow.
    let (whole, tenths) = (bytes / unit, (bytes % unit * 10).div_ceil(unit));
    match (whole + tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} {name}"),
        (whole, tenth) => format!("{whole}.{tenth} {name}"),
    }
}
