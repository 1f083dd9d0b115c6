//! The labels of fields on screen.

use super::names::{many, shown};
use super::texts::{Capacity, Funnel, LeadsAvailable, Levers, Plans, Scenarios, Split, Target, Time};
use super::{Locale, levers};
use crate::domain::{End, Field, Metric, Report};

/// The label of a field on screen.
#[must_use]
pub fn label(field: &Field, report: &Report, locale: Locale) -> String {
    let stage = |k: usize| report.funnel.get(k).map(|stage| shown(locale, &stage.name)).unwrap_or_default();
    match field {
        Field::Name => Plans(locale).plan_name().into(),
        Field::Currency => Target(locale).currency().into(),
        Field::HorizonFirst => Target(locale).first_day().into(),
        Field::HorizonLast => Target(locale).last_day().into(),
        Field::Metric => Target(locale).metric().into(),
        Field::Amount => amount_label(report.metric, locale).into(),
        Field::Margin => Target(locale).margin().into(),
        Field::DealSize => Target(locale).deal_size().into(),
        Field::TierName(i) => Target(locale).tier_name(i + 1),
        Field::TierShare(i) => Target(locale).tier_share(i + 1),
        Field::Funnel | Field::Won | Field::File(_) => Funnel(locale).funnel().into(),
        Field::StageName(k) => Funnel(locale).stage_name(k + 1),
        Field::Rate(k) => Funnel(locale).rate_between(&stage(*k), &stage(k + 1)),
        Field::Days(k) => format!("{}: {}", stage(*k), Funnel(locale).days_here()),
        Field::ActivityName(_, j) => Funnel(locale).activity_name(j + 1),
        Field::PerUnit(k, _) => Funnel(locale).per_unit(&stage(*k)),
        Field::Space
        | Field::DimensionName(_)
        | Field::Members(_)
        | Field::FactorName(..)
        | Field::FactorWeight(..)
        | Field::MemberName(..)
        | Field::Score(..)
        | Field::Ramp(..)
        | Field::Member(..)
        | Field::Leaf(..) => Split(locale).space().into(),
        Field::Time(_) => Time(locale).time().into(),
        Field::Counted(_) => Funnel(locale).counted().to_owned(),
        Field::People => Capacity(locale).people_label().to_owned(),
        Field::Quota => Capacity(locale).quota().to_owned(),
        Field::Attainment => Capacity(locale).attainment().to_owned(),
        Field::ScenarioName(_) => Scenarios(locale).scenario_name().to_owned(),
        Field::Change(_, field) => label(field, report, locale),
        Field::Lever(lever, end) => {
            let end = if *end == End::From { Levers(locale).range_from() } else { Levers(locale).range_to() };
            Levers(locale).range_end(&levers::lever(*lever, report, locale), end)
        }
        Field::LeadsAvailable => {
            LeadsAvailable(locale).label(&report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default())
        }
    }
}

/// The label of the target's amount, in each metric.
#[must_use]
pub fn amount_label(metric: Metric, locale: Locale) -> &'static str {
    let strings = Target(locale);
    match metric {
        Metric::Deals => strings.amount_deals(),
        Metric::Revenue => strings.amount_revenue(),
        Metric::GrossProfit => strings.amount_profit(),
    }
}
