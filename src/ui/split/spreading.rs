//! How the target is spread: by working days, months or phases, with quarters, seasons and the rhythm of a month on top.

use leptos::prelude::*;

use super::fiscal::year_choice;
use super::fold::{cells, list_fault, switch};
use super::phases::phases_editor;
use crate::domain::TimeField;
use crate::i18n::texts::Time;
use crate::i18n::{Locale, dates, fiscal};
use crate::state::time_edits::{self, Spreading};
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
    let way = document.part(|draft| time_edits::spreading(&draft.time));
    let way = Memo::new(move |_| way.get());
    let chosen = Signal::derive(move || WAYS.iter().position(|one| *one == way.get()).unwrap_or_default());
    let words = vec![screen.word(Time::by_days), screen.word(Time::by_months), screen.word(Time::by_phases)];
    let choose = move |i: usize| document.edit(None, |draft| time_edits::spread_by(draft, WAYS[i]));
    let said = say(move || {
        let words = Time(screen.locale());
        match way.get() {
            Spreading::Days => words.words_by_days(),
            Spreading::Months => words.words_by_months(),
            Spreading::Phases => words.words_by_phases(),
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
        screen.word(Time::how),
        vec![
            segments("spreading", screen.word(Time::how), words, chosen, choose),
            line("p", "note", said),
            list_fault(TimeField::Months),
            editor,
            extra(TimeField::Quarters, |locale| Time(locale).quarters()),
            year_choice(),
            extra(TimeField::Seasons, |locale| Time(locale).seasons()),
            extra(TimeField::Thirds, |locale| Time(locale).rhythm()),
        ],
    )
}

/// Weights that are often wanted, at a tap.
fn month_choices() -> View {
    let screen = Screen::here();
    let fill = move |rising: bool| screen.document.edit(None, |draft| time_edits::weigh_months(draft, rising));
    actions(vec![button("", screen.word(Time::rising), move || fill(true)), button("", screen.word(Time::even), move || fill(false))])
}

/// A list of weights that may be left away.
fn extra(list: TimeField, word: fn(Locale) -> &'static str) -> View {
    let screen = Screen::here();
    let document = screen.document;
    // How many fields there are; none while it is switched off. Quarters weigh nothing where there is only one.
    let state = document.part(move |draft| {
        let (has, needs) = time_edits::lengths(draft, list);
        (has > 0, needs, has > 0 || list != TimeField::Quarters || needs > 1)
    });
    let state = Memo::new(move |_| state.get());
    let is_on = flag(move || state.get().0);
    let offered = flag(move || state.get().2);
    let toggle = move || document.edit(None, |draft| time_edits::switch(draft, list, !is_on.get_untracked()));
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
            let quarter = document.part(move |draft| time_edits::quarters_of(draft).get(i).copied());
            let word = say(move || quarter.get().map(|quarter| fiscal::quarter(document.locale.get(), quarter)).unwrap_or_default());
            (TimeField::Quarter(i), word)
        }
        TimeField::Seasons => (TimeField::Season(i), say(move || dates::month_name(document.locale.get(), i))),
        _ => (TimeField::Third(i), say(move || Time(screen.locale()).thirds()[i.min(2)].to_owned())),
    }
}
