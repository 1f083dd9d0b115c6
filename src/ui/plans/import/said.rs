//! What is said of a table.

use super::target::currency_of;
use crate::domain::draft::fault::size;
use crate::domain::draft::limits::{DIMENSIONS_MAX, LEAVES_MAX, MEMBERS_MAX, NAME_MAX};
use crate::i18n::texts::Import;
use crate::import::table::{BYTES_MAX, COLUMNS_MAX, ROWS_MAX, column_name};
use crate::import::{Check, NoTable, Problem, Reading, TargetFrom, Why, cell_name, kept};
use crate::ui::prelude::*;

/// The problems and sums that are shown at once.
const SHOWN: usize = 5;

/// Why there is no table.
pub fn refusal(why: &NoTable, locale: Locale) -> String {
    let words = Import(locale);
    let whole = |n: usize| number::whole(n as u64);
    match why {
        NoTable::Empty => words.empty().to_owned(),
        NoTable::Bytes(given) => words.bytes(&size(*given), &size(BYTES_MAX)),
        NoTable::Rows => words.rows(&whole(ROWS_MAX)),
        NoTable::Columns => words.columns(&whole(COLUMNS_MAX)),
        NoTable::Unreadable => words.unreadable().to_owned(),
        NoTable::Unpacked => words.unpacked().to_owned(),
        NoTable::OldFormat => words.old_format().to_owned(),
    }
}

/// What a table becomes, in one sentence or two.
pub fn becomes(reading: &Reading, draft: &Draft, target: TargetFrom, locale: Locale) -> String {
    let words = Import(locale);
    let items: Vec<String> = reading
        .dimensions
        .iter()
        .zip(&reading.items)
        .map(|(name, items)| words.items(&names::shown(locale, name), &items.len().to_string()))
        .collect();
    let sum = match target {
        _ if reading.are_shares => number::percent(&reading.sum),
        TargetFrom::Sum(Metric::Deals) => Target(locale).tier_deals(number::exact(&reading.sum)),
        _ => number::amount_short(locale, currency_of(draft), &reading.sum),
    };
    let mut said = vec![words.becomes(reading.lines.len().to_string(), &items.join(" × "), &sum)];
    if let (Some((first, _)), Some((last, _))) = (reading.months.first(), reading.months.last()) {
        let span = [*first, *last].map(|month| dates::month(locale, month));
        said.push(words.months(&if first == last { span[0].clone() } else { span.join(" – ") }));
        let own = draft.horizon().map(crate::domain::calendar::working::months_of).unwrap_or_default();
        if own.first() != Some(first) || own.last() != Some(last) {
            said.push(words.new_period().to_owned());
        }
    }
    said.join(if locale.is_chinese() { "" } else { " " })
}

/// What is left out or changed on the way, a line each.
pub fn notes(reading: &Reading, draft: &Draft, left_out: &[usize], target: TargetFrom, locale: Locale) -> Vec<String> {
    let currency = currency_of(draft);
    let words = Import(locale);
    let line = |is_there: bool, said: String| Some(said).filter(|_| is_there);
    let differs = |check: &Check| {
        let amount = |value: &Exact| if reading.are_shares { number::percent(value) } else { number::amount(currency, value) };
        words.differs(&cell_name(check.cell.0, check.cell.1), &amount(&check.stated), &amount(&check.found))
    };
    let checks = reading.checks.iter().take(SHOWN).map(differs);
    let sum_row = |(row, many): &(usize, usize)| words.sum_row(&number::whole(*row as u64 + 1), &number::whole(*many as u64));
    let columns: Vec<String> = left_out.iter().map(|column| column_name(*column)).collect();
    let metric = if let TargetFrom::Sum(metric) = target { Some(metric) } else { None };
    let is_money = matches!(metric, Some(Metric::Revenue | Metric::GrossProfit));
    let others = [
        line(!columns.is_empty(), words.left_columns(&dates::listed(locale, &columns.iter().map(String::as_str).collect::<Vec<_>>()))),
        line(reading.skipped > 0, words.skipped(reading.skipped.to_string())),
        line(reading.has_own_months, words.own_months().to_owned()),
        line(target == TargetFrom::Plan && !reading.are_shares, words.only_shares().to_owned()),
        line(reading.sums > 0, words.sums_left_out(reading.sums.to_string())),
        line(reading.added > 0, words.added_up(reading.added.to_string())),
        line(reading.is_rounded, words.rounded().to_owned()),
        line(!draft.space.is_empty(), words.replaces().to_owned()),
        Some(kept(draft, reading)).filter(|many| *many > 0).map(|many| words.kept(many.to_string())),
    ];
    let missing = [
        line(is_money && draft.deal_size.trim().is_empty(), words.needs_deal_size().to_owned()),
        line(metric == Some(Metric::GrossProfit) && draft.margin.trim().is_empty(), words.needs_margin().to_owned()),
    ];
    let sum_rows = reading.sum_rows.iter().take(SHOWN).map(sum_row);
    sum_rows.chain(checks).chain(others.into_iter().chain(missing).flatten()).collect()
}

/// What is wrong with a table, a line each.
pub fn problems(reading: &Reading, locale: Locale) -> Vec<String> {
    reading.problems.iter().take(SHOWN).map(|problem| said(problem, locale)).collect()
}

fn said(problem: &Problem, locale: Locale) -> String {
    let words = Import(locale);
    let cell = problem.cell.map_or_else(String::new, |(row, column)| cell_name(row, column));
    let text = problem.text.as_str();
    match problem.why {
        Why::NotAnAmount => words.not_an_amount(&cell, text),
        Why::Negative => words.negative(&cell, text),
        Why::Mixed => words.mixed(&cell, text),
        Why::NoName => words.no_name(&cell),
        Why::LongName => words.long_name(&cell, &NAME_MAX.to_string()),
        Why::NoDimension => words.no_dimension().to_owned(),
        Why::Dimensions => words.too_many_dimensions(&DIMENSIONS_MAX.to_string()),
        Why::NoAmount => words.no_amount().to_owned(),
        Why::Nothing => words.nothing().to_owned(),
        Why::Items => words.too_many_items(&cell, &MEMBERS_MAX.to_string()),
        Why::SubTargets => too_many_parts(locale),
        Why::TooMuch => words.too_much().to_owned(),
    }
}

/// That a split would be too large.
pub fn too_many_parts(locale: Locale) -> String {
    Import(locale).too_many_parts(&number::whole(LEAVES_MAX as u64))
}
