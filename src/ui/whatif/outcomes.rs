//! The outcomes of scenarios, row by row.

use crate::domain::probability::{Confidence, LEVELS};
use crate::domain::{Count, Money};
use crate::i18n::explain::{acted, capacity};
use crate::i18n::feasibility;
use crate::i18n::texts::Feasibility;
use crate::state::comparison::{Column, Comparison};
use crate::ui::prelude::*;
use crate::ui::sheets::ScenarioFigure;

/// The outcome of a scenario in a row: its text, and a number by which outcomes are compared.
pub type Said = Option<(String, i128)>;

/// A row: a figure of each scenario.
pub struct Row {
    pub of: ScenarioFigure,
    pub values: Vec<Said>,
}

/// The rows in which any scenario has an outcome, without those for which `is_elsewhere` holds.
pub fn outcome_rows(document: Document, compared: &Comparison, is_elsewhere: fn(ScenarioFigure, &Comparison) -> bool) -> Vec<Row> {
    let stages = compared.columns.iter().find_map(|column| column.outcome.report.as_deref()).map_or(0, |report| report.funnel.len());
    let all = [ScenarioFigure::Target].into_iter().chain((0..stages).map(ScenarioFigure::Stage)).chain([
        ScenarioFigure::Revenue,
        ScenarioFigure::Capacity,
        ScenarioFigure::CapacityGap,
        ScenarioFigure::Sure,
        ScenarioFigure::CountedOn,
    ]);
    let all = all.chain((0..LEVELS.len()).map(ScenarioFigure::LeadsFor)).chain([
        ScenarioFigure::Brought,
        ScenarioFigure::Missing,
        ScenarioFigure::Cost,
        ScenarioFigure::HoursNeeded,
        ScenarioFigure::HoursLeft,
        ScenarioFigure::BusiestWeek,
        ScenarioFigure::Verdict,
    ]);
    let sure: Vec<Option<(Confidence, bool)>> =
        compared.columns.iter().enumerate().map(|(j, column)| confidence(document, j, column)).collect();
    let locale = document.locale.get();
    let row = |of: ScenarioFigure| Row {
        of,
        values: compared.columns.iter().zip(&sure).map(|(column, sure)| of.said(column, sure.as_ref(), locale)).collect(),
    };
    // Without leads stated as available, every chance is that of the leads needed.
    let is_stated = compared.columns.iter().any(|column| column.outcome.report.as_ref().is_some_and(|report| report.limited.is_some()));
    let is_said = |of: &ScenarioFigure| is_stated || *of != ScenarioFigure::CountedOn;
    all.filter(|of| is_said(of) && !is_elsewhere(*of, compared)).map(row).filter(|row| row.values.iter().any(Option::is_some)).collect()
}

/// The chance of a scenario, and whether it is stated with an error.
pub fn confidence(document: Document, j: usize, column: &Column) -> Option<(Confidence, bool)> {
    if let Some(confidence) = column.outcome.report.as_ref()?.confidence.clone() {
        return Some((confidence, false));
    }
    let odds = document.odds_of_column(j, column.outcome.plan.as_ref()?)?;
    let known = odds.figures.filter(|_| !odds.is_old)?;
    Some((known.confidence(), known.error.is_some()))
}

/// Hours are compared in these parts of one.
const HOUR_PARTS: u64 = 1000;

fn parts(hours: &Exact) -> i128 {
    (hours * &Exact::whole(HOUR_PARTS)).floor().map_or(i128::MAX, i128::from)
}

impl ScenarioFigure {
    /// The name of the row.
    pub fn name(self, report: Option<&Report>, locale: Locale) -> String {
        match self {
            Self::Target => Target(locale).target().to_owned(),
            Self::Stage(k) => report
                .and_then(|report| report.funnel.get(k))
                .map(|stage| names::shown(locale, &stage.name).into_owned())
                .unwrap_or_default(),
            Self::Revenue => Scenarios(locale).revenue().to_owned(),
            Self::Capacity => Capacity(locale).capacity().to_owned(),
            Self::CapacityGap => Capacity(locale).gap().to_owned(),
            Self::Sure => Answer(locale).confidence_title().to_owned(),
            Self::CountedOn => report.map(|report| acted::counted_on_name(report, locale)).unwrap_or_default(),
            Self::LeadsFor(i) => Odds(locale).leads_sure(LEVELS[i].0),
            Self::Brought => report.map(|report| acted::brought_name(report, locale)).unwrap_or_default(),
            Self::Missing => report.map(|report| acted::missing_name(report, locale)).unwrap_or_default(),
            Self::Cost => Scenarios(locale).cost().to_owned(),
            Self::HoursNeeded => Scenarios(locale).hours_needed().to_owned(),
            Self::HoursLeft => Scenarios(locale).hours_left().to_owned(),
            Self::BusiestWeek => Scenarios(locale).busiest().to_owned(),
            Self::Verdict => Feasibility(locale).title().to_owned(),
        }
    }

    /// Whether more of it is better: `None` for a figure that is neither, such as another target.
    pub fn more_is_better(self, report: Option<&Report>) -> Option<bool> {
        match self {
            Self::Target | Self::CountedOn => None,
            Self::Stage(k) => report.and_then(|report| report.funnel.get(k)).filter(|stage| stage.place == Place::Ahead).map(|_| false),
            Self::LeadsFor(_) | Self::Missing | Self::Cost | Self::HoursNeeded | Self::BusiestWeek => Some(false),
            Self::Revenue | Self::Capacity | Self::CapacityGap | Self::Sure | Self::Brought | Self::HoursLeft | Self::Verdict => Some(true),
        }
    }

