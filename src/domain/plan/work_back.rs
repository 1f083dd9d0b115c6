//! Working back the whole plan, as if it were not split.
//!
//! Sub-targets with the same deal size, margin and rates form one *class*, and the whole is worked back class by class: a plan in which all
//! have the same terms has one class, and therefore exactly the deals and counts of the unsplit plan, however fine the split is. What each
//! class is divided into is decided afterwards (`report::split`), and changes no total.
//!
//! Where there are several classes, each is rounded down or up, never further: up in the order of remainders, largest first, only until the
//! whole plan, checked forward, reaches what it must. Of equal remainders the class whose deals are worth more goes first, so that the
//! order in which sub-targets are listed changes nothing. (docs/decisions/rounding-of-splits.md)

use std::borrow::Cow;
use std::cmp::Ordering;

use super::class_rounding::{Goal, by_remainder, fewest, up_to};
use super::classes::{Chain, Class, Classes};
use super::funnel::Place;
use super::{Funnel, Plan};
use crate::domain::draft::Metric;
use crate::domain::number::order::ordered;
use crate::domain::number::{Count, Exact, Money, Rate};

/// A need, before and after its one rounding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Required {
    /// Before rounding.
    pub exact: Exact,
    /// After.
    pub count: Count,
}

/// A plan ready to be worked back from any share of its target.
pub(in crate::domain) struct WorkBack<'p> {
    pub plan: &'p Plan,
    /// The different terms that sub-targets have, in the order in which they first occur.
    pub classes: Vec<Class>,
    /// By sub-target: its class.
    pub class_of: Vec<usize>,
    /// What one deal takes at every stage, each different way once.
    pub chains: Vec<Chain>,
    shares: Vec<Exact>,
    /// Whether sub-targets have different margins, so that the profit is divided and not the revenue.
    pub margins_differ: bool,
}

/// A share of the target, worked back to deals.
pub(in crate::domain) struct Worked {
    /// The revenue that reaches it; `None` without a deal size.
    pub money: Option<Money>,
    /// The deals, before and after they are rounded up.
    pub deals: Required,
    /// The exact deals of each class.
    pub class_needs: Vec<Exact>,
    /// The whole deals of each class.
    pub class_deals: Vec<Count>,
    /// The revenue or profit that the deals must bring, in the unit that the deals of a class are valued in; `None` for a target in deals.
    goals: Vec<Goal>,
}

impl<'p> WorkBack<'p> {
    /// Groups the sub-targets of a plan by their terms.
    pub fn of(plan: &'p Plan) -> Self {
        Self::with(plan, Classes::of(plan))
    }

    /// The same, if they are grouped already.
    pub fn with(plan: &'p Plan, classes: Classes) -> Self {
        let Classes { all: classes, class_of, chains, shares } = classes;
        let margins_differ = classes.windows(2).any(|pair| pair[0].margin != pair[1].margin);
        Self { plan, classes, class_of, chains, shares, margins_differ }
    }

