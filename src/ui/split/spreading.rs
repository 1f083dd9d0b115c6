//! How the target is spread: by working days, months or phases, with quarters, seasons and the rhythm of a month on top.

use leptos::prelude::*;

use super::fiscal::year_choice;
use super::fold::{cells, list_fault, switch};
use super::phases::phases_editor;
use crate::domain::TimeField;
use crate::domain::draft::edits::{self, Spreading};
use crate::i18n::{Strings, fiscal, when};
use crate::ui::Screen;
use crate::ui::parts::buttons::{actions, button};
use crate::ui::parts::el::{View, boxed, dynamic, flag, line, say, when as when_there};
use crate::ui::parts::segments::segments;
use crate::ui::target::panel;

const WAYS: [Spreading; 3] = [Spreading::Days, Spreading::Months, Spreading::Phases];

/// The panel of the spread.
pub fn spreading_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let way = document.part(|draft| edits::spreading(&draft.time));
    let way = Memo::new(move |_| way.get());
    let chosen = Signal::derive(move || WAYS.iter().position(|one| *one == way.get()).unwrap_or_default());
    let words = vec![screen.word(|s| s.when().by_days), screen.word(|s| s.when().by_months), screen.word(|s| s.when().by_phases)];
    let choose = move |i: usize| document.edit(None, |draft| edits::spread_by(draft, WAYS[i]));
    let said = say(move || {
        let words = screen.strings().when();
        match way.get() {
            Spreading::Days => words.words_by_days,
            Spreading::Months => words.words_by_months,
            Spreading::Phases => words.words_by_phases,
        }
        .to_owned()
    });
    let editor = dynamic(move || match way.get() {
        Spreading::Days => View::None,
        Spreading::Months => month_choices(),
        Spreading::Phases => phases_editor(),
    });
    panel(
        "spread-title",
        "spread",
        screen.word(|s| s.when().how),
        vec![
            segments("spreading", screen.word(|s| s.when().how), words, chosen, choose),
            line("p", "note", said),
            list_fault(TimeField::Months),
            editor,
            extra(TimeField::Quarters, |s| s.when().quarters),
            year_choice(),
            extra(TimeField::Seasons, |s| s.when().seasons),
            extra(TimeField::Thirds, |s| s.when().rhythm),
        ],
    )
}

/// Weights that are often wanted, at a tap.
fn month_choices() -> View {
    let screen = Screen::here();
    let fill = move |rising: bool| screen.document.edit(None, |draft| edits::weigh_months(draft, rising));
    actions(vec![
        button("", screen.word(|s| s.when().rising), move || fill(true)),
        button("", screen.word(|s| s.when().even), move || fill(false)),
    ])
}

/// A list of weights that may be left away.
fn extra(list: TimeField, word: fn(&Strings) -> &'static str) -> View {
    let screen = Screen::here();
    let document = screen.document;
    // How many fields there are; none while it is switched off. Quarters weigh nothing where there is only one.
    let state = document.part(move |draft| {
        let (has, needs) = edits::lengths(draft, list);
        (has > 0, needs, has > 0 || list != TimeField::Quarters || needs > 1)
    });
    let state = Memo::new(move |_| state.get());
    let is_on = flag(move || state.get().0);
    let offered = flag(move || state.get().2);
    let toggle = move || document.edit(None, |draft| edits::switch(draft, list, !is_on.get_untracked()));
    let fields = dynamic(move || match state.get() {
        (true, many, _) => View::All(vec![cells((0..many).map(|i| field(list, i)).collect()), list_fault(list)]),
        _ => View::None,
    });
    boxed("div", "extra", vec![when_there(offered, move || switch(screen.word(word), is_on, toggle)), fields])
}

/// One field of a list, and its word.
fn field(list: TimeField, i: usize) -> (TimeField, Signal<String>) {
    let screen = Screen::here();
    let document = screen.document;
    match list {
        TimeField::Quarters => {
            let quarter = document.part(move |draft| edits::quarters_of(draft).get(i).copied());
            let word = say(move || quarter.get().map(|quarter| fiscal::quarter(document.locale.get(), quarter)).unwrap_or_default());
            (TimeField::Quarter(i), word)
        }
        TimeField::Seasons => (TimeField::Season(i), say(move || when::month_name(document.locale.get(), i))),
        _ => (TimeField::Third(i), say(move || screen.strings().when().thirds[i.min(2)].to_owned())),
    }
}
