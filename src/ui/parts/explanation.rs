//! The sheet that explains a number.

use crate::i18n::explain::odds::{Figure, explain as explain_odds};
use crate::i18n::explain::{Explanation, explain};
use crate::i18n::labels::named;
use crate::ui::prelude::*;

/// The sheet that explains a number: how it is calculated, and where its inputs are edited.
pub fn explain_sheet(topic: Topic) -> Element {
    let document = Screen::here().document;
    explained(Signal::derive(move || {
        let report = document.report()?;
        if topic == Topic::Confidence && report.confidence.is_none() {
            return why_odds(document, None);
        }
        explain(topic, &report, document.locale.get())
    }))
}

/// The sheet of an explanation.
pub fn explained(explanation: Signal<Option<Explanation>>) -> Element {
    let screen = Screen::here();
    explanation_sheet(fixed(""), explanation, move |field| screen.go_to(field))
}

/// The sheet of an explanation, after a sentence unless that is empty; `go` leads to the field of an input.
pub fn explanation_sheet(
    before: Signal<String>,
    explanation: Signal<Option<Explanation>>,
    go: impl Fn(&Field) + Copy + Send + 'static,
) -> Element {
    let (screen, document) = here();
    let title = Signal::derive(move || explanation.get().map(|explanation| explanation.title).unwrap_or_default());
    sheet(
        title,
        fragment().child(dynamic(move || {
            let (Some(explanation), Some(report)) = (explanation.get(), document.report()) else { return View::None };
            let source = |field: Field| {
                let name = named(&field, &document.draft(), &report, document.locale.get());
                li().child(text_button("", fixed(name), move || go(&field)))
            };
            fragment()
                .children(Some(before.get()).filter(|before| !before.is_empty()).map(|before| p().class("changed").child(before)))
                .child(p().class("word").child(explanation.words))
                .child(p().class("formula").child(explanation.values))
                .children(explanation.notes.into_iter().map(|note| p().child(note)))
                .child(h3().child(screen.word(Calculation::comes_from)))
                .child(ul().class("sources").children(explanation.inputs.into_iter().map(source)))
                .into()
        })),
    )
}

/// How a figure of the odds of the open plan is calculated.
pub fn why_odds(document: Document, figure: Option<Figure>) -> Option<Explanation> {
    let report = document.report()?;
    let odds = document.odds()?;
    let figures = odds.figures.as_deref()?;
    explain_odds(figure.unwrap_or_else(|| Figure::shown(figures)), &odds.plan, &report, figures, document.locale.get())
}
