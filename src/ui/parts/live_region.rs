//! What is told to whoever hears the screen, once: not letter by letter, but when typing has paused.

use leptos::prelude::*;

use super::html::p;
use super::signal::settled;
use super::view::Element;

use crate::i18n::explain::spoken;
use crate::platform::clock;
use crate::state::document::Document;
use crate::ui::bars::answer::of;

/// So long nothing may change before it is told: longer than from one key to the next, shorter than one waits for an answer.
const PAUSE_MS: i32 = 800;

/// A line out of sight that says what `words` say, when that has changed and stands. What it begins with is not told.
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
    p().class("unseen").aria_live("polite").child(move || said.get())
}

/// What whoever hears the screen is told of the plan: the answer, or what is wrong with what was typed.
pub fn news(document: Document) -> Signal<String> {
    let answer = of(document, spoken);
    Signal::derive(move || {
        let locale = document.locale.get();
        let wrong = document.outcome.with(|outcome| outcome.faults.iter().take(3).map(|fault| locale.fault(fault)).collect::<Vec<_>>());
        if wrong.is_empty() { answer.get() } else { wrong.join(" ") }
    })
}
