//! The Act tab: what to do today and this week, and the routine of the day.

mod feasibility;
mod routine;
mod today;

use crate::ui::prelude::*;
use feasibility::feasibility_panel;
use routine::routine_panel;
use today::today_panel;

/// The content of the Act tab.
pub fn act_screen() -> View {
    let document = Screen::here().document;
    let undated = settled(document.part(|draft| draft.first.trim().is_empty() && draft.last.trim().is_empty()));
    dynamic(move || {
        if undated.get() {
            without_dates()
        } else {
            div().class("act").child(today_panel()).child(feasibility_panel()).child(routine_panel())
        }
    })
}

/// The screen of a plan without dates.
fn without_dates() -> Element {
    let screen = Screen::here();
    let to_dates = move || screen.go_to(&Field::HorizonFirst);
    let say = p().child(screen.word(Today::needs_dates));
    let way = actions().child(text_button("primary", screen.word(Split::to_dates), to_dates));
    div().class("act").child(section().class("empty").child(say).child(way)).child(feasibility_panel())
}
