//! Today and this week: what to do, with numbers from the plan.

use chrono::{Datelike, Days, NaiveDate};

use super::regular_due::{contacts, how_far};
use crate::domain::activity::Hours as Worked;
use crate::domain::calendar::working::week_first;
use crate::domain::schedule::Ready;
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Horizon, Plan, Schedule};
use crate::i18n::explain::hours::Figure;
use crate::ui::prelude::*;
use crate::ui::sheets::ActFigure;
use crate::ui::split::measure::{computed, measure_name, measures, plan_period};

/// The panel of today.
pub fn today_panel() -> Element {
    let (screen, document) = here();
    let now = today();
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
        if cell_at(at).is_some_and(|(span, _)| span == HOURS) {
            if let Some(shown) = Shown::of(screen, now) {
                screen.open_sheet(Sheet::Act(ActFigure::Hours(Figure::Day(shown.day))));
            }
        } else if let Some(asked) = asked(screen, now, row.get_untracked(), at) {
            screen.open_sheet(Sheet::Due(asked));
        }
    };
    panel("today-title", "today", screen.word(Today::today))
        .child(when(move || !people.get().is_empty(), whose))
        .child(div().class("due-now").on_place(open).nodes(move || drawing(screen, now, row.get()).unwrap_or_default()))
}

/// The day to show, its week, and what must be there before the plan begins: before the start date the first working day is shown, and
/// after the end date the last.
struct Shown {
    day: NaiveDate,
    week: [NaiveDate; 2],
    horizon: Horizon,
}

impl Shown {
    fn of(screen: Screen, now: NaiveDate) -> Option<Self> {
        let (schedule, plan, _) = computed(screen)?;
        let horizon = plan.horizon()?;
        let first_worked = schedule.working_days().first().copied().unwrap_or(horizon.last());
        let day = if now < horizon.first() { first_worked } else { now.min(horizon.last()) };
        let first = week_first(day, plan.spread().from_sunday());
        let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
        Some(Self { day, week: [first.max(horizon.first()), last.min(horizon.last())], horizon })
    }

    /// The spans that figures belong to, as a tap reports them: the day, the week, everything before the start date, and the days of the week.
    fn spans(&self) -> Vec<Span> {
        let [first, last] = self.week;
        let days = first.iter_days().take_while(|day| *day <= last).map(|day| Span::Days(day, day));
        [Span::Days(self.day, self.day), Span::Days(first, last), Span::Before].into_iter().chain(days).collect()
    }
}

/// The places of the first spans.
const DAY: usize = 0;
const WEEK: usize = 1;
const BEFORE: usize = 2;
const DAYS: usize = 3;
/// The place of the hours of the day, which are no span.
const HOURS: usize = 99;

/// The question of a tap on a figure.
fn asked(screen: Screen, now: NaiveDate, row: Row, at: &str) -> Option<DueQuestion> {
    let (_, _, report) = computed(screen)?;
    let (span, measure) = cell_at(at)?;
    let span = *Shown::of(screen, now)?.spans().get(span)?;
    Some(DueQuestion { measure: *measures(&report).get(measure)?, span, row })
}

