//! Ranges of their own: from where to where a lever is moved, for those that the common range does not fit.

use leptos::prelude::*;

use super::levers::Made;
use crate::domain::whatif::levers::{Ends, Lever};
use crate::domain::{End, Field};
use crate::i18n::levers as told;
use crate::i18n::texts::Levers;
use crate::ui::parts::el::{View, attr, boxed, class, dynamic, el, fixed, line, live, made, say};
use crate::ui::parts::field::{Kind, entry_with, fault_line};
use crate::ui::split::fold_on;
use crate::ui::{Screen, id_of};

/// The fold with a row for each lever.
pub fn own_ranges(all: Made) -> View {
    let document = Screen::here().document;
    let word = say(move || {
        let word = Levers(document.locale.get()).own_ranges();
        // How many there are is seen without opening it.
        let own = document.draft().ranged_by_itself().len();
        if own == 0 { word.to_owned() } else { format!("{word} ({own})") }
    });
    let is_open = RwSignal::new(false);
    // It stays open once what was wrong is mended: the keyboard is in it.
    Effect::new(move |_| {
        if document.outcome.with(|outcome| outcome.faults.iter().any(|fault| matches!(fault.field, Field::Lever(..)))) {
            is_open.set(true);
        }
    });
    fold_on("own-ranges".to_owned(), word, is_open, move || all_rows(all))
}

fn all_rows(all: Made) -> View {
    let screen = Screen::here();
    let document = screen.document;
    // Where there is nothing to hold it against a range is not asked for; what is typed stays in sight all the same.
    let shown = Memo::new(move |_| {
        let draft = document.draft();
        let typed = draft.ranged_by_itself();
        let is_there =
            |lever: &Lever| all.with(|all| all.as_ref().is_some_and(|all| all.it.common.iter().any(|ends| ends.lever == *lever)));
        draft.ranged().into_iter().filter(|lever| typed.contains(lever) || is_there(lever)).collect::<Vec<_>>()
    });
    let hint = line("p", "note", fixed(Levers(document.locale.get()).own_ranges_hint()));
    let rows = dynamic(move || View::All(shown.get().into_iter().map(|lever| row(screen, lever, all)).collect()));
    boxed("div", "ranges", vec![hint, rows])
}

fn row(screen: Screen, lever: Lever, all: Made) -> View {
    let document = screen.document;
    let name = say(move || document.report().map(|report| told::lever(lever, &report, document.locale.get())).unwrap_or_default());
    let kind = if matches!(lever, Lever::Rate(_) | Lever::Margin) { Kind::Rate } else { Kind::Number };
    let end = |end: End| {
        let field = Field::Lever(lever, end);
        let placeholder = say(move || {
            let report = document.report();
            let of = |ends: &Ends| Some(told::value(lever, ends.at(end), report.as_ref()?, document.locale.get()));
            all.with(|all| {
                all.as_ref().and_then(|all| all.it.common.iter().find(|ends| ends.lever == lever)).and_then(of).unwrap_or_default()
            })
        });
        let words = Levers(document.locale.get());
        let word = fixed(if end == End::From { words.range_from() } else { words.range_to() });
        let label = el("label", vec![made("for", id_of(&field))], vec![View::Text(word)]);
        boxed("div", "end", vec![label, entry_with(field, kind, fixed(""), vec![live("placeholder", placeholder)])])
    };
    let mut parts = vec![line("p", "word", name)];
    parts.extend(End::BOTH.map(end));
    parts.extend(End::BOTH.map(|end| fault_line(&Field::Lever(lever, end))));
    el("div", vec![class("range"), attr("role", "group"), live("aria-label", name)], parts)
}
