//! A list of the playbook: its entries, the details of each, and what the product suggests.

use super::details::fields;
use super::roles::{heads, roles};
use super::suggestions::offers;
use super::summary::summary;
use crate::domain::BookList;
use crate::domain::draft::limits::PLAYBOOK_MAX;
use crate::i18n::texts::Playbook;
use crate::ui::prelude::*;

/// The ids of the panels' titles.
fn title_id(list: BookList) -> &'static str {
    match list {
        BookList::Milestones => "milestones-title",
        BookList::Tasks => "tasks-title",
        BookList::Training => "training-title",
        BookList::Incentives => "incentives-title",
        BookList::Risks => "risks-title",
        BookList::Reviews => "reviews-title",
    }
}

/// The classes of the panels.
fn class_name(list: BookList) -> &'static str {
    match list {
        BookList::Milestones => "book milestones",
        BookList::Tasks => "book tasks",
        BookList::Training => "book training",
        BookList::Incentives => "book incentives",
        BookList::Risks => "book risks",
        BookList::Reviews => "book reviews",
    }
}

/// The panel of a list. `picture` shows all of it, and comes before the entries.
pub fn entries_panel(
    list: BookList,
    title: fn(Playbook) -> &'static str,
    empty: fn(Playbook) -> &'static str,
    picture: impl Into<View>,
) -> Element {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.playbook.many(list));
    let none = Signal::derive(move || count.get() == 0);
    let heads = (list == BookList::Tasks).then(|| when(move || !none.get(), heads));
    panel(title_id(list), class_name(list), screen.word(title))
        .child(when(none, move || p().class("lead-in").child(screen.word(empty))))
        .child(picture.into())
        .children(heads)
        .child(ol().class("book-list").child(rows(count, move |i| entry(list, i))))
        .child(fault_line(&list.field()))
        .child(when(move || count.get() < PLAYBOOK_MAX, move || offers(list)))
        .child(full_note(count, PLAYBOOK_MAX))
}

/// One entry: its name, what matters of it, and its details.
fn entry(list: BookList, i: usize) -> Element {
    let screen = Screen::here();
    let name = screen.name(list.name_field(i));
    let label = Signal::derive(move || Playbook(screen.locale()).details(&name.get()));
    let is_open = Signal::derive(move || screen.entry.get() == Some((list, i)));
    let what = if list == BookList::Tasks {
        span().class("what roles").child(bdi().child(name)).child(roles(i))
    } else {
        span().class("what").child(bdi().child(name)).child(small().child(summary(list, i)))
    };
    li().child(div().class("regular-row").child(what).child(details_button(label, screen.entry, (list, i))))
        .child(when(is_open, move || details(list, i, name)))
}

/// The fields of an entry, and the buttons that move or delete it.
fn details(list: BookList, i: usize, name: Signal<String>) -> Element {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.playbook.many(list));
    let remove = move || {
        screen.entry.set(None);
        document.delete_part(&name.get_untracked(), |draft| edits::remove_entry(draft, list, i));
        focus_soon(title_id(list).to_owned());
    };
    let shift = move |up: bool| {
        document.edit(None, |draft| edits::move_entry(draft, list, i, up));
        let place = if up { i.saturating_sub(1) } else { i + 1 };
        screen.entry.set(Some((list, place)));
        focus_soon(id_of(&list.name_field(place)));
    };
    let is_last = Signal::derive(move || i + 1 >= count.get());
    let buttons = actions()
        .child(text_button("", screen.word(Page::move_up), move || shift(true)).disabled(Signal::stored(i == 0)))
        .child(text_button("", screen.word(Page::move_down), move || shift(false)).disabled(is_last))
        .child(text_button("", screen.word(Page::remove), remove));
    div().class("details").child(fields(list, i)).child(buttons)
}
