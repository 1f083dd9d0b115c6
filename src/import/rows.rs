//! The rows of a table, one after the other: lines with names and amounts, and sums.

use super::amounts::{accounted, is_blank, is_percentage};
use super::headings;
use super::layout::{Layout, Role};
use super::reading::{Check, Line, Problem, Reading, Why};
use super::table::Table;
use super::totals::sum_of;
use crate::domain::draft::limits::{DIMENSIONS_MAX, LEAVES_MAX, MEMBERS_MAX, NAME_MAX};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Currency, Exact, reader};

/// The problems that are named.
const PROBLEMS_MAX: usize = 100;
/// The rows of sums that are compared with the rows above.
const SUMS_MAX: usize = 200;
/// The rows below a row that may add up to it.
const SUMMED_MAX: usize = 100;

impl Reading {
    /// Reads a table with that layout. Amounts are rounded to the minor unit of the currency, halves up; a blank one is 0. A blank name is
    /// that of the row above, as under a merged cell, unless it is the last one or a name before it has changed.
    pub fn of(table: &Table, layout: &Layout, currency: Currency) -> Self {
        let columns = layout.dimensions();
        let reading = Self::empty(table, layout, &columns);
        Rows::new(table, layout, currency, columns, reading).read()
    }
}

/// A row with its names and its amount.
struct Named {
    at: usize,
    path: Vec<String>,
    amount: Exact,
    /// By month of the reading.
    months: Vec<Exact>,
}

/// A table that is being read, row by row.
struct Rows<'a> {
    table: &'a Table,
    layout: &'a Layout,
    currency: Currency,
    columns: Vec<usize>,
    reading: Reading,
    found: Vec<Named>,
}

impl<'a> Rows<'a> {
    /// A table of which nothing is read yet; `reading` is empty.
    fn new(table: &'a Table, layout: &'a Layout, currency: Currency, columns: Vec<usize>, reading: Reading) -> Self {
        Self { table, layout, currency, columns, reading, found: Vec::new() }
    }

    /// Reads all rows.
    fn read(mut self) -> Reading {
        self.check_layout();
        if self.reading.problems.is_empty() {
            (self.layout.first..self.table.rows().len()).for_each(|row| self.row(row));
            self.gather();
        }
        self.reading
    }

    fn check_layout(&mut self) {
        if self.columns.is_empty() {
            self.note(None, Why::NoDimension);
        }
        if self.columns.len() > DIMENSIONS_MAX {
            self.note(None, Why::Dimensions);
        }
        if self.layout.amounts().is_empty() {
            self.note(None, Why::NoAmount);
        }
    }

    fn note(&mut self, cell: Option<(usize, usize)>, why: Why) {
        if self.reading.problems.len() < PROBLEMS_MAX {
            let text = cell.map_or("", |(row, column)| self.table.cell(row, column)).to_owned();
            self.reading.problems.push(Problem { cell, text, why });
        }
    }

    /// Reads a row: a line, a sum, or nothing.
    fn row(&mut self, row: usize) {
        let amounts = self.layout.amounts();
        if amounts.iter().chain(&self.layout.totals()).all(|column| is_blank(self.table.cell(row, *column))) {
            // A remark below the table has only one text.
            let is_named = self.columns.iter().all(|column| !self.table.cell(row, *column).is_empty());
            let is_wide = self.columns.len() > 1 || amounts.iter().any(|column| !self.table.cell(row, *column).is_empty());
            let is_sum = self.columns.iter().any(|column| sum_of(self.table.cell(row, *column)).is_some());
            self.reading.skipped += usize::from(is_named && !is_sum && (is_wide || row + 1 < self.table.rows().len()));
            return;
        }
        if self.is_sum(row, &amounts) {
            self.reading.sums += 1;
            return;
        }
        let Some(path) = self.names(row) else { return };
        let mut sum = Exact::zero();
        let mut months = vec![Exact::zero(); self.reading.months.len()];
        for column in amounts {
            let Some(amount) = self.amount(row, column) else { continue };
            if let Role::Month(month) = self.layout.roles[column]
                && let Some(at) = self.reading.months.iter().position(|(other, _)| *other == month)
            {
                self.reading.months[at].1 += &amount;
                months[at] += &amount;
            }
            sum += &amount;
        }
        for column in self.layout.totals() {
            self.compare((row, column), std::slice::from_ref(&sum));
        }
        self.found.push(Named { at: row, path, amount: sum, months });
    }

