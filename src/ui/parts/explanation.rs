//! The sheet that explains a number.

use crate::i18n::explain::odds::{Figure, explain as explain_odds};
use crate::i18n::explain::{Explanation, explain};
use crate::i18n::labels::label;
use crate::ui::prelude::*;

/// Why a number is what it is, and where what it comes from is edited.
pub fn explain_sheet(topic: Topic) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    explained(Signal::derive(move || {
        let report = document.report()?;
        if topic == Topic::Confidence && report.confidence.is_none() {
            return why_odds(document, Figure::AtPlan);
        }
        explain(topic, &report, document.locale.get())
    }))
}

/// The sheet of an explanation.
pub fn explained(explanation: Signal<Option<Explanation>>) -> Element {
    explained_after(fixed(""), explanation)
}

/// The same, after a sentence that says of what it is, unless that is empty.
pub fn explained_after(before: Signal<String>, explanation: Signal<Option<Explanation>>) -> Element {
    let screen = Screen::here();
    explanation_sheet(before, explanation, move |field| screen.go_to(field))
}

/// The sheet of an explanation; `go` leads to a field that it comes from.
pub fn explained_by(explanation: Signal<Option<Explanation>>, go: impl Fn(&Field) + Copy + Send + 'static) -> Element {
    explanation_sheet(fixed(""), explanation, go)
}

fn explanation_sheet(
    before: Signal<String>,
    explanation: Signal<Option<Explanation>>,
    go: impl Fn(&Field) + Copy + Send + 'static,
) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let title = Signal::derive(move || explanation.get().map(|explanation| explanation.title).unwrap_or_default());
    sheet(
        title,
        fragment().child(dynamic(move || {
            let (Some(explanation), Some(report)) = (explanation.get(), document.report()) else { return View::None };
            let source = |field: Field| {
                let name = label(&field, &report, document.locale.get());
                li().child(text_button("", fixed(name), move || go(&field)))
            };
            let before = before.get();
            fragment()
                .children(if before.is_empty() { None } else { Some(p().class("changed").child(before)) })
                .child(p().class("word").child(explanation.words))
                .child(p().class("formula").child(explanation.values))
                .children(explanation.notes.into_iter().map(|note| p().child(note)))
                .child(h3().child(screen.word(Calculation::comes_from)))
                .child(ul().class("sources").children(explanation.inputs.into_iter().map(source)))
                .into()
        })),
    )
}

/// As the sheet says it.
pub fn why_odds(document: Document, figure: Figure) -> Option<Explanation> {
    let report = document.report()?;
    let odds = document.odds()?;
    explain_odds(figure, &odds.plan, &report, odds.figures.as_deref()?, document.locale.get())
}
