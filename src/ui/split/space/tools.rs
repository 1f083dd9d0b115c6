//! The ways to set all shares of a dimension: evenly, in a ratio, by figures, from a list.

use crate::domain::draft::edits::{add_factor, by_ratio, even};
use crate::domain::draft::limits::FACTORS_MAX;
use crate::ui::prelude::*;

/// The links below the head of dimension `d`.
pub fn tools(d: usize, is_listing: RwSignal<bool>) -> Element {
    let (screen, document) = here();
    let factors = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let is_even = document.part(move |draft| is_even(draft, d));
    let weigh = move || {
        let f = factors.get_untracked();
        document.edit(None, |draft| add_factor(draft, d));
        focus_soon(id_of(&if f == 0 { Field::Score(d, 0, 0) } else { Field::FactorName(d, f) }));
    };
    let by = Signal::derive(move || {
        let strings = Split(screen.locale());
        (if factors.get() == 0 { strings.by_figures() } else { strings.add_factor() }).to_owned()
    });
    let in_ratio = move || {
        document.edit(None, |draft| by_ratio(draft, d));
        focus_soon(id_of(&Field::Score(d, 0, 0)));
    };
    let evenly = move || {
        screen.moved.set(None);
        document.edit(None, |draft| even(draft, d));
    };
    let list = move || {
        is_listing.update(|open| *open = !*open);
        focus_soon(format!("list-{d}"));
    };
    div()
        .class("tools")
        .child(text_button("link", screen.word(Split::even), evenly).disabled(is_even))
        .child(when(move || factors.get() == 0, move || text_button("link", screen.word(Split::by_ratio), in_ratio)))
        .child(text_button("link", by, weigh).disabled(Signal::derive(move || factors.get() >= FACTORS_MAX)))
        .child(text_button("link", screen.word(Split::list_paste), list).aria_expanded(is_listing))
}

fn is_even(draft: &Draft, d: usize) -> bool {
    let Some(dimension) = draft.space.get(d) else { return true };
    dimension.factors.is_empty() && dimension.members.iter().all(|member| member.locked || member.share.trim().is_empty())
}
