//! The same target counted in another metric.

use super::draft::{Draft, Metric};
use super::step::grouped;
use super::{Exact, Money, Rate, Report};

/// The margin a plan starts with when it is first counted in gross profit: the usual floor of the guides (the domain's §7).
const MARGIN_USUAL: &str = "35%";

impl Draft {
    /// This draft with its target counted in `metric`, so that the deals stay what `report`, its own, says: deals as whole
    /// ones, revenue and gross profit to the minor unit (rounded down, so that no deal is added). Without figures to convert,
    /// the amount stays as it is typed.
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
            Metric::Revenue => report.target.map(plain),
            Metric::GrossProfit => {
                let profit = &report.target?.exact() * Rate::new(&draft.margin).ok()?.value();
                Money::within(&profit, report.currency).filter(|profit| profit.exact() > Exact::zero()).map(plain)
            }
        });
        if let Some(amount) = amount {
            draft.amount = amount;
        }
        draft
    }
}

fn plain(money: Money) -> String {
    grouped(&money.decimal().normalize().to_string())
}
