//! The odds of a plan, computed in a worker: `web/odds_worker.js` calls this by `src/main.rs`, whose program alone has it.

use std::cell::RefCell;

use crate::codec::{file, odds};
use crate::domain::whatif::odds::OddsJob;

thread_local! {
    static JOB: RefCell<Option<OddsJob>> = const { RefCell::new(None) };
}

/// Starts on the plan of `file`, or continues if that is empty. Returns `.` (done) or `+` (more), followed by the figures if they improved.
pub fn step_odds(file: &str) -> String {
    JOB.with_borrow_mut(|job| {
        if !file.is_empty() {
            *job = file::read(file).ok().and_then(|draft| draft.base().check().ok()).and_then(|plan| OddsJob::of(&plan));
        }
        let Some(job) = job else { return ".".into() };
        let news = job.step().map(|figures| odds::write(&figures)).unwrap_or_default();
        let mark = if job.is_done() { "." } else { "+" };
        mark.to_owned() + &news
    })
}
