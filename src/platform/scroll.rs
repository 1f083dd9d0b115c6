//! How far the page is scrolled, over a reload.
//!
//! Browsers scroll a page that is reloaded to where it was as soon as it is loaded. By then the program has not drawn the plan, and the
//! page is too short, so that it does this itself.

use std::cell::Cell;
use std::rc::Rc;

use super::events::listen_window;
use super::{address, clock};

/// When it is tried to scroll, after the start: charts that take long to compute are drawn later than the rest.
const TRIES_MS: [i32; 6] = [0, 60, 150, 400, 900, 1800];

/// After so long without a move, the page is where the user wanted it. Some browsers refuse more than a few changes of an entry a second.
const REST_MS: i32 = 300;

/// What a user does that decides how far the page is scrolled from then on.
const OF_USER: [&str; 4] = ["wheel", "touchstart", "pointerdown", "keydown"];

/// Scrolls the page to where it was before a reload, and from now on keeps how far it is scrolled.
pub fn follow() {
    let wanted = address::scrolled();
    // When the page is left it is too late: browsers keep no state of an entry that is being left.
    listen_window("scroll", |_| {
        let here = top();
        clock::after_ms(REST_MS, move || {
            if top() == here && address::scrolled() != here {
                address::keep_scrolled(here);
            }
        });
    });
    if wanted == 0 {
        return;
    }
    let is_done = Rc::new(Cell::new(false));
    for event in OF_USER {
        let is_done = is_done.clone();
        listen_window(event, move |_| is_done.set(true));
    }
    for after in TRIES_MS {
        let is_done = is_done.clone();
        clock::after_ms(after, move || {
            if !is_done.get() {
                scroll_to(wanted);
                is_done.set(top() == wanted);
            }
        });
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length on the screen")]
fn top() -> u32 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default().round() as u32
}

fn scroll_to(top: u32) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top.into());
    }
}
