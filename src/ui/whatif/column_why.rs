//! The sheet that explains a figure of a scenario.

use super::acted::chances;
use super::compared::{comparison, field_name, scenario_name};
use crate::domain::Schedule;
use crate::domain::feasibility::{Chances, feasibility};
use crate::i18n::explain::hours::Explained;
use crate::i18n::explain::odds::{Figure, explain as explain_odds};
use crate::i18n::explain::{Explanation, explain};
use crate::i18n::explain::{acted, budget};
use crate::state::acted::Acted;
use crate::state::comparison::{Column, Comparison};
use crate::ui::parts::explanation::explanation_sheet;
use crate::ui::prelude::*;
use crate::ui::sheets::ScenarioFigure;

/// The sheet of a figure, for the scenario in column `j`.
pub fn column_sheet(j: usize, of: ScenarioFigure) -> Element {
    let (screen, document) = here();
    let compared = comparison();
    let explanation = Signal::derive(move || {
        let locale = document.locale.get();
        compared.with(|compared| {
            let column = compared.columns.get(j)?;
            let mut explanation = why(document, j, column, of)?;
            explanation.title = format!("{} · {}", scenario_name(column, locale), explanation.title);
            explanation.notes.splice(0..0, differences(compared, j, locale));
            Some(explanation)
        })
    });
    explanation_sheet(fixed(""), explanation, move |field| {
        document.open_scenario(j.checked_sub(1));
        screen.go_to(field);
    })
}

fn why(document: Document, j: usize, column: &Column, of: ScenarioFigure) -> Option<Explanation> {
    let locale = document.locale.get();
    let report = column.outcome.report.as_deref()?;
    let odds = |figure: Option<Figure>| {
        let plan = column.outcome.plan.as_ref()?;
        let odds = document.odds_of_column(j, plan)?;
        let known = odds.figures.as_deref()?;
        explain_odds(figure.unwrap_or_else(|| Figure::shown(known)), plan, report, known, locale)
    };
    let plan = column.outcome.plan.as_deref()?;
    // A tap may take the time that an edit may not.
    let work = || Acted::of(plan, report, &Chances::None);
    let schedule = || Schedule::of(plan, report);
    let hours = |say: fn(Explained<'_>) -> Option<Explanation>| say(Explained { hours: work().hours.as_ref()?, plan, report, locale });
    match of {
        ScenarioFigure::Brought => acted::brought(work().supply.as_ref()?, plan, report, &schedule()?, locale),
        ScenarioFigure::Missing => Some(acted::missing(work().supply.as_ref()?, report, locale)),
        ScenarioFigure::Cost => budget::explain(budget::Figure::Cost, work().budget.as_ref()?, plan, report, locale),
        ScenarioFigure::HoursNeeded => hours(|of| Some(acted::hours(of))),
        ScenarioFigure::HoursLeft => hours(acted::hours_left),
        ScenarioFigure::BusiestWeek => hours(acted::busiest_week),
        ScenarioFigure::Verdict => acted::verdict(&feasibility(plan, report, &chances(document, j, column)), report, locale),
        ScenarioFigure::Sure | ScenarioFigure::LeadsFor(_) if report.confidence.is_some() => explain(Topic::Confidence, report, locale),
        ScenarioFigure::Sure => odds(None),
        ScenarioFigure::LeadsFor(i) => odds(Some(Figure::LeadsFor(i))),
        ScenarioFigure::CountedOn if report.limited.is_some() => explain(Topic::Limited, report, locale),
        ScenarioFigure::CountedOn => explain(Topic::Stage(0), report, locale),
        ScenarioFigure::Stage(k) => explain(Topic::Stage(k), report, locale),
        ScenarioFigure::Revenue => explain(Topic::Revenue, report, locale),
        ScenarioFigure::Capacity | ScenarioFigure::CapacityGap => explain(Topic::Capacity, report, locale),
        ScenarioFigure::Target => explain(Topic::Revenue, report, locale).or_else(|| explain(Topic::Stage(won(report)), report, locale)),
    }
}

fn won(report: &Report) -> usize {
    report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default()
}

/// The scenario, and its differences from the base.
fn differences(compared: &Comparison, j: usize, locale: Locale) -> Vec<String> {
    let words = Scenarios(locale);
    let (Some(base), Some(column)) = (compared.columns.first(), compared.columns.get(j)) else { return Vec::new() };
    if compared.columns.len() == 1 {
        return Vec::new();
    }
    if j == 0 {
        return vec![words.of_base().to_owned()];
    }
    let Some(report) = column.outcome.report.as_deref() else { return Vec::new() };
    let mut lines = vec![words.of_scenario(&scenario_name(column, locale))];
    let text = |column: &Column, field| column.draft.text(field).unwrap_or_default().trim().to_owned();
    let or_empty = |text: String| if text.is_empty() { words.empty().to_owned() } else { text };
    for field in compared.fields.iter().filter(|field| text(column, field) != text(base, field)) {
        let values = [field_name(field, &column.draft, report, locale), or_empty(text(base, field)), or_empty(text(column, field))];
        lines.push(words.differs(&values[0], &values[1], &values[2]));
    }
    lines
}
