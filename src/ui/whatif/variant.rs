//! The name of a scenario, and its buttons.

use super::compared::free_name;
use crate::domain::draft::limits::SCENARIOS_MAX;
use crate::state::document::Back;
use crate::ui::prelude::*;

/// Adds a copy of the base or of another scenario, and opens it.
pub fn new_scenario(document: Document, of: Option<usize>) {
    let words = Scenarios(document.locale.get());
    let many = document.whole(|draft| draft.scenarios.len()).get_untracked();
    let name = free_name(document, &words.scenario(&(many + 1).to_string()));
    document.edit_whole(None, |draft| draft.add_scenario(&name, of));
    document.open_scenario(Some(many));
}

/// Tries changes of inputs: in the open scenario, or in a new one of that name, which is opened.
pub fn try_changes(document: Document, name: &str, changes: &[(Field, String)]) {
    let put = |draft: &mut Draft| changes.iter().for_each(|(field, text)| draft.put(field, text.clone()));
    if document.scenario.get_untracked().is_some() {
        document.edit(None, put);
        return;
    }
    let many = document.whole(|draft| draft.scenarios.len()).get_untracked();
    let name = free_name(document, name);
    document.edit_whole(None, |draft| {
        draft.add_scenario(&name, None);
        draft.edit_in(Some(many), &put);
    });
    document.open_scenario(Some(many));
}

/// Whether a trial finds no room: all scenarios are there, and none of them is open to try it in.
pub fn is_full(document: Document) -> Signal<bool> {
    let many = document.whole(|draft| draft.scenarios.len());
    Signal::derive(move || document.scenario.get().is_none() && many.get() >= SCENARIOS_MAX)
}

/// Why the buttons that make a scenario are off, beside them.
pub fn why_full(full: Signal<bool>) -> View {
    let screen = Screen::here();
    when(full, move || p().class("note").child(screen.word(Scenarios::four_at_most)))
}

/// The name of variant `i`, and its buttons.
pub fn variant_part(i: usize) -> Element {
    let (screen, document) = here();
    let field = Field::ScenarioName(i);
    let promote = move || {
        let name = free_name(document, Scenarios(document.locale.get()).base_before());
        document.edit_whole(None, |draft| draft.promote(i, &name));
        document.open_scenario(None);
    };
    let text = document.text(field.clone());
    let remove = move || {
        let name = text.get_untracked();
        document.open_scenario(None);
        document.edit_whole(None, |draft| {
            if i < draft.scenarios.len() {
                draft.scenarios.remove(i);
            }
        });
        document.say_deleted(&name, Back::Step);
        start_soon();
    };
    let full = Signal::derive(move || document.whole(|draft| draft.scenarios.len() >= SCENARIOS_MAX).get());
    let id = id_of(&field);
    div()
        .class("variant")
        .role("group")
        .aria_labelledby(move || id.clone())
        .child(field_row(&field, Kind::Name, screen.word(Scenarios::scenario_name)))
        .child(
            actions()
                .child(text_button("", screen.word(Scenarios::promote), promote))
                .child(text_button("", screen.word(Scenarios::duplicate), move || new_scenario(document, Some(i))).disabled(full))
                .child(text_button("", screen.word(Scenarios::remove), remove)),
        )
}
