//! Today and this week: what is due, and what the day is for.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;

use super::due::Asked;
use super::fold::fold;
use super::routine::routine_editor;
use super::table::choice;
use super::time::{computed, measure_name, today};
use crate::domain::calendar::working::week_first;
use crate::domain::draft::edits;
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Measure, Report, TimeDraft, TimeField};
use crate::i18n::{Locale, names, number, when};
use crate::ui::parts::buttons::{actions, button};
use crate::ui::parts::el::{View, bdi, boxed, class, dynamic, el, fixed, flag, line, when as when_there};
use crate::ui::parts::paint::{Ink, at as place, painted, parts, taps, words};
use crate::ui::target::panel;
use crate::ui::{Screen, Sheet};

/// The panel of today.
pub fn today_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let now = today();
    let has_routine = document.part(|draft| !is_bare(&draft.time));
    let has_routine = Memo::new(move |_| has_routine.get());
    let time = document.part(|draft| draft.time.clone());
    let time = Memo::new(move |_| time.get());
    let horizon = Memo::new(move |_| document.outcome.with(|outcome| outcome.plan.as_ref().and_then(|plan| plan.horizon())));
    // Everybody whose day can be asked for: the members of every dimension.
    let people = Memo::new(move |_| {
        let report = document.report();
        let space = report.as_ref().and_then(|report| report.space.as_ref());
        let dimensions = space.map_or(&[][..], |space| &space.dimensions);
        let mut all = Vec::new();
        for (d, (_, members)) in dimensions.iter().enumerate() {
            all.extend(members.iter().enumerate().map(|(m, (name, _))| (d, m, name.clone())));
        }
        all
    });
    let row = Memo::new(move |_| {
        let chosen = screen.whose.get();
        people.with(|people| if people.iter().any(|(d, m, _)| chosen == Row::Member(*d, *m)) { chosen } else { Row::Whole })
    });
    let whose = move || {
        let words = Signal::derive(move || {
            let locale = document.locale.get();
            let names = people.get().into_iter().map(|(.., name)| names::shown(locale, &name).into_owned());
            [locale.strings().when().everybody.to_owned()].into_iter().chain(names).collect::<Vec<_>>()
        });
        let place = move |(d, m, _): &(usize, usize, String)| row.get() == Row::Member(*d, *m);
        let chosen = Signal::derive(move || people.with(|people| people.iter().position(place).map_or(0, |i| i + 1)));
        choice("whose", screen.word(|s| s.when().whose), words, chosen, move |i| {
            let chosen = i.checked_sub(1).and_then(|i| people.with_untracked(|people| people.get(i).map(|(d, m, _)| Row::Member(*d, *m))));
            screen.whose.set(chosen.unwrap_or(Row::Whole));
        })
    };
    let open = move |at: &str| {
        if let Some(asked) = asked(screen, now, row.get_untracked(), at) {
            screen.lay(Sheet::Due(asked));
        }
    };
    let holds = |field: &TimeField| {
        matches!(field, TimeField::Weekday(_) | TimeField::Frame(_) | TimeField::FloorName(_) | TimeField::FloorCount(_))
    };
    let editor = move || View::All(vec![fold("routine-fold", screen.word(|s| s.when().routine_edit), holds, routine_editor)]);
    panel(
        "today-title",
        "today",
        screen.word(|s| s.when().today),
        vec![
            when_there(flag(move || !people.get().is_empty()), whose),
            painted("div", vec![class("due-now"), taps(open)], move || cards(screen, now, row.get()).unwrap_or_default()),
            dynamic(move || {
                let weekday = now.weekday().num_days_from_monday() as usize;
                let (first, last) = horizon.get().map(|horizon| (horizon.first(), horizon.last())).unwrap_or_default();
                let is_within = first <= now && now <= last;
                if is_within { routine(&time.get(), document.locale.get(), weekday) } else { View::None }
            }),
            dynamic(move || if has_routine.get() { View::None } else { offer(screen) }),
            when_there(has_routine.into(), editor),
        ],
    )
}

/// Whether nothing is said of week and day.
fn is_bare(time: &TimeDraft) -> bool {
    let blank = |texts: &[String]| texts.iter().all(|text| text.trim().is_empty());
    blank(&time.week) && blank(&time.frame) && time.floors.is_empty()
}

