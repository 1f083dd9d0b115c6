//! The scenarios beside each other, as data, and the names of scenarios and their fields.

use crate::domain::whatif::levers::Lever;
use crate::i18n::labels::{label, named};
use crate::i18n::levers;
use crate::state::comparison::{Column, Comparison};
use crate::ui::prelude::*;

/// The scenarios beside each other.
pub fn comparison() -> Memo<Comparison> {
    let document = Screen::here().document;
    let whole = document.whole(Clone::clone);
    Memo::new(move |before: Option<&Comparison>| {
        let mut whole = whole.get();
        // A scenario that is shown step by step has the changes up to the present step.
        if let Some((i, steps)) = document.scenario.get().zip(document.steps.get())
            && let Some(scenario) = whole.scenarios.get_mut(i)
        {
            scenario.changes.truncate(steps);
        }
        let first = if before.is_none() { untrack(|| last_computed(document, &whole)) } else { None };
        Comparison::of(&whole, before.or(first.as_ref()), today())
    })
}

/// Searches the chances of all scenarios that the reports do not contain.
pub fn follow_odds(compared: Memo<Comparison>) {
    let document = Screen::here().document;
    Effect::new(move |_| {
        // Another open plan changes which of the odds are known already.
        document.outcome.track();
        compared.with(|compared| find_odds(document, compared));
    });
}

fn find_odds(document: Document, compared: &Comparison) {
    for (j, column) in compared.columns.iter().enumerate() {
        let Outcome { report: Some(report), plan: Some(plan), valid: Some(valid), .. } = &column.outcome else { continue };
        if report.confidence.is_none() && column.outcome.faults.is_empty() {
            document.find_odds_of_column(j, plan, valid);
        }
    }
}

/// The comparison before the present draft, if that cannot be computed: the tab then shows the last figures.
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

/// The name, with a number after it if a scenario already has that name.
pub fn free_name(document: Document, name: &str) -> String {
    let taken = document.whole(|draft| draft.scenarios.iter().map(|it| it.name.trim().to_owned()).collect::<Vec<_>>()).get_untracked();
    let numbered = (2..).map(|n: usize| format!("{name} {n}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// The name of a scenario.
pub fn scenario_name(column: &Column, locale: Locale) -> String {
    let base = || Scenarios(locale).base().to_owned();
    column.name.as_ref().map_or_else(base, |name| if name.trim().is_empty() { "–".to_owned() } else { name.clone() })
}

/// The name of a field where there is little room: a rate is named by its two stages.
pub fn short_name(field: &Field, draft: &Draft, report: &Report, locale: Locale) -> String {
    match field {
        Field::Rate(k) => levers::lever(Lever::Rate(*k), report, locale),
        Field::DealSize => levers::lever(Lever::DealSize, report, locale),
        _ => field_name(field, draft, report, locale),
    }
}

/// The full name of a field, with the item or activity that it belongs to.
pub fn field_name(field: &Field, draft: &Draft, report: &Report, locale: Locale) -> String {
    let of = |d: usize, m: usize| {
        let name = report.split.as_ref().and_then(|space| space.dimensions.get(d)?.1.get(m));
        name.map(|(name, _)| names::shown(locale, name).into_owned()).unwrap_or_default()
    };
    match field {
        Field::Member(d, m, own) => format!("{} · {}", of(*d, *m), own_label(*own, report, locale)),
        Field::Leaf(_, own) => own_label(*own, report, locale),
        Field::Ramp(d, m, i) => format!("{} · {}", of(*d, *m), i + 1),
        _ => named(field, draft, report, locale),
    }
}

fn own_label(own: Own, report: &Report, locale: Locale) -> String {
    match own {
        Own::Share => Split(locale).own_share().to_owned(),
        Own::DealSize => label(&Field::DealSize, report, locale),
        Own::Margin => label(&Field::Margin, report, locale),
        Own::Rate(k) => label(&Field::Rate(k), report, locale),
    }
}
