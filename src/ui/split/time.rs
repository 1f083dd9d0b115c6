//! The split over time: today, how the target is spread, month by month, day by day, week by week.

use std::sync::Arc;

use leptos::prelude::*;

pub use super::month::month_sheet;
pub use crate::state::document::today;

use super::days::days_panel;
use super::fold::list_fault;
use super::months::months_panel;
use super::spreading::spreading_panel;
use super::today::today_panel;
use super::weeks::weeks_panel;
use super::workdays::workdays_panel;
use crate::domain::number::stepper::grouped;
use crate::domain::{Field, Measure, Period, Plan, Report, Schedule, TimeField};
use crate::i18n::texts::{Calculation, Split, Time};
use crate::i18n::{Locale, names, number};
use crate::ui::Screen;
use crate::ui::parts::buttons::button;
use crate::ui::parts::el::{View, attr, bdi, boxed, dynamic, el, fixed, flag, line, made, on, say, when};

/// The side of time.
pub fn time_side() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let undated = document.part(|draft| draft.first.trim().is_empty() && draft.last.trim().is_empty());
    let undated = Memo::new(move |_| undated.get());
    dynamic(move || if undated.get() { empty() } else { panels() })
}

fn panels() -> View {
    let parts = vec![today_panel(), spreading_panel(), months_panel(), workdays_panel(), days_panel(), weeks_panel()];
    boxed("div", "time", parts)
}

/// A plan without dates.
fn empty() -> View {
    let screen = Screen::here();
    let lists = [TimeField::Months, TimeField::YearFrom, TimeField::Quarters, TimeField::Seasons, TimeField::Thirds, TimeField::Phases];
    let mut parts = vec![
        line("p", "", screen.word(Split::needs_dates)),
        boxed("div", "actions", vec![button("primary", screen.word(Split::to_dates), move || screen.go_to(&Field::HorizonFirst))]),
    ];
    parts.extend(lists.map(list_fault));
    boxed("div", "time", vec![boxed("section", "empty", parts)])
}

/// The plan over time, the plan, and its report: of what is typed, or of the last that could be computed.
pub fn computed(screen: Screen) -> Option<(Arc<Schedule>, Arc<Plan>, Arc<Report>)> {
    let plan = screen.document.outcome.with(|outcome| outcome.plan.clone())?;
    Some((screen.schedule.get()?, plan, screen.document.report()?))
}

/// What is counted: what was chosen, or the won deals where the plan has no such thing.
pub fn measure_of(screen: Screen, report: &Report) -> Measure {
    Schedule::measure_there(report, screen.measure.get())
}

/// What a measure is called.
pub fn measure_name(locale: Locale, report: &Report, measure: Measure) -> String {
    match measure {
        Measure::Money => Split(locale).money().to_owned(),
        Measure::Stage(k) => report.funnel.get(k).map(|stage| names::shown(locale, &stage.name).into_owned()).unwrap_or_default(),
    }
}

/// The amounts of periods in full, aligned: where one has minor digits, all have.
pub fn column(report: &Report, measure: Measure, periods: &[Period]) -> Vec<String> {
    let has_minor = measure == Measure::Money && periods.iter().any(|period| period.money.is_some_and(|money| !money.exact().is_whole()));
    let text = |period: &Period| match period.money.filter(|_| has_minor) {
        Some(money) => number::sign(report.currency) + &grouped(&money.to_string()),
        None => number::measured_in_full(report.currency, measure, period.measured(measure)),
    };
    periods.iter().map(text).collect()
}

/// The choice of what the pictures and tables count.
pub fn measure_row() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let options = dynamic(move || {
        let Some(report) = document.report() else { return View::None };
        let locale = document.locale.get();
        let chosen = measure_of(screen, &report);
        let money = report.target.is_some().then_some(Measure::Money);
        let all = money.into_iter().chain((0..report.funnel.len()).map(Measure::Stage));
        let option = |measure: Measure| {
            let mut attributes = vec![made("value", value(measure))];
            if measure == chosen {
                attributes.push(attr("selected", ""));
            }
            el("option", attributes, vec![View::Text(fixed(measure_name(locale, &report, measure)))])
        };
        View::All(all.map(option).collect())
    });
    let choose = move |event| {
        let chosen: String = event_target_value(&event);
        screen.measure.set(chosen.parse().map_or(Measure::Money, Measure::Stage));
    };
    let row = vec![
        el("label", vec![attr("for", "time-measure")], vec![View::Text(screen.word(Split::show))]),
        el("select", vec![attr("id", "time-measure"), on("change", choose)], vec![options]),
    ];
    boxed("div", "field", row)
}

fn value(measure: Measure) -> String {
    match measure {
        Measure::Money => "money".to_owned(),
        Measure::Stage(k) => k.to_string(),
    }
}

/// Names with their values.
pub fn list_of(rows: Vec<(String, String)>) -> View {
    let row = |(name, value): (String, String)| el("li", Vec::new(), vec![bdi(fixed(name)), line("span", "value", fixed(value))]);
    boxed("ul", "sums", rows.into_iter().map(row).collect())
}

/// A note that there is no working day at all.
pub fn idle_note() -> View {
    let screen = Screen::here();
    let idle = flag(move || screen.schedule.with(|schedule| schedule.as_ref().is_some_and(|schedule| schedule.no_working_day)));
    when(idle, move || line("p", "note", say(move || Time(screen.locale()).no_working_day().to_owned())))
}

/// What the months cannot show: work that is planned too late to be won in time, and money that arrives only after the plan period.
pub fn timing_notes() -> View {
    let screen = Screen::here();
    dynamic(move || {
        let Some((schedule, _, report)) = computed(screen) else { return View::None };
        let locale = screen.document.locale.get();
        let strings = Calculation(locale);
        let late = schedule.too_late().into_iter().zip(&report.funnel).filter(|(late, _)| late.get() > 0);
        let late = late.map(|(late, stage)| strings.too_late(number::count(late), &names::shown(locale, &stage.name)));
        let arrives = report.funnel.iter().filter_map(|stage| {
            let after = stage.money_after(report.currency)?;
            let money = |money| number::money(report.currency, money);
            Some(strings.money_over_time(&names::shown(locale, &stage.name), &money(stage.money_inside?), &money(after)))
        });
        View::All(late.chain(arrives).map(|note| line("p", "note", fixed(note))).collect())
    })
}