fn offer(screen: Screen) -> View {
    let fill = move || {
        screen.document.edit(None, edits::usual_routine);
        screen.focus_soon("routine-fold".to_owned());
    };
    View::All(vec![
        line("p", "note", screen.word(|s| s.when().routine_empty)),
        actions(vec![button("", screen.word(|s| s.when().routine_usual), fill)]),
    ])
}

/// Today, and its week.
fn spans(screen: Screen, now: NaiveDate) -> Option<[Span; 2]> {
    let plan = screen.document.outcome.with(|outcome| outcome.plan.clone())?;
    let first = week_first(now, plan.spread().from_sunday());
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    Some([Span::Days(now, now), Span::Days(first, last)])
}

/// What is counted in the cards: money where there is any, and every stage.
fn measures(report: &Report) -> impl Iterator<Item = Measure> {
    report.target.is_some().then_some(Measure::Money).into_iter().chain((0..report.funnel.len()).map(Measure::Stage))
}

/// What is asked about by a tap on a figure.
fn asked(screen: Screen, now: NaiveDate, row: Row, at: &str) -> Option<Asked> {
    let (_, _, report) = computed(screen)?;
    let (card, measure) = place(at)?;
    let span = *spans(screen, now)?.get(usize::try_from(card).ok()?)?;
    Some(Asked { measure: measures(&report).nth(usize::try_from(measure).ok()?)?, span, row })
}

/// Today and this week, or when the plan begins or ended.
fn cards(screen: Screen, now: NaiveDate, row: Row) -> Option<Vec<Ink>> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let texts = locale.strings().when();
    let horizon = plan.horizon()?;
    if now < horizon.first() {
        return Some(vec![words("p", "", (texts.starts_on)(&number::date(locale, horizon.first())))]);
    }
    if now > horizon.last() {
        return Some(vec![words("p", "", (texts.ended_on)(&number::date(locale, horizon.last())))]);
    }
    let weekday = now.weekday().num_days_from_monday() as usize;
    let day = when::day(locale, now);
    let of_day = if locale.is_chinese() { day + " " + texts.weekdays[weekday] } else { format!("{} {day}", texts.weekdays[weekday]) };
    let spans = spans(screen, now)?;
    let of_week = if let Span::Days(first, last) = spans[1] { when::span(locale, first, last) } else { String::new() };
    let card = |(i, (title, dates)): (usize, (&str, String))| {
        let head = parts("p", "card-head", vec![words("b", "", title), words("span", "word", dates)]);
        let line = |(j, measure): (usize, Measure)| {
            let due = schedule.due_in(&plan, &report, measure, spans[i], row)?;
            let amount = due.part.map_or(due.amount, |part| part.amount);
            let amount = number::measured(locale, report.currency, measure, amount);
            let name = words("bdi", "", measure_name(locale, &report, measure));
            Some(parts("li", "", vec![name, parts("span", "value", vec![words("span", "", amount).tapped(format!("{i},{j}"), true)])]))
        };
        let mut lines = vec![head, parts("ul", "sums", measures(&report).enumerate().filter_map(line).collect())];
        if i == 0 && !plan.spread().calendar().is_working_day(now) {
            lines.push(words("p", "word", texts.day_is_off));
        }
        parts("div", "card", lines)
    };
    let heads = [(texts.today, of_day), (texts.this_week, of_week)];
    Some(vec![parts("div", "cards", heads.into_iter().enumerate().map(card).collect())])
}

/// What the day is for: the weekday's focus, what is done at the least, and its frame.
fn routine(time: &TimeDraft, locale: Locale, weekday: usize) -> View {
    let words = locale.strings().when();
    let mut rows: Vec<(&str, String)> = Vec::new();
    let shown = |text: &str| names::shown(locale, text.trim()).into_owned();
    let of = |texts: &[String], i: usize| texts.get(i).map(|text| shown(text)).filter(|text| !text.is_empty());
    rows.extend(of(&time.week, weekday).map(|focus| (words.focus, focus)));
    let floor = |floor: &crate::domain::FloorDraft| format!("{} {}", shown(&floor.name), floor.count);
    let floors = time.floors.iter().map(floor).collect::<Vec<_>>().join(" · ");
    rows.extend((!floors.is_empty()).then_some((words.floors, floors)));
    rows.extend((0..3).filter_map(|i| Some((words.frame[i], of(&time.frame, i)?))));
    if rows.is_empty() {
        return View::None;
    }
    let row = |(name, text): (&str, String)| el("li", Vec::new(), vec![line("span", "word", fixed(name)), bdi(fixed(text))]);
    boxed("ul", "routine", rows.into_iter().map(row).collect())
}
