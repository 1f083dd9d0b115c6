//! A table with a row for every month, as one with a column for every month.

use chrono::NaiveDate;

use super::amounts::{is_amount, is_blank};
use super::layout::{Layout, Role};
use super::month::{Heading, month};
use super::table::Table;
use super::totals::sum_of;

/// The headings of a column of months, in which a bare number from 1 to 12 is a month too.
const MONTHS: [&str; 5] = ["月", "月份", "month", "months", "month no."];

/// The table with its months side by side, if one of its columns has a month in every row, one has the amounts, and others have names:
///
/// ```text
/// 区域 月份 目标          区域 1月 2月
/// 华东 1月   100    →    华东 100 120
/// 华东 2月   120         华南  80
/// 华南 1月    80
/// ```
///
/// `None` for any other table, and for one with a row that would not fit in: without a month or with a cell that is no amount. Rows of sums
/// are left out. Two rows of the same names and month stay two rows. Without years the months are in the order in which the table has them,
/// if each follows the one before, as in a fiscal year, and otherwise from January.
pub fn side_by_side(table: &Table, period: (NaiveDate, NaiveDate)) -> Option<Table> {
    let layout = Layout::guess(table, period);
    let heading = layout.heading?;
    let [amounts] = layout.amounts()[..] else { return None };
    if layout.roles[amounts] != Role::Amount || !layout.totals().is_empty() {
        return None;
    }
    let is_sum = |row: &&Vec<String>| row.iter().any(|cell| sum_of(cell).is_some());
    let rows: Vec<&Vec<String>> = table.rows()[layout.first..].iter().filter(|row| !is_sum(row)).collect();
    let of_column = |c: usize| -> Option<Vec<Heading>> { rows.iter().map(|row| month_of(table.cell(heading, c), &row[c])).collect() };
    let (column, months) = (0..table.width()).filter(|c| *c != amounts).find_map(|c| Some((c, of_column(c)?)))?;
    if layout.left_out(table).iter().any(|c| *c != column) {
        return None;
    }
    let names: Vec<usize> = layout.dimensions().into_iter().filter(|c| *c != column).collect();
    let all = in_order(&months);
    if names.is_empty() || all.len() < 2 || rows.iter().any(|row| !is_amount(&row[amounts]) && !is_blank(&row[amounts])) {
        return None;
    }
    let mut wide: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for (row, month) in rows.iter().zip(&months) {
        let key: Vec<&str> = names.iter().map(|c| row[*c].as_str()).collect();
        let place = all.iter().position(|other| other == month)?;
        let fits = |(names, cells): &(Vec<&str>, Vec<&str>)| *names == key && cells[place].is_empty();
        let at = wide.iter().position(fits).unwrap_or_else(|| {
            wide.push((key, vec![""; all.len()]));
            wide.len() - 1
        });
        wide[at].1[place] = &row[amounts];
    }
    let headings: Vec<String> = all.iter().map(written).collect();
    // The heading of the amounts may have their unit; as a title it still says so.
    let titles = table.rows()[..heading].iter().map(|row| row.iter().map(String::as_str).collect::<Vec<_>>());
    let titles = titles.chain([vec![table.cell(heading, amounts)]]);
    let heads = names.iter().map(|c| table.cell(heading, *c)).chain(headings.iter().map(String::as_str)).collect();
    let rows = wide.iter().map(|(names, cells)| names.iter().chain(cells).copied().collect());
    Table::of(titles.chain([heads]).chain(rows)).ok()
}

/// The month that a cell names; a bare number only under a heading of months.
fn month_of(heading: &str, cell: &str) -> Option<Heading> {
    let is_bare = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
    let number =
        || cell.parse().ok().filter(|number| (1..=12).contains(number) && MONTHS.contains(&heading.trim().to_lowercase().as_str()));
    if is_bare { number().map(|month| Heading { year: None, month }) } else { month(cell) }
}

/// Every month once.
fn in_order(months: &[Heading]) -> Vec<Heading> {
    let mut all: Vec<Heading> = Vec::new();
    for month in months {
        if !all.contains(month) {
            all.push(*month);
        }
    }
    let follows = |pair: &[Heading]| pair[0].month % 12 + 1 == pair[1].month;
    let is_in_turn = all.iter().all(|month| month.year.is_none()) && all.windows(2).all(follows);
    if !is_in_turn {
        all.sort_by_key(|month| (month.year, month.month));
    }
    all
}

fn written(month: &Heading) -> String {
    month.year.map_or_else(|| format!("{}月", month.month), |year| format!("{year}-{:02}", month.month))
}
