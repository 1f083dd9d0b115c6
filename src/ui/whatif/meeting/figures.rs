//! The figures that matter, a column for each scenario: the leads needed, the next stage, the chance; and their differences.

use std::cmp::Ordering;

use crate::domain::Count;
use crate::domain::whatif::difference::Difference;
use crate::i18n::meeting as said;
use crate::i18n::texts::Feasibility;
use crate::state::comparison::{Column, Comparison};
use crate::ui::parts::figure::width;
use crate::ui::prelude::*;
use crate::ui::sheets::ScenarioFigure;
use crate::ui::whatif::compared::{scenario_name, short_name};
use crate::ui::whatif::outcomes::confidence;

/// The figures that matter. In a funnel of two stages the next stage is won, whose count are the deals.
const KEY: [ScenarioFigure; 3] = [ScenarioFigure::Stage(0), ScenarioFigure::Stage(1), ScenarioFigure::Sure];

/// The figures in small below them, where activities bring something.
const WORK: [ScenarioFigure; 2] = [ScenarioFigure::Verdict, ScenarioFigure::Missing];

/// Whether it is among the figures that matter.
pub fn is_key(of: ScenarioFigure, compared: &Comparison) -> bool {
    KEY.contains(&of) || (WORK.contains(&of) && has_work(compared))
}

/// Whether the activities of any scenario bring something.
fn has_work(compared: &Comparison) -> bool {
    compared.columns.iter().any(|column| column.acted.as_ref().is_some_and(|acted| acted.supply.is_some()))
}

/// The table. Every figure explains itself, and the heading of a column opens its scenario.
pub fn figures_table(compared: Memo<Comparison>) -> Element {
    let (screen, document) = here();
    let drawing = move || compared.with(|compared| drawn(document, compared));
    let tap = move |place: &str| {
        let Some((row, column)) = cell_at(place) else { return };
        match row.checked_sub(1).and_then(|row| KEY.iter().chain(&WORK).nth(row)) {
            None => document.open_scenario(column.checked_sub(1)),
            Some(of) => screen.open_sheet(Sheet::Column(column, *of)),
        }
    };
    let columns = Signal::derive(move || compared.with(|compared| compared.columns.len()).to_string());
    div()
        .class("scroll")
        .tabindex("0")
        .role("region")
        .aria_label(screen.word(Meeting::figures))
        .child(table().class("key-figures").attr("data-columns", columns).on_place(tap).nodes(drawing))
}

fn drawn(document: Document, compared: &Comparison) -> Vec<Node> {
    let locale = document.locale.get();
    let (draft, made) = (document.whole_draft(), document.steps.get());
    let open = document.scenario.get().map_or(0, |i| i + 1);
    // A phone has room for the base case and one scenario.
    let class = |j: usize| match j {
        _ if j == open => "on",
        0 => "",
        1 if open == 0 => "",
        _ => "other",
    };
    let heads = compared.columns.iter().enumerate().map(|(j, column)| {
        let name = scenario_name(column, locale);
        let (changes, full) = match j.checked_sub(1) {
            None => (base_terms(column, locale), base_terms(column, locale)),
            Some(i) => changes(&draft, i, made.filter(|_| j == open), column, locale),
        };
        let name =
            node("button").attr("type", "button").class("name").attr("data-at", format!("0,{j}")).attr("title", name.as_str()).text(name);
        let small = node("small").attr("title", full).text(changes);
        let head = node("th").attr("scope", "col").class(class(j)).child(name).child(small);
        if j == open { head.attr("aria-current", "true") } else { head }
    });
    let mut rows = vec![node("tr").class("names").child(node("td")).children(heads)];
    for (row, of) in KEY.into_iter().enumerate() {
        let cells: Vec<Option<Figure>> =
            compared.columns.iter().enumerate().map(|(j, column)| Figure::of(document, j, column, of)).collect();
        if row == 1 && cells.iter().all(Option::is_none) {
            continue;
        }
        let longest = cells.iter().flatten().map(|figure| width(&figure.text)).max().unwrap_or(0);
        let first = cells.first().cloned().flatten();
        let cell = |(j, (figure, column)): (usize, (&Option<Figure>, &Column))| {
            let mut cell = node("td").class(class(j));
            let Some(figure) = figure else { return cell.text("–") };
            let is_old = !column.outcome.faults.is_empty();
            let value = node("span").class(if is_old { "value old" } else { "value" });
            cell = cell.child(value.text(&figure.text).in_button(format!("{},{j}", row + 1), true));
            let beside = if j == 0 { Vec::new() } else { first.as_ref().map_or_else(Vec::new, |first| differs(first, figure, locale)) };
            let gap = if row == 0 { gap(column, j == 0, locale) } else { Vec::new() };
            let beside: Vec<Node> = beside.into_iter().chain(gap).collect();
            if beside.is_empty() { cell } else { cell.child(node("span").class("beside").children(beside)) }
        };
        let cells: Vec<Node> = cells.iter().zip(&compared.columns).enumerate().map(cell).collect();
        let (name, note) = row_name(of, compared, locale);
        let head = node("th").attr("scope", "row").text(name).children(note.map(|note| node("small").text(note)));
        rows.push(node("tr").attr("data-length", length(longest)).child(head).children(cells));
    }
    if has_work(compared) {
        let cells = compared.columns.iter().enumerate().map(|(j, column)| node("td").class(class(j)).children(work(j, column, locale)));
        let head = node("th").attr("scope", "row").text(Feasibility(locale).title());
        rows.push(node("tr").class("work").child(head).children(cells));
    }
    let head = node("thead").child(rows.remove(0));
    vec![head, node("tbody").children(rows)]
}

