//! Panels that follow what is typed without delaying the input.

use std::sync::Arc;

use crate::state::document::{LIGHT, PAUSE_MS};
use crate::ui::prelude::*;

/// The shortest time between two computations of a panel, in milliseconds: frames in between belong to the input.
const EVERY_MS: u64 = 150;

/// The time between the turns of two panels, in milliseconds, so that a frame computes one panel at most.
const APART_MS: u64 = 50;

/// The content of a panel, with the report of the same plan.
#[derive(Clone)]
pub struct Shown<T> {
    /// The content.
    pub it: T,
    /// The report of that plan.
    pub report: Arc<Report>,
}

/// The turn of a panel.
#[derive(Clone, Copy)]
pub enum Turn {
    First = 0,
    Second = 1,
    Third = 2,
}

/// The result of `make` for the open plan, computed again when the plan or the result of `watch` changes.
///
/// For a plan with few sub-targets that happens at once after a single edit or a change of `watch`. While edits follow quickly, as from
/// a slider, it happens every 150 ms and once after the last. For a large plan it happens after a pause, so that typing never waits.
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
                // A panel that has no content yet shows that of the last plan that could be computed, as the answer bar does.
                let is_due = outcome.faults.is_empty() || shown.with_untracked(Option::is_none);
                let report = outcome.report.clone().filter(|_| is_due)?;
                Some(Shown { it: make(outcome)?, report })
            })
        });
        // If the plan cannot be computed, its last content stays.
        if new.is_some() || document.outcome.with_untracked(|outcome| outcome.report.is_none()) {
            shown.set(new);
        }
    });
    // The number of edits, by which a pause knows whether another edit followed.
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
                // Not if the panel is gone or another edit followed.
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
