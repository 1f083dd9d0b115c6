//! The spread of the target: by working days, months or phases, with optional weights of quarters, seasons and parts of a month.

use super::fiscal::year_choice;
use super::lists::{cells, list_fault, switch};
use super::phases::phases_editor;
use crate::domain::draft::edits::{self, Spreading};
use crate::i18n::fiscal;
use crate::ui::prelude::*;

const WAYS: [Spreading; 3] = [Spreading::Days, Spreading::Months, Spreading::Phases];

/// The panel of the spread.
pub fn spreading_panel() -> Element {
    let (screen, document) = here();
    let way = settled(document.part(|draft| edits::spreading(&draft.time)));
    let chosen = Signal::derive(move || WAYS.iter().position(|one| *one == way.get()).unwrap_or_default());
    let words = [screen.word(Time::by_days), screen.word(Time::by_months), screen.word(Time::by_phases)];
    let choose = move |i: usize| document.edit(None, |draft| edits::spread_by(draft, WAYS[i]));
    // Whether quarters have weights, and whether seasons or the parts of a month do.
    let weights = settled(document.part(|draft| {
        let has = |list| edits::lengths(draft, list).0 > 0;
        // Weights of a single quarter have no effect.
        (has(TimeField::Quarters) && edits::lengths(draft, TimeField::Quarters).1 > 1, has(TimeField::Seasons) || has(TimeField::Thirds))
    }));
    let said = move || match (way.get(), Time(screen.locale())) {
        (Spreading::Days, words) => words.by_days_with(weights.get()),
        (Spreading::Months, words) => words.words_by_months(),
        (Spreading::Phases, words) => words.words_by_phases(),
    };
    panel("spread-title", "spread", screen.word(Time::how))
        .child(segments("spreading", screen.word(Time::how), words, chosen, choose))
        .child(p().class("note").child(said))
        .child(list_fault(TimeField::Months))
        .child(dynamic(move || match way.get() {
            Spreading::Days => View::None,
            Spreading::Months => month_choices().into(),
            Spreading::Phases => phases_editor().into(),
        }))
        .child(extra(TimeField::Quarters, |locale| Time(locale).quarters()))
        .child(year_choice())
        .child(extra(TimeField::Seasons, |locale| Time(locale).seasons()))
        .child(extra(TimeField::Thirds, |locale| Time(locale).rhythm()))
}

/// The buttons that fill in usual weights.
fn month_choices() -> Element {
    let screen = Screen::here();
    let fill = move |rising: bool| screen.document.edit(None, |draft| edits::weigh_months(draft, rising));
    let button = |word, rising: bool| text_button("", screen.word::<Time>(word), move || fill(rising));
    actions().child(button(Time::rising, true)).child(button(Time::even, false))
}

/// An optional list of weights.
fn extra(list: TimeField, word: fn(Locale) -> &'static str) -> Element {
    let (screen, document) = here();
    // Whether the list is on, how many fields it needs, and whether it is offered: weights of a single quarter have no effect.
    let state = settled(document.part(move |draft| {
        let (has, needs) = edits::lengths(draft, list);
        (has > 0, needs, has > 0 || list != TimeField::Quarters || needs > 1)
    }));
    let is_on = Signal::derive(move || state.get().0);
    let offered = Signal::derive(move || state.get().2);
    let toggle = move || document.edit(None, |draft| edits::switch(draft, list, !is_on.get_untracked()));
    div().class("extra").child(when(offered, move || switch(screen.word(word), is_on, toggle))).child(dynamic(move || match state.get() {
        (true, many, _) => fragment().child(cells((0..many).map(|i| field(list, i)).collect())).child(list_fault(list)).into(),
        _ => View::None,
    }))
}

/// Field `i` of a list, and its word.
fn field(list: TimeField, i: usize) -> (TimeField, Signal<String>) {
    let (screen, document) = here();
    match list {
        TimeField::Quarters => {
            let quarter = document.part(move |draft| edits::quarters_of(draft).get(i).copied());
            let word =
                Signal::derive(move || quarter.get().map(|quarter| fiscal::quarter(document.locale.get(), quarter)).unwrap_or_default());
            (TimeField::Quarter(i), word)
        }
        TimeField::Seasons => (TimeField::Season(i), Signal::derive(move || dates::month_name(document.locale.get(), i).to_owned())),
        _ => (TimeField::Third(i), Signal::derive(move || Time(screen.locale()).thirds()[i.min(2)].to_owned())),
    }
}
