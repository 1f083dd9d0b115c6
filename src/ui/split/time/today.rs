//! Today and this week: what is due, and the routine of the day.

use chrono::{Datelike, Days, NaiveDate};

use super::routine::routine_editor;
use crate::domain::calendar::working::week_first;
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{FloorDraft, TimeDraft};
use crate::ui::prelude::*;
use crate::ui::split::measure::{computed, horizon, measure_name, measures};

/// The panel of today.
pub fn today_panel() -> Element {
    let (screen, document) = here();
    let now = today();
    let has_routine = settled(document.part(|draft| !is_bare(&draft.time)));
    let time = settled(document.part(|draft| draft.time.clone()));
    let horizon = Memo::new(move |_| horizon(document));
    // Those whose day can be shown: the members of every dimension.
    let people = settled(screen.of_report(|report, _| {
        let dimensions = report.split.as_ref()?.dimensions.iter().enumerate();
        let all = dimensions.flat_map(|(d, (_, members))| members.iter().enumerate().map(move |(m, (name, _))| (d, m, name.clone())));
        Some(all.collect::<Vec<_>>())
    }));
    let row = Memo::new(move |_| {
        let chosen = screen.whose.get();
        people.with(|people| if people.iter().any(|(d, m, _)| chosen == Row::Member(*d, *m)) { chosen } else { Row::Whole })
    });
    let whose = move || {
        let words = Signal::derive(move || {
            let locale = document.locale.get();
            let names = people.get().into_iter().map(|(.., name)| names::shown(locale, &name).into_owned());
            [Today(locale).everybody().to_owned()].into_iter().chain(names).collect::<Vec<_>>()
        });
        let place = move |(d, m, _): &(usize, usize, String)| row.get() == Row::Member(*d, *m);
        let chosen = Signal::derive(move || people.with(|people| people.iter().position(place).map_or(0, |i| i + 1)));
        choice("whose", screen.word(Today::whose), words, chosen, move |i| {
            let chosen = i.checked_sub(1).and_then(|i| people.with_untracked(|people| people.get(i).map(|(d, m, _)| Row::Member(*d, *m))));
            screen.whose.set(chosen.unwrap_or(Row::Whole));
        })
    };
    let open = move |at: &str| {
        if let Some(asked) = asked(screen, now, row.get_untracked(), at) {
            screen.open_sheet(Sheet::Due(asked));
        }
    };
    let holds = |field: &Field| {
        let Field::Time(field) = field else { return false };
        matches!(field, TimeField::Weekday(_) | TimeField::Frame(_) | TimeField::FloorName(_) | TimeField::FloorCount(_))
    };
    let editor = move || fold("routine-fold", screen.word(Today::routine_edit), holds, routine_editor);
    panel("today-title", "today", screen.word(Today::today))
        .child(when(move || !people.get().is_empty(), whose))
        .child(div().class("due-now").on_place(open).nodes(move || cards(screen, now, row.get()).unwrap_or_default()))
        .child(dynamic(move || {
            let weekday = now.weekday().num_days_from_monday() as usize;
            let (first, last) = horizon.get().map(|horizon| (horizon.first(), horizon.last())).unwrap_or_default();
            let is_within = first <= now && now <= last;
            if is_within { routine(&time.get(), document.locale.get(), weekday) } else { View::None }
        }))
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

/// Today, and its week.
fn spans(screen: Screen, now: NaiveDate) -> Option<[Span; 2]> {
    let plan = screen.document.outcome.with(|outcome| outcome.plan.clone())?;
    let first = week_first(now, plan.spread().from_sunday());
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    Some([Span::Days(now, now), Span::Days(first, last)])
}

/// The question of a tap on a figure.
fn asked(screen: Screen, now: NaiveDate, row: Row, at: &str) -> Option<DueQuestion> {
    let (_, _, report) = computed(screen)?;
    let (card, measure) = cell_at(at)?;
    let span = *spans(screen, now)?.get(card)?;
    Some(DueQuestion { measure: *measures(&report).get(measure)?, span, row })
}

/// Today and this week, or when the plan begins or ended.
fn cards(screen: Screen, now: NaiveDate, row: Row) -> Option<Vec<Node>> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let horizon = plan.horizon()?;
    if now < horizon.first() {
        return Some(vec![node("p").text(Today(locale).starts_on(&dates::date(locale, horizon.first())))]);
    }
    if now > horizon.last() {
        return Some(vec![node("p").text(Today(locale).ended_on(&dates::date(locale, horizon.last())))]);
    }
    let weekday = now.weekday().num_days_from_monday() as usize;
    let day = dates::day(locale, now);
    let of_day = Dates(locale).day_of_week(Calendar(locale).weekdays()[weekday], &day);
    let spans = spans(screen, now)?;
    let of_week = if let Span::Days(first, last) = spans[1] { dates::span(locale, first, last) } else { String::new() };
    let card = |(i, (title, dates)): (usize, (&str, String))| {
        let head = node("p").class("card-head").child(node("b").text(title)).child(node("span").class("word").text(dates));
        let line = |(j, measure): (usize, Measure)| {
            let due = schedule.due_in(&plan, &report, measure, spans[i], row)?;
            let amount = due.part.map_or(due.amount, |part| part.amount);
            let amount = number::measured(locale, report.currency, measure, amount);
            let name = node("bdi").text(measure_name(locale, &report, measure));
            Some(
                node("li")
                    .child(name)
                    .child(node("span").class("value").child(node("span").text(amount).in_button(format!("{i},{j}"), true))),
            )
        };
        let is_off = i == 0 && !plan.spread().calendar().is_working_day(now);
        node("div")
            .class("card")
            .child(head)
            .child(node("ul").class("sums").children(measures(&report).into_iter().enumerate().filter_map(line)))
            .children(is_off.then(|| node("p").class("word").text(Today(locale).day_is_off())))
    };
    let heads = [(Today(locale).today(), of_day), (Today(locale).this_week(), of_week)];
    Some(vec![node("div").class("cards").children(heads.into_iter().enumerate().map(card))])
}

/// The routine of the day: the weekday's focus, the daily minimum, and the frame of the day.
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
