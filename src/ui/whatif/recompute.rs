//! Panels that follow what is typed without making the input wait.

use std::sync::Arc;

use crate::state::document::{LIGHT, PAUSE_MS};
use crate::ui::prelude::*;

/// A panel that follows what is typed, made again within so many milliseconds, leaves the frame to the input under the thumb.
const EVERY_MS: u64 = 150;

/// So far apart are the panels' turns, so that one frame has one of them at most.
const APART_MS: u64 = 50;

/// What a panel shows: what was made of a plan, with the report to tell it by.
#[derive(Clone)]
pub struct Shown<T> {
    /// What was made.
    pub it: T,
    /// The report of that plan.
    pub report: Arc<Report>,
}

/// A panel's turn among those that follow.
#[derive(Clone, Copy)]
pub enum Turn {
    First = 0,
    Second = 1,
    Third = 2,
}

/// What `make` makes of the plan that is open, made anew when that or what `watch` reads changes: at once after a single edit of a
/// plan of few parts, and when it is `watch` that changes; while a slider is dragged or keys follow quickly, so often that each
/// frame stays short, and once more after the last; for a large plan after a pause, so that typing never waits.
pub fn after_a_pause<T: Clone + Send + Sync + 'static, W: PartialEq + 'static>(
    turn: Turn,
    watch: impl Fn() -> W + 'static,
    make: impl Fn(&Outcome) -> Option<T> + Send + Sync + 'static,
) -> RwSignal<Option<Shown<T>>> {
    let document = Screen::here().document;
    let shown = RwSignal::new(None);
    let made_at = StoredValue::new(0);
    let again = StoredValue::new(move || {
        made_at.set_value(clock::now_ms());
        let new = untrack(|| {
            document.outcome.with(|outcome| {
                let report = outcome.report.clone().filter(|_| outcome.faults.is_empty())?;
                Some(Shown { it: make(outcome)?, report })
            })
        });
        // What cannot be computed leaves the last figures of that plan.
        if new.is_some() || document.outcome.with_untracked(|outcome| outcome.report.is_none()) {
            shown.set(new);
        }
    });
    // Which edit is waited after.
    let edits = StoredValue::new(0_u64);
    let is_due = StoredValue::new(false);
    Effect::new(move |before: Option<W>| {
        let watched = watch();
        let is_asked = before.is_some_and(|before| before != watched);
        let is_light = document.outcome.with(|outcome| {
            let space = outcome.report.as_ref().and_then(|report| report.split.as_ref());
            space.is_none_or(|space| space.leaves.len() <= LIGHT)
        });
        edits.update_value(|edits| *edits += 1);
        let since = clock::now_ms().saturating_sub(made_at.get_value());
        if is_light && (is_asked || since >= EVERY_MS) {
            again.with_value(|again| again());
        } else if !is_light {
            let mine = edits.get_value();
            clock::after_ms(PAUSE_MS, move || {
                // Unless it is gone, or overtaken by a later edit.
                if edits.try_get_value() == Some(mine) {
                    again.with_value(|again| again());
                }
            });
        } else if !is_due.get_value() {
            is_due.set_value(true);
            let wait = EVERY_MS - since + turn as u64 * APART_MS;
            clock::after_ms(i32::try_from(wait).unwrap_or_default(), move || {
                if is_due.try_get_value().is_some() {
                    is_due.set_value(false);
                    again.with_value(|again| again());
                }
            });
        }
        watched
    });
    shown
}
