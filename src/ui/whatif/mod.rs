//! What if: scenarios beside each other, levers, odds; and the meeting that runs on them.

mod columns;
mod meeting;
mod sliders;

use chrono::NaiveDate;

use super::parts::el::{View, boxed};
use crate::platform::clock;

/// What the tab of what-if shows.
#[inline(never)] // scripts/split.mjs cuts here
pub fn whatif_screen() -> View {
    let compared = columns::comparison();
    boxed("div", "whatif", vec![columns::columns_panel(compared), sliders::sliders_panel()])
}

fn today() -> NaiveDate {
    let (year, month, day) = clock::today();
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
