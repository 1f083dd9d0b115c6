//! Exact inversion: each function computes one number of the plan while the others stay as they are.
//!
//! Each answer, put back into the plan, meets the goal; a test checks this for random plans.

use crate::domain::number::{Count, Currency, Exact, Money, Rate};
use crate::domain::plan::Funnel;

/// The deals that `leads` of the first stage are expected to become: `leads × rate_overall`, exact.
pub fn deals_expected(funnel: &Funnel, leads: Count) -> Exact {
    &leads.exact() * &funnel.rate_overall()
}

/// The overall rate at which `leads` become `deals`: `deals ÷ leads`. `None` if it is above 100 %, and without leads.
pub fn rate_overall_required(leads: Count, deals: Count) -> Option<Rate> {
    Rate::of(deals.exact().checked_div(&leads.exact())?)
}

/// The rate from stage `k` to the next at which `leads` become `deals` while every other rate stays: `deals ÷ (leads × the other rates)`.
/// `None` if it is above 100 %, without leads, and at or after the won deal.
pub fn rate_required(funnel: &Funnel, k: usize, leads: Count, deals: Count) -> Option<Rate> {
    if k >= funnel.won() {
        return None;
    }
    let others = &funnel.rate_between(0, k) * &funnel.rate_between(k + 1, funnel.won());
    Rate::of(deals.exact().checked_div(&(&leads.exact() * &others))?)
}

/// The average deal size at which `deals` bring `revenue`: `revenue ÷ deals`, rounded up to the minor unit. `None` without deals.
pub fn deal_size_required(revenue: Money, deals: Count, currency: Currency) -> Option<Money> {
    Money::reaching(&revenue.exact().checked_div(&deals.exact())?, currency)
}

/// The revenue of `deals`: `deals × deal_size`, rounded down to the minor unit.
pub fn revenue_reachable(deals: Count, deal_size: &Exact, currency: Currency) -> Option<Money> {
    Money::within(&(&deals.exact() * deal_size), currency)
}

/// The margin at which `revenue` leaves `profit`: `profit ÷ revenue`. `None` if it is above 100 %, and without revenue.
pub fn margin_required(profit: &Exact, revenue: Money) -> Option<Rate> {
    Rate::of(profit.checked_div(&revenue.exact())?)
}
