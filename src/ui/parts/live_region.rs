//! A live region: a screen reader speaks its text once, when typing has paused, and not letter by letter.

use crate::ui::prelude::*;

/// So long nothing may change before it is told: longer than from one key to the next, shorter than one waits for an answer.
const PAUSE_MS: i32 = 800;

/// A hidden line with a text that a screen reader speaks once it has changed and settled. The first text is not spoken.
pub fn live_region(words: Signal<String>) -> Element {
    let now = settled(words);
    let said = RwSignal::new(now.get_untracked());
    Effect::new(move |before: Option<String>| {
        let text = now.get();
        // What comes by itself where there was nothing is no news either.
        if before.is_some_and(|before| !before.is_empty()) {
            let text = text.clone();
            clock::after_ms(PAUSE_MS, move || {
                // Unless it has gone, was overtaken, or is what was said last.
                let stands = now.try_with_untracked(|now| *now == text) == Some(true);
                if stands && said.try_with_untracked(|said| *said != text) == Some(true) {
                    said.set(text);
                }
            });
        }
        text
    });
    p().class("unseen").aria_live("polite").child(Signal::from(said))
}
