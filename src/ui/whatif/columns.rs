//! Scenarios as columns: the base and up to three variants, with every difference marked.

use super::compared::{field_name, scenario_name};
use super::meeting::start::meeting_start;
use super::outcomes::{Row, Said, outcome_rows};
use super::variant::{new_scenario, variant_part};
use super::waterfall::chosen_waterfall;
use crate::domain::draft::limits::SCENARIOS_MAX;
use crate::i18n::meeting::chosen;
use crate::state::comparison::{Column, Comparison};
use crate::ui::prelude::*;
use crate::ui::sheets::ScenarioFigure;

/// The panel of the scenarios.
pub fn columns_panel(compared: Memo<Comparison>) -> Element {
    let (screen, document) = here();
    let count = Memo::new(move |_| compared.with(|compared| compared.columns.len()));
    let going = Signal::derive(move || {
        let locale = document.locale.get();
        let open = document.scenario.get().map_or(0, |i| i + 1);
        let name = compared.with(|compared| compared.columns.get(open).map(|column| scenario_name(column, locale)).unwrap_or_default());
        Scenarios(locale).edits_go(&name)
    });
    // On a phone, the third scenario is beyond the edge.
    let swipe = Signal::derive(move || Scenarios(document.locale.get()).swipe(count.get()));
    let add = move || new_scenario(document, None);
    let full = Signal::derive(move || count.get() > SCENARIOS_MAX);
    let variant = Memo::new(move |_| document.scenario.get().filter(|i| i + 1 < count.get()));
    panel("scenarios-title", "scenarios", screen.word(Scenarios::scenarios))
        .child(meeting_start())
        .child(when(move || count.get() > 2, move || p().class("note swipe").child(swipe)))
        .child(comparison_table(compared, Rows::All))
        .child(chosen_waterfall(compared))
        .child(when(move || count.get() > 1, move || p().class("note going").child(going)))
        .child(when(move || count.get() < 2, move || p().class("lead-in").child(screen.word(Scenarios::intro))))
        .child(dynamic(move || variant.get().map(variant_part)))
        .child(actions().child(text_button("", screen.word(Scenarios::add), add).disabled(full)))
        .child(when(full, move || p().class("note").child(screen.word(Scenarios::four_at_most))))
}

/// The rows of the table.
#[derive(Clone, Copy)]
pub enum Rows {
    /// The changes and all outcomes.
    All,
    /// Only outcomes, without those that are shown elsewhere.
    Outcomes(fn(ScenarioFigure, &Comparison) -> bool),
}

impl Rows {
    fn outcomes(self, document: Document, compared: &Comparison) -> Vec<Row> {
        match self {
            Self::All => outcome_rows(document, compared, |_, _| false),
            Self::Outcomes(is_elsewhere) => outcome_rows(document, compared, is_elsewhere),
        }
    }
}

/// The table of the scenarios.
pub fn comparison_table(compared: Memo<Comparison>, of: Rows) -> Element {
    let (screen, document) = here();
    let drawing = move || compared.with(|compared| drawn(document, compared, of));
    let tap = move |place: &str| {
        let Some((row, column)) = cell_at(place) else { return };
        match row.checked_sub(1) {
            None => document.open_scenario(column.checked_sub(1)),
            Some(row) => {
                let figure = untrack(|| compared.with(|compared| of.outcomes(document, compared).get(row).map(|row| row.of)));
                if let Some(figure) = figure {
                    screen.open_sheet(Sheet::Column(column, figure));
                }
            }
        }
    };
    scrolling_table(screen.word(Scenarios::table), "grid columns", tap, drawing)
}