    /// Whether a row is a sum. Then its amounts are compared with the rows above.
    fn is_sum(&mut self, row: usize, amounts: &[usize]) -> bool {
        let cells: Vec<&str> = self.columns.iter().map(|column| self.table.cell(row, *column)).collect();
        let said = cells.iter().enumerate().find_map(|(d, cell)| Some((d, sum_of(cell)?)));
        let of: Vec<&Named> = match &said {
            Some((d, name)) if !name.is_empty() => self.found.iter().filter(|other| other.path.get(*d) == Some(name)).collect(),
            Some((d, _)) => {
                let above = self.found.last().map(|above| above.path[..*d].to_vec()).unwrap_or_default();
                let is_under = |other: &&Named| other.path.starts_with(&above);
                self.found.iter().filter(is_under).collect()
            }
            // A last row without any name is a sum if it is one.
            None if cells.iter().all(|cell| cell.is_empty()) && row + 1 == self.table.rows().len() => self.found.iter().collect(),
            None => return false,
        };
        if of.is_empty() {
            return false;
        }
        // So many sums are enough to compare; each is compared with all rows.
        if said.is_some() && self.reading.sums >= SUMS_MAX {
            return true;
        }
        let whole: Exact = self.found.iter().map(|row| &row.amount).sum();
        let last_sum = self.last_sum(row);
        let since: Exact = self.found.iter().filter(|other| last_sum.is_none_or(|last| other.at > last)).map(|row| &row.amount).sum();
        let found: Vec<Exact> = vec![of.iter().map(|row| &row.amount).sum(), since, whole];
        let stated: Option<Exact> = amounts.iter().map(|column| self.stated(row, *column)).sum();
        if said.is_none() && stated.as_ref() != found.last() {
            return false;
        }
        if let (Some(stated), Some(column)) = (stated, amounts.first())
            && !found.contains(&stated)
            && self.reading.checks.len() < PROBLEMS_MAX
        {
            self.reading.checks.push(Check { cell: (row, *column), stated, found: found[0].clone() });
        }
        true
    }

    /// The last row of a sum above a row.
    fn last_sum(&self, row: usize) -> Option<usize> {
        let is_sum = |row: &usize| self.columns.iter().any(|column| sum_of(self.table.cell(*row, *column)).is_some());
        (self.layout.first..row).rev().find(is_sum)
    }

    /// Compares a sum of the table with what it may be the sum of.
    fn compare(&mut self, cell: (usize, usize), found: &[Exact]) {
        let Some(stated) = self.stated(cell.0, cell.1).filter(|_| !is_blank(self.table.cell(cell.0, cell.1))) else { return };
        if !found.contains(&stated) && self.reading.checks.len() < PROBLEMS_MAX {
            self.reading.checks.push(Check { cell, stated, found: found[0].clone() });
        }
    }

    /// The names of a row, from the first dimension.
    fn names(&mut self, row: usize) -> Option<Vec<String>> {
        let mut path: Vec<String> = Vec::new();
        let above = self.found.last().map(|above| above.path.clone());
        for (d, column) in self.columns.iter().enumerate() {
            let name = self.table.cell(row, *column);
            if name.chars().count() > NAME_MAX {
                self.note(Some((row, *column)), Why::LongName);
                return None;
            }
            let inherited =
                above.as_ref().filter(|above| d + 1 < self.columns.len() && above[..d] == path[..]).map(|above| above[d].clone());
            let Some(name) = Some(name.to_owned()).filter(|name| !name.is_empty()).or(inherited) else {
                self.note(Some((row, *column)), Why::NoName);
                return None;
            };
            path.push(name);
        }
        Some(path)
    }

