//! The sheet that tells why a gauge stands where it does with some inputs changed.

use leptos::prelude::*;

use super::levers::common;
use crate::domain::whatif::levers::{Gauge, Lever, ranges, why};
use crate::domain::{End, Exact};
use crate::i18n::explain::lever_why::changed;
use crate::i18n::explain::lever_why::explained;
use crate::state::document::today;
use crate::ui::Screen;
use crate::ui::explain::explained_after;
use crate::ui::parts::el::{View, say};

/// What is asked about: a gauge, and what is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is watched.
    pub gauge: Gauge,
    /// Change what.
    pub change: Change,
}

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// One lever, moved to an end of its range; and which is the common one.
    End(Lever, End, usize),
    /// Two levers, each to so many percent of what it is.
    Both([(Lever, u64); 2]),
}

/// The sheet.
pub fn lever_sheet(asked: Asked) -> View {
    let document = Screen::here().document;
    let why = move || {
        document.outcome.with(|outcome| {
            let plan = outcome.plan.as_ref()?;
            let moves = match asked.change {
                Change::Nothing => Vec::new(),
                Change::Both(both) => both.map(|(lever, percent)| (lever, Exact::ratio(percent, 100))).to_vec(),
                Change::End(lever, end, range) => {
                    let [from, to] = common(range);
                    let (_, from, to) = ranges(plan, &from, &to).into_iter().find(|(of, ..)| *of == lever)?;
                    vec![(lever, if end == End::From { from } else { to })]
                }
            };
            why(plan, asked.gauge, &moves, today())
        })
    };
    let locale = document.locale;
    explained_after(
        say(move || why().map(|why| changed(&why, locale.get())).unwrap_or_default()),
        Signal::derive(move || explained(&why()?, asked.gauge, locale.get())),
    )
}
