//! The fields of the routine: a focus for each weekday, daily minimums, and the frame of a day.

use crate::domain::draft::limits::FLOORS_MAX;
use crate::ui::prelude::*;

/// The fields of the routine.
pub fn routine_editor() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.time.floors.len());
    let full = Signal::derive(move || count.get() >= FLOORS_MAX);
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_floor);
        screen.go_to(&Field::Time(TimeField::FloorName(i)));
    };
    let weekday = |i: usize| {
        let word = Signal::derive(move || Calendar(screen.locale()).weekdays()[i].to_owned());
        field_row(&Field::Time(TimeField::Weekday(i)), Kind::Name, word)
    };
    let part = |i: usize| {
        let word = Signal::derive(move || Today(screen.locale()).frame()[i].to_owned());
        field_row(&Field::Time(TimeField::Frame(i)), Kind::Name, word)
    };
    div()
        .class("details routine-fields")
        .child(h3().child(screen.word(Today::week_rhythm)))
        .children((0..7).map(weekday))
        .child(h3().child(screen.word(Today::floors)))
        .child(ul().class("edit-list").child(rows(count, floor)))
        .child(text_button("link", screen.word(Today::add_floor), add).disabled(full))
        .child(h3().child(screen.word(Today::day_frame)))
        .children((0..3).map(part))
}

fn floor(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::Time(TimeField::FloorName(i)));
    let count_label = Signal::derive(move || Today(screen.locale()).floor_count(&name.get()));
    let fields = [
        (Field::Time(TimeField::FloorName(i)), Kind::Name, Signal::derive(move || Today(screen.locale()).floor_name(i + 1))),
        (Field::Time(TimeField::FloorCount(i)), Kind::Number, count_label),
    ];
    edit_row(fields, remove_named(name), move || {
        document.edit(None, |draft| edits::remove_from_list(draft, TimeField::FloorName(i)));
        focus_soon("routine-fold".to_owned());
    })
}
