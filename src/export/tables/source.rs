//! What every table is made from, and the columns that several of them share.

use crate::domain::{Measure, Metric, Money, Plan, Report, Schedule};
use crate::export::cell::Cell;
use crate::export::formula::{money_sum, sum};
use crate::export::kind::Kind;
use crate::export::sheet::Sheet;
use crate::i18n::texts::{Plans, Split};
use crate::i18n::{Locale, names};

/// What tables are made from.
pub(super) struct Source<'a> {
    /// The name of the plan, as it is shown.
    pub name: &'a str,
    pub plan: &'a Plan,
    pub report: &'a Report,
    pub schedule: Option<&'a Schedule>,
    pub locale: Locale,
}

impl Source<'_> {
    /// An empty sheet whose first columns name a row.
    pub fn sheet(&self, kind: Kind, names: usize) -> Sheet {
        Sheet::new(kind, kind.title(self.locale), self.report.currency, names)
    }

    /// The name of a stage.
    pub fn stage(&self, k: usize) -> String {
        self.report.funnel.get(k).map(|stage| names::shown(self.locale, &stage.name).into_owned()).unwrap_or_default()
    }

    /// The name of the first stage, in the plural.
    pub fn leads(&self) -> String {
        self.report.funnel.first().map(|stage| names::many(self.locale, &stage.name).into_owned()).unwrap_or_default()
    }

    /// The place of the won deal.
    pub fn won(&self) -> usize {
        self.plan.funnel().won()
    }

    /// The columns of amounts over time and in the split: money if there is any, every stage, and the activities of stages.
    pub fn measures(&self) -> Vec<Measure> {
        let money = self.report.target.map(|_| Measure::Money);
        let stages = (0..self.report.funnel.len()).map(Measure::Stage);
        let activities = (0..self.report.activities.len()).map(Measure::Activity);
        money.into_iter().chain(stages).chain(activities).collect()
    }

    /// The heading of such a column.
    pub fn heading(&self, measure: Measure) -> String {
        match measure {
            Measure::Money => Split(self.locale).money().to_owned(),
            Measure::Stage(k) => self.stage(k),
            Measure::Activity(a) => {
                let name = self.report.activities.get(a).map(|it| it.name.as_str()).unwrap_or_default();
                names::shown(self.locale, name).into_owned()
            }
            Measure::Regular(i) => {
                let name = self.report.regular.get(i).map(|it| it.name.as_str()).unwrap_or_default();
                names::shown(self.locale, name).into_owned()
            }
        }
    }

    /// An amount of a measure, from its units.
    pub fn amount(&self, measure: Measure, units: u128) -> Cell {
        match measure {
            Measure::Money => Cell::money(Money::of_units(units, self.report.currency)),
            Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => Cell::whole(units),
        }
    }

    /// The sum of a column from one row to another, both included: its value with its formula.
    pub fn column_sum(&self, measure: Measure, units: u128, column: usize, [from, to]: [usize; 2]) -> Cell {
        self.amount(measure, units).by(self.summed(measure, sum(column, from, to)))
    }

    /// A formula for a sum of a measure, without what floating-point numbers add to money.
    pub fn summed(&self, measure: Measure, sum: String) -> String {
        match measure {
            Measure::Money => money_sum(&sum, self.report.currency.minor_digits()),
            Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => sum,
        }
    }

    /// Whether all sub-targets have the same rates, deal size and margin, so that one chain of divisions gives the whole.
    pub fn is_one_chain(&self) -> bool {
        let report = self.report;
        let is_alike = match report.metric {
            Metric::Deals => report.deal_size.is_some() || report.target.is_none(),
            Metric::Revenue => report.deal_size.is_some(),
            Metric::GrossProfit => report.deal_size.is_some() && report.margin.is_some(),
        };
        report.one_chain && is_alike
    }

    /// The name of the plan.
    pub fn plan_name(&self) -> &str {
        if self.name.is_empty() { Plans(self.locale).untitled() } else { self.name }
    }
}
