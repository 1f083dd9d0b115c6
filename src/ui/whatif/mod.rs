//! The What-if tab: scenarios beside each other, levers, the chance of hitting target, goal seek, and meeting mode.

pub mod acted;
pub mod capacity;
pub mod column_why;
pub mod columns;
pub mod compared;
pub mod distribution;
pub mod goal_seek;
pub mod lever_why;
pub mod levers;
pub mod meeting;
pub mod odds;
pub mod outcomes;
pub mod padding;
pub mod pair;
pub mod ranges;
pub mod sliders;
pub mod strip;
pub mod tornado;
pub mod tour;
pub mod variant;
pub mod waterfall;

use crate::domain::whatif::levers::levers;
use crate::ui::prelude::*;

/// The content of the What-if tab, or of the meeting: what is changed and compared, and the charts, which are beside it on a desktop.
pub fn whatif_screen() -> Element {
    let screen = Screen::here();
    let compared = compared::comparison();
    compared::follow_odds(compared);
    let compared = acted::with_work(compared);
    meeting::follow_meeting();
    let gauge = screen.chosen.gauge;
    let has_two = screen.of_plan(|plan, _| Some(levers(plan).len() > 1));
    div().class("whatif").child(dynamic(move || {
        if screen.meeting.get() {
            return View::from(meeting::meeting_screen(compared));
        }
        fragment()
            .child(div().class("whatif-inputs").child(columns::columns_panel(compared)).child(sliders::sliders_panel()))
            .child(
                div()
                    .class("whatif-charts")
                    .child(levers::levers_panel(gauge))
                    .child(odds::odds_panel())
                    .child(when(has_two, move || pair::pair_panel(gauge)))
                    .child(goal_seek::seek_panel()),
            )
            .into()
    }))
}
