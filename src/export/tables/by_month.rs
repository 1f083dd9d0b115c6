//! The sub-targets by month: money, or won deals without a deal size, and leads.

use super::source::Source;
use crate::domain::schedule::by_part::Cross;
use crate::domain::{Measure, SplitReport};
use crate::export::cell::Cell;
use crate::export::formula::{at, range, sum};
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::texts::{Split, Time};
use crate::i18n::{dates, names};

pub(super) fn sheet(source: &Source<'_>) -> Option<Sheet> {
    let (schedule, space) = (source.schedule?, source.report.split.as_ref()?);
    let months = schedule.months();
    let ends: Vec<_> = months.iter().map(|month| month.last).collect();
    let heads: Vec<String> = months.iter().map(|month| dates::month(source.locale, month.first)).collect();
    let first = if source.report.target.is_some() { Measure::Money } else { Measure::Stage(source.won()) };
    let mut sheet = source.sheet(Kind::ByMonth, space.dimensions.len());
    for measure in [Some(first), Some(Measure::Stage(0)).filter(|leads| *leads != first)].into_iter().flatten() {
        let cross = schedule.cross(source.plan, space, measure, &ends);
        let place = sheet.next(true);
        sheet.blocks.push(block(source, space, measure, &cross, &heads, place));
    }
    Some(sheet)
}

fn block(source: &Source<'_>, space: &SplitReport, measure: Measure, cross: &Cross, months: &[String], first: usize) -> Block {
    let shown = |name: &str| names::shown(source.locale, name).into_owned();
    let (names_end, width) = (space.dimensions.len(), months.len() + 2);
    let summed = |units: u128, sum: String| source.amount(measure, units).by(source.summed(measure, sum));
    let row = |(i, leaf): (usize, &crate::domain::LeafReport)| {
        let mut cells: Vec<Cell> = space.path_names(&leaf.path).into_iter().map(|name| Cell::text(shown(name))).collect();
        let amounts = || [cross.opening[i]].into_iter().chain(cross.table.cells[i].iter().copied()).chain([cross.after[i]]);
        cells.extend(amounts().map(|units| source.amount(measure, units)));
        let all = range(&at(names_end, first + i), &at(names_end + width - 1, first + i));
        cells.push(summed(amounts().sum(), format!("SUM({all})")));
        cells
    };
    let rows: Vec<Vec<Cell>> = space.leaves.iter().enumerate().map(row).collect();
    let words = Split(source.locale);
    let mut total = vec![Cell::text(words.total())];
    total.resize(names_end, Cell::nothing());
    let columns = [cross.opening.iter().sum()].into_iter().chain(cross.table.columns.iter().copied()).chain([cross.after.iter().sum()]);
    let columns: Vec<u128> = columns.collect();
    for (j, units) in columns.iter().copied().chain([columns.iter().sum()]).enumerate() {
        total.push(summed(units, sum(names_end + j, first, first + rows.len() - 1)));
    }
    let mut headings: Vec<String> = space.dimensions.iter().map(|(name, _)| shown(name)).collect();
    headings.push(Time(source.locale).opening().to_owned());
    headings.extend(months.iter().cloned());
    headings.extend([Time(source.locale).after(), words.total()].map(str::to_owned));
    Block { title: source.heading(measure), headings, rows, totals: vec![total] }
}
