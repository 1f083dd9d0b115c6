//! The budget: its lines, what is spent, and what a lead, a deal and a unit of revenue cost.

use super::source::Source;
use crate::domain::Exact;
use crate::domain::budget::{BudgetReport, LineReport};
use crate::export::cell::{Cell, Value};
use crate::export::formula::{at, sum};
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::labels::amount_label;
use crate::i18n::names;
use crate::i18n::texts::{Answer, Budget, Export, Split};

/// The columns of the lines: the money of a line, what it costs, and what is left.
const AMOUNT: usize = 1;
const COST: usize = 2;
const LEFT: usize = 3;
/// The first row of the lines.
const FIRST: usize = 1;

pub(super) fn sheet(source: &Source<'_>) -> Option<Sheet> {
    let found = BudgetReport::of(source.plan, source.report)?;
    let mut sheet = source.sheet(Kind::Budget, 1);
    if !found.lines.is_empty() {
        sheet.blocks.push(lines(source, &found));
    }
    let first = sheet.next(true);
    sheet.blocks.push(whole(source, &found, first));
    Some(sheet)
}

fn lines(source: &Source<'_>, found: &BudgetReport) -> Block {
    let (words, own) = (Budget(source.locale), Export(source.locale));
    let row = |(i, line): (usize, &LineReport)| {
        let name = if line.name.is_empty() { words.no_line().to_owned() } else { names::shown(source.locale, &line.name).into_owned() };
        let left = line.amount.as_ref().map(|amount| amount - &line.cost);
        let formula = left.is_some().then(|| format!("{}-{}", at(AMOUNT, FIRST + i), at(COST, FIRST + i)));
        vec![
            Cell::text(name),
            Cell::maybe(Value::Money, line.amount.as_ref()),
            Value::Money(line.cost.clone()).into(),
            Cell::maybe(Value::Money, left.as_ref()).by_any(formula),
        ]
    };
    let rows: Vec<Vec<Cell>> = found.lines.iter().enumerate().map(row).collect();
    let mut total = vec![Cell::text(Split(source.locale).total())];
    for column in [AMOUNT, COST, LEFT] {
        let all: Exact = rows.iter().filter_map(|row| row[column].value.number()).sum();
        total.push(Cell::from(Value::Money(all)).by(sum(column, FIRST, FIRST + rows.len() - 1)));
    }
    let headings = [words.line(), words.amount(), own.cost(), own.left()];
    Block { headings: headings.map(str::to_owned).to_vec(), rows, totals: vec![total], ..Block::default() }
}

/// The whole budget and what is spent of it, then what it buys.
fn whole(source: &Source<'_>, found: &BudgetReport, first: usize) -> Block {
    let (words, own, report) = (Budget(source.locale), Export(source.locale), source.report);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut put = |label: &str, cell: Cell| {
        rows.push(vec![Cell::text(label), cell]);
        at(1, first + rows.len() - 1)
    };
    let money = |amount: &Exact| Cell::from(Value::Money(amount.clone()));
    if let Some((total, available)) = found.total.as_ref().zip(found.available.as_ref()) {
        let part = source.plan.budget().reserved();
        let total = put(words.total(), money(total));
        let part = put(words.reserve(), Value::Percent(part).into());
        put(own.without_reserve(), money(available).by(format!("{total}*(1-{part})")));
    }
    let cost = found.cost.is_positive().then(|| {
        let lines = (!found.lines.is_empty()).then(|| at(COST, FIRST + found.lines.len()));
        put(own.cost(), money(&found.cost).by_any(lines))
    });
    let spent = cost.unwrap_or_else(|| at(1, first + 2));
    let leads = put(&source.leads(), Cell::count(found.leads));
    let deals = put(Answer(source.locale).deals(), Cell::count(report.deals.count));
    let brought = report.profit.or(report.brought);
    let brought_label = if report.profit.is_some() { amount_label(report.metric, source.locale) } else { own.whole_deals() };
    let returned = brought.map(|brought| put(brought_label, Cell::money(Some(brought))));
    let mut quotient = |label: &str, kind: fn(Exact) -> Value, value: Option<&Exact>, formula: Option<String>| {
        if let (Some(value), Some(formula)) = (value, formula) {
            put(label, Cell::from(kind(value.clone())).by(formula));
        }
    };
    quotient(words.per_lead(), Value::Money, found.per_lead.as_ref(), Some(format!("{spent}/{leads}")));
    quotient(words.per_deal(), Value::Money, found.per_deal.as_ref(), Some(format!("{spent}/{deals}")));
    let of_revenue = returned.as_ref().filter(|_| report.profit.is_none()).map(|returned| format!("{spent}/{returned}"));
    quotient(words.per_revenue(), Value::Percent, found.per_revenue.as_ref(), of_revenue);
    quotient(words.returns(), Value::Number, found.returns.as_ref(), returned.map(|returned| format!("{returned}/{spent}")));
    Block { title: own.costs().to_owned(), headings: vec![own.item().to_owned(), own.value().to_owned()], rows, totals: Vec::new() }
}
