//! The outcomes of scenarios, row by row.

use crate::domain::probability::{Confidence, LEVELS};
use crate::domain::{Count, Money};
use crate::i18n::explain::capacity;
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
pub fn outcome_rows(document: Document, compared: &Comparison, is_elsewhere: fn(ScenarioFigure) -> bool) -> Vec<Row> {
    let stages = compared.columns.iter().find_map(|column| column.outcome.report.as_deref()).map_or(0, |report| report.funnel.len());
    let all = [ScenarioFigure::Target].into_iter().chain((0..stages).map(ScenarioFigure::Stage)).chain([
        ScenarioFigure::Revenue,
        ScenarioFigure::Capacity,
        ScenarioFigure::CapacityGap,
        ScenarioFigure::Sure,
    ]);
    let all = all.chain((0..LEVELS.len()).map(ScenarioFigure::LeadsFor));
    let sure: Vec<Option<(Confidence, bool)>> =
        compared.columns.iter().enumerate().map(|(j, column)| confidence(document, j, column)).collect();
    let locale = document.locale.get();
    let row = |of: ScenarioFigure| Row {
        of,
        values: compared
            .columns
            .iter()
            .zip(&sure)
            .map(|(column, sure)| of.said(column.outcome.report.as_deref()?, sure.as_ref(), locale))
            .collect(),
    };
    all.filter(|of| !is_elsewhere(*of)).map(row).filter(|row| row.values.iter().any(Option::is_some)).collect()
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
            Self::LeadsFor(i) => Odds(locale).leads_sure(LEVELS[i].0),
        }
    }

    /// Whether more of it is better: `None` for a figure that is neither, such as another target.
    pub fn more_is_better(self, report: Option<&Report>) -> Option<bool> {
        match self {
            Self::Target => None,
            Self::Stage(k) => report.and_then(|report| report.funnel.get(k)).filter(|stage| stage.place == Place::Ahead).map(|_| false),
            Self::LeadsFor(_) => Some(false),
            Self::Revenue | Self::Capacity | Self::CapacityGap | Self::Sure => Some(true),
        }
    }

    /// The difference from the base, with its sign.
    pub fn difference(self, by: i128, report: &Report, locale: Locale) -> Option<String> {
        let size = by.unsigned_abs();
        let text = match self {
            Self::Target if report.metric == Metric::Deals => number::count_short(locale, Count::of(size)),
            Self::Stage(_) | Self::LeadsFor(_) => number::count_short(locale, Count::of(size)),
            Self::Target | Self::Revenue | Self::Capacity | Self::CapacityGap => {
                number::money_short(locale, report.currency, Money::of_units(size, report.currency)?)
            }
            // In percentage points.
            Self::Sure => size.to_string(),
        };
        Some(format!("{}{text}", if by < 0 { "−" } else { "+" }))
    }

    /// The figure of a scenario.
    pub fn said(self, report: &Report, sure: Option<&(Confidence, bool)>, locale: Locale) -> Said {
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
            Self::LeadsFor(i) => {
                let count = sure?.0.leads_for.get(i).copied().flatten()?;
                Some((about(number::count_short(locale, count)), count.get().into()))
            }
        }
    }
}
