//! Scenarios as columns: the base and up to three variants, with every difference marked.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::meeting::meeting_bar;
use crate::domain::confidence::LEVELS;
use crate::domain::scenario::SCENARIOS_MAX;
use crate::domain::{Field, Metric, Money, Report};
use crate::i18n::explain::label;
use crate::i18n::whatif::Words;
use crate::i18n::{Locale, filled, names, number};
use crate::state::comparison::{Column, Comparison};
use crate::state::document::today;
use crate::ui::parts::buttons::{actions, button, button_unless};
use crate::ui::parts::el::{View, attr, class, dynamic, el, flag, line, live, say, when};
use crate::ui::parts::field::{Kind, field_row};
use crate::ui::parts::paint::{Ink, arrows, at, painted, parts, taps, words};
use crate::ui::target::panel;
use crate::ui::{Screen, id_of};

/// The scenarios beside each other.
pub fn comparison() -> Memo<Comparison> {
    let document = Screen::here().document;
    let whole = document.whole(Clone::clone);
    Memo::new(move |before: Option<&Comparison>| Comparison::of(&whole.get(), before, today()))
}

/// The panel of the scenarios.
pub fn columns_panel(compared: Memo<Comparison>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = Memo::new(move |_| compared.with(|compared| compared.columns.len()));
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    let drawing = move || compared.with(|compared| drawn(compared, document.scenario.get(), document.locale.get()));
    let open = move |place: &str| {
        if let Some((_, column)) = at(place) {
            document.open_scenario(usize::try_from(column).ok().and_then(|column| column.checked_sub(1)));
        }
    };
    let going = say(move || {
        let locale = document.locale.get();
        let open = document.scenario.get().map_or(0, |i| i + 1);
        let name = compared.with(|compared| compared.columns.get(open).map(|column| shown(column, locale)).unwrap_or_default());
        filled(Words(locale).edits_go(), &[&name])
    });
    let add = move || {
        let words = Words(document.locale.get());
        let taken =
            compared.with_untracked(|compared| compared.columns.iter().filter_map(|column| column.name.clone()).collect::<Vec<_>>());
        let names = (1..).map(|n: usize| filled(words.scenario(), &[&n.to_string()]));
        let name = names.into_iter().find(|name| !taken.contains(name)).unwrap_or_default();
        let open = document.scenario.get_untracked();
        document.edit_whole(None, |draft| draft.add_scenario(&name, open));
        document.open_scenario(Some(taken.len()));
    };
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
                vec![painted("table", vec![class("grid columns"), taps(open), arrows()], drawing)],
            ),
            when(flag(move || count.get() > 1), move || line("p", "note going", going)),
            when(flag(move || count.get() < 2), move || line("p", "lead-in", word(Words::intro))),
            of_variant,
            actions(vec![button_unless(full, "", word(Words::add), add)]),
        ],
    )
}

