//! Whether the plan can be done: one verdict, its reasons, what would mend them, and what else there is to judge by.

mod basis;
mod reasons;
mod smart;

use crate::domain::feasibility::{Chances, Feasibility as Judged, Verdict, feasibility};
use crate::i18n::feasibility as said;
use crate::i18n::texts::Feasibility;
use crate::ui::prelude::*;

use basis::basis_fold;
use reasons::{missing_list, reason_list};
use smart::smart_fold;

/// The verdict of the open plan, with the report that it is of.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The verdict and its reasons.
    pub judged: Judged,
    /// The report.
    pub report: std::sync::Arc<Report>,
}

/// The card of the verdict.
pub fn feasibility_panel() -> Element {
    let (screen, document) = here();
    let shown = Memo::new(move |_| judge(document));
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

/// The verdict as far as the chance is known.
fn judge(document: Document) -> Option<Shown> {
    let chances = match document.confidence() {
        Some((confidence, true)) => Chances::Known(confidence),
        Some((_, false)) => Chances::Open,
        // Not asked for yet, or running without a figure; a stopped one has none.
        None => document.odds().map_or(Chances::Open, |odds| if odds.is_running { Chances::Open } else { Chances::None }),
    };
    document.outcome.with(|outcome| {
        let (plan, report) = (outcome.plan.as_ref()?, outcome.report.clone()?);
        Some(Shown { judged: feasibility(plan, &report, &chances), report })
    })
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
    match shown.judged.verdict {
        None if shown.judged.is_open => String::new(),
        None => words.no_reason().to_owned(),
        Some(Verdict::Comfortable) => words.because_all().to_owned(),
        Some(_) => {
            let names = shown.judged.decisive().map(|reason| said::headline(reason, &shown.report, locale));
            words.because(&names.reduce(|one, other| words.and(&one, &other)).unwrap_or_default())
        }
    }
}

/// The id of the way back to the base case.
pub const TO_BASE: &str = "feasibility-base";

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
