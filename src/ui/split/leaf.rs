//! A leaf or branch: what it comes to and how, and what it has of its own.

use leptos::prelude::*;

use super::member::own_fields;
use crate::domain::draft::edits::{is_path, own_place};
use crate::domain::{Field, Own};
use crate::i18n::explain_split::branch;
use crate::i18n::names;
use crate::platform::clock;
use crate::ui::parts::buttons::{actions, button_unless};
use crate::ui::parts::el::{View, boxed, dynamic, el, fixed, flag, line, live, made, say};
use crate::ui::parts::field::{Kind, entry_with, fault_line};
use crate::ui::parts::sheet::sheet;
use crate::ui::{Screen, id_of};

/// The sheet of the leaf or branch at `path`.
pub fn leaf_sheet(path: &[usize]) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let path = path.to_vec();
    // Where its members are no more, as after an undo, there is nothing left to say or to type.
    let is_there = document.part({
        let path = path.clone();
        move |draft| is_path(draft, &path)
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
    let title = say(move || said.get().map(|said| said.title).unwrap_or_default());
    let explained = dynamic(move || {
        let Some(said) = said.get() else { return View::None };
        let mut parts = vec![line("p", "formula", fixed(said.values)), line("p", "word", fixed(said.words))];
        parts.extend(said.notes.into_iter().map(|note| line("p", "", fixed(note))));
        View::All(parts)
    });
    let place = {
        let path = path.clone();
        document.part(move |draft| draft.leaves.iter().position(|leaf| leaf.path == path))
    };
    let place = Memo::new(move |_| place.get());
    let fields = dynamic(move || {
        if let Some(l) = place.get() {
            return own(l, &path);
        }
        // A place to type into; it says nothing until something is typed.
        let path = path.clone();
        clock::after_ms(0, move || {
            document.prepare(|draft| {
                if is_path(draft, &path) {
                    own_place(draft, &path);
                }
            });
        });
        View::None
    });
    sheet(title, vec![explained, line("h3", "", screen.word(|s| s.split().differs)), fields])
}

fn own(l: usize, path: &[usize]) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let (parent, last) = path.split_at(path.len().saturating_sub(1));
    let (parent, last) = (parent.to_vec(), last.first().copied().unwrap_or(0));
    let hint = say(move || {
        let report = document.report();
        let share = report.as_ref().and_then(|report| {
            let share = report
                .space
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
    let label = say(move || {
        let _ = names::shown(document.locale.get(), &name.get());
        screen.strings().split().own_share.to_owned()
    });
    let share = vec![
        el("label", vec![made("for", id_of(&field))], vec![View::Text(label)]),
        entry_with(field.clone(), Kind::Rate, fixed(""), vec![live("placeholder", hint)]),
    ];
    let none = document.part(move |draft| draft.leaves.get(l).is_none_or(crate::domain::LeafDraft::is_empty));
    let clear = move || {
        document.edit(None, |draft| {
            if let Some(leaf) = draft.leaves.get_mut(l) {
                leaf.share.clear();
                leaf.own = crate::domain::OwnDraft::default();
            }
        });
    };
    View::All(vec![
        line("p", "word", screen.word(|s| s.split().own_hint)),
        boxed("div", "field", share),
        fault_line(&field),
        own_fields(move |own| Field::Leaf(l, own)),
        actions(vec![button_unless(flag(move || none.get()), "", screen.word(|s| s.split().clear_own), clear)]),
    ])
}
