//! The budget: what the plan's activities and channels cost, by line, and what a lead, a deal and a unit of revenue cost.
//!
//! The cost of an activity is its cost each time × how often it is done in the plan period. A channel with a cost per lead costs that for
//! every lead that its activities bring. A cost belongs to one budget line: that with the name of the activity, otherwise of its channel,
//! otherwise of its owner; what belongs to no line is shown as such.

use crate::domain::activity::{Calendar, brought};
use crate::domain::number::{Count, Exact};
use crate::domain::plan::{Plan, RegularActivity};
use crate::domain::report::Report;

/// The budget of a plan beside its costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetReport {
    /// The whole budget: as typed, otherwise its lines with the reserve on top; `None` without either.
    pub total: Option<Exact>,
    /// The part that is kept as a reserve.
    pub reserve: Exact,
    /// The budget without the reserve.
    pub available: Option<Exact>,
    /// Its lines, and last what belongs to none if that costs anything.
    pub lines: Vec<LineReport>,
    /// What costs something, in the order of the activities.
    pub rows: Vec<CostRow>,
    /// What all activities and channels cost: the sum of [`Self::rows`] and of [`Self::lines`].
    pub cost: Exact,
    /// What is spent: the cost, or the budget without the reserve if nothing has a cost.
    pub spent: Exact,
    /// The leads that it is divided among: those that the activities bring in the plan period, otherwise those that the plan needs.
    pub leads: Count,
    /// Whether these are those that the activities bring.
    pub leads_are_brought: bool,
    /// `spent ÷ leads`.
    pub per_lead: Option<Exact>,
    /// `spent ÷ deals`.
    pub per_deal: Option<Exact>,
    /// `spent ÷ revenue`: the part of the revenue that is spent.
    pub per_revenue: Option<Exact>,
    /// `revenue ÷ spent`, or `gross profit ÷ spent` for a target in gross profit: what a unit of money brings.
    pub returns: Option<Exact>,
}

/// An activity that costs something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostRow {
    /// The place of the activity in the plan.
    pub activity: usize,
    /// How often it is done in the plan period.
    pub times: u128,
    /// What it costs each time, with the leads that its channel brings.
    pub each: Exact,
    /// The place of the line in [`BudgetReport::lines`] that it belongs to; `None` if it belongs to none.
    pub line: Option<usize>,
}

impl CostRow {
    /// `times × each`.
    pub fn cost(&self) -> Exact {
        Exact::from(self.times) * &self.each
    }
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineReport {
    /// Its name; empty for what belongs to no line.
    pub name: String,
    /// The money that it has; `None` for what belongs to no line.
    pub amount: Option<Exact>,
    /// What belongs to it costs.
    pub cost: Exact,
}

impl LineReport {
    /// By how much the cost exceeds the line; `None` if it does not.
    pub fn over(&self) -> Option<Exact> {
        self.amount.as_ref().map(|amount| &self.cost - amount).filter(Exact::is_positive)
    }
}

impl BudgetReport {
    /// The budget of a plan; `None` if it has neither a budget nor a cost.
    pub fn of(plan: &Plan, report: &Report) -> Option<Self> {
        let budget = plan.budget();
        let calendar = Calendar::of(plan);
        let times = |it: &RegularActivity| {
            let calendar = calendar.as_ref()?;
            Some(calendar.done_by(&it.cadence, calendar.horizon().last()))
        };
        let mut rows = Vec::new();
        let mut lines: Vec<LineReport> = budget
            .lines
            .iter()
            .map(|line| LineReport { name: line.name.clone(), amount: Some(line.amount.clone()), cost: Exact::zero() })
            .collect();
        let mut other = LineReport { name: String::new(), amount: None, cost: Exact::zero() };
        for (activity, it) in plan.activities().iter().enumerate() {
            let (Some(times), Some(each)) = (times(it), it.cost_each(plan.channels())) else { continue };
            let channel = it.channel.and_then(|channel| plan.channels().get(channel));
            let names = [Some(it.name.trim()), channel.map(|channel| channel.name.trim()), Some(it.owner.as_str())];
            let line = names.into_iter().flatten().find_map(|name| lines.iter().position(|line| !name.is_empty() && line.name == name));
            let row = CostRow { activity, times, each, line };
            line.and_then(|line| lines.get_mut(line)).unwrap_or(&mut other).cost += &row.cost();
            rows.push(row);
        }
        let cost: Exact = lines.iter().chain([&other]).map(|line| line.cost.clone()).sum();
        let planned: Exact = budget.lines.iter().map(|line| line.amount.clone()).sum();
        let part = budget.reserved();
        let with_reserve = |planned: &Exact| planned.checked_div(&(Exact::one() - part.clone()));
        let total = budget.total.clone().or_else(|| with_reserve(&planned).filter(|_| !budget.lines.is_empty()));
        if total.is_none() && !cost.is_positive() {
            return None;
        }
        let reserve = total.as_ref().map_or_else(Exact::zero, |total| total * &part);
        let available = total.as_ref().map(|total| total - &reserve);
        let spent = if cost.is_positive() { cost.clone() } else { available.clone().unwrap_or_else(Exact::zero) };
        if other.cost.is_positive() {
            lines.push(other);
        }
        let deals = report.deals.count.exact();
        let needed = report.funnel.first().map_or_else(|| report.deals.count, |stage| stage.required.count);
        let leads_brought = brought(plan, report).filter(|_| cost.is_positive());
        let (leads, leads_are_brought) = (leads_brought.unwrap_or(needed), leads_brought.is_some());
        let revenue = report.brought.map(|money| money.exact());
        let profit = report.profit.map(|money| money.exact());
        Some(Self {
            per_lead: spent.checked_div(&leads.exact()),
            leads,
            leads_are_brought,
            per_deal: spent.checked_div(&deals),
            per_revenue: revenue.as_ref().and_then(|revenue| spent.checked_div(revenue)),
            returns: profit.or(revenue).and_then(|brought| brought.checked_div(&spent)),
            total,
            reserve,
            available,
            lines,
            rows,
            cost,
            spent,
        })
    }

    /// What no line has of the budget without the reserve: `available − lines`; `None` without lines, and if they take it all.
    pub fn unallocated(&self) -> Option<Exact> {
        let mut amounts = self.lines.iter().filter_map(|line| line.amount.as_ref()).peekable();
        amounts.peek()?;
        let lines: Exact = amounts.cloned().sum();
        self.available.as_ref().map(|available| available - &lines).filter(Exact::is_positive)
    }

    /// By how much the lines together exceed the budget without the reserve; `None` if they do not.
    pub fn lines_over(&self) -> Option<Exact> {
        let lines: Exact = self.lines.iter().filter_map(|line| line.amount.clone()).sum();
        self.available.as_ref().map(|available| lines - available).filter(Exact::is_positive)
    }

    /// By how much the cost exceeds the budget without the reserve; `None` if it does not.
    pub fn over(&self) -> Option<Exact> {
        self.available.as_ref().map(|available| &self.cost - available).filter(Exact::is_positive)
    }
}
