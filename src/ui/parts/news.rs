//! The text that a screen reader speaks about the plan as a whole.

use crate::i18n::explain::spoken;
use crate::ui::prelude::*;

/// The answer in words, or the first three faults.
pub fn news(document: Document) -> Signal<String> {
    Signal::derive(move || {
        let locale = document.locale.get();
        let wrong = document.faults().with(|faults| faults.iter().take(3).map(|fault| locale.fault(fault)).collect::<Vec<_>>());
        if !wrong.is_empty() {
            return wrong.join(" ");
        }
        document.report().map_or_else(|| "–".to_owned(), |report| spoken(&report, locale))
    })
}
