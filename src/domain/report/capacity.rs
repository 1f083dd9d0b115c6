//! The team capacity: how much the people can bring, how many people the target needs, and the gap.

use super::Required;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::{Plan, Team};

/// The team capacity of a plan next to its target.
///
/// Six people with a quota of 18M bring 108M of 120M: 12M short, and `120 ÷ 18 − 6` = 0.67 people short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacityReport {
    /// The quota per rep over the plan period, in whole units of the currency; above 0.
    pub quota: Exact,
    /// The attainment: the part of the quotas that is reached, above 0 and at most 1.
    pub attainment: Exact,
    /// What one person at full strength brings: `quota × attainment`, exact.
    pub each: Exact,
    /// The capacity of the people; `None` if neither the plan nor its split states their number.
    pub carried: Option<Carried>,
    /// The revenue that the target needs; `None` for a target in deals without a deal size.
    pub target: Option<Money>,
    /// The people at full strength that the target needs: `target ÷ each`, exact and rounded up. 15M at 85 % of 1.4M needs 12.605, so 13.
    pub needed: Option<Required>,
    /// The shortage or excess; `None` if the capacity or the target is unknown.
    pub gap: Option<Gap>,
}

/// The capacity of the people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// How many people there are.
    pub people: Exact,
    /// The same in people at full strength: fewer if some people of the split are in ramp-up.
    pub full_strength: Exact,
    /// `full_strength × each`, exact.
    pub money: Exact,
    /// The people of the split if the split determines the number; `None` for a typed number.
    pub team: Option<Team>,
}

/// The gap between the people and the target: below 0 if people are missing, above 0 if there are more than needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Capacity − target, rounded down to the minor unit: a shortage never looks smaller, and an excess never larger, than it is.
    pub money: Money,
    /// People at full strength − people needed, exact.
    pub people: Exact,
}

impl Gap {
    /// Whether the capacity is below the target.
    pub fn is_short(&self) -> bool {
        self.people < Exact::zero()
    }
}

/// The capacity of a plan whose target needs `target` in revenue; `None` without a quota.
pub(super) fn capacity(plan: &Plan, target: Option<Money>) -> Option<CapacityReport> {
    let capacity = plan.capacity();
    let (quota, each) = (capacity.quota.clone()?, capacity.each()?);
    let carried = capacity.heads().zip(capacity.full_strength()).map(|(people, full_strength)| Carried {
        people: people.clone(),
        money: &full_strength * &each,
        full_strength,
        team: capacity.team.clone().filter(|_| capacity.people.is_none()),
    });
    let exact = target.and_then(|target| target.exact().checked_div(&each));
    let gap = |(carried, needed, target): (&Carried, &Exact, Money)| {
        let money = Money::within(&(&carried.money - target.exact()), plan.currency)?;
        Some(Gap { money, people: &carried.full_strength - needed })
    };
    let all = || Some((carried.as_ref()?, exact.as_ref()?, target?));
    Some(CapacityReport {
        gap: all().and_then(gap),
        needed: exact.and_then(|exact| Some(Required { count: Count::sufficing(&exact)?, exact })),
        attainment: capacity.attained(),
        quota,
        each,
        carried,
        target,
    })
}
