//! What the tables and pictures of the split count.

use std::sync::Arc;

use crate::domain::number::stepper::grouped;
use crate::domain::{Plan, Schedule};
use crate::ui::prelude::*;

/// What the tables count.
pub fn measure_choice() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let stages = document.part(|draft| draft.stages.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>()).get();
        let stages = stages.iter().map(|name| names::shown(locale, name).into_owned());
        std::iter::once(Split(locale).money().to_owned()).chain(stages).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || match screen.measure.get() {
        Measure::Money => 0,
        Measure::Stage(k) => k + 1,
    });
    let choose = move |i: usize| screen.measure.set(i.checked_sub(1).map_or(Measure::Money, Measure::Stage));
    choice("measure", screen.word(Split::show), words, chosen, choose)
}

/// The members of a dimension, in words.
pub fn member_names(d: usize) -> Signal<Vec<String>> {
    let document = Screen::here().document;
    let words = Memo::new(move |_| {
        let locale = document.locale.get();
        let report = document.report();
        let space = report.as_ref().and_then(|report| report.split.as_ref());
        let members = space.and_then(|space| space.dimensions.get(d)).map(|(_, members)| members.as_slice()).unwrap_or_default();
        members.iter().map(|(name, _)| names::shown(locale, name).into_owned()).collect::<Vec<_>>()
    });
    words.into()
}

/// What explains the whole of a measure: of money the target, which the cells add up to, and not what the deals bring.
pub fn whole_topic(measure: Measure) -> Topic {
    match measure {
        Measure::Money => Topic::Parts,
        Measure::Stage(k) => Topic::Stage(k),
    }
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
pub fn amounts(report: &Report, measure: Measure, periods: &[Period]) -> Vec<String> {
    let has_minor = measure == Measure::Money && periods.iter().any(|period| period.money.is_some_and(|money| !money.exact().is_whole()));
    let text = |period: &Period| match period.money.filter(|_| has_minor) {
        Some(money) => number::sign(report.currency) + &grouped(&money.to_string()),
        None => number::measured_in_full(report.currency, measure, period.measured(measure)),
    };
    periods.iter().map(text).collect()
}

/// The choice of what the pictures and tables count.
pub fn measure_row() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let choose = move |event| {
        let chosen: String = event_target_value(&event);
        screen.measure.set(chosen.parse().map_or(Measure::Money, Measure::Stage));
    };
    div().class("field").child(label().r#for("time-measure").child(screen.word(Split::show))).child(
        select().id("time-measure").on("change", choose).child(dynamic(move || {
            let Some(report) = document.report() else { return View::None };
            let locale = document.locale.get();
            let chosen = measure_of(screen, &report);
            let money = report.target.is_some().then_some(Measure::Money);
            let all = money.into_iter().chain((0..report.funnel.len()).map(Measure::Stage));
            let option =
                |measure: Measure| option().value(value(measure)).selected(measure == chosen).child(measure_name(locale, &report, measure));
            fragment().children(all.map(option)).into()
        })),
    )
}

fn value(measure: Measure) -> String {
    match measure {
        Measure::Money => "money".to_owned(),
        Measure::Stage(k) => k.to_string(),
    }
}
