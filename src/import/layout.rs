//! What each column of a table is: guessed from its cells and its heading, and changed by the user.

use chrono::NaiveDate;

use super::amounts::{is_amount, is_blank, is_percentage};
use super::headings::{names_amounts, names_other_numbers, names_part_of_year, scale};
use super::month::{Heading, dated, month, year_in};
use super::table::Table;
use super::totals::sum_of;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Names of items of a dimension of the split.
    Dimension,
    /// The amount of each row.
    Amount,
    /// The amount of each row in that month; its first day.
    Month(NaiveDate),
    /// The sum of each row, which is only checked.
    Total,
    /// Nothing that is taken over.
    LeaveOut,
}

/// What each column is, and where the rows begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// By column.
    pub roles: Vec<Role>,
    /// The row of headings, if there is one.
    pub heading: Option<usize>,
    /// The first row with amounts.
    pub first: usize,
    /// The unit of bare amounts: 10,000 for a table in 万元.
    pub unit: u64,
    /// By column, the month that its heading names.
    months: Vec<Option<NaiveDate>>,
}

/// What the cells of a column are, without headings and sums.
struct Cells {
    texts: usize,
    amounts: usize,
    percentages: usize,
}

impl Layout {
    /// What the columns are likely to be. `period` has the first and the last day of the plan.
    pub fn guess(table: &Table, period: (NaiveDate, NaiveDate)) -> Self {
        let heading = heading_row(table);
        let first = heading.map_or_else(|| title_rows(table), |row| row + 1);
        let texts = |c: usize| heading.map_or("", |row| table.cell(row, c));
        let titles = || (0..first).flat_map(|row| table.rows()[row].iter());
        let months = months_of(table, heading, period, titles().find_map(|text| year_in(text)));
        let cells: Vec<Cells> = (0..table.width()).map(|c| cells(table, first, c)).collect();
        let is_numeric = |c: usize| cells[c].amounts > 0 && cells[c].amounts * 2 >= cells[c].amounts + cells[c].texts;
        let is_month = |c: usize| months[c].is_some() && (is_numeric(c) || cells[c].texts + cells[c].amounts == 0);
        let has_months = (0..table.width()).any(is_month);
        let mut roles: Vec<Role> = (0..table.width())
            .map(|c| match (months[c].filter(|_| is_month(c)), is_numeric(c)) {
                (Some(month), _) => Role::Month(month),
                (None, true) if sum_of(texts(c)).is_some() && has_months => Role::Total,
                (None, false) if cells[c].texts > 0 && !names_other_numbers(texts(c)) => Role::Dimension,
                _ => Role::LeaveOut,
            })
            .collect();
        if !has_months || !roles.contains(&Role::Total) {
            let open = |c: &usize| roles[*c] == Role::LeaveOut && is_numeric(*c) && !names_other_numbers(texts(*c));
            let all: Vec<usize> = (0..table.width()).filter(open).collect();
            let named = all.iter().rev().find(|c| names_amounts(texts(**c)) && cells[**c].percentages == 0);
            let plain = all.iter().rev().find(|c| cells[**c].percentages == 0);
            let parts: Vec<usize> = all.iter().copied().filter(|c| names_part_of_year(texts(*c))).collect();
            if !has_months && parts.len() > 1 {
                for c in parts {
                    roles[c] = Role::Amount;
                }
                for c in all.into_iter().filter(|c| sum_of(texts(*c)).is_some()) {
                    roles[c] = Role::Total;
                }
            } else if let Some(c) = named.or(plain).or(all.last()) {
                roles[*c] = if has_months { Role::Total } else { Role::Amount };
            }
        }
        let of_amounts = |c: &usize| matches!(roles[*c], Role::Amount | Role::Month(_));
        let unit = (0..table.width()).filter(of_amounts).find_map(|c| scale(texts(c))).or_else(|| titles().find_map(|text| scale(text)));
        Self { roles, heading, first, unit: unit.unwrap_or(1), months }
    }

    /// The month that the heading of a column names.
    pub fn month(&self, column: usize) -> Option<NaiveDate> {
        self.months.get(column).copied().flatten()
    }

