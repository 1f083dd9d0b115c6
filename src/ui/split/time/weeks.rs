//! Week by week, as a table: working days, money, every stage, and what lies before the first day and after the last.

use chrono::Datelike;

use crate::domain::Count;
use crate::domain::calendar::working::iso_week;
use crate::domain::schedule::why_due::{Row, Span};

use crate::ui::prelude::*;
use crate::ui::split::measure::{amounts, computed, measure_name, whole_topic};

/// More weeks than these are shown a quarter at a time.
const WHOLE: usize = 26;

const AT_A_TIME: usize = 13;

/// The panel of the weeks.
pub fn weeks_panel() -> Element {
    let (screen, document) = here();
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
    let what = Signal::derive(move || {
        let (from, to) = bounds();
        format!("{}–{} / {}", from + 1, to, many.get())
    });
    let lead_by = Signal::derive(move || {
        let locale = document.locale.get();
        let told = |report: &Report| {
            let calendar = report.calendar.as_ref().filter(|calendar| calendar.days_to_won > 0 && !calendar.lead_by_before_first)?;
            let stage = names::shown(locale, &report.funnel.first()?.name);
            Some(Target(locale).lead_by(&stage, &dates::date(locale, calendar.lead_by?)))
        };
        document.report().and_then(|report| told(&report)).unwrap_or_default()
    });
    let has_opening = Signal::derive(move || {
        screen.schedule.with(|schedule| schedule.as_ref().is_some_and(|schedule| schedule.opening_pipeline().iter().any(|n| n.get() > 0)))
    });
    let drawing = move || table(screen, bounds()).unwrap_or_default();
    let open = move |at: &str| {
        if let Some(asked) = asked(screen, bounds(), at) {
            screen.open_sheet(asked);
        }
    };
    panel("weeks-title", "weeks", screen.word(Time::weeks))
        .child(when(move || !lead_by.get().is_empty(), move || p().class("lead-by").child(lead_by)))
        .child(pager(page, pages, what))
        .child(scroll_box(screen.word(Time::weeks)).child(html::table().class("week-table").on_place(open).arrow_keys().nodes(drawing)))
        .child(provisional_note())
        .child(when(has_opening, move || p().class("note").child(screen.word(Time::opening_words))))
}

/// The measures that the columns count, behind the one of days.
fn measures(report: &Report) -> Vec<Measure> {
    let money = report.target.is_some().then_some(Measure::Money);
    money.into_iter().chain((0..report.funnel.len()).map(Measure::Stage)).collect()
}

/// The rows below the weeks: what must be there before, what comes after, and the whole.
const OUTSIDE: [Span; 2] = [Span::Before, Span::After];

/// What is asked about by a tap on a cell.
fn asked(screen: Screen, (from, to): (usize, usize), at: &str) -> Option<Sheet> {
    let (schedule, _, report) = computed(screen)?;
    let (i, j) = cell_at(at)?;
    let measure = *measures(&report).get(usize::try_from(j).ok()?)?;
    let weeks = schedule.weeks();
    let i = usize::try_from(i).ok()?;
    let span = match weeks.get(from..to)?.get(i) {
        Some(week) => Span::Days(week.first, week.last),
        None => match OUTSIDE.get(i.checked_sub(to - from)?) {
            Some(span) => *span,
            None => return Some(Sheet::Explain(whole_topic(measure))),
        },
    };
    Some(Sheet::Due(DueQuestion { measure, span, row: Row::Whole }))
}

/// The weeks from one to another, and the sums of all.
fn table(screen: Screen, (from, to): (usize, usize)) -> Option<Vec<Node>> {
    let (schedule, _, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let measures = measures(&report);
    let weeks = schedule.weeks();
    let horizon = report.calendar.as_ref()?.horizon;
    let all = schedule.period(horizon.first(), horizon.last());
    let mut shown = weeks.get(from..to)?.to_vec();
    // The sum of the money stands aligned below it.
    shown.push(all);
    let money = amounts(&report, Measure::Money, &shown);
    let all = shown.pop()?;
    let heads = [Time(locale).week(), Time(locale).days()].into_iter().map(str::to_owned);
    let heads = heads.chain(measures.iter().map(|measure| measure_name(locale, &report, *measure)));
    let head = node("tr").children(heads.map(|head| node("th").attr("scope", "col").child(head)));
    let counts = |i: usize, money: &str, counts: &[Count]| {
        let text = |measure: &Measure| match measure {
            Measure::Money => money.to_owned(),
            Measure::Stage(k) => counts.get(*k).map(|count| number::count(*count)).unwrap_or_default(),
        };
        let cell = |(j, measure)| {
            let text = text(measure);
            let cell = node("td");
            if text.is_empty() { cell } else { node("td").child(text).in_button(format!("{i},{j}"), (i, j) == (0, 0)) }
        };
        measures.iter().enumerate().map(cell).collect::<Vec<_>>()
    };
    let row = |class, head: Node, days: String, cells: Vec<Node>| {
        node("tr").class(class).child(head).child(node("td").child(days)).children(cells)
    };
    let mut rows = Vec::new();
    for (i, (week, money)) in shown.iter().zip(&money).enumerate() {
        let (year, number) = iso_week(week.last);
        let number = Time(locale).week_number(number);
        let name = if horizon.first().year() == horizon.last().year() { number } else { format!("{number} · {year}") };
        let head = head_cell(name, dates::span(locale, week.first.max(horizon.first()), week.last.min(horizon.last())));
        rows.push(row("", head, week.working_days.to_string(), counts(i, money, &week.counts)));
    }
    let plain = |name: &str| head_cell(name.to_owned(), String::new());
    let outside = [(Time(locale).opening(), schedule.opening_pipeline()), (Time(locale).after(), schedule.after_horizon())];
    let mut sums = Vec::new();
    for (i, (name, outside)) in outside.iter().enumerate() {
        if outside.iter().any(|count| count.get() > 0) {
            sums.push(row("outside", plain(name), String::new(), counts(shown.len() + i, "", outside)));
        }
    }
    let total: Vec<Count> = report.funnel.iter().map(|stage| stage.required.count).collect();
    let money = money.last().cloned().unwrap_or_default();
    sums.push(row("", plain(Split(locale).total()), all.working_days.to_string(), counts(shown.len() + OUTSIDE.len(), &money, &total)));
    Some(vec![node("thead").child(head), node("tbody").children(rows), node("tfoot").children(sums)])
}

fn head_cell(name: String, dates: String) -> Node {
    let dates = if dates.is_empty() { None } else { Some(node("small").child(dates)) };
    node("th").attr("scope", "row").child(node("span").child(name)).child(dates)
}
