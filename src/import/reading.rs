//! The lines of a table: exact amounts by the names of their items, and what is wrong, by cell.

use chrono::NaiveDate;

use super::amounts::{is_blank, is_percentage};
use super::layout::{Layout, Role};
use super::table::Table;
use crate::domain::draft::limits::NAME_MAX;
use crate::domain::draft::usual;
use crate::domain::number::Exact;

/// A combination of items, and its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The place of its item in each dimension.
    pub path: Vec<usize>,
    /// Its amount; of a table of shares its share.
    pub amount: Exact,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its row, from 0; `None` for the table as a whole.
    pub cell: Option<(usize, usize)>,
    /// The text in it.
    pub text: String,
    /// What is wrong.
    pub why: Why,
}

/// What can be wrong with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The cell is not an amount.
    NotAnAmount,
    /// The amount is below 0.
    Negative,
    /// Percentages and amounts are mixed.
    Mixed,
    /// A row with an amount has no name here.
    NoName,
    /// The name is longer than [`NAME_MAX`].
    LongName,
    /// No column is a dimension.
    NoDimension,
    /// There are more than [`DIMENSIONS_MAX`](crate::domain::draft::limits::DIMENSIONS_MAX) dimensions.
    Dimensions,
    /// No column is an amount.
    NoAmount,
    /// All amounts are 0, or there are none.
    Nothing,
    /// The dimension of this column has more than [`MEMBERS_MAX`](crate::domain::draft::limits::MEMBERS_MAX) items.
    Items,
    /// There are more than [`LEAVES_MAX`](crate::domain::draft::limits::LEAVES_MAX) combinations.
    SubTargets,
    /// All amounts together are more than [`AMOUNT_MAX`](crate::domain::number::money::AMOUNT_MAX).
    TooMuch,
}

/// A sum in the table that differs from the sum of its rows or columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its cell.
    pub cell: (usize, usize),
    /// What the table says.
    pub stated: Exact,
    /// What the amounts add up to.
    pub found: Exact,
}

/// A table as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The names of the dimensions.
    pub dimensions: Vec<String>,
    /// The names of the items of each dimension, in the order of the table.
    pub items: Vec<Vec<String>>,
    /// Every combination once, in the order of the table.
    pub lines: Vec<Line>,
    /// The months in order, each once, with the sum of its column.
    pub months: Vec<(NaiveDate, Exact)>,
    /// The sum of all amounts.
    pub sum: Exact,
    /// Whether the amounts are percentages.
    pub are_shares: bool,
    /// The rows of sums that are left out.
    pub sums: usize,
    /// The rows with names and without an amount, which are left out.
    pub skipped: usize,
    /// Rows whose amount is the sum of the rows below, and how many these are.
    pub sum_rows: Vec<(usize, usize)>,
    /// Whether an item has other proportions of the months than the whole.
    pub has_own_months: bool,
    /// The rows that were added to an earlier row of the same items.
    pub added: usize,
    /// Whether an amount was rounded to the minor unit of the currency.
    pub is_rounded: bool,
    /// Sums that differ.
    pub checks: Vec<Check>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// A table of which nothing is read yet.
    pub(super) fn empty(table: &Table, layout: &Layout, columns: &[usize]) -> Self {
        let amounts = layout.amounts().into_iter().flat_map(|c| (layout.first..table.rows().len()).map(move |row| table.cell(row, c)));
        let mut amounts = amounts.filter(|cell| !is_blank(cell)).peekable();
        let are_shares = amounts.peek().is_some() && amounts.all(is_percentage);
        let mut months: Vec<(NaiveDate, Exact)> = layout
            .roles
            .iter()
            .filter_map(|role| if let Role::Month(month) = role { Some((*month, Exact::zero())) } else { None })
            .collect();
        months.sort();
        months.dedup();
        Self {
            dimensions: dimension_names(table, layout, columns),
            items: vec![Vec::new(); columns.len()],
            lines: Vec::new(),
            months,
            sum: Exact::zero(),
            are_shares,
            sums: 0,
            skipped: 0,
            sum_rows: Vec::new(),
            has_own_months: false,
            added: 0,
            is_rounded: false,
            checks: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Whether it can be taken over.
    pub fn is_usable(&self) -> bool {
        self.problems.is_empty()
    }
}

/// The headings of the columns, each once and within the limit; a usual name where there is none.
fn dimension_names(table: &Table, layout: &Layout, columns: &[usize]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let heading = layout.heading.map_or("", |row| table.cell(row, *column));
        let name: String = heading.chars().take(NAME_MAX - 4).collect();
        let name = if name.is_empty() { usual::NEW_DIMENSION.0.to_owned() } else { name };
        let numbered = (2..).map(|n| format!("{name} {n}"));
        names.extend(std::iter::once(name.clone()).chain(numbered).find(|name| !names.contains(name)));
    }
    names
}
