//! How each stage of the funnel is worked: its key actions and its acceptance criteria.

use crate::domain::draft::usual::STAGES;
use crate::i18n::texts::{Playbook, PlaybookUsual};
use crate::ui::parts::prose::prose_row;
use crate::ui::prelude::*;

/// The panel of the stages.
pub fn stages_panel() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.stages.len());
    let is_bare = document.part(|draft| draft.stages.iter().all(|it| it.actions.trim().is_empty() && it.done_when.trim().is_empty()));
    let can_fill = document.part(|draft| draft.stages.iter().any(|it| usual_place(&it.name).is_some() && it.actions.trim().is_empty()));
    let fill = move || {
        let words = PlaybookUsual(screen.locale());
        document.edit(None, |draft| fill_in(draft, words));
    };
    panel("book-stages-title", "book book-stages", screen.word(Playbook::stages))
        .child(when(is_bare, move || p().class("lead-in").child(screen.word(Playbook::no_stages))))
        .child(ol().class("book-list").child(rows(count, stage)))
        .child(when(can_fill, move || actions().child(text_button("", screen.word(Playbook::fill_stages), fill))))
}

fn stage(k: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::StageName(k));
    let label = Signal::derive(move || Playbook(screen.locale()).details(&name.get()));
    let is_open = Signal::derive(move || screen.practice.get() == Some(k));
    let told = move |field: Field, class: &'static str| {
        let text = document.text(field);
        let is_given = settled(Signal::derive(move || !text.with(|text| text.trim().is_empty())));
        when(is_given, move || small().class(class).child(text))
    };
    let done_when = {
        let text = document.text(Field::StageDoneWhen(k));
        let is_given = settled(Signal::derive(move || !text.with(|text| text.trim().is_empty())));
        let said = move || Dates(screen.locale()).labelled(Playbook(screen.locale()).done_when(), text.get().trim());
        when(is_given, move || small().class("lines quiet").child(said))
    };
    let what = span().class("what").child(bdi().child(name)).child(told(Field::StageActions(k), "lines")).child(done_when);
    li().child(div().class("regular-row").child(what).child(details_button(label, screen.practice, k))).child(when(is_open, move || {
        div()
            .class("details")
            .child(prose_row(&Field::StageActions(k), screen.word(Playbook::actions)))
            .child(p().class("word").child(screen.word(Playbook::actions_hint)))
            .child(prose_row(&Field::StageDoneWhen(k), screen.word(Playbook::done_when)))
    }))
}

/// The place of a stage's name among those that the product gives.
fn usual_place(name: &str) -> Option<usize> {
    STAGES.iter().position(|usual| *usual == name.trim())
}

/// Writes the usual actions and criteria into what is empty.
fn fill_in(draft: &mut Draft, words: PlaybookUsual) {
    for stage in &mut draft.stages {
        let Some(place) = usual_place(&stage.name) else { continue };
        if stage.actions.trim().is_empty() {
            words.stage_actions()[place].clone_into(&mut stage.actions);
        }
        if stage.done_when.trim().is_empty() {
            words.stage_done()[place].clone_into(&mut stage.done_when);
        }
    }
}
