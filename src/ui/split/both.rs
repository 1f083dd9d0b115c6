//! Where and when at once: who does what, month by month or week by week, from the same numbers as everything else.

use super::grid::{Cell, Frame, grid};
use super::measure::{measure_choice, member_names, whole_topic};
use crate::domain::Axis;
use crate::domain::schedule::by_part::Cross;
use crate::domain::schedule::why_due::{Row, Span};
use crate::ui::parts::signal::settled_number;
use crate::ui::prelude::*;

/// The side of both.
pub fn both_side() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let is_split = Signal::derive(move || document.report().is_some_and(|report| report.split.is_some()));
    let has_dates = Signal::derive(move || document.report().is_some_and(|report| report.calendar.is_some()));
    let no_space = move || {
        fragment().child(p().class("lead-in").child(screen.word(Split::both_empty))).child(div().class("actions").child(text_button(
            "primary",
            screen.word(Split::by_space),
            move || screen.side.set(Side::Space),
        )))
    };
    let no_dates = move || {
        fragment().child(p().class("lead-in").child(screen.word(Split::needs_dates))).child(div().class("actions").child(text_button(
            "primary",
            screen.word(Split::to_dates),
            move || screen.go_to(&Field::HorizonFirst),
        )))
    };
    panel("both-title", "both", screen.word(Split::by_both))
        .child(when(move || !is_split.get(), no_space))
        .child(when(move || is_split.get() && !has_dates.get(), no_dates))
        .child(when(move || is_split.get() && has_dates.get(), over_time))
}

fn over_time() -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let count = settled_number(document.part(|draft| draft.space.len()));
    // The last in the list is every leaf by itself.
    let rows = RwSignal::new(0_usize);
    let by_week = RwSignal::new(false);
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let all = document.part(|draft| draft.space.iter().map(|dimension| dimension.name.clone()).collect::<Vec<_>>()).get();
        let all = all.iter().map(|name| names::shown(locale, name).into_owned());
        all.chain([Split(locale).each().to_owned()]).collect::<Vec<_>>()
    });
    let periods = Memo::new(move |_| {
        let schedule = screen.schedule.get();
        schedule.map(|schedule| if by_week.get() { schedule.weeks() } else { schedule.months() }).unwrap_or_default()
    });
    let cross = Memo::new(move |_| {
        let outcome = document.outcome.get();
        let (plan, report, schedule) = (outcome.plan?, outcome.report?, screen.schedule.get()?);
        let space = report.split.as_ref()?;
        let ends: Vec<_> = periods.with(|periods| periods.iter().map(|period| period.last).collect());
        let cross = schedule.cross(&plan, space, screen.measure.get(), &ends);
        let chosen = rows.get();
        Some(if chosen < count.get() { cross.by(space, Axis::Members(chosen)) } else { cross })
    });
    let has_edges = Memo::new(move |_| cross.with(|cross| cross.as_ref().is_some_and(Cross::has_edges)));
    let table = Memo::new(move |_| cross.get().map(Cross::with_edges));
    let columns = Signal::derive(move || {
        let locale = document.locale.get();
        let strings = Split(screen.locale());
        let word = |period: &Period| if by_week.get() { dates::day(locale, period.first) } else { dates::month(locale, period.first) };
        let middle = periods.with(|periods| periods.iter().map(word).collect::<Vec<_>>());
        let edge = |word: &str| has_edges.get().then(|| word.to_owned());
        edge(strings.before_first()).into_iter().chain(middle).chain(edge(strings.after_last())).collect::<Vec<_>>()
    });
    let leaves = Signal::derive(move || {
        let locale = document.locale.get();
        let report = document.report();
        let space = report.as_ref().and_then(|report| report.split.as_ref());
        let name = |path: &Vec<usize>, space: &crate::domain::SplitReport| {
            space.path_names(path).iter().map(|name| names::shown(locale, name).into_owned()).collect::<Vec<_>>().join(" · ")
        };
        space.map(|space| space.leaves.iter().map(|leaf| name(&leaf.path, space)).collect::<Vec<_>>()).unwrap_or_default()
    });
    let choose = move |i: usize| rows.set(i);
    fragment()
        .child(div().class("choices").child(measure_choice()).child(choice(
            "row-by",
            screen.word(Split::row_by),
            words,
            Signal::derive(move || rows.get().min(count.get())),
            choose,
        )))
        .child(segments(
            "span",
            screen.word(Split::columns),
            vec![screen.word(Split::month_columns), screen.word(Split::week_columns)],
            Signal::derive(move || usize::from(by_week.get())),
            move |i| {
                by_week.set(i == 1);
            },
        ))
        .child(dynamic(move || {
            let chosen = rows.get();
            let is_dimension = move || chosen < count.get_untracked();
            let names: Signal<Vec<String>> =
                if chosen < count.get() { member_names(chosen) } else { Memo::new(move |_| leaves.get()).into() };
            let more = move |(i, j): Cell| {
                let measure = screen.measure.get_untracked();
                let row = i.map_or(Row::Whole, |i| if is_dimension() { Row::Member(chosen, i) } else { Row::Leaf(i) });
                let span = j.map(|j| span_of(&periods.get_untracked(), has_edges.get_untracked(), j));
                Some(match (span, row) {
                    (Some(span), row) => Sheet::Due(DueQuestion { measure, span, row }),
                    (None, Row::Member(d, m)) => Sheet::Explain(Topic::Member(d, m, measure)),
                    (None, Row::Leaf(i)) => Sheet::Leaf(document.report()?.split.as_ref()?.leaves.get(i)?.path.clone()),
                    (None, Row::Whole) => Sheet::Explain(whole_topic(measure)),
                })
            };
            grid(
                screen.word(Split::table),
                Frame { columns: Memo::new(move |_| columns.get()).into(), rows: names, more: Box::new(more) },
                table,
            )
        }))
        .child(p().class("word").child(move || Split(screen.locale()).largest_remainder().to_owned()))
}

/// What column `j` is about.
fn span_of(periods: &[Period], has_edges: bool, j: usize) -> Span {
    let Some(place) = j.checked_sub(usize::from(has_edges)) else { return Span::Before };
    periods.get(place).map_or(Span::After, |period| Span::Days(period.first, period.last))
}