/// How long the longest figure of a row is, for the style sheet.
fn length(width: usize) -> &'static str {
    match width {
        0..=4 => "s",
        5..=6 => "m",
        _ => "l",
    }
}

/// The name of a row, and what its figures are based on.
fn row_name(of: ScenarioFigure, compared: &Comparison, locale: Locale) -> (String, Option<String>) {
    let Some(report) = compared.columns.first().and_then(|column| column.outcome.report.as_deref()) else { return (String::new(), None) };
    if let ScenarioFigure::Stage(k) = of {
        return (said::stage_row(report, k, locale), None);
    }
    let words = Meeting(locale);
    let stage = report.funnel.first().map(|stage| names::inside(locale, &names::many(locale, &stage.name))).unwrap_or_default();
    let mut all = compared.columns.iter().filter_map(|column| column.outcome.report.as_deref()).map(said::available);
    let first = all.next().flatten();
    let note = match first {
        Some(leads) if all.all(|other| other == first) => words.with_leads(&number::count_short(locale, leads), &stage),
        Some(_) => words.with_available(&stage),
        None => words.with_needed(&stage),
    };
    (of.name(Some(report), locale), Some(note))
}

/// A figure, and by what it is compared.
#[derive(Clone)]
struct Figure {
    text: String,
    value: Value,
}

#[derive(Clone, Copy)]
enum Value {
    /// Whether fewer are better: more won deals after the funnel's end are neither.
    Count(Count, bool),
    Percent(u16),
}

impl Figure {
    fn of(document: Document, j: usize, column: &Column, of: ScenarioFigure) -> Option<Self> {
        let report = column.outcome.report.as_deref()?;
        let sure = confidence(document, j, column);
        let (text, _) = of.said(column, sure.as_ref(), document.locale.get())?;
        let value = match of {
            ScenarioFigure::Stage(k) => {
                let stage = report.funnel.get(k)?;
                Value::Count(stage.required.count, stage.place != Place::After)
            }
            _ => Value::Percent(sure?.0.shown_percent()),
        };
        Some(Self { text, value })
    }
}