    /// The amount of a cell, which is 0 if it is blank; `None` if it is refused.
    fn amount(&mut self, row: usize, column: usize) -> Option<Exact> {
        let cell = self.table.cell(row, column);
        let Some(amount) = self.stated(row, column) else {
            let is_mixed = is_percentage(cell) && reader::rate(cell).is_ok();
            self.note(Some((row, column)), if is_mixed { Why::Mixed } else { Why::NotAnAmount });
            return None;
        };
        if amount < Exact::zero() {
            self.note(Some((row, column)), Why::Negative);
            return None;
        }
        let read = self.value(cell).unwrap_or_else(Exact::zero);
        self.reading.is_rounded |= read != amount;
        Some(amount)
    }

    /// The amount that a cell states, in the unit of the table and rounded to the minor unit; `None` if it is not one.
    fn stated(&self, row: usize, column: usize) -> Option<Exact> {
        let amount = self.value(self.table.cell(row, column))?;
        if self.reading.are_shares || amount < Exact::zero() {
            return Some(amount);
        }
        let minor = self.currency.minor_units();
        // Past 64 bits it is too much anyway, which the sum says.
        let Some(units) = (&amount * &minor + Exact::ratio(1, 2)).floor() else { return Some(amount) };
        Exact::whole(units).checked_div(&minor)
    }

    fn value(&self, cell: &str) -> Option<Exact> {
        if is_blank(cell) {
            return Some(Exact::zero());
        }
        if self.reading.are_shares {
            return reader::rate(cell).ok();
        }
        let amount = reader::amount(accounted(cell).as_deref().unwrap_or(cell)).ok()?;
        // 万 in the cell is already the unit.
        let is_bare = !cell.contains(|c: char| "kKmMbBwW万萬亿億千百".contains(c));
        Some(if is_bare { amount * headings::exact(self.layout.unit) } else { amount })
    }

    /// Rows of the first dimension alone whose amount is the sum of at least two rows that follow it: perhaps a region above its people.
    fn sum_rows(&self) -> Vec<(usize, usize)> {
        if self.columns.len() > 1 {
            return Vec::new();
        }
        let below = |i: usize| {
            let mut sum = Exact::zero();
            let rows = self.found[i + 1..].iter().take(SUMMED_MAX).map(|row| {
                sum += &row.amount;
                sum.clone()
            });
            rows.enumerate().find(|(_, sum)| *sum >= self.found[i].amount).filter(|(many, sum)| *many > 0 && *sum == self.found[i].amount)
        };
        (0..self.found.len())
            .filter(|i| self.found[*i].amount.is_positive())
            .filter_map(|i| Some((self.found[i].at, below(i)?.0 + 1)))
            .collect()
    }

    /// Whether the months of a row are not those of the whole in proportion.
    fn has_own_months(&self) -> bool {
        let whole: Exact = self.found.iter().map(|row| &row.amount).sum();
        let is_own = |row: &Named| row.months.iter().zip(&self.reading.months).any(|(own, (_, all))| own * &whole != all * &row.amount);
        self.found.iter().any(is_own)
    }

    /// Adds up rows of the same items, and numbers the items.
    fn gather(&mut self) {
        self.reading.sum_rows = self.sum_rows();
        self.reading.has_own_months = self.has_own_months();
        for row in std::mem::take(&mut self.found) {
            let place = |(names, name): (&mut Vec<String>, &String)| {
                names.iter().position(|other| other == name).unwrap_or_else(|| {
                    names.push(name.clone());
                    names.len() - 1
                })
            };
            let path: Vec<usize> = self.reading.items.iter_mut().zip(&row.path).map(place).collect();
            if let Some((d, _)) = self.reading.items.iter().enumerate().find(|(_, names)| names.len() > MEMBERS_MAX) {
                return self.note(Some((row.at, self.columns[d])), Why::Items);
            }
            self.reading.sum += &row.amount;
            if let Some(line) = self.reading.lines.iter_mut().find(|line| line.path == path) {
                line.amount += &row.amount;
                self.reading.added += 1;
            } else if self.reading.lines.len() < LEAVES_MAX {
                self.reading.lines.push(Line { path, amount: row.amount });
            } else {
                return self.note(None, Why::SubTargets);
            }
        }
        if !self.reading.problems.is_empty() {
            return;
        }
        if !self.reading.sum.is_positive() {
            self.note(None, Why::Nothing);
        } else if self.reading.sum > Exact::whole(AMOUNT_MAX) {
            self.note(None, Why::TooMuch);
        }
    }
}
