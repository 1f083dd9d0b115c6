//! The working calendar: days of the week off, China's holidays, own days off, and the first day of the week.

use super::calendar_file::calendar_file;
use super::lists::{list_fault, switch};
use crate::domain::calendar::holidays::Break;
use crate::ui::parts::notes::{LOAD, USUAL};
use crate::ui::prelude::*;

/// The panel of the working calendar.
pub fn workdays_panel() -> Element {
    let (screen, document) = here();
    let china = document.part(|draft| draft.time.china);
    let from_sunday = document.part(|draft| usize::from(draft.time.from_sunday));
    let days = [0, 6].map(|i| Signal::derive(move || Calendar(screen.locale()).weekdays()[i].to_owned()));
    let own = document.part(|draft| !(draft.time.days_off.is_empty() && draft.time.make_up_days.is_empty()));
    let holds = |field: &Field| matches!(field, Field::Time(TimeField::DayOff(_) | TimeField::MakeUp(_)));
    panel("work-title", "work", screen.word(Calendar::work))
        .child(h3().child(screen.word(Calendar::weekly_off)))
        .child(weekend())
        .child(list_fault(TimeField::Weekend))
        .child(switch(screen.word(Calendar::china), china, move || document.edit(None, |draft| draft.time.china = !draft.time.china)))
        .child(when(china, move || {
            let counts = document.part(|draft| !draft.time.no_make_up);
            let toggle = move || document.edit(None, |draft| draft.time.no_make_up = !draft.time.no_make_up);
            switch(screen.word(Calendar::china_make_up), counts, toggle)
        }))
        .child(provisional_note())
        .child(usual_days())
        .child(div().class("week-from").child(span().child(screen.word(Calendar::week_from))).child(segments(
            "week-from",
            screen.word(Calendar::week_from),
            days,
            from_sunday,
            move |i| {
                document.edit(None, |draft| draft.time.from_sunday = i == 1);
            },
        )))
        .child(fold(LOAD, screen.word(Calendar::load_file), |_| false, calendar_file))
        .child(when(own, move || fold("own-days", screen.word(Calendar::own_days), holds, own_days)))
}

/// The usual breaks of the years that are not published, and the button that takes them over.
fn usual_days() -> View {
    let (screen, document) = here();
    let is_open = screen.of_report(|report, _| Some(!report.calendar.as_ref()?.usual_breaks.is_empty()));
    let named = |locale: Locale, it: Break| {
        let days = if it.first == it.last { dates::day(locale, it.first) } else { dates::span(locale, it.first, it.last) };
        let name = Calendar(locale).holiday_names()[it.holiday as usize];
        node("li").child(node("span").text(name)).child(node("span").text(days))
    };
    let breaks = move || {
        let report = screen.document.report();
        let breaks = report.and_then(|report| Some(report.calendar.as_ref()?.usual_breaks.clone())).unwrap_or_default();
        breaks.into_iter().map(|it| named(screen.locale(), it)).collect::<Vec<_>>()
    };
    let confirm = move || {
        document.edit(None, edits::confirm_usual_days);
        focus_soon("own-days".to_owned());
    };
    when(is_open, move || {
        let button = text_button("primary", screen.word(Calendar::confirm_usual), confirm).id(USUAL);
        div()
            .class("usual")
            .child(h3().child(screen.word(Calendar::usual)))
            .child(ul().nodes(breaks))
            .child(p().class("note").child(screen.word(Calendar::usual_make_up)))
            .child(actions().child(button))
    })
}

/// The days of the week that are off.
fn weekend() -> Element {
    let (screen, document) = here();
    let day = |i: usize| {
        let is_off = document.part(move |draft| draft.time.weekend[i]);
        let toggle = move |_| document.edit(None, |draft| draft.time.weekend[i] = !draft.time.weekend[i]);
        let word = Signal::derive(move || Calendar(screen.locale()).weekdays()[i].to_owned());
        label().child(input().r#type("checkbox").prop_checked(is_off).on("change", toggle)).child(span().child(word))
    };
    div().class("segments weekdays").role("group").aria_label(screen.word(Calendar::weekly_off)).children((0..7).map(day))
}

/// Own days off and make-up workdays, each to be changed or removed.
fn own_days() -> Element {
    let (screen, document) = here();
    let off = document.part(|draft| draft.time.days_off.len());
    let worked = document.part(|draft| draft.time.make_up_days.len());
    let row = move |field: TimeField, label: Signal<String>| {
        let day = document.text(Field::Time(field));
        let remove = icon_button(Shape::REMOVE, remove_named(label), move || {
            document.delete_part(&day.get_untracked(), |draft| edits::remove_from_list(draft, field));
            focus_soon("own-days".to_owned());
        });
        let field = Field::Time(field);
        li().child(div().class("own-day").child(span().child(label)).child(entry(field.clone(), Kind::Day, label)).child(remove))
            .child(fault_line(&field))
    };
    let off_row = move |i| row(TimeField::DayOff(i), Signal::derive(move || Calendar(screen.locale()).own_off(i + 1)));
    let work_row = move |i| row(TimeField::MakeUp(i), Signal::derive(move || Calendar(screen.locale()).own_work(i + 1)));
    ul().class("edit-list").child(rows(off, off_row)).child(rows(worked, work_row))
}
