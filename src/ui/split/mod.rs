//! The split: by business line, tier, region, person; by phases, months, weeks, days; and both at once.

pub mod both;
pub mod due;
pub mod grid;
pub mod measure;
pub mod space;
pub mod time;

use crate::ui::prelude::*;

const SIDES: [Side; 3] = [Side::Space, Side::Time, Side::Both];

/// The name of a side, and its question.
type SideWords = (fn(Split) -> &'static str, fn(Split) -> &'static str);

/// The content of the Split tab.
pub fn split_screen() -> Fragment {
    let screen = Screen::here();
    let chosen = Signal::derive(move || SIDES.iter().position(|side| *side == screen.side.get()).unwrap_or_default());
    // Each side with the question that it answers.
    let words: [SideWords; 3] =
        [(Split::by_space, Split::space_question), (Split::by_time, Split::time_question), (Split::by_both, Split::both_question)];
    let words = words.map(|(side, question)| fragment().child(screen.word(side)).child(small().child(screen.word(question))));
    let sides = segments("side", screen.word(Split::side), words, chosen, move |i| screen.side.set(SIDES[i]));
    fragment().child(div().class("sides").child(sides)).child(dynamic(move || match screen.side.get() {
        Side::Space => View::from(space::space_side()),
        Side::Time => time::time_side(),
        Side::Both => both::both_side().into(),
    }))
}