    /// The difference from the base, with its sign.
    pub fn difference(self, by: i128, report: &Report, locale: Locale) -> Option<String> {
        let size = by.unsigned_abs();
        let text = match self {
            Self::Target if report.metric == Metric::Deals => number::count_short(locale, Count::of(size)),
            Self::Stage(_) | Self::LeadsFor(_) | Self::CountedOn | Self::Brought | Self::Missing => {
                number::count_short(locale, Count::of(size))
            }
            Self::HoursNeeded | Self::HoursLeft | Self::BusiestWeek => number::pace(&(Exact::from(size) * Exact::ratio(1, HOUR_PARTS))),
            // From one verdict to the other there is only a direction.
            Self::Verdict => return None,
            Self::Target | Self::Revenue | Self::Capacity | Self::CapacityGap | Self::Cost => {
                number::money_short(locale, report.currency, Money::of_units(size, report.currency)?)
            }
            // In percentage points.
            Self::Sure => size.to_string(),
        };
        Some(format!("{}{text}", if by < 0 { "−" } else { "+" }))
    }

    /// The figure of a scenario.
    pub fn said(self, column: &Column, sure: Option<&(Confidence, bool)>, locale: Locale) -> Said {
        let report = column.outcome.report.as_deref()?;
        let acted = || column.acted.as_deref();
        let money = |money: Money| (number::money_short(locale, report.currency, money), money.decimal().mantissa());
        let about = |text: String| if sure.is_some_and(|(_, is_tried)| *is_tried) { format!("≈ {text}") } else { text };
        match self {
            Self::Target => match report.metric {
                Metric::Deals => Some((number::exact(&report.amount), report.deals.count.get().into())),
                Metric::Revenue | Metric::GrossProfit => Some(money(Money::within(&report.amount, report.currency)?)),
            },
            Self::Stage(k) => {
                let count = report.funnel.get(k)?.required.count;
                Some((number::count_short(locale, count), count.get().into()))
            }
            Self::Revenue => Some(money(report.brought?)),
            Self::Capacity => {
                let carried = &report.capacity.as_ref()?.carried.as_ref()?.money;
                let (_, order) = money(Money::within(carried, report.currency)?);
                Some((number::amount_short(locale, report.currency, carried), order))
            }
            Self::CapacityGap => {
                let of = report.capacity.as_ref()?;
                Some((capacity::gap(of, report, locale)?, of.gap.as_ref()?.money.decimal().mantissa()))
            }
            Self::Sure => {
                let (confidence, _) = sure?;
                Some((about(number::probability(confidence.shown())), confidence.shown_percent().into()))
            }
            Self::CountedOn => {
                let leads = report.limited.as_ref().map_or(report.proof.leads, |limited| limited.leads);
                Some((number::count_short(locale, leads), leads.get().into()))
            }
            Self::Brought => {
                let supply = acted()?.supply.as_ref()?;
                let all = supply.counted_on(report);
                let [brought, inside] = [supply.brought, all.inside].map(|count| number::count_short(locale, count));
                let words = Scenarios(locale);
                let text = if all.is_more { words.of_counted_on(&brought, &inside) } else { words.of_all(&brought, &inside) };
                Some((text, supply.brought.get().into()))
            }
            Self::Missing => {
                let missing = acted()?.supply.as_ref()?.counted_on(report).missing;
                Some((number::count_short(locale, missing), missing.get().into()))
            }
            Self::Cost => {
                let budget = acted()?.budget.as_ref()?;
                let short = |amount: &Exact| number::amount_short(locale, report.currency, amount);
                let text = match &budget.available {
                    Some(available) => Scenarios(locale).of_all(&short(&budget.cost), &short(available)),
                    None => short(&budget.cost),
                };
                Some((text, money(Money::within(&budget.cost, report.currency)?).1))
            }
            Self::HoursNeeded => {
                let hours = acted()?.hours.as_ref()?;
                Some((Scenarios(locale).hours_n(&number::pace(&hours.needed)), parts(&hours.needed)))
            }
            Self::HoursLeft => {
                let hours = acted()?.hours.as_ref()?;
                Some((acted::left(hours, locale)?, parts(hours.available.as_ref()?) - parts(&hours.needed)))
            }
            Self::BusiestWeek => {
                let week = acted()?.hours.as_ref()?.busiest()?;
                let needed = number::pace(&week.needed);
                let text = match &week.available {
                    Some(available) => Scenarios(locale).of_all(&needed, &number::pace(available)),
                    None => needed,
                };
                Some((Scenarios(locale).hours_n(&text), parts(&week.needed)))
            }
            Self::Verdict => {
                let verdict = acted()?.verdict?;
                // The order of verdicts is from better to worse.
                Some((feasibility::verdict(verdict, locale).to_owned(), -(verdict as i128)))
            }
            Self::LeadsFor(i) => {
                let count = sure?.0.leads_for.get(i).copied().flatten()?;
                Some((about(number::count_short(locale, count)), count.get().into()))
            }
        }
    }
}
