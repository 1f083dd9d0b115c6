//! Working back leaf by leaf: every whole of a plan is the sum of its leaves.

use super::plan::{Funnel, Plan, Target};
use super::space::{Chain, Division, Terms};
use super::{Count, Exact, Money, Place, Rate};

/// What the leaves of a plan go by, ready to work any share of its target back.
pub(super) struct Leaves<'p> {
    plan: &'p Plan,
    division: Division,
    by: Vec<By>,
    /// What one deal takes, each different way once.
    pub chains: Vec<Chain>,
    /// Whether leaves have margins that differ, so that the profit is divided and not the revenue.
    pub margins_differ: bool,
}

/// What one leaf goes by.
pub(super) struct By {
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// `1 ÷ deal_size`, in deals per minor unit.
    deals_per_unit: Option<Exact>,
    /// Gross profit as a share of revenue.
    pub margin: Option<Rate>,
    /// Which chain.
    pub chain: usize,
}

/// A share of the target, worked back.
pub(super) struct Worked {
    /// The revenue that reaches it; `None` where a leaf has no deal size.
    pub money: Option<Money>,
    /// That of each leaf, in minor units.
    pub leaf_money: Vec<Option<u128>>,
    /// Its deals.
    pub deals: Count,
    /// Those of each leaf.
    pub leaf_deals: Vec<Count>,
}

impl<'p> Leaves<'p> {
    pub fn of(plan: &'p Plan) -> Self {
        let around = Terms { deal_size: plan.deal_size.clone(), margin: plan.margin.clone(), rates: Vec::new() };
        let terms = plan.space.terms(&around);
        let (chains, which) = Chain::of(&plan.funnel, &terms);
        let margins_differ = terms.windows(2).any(|pair| pair[0].margin != pair[1].margin);
        let minor = Exact::units_of(10_u128.pow(plan.currency.minor_digits()));
        let mut by: Vec<By> = Vec::with_capacity(terms.len());
        for (terms, chain) in terms.into_iter().zip(which) {
            let known = by.last().filter(|before| before.deal_size == terms.deal_size);
            let deals_per_unit = match known {
                Some(before) => before.deals_per_unit.clone(),
                None => terms.deal_size.as_ref().and_then(|size| Exact::one().over(&(size * &minor))),
            };
            by.push(By { deal_size: terms.deal_size, deals_per_unit, margin: terms.margin, chain });
        }
        Self { plan, division: plan.space.division(), by, chains, margins_differ }
    }

    /// What each leaf goes by.
    pub fn by(&self) -> &[By] {
        &self.by
    }

    /// `share` of the target (1 for all of it), divided among the leaves and worked back to deals; `None` past the limits.
    pub fn worked(&self, share: &Exact) -> Option<Worked> {
        match &self.plan.target {
            Target::Deals(deals) => self.of_deals(&(deals * share)),
            Target::Revenue(amount) => self.of_money(self.division.of(self.units(&(amount * share))?)),
            Target::GrossProfit(profit) if self.margins_differ => {
                let profits = self.division.of(self.units(&(profit * share))?);
                let revenue = |(profit, by): (u128, &By)| {
                    by.margin.as_ref().and_then(|margin| Exact::units_of(profit).over(margin.value())).and_then(|revenue| revenue.ceil())
                };
                self.of_money(profits.into_iter().zip(&self.by).map(|it| revenue(it).map(u128::from)).collect::<Option<_>>()?)
            }
            Target::GrossProfit(profit) => {
                let margin = self.by.first().and_then(|by| by.margin.as_ref())?;
                self.of_money(self.division.of(self.units(&(profit * share).over(margin.value())?)?))
            }
        }
    }

    /// The revenue of the whole target, before any rounding; `None` for a target in deals whose leaves have no deal size.
    pub fn revenue_exact(&self) -> Option<Exact> {
        let first = self.by.first()?;
        match &self.plan.target {
            Target::Revenue(amount) => Some(amount.clone()),
            Target::GrossProfit(profit) => profit.over(first.margin.as_ref()?.value()),
            Target::Deals(deals) => Some(deals * first.deal_size.as_ref()?),
        }
    }

    /// Rounded up to the minor unit, before anything is divided.
    fn units(&self, amount: &Exact) -> Option<u128> {
        Money::reaching(amount, self.plan.currency).map(|money| money.units())
    }

    /// Deals of a leaf: `ceil(leaf money ÷ leaf deal size)`, so that each leaf reaches its own target.
    fn of_money(&self, leaf_money: Vec<u128>) -> Option<Worked> {
        let deals = |(units, by): (&u128, &By)| Count::new(by.deals_per_unit.as_ref()?.times_rounded(u64::try_from(*units).ok()?, true)?);
        let leaf_deals: Vec<Count> = leaf_money.iter().zip(&self.by).map(deals).collect::<Option<_>>()?;
        Some(Worked {
            money: Money::of_units(leaf_money.iter().sum(), self.plan.currency),
            deals: total(&leaf_deals)?,
            leaf_money: leaf_money.into_iter().map(Some).collect(),
            leaf_deals,
        })
    }

