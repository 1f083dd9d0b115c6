//! The details of a member: the members that it belongs to, its custom values, its ramp-up, its place.

use super::own::own_fields;
use super::ramp::ramp;
use crate::domain::draft::edits::{move_member, remove_member, toggle_within};
use crate::ui::prelude::*;

/// The details of member `m` of dimension `d`.
pub fn details(d: usize, m: usize) -> Element {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.members.len()));
    let move_to = move |up: bool| {
        document.edit(None, |draft| move_member(draft, d, m, up));
        let place = if up { m.saturating_sub(1) } else { m + 1 };
        screen.member.set(Some((d, place)));
        focus_soon(id_of(&Field::MemberName(d, place)));
    };
    let name = screen.name(Field::MemberName(d, m));
    let remove = move || {
        screen.member.set(None);
        document.delete_part(&name.get_untracked(), |draft| remove_member(draft, d, m));
        focus_soon(dimension_id(d));
    };
    div()
        .class("details")
        .child(within(d, m))
        .child(p().class("word").child(screen.word(Split::own_hint)))
        .child(own_fields(move |own| Field::Member(d, m, own)))
        .child(ramp(d, m))
        .child(
            actions()
                .child(text_button("", screen.word(Page::move_up), move || move_to(true)).disabled(Signal::stored(m == 0)))
                .child(
                    text_button("", screen.word(Page::move_down), move || {
                        move_to(false);
                    })
                    .disabled(Signal::derive(move || m + 1 >= count.get())),
                )
                .child(text_button("", screen.word(Page::remove), remove).disabled(Signal::derive(move || count.get() < 2))),
        )
}

/// A chip for each member of the preceding dimension that this one may belong to, as a person belongs to her region.
fn within(d: usize, m: usize) -> View {
    let (screen, document) = here();
    let Some(before) = d.checked_sub(1) else { return View::None };
    let count = document.part(move |draft| draft.space.get(before).map_or(0, |dimension| dimension.members.len()));
    let dimension = screen.name(Field::DimensionName(before));
    let title = Signal::derive(move || Split(screen.locale()).belongs_to(&dimension.get()));
    let chip = move |parent: usize| {
        let is_in = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|it| it.is_in(parent)));
        button()
            .class("chip")
            .aria_pressed(is_in)
            .on_click(move || document.edit(None, |draft| toggle_within(draft, d, m, parent)))
            .child(screen.name(Field::MemberName(before, parent)))
    };
    let chips = move || {
        fragment()
            .child(h3().child(title))
            .child(div().class("chips").role("group").aria_label(title).child(rows(count, chip)))
            .child(p().class("word").child(screen.word(Split::belongs_hint)))
    };
    when(move || count.get() > 1, chips)
}
