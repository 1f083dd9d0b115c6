//! How sure a plan is, found out beside the page: what `web/odds_worker.js` calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::codec::{file, known};
use crate::domain::whatif::odds::Inquiry;

thread_local! {
    static INQUIRY: RefCell<Option<Inquiry>> = const { RefCell::new(None) };
}

/// Begins with the plan of a file, or goes on where none is given. Says `.` if that was all, else `+`; and behind it what is known
/// now, if that is more than before.
#[wasm_bindgen]
#[must_use]
pub fn inquire(file: &str) -> String {
    INQUIRY.with_borrow_mut(|inquiry| {
        if !file.is_empty() {
            *inquiry = file::read(file).ok().and_then(|draft| draft.base().check().ok()).and_then(|plan| Inquiry::of(&plan));
        }
        let Some(inquiry) = inquiry else { return ".".into() };
        let news = inquiry.step().map(|news| known::write(&news)).unwrap_or_default();
        let mark = if inquiry.is_done() { "." } else { "+" };
        mark.to_owned() + &news
    })
}