    /// By sub-target: its exact share of the target.
    pub fn leaf_shares(&self) -> Cow<'_, [Exact]> {
        if self.shares.is_empty() { self.plan.split.leaf_shares().into() } else { self.shares.as_slice().into() }
    }

    /// The share `share` of the target (1 for all of it) worked back to the whole plan's deals; `None` past the limits.
    ///
    /// With one deal size everywhere the deals are `ceil(target ÷ deal size)`.
    pub fn worked(&self, share: &Exact) -> Option<Worked> {
        let currency = self.plan.currency;
        let amount = &self.plan.target.amount * share;
        let (money, class_needs, goals) = match self.plan.target.metric {
            Metric::Deals => {
                let needs = self.classes.iter().map(|class| &amount * &class.share).collect();
                (None, needs, vec![Goal { amount: Count::sufficing(&amount)?.exact(), per_unit: vec![Exact::one(); self.classes.len()] }])
            }
            Metric::Revenue => self.of_revenue(Money::reaching(&amount, currency)?)?,
            Metric::GrossProfit if self.margins_differ => {
                let margins: Vec<Exact> =
                    self.classes.iter().map(|class| Some(class.margin.as_ref()?.value().clone())).collect::<Option<_>>()?;
                let revenue = |(class, margin): (&Class, &Exact)| (&amount * &class.share).checked_div(margin);
                let revenues: Vec<Exact> = self.classes.iter().zip(&margins).map(revenue).collect::<Option<_>>()?;
                let money = Money::reaching(&revenues.iter().sum::<Exact>(), currency)?;
                let sizes = self.deal_sizes()?;
                let needs = revenues.iter().zip(&sizes).map(|(revenue, size)| revenue.checked_div(size)).collect::<Option<_>>()?;
                let brings_profit = Goal { amount, per_unit: sizes.iter().zip(&margins).map(|(size, margin)| size * margin).collect() };
                (Some(money), needs, vec![Goal { amount: money.exact(), per_unit: sizes }, brings_profit])
            }
            Metric::GrossProfit => {
                let margin = self.classes.first().and_then(|class| class.margin.as_ref())?;
                self.of_revenue(Money::reaching(&amount.checked_div(margin.value())?, currency)?)?
            }
        };
        let class_deals = up_to(&self.by_remainder(&class_needs), &class_needs, &goals.iter().collect::<Vec<_>>())?;
        let count = total(&class_deals)?;
        let money = match self.plan.target.metric {
            Metric::Deals => self.brought(&class_deals).and_then(|parts| Money::reaching(&parts.iter().sum::<Exact>(), currency)),
            _ => money,
        };
        Some(Worked { money, deals: Required { exact: class_needs.iter().sum::<Exact>(), count }, class_needs, class_deals, goals })
    }

    fn of_revenue(&self, money: Money) -> Option<(Option<Money>, Vec<Exact>, Vec<Goal>)> {
        let sizes = self.deal_sizes()?;
        let revenue = money.exact();
        let need = |(class, size): (&Class, &Exact)| (&revenue * &class.share).checked_div(size);
        let needs = self.classes.iter().zip(&sizes).map(need).collect::<Option<_>>()?;
        Some((Some(money), needs, vec![Goal { amount: revenue, per_unit: sizes }]))
    }

    fn deal_sizes(&self) -> Option<Vec<Exact>> {
        self.classes.iter().map(|class| class.deal_size.clone()).collect()
    }

    fn by_remainder(&self, needs: &[Exact]) -> Vec<usize> {
        by_remainder(needs, |a, b| self.by_terms(a, b))
    }

    /// Deals worth more first, then those that take fewer leads: an order that does not depend on how sub-targets are listed.
    fn by_terms(&self, a: usize, b: usize) -> Ordering {
        let (one, two) = (&self.classes[a], &self.classes[b]);
        let margin = |class: &Class| class.margin.as_ref().map(|margin| margin.value().clone());
        let chain = |class: &Class| &self.chains[class.chain].per_deal;
        let by_worth = two.deal_size.cmp(&one.deal_size).then_with(|| margin(two).cmp(&margin(one)));
        by_worth.then_with(|| chain(one).cmp(chain(two))).then(a.cmp(&b))
    }

    /// What stage `k` needs, exactly, for the whole deals of each class.
    pub fn class_needs(&self, k: usize, worked: &Worked) -> Vec<Exact> {
        let need = |(class, deals): (&Class, &Count)| &self.chains[class.chain].per_deal[k] * &deals.exact();
        self.classes.iter().zip(&worked.class_deals).map(need).collect()
    }

    /// The count of stage `k` in each class; `None` past the limits.
    ///
    /// Before won each class is rounded down or up until the whole plan, checked forward through the classes' own rates, yields its deals
    /// and what they must bring; with the same rates everywhere the total is `ceil(deals ÷ rates)`. After won the expected count of the
    /// whole plan is rounded down, and the classes add up to it by largest remainder.
    pub fn class_counts(&self, k: usize, worked: &Worked) -> Option<Vec<Count>> {
        let needs = match self.plan.funnel.place(k) {
            Place::Won => return Some(worked.class_deals.clone()),
            Place::Ahead | Place::After => self.class_needs(k, worked),
        };
        let by_remainder = self.by_remainder(&needs);
        if self.plan.funnel.place(k) == Place::After {
            let amount = Exact::whole(needs.iter().sum::<Exact>().floor()?);
            return up_to(&by_remainder, &needs, &[&Goal { amount, per_unit: vec![Exact::one(); needs.len()] }]);
        }
        let won: Vec<Exact> = self.chains.iter().map(|chain| Exact::one().checked_div(&chain.per_deal[k])).collect::<Option<_>>()?;
        let won: Vec<Exact> = self.classes.iter().map(|class| won[class.chain].clone()).collect();
        let brings = |goal: &Goal| {
            let per_unit = won.iter().zip(&goal.per_unit).map(|(won, value)| won * value).collect();
            Goal { amount: goal.amount.clone(), per_unit }
        };
        let goals: Vec<Goal> = worked.goals.iter().map(brings).collect();
        let deals = Goal { amount: worked.deals.count.exact(), per_unit: won };
        // Those that yield the most deals first, if the order of the remainders takes more than need be.
        let by_yield = || ordered(by_remainder.clone(), &|a, b| deals.per_unit[b].cmp(&deals.per_unit[a]));
        let counts = fewest(&by_remainder, by_yield, &needs, &[&deals])?;
        let exact: Vec<Exact> = counts.iter().map(|count| count.exact()).collect();
        if goals.iter().all(|goal| goal.is_met(&exact)) {
            return Some(counts);
        }
        // The number of deals is reached, but too many of them are small: now the classes whose deals are worth more come first.
        let by_worth = ordered(by_remainder, &|a, b| self.by_terms(a, b));
        up_to(&by_worth, &needs, &goals.iter().chain([&deals]).collect::<Vec<_>>())
    }

    /// What stage `k` needs in all, exact and whole: at won the deals, elsewhere what the whole deals need. `None` past the limits.
    pub fn required(&self, k: usize, worked: &Worked) -> Option<Required> {
        if self.plan.funnel.place(k) == Place::Won {
            return Some(worked.deals.clone());
        }
        Some(Required { exact: self.class_needs(k, worked).iter().sum::<Exact>(), count: total(&self.class_counts(k, worked)?)? })
    }

    /// A count that stage `k` does not exceed, however its classes are rounded. `None` past the limits, which the count itself may not pass.
    pub fn required_at_most(&self, k: usize, worked: &Worked) -> Option<Count> {
        let rounded_up = self.class_needs(k, worked).iter().map(Exact::ceil).collect::<Option<Vec<_>>>()?;
        Count::new(rounded_up.iter().try_fold(0_u64, |sum, count| sum.checked_add(*count))?)
    }

    /// What the whole deals of each class bring: `deals × deal_size`, exact.
    pub fn brought(&self, class_deals: &[Count]) -> Option<Vec<Exact>> {
        self.classes.iter().zip(class_deals).map(|(class, deals)| Some(&deals.exact() * class.deal_size.as_ref()?)).collect()
    }

    /// The deal size of all classes; `None` where they differ or have none.
    pub fn deal_size_common(&self) -> Option<Exact> {
        let first = self.classes.first()?;
        self.classes.iter().all(|class| class.deal_size == first.deal_size).then(|| first.deal_size.clone()).flatten()
    }

    /// The funnel with the rates of all classes; `None` where they differ.
    pub fn funnel_common(&self) -> Option<Funnel> {
        let [chain] = &self.chains[..] else { return None };
        Some(self.plan.funnel.with_rates(&chain.rates))
    }

    /// The rate of stage `k` in all classes; the plan's where they differ.
    pub fn rate(&self, k: usize) -> Option<Rate> {
        let own = match &self.chains[..] {
            [chain] => chain.rates.get(k).cloned().flatten(),
            _ => None,
        };
        own.or_else(|| Some(self.plan.funnel.stages().get(k)?.rate.clone()))
    }

    /// The revenue of the whole target before any rounding; `None` for a target in deals without a deal size.
    pub fn revenue_exact(&self) -> Option<Exact> {
        let first = self.classes.first()?;
        let amount = &self.plan.target.amount;
        match self.plan.target.metric {
            Metric::Revenue => Some(amount.clone()),
            Metric::GrossProfit => amount.checked_div(first.margin.as_ref()?.value()),
            Metric::Deals => Some(amount * first.deal_size.as_ref()?),
        }
    }
}

impl Worked {
    /// Whether these deals of each class are enough in number and in what they bring.
    pub fn is_met_by(&self, deals: &[Exact]) -> bool {
        deals.iter().sum::<Exact>() >= self.deals.count.exact() && self.goals.iter().all(|goal| goal.is_met(deals))
    }

    /// The result for a plan past the limits, which does not exist because its check refuses it.
    pub fn nothing() -> Self {
        let deals = Required { exact: Exact::zero(), count: Count::default() };
        Self { money: None, deals, class_needs: Vec::new(), class_deals: Vec::new(), goals: Vec::new() }
    }
}

/// The sum of counts; `None` past [`Count::MAX`].
pub(in crate::domain) fn total(counts: &[Count]) -> Option<Count> {
    Count::new(counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(count.get()))?)
}
