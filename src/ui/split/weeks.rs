//! Week by week, as a table: working days, money, every stage, and what lies before the first day and after the last.

use chrono::Datelike;
use leptos::prelude::*;

use super::fold::{pager, scroll_box};
use super::time::{column, computed, measure_name, today};
use crate::domain::calendar::iso_week;
use crate::domain::{Count, Measure, Period, Report};
use crate::i18n::{names, number, when};
use crate::ui::Screen;
use crate::ui::parts::el::{View, attr, boxed, class, dynamic, el, fixed, flag, line, say, when as when_there};
use crate::ui::target::panel;

/// More weeks than these are shown a quarter at a time.
const WHOLE: usize = 26;
const AT_A_TIME: usize = 13;

/// The panel of the weeks.
pub fn weeks_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let many = Memo::new(move |_| screen.schedule.with(|schedule| schedule.as_ref().map_or(0, |schedule| schedule.weeks().len())));
    // First where today is.
    let now = today();
    let passed = |weeks: &[Period]| weeks.iter().rposition(|week| week.first <= now).filter(|_| weeks.len() > WHOLE).unwrap_or(0);
    let week_now = screen.schedule.with_untracked(|schedule| schedule.as_ref().map_or(0, |schedule| passed(&schedule.weeks())));
    let page = RwSignal::new(week_now / AT_A_TIME);
    let pages = Signal::derive(move || if many.get() > WHOLE { many.get().div_ceil(AT_A_TIME) } else { 1 });
    let bounds = move || {
        let at_a_time = if pages.get() > 1 { AT_A_TIME } else { WHOLE };
        let page = page.get().min(pages.get() - 1);
        (page * at_a_time, ((page + 1) * at_a_time).min(many.get()))
    };
    let what = say(move || {
        let (from, to) = bounds();
        format!("{}–{} / {}", from + 1, to, many.get())
    });
    let lead_by = say(move || {
        let locale = document.locale.get();
        let told = |report: &Report| {
            let calendar = report.calendar.as_ref().filter(|calendar| calendar.days_to_won > 0 && !calendar.lead_by_before_first)?;
            let stage = names::shown(locale, &report.funnel.first()?.name);
            Some((locale.strings().lead_by)(&stage, &number::date(locale, calendar.lead_by?)))
        };
        document.report().and_then(|report| told(&report)).unwrap_or_default()
    });
    let has_opening = flag(move || {
        screen.schedule.with(|schedule| schedule.as_ref().is_some_and(|schedule| schedule.opening_pipeline().iter().any(|n| n.get() > 0)))
    });
    panel(
        "weeks-title",
        "weeks",
        screen.word(|s| s.when().weeks),
        vec![
            when_there(flag(move || !lead_by.get().is_empty()), move || line("p", "lead-by", lead_by)),
            pager(page, pages, what),
            scroll_box(screen.word(|s| s.when().weeks), vec![dynamic(move || table(screen, bounds()).unwrap_or(View::None))]),
            when_there(has_opening, move || line("p", "note", screen.word(|s| s.when().opening_words))),
        ],
    )
}

/// The weeks from one to another, and the sums of all.
fn table(screen: Screen, (from, to): (usize, usize)) -> Option<View> {
    let (schedule, _, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let words = locale.strings();
    let has_money = report.target.is_some();
    let weeks = schedule.weeks();
    let horizon = report.calendar.as_ref()?.horizon;
    let whole = schedule.period(horizon.first(), horizon.last());
    let mut shown = weeks.get(from..to)?.to_vec();
    // The sum of the money stands aligned below it.
    shown.push(whole);
    let money = column(&report, Measure::Money, &shown);
    let whole = shown.pop()?;
    let heads = [words.when().week, words.when().days].into_iter().map(str::to_owned);
    let heads = heads.chain(has_money.then(|| words.split().money.to_owned()));
    let heads = heads.chain((0..report.funnel.len()).map(|k| measure_name(locale, &report, Measure::Stage(k))));
    let head = heads.map(|head| el("th", vec![attr("scope", "col")], vec![View::Text(fixed(head))])).collect();
    let counts = |counts: &[Count]| counts.iter().map(|count| number::count(*count)).collect::<Vec<_>>();
    let row = |class_name, head: View, days: String, money: String, counts: Vec<String>| {
        let mut cells = vec![head, cell(days)];
        cells.extend(has_money.then(|| cell(money)));
        cells.extend(counts.into_iter().map(cell));
        boxed("tr", class_name, cells)
    };
    let mut rows = Vec::new();
    for (week, money) in shown.iter().zip(&money) {
        let (year, number) = iso_week(week.last);
        let number = (words.when().week_number)(number);
        let name = if horizon.first().year() == horizon.last().year() { number } else { format!("{number} · {year}") };
        let head = head_cell(name, when::span(locale, week.first.max(horizon.first()), week.last.min(horizon.last())));
        rows.push(row("", head, week.working_days.to_string(), money.clone(), counts(&week.counts)));
    }
    let (opening, after) = (schedule.opening_pipeline(), schedule.after_horizon());
    let none = String::new;
    let plain = |name: &str| head_cell(name.to_owned(), String::new());
    let mut sums = Vec::new();
    for (name, outside) in [(words.when().opening, &opening), (words.when().after, &after)] {
        if outside.iter().any(|count| count.get() > 0) {
            sums.push(row("outside", plain(name), none(), none(), counts(outside)));
        }
    }
    let total: Vec<Count> = report.funnel.iter().map(|stage| stage.required.count).collect();
    sums.push(row(
        "",
        plain(words.split().total),
        whole.working_days.to_string(),
        money.last().cloned().unwrap_or_default(),
        counts(&total),
    ));
    let head = boxed("thead", "", vec![boxed("tr", "", head)]);
    Some(el("table", vec![class("week-table")], vec![head, boxed("tbody", "", rows), boxed("tfoot", "", sums)]))
}

fn cell(text: String) -> View {
    el("td", Vec::new(), vec![View::Text(fixed(text))])
}

fn head_cell(name: String, dates: String) -> View {
    let mut parts = vec![line("span", "", fixed(name))];
    if !dates.is_empty() {
        parts.push(line("small", "", fixed(dates)));
    }
    el("th", vec![attr("scope", "row")], parts)
}
