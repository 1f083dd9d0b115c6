//! Notes of more than one screen.

use crate::ui::prelude::*;

/// A paragraph with this text, while there is one.
pub fn line_if_any(class_name: &'static str, text: Signal<String>) -> View {
    when(move || !text.get().is_empty(), move || p().class(class_name).child(text))
}

/// The way to the first fault.
pub fn to_fault() -> Element {
    let screen = Screen::here();
    let show = move || {
        let fault = screen.document.faults().with_untracked(|faults| faults.first().map(|fault| fault.field.clone()));
        if let Some(field) = fault {
            screen.go_to(&field);
        }
    };
    text_button("link", screen.word(Answer::show_fault), show)
}

/// The note below the button that adds to a list, while the list has the most that it may have.
pub fn full_note(count: Signal<usize>, most: usize) -> View {
    let screen = Screen::here();
    let note = move || p().class("note").child(Signal::derive(move || Page(screen.locale()).list_full(most)));
    when(settled(Signal::derive(move || count.get() >= most)), note)
}

/// The id of the button that takes the usual breaks over.
pub const USUAL: &str = "usual-days";
/// The id of the fold that loads a calendar.
pub const LOAD: &str = "load-calendar";

/// The note that the working days of some years are provisional, because their holidays are not published yet, or that Spring Festival
/// is worked; each with the way to change it.
pub fn provisional_note() -> Fragment {
    fragment().child(unpublished_note()).child(spring_note())
}

fn unpublished_note() -> View {
    let screen = Screen::here();
    let note = screen.of_report(|report, locale| dates::holidays_note(locale, report.calendar.as_ref()?));
    let is_open = screen.of_report(|report, _| Some(!report.calendar.as_ref()?.usual_breaks.is_empty()));
    when(screen.of_report(|report, locale| Some(dates::holidays_note(locale, report.calendar.as_ref()?).is_some())), move || {
        // The split by time has the dates and their button on the same screen.
        let away = move || is_open.get() && screen.tab.get() == Tab::Target;
        let link = when(away, move || text_button("link", screen.word(Calendar::see_usual), move || to_time(screen, USUAL)));
        p().class("note provisional").child(note).child(link)
    })
}

/// For readers of Chinese: others seldom work by that calendar.
fn spring_note() -> View {
    let (screen, document) = here();
    let festival = |report: &Report, locale: Locale| report.calendar.as_ref()?.worked_spring_festival.filter(|_| locale.is_chinese());
    let note = screen.of_report(move |report, locale| {
        let festival = festival(report, locale)?;
        Some(Calendar(locale).spring_worked(&dates::span(locale, festival.first, festival.last)))
    });
    when(screen.of_report(move |report, locale| Some(festival(report, locale).is_some())), move || {
        // The product knows the holidays of mainland China; a reader in Taiwan or Hong Kong loads a calendar.
        let way = if screen.locale() == Locale::ZhHans {
            text_button("link", screen.word(Calendar::take_off), move || document.edit(None, |draft| draft.time.china = true))
        } else {
            text_button("link", screen.word(Calendar::load_file), move || to_time(screen, LOAD))
        };
        p().class("note provisional").child(note).child(way)
    })
}

/// Shows an element of the split by time.
fn to_time(screen: Screen, id: &str) {
    screen.sheet.set(None);
    screen.side.set(Side::Time);
    screen.tab.set(Tab::Split);
    focus_soon(id.to_owned());
}

/// The note that the plan's deal size is used nowhere, because every sub-target has its own.
pub fn own_deal_sizes() -> View {
    let screen = Screen::here();
    let is_unused = screen.of_plan(|plan, _| Some(plan.has_unused_deal_size()));
    when(is_unused, move || p().class("note").child(screen.word(Target::own_deal_sizes)))
}
