//! The What-if tab: scenarios beside each other, levers, the chance of hitting target, goal seek, and meeting mode.

pub mod capacity;
pub mod column_why;
pub mod columns;
pub mod compared;
pub mod goal_seek;
pub mod lever_why;
pub mod levers;
pub mod meeting;
pub mod odds;
pub mod outcomes;
pub mod pair;
pub mod ranges;
pub mod recompute;
pub mod sliders;
pub mod tornado;
pub mod variant;

use crate::ui::prelude::*;

/// The content of the What-if tab.
pub fn whatif_screen() -> Element {
    let compared = compared::comparison();
    div()
        .class("whatif")
        .child(columns::columns_panel(compared))
        .child(sliders::sliders_panel())
        .child(odds::odds_panel())
        .child(levers::levers_panel())
        .child(goal_seek::seek_panel())
}
