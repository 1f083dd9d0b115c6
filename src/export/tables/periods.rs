//! The months and the weeks: sums of days, and below them what falls outside the plan period.

use super::days::{WORKING, between};
use super::source::Source;
use super::totals::{BEFORE, FIRST, totals};
use crate::domain::Period;
use crate::export::cell::{Cell, Value};
use crate::export::formula::at;
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::texts::{Export, Target, Time};

/// The columns of the first and the last day of a period.
const FROM: usize = 1;
const TO: usize = 2;
/// The column of the working days.
const DAYS: usize = 3;

pub(super) fn sheet(source: &Source<'_>, kind: Kind) -> Option<Sheet> {
    let schedule = source.schedule?;
    let is_months = kind == Kind::Months;
    let periods = if is_months { schedule.months() } else { schedule.weeks() };
    let measures = source.measures();
    let week = |period: &Period| Cell::text(Time(source.locale).week_number(schedule.week_number(period.first).1));
    let row = |(i, period): (usize, &Period)| {
        let (from, to) = (at(FROM, FIRST + i), at(TO, FIRST + i));
        let name = if is_months { Value::Month(period.first).into() } else { week(period) };
        let worked = Cell::whole(period.working_days.into()).by_any(between(source, WORKING, &from, &to));
        let mut cells = vec![name, Value::Day(period.first).into(), Value::Day(period.last).into(), worked];
        for (m, measure) in measures.iter().enumerate() {
            let sum = between(source, BEFORE + m, &from, &to).map(|sum| source.summed(*measure, sum));
            cells.push(source.amount(*measure, period.measured(*measure)).by_any(sum));
        }
        cells
    };
    let rows: Vec<Vec<Cell>> = periods.iter().enumerate().map(row).collect();
    let name = if is_months { Export(source.locale).month() } else { Time(source.locale).week() };
    let dates = [name, Target(source.locale).first_day(), Target(source.locale).last_day(), Time(source.locale).days()];
    let mut headings: Vec<String> = dates.into_iter().map(str::to_owned).collect();
    headings.extend(measures.iter().map(|measure| source.heading(*measure)));
    let totals = totals(source, schedule, &rows, DAYS);
    let mut sheet = source.sheet(kind, 1);
    sheet.blocks.push(Block { headings, rows, totals, ..Block::default() });
    Some(sheet)
}
