//! The sheets that explain the figures of supply, hours and budget.

use crate::domain::activity::{Hours as FoundHours, Supply as FoundSupply};
use crate::domain::budget::BudgetReport;
use crate::i18n::explain::hours::Explained;
use crate::i18n::explain::{budget, supply};
use crate::ui::parts::explanation::explained;
use crate::ui::prelude::*;
use crate::ui::sheets::ActFigure;
use crate::ui::split::measure::computed;

/// The sheet that explains a figure.
pub fn act_sheet(figure: ActFigure) -> Element {
    let screen = Screen::here();
    explained(Signal::derive(move || {
        let (schedule, plan, report) = computed(screen)?;
        let locale = screen.locale();
        match figure {
            ActFigure::Supply(figure) => {
                let found = FoundSupply::of(&plan, &report, &schedule)?;
                supply::explain(figure, &found, &plan, &report, &schedule, locale)
            }
            ActFigure::Hours(figure) => {
                let hours = FoundHours::of(&plan, &schedule)?;
                Explained { hours: &hours, plan: &plan, report: &report, locale }.explain(figure, &schedule)
            }
            ActFigure::Budget(figure) => budget::explain(figure, &BudgetReport::of(&plan, &report)?, &plan, &report, locale),
        }
    }))
}

/// An entry of a legend with its figure: the mark of the drawing, a word, and the figure that explains itself.
pub fn key(class: &'static str, word: Signal<String>, shown: Signal<String>, figure: ActFigure) -> Element {
    let screen = Screen::here();
    let label = move || Calculation(screen.locale()).explain(&format!("{} {}", word.get(), shown.get()));
    button()
        .class("key")
        .aria_label(label)
        .on_click(move || screen.open_sheet(Sheet::Act(figure)))
        .child(span().class("key-word").child(span().class(class).aria_hidden("true")).child(word))
        .child(span().class("figure").child(shown))
}

/// A bar that explains itself when it is tapped: what is told of it, its drawing, and its labels; `place` is its place among the others.
pub fn bar_button(place: usize, told: String, drawn: impl IntoIterator<Item = Node>) -> Node {
    let button = node("button").attr("type", "button").class("bar-button").attr("data-at", format!("0,{place}"));
    // The first takes the Tab key, and the arrows go on from there.
    let button = button.attr("tabindex", if place == 0 { "0" } else { "-1" }).attr("title", told.clone());
    node("li").child(button.child(node("span").class("unseen").text(told)).children(drawn))
}
