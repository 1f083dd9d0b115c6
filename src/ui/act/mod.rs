//! The Act tab: what to do today and this week, and the routine of the day.

mod activities;
pub mod as_brought;
mod budget;
mod channels;
mod customers;
pub mod feasibility;
mod hours;
mod hours_fields;
mod hours_why;
mod indicators;
mod jumps;
pub mod pay;
mod pay_curve;
mod pay_editor;
mod proposals;
mod regular_due;
mod routine;
mod supply;
mod today;
pub mod why;

use crate::ui::playbook::{playbook_link, playbook_screen};
use crate::ui::prelude::*;
use activities::activities_panel;
use budget::budget_panel;
use customers::customers_panel;
use feasibility::feasibility_panel;
use hours::hours_panel;
use indicators::indicators_panel;
use jumps::jumps;
use pay::pay_panel;
use routine::routine_panel;
use supply::supply_panel;
use today::today_panel;

/// The content of the Act tab.
pub fn act_screen() -> View {
    let (screen, document) = here();
    let undated = settled(document.part(|draft| draft.first.trim().is_empty() && draft.last.trim().is_empty()));
    dynamic(move || match (screen.playbook.get(), undated.get()) {
        (true, _) => playbook_screen(),
        (false, true) => without_dates(),
        (false, false) => acting(),
    })
}

/// Today and the routine beside the activities and what they bring.
fn acting() -> Element {
    let (screen, document) = here();
    // A plan that was opened with a fault has no figures: an empty panel says why, and leads to the fault.
    let none = settled(Signal::derive(move || document.report().is_none() && !document.faults().with(Vec::is_empty)));
    let no_result = move || section().class("empty").child(p().child(screen.word(Answer::no_result))).child(actions().child(to_fault()));
    let now = div().class("act-now").child(jumps()).child(when(none, no_result));
    let now = now.child(when(move || !none.get(), today_panel)).child(routine_panel());
    div().class("act").child(now).child(
        div()
            .class("act-plan")
            .child(supply_panel())
            .child(feasibility_panel())
            .child(activities_panel())
            .child(hours_panel())
            .child(customers_panel())
            .child(budget_panel())
            .child(pay_panel())
            .child(indicators_panel())
            .child(playbook_link()),
    )
}

/// The screen of a plan without dates.
fn without_dates() -> Element {
    let screen = Screen::here();
    let to_dates = move || screen.go_to(&Field::HorizonFirst);
    let say = p().child(screen.word(Today::needs_dates));
    let way = actions().child(text_button("primary", screen.word(Split::to_dates), to_dates));
    div().class("act").child(section().class("empty").child(say).child(way)).child(feasibility_panel()).child(playbook_link())
}
