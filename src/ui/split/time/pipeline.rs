//! The pipeline over time as a chart: for each stage, what must be in hand on the first day, and what is due in each month or week.

use chrono::Datelike;

use super::pages::Pages;
use crate::domain::Schedule;
use crate::domain::schedule::pictures::Column;
use crate::domain::schedule::why_due::{Row, Span};
use crate::ui::prelude::*;
use crate::ui::split::measure::{computed, measure_name};

/// More columns than these are shown a quarter of weeks, or a year of months, at a time.
const WHOLE: [usize; 2] = [24, 14];

const AT_A_TIME: [usize; 2] = [12, 13];

/// The panel of the pipeline.
pub fn pipeline_panel() -> Element {
    let screen = Screen::here();
    let span = RwSignal::new(0_usize);
    let many = move |by: usize| Memo::new(move |_| screen.schedule.with(|it| it.as_ref().map_or(0, |it| periods(it, by).len())));
    let now = today();
    let pages = [0, 1].map(|by| {
        let first = screen
            .schedule
            .with_untracked(|it| it.as_ref().and_then(|it| periods(it, by).iter().rposition(|period| period.first <= now)).unwrap_or(0));
        Pages::new(many(by), WHOLE[by], AT_A_TIME[by], first)
    });
    let words = [screen.word(Time::by_month), screen.word(Time::by_week)];
    let drawing = move || chart(screen, span.get(), pages[span.get()]).unwrap_or_default();
    let open = move |at: &str| {
        if let Some(asked) = asked(screen, span.get_untracked(), pages[span.get_untracked()], at) {
            screen.open_sheet(asked);
        }
    };
    let title = move |by: usize| {
        Signal::derive(move || {
            let shown = screen.schedule.with(|it| it.as_ref().map(|it| periods(it, by)).unwrap_or_default());
            let shown = shown.get(pages[by].range()).unwrap_or_default();
            let ends = shown.first().zip(shown.last());
            ends.map(|(first, last)| dates::span(screen.locale(), first.first, last.last)).unwrap_or_default()
        })
    };
    panel("pipeline-title", "pipeline", screen.word(Time::pipeline))
        .child(segments("pipeline-span", screen.word(Time::pipeline_by), words, span.into(), move |i| span.set(i)))
        .child(dynamic(move || pages[span.get()].pager(title(span.get()))))
        .child(scroll_box(screen.word(Time::pipeline_chart)).child(table().class("flow").on_place(open).arrow_keys().nodes(drawing)))
        .child(p().class("note").child(screen.word(Time::pipeline_words)))
}

fn periods(schedule: &Schedule, by: usize) -> Vec<Period> {
    if by == 0 { schedule.months() } else { schedule.weeks() }
}

/// The sheet that a tap on a bar opens.
fn asked(screen: Screen, by: usize, pages: Pages, at: &str) -> Option<Sheet> {
    let (schedule, ..) = computed(screen)?;
    let (k, column) = cell_at(at)?;
    let periods = periods(&schedule, by);
    let shown = periods.get(pages.range())?;
    let span = match column.checked_sub(1) {
        None => Span::Before,
        Some(i) => shown.get(i).map_or(Span::After, |period| Span::Days(period.first, period.last)),
    };
    Some(Sheet::Due(DueQuestion { measure: Measure::Stage(k), span, row: Row::Whole }))
}

/// A row for each stage, with the bars of the shown periods between what must be in hand and what comes after the end date.
fn chart(screen: Screen, by: usize, pages: Pages) -> Option<Vec<Node>> {
    let (schedule, _, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let all = periods(&schedule, by);
    let range = pages.range();
    let shown = all.get(range.clone())?;
    let stages: Vec<_> = (0..report.funnel.len()).map(|k| schedule.pipeline(k, &all)).collect();
    // What is outside of the plan period has a column only if anything is there.
    let has = |at: usize| stages.iter().any(|columns| columns.get(at).is_some_and(|column| column.count.get() > 0));
    let (has_opening, has_after) = (has(0), has(all.len() + 1));
    let is_one_year = all.iter().all(|period| period.first.year() == all[0].first.year());
    let name = |period: &Period| match by {
        0 if is_one_year => dates::month_name(locale, period.first.month0() as usize).to_owned(),
        0 => dates::month(locale, period.first),
        _ => Time(locale).week_number(schedule.week_number(period.first).1),
    };
    let outside = |is_there: bool, word: &str| is_there.then(|| word.to_owned());
    let heads = outside(has_opening, Time(locale).in_hand()).into_iter().chain(shown.iter().map(name));
    let heads = heads.chain(outside(has_after, Time(locale).after_short())).chain([Split(locale).total().to_owned()]);
    let head = node("tr").child(node("td")).children(heads.map(|head| node("th").attr("scope", "col").text(head)));
    let row = |(k, columns): (usize, &Vec<Column>)| {
        let stage = report.funnel.get(k).map(|stage| number::count(stage.required.count)).unwrap_or_default();
        let places = [0].into_iter().filter(|_| has_opening).chain((range.start + 1)..=range.end);
        let places = places.chain([all.len() + 1].into_iter().filter(|_| has_after));
        let cell = |place: usize| {
            let at = if place == 0 { 0 } else { (place - range.start).min(shown.len() + 1) };
            let class = if place == 0 {
                "in-hand"
            } else if place > all.len() {
                "after"
            } else {
                ""
            };
            let Some(column) = columns.get(place) else { return node("td") };
            let bar = node("rect").attr("x", "0").attr("width", "10").attr("y", (1000 - column.height).to_string());
            let bar = bar.attr("height", column.height.to_string());
            let picture = node("svg").attr("viewBox", "0 0 10 1000").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
            let figure = node("span").text(number::count(column.count)).in_button(format!("{k},{at}"), (k, at) == (0, 1));
            node("td").class(class).child(figure).child(picture.child(bar))
        };
        let name = node("th").attr("scope", "row").child(node("span").text(measure_name(locale, &report, Measure::Stage(k))));
        node("tr").child(name).children(places.map(cell)).child(node("td").class("whole").text(stage))
    };
    Some(vec![node("thead").child(head), node("tbody").children(stages.iter().enumerate().map(row))])
}
