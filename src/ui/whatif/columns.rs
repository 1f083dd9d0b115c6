//! Scenarios as columns: the base and up to three variants, with every difference marked.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::meeting::meeting_bar;
use super::outcomes::{Said, rows};
use crate::domain::draft::limits::SCENARIOS_MAX;
use crate::domain::{Draft, Field, Report};
use crate::i18n::explain::label;
use crate::i18n::whatif::Words;
use crate::i18n::{Locale, filled, names};
use crate::state::comparison::{Column, Comparison};
use crate::state::document::{Document, today};
use crate::state::outcome::Outcome;
use crate::ui::parts::buttons::{actions, button, button_unless};
use crate::ui::parts::el::{View, attr, class, dynamic, el, flag, line, live, say, when};
use crate::ui::parts::field::{Kind, field_row};
use crate::ui::parts::paint::{Ink, arrows, at, painted, parts, taps, words};
use crate::ui::target::panel;
use crate::ui::{Screen, Sheet, id_of};

/// The scenarios beside each other.
pub fn comparison() -> Memo<Comparison> {
    let document = Screen::here().document;
    let whole = document.whole(Clone::clone);
    Memo::new(move |before: Option<&Comparison>| {
        let mut whole = whole.get();
        // A scenario that is told step by step stands there as far as it is told.
        if let Some((i, steps)) = document.scenario.get().zip(document.steps.get())
            && let Some(scenario) = whole.scenarios.get_mut(i)
        {
            scenario.changes.truncate(steps);
        }
        let first = if before.is_none() { untrack(|| last_computed(document, &whole)) } else { None };
        Comparison::of(&whole, before.or(first.as_ref()), today())
    })
}

/// What stood there before something was typed that cannot be computed: who comes here with that sees the last figures.
fn last_computed(document: Document, whole: &Draft) -> Option<Comparison> {
    let outcome = document.outcome.get();
    let valid = outcome.valid.as_deref().filter(|_| !outcome.faults.is_empty())?;
    let Some(i) = document.scenario.get() else {
        let whole = Draft { scenarios: whole.scenarios.clone(), ..valid.clone() };
        return Some(Comparison::of(&whole, None, today()));
    };
    let mut compared = Comparison::of(whole, None, today());
    compared.columns.get_mut(i + 1)?.outcome = outcome;
    Some(compared)
}

/// The panel of the scenarios.
pub fn columns_panel(compared: Memo<Comparison>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = Memo::new(move |_| compared.with(|compared| compared.columns.len()));
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    Effect::new(move |_| {
        // Which of them is the open one is told with its outcome.
        document.outcome.track();
        compared.with(|compared| find_odds(document, compared));
    });
    let drawing = move || compared.with(|compared| drawn(document, compared));
    let tap = move |place: &str| {
        let Some((row, column)) = at(place).and_then(|(row, column)| usize::try_from(row).ok().zip(usize::try_from(column).ok())) else {
            return;
        };
        match row.checked_sub(1) {
            None => document.open_scenario(column.checked_sub(1)),
            Some(row) => {
                let of = untrack(|| compared.with(|compared| rows(document, compared).get(row).map(|row| row.of)));
                if let Some(of) = of {
                    screen.lay(Sheet::Column(column, of));
                }
            }
        }
    };
    let going = say(move || {
        let locale = document.locale.get();
        let open = document.scenario.get().map_or(0, |i| i + 1);
        let name = compared.with(|compared| compared.columns.get(open).map(|column| shown(column, locale)).unwrap_or_default());
        filled(Words(locale).edits_go(), &[&name])
    });
    let add = move || new_scenario(document, None);
    let full = flag(move || count.get() > SCENARIOS_MAX);
    let variant = Memo::new(move |_| document.scenario.get().filter(|i| i + 1 < count.get()));
    let of_variant = dynamic(move || variant.get().map_or(View::None, variant_part));
    panel(
        "scenarios-title",
        "scenarios",
        word(Words::scenarios),
        vec![
            meeting_bar(compared),
            el(
                "div",
                vec![class("scroll"), attr("tabindex", "0"), attr("role", "region"), live("aria-label", word(Words::table))],
                vec![painted("table", vec![class("grid columns"), taps(tap), arrows()], drawing)],
            ),
            when(flag(move || count.get() > 1), move || line("p", "note going", going)),
            when(flag(move || count.get() < 2), move || line("p", "lead-in", word(Words::intro))),
            of_variant,
            actions(vec![button_unless(full, "", word(Words::add), add)]),
            when(full, move || line("p", "note", word(Words::four_at_most))),
        ],
    )
}