    /// What a column can be. It can be a month only if its heading names one.
    pub fn choices(&self, column: usize) -> Vec<Role> {
        let month = self.month(column).map(Role::Month);
        [Role::Dimension, Role::Amount].into_iter().chain(month).chain([Role::Total, Role::LeaveOut]).collect()
    }

    /// Makes a column something else. There are columns of amounts, which add up, or there are months: what else was an amount becomes a sum
    /// that is checked, and months that are replaced are left out.
    pub fn choose(&mut self, column: usize, role: Role) {
        for (c, other) in self.roles.iter_mut().enumerate().filter(|(c, _)| *c != column) {
            *other = match (role, *other) {
                (Role::Amount, Role::Month(_)) => Role::LeaveOut,
                (Role::Month(_), Role::Amount) => Role::Total,
                (Role::Month(month), Role::Month(_)) if self.months[c] == Some(month) => Role::LeaveOut,
                _ => *other,
            };
        }
        if let Some(own) = self.roles.get_mut(column) {
            *own = role;
        }
    }

    /// The columns that are dimensions, from the left.
    pub fn dimensions(&self) -> Vec<usize> {
        self.columns(|role| role == Role::Dimension)
    }

    /// The columns whose amounts count.
    pub fn amounts(&self) -> Vec<usize> {
        self.columns(|role| matches!(role, Role::Amount | Role::Month(_)))
    }

    /// The columns of numbers that are left out, without those whose heading says that they are no amounts.
    pub fn left_out(&self, table: &Table) -> Vec<usize> {
        let text = |c: usize| self.heading.map_or("", |row| table.cell(row, c));
        let is_numeric = |c: &usize| {
            let cells = cells(table, self.first, *c);
            cells.amounts > cells.percentages && cells.amounts >= cells.texts
        };
        self.columns(|role| role == Role::LeaveOut).into_iter().filter(|c| is_numeric(c) && !names_other_numbers(text(*c))).collect()
    }

    /// The columns of sums.
    pub fn totals(&self) -> Vec<usize> {
        self.columns(|role| role == Role::Total)
    }

    fn columns(&self, is: impl Fn(Role) -> bool) -> Vec<usize> {
        (0..self.roles.len()).filter(|c| is(self.roles[*c])).collect()
    }
}

/// The rows at the top with at most one text, which are titles of a wider table.
fn title_rows(table: &Table) -> usize {
    let is_title = |row: &&Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() < 2;
    let titles = table.rows().iter().take_while(is_title).count();
    if table.width() > 1 && titles < table.rows().len() { titles } else { 0 }
}

/// The first row under the titles, if none of its cells is an amount and there are rows below it.
fn heading_row(table: &Table) -> Option<usize> {
    let row = title_rows(table);
    let cells = table.rows().get(row)?;
    let counts = |cell: &String| month(cell).is_none() && is_amount(cell) && year_in(cell).is_none();
    let has_rows = table.rows().get(row + 1).is_some();
    (has_rows && !cells.iter().any(counts)).then_some(row)
}

fn months_of(table: &Table, heading: Option<usize>, period: (NaiveDate, NaiveDate), year: Option<i32>) -> Vec<Option<NaiveDate>> {
    let heads: Vec<Option<Heading>> = (0..table.width()).map(|c| heading.and_then(|row| month(table.cell(row, c)))).collect();
    let named: Vec<Heading> = heads.iter().copied().flatten().collect();
    let mut dates = dated(&named, period, year).unwrap_or_default().into_iter();
    heads.into_iter().map(|head| head.and_then(|_| dates.next())).collect()
}

/// What the cells of a column are.
fn cells(table: &Table, first: usize, column: usize) -> Cells {
    let mut found = Cells { texts: 0, amounts: 0, percentages: 0 };
    for row in table.rows().iter().skip(first).filter(|row| !row.iter().any(|cell| sum_of(cell).is_some())) {
        let cell = row[column].as_str();
        match cell {
            cell if is_blank(cell) => {}
            cell if is_amount(cell) => {
                found.amounts += 1;
                found.percentages += usize::from(is_percentage(cell));
            }
            _ => found.texts += 1,
        }
    }
    found
}
