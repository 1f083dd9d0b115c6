//! What the people carry, how many of them the target takes, and the gap between the two.

use super::Required;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::{Plan, Team};

/// The team capacity of a plan next to its target.
///
/// Six people at a quota of 18M carry 108M of 120M: 12M short, and `120 ÷ 18 − 6` = 0.67 people short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacityReport {
    /// The money that one of them is to bring over the plan period; above 0.
    pub quota: Exact,
    /// The part of the quotas that is reached, above 0 and at most 1.
    pub attainment: Exact,
    /// What one person at full strength carries: `quota × attainment`, exact.
    pub each: Exact,
    /// What the people carry; `None` where neither the plan nor its split says how many they are.
    pub carried: Option<Carried>,
    /// The revenue that they are to carry; `None` for a target in deals without a deal size.
    pub target: Option<Money>,
    /// The people at full strength that the target takes: `target ÷ each`, exact and rounded up. 15M at 85 % of 1.4M take 12.605, so 13.
    pub needed: Option<Required>,
    /// What they are short or over; `None` where they or the target have no figure.
    pub gap: Option<Gap>,
}

/// What the people carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// How many people there are.
    pub people: Exact,
    /// How many people at full strength that is: fewer where some of the split's people ramp up.
    pub full_strength: Exact,
    /// `full_strength × each`, exact.
    pub money: Exact,
    /// The people of the split, where their number is the one that counts; `None` for a typed number.
    pub team: Option<Team>,
}

/// How far the people are from the target: below 0 where they are short, above 0 where they have more than it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Carried − target, rounded down to the minor unit: what is short is never shown smaller, and what is over never larger, than it is.
    pub money: Money,
    /// People at full strength − people needed, exact.
    pub people: Exact,
}

impl Gap {
    /// Whether the people carry less than the target takes.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.people < Exact::zero()
    }
}

/// The capacity of a plan whose target takes so much revenue; `None` without a quota.
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
