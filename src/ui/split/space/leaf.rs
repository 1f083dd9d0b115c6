//! A leaf or branch: what it comes to and how, and what it has of its own.

use leptos::prelude::*;

use super::own::own_fields;
use crate::domain::draft::edits::own_place;
use crate::domain::{Field, Own};
use crate::i18n::explain::split::branch;
use crate::i18n::names;
use crate::i18n::texts::Split;
use crate::platform::clock;
use crate::ui::navigate::id_of;
use crate::ui::parts::buttons::{actions, text_button_unless};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::html::{self, div, h3, p};
use crate::ui::parts::sheet::sheet;
use crate::ui::parts::show::dynamic;
use crate::ui::parts::signal::fixed;
use crate::ui::parts::view::{Element, Fragment, View, fragment};
use crate::ui::screen::Screen;

/// The sheet of the leaf or branch at `path`.
pub fn leaf_sheet(path: &[usize]) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let path = path.to_vec();
    // Where its members are no more, as after an undo, there is nothing left to say or to type.
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
    let place = {
        let path = path.clone();
        document.part(move |draft| draft.leaves.iter().position(|leaf| leaf.path == path))
    };
    let place = Memo::new(move |_| place.get());
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
                // A place to type into; it says nothing until something is typed.
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
    let screen = Screen::here();
    let document = screen.document;
    let (parent, last) = path.split_at(path.len().saturating_sub(1));
    let (parent, last) = (parent.to_vec(), last.first().copied().unwrap_or(0));
    let hint = Signal::derive(move || {
        let report = document.report();
        let share = report.as_ref().and_then(|report| {
            let share = report
                .split
                .as_ref()?
                .leaves
                .iter()
                .find(|leaf| leaf.path.starts_with(&parent) && leaf.path.get(parent.len()) == Some(&last))?;
            (share.path.len() == parent.len() + 1).then(|| crate::i18n::number::percent_short(&share.share))
        });
        share.unwrap_or_default()
    });
    let name = document.part({
        let d = path.len().saturating_sub(1);
        move |draft| draft.space.get(d).and_then(|it| it.members.get(last)).map(|member| member.name.clone()).unwrap_or_default()
    });
    let field = Field::Leaf(l, Own::Share);
    let label = Signal::derive(move || {
        let _ = names::shown(document.locale.get(), &name.get());
        Split(screen.locale()).own_share().to_owned()
    });
    let none = document.part(move |draft| draft.leaves.get(l).is_none_or(crate::domain::LeafDraft::is_empty));
    let clear = move || {
        document.edit(None, |draft| {
            if let Some(leaf) = draft.leaves.get_mut(l) {
                leaf.share.clear();
                leaf.own = crate::domain::OwnDraft::default();
            }
        });
    };
    fragment()
        .child(p().class("word").child(screen.word(Split::own_hint)))
        .child(
            div()
                .class("field")
                .child(html::label().r#for(id_of(&field)).child(label))
                .child(entry(field.clone(), Kind::Rate, fixed("")).placeholder(hint)),
        )
        .child(fault_line(&field))
        .child(own_fields(move |own| Field::Leaf(l, own)))
        .child(actions().child(text_button_unless(none, "", screen.word(Split::clear_own), clear)))
}
