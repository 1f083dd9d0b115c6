//! The sheet that explains a number.

use crate::i18n::explain::odds::{Figure, explain as explain_odds};
use crate::i18n::explain::{Explanation, explain};
use crate::i18n::labels::label;
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
                let name = label(&field, &report, document.locale.get());
                let name = of_what(&field).map_or(name.clone(), |of| Dates(document.locale.get()).labelled(&screen.name(of).get(), &name));
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

/// The field with the name of what a field belongs to, where its label alone would not say.
fn of_what(field: &Field) -> Option<Field> {
    Some(match field {
        Field::RegularTimes(i) | Field::RegularBrings(i) | Field::RegularMinutes(i) | Field::RegularCost(i) => Field::RegularName(*i),
        Field::ChannelRate(i) | Field::ChannelCost(i) => Field::ChannelName(*i),
        Field::GradeMinutes(i) => Field::GradeName(*i),
        Field::StageMinutes(k) => Field::StageName(*k),
        Field::ActivityMinutes(k, j) => Field::ActivityName(*k, *j),
        Field::BudgetLineAmount(i) => Field::BudgetLineName(*i),
        _ => return None,
    })
}

/// How a figure of the odds of the open plan is calculated.
pub fn why_odds(document: Document, figure: Option<Figure>) -> Option<Explanation> {
    let report = document.report()?;
    let odds = document.odds()?;
    let figures = odds.figures.as_deref()?;
    explain_odds(figure.unwrap_or_else(|| Figure::shown(figures)), &odds.plan, &report, figures, document.locale.get())
}
