//! Supply and demand as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use super::object::object;
use crate::domain::Plan;
use crate::domain::activity::{Balance, Row, Supply};

/// What activities bring beside what the plan needs, in leads.
pub(super) fn supply(plan: &Plan, supply: &Supply) -> impl Serialize + use<> {
    let row = |row: &Row| {
        object! {
            name: plan.activities().get(row.activity).map(|it| it.name.clone()).unwrap_or_default(),
            times: u64::try_from(row.times).unwrap_or(u64::MAX),
            leads_each: row.leads_each().to_string(),
        }
    };
    let period = |first: NaiveDate, period: &Balance| {
        object! {
            first: first.to_string(),
            need: period.need.get(),
            brought: period.brought.get(),
            short: period.short.get(),
        }
    };
    object! {
        need: supply.need.get(),
        brought: supply.brought.get(),
        gap: supply.gap.get(),
        too_late: supply.too_late.get(),
        last_due: supply.last_due.to_string(),
        activities: supply.rows.iter().map(row).collect::<Vec<_>>(),
        months: supply.months.iter().map(|it| period(it.first, it)).collect::<Vec<_>>(),
        weeks: supply.weeks.iter().map(|it| period(plan.spread().week_first(it.first), it)).collect::<Vec<_>>(),
    }
}
