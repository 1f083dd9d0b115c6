//! Switches and lists of weights, which the panels of time share.

use crate::ui::prelude::*;

/// A checkbox with its word.
pub fn switch(word: Signal<String>, is_on: Signal<bool>, act: impl FnMut() + Send + 'static) -> Element {
    let mut act = act;
    label().class("check").child(input().r#type("checkbox").prop_checked(is_on).on("change", move |_| act())).child(span().child(word))
}

/// Fields beside each other, each under its word; their faults below.
pub fn cells(fields: Vec<(TimeField, Signal<String>)>) -> Fragment {
    let faults: Vec<View> = fields.iter().map(|(field, _)| fault_line(&Field::Time(*field))).collect();
    let cell = |(field, word): (TimeField, Signal<String>)| {
        let field = Field::Time(field);
        div().class("cell").child(label().r#for(id_of(&field)).class("word").child(word)).child(entry(field, Kind::Number, fixed("")))
    };
    fragment().child(div().class("cells").children(fields.into_iter().map(cell))).child(fragment().children(faults))
}

/// The fault of a whole list, and the button that removes its extra entries.
pub fn list_fault(list: TimeField) -> Element {
    let (screen, document) = here();
    let field = Field::Time(list);
    let lengths = document.part(move |draft| edits::lengths(draft, list));
    let trim = move || {
        let act = move || document.edit(None, |draft| edits::trim(draft, list));
        text_button("link", screen.word(Time::trim), act)
    };
    let too_many = Signal::derive(move || {
        let (has, needs) = lengths.get();
        has > needs
    });
    div().id(id_of(&field)).tabindex("-1").child(fault_line(&field)).child(when(too_many, trim))
}
