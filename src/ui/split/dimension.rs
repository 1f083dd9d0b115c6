//! One dimension: its members with their shares, and what they are weighed by.

use leptos::prelude::*;

use super::member::member_row;
use crate::domain::draft::edits::{
    add_factor, add_member, by_ratio, can_settle, dimension_outwards, even, remove_dimension, remove_factor, settle,
};
use crate::domain::draft::limits::{FACTORS_MAX, MEMBERS_MAX};
use crate::domain::{Draft, Field};
use crate::i18n::names;
use crate::ui::parts::buttons::{button, button_unless, icon_button, icon_button_unless};
use crate::ui::parts::el::{View, attr, boxed, el, flag, line, live, made, rows, say, when};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::icon::{Shape, bar, bar_part};
use crate::ui::{Screen, id_of};

/// The id of a dimension's card: what comes or goes in it leaves the keyboard here, and a phone's own keyboard down.
pub fn dimension_id(d: usize) -> String {
    format!("dimension-{d}")
}

/// The card of dimension `d`.
pub fn dimension_card(d: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.members.len()));
    let name = document.text(Field::DimensionName(d));
    let shown = move || names::shown(document.locale.get(), &name.get()).into_owned();
    let remove = move || {
        let said = (screen.strings().split().removed)(&shown());
        screen.member.set(None);
        document.edit(None, |draft| remove_dimension(draft, d));
        document.say(said, None);
        screen.focus_soon("field-space".into());
    };
    let outwards = move || {
        screen.member.set(None);
        document.edit(None, |draft| dimension_outwards(draft, d));
        screen.focus_soon(dimension_id(d.saturating_sub(1)));
    };
    let is_nested =
        document.part(move |draft| draft.space.get(d).is_some_and(|it| it.members.iter().any(|member| !member.within.is_empty())));
    let head = vec![
        entry(Field::DimensionName(d), Kind::Name, say(move || (screen.strings().split().dimension_name)(d + 1))),
        icon_button_unless(Signal::stored(d == 0), "icon", Shape::Up, screen.word(|s| s.split().outer), outwards),
        icon_button(Shape::Remove, screen.word(|s| s.split().remove_dimension), remove),
    ];
    el(
        "section",
        vec![attr("class", "dimension"), made("id", dimension_id(d)), attr("tabindex", "-1"), live("aria-label", say(shown))],
        vec![
            boxed("div", "dimension-head", head),
            fault_line(&Field::DimensionName(d)),
            share_bar(d),
            factors(d),
            boxed("ul", "members", vec![rows(count, move |m| member_row(d, m))]),
            when(flag(move || is_nested.get()), move || line("p", "word", screen.word(|s| s.split().nested_shares))),
            shares_fault(d),
            when(flag(move || screen.moved.get() == Some(d)), move || {
                el("p", vec![attr("class", "note"), attr("role", "status")], vec![View::Text(screen.word(|s| s.split().adjusted))])
            }),
            tools(d, count),
        ],
    )
}

/// The members' shares side by side.
fn share_bar(d: usize) -> View {
    let document = Screen::here().document;
    let extents = Memo::new(move |_| {
        let report = document.report();
        let extents = report.as_ref().and_then(|report| Some(report.space.as_ref()?.extents(d)));
        extents.unwrap_or_default()
    });
    let count = Signal::derive(move || extents.get().len());
    let part = move |m: usize| {
        let at = move |of: fn(&(u16, u16)) -> u16| say(move || extents.get().get(m).map_or(0, of).to_string());
        bar_part(["shade-0", "shade-1", "shade-2", "shade-3"][m % 4], at(|e| e.0), at(|e| e.1))
    };
    bar("share-bar", vec![rows(count, part)])
}

/// What is wrong with the shares together, and what settles it.
fn shares_fault(d: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let can = flag(move || !document.fault(Field::Members(d)).get().is_empty() && document.part(move |draft| can_settle(draft, d)).get());
    let settle = move || button("", screen.word(|s| s.split().settle), move || document.edit(None, |draft| settle(draft, d)));
    el(
        "div",
        vec![made("id", id_of(&Field::Members(d))), attr("tabindex", "-1")],
        vec![fault_line(&Field::Members(d)), when(can, move || boxed("div", "actions", vec![settle()]))],
    )
}

/// Ways to fill the dimension.
fn tools(d: usize, count: Signal<usize>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let factors = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let full = flag(move || count.get() >= MEMBERS_MAX);
    let is_even = document.part(move |draft| is_even(draft, d));
    let add = move || {
        let m = count.get_untracked();
        document.edit(None, |draft| add_member(draft, d));
        screen.focus_soon(id_of(&Field::MemberName(d, m)));
    };
    let weigh = move || {
        let f = factors.get_untracked();
        document.edit(None, |draft| add_factor(draft, d));
        screen.focus_soon(id_of(&if f == 0 { Field::Score(d, 0, 0) } else { Field::FactorName(d, f) }));
    };
    let by = say(move || {
        let strings = screen.strings().split();
        (if factors.get() == 0 { strings.by_figures } else { strings.add_factor }).to_owned()
    });
    let in_ratio = move || {
        document.edit(None, |draft| by_ratio(draft, d));
        screen.focus_soon(id_of(&Field::Score(d, 0, 0)));
    };
    let ratio = when(flag(move || factors.get() == 0), move || button("", screen.word(|s| s.split().by_ratio), in_ratio));
    boxed(
        "div",
        "actions",
        vec![
            button_unless(full, "", screen.word(|s| s.split().add_member), add),
            button_unless(is_even, "", screen.word(|s| s.split().even), move || {
                screen.moved.set(None);
                document.edit(None, |draft| even(draft, d));
            }),
            ratio,
            button_unless(flag(move || factors.get() >= FACTORS_MAX), "", by, weigh),
        ],
    )
}

fn is_even(draft: &Draft, d: usize) -> bool {
    let Some(dimension) = draft.space.get(d) else { return true };
    dimension.factors.is_empty() && dimension.members.iter().all(|member| member.locked || member.share.trim().is_empty())
}

/// What the members are weighed by: each factor with its weight.
fn factors(d: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let row = move |f: usize| {
        let name = document.text(Field::FactorName(d, f));
        let shown = move || names::shown(document.locale.get(), &name.get()).into_owned();
        let parts = vec![
            entry(Field::FactorName(d, f), Kind::Name, say(move || (screen.strings().split().factor_name)(f + 1))),
            entry(Field::FactorWeight(d, f), Kind::Number, say(move || (screen.strings().split().factor_weight)(&shown()))),
            icon_button(Shape::Remove, say(move || (screen.strings().remove_named)(&shown())), move || {
                document.edit(None, |draft| remove_factor(draft, d, f));
                screen.focus_soon(dimension_id(d));
            }),
        ];
        let faults = vec![fault_line(&Field::FactorName(d, f)), fault_line(&Field::FactorWeight(d, f))];
        el("li", Vec::new(), [boxed("div", "edit-row", parts)].into_iter().chain(faults).collect())
    };
    let list = move || {
        let head = boxed(
            "p",
            "word edit-head",
            vec![line("span", "", screen.word(|s| s.split().by_figures)), line("span", "", screen.word(|s| s.split().weight))],
        );
        let row = row;
        View::All(vec![head, boxed("ul", "edit-list", vec![rows(count, row)])])
    };
    // One by itself needs no weight.
    View::All(vec![
        when(flag(move || count.get() > 1), list),
        when(flag(move || count.get() > 0), move || line("p", "word", screen.word(|s| s.split().by_figures_hint))),
    ])
}
