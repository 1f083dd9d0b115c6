//! What if: scenarios beside each other, levers, odds; and the meeting that runs on them.

mod column_why;
mod columns;
mod lever_why;
mod levers;
mod meeting;
mod odds;
mod outcomes;
mod pair;
mod ranges;
mod seek;
mod sliders;
mod tornado;

use leptos::prelude::*;

use super::Screen;
use super::parts::el::{View, boxed};
use crate::platform::clock;
use crate::state::document::{LIGHT, PAUSE_MS};
use crate::state::outcome::Outcome;

pub use super::split::choice as select;
pub use column_why::column_sheet;
pub use lever_why::{Asked, lever_sheet};
pub use odds::{odds_sheet, why as why_sure};
pub use outcomes::Of;
pub use sliders::own_deal_sizes;

/// What the tab of what-if shows.
#[inline(never)] // scripts/split.mjs cuts here
pub fn whatif_screen() -> View {
    let compared = columns::comparison();
    boxed(
        "div",
        "whatif",
        vec![columns::columns_panel(compared), sliders::sliders_panel(), odds::odds_panel(), levers::levers_panel(), seek::seek_panel()],
    )
}

/// What took so many milliseconds the last time does not hold up the frame in which something is typed, but follows right after it.
const SLOW_MS: u64 = 3;

/// What `make` makes of the plan that is open, made anew when that or what `watch` reads changes: at once for a plan of few parts,
/// or as soon as the page has answered the key, where the machine is slow; for a large one after a pause, so that typing never waits.
fn after_a_pause<T: Clone + Send + Sync + 'static>(
    watch: impl Fn() + 'static,
    make: impl Fn(&Outcome) -> Option<T> + Send + Sync + 'static,
) -> RwSignal<Option<T>> {
    let document = Screen::here().document;
    let shown = RwSignal::new(None);
    let took_ms = StoredValue::new(0);
    let again = StoredValue::new(move || {
        let from = clock::now_ms();
        let new = untrack(|| document.outcome.with(|outcome| if outcome.faults.is_empty() { make(outcome) } else { None }));
        // What cannot be computed leaves the last figures.
        if new.is_some() {
            shown.set(new);
        }
        took_ms.set_value(clock::now_ms().saturating_sub(from));
    });
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        watch();
        let is_light = document.outcome.with(|outcome| {
            let space = outcome.report.as_ref().and_then(|report| report.space.as_ref());
            space.is_none_or(|space| space.leaves.len() <= LIGHT)
        });
        turn.update_value(|turn| *turn += 1);
        if is_light && took_ms.get_value() < SLOW_MS {
            again.with_value(|again| again());
            return;
        }
        let mine = turn.get_value();
        clock::after_ms(if is_light { 0 } else { PAUSE_MS }, move || {
            // Unless it is gone, or overtaken by a later edit.
            if turn.try_get_value() == Some(mine) {
                again.with_value(|again| again());
            }
        });
    });
    shown
}
