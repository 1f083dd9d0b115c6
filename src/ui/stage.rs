//! The details of one stage: its days, its activities, its place.

use leptos::prelude::*;

use super::Screen;
use super::parts::buttons::{actions, button_unless, icon_button};
use super::parts::el::{Attribute, View, attr, boxed, class, el, flag, line, live_flag, made, on, rows, say, when};
use super::parts::field::{Kind, entry, fault_line, field_row};
use super::parts::icon::Shape;
use crate::domain::draft::edits;
use crate::domain::draft::limits::{ACTIVITIES_MAX, STAGES_MAX};
use crate::domain::{Exact, Field};
use crate::i18n::whatif::Words;
use crate::i18n::{filled, names, number};
use crate::platform::page;
use crate::state::outcome::Outcome;

/// What is folded under a stage.
pub fn stage_details(k: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    let won = document.part(|draft| draft.won);
    let is_won = flag(move || won.get() == k);
    let win = move |_| document.edit(None, |draft| draft.won = k);
    let mark = vec![attr("type", "checkbox"), Attribute::Checked(is_won), live_flag("disabled", is_won), on("change", win)];
    boxed(
        "div",
        "details",
        vec![
            field_row(&Field::Days(k), Kind::Number, screen.word(|s| s.days_here), None),
            when(flag(move || k + 1 < count.get()), move || {
                let label = say(move || Words(document.locale.get()).counted_here().to_owned());
                View::All(vec![field_row(&Field::Counted(k), Kind::Number, label, None), counted_otherwise(k)])
            }),
            boxed("label", "check", vec![el("input", mark, Vec::new()), line("span", "", screen.word(|s| s.won_here))]),
            activity_editor(k),
            place_actions(k),
        ],
    )
}

/// That a rate is no longer what it was counted as, and so is taken as known.
fn counted_otherwise(k: usize) -> View {
    let document = Screen::here().document;
    let said = say(move || {
        let words = Words(document.locale.get());
        let told = |outcome: &Outcome| {
            let stage = outcome.plan.as_ref()?.funnel().stages().get(k)?;
            let (won, of) = stage.counted.filter(|_| stage.counted_as_is().is_none())?;
            Some(filled(words.counted_otherwise(), &[&number::percent(stage.rate.value()), &number::percent(&Exact::ratio(won, of))]))
        };
        document.outcome.with(told).unwrap_or_default()
    });
    when(flag(move || !said.get().is_empty()), move || line("p", "note", said))
}

fn place_actions(k: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    let move_to = move |up: bool| {
        document.edit(None, |draft| edits::move_stage(draft, k, up));
        // The details and the keyboard go with the stage.
        let place = if up { k.saturating_sub(1) } else { k + 1 };
        screen.stage.set(Some(place));
        screen.focus_soon(details_id(place));
    };
    let insert = move || {
        document.edit(None, |draft| edits::add_stage(draft, k));
        screen.go_to(&Field::StageName(k + 1));
    };
    let remove = move || {
        screen.stage.set(None);
        document.edit(None, |draft| edits::remove_stage(draft, k));
        let _ = page::focus("field-funnel");
    };
    let at_top = Signal::stored(k == 0);
    let at_bottom = flag(move || k + 1 >= count.get());
    let full = flag(move || count.get() >= STAGES_MAX);
    let only = flag(move || count.get() < 2);
    let buttons = actions(vec![
        button_unless(at_top, "", screen.word(|s| s.move_up), move || move_to(true)),
        button_unless(at_bottom, "", screen.word(|s| s.move_down), move || move_to(false)),
        button_unless(full, "", screen.word(|s| s.insert_after), insert),
        button_unless(only, "", screen.word(|s| s.remove), remove),
    ]);
    el("div", vec![made("id", details_id(k)), attr("tabindex", "-1")], vec![buttons])
}

fn details_id(k: usize) -> String {
    format!("stage-{k}-actions")
}

fn activity_editor(k: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.stages.get(k).map_or(0, |stage| stage.activities.len()));
    let full = flag(move || count.get() >= ACTIVITIES_MAX);
    let stage = document.text(Field::StageName(k));
    let per_unit = say(move || (screen.strings().per_unit)(&names::shown(document.locale.get(), &stage.get())));
    let head = move || boxed("p", "word edit-head", vec![line("span", "", screen.word(|s| s.activities)), line("span", "", per_unit)]);
    let row = move |j: usize| {
        let name = document.text(Field::ActivityName(k, j));
        let name = say(move || names::shown(document.locale.get(), &name.get()).into_owned());
        let remove = say(move || (screen.strings().remove_named)(&name.get()));
        let parts = vec![
            entry(Field::ActivityName(k, j), Kind::Name, say(move || (screen.strings().activity_name)(j + 1))),
            entry(Field::PerUnit(k, j), Kind::Number, say(move || format!("{}: {}", name.get(), per_unit.get()))),
            icon_button(Shape::Remove, remove, move || {
                document.edit(None, |draft| edits::remove_activity(draft, k, j));
                screen.focus_soon(details_id(k));
            }),
        ];
        let row = vec![boxed("div", "edit-row", parts), fault_line(&Field::ActivityName(k, j)), fault_line(&Field::PerUnit(k, j))];
        el("li", Vec::new(), row)
    };
    let add = move || {
        let j = count.get_untracked();
        document.edit(None, |draft| edits::add_activity(draft, k));
        screen.go_to(&Field::ActivityName(k, j));
    };
    View::All(vec![
        when(flag(move || count.get() > 0), head),
        el("ul", vec![class("edit-list")], vec![rows(count, row)]),
        button_unless(full, "link", screen.word(|s| s.add_activity), add),
    ])
}
