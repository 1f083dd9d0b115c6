//! The card: the verdict, its reasons, and what else there is to judge by.

use super::basis::basis_fold;
use super::reasons::{missing_list, reason_list};
use super::shown::{Shown, TO_BASE, judge};
use super::smart::smart_fold;
use crate::domain::feasibility::Verdict;
use crate::i18n::feasibility as said;
use crate::i18n::texts::Feasibility;
use crate::ui::parts::recompute::{Turn, after_a_pause};
use crate::ui::prelude::*;

/// The card of the verdict.
pub fn feasibility_panel() -> Element {
    let (screen, document) = here();
    let chance = move || (document.confidence(), document.odds().map(|odds| odds.is_running));
    let judged = after_a_pause(Turn::Third, chance, move |_| judge(document));
    let shown = Memo::new(move |_| judged.get().map(|judged| judged.it));
    let verdict = Memo::new(move |_| shown.with(|shown| shown.as_ref().and_then(|shown| shown.judged.verdict)));
    let is_open = Signal::derive(move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.judged.is_open)));
    let because = settled(Signal::derive(move || {
        shown.with(|shown| shown.as_ref().map(|it| because(it, document.locale.get())).unwrap_or_default())
    }));
    panel("feasibility-title", "feasibility", screen.word(Feasibility::title))
        .child(dynamic(move || verdict.get().map(verdict_steps)))
        .child(line_if_any("because", because.into()))
        .child(when(is_open, move || p().class("note").child(screen.word(Feasibility::open))))
        .child(viewed())
        .child(reason_list(shown))
        .child(missing_list(shown))
        .child(basis_fold())
        .child(smart_fold(shown))
}

/// The three steps, with the present one marked, and its name above them.
fn verdict_steps(verdict: Verdict) -> Fragment {
    let screen = Screen::here();
    let name = move |of: Verdict| Signal::derive(move || said::verdict(of, screen.locale()).to_owned());
    let step = |of: Verdict| {
        let is_now = of == verdict;
        li().attr("aria-current", if is_now { "step" } else { "false" }).child(name(of))
    };
    let label = Signal::derive(move || Feasibility(screen.locale()).steps(said::verdict(verdict, screen.locale())));
    fragment()
        .child(p().class("verdict").child(name(verdict)))
        .child(ol().class("verdict-steps").aria_label(label).children(Verdict::ALL.map(step)))
}

/// Which reason decides.
fn because(shown: &Shown, locale: Locale) -> String {
    let words = Feasibility(locale);
    if let Some(stopped) = shown.judged.stopped {
        return said::stopped(stopped, locale);
    }
    match shown.judged.verdict {
        None if shown.judged.is_open => String::new(),
        None => words.no_reason().to_owned(),
        Some(Verdict::Comfortable) => words.because_all().to_owned(),
        Some(_) => said::decided_by(&shown.judged, &shown.report, locale),
    }
}

/// Which scenario is judged, and the way back to the base case.
fn viewed() -> View {
    let (screen, document) = here();
    dynamic(move || {
        let i = document.scenario.get()?;
        let name = document.text(Field::ScenarioName(i));
        let line = Signal::derive(move || Feasibility(screen.locale()).tried(&name.get()));
        let back = text_button("link", screen.word(Feasibility::to_base), move || document.open_scenario(None)).id(TO_BASE);
        Some(p().class("note").child(span().child(line)).child(back))
    })
}
