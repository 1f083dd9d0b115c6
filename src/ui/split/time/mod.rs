//! The split by time: the spread of the target, months, working calendar, days, weeks.

pub mod calendar_file;
pub mod days;
pub mod fiscal;
pub mod lists;
pub mod month;
pub mod months;
pub mod notes;
pub mod pages;
pub mod phases;
pub mod pins;
pub mod pipeline;
pub mod spreading;
pub mod weeks;
pub mod workdays;

use crate::ui::prelude::*;
use days::days_panel;
use lists::list_fault;
use months::months_panel;
use pipeline::pipeline_panel;
use spreading::spreading_panel;
use weeks::weeks_panel;
use workdays::workdays_panel;

/// The side of the split by time.
pub fn time_side() -> View {
    let document = Screen::here().document;
    let undated = settled(document.part(|draft| draft.first.trim().is_empty() && draft.last.trim().is_empty()));
    dynamic(move || if undated.get() { empty() } else { panels() })
}

fn panels() -> Element {
    div()
        .class("time")
        .child(spreading_panel())
        .child(months_panel())
        .child(workdays_panel())
        .child(days_panel())
        .child(pipeline_panel())
        .child(weeks_panel())
}

/// The side of a plan without dates.
fn empty() -> Element {
    let screen = Screen::here();
    let lists = [TimeField::Months, TimeField::YearFrom, TimeField::Quarters, TimeField::Seasons, TimeField::Thirds, TimeField::Phases];
    let to_dates = move || screen.go_to(&Field::HorizonFirst);
    div().class("time").child(
        section()
            .class("empty")
            .child(p().child(screen.word(Split::needs_dates)))
            .child(actions().child(text_button("primary", screen.word(Split::to_dates), to_dates)))
            .children(lists.map(list_fault)),
    )
}