/// The list of the day, and its week.
fn drawing(screen: Screen, now: NaiveDate, row: Row) -> Option<Vec<Node>> {
    let shown = Shown::of(screen, now)?;
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let words = Today(locale);
    let spans = shown.spans();
    let amount = |span: usize, measure: Measure| {
        let due = schedule.due_in(&plan, &report, measure, *spans.get(span)?, row)?;
        Some(due.part.map_or(due.amount, |part| part.amount))
    };
    let all: Vec<(usize, Measure)> = in_order(&report);
    let figure = |span: usize, place: usize, measure: Measure, amount: u128| {
        let text = number::measured(locale, report.currency, measure, amount);
        node("span").class("value").child(node("span").text(text).in_button(format!("{span},{place}"), true))
    };
    let item = |span: usize, (place, measure): (usize, Measure), why: String| {
        let amount = amount(span, measure).filter(|amount| *amount > 0)?;
        let name = node("span").class("what").child(node("bdi").text(measure_name(locale, &report, measure)));
        let why = (!why.is_empty()).then(|| node("small").text(why));
        Some(node("li").child(name.children(why)).child(figure(span, place, measure, amount)))
    };
    let why = |measure: Measure| match measure {
        Measure::Activity(a) => report.activities.get(a).and_then(|activity| {
            let stage = names::inside(locale, &names::shown(locale, &report.funnel.get(activity.stage)?.name));
            Some(words.per_unit(&number::exact(&activity.per_unit), &stage))
        }),
        Measure::Regular(i) => how_far((&schedule, &plan, &report), i, row, shown.day, locale),
        other => amount(WEEK, other).map(|week| {
            let week = number::measured(locale, report.currency, other, week);
            let of_week = if now < shown.horizon.first() { words.of_first_week(&week) } else { words.of_week(&week) };
            if other == Measure::Money { format!("{of_week} · {}", words.money_spread()) } else { of_week }
        }),
    };
    let weekday = |day: NaiveDate| Calendar(locale).weekdays()[day.weekday().num_days_from_monday() as usize];
    let date = Dates(locale).day_of_week(weekday(shown.day), &dates::day(locale, shown.day));
    let mut nodes = Vec::new();
    if now < shown.horizon.first() {
        nodes.push(starts_in(shown.horizon, now, locale));
        let stages = all.iter().filter(|(_, measure)| matches!(measure, Measure::Stage(_)));
        let ready = |measure: Measure| to_get_ready((&plan, &report), measure, amount(BEFORE, measure)?, row, now, locale);
        let before: Vec<Node> = stages.filter_map(|it| item(BEFORE, *it, ready(it.1).unwrap_or_default())).collect();
        if !before.is_empty() {
            nodes.push(node("h3").text(words.needed_before()));
            nodes.push(node("ul").class("todo").children(before));
        }
        nodes.push(node("h3").text(words.first_day(&date)));
    } else if now > shown.horizon.last() {
        nodes.push(node("p").text(words.ended_on(&dates::date(locale, shown.horizon.last()))));
        nodes.push(node("h3").text(words.planned()));
        nodes.push(totals((&schedule, &plan, &report), &all, row, locale));
        return Some(nodes);
    } else if !plan.spread().calendar().is_working_day(now) {
        nodes.push(node("p").class("when").text(date));
    } else {
        let nth = plan.spread().calendar().working_days(shown.horizon.first(), now);
        let of = report.calendar.as_ref().map_or(nth, |calendar| calendar.working_days);
        nodes.push(node("p").class("when").text(words.working_day(&date, nth, of)));
    }
    nodes.extend(joins(&plan, row, shown.day, locale));
    let mut items: Vec<Node> = all.iter().filter_map(|it| item(DAY, *it, why(it.1).unwrap_or_default())).collect();
    items.extend(contacts(&plan, row, [shown.day; 2], locale));
    if items.is_empty() {
        let is_off = !plan.spread().calendar().is_working_day(shown.day);
        nodes.push(node("p").text(if is_off { words.day_is_off() } else { words.nothing_due() }));
    }
    let has_items = !items.is_empty();
    nodes.extend(has_items.then(|| node("ul").class("todo").children(items)));
    nodes.extend(hours_of_day(&plan, &schedule, shown.day, locale).filter(|_| has_items && row == Row::Whole));
    let so_far = |measure: Measure| match measure {
        Measure::Regular(i) => how_far((&schedule, &plan, &report), i, row, shown.week[1], locale),
        Measure::Money => Some(words.money_spread().to_owned()),
        _ => None,
    };
    let sums = all.iter().filter_map(|it| item(WEEK, *it, so_far(it.1).unwrap_or_default()));
    let (place, lead) = *all.first()?;
    let days = spans.iter().enumerate().skip(DAYS).filter_map(|(i, span)| {
        let Span::Days(day, _) = span else { return None };
        plan.spread().calendar().is_working_day(*day).then(|| {
            let head = if *day == now { words.today().to_owned() } else { weekday(*day).to_owned() };
            let calls = all.iter().find(|(_, measure)| matches!(measure, Measure::Activity(_)));
            let calls = calls.and_then(|(_, it)| {
                let number = number::measured(locale, report.currency, *it, amount(i, *it)?);
                Some(node("small").text(words.number_of(&number, &measure_name(locale, &report, *it))))
            });
            let is_now = (*day == shown.day).then_some("date");
            node("li")
                .attr("aria-current", is_now.unwrap_or("false"))
                .child(node("small").text(head))
                .child(figure(i, place, lead, amount(i, lead).unwrap_or(0)))
                .children(calls)
        })
    });
    let [first, last] = shown.week;
    let title = if now < shown.horizon.first() { words.first_week() } else { words.this_week() };
    let strip = format!("{} · {}", dates::span(locale, first, last), measure_name(locale, &report, lead));
    nodes.push(node("h3").text(title).child(node("small").text(strip)));
    nodes.push(node("ol").class("week-days").children(days));
    let sums: Vec<Node> = sums.chain(contacts(&plan, row, shown.week, locale)).collect();
    nodes.push(node("ul").class("todo week-sums").children(sums));
    Some(nodes)
}

