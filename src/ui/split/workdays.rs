//! Which days are worked: days of the week off, China's holidays, own days, and on which day a week begins.

use leptos::prelude::*;

use super::fold::{fold, list_fault, switch};
use crate::domain::draft::edits;
use crate::domain::{Field, TimeField};
use crate::ui::Screen;
use crate::ui::parts::buttons::icon_button;
use crate::ui::parts::el::{Attribute, View, attr, boxed, el, line, live, on, rows, say, when};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::icon::Shape;
use crate::ui::parts::segments::segments;
use crate::ui::target::{panel, provisional_note};

/// The panel of the working calendar.
pub fn workdays_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let china = document.part(|draft| draft.time.china);
    let from_sunday = document.part(|draft| usize::from(draft.time.from_sunday));
    let days = [0, 6].map(|i| say(move || screen.strings().when().weekdays[i].to_owned()));
    let own = document.part(|draft| !(draft.time.days_off.is_empty() && draft.time.make_up_days.is_empty()));
    let holds = |field: &TimeField| matches!(field, TimeField::DayOff(_) | TimeField::MakeUp(_));
    panel(
        "work-title",
        "work",
        screen.word(|s| s.when().work),
        vec![
            line("h3", "", screen.word(|s| s.when().weekly_off)),
            weekend(),
            list_fault(TimeField::Weekend),
            switch(screen.word(|s| s.when().china), china, move || document.edit(None, |draft| draft.time.china = !draft.time.china)),
            provisional_note(),
            boxed(
                "div",
                "week-from",
                vec![
                    line("span", "", screen.word(|s| s.when().week_from)),
                    segments("week-from", screen.word(|s| s.when().week_from), days.into(), from_sunday, move |i| {
                        document.edit(None, |draft| draft.time.from_sunday = i == 1);
                    }),
                ],
            ),
            when(own, move || fold("own-days", screen.word(|s| s.when().own_days), holds, own_days)),
        ],
    )
}

/// The days of the week that are off.
fn weekend() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let day = |i: usize| {
        let is_off = document.part(move |draft| draft.time.weekend[i]);
        let toggle = move |_| document.edit(None, |draft| draft.time.weekend[i] = !draft.time.weekend[i]);
        let mark = vec![attr("type", "checkbox"), Attribute::Checked(is_off), on("change", toggle)];
        let word = say(move || screen.strings().when().weekdays[i].to_owned());
        el("label", Vec::new(), vec![el("input", mark, Vec::new()), line("span", "", word)])
    };
    let group = vec![attr("class", "segments weekdays"), attr("role", "group"), live("aria-label", screen.word(|s| s.when().weekly_off))];
    el("div", group, (0..7).map(day).collect())
}

/// Own days off and make-up days, each to be changed or taken away.
fn own_days() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let off = document.part(|draft| draft.time.days_off.len());
    let worked = document.part(|draft| draft.time.make_up_days.len());
    let row = move |field: TimeField, label: Signal<String>| {
        let remove = say(move || (screen.strings().remove_named)(&label.get()));
        let parts = vec![
            line("span", "", label),
            entry(Field::Time(field), Kind::Day, label),
            icon_button(Shape::Remove, remove, move || {
                document.edit(None, |draft| edits::remove_from_list(draft, field));
                screen.focus_soon("own-days".to_owned());
            }),
        ];
        el("li", Vec::new(), vec![boxed("div", "own-day", parts), fault_line(&Field::Time(field))])
    };
    let off_row = move |i| row(TimeField::DayOff(i), say(move || (screen.strings().when().own_off)(i + 1)));
    let work_row = move |i| row(TimeField::MakeUp(i), say(move || (screen.strings().when().own_work)(i + 1)));
    boxed("ul", "edit-list", vec![rows(off, off_row), rows(worked, work_row)])
}
