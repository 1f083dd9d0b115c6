//! Changes the metric of a target.

use crate::domain::draft::{Draft, Metric};
use crate::domain::number::stepper::grouped;
use crate::domain::number::{Exact, Money, Rate, reader};
use crate::domain::report::Report;

/// The margin a plan starts with when it is first counted in gross profit: a usual minimum of model plans (docs/domain.md §9).
const MARGIN_USUAL: &str = "35%";

impl Draft {
    /// This draft with its target in `metric`, so that the number of deals stays the one in `report`, its report: deals
    /// as a whole number, revenue and gross profit to the minor unit (rounded down, so that no deal is added). Without
    /// figures to convert, the amount stays as typed.
    #[must_use]
    pub fn counted_in(&self, metric: Metric, report: Option<&Report>) -> Self {
        let mut draft = Self { metric, ..self.clone() };
        if metric == self.metric {
            return draft;
        }
        if metric == Metric::GrossProfit && draft.margin.trim().is_empty() {
            MARGIN_USUAL.clone_into(&mut draft.margin);
        }
        let amount = report.and_then(|report| match metric {
            Metric::Deals => Some(grouped(&report.deals.count.to_string())),
            Metric::Revenue => money(&revenue(report)?, report),
            Metric::GrossProfit => money(&(&revenue(report)? * Rate::new(&draft.margin).ok()?.value()), report),
        });
        if let Some(amount) = amount {
            draft.amount = amount;
            draft.pay.start = start_in(&draft, &self.pay.start, &self.amount);
            draft.recount_range(&self.amount);
        }
        draft
    }
}

/// Sales booked before, as the same part of the target in its new metric. A text that is no number stays.
fn start_in(draft: &Draft, start: &str, amount: &str) -> String {
    let converted = || {
        Some(
            (reader::quantity(start).ok()? * reader::quantity(&draft.amount).ok()?)
                .checked_div(&reader::quantity(amount).ok()?)?
                .to_string(),
        )
    };
    converted().unwrap_or_else(|| start.to_owned())
}

/// The revenue of the target, before any rounding to the minor unit.
fn revenue(report: &Report) -> Option<Exact> {
    match report.metric {
        Metric::Deals => Some(&report.deals.count.exact() * report.deal_size.as_ref()?),
        Metric::Revenue | Metric::GrossProfit => Some(report.target?.exact()),
    }
}

fn money(amount: &Exact, report: &Report) -> Option<String> {
    let money = Money::within(amount, report.currency).filter(|money| money.exact().is_positive());
    money.map(|money| grouped(&money.decimal().normalize().to_string()))
}
