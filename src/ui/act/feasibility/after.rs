//! What each remedy makes worse, found one after the other while the reasons are on the screen.

use std::sync::Arc;

use super::shown::Shown;
use crate::domain::feasibility::{Aftermath, aftermath};
use crate::state::document::PAUSE_MS;
use crate::ui::prelude::*;

/// What the remedy of each reason makes worse, in the order of the reasons, as far as it is found.
pub type Found = RwSignal<Vec<Option<Arc<Aftermath>>>>;

/// Finds what each remedy makes worse: after a pause, and one remedy at a time, because each takes as long as an edit of the plan.
pub fn aftermaths(shown: Memo<Option<Shown>>) -> Found {
    let document = Screen::here().document;
    let found = RwSignal::new(Vec::new());
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let has_some = shown.with(|shown| shown.as_ref().is_some_and(|it| it.judged.reasons.iter().any(|it| it.remedy.is_some())));
        turn.update_value(|turn| *turn += 1);
        found.set(Vec::new());
        if has_some {
            next(document, shown, found, turn, turn.get_value(), PAUSE_MS);
        }
    });
    found
}

fn next(document: Document, shown: Memo<Option<Shown>>, found: Found, turn: StoredValue<u64>, mine: u64, wait: i32) {
    clock::after_ms(wait, move || {
        // Not if the panel is gone or the plan has changed.
        if turn.try_get_value() != Some(mine) {
            return;
        }
        let place = found.with_untracked(Vec::len);
        let of_place = shown.with_untracked(|shown| {
            let judged = &shown.as_ref()?.judged;
            let reason = judged.reasons.get(place)?;
            let of = |draft: &Draft| aftermath(draft, &reason.remedy.as_ref()?.changes, judged, today());
            let valid = document.outcome.with_untracked(|outcome| outcome.valid.clone());
            Some((reason.remedy.is_some(), valid.and_then(|valid| of(&valid)).map(Arc::new)))
        });
        let Some((is_computed, it)) = of_place else { return };
        found.update(|found| found.push(it));
        next(document, shown, found, turn, mine, i32::from(is_computed));
    });
}

/// What the remedy at a place makes worse, in a sentence.
pub fn sentence(document: Document, found: Found, place: usize) -> Signal<String> {
    Signal::derive(move || {
        let locale = document.locale.get();
        found.with(|found| {
            found.get(place).and_then(|it| Some(crate::i18n::feasibility::worsened(it.as_ref()?, locale))).unwrap_or_default()
        })
    })
}