    /// The deals of `worked`, which is `share` of the target, before they are rounded up. Equal deal sizes are brought together
    /// first: then there is little to reduce.
    pub fn deals_exact(&self, worked: &Worked, share: &Exact) -> Exact {
        if let Target::Deals(deals) = &self.plan.target {
            return if self.plan.space.is_whole() { deals * share } else { worked.deals.exact() };
        }
        let mut sizes: Vec<(&Exact, u128)> = Vec::new();
        for (units, by) in worked.leaf_money.iter().zip(&self.by) {
            let (Some(units), Some(per_unit)) = (units, &by.deals_per_unit) else { continue };
            match sizes.iter_mut().find(|(known, _)| *known == per_unit) {
                Some((_, sum)) => *sum += *units,
                None => sizes.push((per_unit, *units)),
            }
        }
        Exact::sum(&sizes.into_iter().map(|(per_unit, sum)| per_unit * &Exact::units_of(sum)).collect::<Vec<_>>())
    }

    /// A number of deals is whole before it is divided, and its money follows from the deals.
    fn of_deals(&self, exact: &Exact) -> Option<Worked> {
        let deals = Count::sufficing(exact)?;
        let leaf_deals = self.division.of(deals.get().into()).into_iter().map(|n| Count::new(u64::try_from(n).ok()?));
        let leaf_deals: Vec<Count> = leaf_deals.collect::<Option<_>>()?;
        let money = |(deals, by): (&Count, &By)| self.units(&(&deals.exact() * by.deal_size.as_ref()?));
        let leaf_money: Vec<Option<u128>> = leaf_deals.iter().zip(&self.by).map(money).collect();
        let all = leaf_money.iter().try_fold(0, |sum, money| Some(sum + (*money)?));
        Some(Worked { money: all.and_then(|all: u128| Money::of_units(all, self.plan.currency)), leaf_money, deals, leaf_deals })
    }

    /// The count of leaf `i` at stage `k` for so many deals: up to won the least that suffices, after it what is surely whole.
    pub fn count(&self, i: usize, k: usize, deals: Count) -> Count {
        let up = self.plan.funnel.place(k) != Place::After;
        let per_deal = &self.chains[self.by[i].chain].per_deal[k];
        per_deal.times_rounded(deals.get(), up).and_then(Count::new).unwrap_or_default()
    }

    /// So many deals of each leaf, by chain.
    fn deals_of_chains(&self, leaf_deals: &[Count]) -> Vec<u128> {
        let mut deals = vec![0; self.chains.len()];
        for (count, by) in leaf_deals.iter().zip(&self.by) {
            deals[by.chain] += u128::from(count.get());
        }
        deals
    }

    /// [`required_exact`](Self::required_exact), each chain's rounded up: near enough to tell that it is not too much, and done in
    /// no time. `None` past 64 bits.
    pub fn required_at_most(&self, k: usize, leaf_deals: &[Count]) -> Option<u64> {
        let deals = self.deals_of_chains(leaf_deals);
        let mut all = self.chains.iter().zip(deals).map(|(chain, n)| chain.per_deal[k].times_rounded(u64::try_from(n).ok()?, true));
        all.try_fold(0_u64, |sum, part| sum.checked_add(part?))
    }

    /// What stage `k` needs in all, exactly, for so many deals of each leaf.
    pub fn required_exact(&self, k: usize, leaf_deals: &[Count]) -> Exact {
        let deals = self.deals_of_chains(leaf_deals);
        let parts: Vec<Exact> = self.chains.iter().zip(deals).map(|(chain, deals)| &chain.per_deal[k] * &Exact::units_of(deals)).collect();
        Exact::sum(&parts)
    }

    /// What stage `k` holds in all: the sum of the leaves' counts.
    pub fn count_all(&self, k: usize, leaf_deals: &[Count]) -> Option<Count> {
        let mut sum = 0_u64;
        for (i, deals) in leaf_deals.iter().enumerate() {
            sum = sum.checked_add(self.count(i, k, *deals).get())?;
        }
        Count::new(sum)
    }

    /// The deal size of all leaves; `None` where they differ or have none.
    pub fn deal_size_common(&self) -> Option<Exact> {
        let first = self.by.first()?;
        self.by.iter().all(|by| by.deal_size == first.deal_size).then(|| first.deal_size.clone()).flatten()
    }

    /// The funnel with the rates of all leaves; `None` where they differ.
    pub fn funnel_common(&self) -> Option<Funnel> {
        let [chain] = &self.chains[..] else { return None };
        Some(self.plan.funnel.with_rates(&chain.rates))
    }

    /// The rate of stage `k` in all leaves; the plan's where they differ.
    pub fn rate(&self, k: usize) -> Option<Rate> {
        let own = match &self.chains[..] {
            [chain] => chain.rates.get(k).cloned().flatten(),
            _ => None,
        };
        own.or_else(|| Some(self.plan.funnel.stages().get(k)?.rate.clone()))
    }

    /// What each leaf's whole deals bring: `deals × deal_size`, exact.
    pub fn brought(&self, leaf_deals: &[Count]) -> Option<Vec<Exact>> {
        leaf_deals.iter().zip(&self.by).map(|(deals, by)| Some(&deals.exact() * by.deal_size.as_ref()?)).collect()
    }
}

impl Worked {
    /// Of a plan past the limits; there is none, for its check refuses it.
    pub fn nothing() -> Self {
        Self { money: None, leaf_money: Vec::new(), deals: Count::default(), leaf_deals: Vec::new() }
    }
}

fn total(counts: &[Count]) -> Option<Count> {
    Count::new(counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(count.get()))?)
}
