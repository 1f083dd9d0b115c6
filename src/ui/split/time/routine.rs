//! The routine in fields: a focus for each weekday, daily floors, and the frame of a day.

use crate::domain::draft::limits::FLOORS_MAX;
use crate::ui::prelude::*;

/// The fields of week, floors and frame.
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
        field_row(&Field::Time(TimeField::Weekday(i)), Kind::Name, word, None)
    };
    let part = |i: usize| {
        let word = Signal::derive(move || Today(screen.locale()).frame()[i].to_owned());
        field_row(&Field::Time(TimeField::Frame(i)), Kind::Name, word, None)
    };
    div()
        .class("details routine-fields")
        .child(h3().child(screen.word(Today::week_rhythm)))
        .child(fragment().children((0..7).map(weekday)))
        .child(h3().child(screen.word(Today::floors)))
        .child(ul().class("edit-list").child(rows(count, floor)))
        .child(text_button_unless(full, "link", screen.word(Today::add_floor), add))
        .child(h3().child(screen.word(Today::day_frame)))
        .child(fragment().children((0..3).map(part)))
}

fn floor(i: usize) -> Element {
    let (screen, document) = here();
    let [name, count] = [TimeField::FloorName(i), TimeField::FloorCount(i)].map(Field::Time);
    let held = document.text(name.clone());
    let called = Signal::derive(move || names::shown(document.locale.get(), &held.get()).into_owned());
    li().child(
        div()
            .class("edit-row")
            .child(entry(name.clone(), Kind::Name, Signal::derive(move || Today(screen.locale()).floor_name(i + 1))))
            .child(entry(count.clone(), Kind::Number, Signal::derive(move || Today(screen.locale()).floor_count(&called.get()))))
            .child(icon_button(Shape::Remove, Signal::derive(move || Page(screen.locale()).remove_named(&called.get())), move || {
                document.edit(None, |draft| edits::remove_from_list(draft, TimeField::FloorName(i)));
                focus_soon("routine-fold".to_owned());
            })),
    )
    .child(fragment().child(fault_line(&name)).child(fault_line(&count)))
}
