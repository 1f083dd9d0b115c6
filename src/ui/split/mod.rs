//! The split: by business line, tier, region, person; by phases, months, weeks, days; and both at once.

mod both;
mod days;
mod dimension;
mod due;
mod fiscal;
mod fold;
mod leaf;
mod member;
mod month;
mod months;
mod phases;
mod picture;
mod routine;
mod space;
mod spreading;
mod table;
mod time;
mod today;
mod weeks;
mod workdays;

use leptos::prelude::*;

pub use due::{Asked, due_sheet};
pub use fold::fold_on;
pub use leaf::leaf_sheet;
pub use table::choice;
pub use time::month_sheet;

use super::parts::el::{View, boxed, dynamic};
use super::parts::segments::segments;
use super::{Screen, Side};
use crate::i18n::texts::Split;

const SIDES: [Side; 3] = [Side::Space, Side::Time, Side::Both];

/// What the tab of the split shows.
pub fn split_screen() -> View {
    let screen = Screen::here();
    let chosen = Signal::derive(move || SIDES.iter().position(|side| *side == screen.side.get()).unwrap_or_default());
    let words = vec![screen.word(Split::by_space), screen.word(Split::by_time), screen.word(Split::by_both)];
    let choose = move |i: usize| screen.side.set(SIDES[i]);
    View::All(vec![
        boxed("div", "sides", vec![segments("side", screen.word(Split::side), words, chosen, choose)]),
        dynamic(move || match screen.side.get() {
            Side::Space => space::space_side(),
            Side::Time => time::time_side(),
            Side::Both => both::both_side(),
        }),
    ])
}
