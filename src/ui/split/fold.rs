//! Folds, switches, lists of weights and pages: what the panels of time have in common.

use leptos::prelude::*;

use crate::domain::{Field, TimeField};
use crate::state::time_edits;
use crate::ui::parts::buttons::text_button_unless;
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::html::{button, div, input, label, span};
use crate::ui::parts::show::when;
use crate::ui::parts::view::{Element, Fragment, View, fragment};
use crate::ui::{Screen, id_of};

/// A part that is folded away until it is asked for, or until something in it is wrong.
pub fn fold<V: Into<View>>(
    id: &'static str,
    word: Signal<String>,
    holds: fn(&TimeField) -> bool,
    content: impl Fn() -> V + Send + 'static,
) -> Fragment {
    let is_open = RwSignal::new(false);
    let is_wrong = faulted(holds);
    // It stays open once what was wrong is mended: the keyboard is in it.
    Effect::new(move |_| {
        if is_wrong.get() {
            is_open.set(true);
        }
    });
    fold_on(id.to_owned(), word, is_open, content)
}

/// The same, opened and closed by whoever holds the signal.
pub fn fold_on<V: Into<View>>(
    id: String,
    word: Signal<String>,
    is_open: RwSignal<bool>,
    content: impl Fn() -> V + Send + 'static,
) -> Fragment {
    fragment()
        .child(
            button()
                .r#type("button")
                .id(id)
                .class("link fold")
                .aria_expanded(is_open)
                .on_click(move || is_open.update(|open| *open = !*open))
                .child(word),
        )
        .child(when(is_open, content))
}

/// Whether something of the time is wrong.
pub fn faulted(holds: fn(&TimeField) -> bool) -> Signal<bool> {
    let document = Screen::here().document;
    Signal::derive(move || {
        document.outcome.with(|outcome| outcome.faults.iter().any(|fault| matches!(&fault.field, Field::Time(field) if holds(field))))
    })
}

/// Something that is on or off.
pub fn switch(word: Signal<String>, is_on: Signal<bool>, act: impl FnMut() + Send + 'static) -> Element {
    let mut act = act;
    label().class("check").child(input().r#type("checkbox").prop("checked", is_on).on("change", move |_| act())).child(span().child(word))
}

/// Fields beside each other, each under its word; what is wrong with them below.
pub fn cells(fields: Vec<(TimeField, Signal<String>)>) -> Fragment {
    let faults: Vec<View> = fields.iter().map(|(field, _)| fault_line(&Field::Time(*field))).collect();
    let cell = |(field, word): (TimeField, Signal<String>)| {
        let field = Field::Time(field);
        div().class("cell").child(label().r#for(id_of(&field)).class("word").child(word)).child(entry(
            field,
            Kind::Number,
            Signal::derive(String::new),
        ))
    };
    fragment().child(div().class("cells").children(fields.into_iter().map(cell))).child(fragment().children(faults))
}

/// What is wrong with a whole list, and a way out where it has too many.
pub fn list_fault(list: TimeField) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let field = Field::Time(list);
    let lengths = document.part(move |draft| time_edits::lengths(draft, list));
    let trim = move || {
        let act = move || document.edit(None, |draft| time_edits::trim(draft, list));
        text_button_unless(Signal::stored(false), "link", screen.word(|s| s.when().trim), act)
    };
    let too_many = Signal::derive(move || {
        let (has, needs) = lengths.get();
        has > needs
    });
    div().id(id_of(&field)).tabindex("-1").child(fault_line(&field)).child(when(too_many, trim))
}

/// Goes from page to page, where there is more than one.
pub fn pager(page: RwSignal<usize>, pages: Signal<usize>, what: Signal<String>) -> View {
    let screen = Screen::here();
    let buttons = move || {
        let at_first = Signal::derive(move || page.get() == 0);
        let at_last = Signal::derive(move || page.get() + 1 >= pages.get());
        div()
            .class("actions pager")
            .child(text_button_unless(at_first, "", screen.word(|s| s.when().earlier), move || {
                page.update(|page| *page = (*page).min(pages.get_untracked().saturating_sub(1)).saturating_sub(1));
            }))
            .child(span().role("status").child(what))
            .child(text_button_unless(at_last, "", screen.word(|s| s.when().later), move || page.update(|page| *page += 1)))
    };
    when(move || pages.get() > 1, buttons)
}

/// A table in a box of its own, which scrolls sideways where it is too wide.
pub fn scroll_box(name: Signal<String>) -> Element {
    div().class("scroll-box").tabindex("0").role("group").aria_label(name)
}
