//! The activities of a stage: how many of each it takes for one that passes.

use crate::domain::draft::limits::ACTIVITIES_MAX;
use crate::ui::prelude::*;

/// The list of the activities of stage `k`.
pub fn activity_editor(k: usize) -> Fragment {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.stages.get(k).map_or(0, |stage| stage.activities.len()));
    let full = Signal::derive(move || count.get() >= ACTIVITIES_MAX);
    let stage = screen.name(Field::StageName(k));
    let per_unit = Signal::derive(move || Funnel(screen.locale()).per_unit(&names::inside(screen.locale(), &stage.get())));
    let head = move || p().class("word edit-head").child(span().child(screen.word(Funnel::activities))).child(span().child(per_unit));
    let row = move |j: usize| {
        let name = screen.name(Field::ActivityName(k, j));
        let fields = [
            (Field::ActivityName(k, j), Kind::Name, Signal::derive(move || Funnel(screen.locale()).activity_name(j + 1))),
            (Field::PerUnit(k, j), Kind::Number, Signal::derive(move || Dates(screen.locale()).labelled(&name.get(), &per_unit.get()))),
        ];
        edit_row(fields, remove_named(name), move || {
            document.edit(None, |draft| edits::remove_activity(draft, k, j));
            focus_soon(details_id(k));
        })
    };
    let add = move || {
        let j = count.get_untracked();
        document.edit(None, |draft| edits::add_activity(draft, k));
        screen.go_to(&Field::ActivityName(k, j));
    };
    let add = text_button("link", screen.word(Funnel::add_activity), add).disabled(full);
    fragment()
        .child(when(move || count.get() > 0, head))
        .child(ul().class("edit-list").child(rows(count, row)))
        .child(add)
        .child(full_note(count, ACTIVITIES_MAX))
}