/// Adds a scenario, as the base is or as another is, and opens it.
fn new_scenario(document: Document, of: Option<usize>) {
    let words = Words(document.locale.get());
    let many = document.whole(|draft| draft.scenarios.len()).get_untracked();
    let name = free_name(document, &filled(words.scenario(), &[&(many + 1).to_string()]));
    document.edit_whole(None, |draft| draft.add_scenario(&name, of));
    document.open_scenario(Some(many));
}

/// That name, or where a scenario has it already one with a number behind it that none has.
pub fn free_name(document: Document, name: &str) -> String {
    let taken = document.whole(|draft| draft.scenarios.iter().map(|it| it.name.trim().to_owned()).collect::<Vec<_>>()).get_untracked();
    let numbered = (2..).map(|n: usize| format!("{name} {n}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// The name of a variant, and what can be done with it.
fn variant_part(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    let field = Field::ScenarioName(i);
    let promote = move || {
        let name = free_name(document, Words(document.locale.get()).base_before());
        document.edit_whole(None, |draft| draft.promote(i, &name));
        document.open_scenario(None);
    };
    let remove = move || {
        document.open_scenario(None);
        document.edit_whole(None, |draft| {
            if i < draft.scenarios.len() {
                draft.scenarios.remove(i);
            }
        });
        screen.start_soon();
    };
    let full = flag(move || document.whole(|draft| draft.scenarios.len() >= SCENARIOS_MAX).get());
    let buttons = actions(vec![
        button("", word(Words::promote), promote),
        button_unless(full, "", word(Words::duplicate), move || new_scenario(document, Some(i))),
        button("", word(Words::remove), remove),
    ]);
    let id = id_of(&field);
    el(
        "div",
        vec![class("variant"), attr("role", "group"), live("aria-labelledby", say(move || id.clone()))],
        vec![field_row(&field, Kind::Name, word(Words::scenario_name), None), buttons],
    )
}

pub fn shown(column: &Column, locale: Locale) -> String {
    let base = || Words(locale).base().to_owned();
    column.name.as_ref().map_or_else(base, |name| if name.trim().is_empty() { "–".to_owned() } else { name.clone() })
}

/// How sure the scenarios are whose reports do not tell it.
fn find_odds(document: Document, compared: &Comparison) {
    for (j, column) in compared.columns.iter().enumerate() {
        let Outcome { report: Some(report), plan: Some(plan), valid: Some(valid), .. } = &column.outcome else { continue };
        if report.confidence.is_none() && column.outcome.faults.is_empty() {
            document.find_odds_of_column(j, plan, valid);
        }
    }
}

fn drawn(document: Document, compared: &Comparison) -> Vec<Ink> {
    let locale = document.locale.get();
    let texts = Words(locale);
    let Some(base) = compared.columns.first() else { return Vec::new() };
    let open = document.scenario.get().map_or(0, |i| i + 1);
    let heads = compared.columns.iter().enumerate().map(|(j, column)| {
        let head = words("th", "", shown(column, locale)).tapped(format!("0,{j}"), j == 0).with("scope", "col");
        if j == open { head.with("aria-current", "true") } else { head }
    });
    let head = parts("tr", "", [words("td", "", "")].into_iter().chain(heads).collect());
    let mut lines = Vec::new();
    let wide = compared.columns.len() + 1;
    // The cell is no wider than its word, which so stays in sight when the rest is scrolled.
    let group = |title: &str| {
        let rest = words("td", "", "").with("colspan", (wide - 1).to_string());
        parts("tr", "group", vec![words("th", "", title).with("scope", "rowgroup"), rest])
    };
    let report = compared.columns.iter().find_map(|column| column.outcome.report.as_deref());
    if let Some(report) = report.filter(|_| wide > 2) {
        lines.push(group(texts.inputs()));
        for field in &compared.fields {
            let text = |column: &Column| column.draft.text(field).unwrap_or_default().trim().to_owned();
            let cell = |column: &Column| {
                let text = text(column);
                let differs = column.draft.text(field).unwrap_or_default() != base.draft.text(field).unwrap_or_default();
                words("td", if differs { "differs" } else { "" }, if text.is_empty() { "–".to_owned() } else { text })
            };
            lines.push(line_of(&named(field, report, locale), compared.columns.iter().map(cell).collect()));
        }
        if compared.fields.is_empty() {
            lines.push(parts("tr", "", vec![words("td", "word", texts.no_difference()).with("colspan", wide.to_string())]));
        }
        lines.push(group(texts.outcomes()));
    }
    for (i, row) in rows(document, compared).into_iter().enumerate() {
        let first = row.values.first().cloned().flatten();
        let cell = |(j, (said, column)): (usize, (&Said, &Column))| match said {
            None => words("td", "", "–"),
            Some((text, n)) => {
                let order = first.as_ref().map_or(Ordering::Equal, |(_, base)| n.cmp(base));
                let mark = match order {
                    Ordering::Less => " ↓",
                    Ordering::Equal => "",
                    Ordering::Greater => " ↑",
                };
                // A difference that is too small to be read is none.
                let is_same = first.as_ref().is_some_and(|(base, _)| base == text);
                let mark = if is_same { "" } else { mark };
                let is_old = !column.outcome.faults.is_empty();
                let class = match (is_old, mark) {
                    (true, _) => "old",
                    (_, "") => "",
                    _ => "differs",
                };
                words("td", class, format!("{text}{mark}")).tapped(format!("{},{j}", i + 1), false)
            }
        };
        let cells = row.values.iter().zip(&compared.columns).enumerate().map(cell).collect();
        lines.push(line_of(&row.of.name(report, locale), cells));
    }
    vec![parts("thead", "", vec![head]), parts("tbody", "", lines)]
}

fn line_of(name: &str, cells: Vec<Ink>) -> Ink {
    parts("tr", "", [words("th", "", name).with("scope", "row")].into_iter().chain(cells).collect())
}
/// What a field is called where it stands by itself: with the member that it is of.
pub fn named(field: &Field, report: &Report, locale: Locale) -> String {
    let of = |d: usize, m: usize| {
        let name = report.space.as_ref().and_then(|space| space.dimensions.get(d)?.1.get(m));
        name.map(|(name, _)| names::shown(locale, name).into_owned()).unwrap_or_default()
    };
    match field {
        Field::Member(d, m, own) => format!("{} · {}", of(*d, *m), own_label(*own, report, locale)),
        Field::Leaf(_, own) => own_label(*own, report, locale),
        Field::Ramp(d, m, i) => format!("{} · {}", of(*d, *m), i + 1),
        _ => label(field, report, locale),
    }
}

fn own_label(own: crate::domain::Own, report: &Report, locale: Locale) -> String {
    use crate::domain::Own;
    match own {
        Own::Share => locale.strings().split().own_share.to_owned(),
        Own::DealSize => label(&Field::DealSize, report, locale),
        Own::Margin => label(&Field::Margin, report, locale),
        Own::Rate(k) => label(&Field::Rate(k), report, locale),
    }
}
