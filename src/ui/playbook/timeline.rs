//! The milestones as bars on a line of months, with the phases behind them and today across them.

use chrono::Datelike;

use crate::domain::playbook::{Bar, Timeline};
use crate::i18n::texts::Playbook;
use crate::ui::prelude::*;

/// So many months have room for their names on a phone.
const ROOM: usize = 12;

/// The timeline, if a milestone has a date. Its rows are text too, so that the drawing says nothing to a screen reader.
pub fn timeline() -> View {
    let (screen, document) = here();
    let line = Memo::new(move |_| document.outcome.with(|outcome| Timeline::of(outcome.plan.as_deref()?, today())));
    dynamic(move || match line.get() {
        Some(line) => drawn(screen, &line).into(),
        None => View::None,
    })
}

/// Hundredths of a percent as a length.
fn percent(part: u32) -> String {
    format!("{}.{:02}%", part / 100, part % 100)
}

/// A rectangle from one day on, for so many days.
fn span_of(line: &Timeline, class: &'static str, from: u32, days: u32) -> Element {
    rect().class(class).attr("x", percent(line.part(from))).attr("width", percent(line.part(days))).attr("height", "100%")
}

fn drawn(screen: Screen, line: &Timeline) -> Element {
    let locale = screen.locale();
    let words = Playbook(locale);
    let has_phases = !line.phases.is_empty();
    let today_key = line.today.map(|_| span().child(span().class("key-today")).child(words.today()));
    let phase_key = has_phases.then(|| span().child(span().class("key-phase")).child(words.phases()));
    div()
        .class("gantt")
        .child(svg().class("gantt-back").aria_hidden("true").children(background(line)))
        .child(svg().class("gantt-head").aria_hidden("true").children(months(line, locale)))
        .children(has_phases.then(|| svg().class("gantt-head").aria_hidden("true").children(phases(screen, line))))
        .child(ol().class("gantt-rows").aria_label(words.timeline()).children(line.bars.iter().map(|bar| row(screen, line, *bar))))
        .child(div().class("gantt-legend").aria_hidden("true").children(today_key).children(phase_key))
}

/// What lies behind the rows: the phases, the first days of months, and today.
fn background(line: &Timeline) -> Vec<Element> {
    let phases = line.phases.iter().filter(|band| band.of % 2 == 0).map(|band| span_of(line, "phase", band.from, band.days));
    let edge = |class: &'static str, from: u32, width: &'static str| {
        rect().class(class).attr("x", percent(line.part(from))).attr("width", width).attr("height", "100%")
    };
    let months = line.months.iter().skip(1).map(|month| edge("month-line", month.from, "1"));
    let ends = line.period.into_iter().flat_map(|period| [period.from, period.from + period.days]).map(|at| edge("period", at, "1"));
    phases.chain(months).chain(ends).chain(line.today.map(|today| edge("now", today, "2"))).collect()
}

/// A text that is cut where its span ends.
fn labelled(line: &Timeline, from: u32, days: u32, text: String) -> Element {
    let word = Element::new("text").attr("x", "4").attr("y", "13").child(text);
    svg().attr("x", percent(line.part(from))).attr("width", percent(line.part(days))).attr("height", "100%").child(word)
}

/// The names of the months. The first of a year is the year, if there are several.
fn months(line: &Timeline, locale: Locale) -> Vec<Element> {
    let every = line.named_every(ROOM);
    let has_years = line.first.year() != line.last.year();
    let named = line.months.iter().filter(|month| Timeline::is_named(month.of, every));
    let name = |month: chrono::NaiveDate| {
        let is_year = has_years && month.month0() == 0;
        if is_year { month.year().to_string() } else { dates::month_name(locale, month.month0() as usize).to_owned() }
    };
    let room = |days: u32| days * u32::try_from(every).unwrap_or(1);
    named.map(|month| labelled(line, month.from, room(month.days), name(month.of))).collect()
}

fn phases(screen: Screen, line: &Timeline) -> Vec<Element> {
    let name = |i: usize| screen.name(Field::Time(TimeField::PhaseName(i))).get_untracked();
    line.phases.iter().map(|band| labelled(line, band.from, band.days, name(band.of))).collect()
}

/// A milestone: its name and its due date, and its bar with a diamond on the last day.
fn row(screen: Screen, line: &Timeline, bar: Bar) -> Element {
    let i = bar.milestone;
    let locale = screen.locale();
    let name = screen.name(Field::MilestoneName(i));
    let due = screen.of_plan(move |plan, _| plan.playbook().milestones.get(i)?.due.map(|day| dates::day(locale, day)));
    let class = if bar.is_overdue { "overdue" } else { "" };
    let length = (bar.days > 1).then(|| span_of(line, "span", bar.from, bar.days).attr("y", "4").attr("height", "6").attr("rx", "3"));
    let end = bar.from + bar.days - u32::from(bar.days == 1);
    let diamond = svg().attr("x", percent(line.part(end))).class("end").child(path().attr("d", "M-6 7 0 1 6 7 0 13Z"));
    li().class(class)
        .child(span().class("gantt-name").child(bdi().child(name)).child(small().child(due)))
        .child(svg().class("gantt-bar").aria_hidden("true").children(length).child(diamond))
}
