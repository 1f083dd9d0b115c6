//! Today and this week: what is due, and what the day is for.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;

use super::fold::fold;
use super::routine::routine_editor;
use super::time::{computed, list_of, measure_name, today};
use crate::domain::calendar::week_first;
use crate::domain::{Measure, Period, Report, TimeDraft, TimeField};
use crate::i18n::{Locale, names, number, when};
use crate::state::time_edits;
use crate::ui::Screen;
use crate::ui::parts::buttons::{actions, button};
use crate::ui::parts::el::{View, bdi, boxed, dynamic, el, fixed, line, when as when_there};
use crate::ui::target::panel;

/// The panel of today.
pub fn today_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let now = today();
    let has_routine = document.part(|draft| !is_bare(&draft.time));
    let has_routine = Memo::new(move |_| has_routine.get());
    let holds = |field: &TimeField| {
        matches!(field, TimeField::Weekday(_) | TimeField::Frame(_) | TimeField::FloorName(_) | TimeField::FloorCount(_))
    };
    let routine = move || View::All(vec![fold("routine-fold", screen.word(|s| s.when().routine_edit), holds, routine_editor)]);
    panel(
        "today-title",
        "today",
        screen.word(|s| s.when().today),
        vec![
            dynamic(move || cards(screen, now).unwrap_or(View::None)),
            dynamic(move || if has_routine.get() { View::None } else { offer(screen) }),
            when_there(has_routine.into(), routine),
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
        screen.document.edit(None, time_edits::usual_routine);
        screen.focus_soon("routine-fold".to_owned());
    };
    View::All(vec![
        line("p", "note", screen.word(|s| s.when().routine_empty)),
        actions(vec![button("", screen.word(|s| s.when().routine_usual), fill)]),
    ])
}

/// Today and this week, or when the plan begins or ended.
fn cards(screen: Screen, now: NaiveDate) -> Option<View> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let words = locale.strings().when();
    let horizon = plan.horizon()?;
    if now < horizon.first() {
        return Some(line("p", "", fixed((words.starts_on)(&number::date(locale, horizon.first())))));
    }
    if now > horizon.last() {
        return Some(line("p", "", fixed((words.ended_on)(&number::date(locale, horizon.last())))));
    }
    let first = week_first(now, plan.spread().from_sunday());
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let weekday = now.weekday().num_days_from_monday() as usize;
    let of_today = if locale.is_chinese() {
        [when::day(locale, now), words.weekdays[weekday].into()]
    } else {
        [words.weekdays[weekday].into(), when::day(locale, now)]
    }
    .join(" ");
    let mut of_day = vec![head(words.today, &of_today), sums(&report, locale, &schedule.period(now, now))];
    if !plan.spread().calendar().is_working_day(now) {
        of_day.push(line("p", "word", fixed(words.day_is_off)));
    }
    let of_week = vec![head(words.this_week, &when::span(locale, first, last)), sums(&report, locale, &schedule.period(first, last))];
    let cards = boxed("div", "cards", vec![boxed("div", "card", of_day), boxed("div", "card", of_week)]);
    let time = screen.document.draft().time;
    Some(View::All(vec![cards, routine(&time, locale, weekday)]))
}

fn head(name: &'static str, dates: &str) -> View {
    boxed("p", "card-head", vec![line("b", "", fixed(name)), line("span", "word", fixed(dates))])
}

/// Money and every stage.
fn sums(report: &Report, locale: Locale, period: &Period) -> View {
    let mut rows: Vec<(String, String)> = Vec::new();
    rows.extend(period.money.map(|money| (locale.strings().split().money.to_owned(), number::money_short(locale, report.currency, money))));
    let count = |k: usize| (measure_name(locale, report, Measure::Stage(k)), number::count_short(locale, period.counts[k]));
    rows.extend((0..period.counts.len()).map(count));
    list_of(rows)
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
