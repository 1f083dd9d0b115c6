//! The measure of the tables and pictures of the split: money, or a stage.

use std::sync::Arc;

use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Horizon, Plan, Schedule};
pub use crate::i18n::measures::{amounts, measure_name};
use crate::ui::prelude::*;

/// The choice of the measure of the split by segment; with days, also of the regular activities.
pub fn measure_choice(has_days: bool) -> Element {
    let (screen, document) = here();
    let stages = names_of(document.part(|draft| draft.stages.iter().map(|stage| stage.name.clone()).collect()));
    let many = move || stages.with(Vec::len);
    let activities = document.part(|draft| draft.stages.iter().flat_map(|stage| &stage.activities).map(|it| it.name.clone()).collect());
    let activities = names_of(activities);
    let all = document.part(|draft| draft.activities.iter().map(|it| it.name.clone()).collect::<Vec<_>>());
    let regular = names_of(Signal::derive(move || if has_days { all.get() } else { Vec::new() }));
    let words =
        Signal::derive(move || [vec![Split(screen.locale()).money().to_owned()], stages.get(), activities.get(), regular.get()].concat());
    let before_regular = move || many() + 1 + activities.with(Vec::len);
    let chosen = Signal::derive(move || match if has_days { screen.measure.get() } else { of_segments(screen.measure.get()) } {
        Measure::Money => 0,
        Measure::Stage(k) => k + 1,
        Measure::Activity(a) => many() + 1 + a,
        Measure::Regular(i) => before_regular() + i,
    });
    let choose = move |i: usize| {
        let (stages, activities) = (stages.with_untracked(Vec::len), activities.with_untracked(Vec::len));
        screen.measure.set(match i.checked_sub(1) {
            None => Measure::Money,
            Some(k) if k < stages => Measure::Stage(k),
            Some(k) if k < stages + activities => Measure::Activity(k - stages),
            Some(k) => Measure::Regular(k - stages - activities),
        });
    };
    choice("measure", screen.word(Split::show), words, chosen, choose)
}

/// Typed names, in the current language.
fn names_of(typed: Signal<Vec<String>>) -> Signal<Vec<String>> {
    let screen = Screen::here();
    Signal::derive(move || typed.get().iter().map(|name| names::shown(screen.locale(), name).into_owned()).collect())
}

/// The names of the dimensions.
pub fn dimension_names() -> Signal<Vec<String>> {
    let document = Screen::here().document;
    names_of(document.part(|draft| draft.space.iter().map(|dimension| dimension.name.clone()).collect()))
}

/// The names of the members of a dimension.
pub fn member_names(d: usize) -> Signal<Vec<String>> {
    let names = Screen::here().of_report(move |report, locale| {
        let (_, members) = report.split.as_ref()?.dimensions.get(d)?;
        Some(members.iter().map(|(name, _)| names::shown(locale, name).into_owned()).collect::<Vec<_>>())
    });
    settled(names).into()
}

/// The measure of the split by segment: a regular activity has times only over days, so that money takes its place.
pub fn of_segments(measure: Measure) -> Measure {
    if matches!(measure, Measure::Regular(_)) { Measure::Money } else { measure }
}

/// The sheet that explains the total of a measure. For money it is the target, which the cells add up to, not the revenue of the deals.
pub fn whole_sheet(report: &Report, measure: Measure) -> Sheet {
    Sheet::Explain(match measure {
        Measure::Money => Topic::Parts,
        Measure::Stage(k) => Topic::Stage(k),
        Measure::Activity(a) => Topic::Activity(a),
        Measure::Regular(_) => match plan_period(report) {
            Some(span) => return Sheet::Due(DueQuestion { measure, span, row: Row::Whole }),
            None => Topic::Parts,
        },
    })
}

/// All days of the plan period.
pub fn plan_period(report: &Report) -> Option<Span> {
    report.calendar.as_ref().map(|calendar| Span::Days(calendar.horizon.first(), calendar.horizon.last()))
}

/// The schedule, the plan and the report of what is typed, or of the last draft that could be computed.
pub fn computed(screen: Screen) -> Option<(Arc<Schedule>, Arc<Plan>, Arc<Report>)> {
    let plan = screen.document.outcome.with(|outcome| outcome.plan.clone())?;
    Some((screen.schedule.get()?, plan, screen.document.report()?))
}

/// The plan period of the last plan that could be computed.
pub fn horizon(document: Document) -> Option<Horizon> {
    document.outcome.with(|outcome| outcome.plan.as_ref().and_then(|plan| plan.horizon()))
}

/// The chosen measure, or the won deals if the plan does not have it.
pub fn measure_of(screen: Screen, report: &Report) -> Measure {
    Schedule::measure_there(report, screen.measure.get())
}

/// The measures of a plan: money if it has any, every stage, every activity, and every regular one.
pub fn measures(report: &Report) -> Vec<Measure> {
    let money = report.target.is_some().then_some(Measure::Money);
    let activities = (0..report.activities.len()).map(Measure::Activity);
    let regular = (0..report.regular.len()).map(Measure::Regular);
    money.into_iter().chain((0..report.funnel.len()).map(Measure::Stage)).chain(activities).chain(regular).collect()
}

/// The choice of the measure of the split by time.
pub fn measure_row() -> Element {
    let (screen, document) = here();
    let options = move || {
        let Some(report) = document.report() else { return Vec::new() };
        let chosen = measure_of(screen, &report);
        let option = |(i, measure): (usize, Measure)| (i.to_string(), measure_name(screen.locale(), &report, measure), measure == chosen);
        measures(&report).into_iter().enumerate().map(option).collect()
    };
    let choose = move |chosen: String| {
        let measure = document.report().and_then(|report| measures(&report).get(chosen.parse::<usize>().ok()?).copied());
        screen.measure.set(measure.unwrap_or(Measure::Money));
    };
    select_field("field", "time-measure", screen.word(Split::show), options, choose)
}
