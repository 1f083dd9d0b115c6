//! A live region: a screen reader speaks its text once, when typing has paused, and not letter by letter.

use crate::ui::prelude::*;

/// The text must be unchanged for this time before it is spoken: longer than between two keys, and shorter than a person waits.
const PAUSE_MS: i32 = 800;

/// A hidden line with a text that a screen reader speaks once it has changed and settled. The first text is not spoken.
pub fn live_region(words: Signal<String>) -> Element {
    let now = settled(words);
    let said = RwSignal::new(now.get_untracked());
    Effect::new(move |before: Option<String>| {
        let text = now.get();
        // The first text after an empty one is not spoken either.
        if before.is_some_and(|before| !before.is_empty()) {
            let text = text.clone();
            clock::after_ms(PAUSE_MS, move || {
                // Not if the region is gone, the text changed again, or it was the last that was spoken.
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
