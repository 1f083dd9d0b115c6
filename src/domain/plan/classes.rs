//! The sub-targets of a plan in *classes*: those with the same deal size, margin and rates.

use super::funnel::Funnel;
use super::split::Terms;
use super::whole::Plan;
use crate::domain::draft::Metric;
use crate::domain::number::{Exact, Rate};

/// The classes of a plan.
pub(in crate::domain) struct Classes {
    /// The different terms that sub-targets have, in the order in which they first occur.
    pub all: Vec<Class>,
    /// By sub-target: its class.
    pub class_of: Vec<usize>,
    /// What one deal takes at every stage, each different way once.
    pub chains: Vec<Chain>,
    /// By sub-target: its exact share of the target; empty where there is one class only, as nothing depends on it there.
    pub shares: Vec<Exact>,
}

/// The terms that the sub-targets of one class have in common.
pub(in crate::domain) struct Class {
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// Gross profit as a share of revenue; only for a target in gross profit.
    pub margin: Option<Rate>,
    /// Which of the chains.
    pub chain: usize,
    /// Its exact share of the target: that of all its sub-targets.
    pub share: Exact,
    /// The first of its sub-targets.
    pub first: usize,
}

/// What one won deal takes at every stage: `1 ÷ (rₖ·…·r_won₋₁)` before won, 1 at won, `r_won·…·rₖ₋₁` after it.
pub(in crate::domain) struct Chain {
    /// The rates that differ from the plan's.
    pub rates: Vec<Option<Rate>>,
    /// By stage.
    pub per_deal: Vec<Exact>,
}

impl Classes {
    /// Groups the sub-targets of a plan by their terms.
    pub fn of(plan: &Plan) -> Self {
        Self::with(plan, Vec::new())
    }

    /// The same, if the shares of all sub-targets are known already.
    pub fn with(plan: &Plan, shares: Vec<Exact>) -> Self {
        let around = Terms { deal_size: plan.deal_size.clone(), margin: plan.margin.clone(), rates: Vec::new() };
        let mut classes = Self { all: Vec::new(), class_of: Vec::new(), chains: Vec::new(), shares };
        let terms = plan.split.terms(&around);
        let mut class_of_terms: Vec<Option<usize>> = vec![None; terms.different.len()];
        for (i, which) in terms.of.iter().enumerate() {
            let class = class_of_terms[*which].unwrap_or_else(|| classes.class_with(plan, &terms.different[*which], i));
            class_of_terms[*which] = Some(class);
            classes.class_of.push(class);
        }
        if classes.all.len() > 1 {
            if classes.shares.is_empty() {
                classes.shares = plan.split.leaf_shares();
            }
            for (c, class) in classes.all.iter_mut().enumerate() {
                class.share = classes.class_of.iter().zip(&classes.shares).filter(|(of, _)| **of == c).map(|(_, share)| share).sum();
            }
        }
        classes
    }

    /// The class that has these terms; a new one, of which `first` is the first sub-target, if there is none yet.
    fn class_with(&mut self, plan: &Plan, terms: &Terms, first: usize) -> usize {
        let chain = self.chain_of(&plan.funnel, own_rates(&plan.funnel, terms.rates.clone()));
        let margin = terms.margin.as_ref().filter(|_| plan.target.metric == Metric::GrossProfit);
        let is_alike = |class: &Class| class.chain == chain && class.deal_size == terms.deal_size && class.margin.as_ref() == margin;
        self.all.iter().position(is_alike).unwrap_or_else(|| {
            let (deal_size, margin) = (terms.deal_size.clone(), margin.cloned());
            self.all.push(Class { deal_size, margin, chain, share: Exact::one(), first });
            self.all.len() - 1
        })
    }

    fn chain_of(&mut self, funnel: &Funnel, rates: Vec<Option<Rate>>) -> usize {
        self.chains.iter().position(|chain| chain.rates == rates).unwrap_or_else(|| {
            let per_deal = funnel.with_rates(&rates).per_deal();
            self.chains.push(Chain { rates, per_deal });
            self.chains.len() - 1
        })
    }
}

/// The rates that differ from the plan's. One typed again as it is in the plan is no difference, unless the plan's is uncertain as a count
/// from history.
fn own_rates(funnel: &Funnel, mut rates: Vec<Option<Rate>>) -> Vec<Option<Rate>> {
    for (rate, stage) in rates.iter_mut().zip(funnel.stages()) {
        if rate.as_ref() == Some(&stage.rate) && stage.counted.is_none() {
            *rate = None;
        }
    }
    while rates.last() == Some(&None) {
        rates.pop();
    }
    rates
}