fn drawn(document: Document, compared: &Comparison, of: Rows) -> Vec<Node> {
    let locale = document.locale.get();
    let texts = Scenarios(locale);
    let Some(base) = compared.columns.first() else { return Vec::new() };
    let open = document.scenario.get().map_or(0, |i| i + 1);
    // In a meeting the chosen scenario is beside the base case.
    let place = |j: usize| match of {
        Rows::Outcomes(_) if j > 0 && j != open && open > 0 => "other",
        Rows::Outcomes(_) if j > 1 && open == 0 => "spare",
        _ => "",
    };
    let heads = compared.columns.iter().enumerate().map(|(j, column)| {
        let head = node("th").attr("scope", "col").text(scenario_name(column, locale)).in_button(format!("0,{j}"), j == 0);
        let head = head.class(place(j));
        if j == open { head.attr("aria-current", "true") } else { head }
    });
    let head = node("tr").child(node("td")).children(heads);
    let mut lines = Vec::new();
    let wide = compared.columns.len() + 1;
    // The cell is as wide as its word, which stays visible when the rest is scrolled.
    let group = |title: &str| {
        let rest = node("td").attr("colspan", (wide - 1).to_string());
        node("tr").class("group").child(node("th").attr("scope", "rowgroup").text(title)).child(rest)
    };
    let report = compared.columns.iter().find_map(|column| column.outcome.report.as_deref());
    if let Some(report) = report.filter(|_| wide > 2 && matches!(of, Rows::All)) {
        lines.push(group(texts.inputs()));
        for field in &compared.fields {
            // Money as the reader's language writes it, as in the field itself.
            let text = |column: &Column| {
                let typed = column.draft.text(field).unwrap_or_default().trim();
                match (column.draft.money_typed(field), chosen(field, typed, locale)) {
                    (Some(money), _) => number::typed_amount(locale, &money),
                    (None, Some(chosen)) => chosen.to_owned(),
                    (None, None) => typed.to_owned(),
                }
            };
            let cell = |column: &Column| {
                let text = text(column);
                let differs = column.draft.text(field).unwrap_or_default() != base.draft.text(field).unwrap_or_default();
                node("td").class(if differs { "differs" } else { "" }).text(if text.is_empty() { "–" } else { &text })
            };
            lines.push(line_of(&field_name(field, &base.draft, report, locale), compared.columns.iter().map(cell).collect()));
        }
        if compared.fields.is_empty() {
            lines.push(node("tr").child(node("td").class("word").attr("colspan", wide.to_string()).text(texts.no_difference())));
        }
        lines.push(group(texts.outcomes()));
    }
    for (i, row) in of.outcomes(document, compared).into_iter().enumerate() {
        let first = row.values.first().cloned().flatten();
        let cell = |(j, (said, column)): (usize, (&Said, &Column))| match said {
            None => node("td").class(place(j)).text("–"),
            Some((text, n)) => {
                // A difference that the texts do not show is not marked.
                let by = first.as_ref().filter(|(base, _)| base != text).map(|(_, base)| n - base).filter(|by| *by != 0);
                let is_old = !column.outcome.faults.is_empty();
                let is_better = by.and_then(|by| Some((by > 0) == row.of.more_is_better(report)?));
                let class = match (is_old, by, is_better) {
                    (true, ..) => "old",
                    (_, None, _) => "",
                    (.., Some(true)) => "differs better",
                    (.., Some(false)) => "differs worse",
                    (.., None) => "differs",
                };
                let difference = by.map(|by| {
                    let sign = if by > 0 { "▲" } else { "▼" };
                    let size = report.and_then(|report| row.of.difference(by, report, locale)).map(|size| format!(" {size}"));
                    node("small").text(format!(" {sign}{}", size.unwrap_or_default()))
                });
                node("td")
                    .attr("class", format!("{class} {}", place(j)).trim().to_owned())
                    .text(text)
                    .in_button(format!("{},{j}", i + 1), false)
                    .children(difference)
            }
        };
        let cells = row.values.iter().zip(&compared.columns).enumerate().map(cell).collect();
        lines.push(line_of(&row.of.name(report, locale), cells));
    }
    vec![node("thead").child(head), node("tbody").children(lines)]
}

fn line_of(name: &str, cells: Vec<Node>) -> Node {
    node("tr").child(node("th").attr("scope", "row").text(name)).children(cells)
}
