//! Week by week, as a table: working days, money, every stage, and the counts before the first day and after the last.

use std::ops::Range;

use chrono::Datelike;

use super::pages::Pages;
use crate::domain::Count;
use crate::domain::calendar::holidays::{ChinaDay, day_in_china};
use crate::domain::calendar::working::iso_week;
use crate::domain::schedule::BroughtForward;
use crate::domain::schedule::why_due::{Row, Span};
use crate::ui::prelude::*;
use crate::ui::split::measure::{amounts, computed, measure_name, measures, whole_sheet};

/// More weeks than these are shown a quarter at a time.
const WHOLE: usize = 26;

const AT_A_TIME: usize = 13;

/// The panel of the weeks.
pub fn weeks_panel() -> Element {
    let screen = Screen::here();
    let many = Memo::new(move |_| screen.schedule.with(|schedule| schedule.as_ref().map_or(0, |schedule| schedule.weeks().len())));
    // The page of today comes first.
    let now = today();
    let passed = |weeks: &[Period]| weeks.iter().rposition(|week| week.first <= now).unwrap_or(0);
    let week_now = screen.schedule.with_untracked(|schedule| schedule.as_ref().map_or(0, |schedule| passed(&schedule.weeks())));
    let pages = Pages::new(many, WHOLE, AT_A_TIME, week_now);
    let title = Signal::derive(move || {
        let Range { start, end } = pages.range();
        format!("{}–{end} / {}", start + 1, many.get())
    });
    let lead_by = screen.of_report(|report, locale| {
        let calendar = report.calendar.as_ref().filter(|calendar| calendar.days_to_won > 0 && !calendar.lead_by_before_first)?;
        let stage = names::inside(locale, &names::shown(locale, &report.funnel.first()?.name));
        Some(Target(locale).lead_by(&stage, &dates::date(locale, calendar.lead_by?)))
    });
    let has_opening = Signal::derive(move || {
        screen.schedule.with(|schedule| schedule.as_ref().is_some_and(|schedule| schedule.opening_pipeline().iter().any(|n| n.get() > 0)))
    });
    let drawing = move || table(screen, pages.range()).unwrap_or_default();
    let open = move |at: &str| {
        if let Some(asked) = asked(screen, pages.range(), at) {
            screen.open_sheet(asked);
        }
    };
    panel("weeks-title", "weeks", screen.word(Time::weeks))
        .child(line_if_any("lead-by", lead_by))
        .child(pages.pager(title))
        .child(scroll_box(screen.word(Time::weeks)).child(html::table().class("week-table").on_place(open).arrow_keys().nodes(drawing)))
        .child(brought_forward_notes())
        .child(provisional_note())
        .child(when(has_opening, move || p().class("note").child(screen.word(Time::opening_words))))
}

/// Why weeks before a break have more, a line for each.
fn brought_forward_notes() -> View {
    let screen = Screen::here();
    dynamic(move || {
        let locale = screen.locale();
        let words = Time(locale);
        let breaks = screen.schedule.with(|schedule| schedule.as_ref().map(|schedule| schedule.brought_forward()).unwrap_or_default());
        let note = |found: BroughtForward| {
            let days = dates::span(locale, found.first, found.last);
            let mut off = found.first.iter_days().take_while(|day| *day <= found.last);
            let holiday = off.find_map(|day| match day_in_china(day)? {
                ChinaDay::Off(holiday) | ChinaDay::Expected(holiday) => Some(holiday),
                ChinaDay::MakeUp => None,
            });
            // Readers of English may have days off of their own at that time.
            let holiday = holiday.filter(|_| locale.is_chinese() || screen.document.part(|draft| draft.time.china).get());
            let named = holiday.map(|holiday| words.break_named(Calendar(locale).holiday_names()[holiday as usize], &days));
            let week = words.week_number(iso_week(found.week_last).1);
            p().class("note brought-forward").child(words.brought_forward(&week, &named.unwrap_or(days)))
        };
        fragment().children(breaks.into_iter().map(note))
    })
}

/// The rows between the weeks and the total: the opening pipeline, and what comes after the end date.
const OUTSIDE: [Span; 2] = [Span::Before, Span::After];

