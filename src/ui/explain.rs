//! The sheet that explains a number.

use leptos::prelude::*;

use super::Screen;
use super::parts::buttons::button;
use super::parts::el::{View, boxed, dynamic, el, fixed, line, say};
use super::parts::sheet::sheet;
use super::whatif::why_sure;
use crate::domain::Field;
use crate::i18n::explain::{Explanation, Topic, explain, label};
use crate::i18n::odds::Figure;

/// Why a number is what it is, and where what it comes from is edited.
#[inline(never)]
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
    let screen = Screen::here();
    explained_by(explanation, move |field| screen.go_to(field))
}

/// The same; `go` leads to a field that it comes from.
pub fn explained_by(explanation: Signal<Option<Explanation>>, go: impl Fn(&Field) + Copy + Send + 'static) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let title = say(move || explanation.get().map(|explanation| explanation.title).unwrap_or_default());
    let body = dynamic(move || {
        let (Some(explanation), Some(report)) = (explanation.get(), document.report()) else { return View::None };
        let source = |field: Field| {
            let name = label(&field, &report, document.locale.get());
            el("li", Vec::new(), vec![button("", fixed(name), move || go(&field))])
        };
        let mut parts = vec![line("p", "word", fixed(explanation.words)), line("p", "formula", fixed(explanation.values))];
        parts.extend(explanation.notes.into_iter().map(|note| line("p", "", fixed(note))));
        parts.push(line("h3", "", screen.word(|s| s.comes_from)));
        parts.push(boxed("ul", "sources", explanation.inputs.into_iter().map(source).collect()));
        View::All(parts)
    });
    sheet(title, vec![body])
}
