//! One dimension: its members with their shares, and its factors.

use super::factors::factors;
use super::member::member_row;
use crate::domain::draft::edits::{add_factor, add_member, by_ratio, can_settle, dimension_outwards, even, remove_dimension, settle};
use crate::domain::draft::limits::{FACTORS_MAX, MEMBERS_MAX};
use crate::ui::prelude::*;

/// The card of dimension `d`.
pub fn dimension_card(d: usize) -> Element {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.members.len()));
    let shown = screen.name(Field::DimensionName(d));
    let remove = move || {
        screen.member.set(None);
        document.delete_part(&shown.get_untracked(), |draft| remove_dimension(draft, d));
        focus_soon("field-space".into());
    };
    let outwards = move || {
        screen.member.set(None);
        document.edit(None, |draft| dimension_outwards(draft, d));
        focus_soon(dimension_id(d.saturating_sub(1)));
    };
    let is_nested =
        document.part(move |draft| draft.space.get(d).is_some_and(|it| it.members.iter().any(|member| !member.within.is_empty())));
    section()
        .class("dimension")
        .id(dimension_id(d))
        .tabindex("-1")
        .aria_label(shown)
        .child(
            div()
                .class("dimension-head")
                .child(entry(Field::DimensionName(d), Kind::Name, Signal::derive(move || Split(screen.locale()).dimension_name(d + 1))))
                .child(icon_button(Shape::UP, screen.word(Split::outer), outwards).disabled(Signal::stored(d == 0)))
                .child(icon_button(Shape::REMOVE, screen.word(Split::remove_dimension), remove)),
        )
        .child(fault_line(&Field::DimensionName(d)))
        .child(share_bar(d))
        .child(factors(d))
        .child(ul().class("members").child(rows(count, move |m| member_row(d, m))))
        .child(when(is_nested, move || p().class("word").child(screen.word(Split::nested_shares))))
        .child(shares_fault(d))
        .child(when(move || screen.moved.get() == Some(d), move || p().class("note").role("status").child(screen.word(Split::adjusted))))
        .child(tools(d, count))
}

/// The members' shares side by side.
fn share_bar(d: usize) -> Element {
    let extents = settled(Screen::here().of_report(move |report, _| Some(report.split.as_ref()?.extents(d))));
    let count = Signal::derive(move || extents.get().len());
    let part = move |m: usize| {
        let at = move |of: fn(&(u16, u16)) -> u16| Signal::derive(move || extents.get().get(m).map_or(0, of).to_string());
        bar_part(["shade-0", "shade-1", "shade-2", "shade-3"][m % 4], at(|e| e.0), at(|e| e.1))
    };
    bar("share-bar").child(rows(count, part))
}

/// The fault of the shares together, and the button that corrects it.
fn shares_fault(d: usize) -> Element {
    let (screen, document) = here();
    let can = Signal::derive(move || {
        !document.fault(Field::Members(d)).get().is_empty() && document.part(move |draft| can_settle(draft, d)).get()
    });
    let settle = move || text_button("", screen.word(Split::settle), move || document.edit(None, |draft| settle(draft, d)));
    div()
        .id(id_of(&Field::Members(d)))
        .tabindex("-1")
        .child(fault_line(&Field::Members(d)))
        .child(when(can, move || div().class("actions").child(settle())))
}

/// The buttons that add members and set their shares.
fn tools(d: usize, count: Signal<usize>) -> Element {
    let (screen, document) = here();
    let factors = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let full = Signal::derive(move || count.get() >= MEMBERS_MAX);
    let is_even = document.part(move |draft| is_even(draft, d));
    let add = move || {
        let m = count.get_untracked();
        document.edit(None, |draft| add_member(draft, d));
        focus_soon(id_of(&Field::MemberName(d, m)));
    };
    let weigh = move || {
        let f = factors.get_untracked();
        document.edit(None, |draft| add_factor(draft, d));
        focus_soon(id_of(&if f == 0 { Field::Score(d, 0, 0) } else { Field::FactorName(d, f) }));
    };
    let by = Signal::derive(move || {
        let strings = Split(screen.locale());
        (if factors.get() == 0 { strings.by_figures() } else { strings.add_factor() }).to_owned()
    });
    let in_ratio = move || {
        document.edit(None, |draft| by_ratio(draft, d));
        focus_soon(id_of(&Field::Score(d, 0, 0)));
    };
    div()
        .class("actions")
        .child(text_button("", screen.word(Split::add_member), add).disabled(full))
        .child(
            text_button("", screen.word(Split::even), move || {
                screen.moved.set(None);
                document.edit(None, |draft| even(draft, d));
            })
            .disabled(is_even),
        )
        .child(when(move || factors.get() == 0, move || text_button("", screen.word(Split::by_ratio), in_ratio)))
        .child(text_button("", by, weigh).disabled(Signal::derive(move || factors.get() >= FACTORS_MAX)))
}

fn is_even(draft: &Draft, d: usize) -> bool {
    let Some(dimension) = draft.space.get(d) else { return true };
    dimension.factors.is_empty() && dimension.members.iter().all(|member| member.locked || member.share.trim().is_empty())
}