/// The sheet that a tap on a cell opens.
fn asked(screen: Screen, range: Range<usize>, at: &str) -> Option<Sheet> {
    let (schedule, _, report) = computed(screen)?;
    let (i, j) = cell_at(at)?;
    let measure = *columns(&report).get(j)?;
    let weeks = schedule.weeks();
    let span = match weeks.get(range.clone())?.get(i) {
        Some(week) => Span::Days(week.first, week.last),
        None => match OUTSIDE.get(i.checked_sub(range.len())?) {
            Some(span) => *span,
            None => return Some(whole_sheet(&report, measure)),
        },
    };
    Some(Sheet::Due(DueQuestion { measure, span, row: Row::Whole }))
}

/// The columns: every stage, and then money.
fn columns(report: &Report) -> Vec<Measure> {
    let (counts, money): (Vec<Measure>, Vec<Measure>) = measures(report).into_iter().partition(|measure| *measure != Measure::Money);
    [counts, money].concat()
}

/// The weeks from one to another, and the sums of all.
fn table(screen: Screen, range: Range<usize>) -> Option<Vec<Node>> {
    let (schedule, _, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let measures = columns(&report);
    let weeks = schedule.weeks();
    let horizon = report.calendar.as_ref()?.horizon;
    let all = schedule.period(horizon.first(), horizon.last());
    let shown = weeks.get(range.clone())?;
    let money = amounts(&report, Measure::Money, &weeks);
    let money = money.get(range)?;
    let heads = [Time(locale).week(), Time(locale).days()].into_iter().map(str::to_owned);
    let heads = heads.chain(measures.iter().map(|measure| measure_name(locale, &report, *measure)));
    let head = node("tr").children(heads.map(|head| node("th").attr("scope", "col").text(head)));
    let counts = |i: usize, money: &str, amount: &dyn Fn(Measure) -> u128| {
        let text = |measure: &Measure| match measure {
            Measure::Money => money.to_owned(),
            count => number::count(Count::of(amount(*count))),
        };
        let cell = |(j, measure)| {
            let text = text(measure);
            let cell = node("td");
            if text.is_empty() { cell } else { node("td").text(text).in_button(format!("{i},{j}"), (i, j) == (0, 0)) }
        };
        measures.iter().enumerate().map(cell).collect::<Vec<_>>()
    };
    let row = |class, head: Node, days: String, cells: Vec<Node>| {
        node("tr").class(class).child(head).child(node("td").text(days)).children(cells)
    };
    let mut rows = Vec::new();
    for (i, (week, money)) in shown.iter().zip(money).enumerate() {
        let (year, number) = schedule.week_number(week.first);
        let number = Time(locale).week_number(number);
        let name = if horizon.first().year() == horizon.last().year() { number } else { format!("{number} · {year}") };
        let head = head_cell(name, dates::span(locale, week.first, week.last));
        rows.push(row("", head, week.working_days.to_string(), counts(i, money, &|measure| week.measured(measure))));
    }
    let plain = |name: &str| head_cell(name.to_owned(), String::new());
    let mut sums = Vec::new();
    for (i, name) in [Time(locale).opening(), Time(locale).after()].iter().enumerate() {
        let outside = |measure| schedule.outside(measure)[i];
        if measures.iter().any(|measure| *measure != Measure::Money && outside(*measure) > 0) {
            sums.push(row("outside", plain(name), String::new(), counts(shown.len() + i, "", &outside)));
        }
    }
    let money = number::measured_in_full(report.currency, Measure::Money, all.measured(Measure::Money));
    sums.push(row(
        "",
        plain(Split(locale).total()),
        all.working_days.to_string(),
        counts(shown.len() + OUTSIDE.len(), &money, &|measure| schedule.total(measure)),
    ));
    Some(vec![node("thead").child(head), node("tbody").children(rows), node("tfoot").children(sums)])
}

fn head_cell(name: String, dates: String) -> Node {
    let dates = if dates.is_empty() { None } else { Some(node("small").text(dates)) };
    node("th").attr("scope", "row").child(node("span").text(name)).children(dates)
}
