//! The tour of a meeting: the base case, then each scenario change by change.

use super::compared::{scenario_name, short_name};
use crate::i18n::meeting as said;
use crate::state::comparison::Comparison;
use crate::ui::prelude::*;

/// A step of the tour: a scenario, and the number of its changes that are shown; `None` for all of them.
pub type TourStep = (Option<usize>, Option<usize>);

/// A move through the tour.
#[derive(Clone, Copy)]
pub enum Move {
    /// To the step before.
    Back,
    /// To the next step.
    On,
    /// To the base case.
    Start,
    /// To the last scenario with all its changes.
    End,
}

impl Move {
    /// The move of a key; presenters send the keys of pages.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" | "PageUp" => Some(Self::Back),
            "ArrowRight" | "PageDown" => Some(Self::On),
            "Home" => Some(Self::Start),
            "End" => Some(Self::End),
            _ => None,
        }
    }
}

/// Every step: the base case, and each scenario after each of its changes.
pub fn tour_steps(draft: &Draft) -> Vec<TourStep> {
    let mut steps = vec![(None, None)];
    for (i, scenario) in draft.scenarios.iter().enumerate() {
        let many = scenario.changes.len();
        steps.extend((1..many).map(|n| (Some(i), Some(n))));
        steps.push((Some(i), None));
    }
    steps
}

/// The present step.
pub fn present_step(document: Document) -> TourStep {
    (document.scenario.get(), document.steps.get())
}

/// Goes to another step.
pub fn go(document: Document, to: Move) {
    let steps = untrack(|| tour_steps(&document.whole_draft()));
    let now = untrack(|| present_step(document));
    let at = steps.iter().position(|step| *step == now).unwrap_or(0);
    let last = steps.len().saturating_sub(1);
    let next = match to {
        Move::Back => at.saturating_sub(1),
        Move::On => (at + 1).min(last),
        Move::Start => 0,
        Move::End => last,
    };
    if let Some((scenario, made)) = steps.get(next).filter(|_| next != at) {
        document.open_step(*scenario, *made);
    }
}

/// The most letters of a name in the sentence, which leaves room for its figures; the column has the whole name.
const NAME_MAX: usize = 24;

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_MAX {
        return name.to_owned();
    }
    name.chars().take(NAME_MAX - 1).chain(['…']).collect()
}

/// The present step in one sentence: what is shown, what it needs, and how that compares.
pub fn tour_sentence(document: Document, compared: &Comparison) -> String {
    let locale = document.locale.get();
    let (scenario, made) = present_step(document);
    let column = scenario.map_or(0, |i| i + 1);
    let (Some(column), Some(base)) = (compared.columns.get(column), compared.columns.first()) else { return String::new() };
    let Some(report) = column.outcome.report.as_deref() else { return String::new() };
    let draft = document.whole_draft();
    let name = || shortened(&scenario_name(column, locale));
    // A scenario of one change has no steps to count.
    let step = scenario.and_then(|i| {
        let of = draft.scenarios.get(i).filter(|of| of.changes.len() > 1)?;
        let made = made.unwrap_or(of.changes.len());
        let (field, text) = of.changes.get(made.checked_sub(1)?)?;
        let from = said::value(field, draft.text(field).unwrap_or_default(), locale);
        let change = Meeting(locale).change(&short_name(field, &draft, report, locale), &from, &said::value(field, text, locale));
        Some(Meeting(locale).step(&name(), &made.to_string(), &of.changes.len().to_string(), &change))
    });
    let name = step.unwrap_or_else(name);
    let base = base.outcome.report.as_deref().filter(|_| scenario.is_some()).and_then(|report| Some(report.funnel.first()?.required.count));
    said::sentence(&name, report, base, locale)
}