/// When the plan starts, and how many days that is away.
fn starts_in(horizon: Horizon, now: NaiveDate, locale: Locale) -> Node {
    let left = u32::try_from((horizon.first() - now).num_days()).unwrap_or(0);
    let starts = Today(locale).starts_on(&dates::date(locale, horizon.first()));
    node("p").class("when").text(starts).child(node("b").text(Today(locale).days_left(left)))
}

/// What is still to get ready of what must be there before the start date, and how much of it a working day.
fn to_get_ready(of: (&Plan, &Report), measure: Measure, opening: u128, row: Row, now: NaiveDate, locale: Locale) -> Option<String> {
    let ready = Ready::of(of.0, measure, opening, row == Row::Whole, now)?;
    let (more, pace) = (number::measured(locale, of.1.currency, measure, ready.more), number::pace(&ready.per_working_day));
    Some(Today(locale).ready_a_day(ready.days, &more, &pace))
}

/// That somebody joins after the day, while the figures of the day follow the shares of the split.
fn joins(plan: &Plan, row: Row, day: NaiveDate, locale: Locale) -> Option<Node> {
    let Row::Member(d, m) = row else { return None };
    let start = plan.split().dimensions().get(d)?.members.get(m)?.start.filter(|start| *start > day)?;
    Some(node("p").class("note").text(Hours(locale).joins_on(&dates::date(locale, start))))
}

/// The hours that the day takes, beside those that there are; none if nothing has minutes.
fn hours_of_day(plan: &Plan, schedule: &Schedule, day: NaiveDate, locale: Locale) -> Option<Node> {
    let spent = Worked::between(plan, schedule, day, day).filter(|spent| spent.needed.is_positive())?;
    let words = Today(locale);
    let needed = number::pace(&spent.needed);
    let said = spent.available.as_ref().map_or_else(|| words.hours(&needed), |available| words.hours_of(&needed, &number::pace(available)));
    let state = if spent.over().is_some() { "short" } else { "" };
    let said = node("span").text(said).in_button(format!("{HOURS},0"), true);
    Some(node("p").class("day-hours").attr("data-state", state).child(said))
}

/// What an ended plan had planned.
fn totals(of: (&Schedule, &Plan, &Report), all: &[(usize, Measure)], row: Row, locale: Locale) -> Node {
    let total = |(_, measure): &(usize, Measure)| {
        let text = number::measured(locale, of.2.currency, *measure, planned(of, *measure, row));
        let name = node("span").class("what").child(node("bdi").text(measure_name(locale, of.2, *measure)));
        node("li").child(name).child(node("span").class("value").text(text))
    };
    node("ul").class("todo").children(all.iter().map(total))
}

/// What the whole plan has of a measure, or the row: before the start date, in the plan period, and after it.
fn planned((schedule, plan, report): (&Schedule, &Plan, &Report), measure: Measure, row: Row) -> u128 {
    let spans = [Some(Span::Before), plan_period(report), Some(Span::After)];
    let due = spans.into_iter().flatten().filter_map(|span| schedule.due_in(plan, report, measure, span, row));
    due.map(|due| due.part.map_or(due.amount, |part| part.amount)).sum()
}

/// The measures as one works through them, each with its place among all: every stage with its activities, then money and the regular
/// activities.
fn in_order(report: &Report) -> Vec<(usize, Measure)> {
    let all: Vec<(usize, Measure)> = measures(report).into_iter().enumerate().collect();
    let stage_of = |measure: Measure| match measure {
        Measure::Stage(k) => k,
        Measure::Activity(a) => report.activities.get(a).map_or(usize::MAX, |activity| activity.stage),
        Measure::Money | Measure::Regular(_) => usize::MAX,
    };
    let mut order = all;
    order.sort_by_key(|(place, measure)| (stage_of(*measure), *place));
    order
}
