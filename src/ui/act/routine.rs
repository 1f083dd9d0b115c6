//! The routine of the day: a focus for each weekday, daily minimums, and the frame of a day. Its texts are the plan's own.

use chrono::Datelike;

use crate::domain::draft::limits::FLOORS_MAX;
use crate::domain::{FloorDraft, TimeDraft};
use crate::ui::prelude::*;

/// The panel of the routine.
pub fn routine_panel() -> Element {
    let (screen, document) = here();
    let has_routine = settled(document.part(|draft| !is_bare(&draft.time)));
    let time = settled(document.part(|draft| draft.time.clone()));
    let now = today();
    let weekday = now.weekday().num_days_from_monday() as usize;
    // On a day off nothing is planned.
    let is_worked = settled(Signal::derive(move || {
        document.outcome.with(|outcome| outcome.plan.as_ref().is_none_or(|plan| plan.spread().calendar().is_working_day(now)))
    }));
    let holds = |field: &Field| field.is_routine();
    let editor = move || fold("routine-fold", screen.word(Today::routine_edit), holds, routine_editor);
    panel("routine-title", "routine-panel", screen.word(Today::routine))
        .child(dynamic(move || if is_worked.get() { routine(&time.get(), document.locale.get(), weekday) } else { View::None }))
        .child(dynamic(move || if has_routine.get() { None } else { Some(offer(screen)) }))
        .child(when(has_routine, editor))
}

/// Whether the routine is empty.
fn is_bare(time: &TimeDraft) -> bool {
    let blank = |texts: &[String]| texts.iter().all(|text| text.trim().is_empty());
    blank(&time.week) && blank(&time.frame) && time.floors.is_empty()
}

fn offer(screen: Screen) -> Fragment {
    let fill = move || {
        screen.document.edit(None, edits::usual_routine);
        focus_soon("routine-fold".to_owned());
    };
    let fill = text_button("", screen.word(Today::routine_usual), fill);
    fragment().child(p().class("note").child(screen.word(Today::routine_empty))).child(actions().child(fill))
}

/// The weekday's focus, the daily minimum, and the frame of the day.
fn routine(time: &TimeDraft, locale: Locale, weekday: usize) -> View {
    let words = Today(locale);
    let mut rows: Vec<(&str, String)> = Vec::new();
    let shown = |text: &str| names::shown(locale, text.trim()).into_owned();
    let of = |texts: &[String], i: usize| texts.get(i).map(|text| shown(text)).filter(|text| !text.is_empty());
    rows.extend(of(&time.week, weekday).map(|focus| (words.focus(), focus)));
    let floor = |floor: &FloorDraft| format!("{} {}", shown(&floor.name), floor.count);
    let floors = time.floors.iter().map(floor).collect::<Vec<_>>().join(" · ");
    rows.extend((!floors.is_empty()).then_some((words.floors(), floors)));
    rows.extend((0..3).filter_map(|i| Some((words.frame()[i], of(&time.frame, i)?))));
    if rows.is_empty() {
        return View::None;
    }
    let row = |(name, text): (&str, String)| li().child(span().class("word").child(name.to_owned())).child(bdi().child(text));
    ul().class("routine").children(rows.into_iter().map(row)).into()
}

/// The fields of the routine.
fn routine_editor() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.time.floors.len());
    let full = Signal::derive(move || count.get() >= FLOORS_MAX);
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_floor);
        screen.go_to(&Field::Time(TimeField::FloorName(i)));
    };
    let weekday = |i: usize| {
        let word = Signal::derive(move || Calendar(screen.locale()).weekdays()[i].to_owned());
        field_row(&Field::Time(TimeField::Weekday(i)), Kind::Name, word)
    };
    let part = |i: usize| {
        let word = Signal::derive(move || Today(screen.locale()).frame()[i].to_owned());
        field_row(&Field::Time(TimeField::Frame(i)), Kind::Name, word)
    };
    div()
        .class("details routine-fields")
        .child(h3().child(screen.word(Today::week_rhythm)))
        .children((0..7).map(weekday))
        .child(h3().child(screen.word(Today::floors)))
        .child(ul().class("edit-list").child(rows(count, floor)))
        .child(text_button("link", screen.word(Today::add_floor), add).disabled(full))
        .child(full_note(count, FLOORS_MAX))
        .child(h3().child(screen.word(Today::day_frame)))
        .children((0..3).map(part))
}

fn floor(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::Time(TimeField::FloorName(i)));
    let count_label = Signal::derive(move || Today(screen.locale()).floor_count(&name.get()));
    let fields = [
        (Field::Time(TimeField::FloorName(i)), Kind::Name, Signal::derive(move || Today(screen.locale()).floor_name(i + 1))),
        (Field::Time(TimeField::FloorCount(i)), Kind::Number, count_label),
    ];
    edit_row(fields, remove_named(name), move || {
        document.edit(None, |draft| edits::remove_from_list(draft, TimeField::FloorName(i)));
        focus_soon("routine-fold".to_owned());
    })
}
