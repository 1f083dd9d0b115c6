//! Where the target of an imported table comes from.

use crate::domain::Currency;
use crate::import::headings::names_deals;
use crate::import::{Layout, Reading, Table, TargetFrom};
use crate::ui::prelude::*;

/// Where the target may come from, in the order in which it is offered.
pub const TARGETS: [TargetFrom; 4] =
    [TargetFrom::Sum(Metric::Revenue), TargetFrom::Sum(Metric::GrossProfit), TargetFrom::Sum(Metric::Deals), TargetFrom::Plan];

/// The place in [`TARGETS`] that is chosen at first: deals if the heading says so, otherwise money in the metric of the plan.
pub fn usual_target(screen: Screen, table: &Table, layout: &Layout) -> usize {
    let draft = screen.document.draft();
    let heading = |column: &usize| layout.heading.is_some_and(|row| names_deals(table.cell(row, *column)));
    let reading = Reading::of(table, layout, currency_of(&draft));
    match draft.metric {
        _ if reading.are_shares && reading.is_usable() => 3,
        _ if layout.amounts().iter().any(heading) => 2,
        Metric::GrossProfit => 1,
        Metric::Revenue | Metric::Deals => 0,
    }
}

/// The currency of a plan.
pub fn currency_of(draft: &Draft) -> Currency {
    Currency::new(&draft.currency).unwrap_or(Currency::CNY)
}
