//! Which tables a plan has, and each of them.

use super::source::Source;
use super::{activities, budget, by_month, days, periods, split, target};
use crate::domain::budget::BudgetReport;
use crate::domain::{Plan, Report, Schedule};
use crate::export::kind::Kind;
use crate::export::sheet::Sheet;
use crate::i18n::Locale;

/// The tables that a plan has, in the order of a workbook.
pub fn kinds(plan: &Plan, report: &Report) -> Vec<Kind> {
    let (has_split, has_period) = (report.split.is_some(), plan.horizon().is_some());
    let has = |kind: &Kind| match kind {
        Kind::Target => true,
        Kind::Split => has_split,
        Kind::Months | Kind::Weeks | Kind::Days => has_period,
        Kind::ByMonth => has_split && has_period,
        Kind::Activities => !plan.activities().is_empty() || !report.activities.is_empty(),
        Kind::Budget => BudgetReport::of(plan, report).is_some(),
    };
    Kind::ALL.into_iter().filter(has).collect()
}

/// The tables of a plan, one after the other: each is made when it is asked for.
pub fn tables<'a>(
    name: &'a str,
    plan: &'a Plan,
    report: &'a Report,
    schedule: Option<&'a Schedule>,
    locale: Locale,
) -> impl Iterator<Item = Sheet> + use<'a> {
    let source = Source { name, plan, report, schedule, locale };
    kinds(plan, report).into_iter().filter_map(move |kind| source.table(kind))
}

/// One table; `None` if the plan does not have it.
pub fn table(name: &str, plan: &Plan, report: &Report, schedule: Option<&Schedule>, locale: Locale, kind: Kind) -> Option<Sheet> {
    Source { name, plan, report, schedule, locale }.table(kind)
}

impl Source<'_> {
    fn table(&self, kind: Kind) -> Option<Sheet> {
        match kind {
            Kind::Target => Some(target::sheet(self)),
            Kind::Split => split::sheet(self),
            Kind::Months | Kind::Weeks => periods::sheet(self, kind),
            Kind::Days => days::sheet(self),
            Kind::ByMonth => by_month::sheet(self),
            Kind::Activities => activities::sheet(self),
            Kind::Budget => budget::sheet(self),
        }
    }
}
