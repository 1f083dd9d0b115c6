//! The tab of the target: what is to be reached, its lines, the funnel, and how far the leads available carry.

pub mod activities;
pub mod amount;
pub mod funnel;
pub mod join;
pub mod leads_available;
pub mod lines;
pub mod periods;
pub mod questions;
pub mod stage;
pub mod summary;

use crate::ui::prelude::*;
use amount::target_panel;
use funnel::funnel_panel;
use leads_available::leads_available_panel;
use lines::lines_panel;
use questions::questions_panel;
use summary::summary_panel;

/// The content of the Target tab.
pub fn target_screen() -> Fragment {
    let screen = Screen::here();
    let has_report = screen.of_report(|_, _| Some(true));
    let asks = Memo::new(move |_| screen.is_asking());
    fragment()
        .child(when(has_report, summary_panel))
        .child(when(move || asks.get(), questions_panel))
        .child(funnel_panel())
        .child(when(move || !asks.get(), || div().class("inputs").child(target_panel()).child(lines_panel())))
        .child(when(move || !asks.get(), leads_available_panel))
}
