//! The waterfall: the leads needed from the base case to the open scenario, change by change.

use std::cmp::Ordering;

use super::compared::{scenario_name, short_name};
use crate::domain::whatif::difference::Difference;
use crate::domain::whatif::waterfall::{Waterfall, WaterfallStep};
use crate::i18n::meeting as said;
use crate::state::comparison::Comparison;
use crate::ui::prelude::*;
use crate::ui::sheets::ScenarioFigure;

/// The most changes with a bar each; a scenario with more has its other changes in one bar.
pub const BARS_MAX: usize = 5;

/// A bar of the waterfall, as both pictures of it show it.
#[derive(Clone, Debug, PartialEq)]
pub struct FallBar {
    /// `whole` for the base case, `open` for the scenario, otherwise whether the change is `good` or `bad`, or moves nothing (`same`).
    pub class: &'static str,
    /// Its name, short.
    pub name: String,
    /// What changes, in full.
    pub detail: String,
    /// The leads needed, or the difference with its sign.
    pub value: String,
    /// The lower and the upper edge, in thousandths.
    pub edges: (u16, u16),
    /// The column of the scenario whose leads it shows; `None` for a change.
    pub column: Option<usize>,
}

/// A waterfall as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// `Leads: from 300 to 192`.
    pub title: String,
    /// The base case, the changes, and the scenario.
    pub bars: Vec<FallBar>,
    /// The places for bars: those of changes that are not shown yet are free.
    pub places: usize,
    /// `300 − 41 − 29 − 38 = 192`; empty without changes.
    pub sum: String,
}

/// The waterfall of the open scenario; `None` for the base case, and while one of both is no valid plan.
pub fn fall(document: Document, compared: &Comparison) -> Option<Fall> {
    let locale = document.locale.get();
    let (i, made) = (document.scenario.get()?, document.steps.get());
    let draft = document.whole_draft();
    let found = Waterfall::of(&draft, i, made, BARS_MAX)?;
    let changes = &draft.scenarios.get(i)?.changes;
    let (base, open) = (compared.columns.first()?, compared.columns.get(i + 1)?);
    let report = base.outcome.report.as_deref()?;
    let first = report.funnel.first()?;
    let (count, places) = (|count| number::count_short(locale, count), found.places());
    let whole = |class, column: usize, name: String, leads, top| FallBar {
        class,
        detail: name.clone(),
        name,
        value: count(leads),
        edges: (0, top),
        column: Some(column),
    };
    let change = |(step, edges): (&WaterfallStep, &(u16, u16))| {
        let told: Vec<(String, String)> = changes
            .get(step.changes.clone())
            .into_iter()
            .flatten()
            .map(|(field, text)| {
                let (name, to) = (short_name(field, report, locale), said::value(field, text, locale));
                let from = said::value(field, draft.text(field).unwrap_or_default(), locale);
                (format!("{name} {to}"), Meeting(locale).change(&name, &from, &to))
            })
            .collect();
        let detail = told.iter().map(|(_, detail)| detail.as_str()).collect::<Vec<_>>().join(" · ");
        let name = match told.as_slice() {
            [(name, _)] => name.clone(),
            all => Meeting(locale).others(all.len().to_string()),
        };
        let difference = step.difference();
        FallBar { class: meaning(&difference), name, detail, value: signed(&difference, locale), edges: *edges, column: None }
    };
    let mut bars = vec![whole("whole", 0, scenario_name(base, locale), found.base, places.base)];
    bars.extend(found.steps.iter().zip(&places.steps).map(change));
    bars.push(whole("open", i + 1, scenario_name(open, locale), found.after(), places.after));
    let stage = names::many(locale, &first.name);
    Some(Fall {
        title: Meeting(locale).from_to(&stage, &count(found.base), &count(found.after())),
        places: bars.len().max(changes.len().min(BARS_MAX) + 2),
        sum: sum(&found),
        bars,
    })
}

/// Fewer leads are better.
fn meaning(difference: &Difference) -> &'static str {
    match difference.order {
        Ordering::Less => "good",
        Ordering::Equal => "same",
        Ordering::Greater => "bad",
    }
}

fn signed(difference: &Difference, locale: Locale) -> String {
    let by = number::count_short(locale, difference.by);
    said::signed(difference.order, &by).unwrap_or_else(|| "0".to_owned())
}

/// `300 − 41 − 29 − 38 = 192`.
fn sum(found: &Waterfall) -> String {
    if found.steps.is_empty() {
        return String::new();
    }
    let parts = found.steps.iter().map(|step| {
        let difference = step.difference();
        let sign = if difference.order == Ordering::Less { "−" } else { "+" };
        format!(" {sign} {}", number::count(difference.by))
    });
    format!("{}{} = {}", number::count(found.base), parts.collect::<String>(), number::count(found.after()))
}

/// The waterfall as rows, for narrow screens and long names: one row per bar, and the sum below.
pub fn waterfall_part(compared: Memo<Comparison>) -> View {
    let (screen, document) = here();
    let fall = Memo::new(move |_| compared.with(|compared| fall(document, compared)));
    let is_there = Signal::derive(move || fall.with(Option::is_some));
    let title = Signal::derive(move || fall.with(|fall| fall.as_ref().map(|fall| fall.title.clone()).unwrap_or_default()));
    let sum = Signal::derive(move || fall.with(|fall| fall.as_ref().map(|fall| fall.sum.clone()).unwrap_or_default()));
    let no_change = Signal::derive(move || is_there.get() && sum.with(String::is_empty));
    let rows = move || fall.with(|fall| fall.as_ref().map(|fall| fall.bars.iter().map(row).collect()).unwrap_or_default());
    let ask = move |place: &str| {
        if let Ok(column) = place.parse() {
            screen.open_sheet(Sheet::Column(column, ScenarioFigure::Stage(0)));
        }
    };
    when(is_there, move || {
        div()
            .class("waterfall-part")
            .child(h3().child(title))
            .child(ul().class("waterfall").on_place(ask).nodes(rows))
            .child(when(move || !sum.with(String::is_empty), move || p().class("formula").child(sum)))
            .child(when(no_change, move || p().class("note").child(screen.word(Meeting::no_change))))
    })
}

fn row(bar: &FallBar) -> Node {
    let (low, high) = bar.edges;
    let part = node("rect").attr("x", low.to_string()).attr("width", high.saturating_sub(low).max(3).to_string()).attr("height", "10");
    let track = node("svg").attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").attr("aria-hidden", "true").child(part);
    let name = node("span").class("name").attr("title", bar.detail.as_str()).text(&bar.detail);
    let value = node("span").class("value").text(&bar.value);
    let value = if let Some(column) = bar.column { value.in_button(column.to_string(), true) } else { value };
    node("li").class(bar.class).child(name).child(track).child(value)
}
