//! The details of one stage: its days, its activities, its place.

use super::activities::activity_editor;
use crate::domain::StageDraft;
use crate::domain::draft::limits::STAGES_MAX;
use crate::ui::prelude::*;

/// Each field of a stage has an input: its name and its rate in the funnel, the others in the details below. They are named here, so that the
/// compiler asks for the input of a new one.
const _: fn(StageDraft) = |StageDraft { name: _, rate: _, counted: _, days: _, minutes: _, activities: _, actions: _, done_when: _ }| ();

/// The details of stage `k`.
pub fn stage_details(k: usize) -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.stages.len());
    let won = document.part(|draft| draft.won);
    let is_won = Signal::derive(move || won.get() == k);
    let win = move |_| document.edit(None, |draft| draft.won = k);
    let counted = move || {
        fragment().child(field_row(&Field::Counted(k), Kind::Number, screen.word(Funnel::counted_here))).child(counted_otherwise(k))
    };
    div()
        .class("details")
        .child(field_row(&Field::Days(k), Kind::Number, screen.word(Funnel::days_here)))
        .child(p().class("word").child(screen.word(Funnel::days_hint)))
        .child(when(move || k + 1 < count.get(), counted))
        .child(
            label()
                .class("check")
                .child(input().r#type("checkbox").prop_checked(is_won).disabled(is_won).on("change", win))
                .child(span().child(screen.word(Funnel::won_here))),
        )
        .child(activity_editor(k))
        .child(place_actions(k))
}

/// The note that a rate differs from its past results, so that these do not count.
fn counted_otherwise(k: usize) -> View {
    let said = Screen::here().of_plan(move |plan, locale| {
        let stage = plan.funnel().stages().get(k)?;
        let (won, of) = stage.counted.filter(|_| stage.counted_as_is().is_none())?;
        let (now, counted) = (number::percent(stage.rate.value()), number::percent(&Exact::ratio(won, of)));
        Some(Funnel(locale).counted_otherwise(&now, &counted))
    });
    line_if_any("note", said)
}

fn place_actions(k: usize) -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.stages.len());
    let move_to = move |up: bool| {
        document.edit(None, |draft| edits::move_stage(draft, k, up));
        // The details and the focus move with the stage.
        let place = if up { k.saturating_sub(1) } else { k + 1 };
        screen.stage.set(Some(place));
        focus_soon(details_id(place));
    };
    let insert = move || {
        document.edit(None, |draft| edits::add_stage(draft, k));
        screen.go_to(&Field::StageName(k + 1));
    };
    let name = screen.name(Field::StageName(k));
    let remove = move || {
        screen.stage.set(None);
        document.delete_part(&name.get_untracked(), |draft| edits::remove_stage(draft, k));
        let _ = page::focus("field-funnel");
    };
    let at_top = Signal::stored(k == 0);
    let at_bottom = Signal::derive(move || k + 1 >= count.get());
    let full = Signal::derive(move || count.get() >= STAGES_MAX);
    let only = Signal::derive(move || count.get() < 2);
    div().id(details_id(k)).tabindex("-1").child(
        actions()
            .child(text_button("", screen.word(Page::move_up), move || move_to(true)).disabled(at_top))
            .child(text_button("", screen.word(Page::move_down), move || move_to(false)).disabled(at_bottom))
            .child(text_button("", screen.word(Funnel::insert_after), insert).disabled(full))
            .child(text_button("", screen.word(Page::remove), remove).disabled(only)),
    )
}
