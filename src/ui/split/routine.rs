//! The routine in fields: a focus for each weekday, daily floors, and the frame of a day.

use leptos::prelude::*;

use crate::domain::draft::edits;
use crate::domain::draft::limits::FLOORS_MAX;
use crate::domain::{Field, TimeField};
use crate::i18n::names;
use crate::ui::Screen;
use crate::ui::parts::buttons::{button_unless, icon_button};
use crate::ui::parts::el::{View, boxed, el, flag, line, rows, say};
use crate::ui::parts::field::{Kind, entry, fault_line, field_row};
use crate::ui::parts::icon::Shape;

/// The fields of week, floors and frame.
pub fn routine_editor() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.time.floors.len());
    let full = flag(move || count.get() >= FLOORS_MAX);
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_floor);
        screen.go_to(&Field::Time(TimeField::FloorName(i)));
    };
    let weekday = |i: usize| {
        let word = say(move || screen.strings().when().weekdays[i].to_owned());
        field_row(&Field::Time(TimeField::Weekday(i)), Kind::Name, word, None)
    };
    let part = |i: usize| {
        let word = say(move || screen.strings().when().frame[i].to_owned());
        field_row(&Field::Time(TimeField::Frame(i)), Kind::Name, word, None)
    };
    boxed(
        "div",
        "details routine-fields",
        vec![
            line("h3", "", screen.word(|s| s.when().week_rhythm)),
            View::All((0..7).map(weekday).collect()),
            line("h3", "", screen.word(|s| s.when().floors)),
            boxed("ul", "edit-list", vec![rows(count, floor)]),
            button_unless(full, "link", screen.word(|s| s.when().add_floor), add),
            line("h3", "", screen.word(|s| s.when().day_frame)),
            View::All((0..3).map(part).collect()),
        ],
    )
}

fn floor(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let [name, count] = [TimeField::FloorName(i), TimeField::FloorCount(i)].map(Field::Time);
    let held = document.text(name.clone());
    let called = say(move || names::shown(document.locale.get(), &held.get()).into_owned());
    let faults = View::All(vec![fault_line(&name), fault_line(&count)]);
    let parts = vec![
        entry(name, Kind::Name, say(move || (screen.strings().when().floor_name)(i + 1))),
        entry(count, Kind::Number, say(move || (screen.strings().when().floor_count)(&called.get()))),
        icon_button(Shape::Remove, say(move || (screen.strings().remove_named)(&called.get())), move || {
            document.edit(None, |draft| edits::remove_from_list(draft, TimeField::FloorName(i)));
            screen.focus_soon("routine-fold".to_owned());
        }),
    ];
    el("li", Vec::new(), vec![boxed("div", "edit-row", parts), faults])
}
