//! The sub-targets with their sums, and the items of each dimension.

use std::collections::BTreeSet;

use super::source::Source;
use crate::domain::{Measure, SplitReport, Sums};
use crate::export::cell::{Cell, Value};
use crate::export::formula::{at, fixed, of_sheet};
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::names;
use crate::i18n::texts::{Export, Split, Target};

/// The first row of the sub-targets, below the headings.
const FIRST: usize = 1;

pub(super) fn sheet(source: &Source<'_>) -> Option<Sheet> {
    let space = source.report.split.as_ref()?;
    let mut sheet = source.sheet(Kind::Split, space.dimensions.len());
    sheet.blocks.push(sub_targets(source, space));
    for d in 0..space.dimensions.len() {
        let first = sheet.next(true);
        sheet.blocks.push(items(source, space, d, first));
    }
    Some(sheet)
}

/// The sum of a measure over all sub-targets, as a reference from another sheet.
pub(super) fn total(source: &Source<'_>, measure: Measure) -> Option<String> {
    let space = source.report.split.as_ref()?;
    let column = column(source, space, measure)?;
    Some(of_sheet(Kind::Split.title(source.locale), &at(column, FIRST + space.leaves.len())))
}

/// Before the amounts: the dimensions, the share, and the deal size if there is money.
fn before(source: &Source<'_>, space: &SplitReport) -> usize {
    space.dimensions.len() + 1 + usize::from(source.report.target.is_some())
}

fn column(source: &Source<'_>, space: &SplitReport, measure: Measure) -> Option<usize> {
    Some(before(source, space) + source.measures().iter().position(|it| *it == measure)?)
}

fn headings(source: &Source<'_>, first: Vec<String>) -> Vec<String> {
    let deal_size = source.report.target.map(|_| Target(source.locale).deal_size().to_owned());
    let share = Split(source.locale).own_share().to_owned();
    let measures = source.measures().into_iter().map(|measure| source.heading(measure));
    first.into_iter().chain([share]).chain(deal_size).chain(measures).collect()
}

fn sub_targets(source: &Source<'_>, space: &SplitReport) -> Block {
    let shown = |name: &str| names::shown(source.locale, name).into_owned();
    let has_money = source.report.target.is_some();
    let row = |leaf: &crate::domain::LeafReport| {
        let mut cells: Vec<Cell> = space.path_names(&leaf.path).into_iter().map(|name| Cell::text(shown(name))).collect();
        cells.push(Value::Percent(leaf.share.clone()).into());
        cells.extend(has_money.then(|| Cell::maybe(Value::Money, leaf.deal_size.as_ref())));
        cells.extend(source.measures().into_iter().map(|measure| amount(source, &leaf.sums, measure)));
        cells
    };
    let rows: Vec<Vec<Cell>> = space.leaves.iter().map(row).collect();
    let mut total = vec![Cell::text(Split(source.locale).total())];
    total.resize(before(source, space), Cell::nothing());
    for (i, measure) in source.measures().into_iter().enumerate() {
        let column = before(source, space) + i;
        total.push(source.column_sum(measure, space.whole.measured(measure), column, [FIRST, FIRST + rows.len() - 1]));
    }
    let dimensions = space.dimensions.iter().map(|(name, _)| shown(name)).collect();
    Block { headings: headings(source, dimensions), rows, totals: vec![total], ..Block::default() }
}

/// The amount of a measure; nothing for money without a deal size.
fn amount(source: &Source<'_>, sums: &Sums, measure: Measure) -> Cell {
    if measure == Measure::Money && sums.units.is_none() { Cell::nothing() } else { source.amount(measure, sums.measured(measure)) }
}

/// The items of a dimension, each the sum of its sub-targets. They stand in the columns of the sub-targets.
fn items(source: &Source<'_>, space: &SplitReport, d: usize, first: usize) -> Block {
    let (name, members) = &space.dimensions[d];
    let shown: Vec<String> = members.iter().map(|(name, _)| names::shown(source.locale, name).into_owned()).collect();
    // A formula finds the sub-targets of an item by its name.
    let is_told_apart = shown.iter().collect::<BTreeSet<_>>().len() == shown.len();
    let last = FIRST + space.leaves.len() - 1;
    let row = |(m, name): (usize, &String)| {
        let mut cells = vec![Cell::nothing(); d];
        cells.push(Cell::text(name));
        cells.resize(space.dimensions.len(), Cell::nothing());
        cells.push(Value::Percent(members[m].1.clone()).into());
        cells.resize(before(source, space), Cell::nothing());
        for (i, measure) in source.measures().into_iter().enumerate() {
            let column = before(source, space) + i;
            let names = format!("{}:{}", fixed(d, FIRST), fixed(d, last));
            let sum = format!("SUMPRODUCT(EXACT({names},{})*{}:{})", at(d, first + m), at(column, FIRST), at(column, last));
            let cell = space.totals.get(d).and_then(|all| all.get(m)).map(|sums| amount(source, sums, measure)).unwrap_or_default();
            let is_known = is_told_apart && cell.value != Value::Nothing;
            cells.push(cell.by_any(is_known.then(|| source.summed(measure, sum))));
        }
        cells
    };
    let heading = |at: usize| if at == d { Export(source.locale).item().to_owned() } else { String::new() };
    let first_headings = (0..space.dimensions.len()).map(heading).collect();
    Block {
        title: names::shown(source.locale, name).into_owned(),
        headings: headings(source, first_headings),
        rows: shown.iter().enumerate().map(row).collect(),
        totals: Vec::new(),
    }
}