/// The difference from the base case in two lines, green if it is better and red if it is worse.
fn differs(base: &Figure, figure: &Figure, locale: Locale) -> Vec<Node> {
    let (order, by, rest, is_better) = match (base.value, figure.value) {
        (Value::Count(from, fewer_is_better), Value::Count(to, _)) => {
            let found = Difference::of(from, to);
            let is_better = fewer_is_better.then_some(found.order == Ordering::Less);
            (found.order, number::count_short(locale, found.by), said::percent(&found), is_better)
        }
        (Value::Percent(from), Value::Percent(to)) => {
            (to.cmp(&from), to.abs_diff(from).to_string(), Meeting(locale).points().to_owned(), Some(to > from))
        }
        _ => return Vec::new(),
    };
    let Some(signed) = said::signed(order, &by) else { return vec![node("span").class("same").text(Meeting(locale).same())] };
    let class = match is_better {
        Some(true) => "good",
        Some(false) => "bad",
        None => "",
    };
    let small = if matches!(figure.value, Value::Percent(_)) { "unit" } else { "" };
    vec![node("span").class(class).child(node("b").text(signed)).child(node("b").class(small).text(rest))]
}

/// The leads missing, if the available leads are too few; at the base case also how many there are.
fn gap(column: &Column, is_base: bool, locale: Locale) -> Vec<Node> {
    let Some(report) = column.outcome.report.as_deref() else { return Vec::new() };
    let (Some(missing), Some(leads)) = (said::missing(report), said::available(report)) else { return Vec::new() };
    let words = Meeting(locale);
    let gap = node("b").text(format!("! {}", words.short_by(&number::count_short(locale, missing))));
    let available = is_base.then(|| node("b").class("unit").text(words.available(&number::count_short(locale, leads))));
    vec![node("span").class("bad gap-of").child(gap).children(available)]
}

/// The verdict, and the leads missing beside those that activities bring.
fn work(j: usize, column: &Column, locale: Locale) -> Vec<Node> {
    let is_old = !column.outcome.faults.is_empty();
    let figure = |(i, of): (usize, &ScenarioFigure)| {
        let (text, order) = of.said(column, None, locale)?;
        let is_gap = *of == ScenarioFigure::Missing;
        let text = match (is_gap, order) {
            (true, 0) => return None,
            (true, _) => format!("! {}", Meeting(locale).short_by(&text)),
            (false, _) => text,
        };
        let class = match (is_old, is_gap) {
            (true, _) => "old",
            (false, true) => "bad",
            (false, false) => "",
        };
        Some(node("span").class(class).text(text).in_button(format!("{},{j}", KEY.len() + 1 + i), true))
    };
    let mut all: Vec<Node> = WORK.iter().enumerate().filter_map(figure).collect();
    if all.is_empty() {
        all.push(node("span").text("–"));
    }
    all
}

/// The rates and the deal size of the base case.
fn base_terms(column: &Column, locale: Locale) -> String {
    column.outcome.report.as_deref().map(|report| said::terms(report, locale)).unwrap_or_default()
}

/// A heading names the rates by both of their stages up to this number of changes.
const NAMED_IN_FULL: usize = 3;

/// What scenario `i` changes, in its own order: `Lead → Opportunity 25% → 29%`, or only the new values if it changes several; and in full.
fn changes(draft: &Draft, i: usize, made: Option<usize>, column: &Column, locale: Locale) -> (String, String) {
    let (Some(report), Some(scenario)) = (column.outcome.report.as_deref(), draft.scenarios.get(i)) else { return Default::default() };
    let made = &scenario.changes[..made.unwrap_or(usize::MAX).min(scenario.changes.len())];
    if made.is_empty() {
        let same = Meeting(locale).same().to_owned();
        return (same.clone(), same);
    }
    let full = |(field, text): &(Field, String)| {
        let from = said::value(field, draft.text(field).unwrap_or_default(), locale);
        Meeting(locale).change(&short_name(field, draft, report, locale), &from, &said::value(field, text, locale))
    };
    // Many changes have little room each: a rate is then named by the stage it leads on from, so that no value is cut off.
    let named = |field: &Field| match field {
        Field::Rate(k) if made.len() > NAMED_IN_FULL => report.funnel.get(*k).map(|stage| names::shown(locale, &stage.name).into_owned()),
        _ => None,
    };
    let new = |(field, text): &(Field, String)| {
        let name = named(field).unwrap_or_else(|| short_name(field, draft, report, locale));
        format!("{name} {}", said::value(field, text, locale))
    };
    let all: Vec<String> = made.iter().map(full).collect();
    let short = if made.len() == 1 { all.clone() } else { made.iter().map(new).collect() };
    (short.join(" · "), all.join(" · "))
}
