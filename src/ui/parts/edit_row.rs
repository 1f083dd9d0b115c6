//! A row of a list that is edited in place.

use crate::state::document::Back;
use crate::ui::prelude::*;

/// Two fields side by side, the first of which names the row, and a button that removes the row and says so; below them, what is wrong with them.
pub fn edit_row(fields: [(Field, Kind, Signal<String>); 2], remove: Signal<String>, act: impl FnMut() + Send + 'static) -> Element {
    edit_row_with(fields, fixed(""), remove, act)
}

/// The same with a placeholder in the second field.
pub fn edit_row_with(
    fields: [(Field, Kind, Signal<String>); 2],
    placeholder: Signal<String>,
    remove: Signal<String>,
    act: impl FnMut() + Send + 'static,
) -> Element {
    let (screen, document) = here();
    let name = screen.name(fields[0].0.clone());
    let mut act = act;
    let act = move || {
        // The row is gone after the edit.
        let name = name.get_untracked();
        act();
        document.say_deleted(&name, Back::Step);
    };
    let faults = fields.each_ref().map(|(field, ..)| fault_line(field));
    let [first, second] = fields.map(|(field, kind, label)| entry(field, kind, label));
    let entries = [first, second.placeholder(placeholder)];
    li().child(div().class("edit-row").children(entries).child(icon_button(Shape::REMOVE, remove, act))).children(faults)
}

/// The words of the button that removes what has this name.
pub fn remove_named(name: Signal<String>) -> Signal<String> {
    let screen = Screen::here();
    Signal::derive(move || Page(screen.locale()).remove_named(&name.get()))
}
