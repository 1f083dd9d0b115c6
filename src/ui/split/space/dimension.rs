//! One dimension: its members with their shares, and its factors.

use super::factors::factors;
use super::figures::heads;
use super::list::{list_editor, paste, scaled, written};
use super::member::member_row;
use super::tools::tools;
use crate::domain::draft::MemberDraft;
use crate::domain::draft::edits::{add_member, can_settle, dimension_outwards, remove_dimension, scaled_from, settle};
use crate::domain::draft::limits::MEMBERS_MAX;
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
    let is_dated = |member: &MemberDraft| !member.start.trim().is_empty() || !member.leave.trim().is_empty();
    let has_dates = document.part(move |draft| draft.space.get(d).is_some_and(|it| it.members.iter().any(is_dated)));
    let is_listing = RwSignal::new(!written(d).is_empty());
    let is_scaled = settled(document.part(move |draft| scaled_from(draft, d)));
    let scaling = Signal::derive(move || is_scaled.get().map(|sum| scaled(&sum, screen.locale())).unwrap_or_default());
    let full = Signal::derive(move || count.get() >= MEMBERS_MAX);
    let add = move || {
        let m = count.get_untracked();
        document.edit(None, |draft| add_member(draft, d));
        focus_soon(id_of(&Field::MemberName(d, m)));
    };
    section()
        .class("dimension")
        .id(dimension_id(d))
        .tabindex("-1")
        .aria_label(shown)
        .on("paste", move |event| paste(d, &event))
        .child(
            div()
                .class("dimension-head")
                .child(entry(Field::DimensionName(d), Kind::Name, Signal::derive(move || Split(screen.locale()).dimension_name(d + 1))))
                .child(icon_button(Shape::UP, screen.word(Split::outer), outwards).disabled(Signal::stored(d == 0)))
                .child(icon_button(Shape::REMOVE, screen.word(Split::remove_dimension), remove)),
        )
        .child(fault_line(&Field::DimensionName(d)))
        .child(share_bar(d))
        .child(tools(d, is_listing))
        .child(when(is_listing, move || list_editor(d, is_listing)))
        .child(factors(d))
        .child(line_if_any("note", scaling))
        .child(heads(d))
        .child(ul().class("members").child(rows(count, move |m| member_row(d, m))))
        .child(when(has_dates, move || p().class("word").child(screen.word(Hours::dates_leave_shares))))
        .child(when(is_nested, move || p().class("word").child(screen.word(Split::nested_shares))))
        .child(shares_fault(d))
        .child(when(move || screen.moved.get() == Some(d), move || p().class("note").role("status").child(screen.word(Split::adjusted))))
        .child(div().class("actions add").child(text_button("", screen.word(Split::add_member), add).disabled(full)))
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
