//! Segment × time: who does what, month by month or week by week, from the same numbers as everything else.

use super::grid::{Cell, grid};
use super::measure::{dimension_names, measure_choice, measure_of, member_names, plan_period, whole_sheet};
use crate::domain::schedule::by_part::Cross;
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Axis, Schedule};
use crate::ui::prelude::*;

/// The side of segment × time.
pub fn both_side() -> Element {
    let screen = Screen::here();
    let is_split = screen.of_report(|report, _| Some(report.split.is_some()));
    let has_dates = screen.of_report(|report, _| Some(report.calendar.is_some()));
    let no_space = move || {
        let go = text_button("primary", screen.word(Split::by_space), move || screen.side.set(Side::Space));
        fragment().child(p().class("lead-in").child(screen.word(Split::both_empty))).child(actions().child(go))
    };
    let no_dates = move || {
        let go = text_button("primary", screen.word(Split::to_dates), move || screen.go_to(&Field::HorizonFirst));
        fragment().child(p().class("lead-in").child(screen.word(Split::needs_dates))).child(actions().child(go))
    };
    panel("both-title", "both", screen.word(Split::by_both))
        .child(when(move || !is_split.get(), no_space))
        .child(when(move || is_split.get() && !has_dates.get(), no_dates))
        .child(when(move || is_split.get() && has_dates.get(), over_time))
}

fn over_time() -> Fragment {
    let (screen, document) = here();
    let count = settled(document.part(|draft| draft.space.len()));
    // The last in the list is every sub-target.
    let (rows, by_week) = (screen.chosen.rows, screen.chosen.by_week);
    let dimensions = dimension_names();
    let words = Signal::derive(move || [dimensions.get(), vec![Split(screen.locale()).each().to_owned()]].concat());
    let periods = Memo::new(move |_| {
        let schedule = screen.schedule.get();
        schedule.map(|schedule| if by_week.get() { schedule.weeks() } else { schedule.months() }).unwrap_or_default()
    });
    let cross = Memo::new(move |_| {
        let outcome = document.outcome.get();
        let (plan, report, schedule) = (outcome.plan?, outcome.report?, screen.schedule.get()?);
        let space = report.split.as_ref()?;
        let ends: Vec<_> = periods.with(|periods| periods.iter().map(|period| period.last).collect());
        let cross = schedule.cross(&plan, space, measure_of(screen, &report), &ends);
        let chosen = rows.get();
        Some(if chosen < count.get() { cross.by(space, Axis::Members(chosen)) } else { cross })
    });
    let has_edges = Memo::new(move |_| cross.with(|cross| cross.as_ref().is_some_and(Cross::has_edges)));
    let table = Memo::new(move |_| cross.get().map(Cross::with_edges));
    let columns = Signal::derive(move || {
        let locale = document.locale.get();
        let strings = Split(screen.locale());
        let firsts: Vec<_> = periods.with(|periods| periods.iter().map(|period| period.first).collect());
        let middle = if by_week.get() {
            firsts.into_iter().map(|first| dates::day(locale, first)).collect()
        } else {
            dates::month_heads(locale, &firsts)
        };
        let edge = |word: &str| has_edges.get().then(|| word.to_owned());
        edge(strings.before_first()).into_iter().chain(middle).chain(edge(strings.after_last())).collect::<Vec<_>>()
    });
    let leaves = screen.of_report(|report, locale| {
        let split = report.split.as_ref()?;
        Some(split.leaves.iter().map(|leaf| names::joined(locale, &split.path_names(&leaf.path))).collect::<Vec<_>>())
    });
    let measure = Signal::derive(move || document.report().map_or(Measure::Money, |report| measure_of(screen, &report)));
    let chosen = Signal::derive(move || rows.get().min(count.get()));
    let row_choice = choice("row-by", screen.word(Split::row_by), words, chosen, move |i| rows.set(i));
    let spans = [screen.word(Split::month_columns), screen.word(Split::week_columns)];
    let span = Signal::derive(move || usize::from(by_week.get()));
    fragment()
        .child(div().class("choices").child(measure_choice(true)).child(row_choice))
        .child(segments("span", screen.word(Split::columns), spans, span, move |i| by_week.set(i == 1)))
        .child(dynamic(move || {
            let chosen = rows.get();
            let is_dimension = move || chosen < count.get_untracked();
            let names: Signal<Vec<String>> = if chosen < count.get() { member_names(chosen) } else { settled(leaves).into() };
            let more = move |(i, j): Cell| {
                let report = document.report()?;
                let measure = Schedule::measure_there(&report, screen.measure.get_untracked());
                let row = i.map_or(Row::Whole, |i| if is_dimension() { Row::Member(chosen, i) } else { Row::Leaf(i) });
                let span = j.map(|j| span_of(&periods.get_untracked(), has_edges.get_untracked(), j));
                // A regular activity has no figure of the plan, so that its total is that of all days.
                let span = span.or_else(|| plan_period(&report).filter(|_| matches!(measure, Measure::Regular(_))));
                Some(match (span, row) {
                    (Some(span), row) => Sheet::Due(DueQuestion { measure, span, row }),
                    (None, Row::Member(d, m)) => Sheet::Explain(Topic::Member(d, m, measure)),
                    (None, Row::Leaf(i)) => Sheet::Leaf(screen.split(|split, _| Some(split.leaves.get(i)?.path.clone()))?),
                    (None, Row::Whole) => whole_sheet(&report, measure),
                })
            };
            grid(settled(columns).into(), names, table, measure, more)
        }))
        .child(when(
            move || screen.measure.get() == Measure::Money,
            move || {
                let words = [Split::largest_remainder, Split::short_cells];
                fragment().children(words.map(|words| p().class("word").child(screen.word(words))))
            },
        ))
}

/// The days of column `j`.
fn span_of(periods: &[Period], has_edges: bool, j: usize) -> Span {
    let Some(place) = j.checked_sub(usize::from(has_edges)) else { return Span::Before };
    periods.get(place).map_or(Span::After, |period| Span::Days(period.first, period.last))
}
