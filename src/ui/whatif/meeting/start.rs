//! The way into a meeting.

use crate::ui::prelude::*;
use crate::ui::whatif::tour::tour_steps;

/// The element that gets the focus after a meeting.
pub const MEETING: &str = "meeting";

/// The heading of a meeting, which gets the focus when it begins.
pub const HEADING: &str = "meeting-title";

/// The button that starts a meeting.
pub fn meeting_start() -> Fragment {
    let (screen, document) = here();
    let start = move || {
        screen.meeting.set(true);
        page::full_screen();
        page::to_top();
        focus_soon(HEADING.to_owned());
    };
    let many = document.whole(|draft| tour_steps(draft).len() > 1);
    fragment()
        .child(actions().id(MEETING).tabindex("-1").child(text_button("", screen.word(Scenarios::meeting), start)))
        .child(when(many, move || p().class("note").child(screen.word(Scenarios::step_hint))))
}
