//! A sub-target or a branch of the split: its amounts, how they are calculated, and its custom values.

use super::own::own_fields;
use crate::domain::draft::edits::own_place;
use crate::domain::{LeafDraft, LeafReport, OwnDraft};
use crate::i18n::explain::split::branch;
use crate::ui::prelude::*;

/// The sheet of the sub-target or branch at `path`.
pub fn leaf_sheet(path: &[usize]) -> Element {
    let (screen, document) = here();
    let path = path.to_vec();
    // If its members are gone, as after an undo, the sheet closes.
    let is_there = document.part({
        let path = path.clone();
        move |draft| draft.has_path(&path)
    });
    Effect::new(move |_| {
        if !is_there.get() {
            screen.sheet.set(None);
        }
    });
    let said = {
        let path = path.clone();
        Memo::new(move |_| document.report().and_then(|report| branch(&report, &path, document.locale.get())))
    };
    let title = Signal::derive(move || said.get().map(|said| said.title).unwrap_or_default());
    let place = settled(document.part({
        let path = path.clone();
        move |draft| draft.leaves.iter().position(|leaf| leaf.path == path)
    }));
    sheet(
        title,
        fragment()
            .child(dynamic(move || {
                let Some(said) = said.get() else { return View::None };
                fragment()
                    .child(p().class("formula").child(said.values))
                    .child(p().class("word").child(said.words))
                    .children(said.notes.into_iter().map(|note| p().child(note)))
                    .into()
            }))
            .child(h3().child(screen.word(Split::differs)))
            .child(dynamic(move || {
                if let Some(l) = place.get() {
                    return View::from(own(l, &path));
                }
                // Fields to type into: the plan means the same until something is typed.
                let path = path.clone();
                clock::after_ms(0, move || {
                    document.prepare(|draft| {
                        if draft.has_path(&path) {
                            own_place(draft, &path);
                        }
                    });
                });
                View::None
            })),
    )
}

fn own(l: usize, path: &[usize]) -> Fragment {
    let (screen, document) = here();
    let (parent, last) = path.split_at(path.len().saturating_sub(1));
    let (parent, last) = (parent.to_vec(), last.first().copied().unwrap_or(0));
    let hint = screen.of_report(move |report, _| {
        let is_below = |leaf: &&LeafReport| leaf.path.starts_with(&parent) && leaf.path.get(parent.len()) == Some(&last);
        let leaf = report.split.as_ref()?.leaves.iter().find(is_below)?;
        (leaf.path.len() == parent.len() + 1).then(|| number::percent_short(&leaf.share))
    });
    let none = document.part(move |draft| draft.leaves.get(l).is_none_or(LeafDraft::is_empty));
    let clear = move || {
        document.edit(None, |draft| {
            if let Some(leaf) = draft.leaves.get_mut(l) {
                leaf.share.clear();
                leaf.own = OwnDraft::default();
            }
        });
    };
    fragment()
        .child(p().class("word").child(screen.word(Split::own_hint)))
        .child(field_row_with(&Field::Leaf(l, Own::Share), Kind::Rate, screen.word(Split::own_share), None, hint))
        .child(own_fields(move |own| Field::Leaf(l, own)))
        .child(actions().child(text_button("", screen.word(Split::clear_own), clear).disabled(none)))
}
