//! The SMART criteria: what the plan says to each, or what it lacks.

use super::shown::Shown;
use crate::domain::feasibility::SmartCriterion;
use crate::i18n::feasibility as said;
use crate::i18n::texts::Feasibility;
use crate::ui::prelude::*;

/// The criteria, folded away until they are asked for.
pub fn smart_fold(shown: Memo<Option<Shown>>) -> Fragment {
    let document = Screen::here().document;
    let title = Signal::derive(move || {
        let met = shown.with(|shown| shown.as_ref().map_or(0, |shown| shown.judged.smart.met()));
        Feasibility(document.locale.get()).smart(met)
    });
    fold(
        "smart-fold",
        settled(title).into(),
        |_| false,
        move || {
            dynamic(move || {
                let locale = document.locale.get();
                shown.with(|shown| {
                    let shown = shown.as_ref()?;
                    Some(ul().class("smart").children(SmartCriterion::ALL.map(|criterion| row(shown, criterion, locale))))
                })
            })
        },
    )
}

fn row(shown: &Shown, criterion: SmartCriterion, locale: Locale) -> Element {
    let (screen, words) = (Screen::here(), Feasibility(locale));
    let smart = &shown.judged.smart;
    let is_met = smart.is_met(criterion);
    let name = words.criteria()[criterion as usize];
    let text = said::smart(smart, criterion, &shown.report, locale);
    let text = match smart.next_field(criterion) {
        Some(field) => View::from(text_button("link", fixed(text), move || screen.go_to(&field))),
        None => bdi().child(text).into(),
    };
    let state = if is_met { words.is_met() } else { words.is_missing() };
    li().attr("data-met", is_met.to_string())
        .child(span().class("sign").role("img").aria_label(state).child(if is_met { "✓" } else { "–" }))
        .child(div().child(p().class("word").child(name)).child(text))
}
