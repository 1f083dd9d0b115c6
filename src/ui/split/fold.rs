//! Folds, switches, lists of weights and pages: what the panels of time have in common.

use leptos::prelude::*;

use crate::domain::draft::edits;
use crate::domain::{Field, TimeField};
use crate::ui::parts::buttons::button_unless;
use crate::ui::parts::el::{Attribute, View, attr, boxed, class, el, flag, line, live, live_bool, made, on, say, tap, when};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::{Screen, id_of};

/// A part that is folded away until it is asked for, or until something in it is wrong.
pub fn fold(id: &'static str, word: Signal<String>, holds: fn(&TimeField) -> bool, content: fn() -> View) -> View {
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
pub fn fold_on(id: String, word: Signal<String>, is_open: RwSignal<bool>, content: impl Fn() -> View + Send + 'static) -> View {
    let attributes = vec![
        attr("type", "button"),
        made("id", id),
        class("link fold"),
        live_bool("aria-expanded", is_open.into()),
        tap(move || is_open.update(|open| *open = !*open)),
    ];
    View::All(vec![el("button", attributes, vec![View::Text(word)]), when(is_open.into(), content)])
}

/// Whether something of the time is wrong.
pub fn faulted(holds: fn(&TimeField) -> bool) -> Signal<bool> {
    let document = Screen::here().document;
    flag(move || {
        document.outcome.with(|outcome| outcome.faults.iter().any(|fault| matches!(&fault.field, Field::Time(field) if holds(field))))
    })
}

/// Something that is on or off.
pub fn switch(word: Signal<String>, is_on: Signal<bool>, act: impl FnMut() + Send + 'static) -> View {
    let mut act = act;
    let mark = vec![attr("type", "checkbox"), Attribute::Checked(is_on), on("change", move |_| act())];
    boxed("label", "check", vec![el("input", mark, Vec::new()), line("span", "", word)])
}

/// Fields beside each other, each under its word; what is wrong with them below.
pub fn cells(fields: Vec<(TimeField, Signal<String>)>) -> View {
    let faults: Vec<View> = fields.iter().map(|(field, _)| fault_line(&Field::Time(*field))).collect();
    let cell = |(field, word): (TimeField, Signal<String>)| {
        let field = Field::Time(field);
        let label = el("label", vec![made("for", id_of(&field)), class("word")], vec![View::Text(word)]);
        boxed("div", "cell", vec![label, entry(field, Kind::Number, say(String::new))])
    };
    View::All(vec![boxed("div", "cells", fields.into_iter().map(cell).collect()), View::All(faults)])
}

/// What is wrong with a whole list, and a way out where it has too many.
pub fn list_fault(list: TimeField) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let field = Field::Time(list);
    let lengths = document.part(move |draft| edits::lengths(draft, list));
    let trim = move || {
        let act = move || document.edit(None, |draft| edits::trim(draft, list));
        button_unless(Signal::stored(false), "link", screen.word(|s| s.when().trim), act)
    };
    let too_many = flag(move || {
        let (has, needs) = lengths.get();
        has > needs
    });
    let place = vec![made("id", id_of(&field)), attr("tabindex", "-1")];
    el("div", place, vec![fault_line(&field), when(too_many, trim)])
}

/// Goes from page to page, where there is more than one.
pub fn pager(page: RwSignal<usize>, pages: Signal<usize>, what: Signal<String>) -> View {
    let screen = Screen::here();
    let buttons = move || {
        let at_first = flag(move || page.get() == 0);
        let at_last = flag(move || page.get() + 1 >= pages.get());
        let earlier = button_unless(at_first, "", screen.word(|s| s.when().earlier), move || {
            page.update(|page| *page = (*page).min(pages.get_untracked().saturating_sub(1)).saturating_sub(1));
        });
        let later = button_unless(at_last, "", screen.word(|s| s.when().later), move || page.update(|page| *page += 1));
        boxed("div", "actions pager", vec![earlier, el("span", vec![attr("role", "status")], vec![View::Text(what)]), later])
    };
    when(flag(move || pages.get() > 1), buttons)
}

/// A table in a box of its own, which scrolls sideways where it is too wide.
pub fn scroll_box(name: Signal<String>, content: Vec<View>) -> View {
    el("div", vec![class("scroll-box"), attr("tabindex", "0"), attr("role", "group"), live("aria-label", name)], content)
}
