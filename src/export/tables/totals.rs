//! What stands below the days, weeks and months: their sums, and what falls outside the plan period.

use super::source::Source;
use crate::domain::Schedule;
use crate::export::cell::Cell;
use crate::export::formula::{at, range, sum};
use crate::i18n::texts::{Export, Split, Time};

/// The columns before the amounts, in the tables of days, weeks and months.
pub(super) const BEFORE: usize = 4;
/// The first row, below the headings.
pub(super) const FIRST: usize = 1;

/// The sums of the rows, the opening pipeline, what falls after the end date, and all together. `days` is the column of working days.
pub(super) fn totals(source: &Source<'_>, schedule: &Schedule, rows: &[Vec<Cell>], days: usize) -> Vec<Vec<Cell>> {
    let words = Time(source.locale);
    let names = [Export(source.locale).inside(), words.opening(), words.after(), Split(source.locale).total()];
    let last = FIRST + rows.len() - 1;
    let line = |(nth, name): (usize, &str)| {
        let mut cells = vec![Cell::text(name)];
        cells.resize(BEFORE, Cell::nothing());
        if nth == 0 {
            let worked = rows.iter().filter_map(|row| row.get(days)?.value.number()?.to_u128()).sum();
            cells[days] = Cell::whole(worked).by(sum(days, FIRST, last));
        }
        for (m, measure) in source.measures().into_iter().enumerate() {
            let column = BEFORE + m;
            let ([before, after], total) = (schedule.outside(measure), schedule.total(measure));
            cells.push(match nth {
                0 => source.column_sum(measure, total - before - after, column, [FIRST, last]),
                1 => source.amount(measure, before),
                2 => source.amount(measure, after),
                _ => {
                    let all = range(&at(column, last + 1), &at(column, last + 3));
                    source.amount(measure, total).by(source.summed(measure, format!("SUM({all})")))
                }
            });
        }
        cells
    };
    names.into_iter().enumerate().map(line).collect()
}
