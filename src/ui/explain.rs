//! The sheet that explains a number.

use leptos::prelude::*;

use super::Screen;
use super::parts::buttons::button;
use super::parts::el::{View, boxed, dynamic, el, fixed, line, say};
use super::parts::sheet::sheet;
use super::whatif::why_sure;
use crate::domain::Field;
use crate::i18n::explain::odds::Figure;
use crate::i18n::explain::{Explanation, Topic, explain};
use crate::i18n::labels::label;
use crate::i18n::texts::Calculation;

/// Why a number is what it is, and where what it comes from is edited.
pub fn explain_sheet(topic: Topic) -> View {
    let screen = Screen::here();
    let document = screen.document;
    explained(Signal::derive(move || {
        let report = document.report()?;
        if topic == Topic::Confidence && report.confidence.is_none() {
            return why_sure(document, Figure::AtPlan);
        }
        explain(topic, &report, document.locale.get())
    }))
}

/// The sheet of an explanation.
pub fn explained(explanation: Signal<Option<Explanation>>) -> View {
    explained_after(fixed(""), explanation)
}

/// The same, after a sentence that says of what it is, unless that is empty.
pub fn explained_after(before: Signal<String>, explanation: Signal<Option<Explanation>>) -> View {
    let screen = Screen::here();
    laid(before, explanation, move |field| screen.go_to(field))
}

/// The sheet of an explanation; `go` leads to a field that it comes from.
pub fn explained_by(explanation: Signal<Option<Explanation>>, go: impl Fn(&Field) + Copy + Send + 'static) -> View {
    laid(fixed(""), explanation, go)
}

fn laid(before: Signal<String>, explanation: Signal<Option<Explanation>>, go: impl Fn(&Field) + Copy + Send + 'static) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let title = say(move || explanation.get().map(|explanation| explanation.title).unwrap_or_default());
    let body = dynamic(move || {
        let (Some(explanation), Some(report)) = (explanation.get(), document.report()) else { return View::None };
        let source = |field: Field| {
            let name = label(&field, &report, document.locale.get());
            el("li", Vec::new(), vec![button("", fixed(name), move || go(&field))])
        };
        let mut parts = Vec::new();
        let before = before.get();
        if !before.is_empty() {
            parts.push(line("p", "changed", fixed(before)));
        }
        parts.extend([line("p", "word", fixed(explanation.words)), line("p", "formula", fixed(explanation.values))]);
        parts.extend(explanation.notes.into_iter().map(|note| line("p", "", fixed(note))));
        parts.push(line("h3", "", screen.word(Calculation::comes_from)));
        parts.push(boxed("ul", "sources", explanation.inputs.into_iter().map(source).collect()));
        View::All(parts)
    });
    sheet(title, vec![body])
}
