//! Own ranges: the ends of the range of a lever, for levers that the common range does not fit.

use super::tornado::SensitivitySignal;
use crate::domain::End;
use crate::domain::whatif::levers::Lever;
use crate::i18n::levers as told;
use crate::ui::prelude::*;

/// The fold with a row for each lever.
pub fn own_ranges(all: SensitivitySignal) -> Fragment {
    let document = Screen::here().document;
    let word = Signal::derive(move || {
        let word = Levers(document.locale.get()).own_ranges();
        // Their number is visible while the fold is closed.
        let own = document.draft().ranged_by_itself().len();
        if own == 0 { word.to_owned() } else { Dates(document.locale.get()).bracketed(word, &own.to_string()) }
    });
    fold("own-ranges", word, |field| matches!(field, Field::Lever(..)), move || all_rows(all))
}

fn all_rows(all: SensitivitySignal) -> Element {
    let (screen, document) = here();
    // A range without a value to compare with is not offered, but a typed range stays visible.
    let shown = Memo::new(move |_| {
        let draft = document.draft();
        let typed = draft.ranged_by_itself();
        let is_there =
            |lever: &Lever| all.with(|all| all.as_ref().is_some_and(|all| all.it.common.iter().any(|ends| ends.lever == *lever)));
        draft.ranged().into_iter().filter(|lever| typed.contains(lever) || is_there(lever)).collect::<Vec<_>>()
    });
    div()
        .class("ranges")
        .child(p().class("note").child(Levers(document.locale.get()).own_ranges_hint()))
        .child(dynamic(move || fragment().children(shown.get().into_iter().map(|lever| row(screen, lever, all)))))
}

fn row(screen: Screen, lever: Lever, all: SensitivitySignal) -> Element {
    let document = screen.document;
    let name = screen.of_report(move |report, locale| Some(told::lever(lever, report, locale)));
    let kind = if matches!(lever, Lever::Rate(_) | Lever::Margin) { Kind::Rate } else { Kind::Number };
    let end = |end: End| {
        let field = Field::Lever(lever, end);
        let placeholder = screen.of_report(move |report, locale| {
            let ends = all.with(|all| all.as_ref()?.it.common.iter().find(|ends| ends.lever == lever).cloned())?;
            Some(told::value(lever, ends.at(end), report, locale))
        });
        let words = Levers(document.locale.get());
        let word = fixed(if end == End::From { words.range_from() } else { words.range_to() });
        let label = label().r#for(id_of(&field)).child(word);
        div().class("end").child(label).child(entry(field, kind, fixed("")).placeholder(placeholder))
    };
    div()
        .class("range")
        .role("group")
        .aria_label(name)
        .child(p().class("word").child(name))
        .children(End::BOTH.map(end))
        .children(End::BOTH.map(|end| fault_line(&Field::Lever(lever, end))))
}