/// The name of a variant, and what can be done with it.
fn variant_part(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    let field = Field::ScenarioName(i);
    let promote = move || {
        let name = Words(document.locale.get()).base_before();
        document.edit_whole(None, |draft| draft.promote(i, name));
        document.open_scenario(None);
    };
    let remove = move || {
        document.open_scenario(None);
        document.edit_whole(None, |draft| {
            if i < draft.scenarios.len() {
                draft.scenarios.remove(i);
            }
        });
        screen.focus_soon("plan".to_owned());
    };
    let buttons = actions(vec![button("", word(Words::promote), promote), button("", word(Words::remove), remove)]);
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

/// What a row of outcomes says of a scenario: in words, and as a number that tells which is more.
type Said = Option<(String, u128)>;

fn drawn(compared: &Comparison, open: Option<usize>, locale: Locale) -> Vec<Ink> {
    let texts = Words(locale);
    let Some(base) = compared.columns.first() else { return Vec::new() };
    let open = open.map_or(0, |i| i + 1);
    let heads = compared.columns.iter().enumerate().map(|(j, column)| {
        let head = words("th", "", shown(column, locale)).tapped(format!("0,{j}"), j == 0).with("scope", "col");
        if j == open { head.with("aria-current", "true") } else { head }
    });
    let head = parts("tr", "", [words("td", "", "")].into_iter().chain(heads).collect());
    let mut rows = Vec::new();
    let wide = compared.columns.len() + 1;
    let group =
        |title: &str| parts("tr", "group", vec![words("th", "", title).with("colspan", wide.to_string()).with("scope", "colgroup")]);
    let report = compared.columns.iter().find_map(|column| column.outcome.report.as_deref());
    if let Some(report) = report.filter(|_| wide > 2) {
        rows.push(group(texts.inputs()));
        for field in &compared.fields {
            let text = |column: &Column| column.draft.text(field).unwrap_or_default().trim().to_owned();
            let cell = |column: &Column| {
                let text = text(column);
                let differs = column.draft.text(field).unwrap_or_default() != base.draft.text(field).unwrap_or_default();
                words("td", if differs { "differs" } else { "" }, if text.is_empty() { "–".to_owned() } else { text })
            };
            rows.push(row(&named(field, report, locale), compared.columns.iter().map(cell).collect()));
        }
        if compared.fields.is_empty() {
            rows.push(parts("tr", "", vec![words("td", "word", texts.no_difference()).with("colspan", wide.to_string())]));
        }
        rows.push(group(texts.outcomes()));
    }
    for (name, of) in outcomes(report, locale) {
        let values: Vec<Said> = compared.columns.iter().map(|column| of(column.outcome.report.as_deref()?)).collect();
        let first = values.first().cloned().flatten();
        let cell = |(said, column): (&Said, &Column)| match said {
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
                words("td", class, format!("{text}{mark}"))
            }
        };
        if values.iter().any(Option::is_some) {
            rows.push(row(&name, values.iter().zip(&compared.columns).map(cell).collect()));
        }
    }
    vec![parts("thead", "", vec![head]), parts("tbody", "", rows)]
}

fn row(name: &str, cells: Vec<Ink>) -> Ink {
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

type Of = Box<dyn Fn(&Report) -> Said>;

/// The rows of outcomes: what each is called, and what it says of a report.
fn outcomes(report: Option<&Report>, locale: Locale) -> Vec<(String, Of)> {
    let strings = locale.strings();
    let texts = Words(locale);
    let money = move |report: &Report, money: Money| (number::money_short(locale, report.currency, money), money.units());
    let mut rows: Vec<(String, Of)> = Vec::new();
    rows.push((
        strings.target.to_owned(),
        Box::new(move |report| match report.metric {
            Metric::Deals => Some((number::exact(&report.amount), report.deals.count.get().into())),
            Metric::Revenue | Metric::GrossProfit => {
                let amount = Money::within(&report.amount, report.currency)?;
                Some(money(report, amount))
            }
        }),
    ));
    for k in 0..report.map_or(0, |report| report.funnel.len()) {
        let name = report.and_then(|report| report.funnel.get(k)).map(|stage| names::shown(locale, &stage.name).into_owned());
        let count = move |report: &Report| {
            let count = report.funnel.get(k)?.required.count;
            Some((number::count_short(locale, count), count.get().into()))
        };
        rows.push((name.unwrap_or_default(), Box::new(count)));
    }
    rows.push((texts.revenue().to_owned(), Box::new(move |report| Some(money(report, report.brought?)))));
    let sure = |report: &Report| {
        let confidence = report.confidence.as_ref()?;
        Some((number::probability(confidence.at_plan), confidence.at_plan_permille().into()))
    };
    rows.push((strings.confidence_title.to_owned(), Box::new(sure)));
    for (i, (level, _)) in LEVELS.iter().enumerate() {
        let leads = move |report: &Report| {
            let count = report.confidence.as_ref()?.leads_for.get(i).copied().flatten()?;
            Some((number::count_short(locale, count), count.get().into()))
        };
        rows.push((filled(texts.leads_sure(), &[level]), Box::new(leads)));
    }
    rows
}
