//! The team capacity, and the people of the split.

use super::split::{Dimension, Member, Split};
use super::strength::Term;
use crate::domain::number::{Exact, Rate};

/// The team capacity: `people at full strength × quota × attainment` (docs/domain.md §7).
///
/// Six people at a quota of 18M carry 108M. If one of them has a mean ramp-up of 60 %, they are 5.6 people at full strength and carry
/// 100.8M.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Capacity {
    /// The number of people as typed; above 0. It takes the place of the number of the split's people.
    pub people: Option<Exact>,
    /// The people of the split, if it has any.
    pub team: Option<Team>,
    /// The quota per rep over the plan period.
    pub quota: Option<Exact>,
    /// The attainment; 100 % if it is not typed.
    pub attainment: Option<Rate>,
    /// The working hours of a person in a working day.
    pub hours: Option<Exact>,
    /// The share of these hours that is spent selling; all of them if it is not typed.
    pub selling: Option<Rate>,
}

/// The people of a split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// How many they are. A person who belongs to several regions counts once.
    pub people: Exact,
    /// How many people at full strength that is: the sum of their mean strengths, each month weighing as much as the plan gives it.
    pub full_strength: Exact,
    /// Whether a start date or leave of somebody counts in it.
    pub has_dates: bool,
}

/// What a dimension of people is called, in lower case: the name that the product gives, and what people type in its place.
const PEOPLE: &str = "person, persons, people, rep, reps, sales rep, sales reps, salesperson, salespeople, seller, sellers, account manager, \
    account managers, 人员, 人員, 销售, 銷售, 业务员, 業務, 業務員, 销售人员, 業務人員";

impl Capacity {
    /// How many people there are: the typed number, otherwise those of the split; `None` without either.
    pub fn heads(&self) -> Option<&Exact> {
        self.people.as_ref().or_else(|| self.team.as_ref().map(|team| &team.people))
    }

    /// The number of people at full strength: the people of the split with their ramp-up, plus the additional people of a larger typed
    /// number at full strength; of a smaller typed number its part of them. So one more person always adds one quota.
    pub fn full_strength(&self) -> Option<Exact> {
        match (&self.people, &self.team) {
            (Some(people), Some(team)) if *people >= team.people => Some(people - team.ramping()),
            (Some(people), Some(team)) => (people * &team.full_strength).checked_div(&team.people),
            (Some(people), None) => Some(people.clone()),
            (None, team) => team.as_ref().map(|team| team.full_strength.clone()),
        }
    }

    /// The money that the people carry, `full strength × quota × attainment`, exact; `None` where their number or quota is not known.
    pub fn money(&self) -> Option<Exact> {
        Some(&self.full_strength()? * &self.each()?)
    }

    /// What one of them carries at full strength: `quota × attainment`, exact and above 0; `None` without a quota.
    pub fn each(&self) -> Option<Exact> {
        Some(self.quota.as_ref()? * &self.attained())
    }

    /// The hours that one person at full strength sells in a working day: `hours × selling`; `None` if the hours are not known.
    pub fn hours_a_day(&self) -> Option<Exact> {
        let selling = self.selling.as_ref().map_or_else(Exact::one, |selling| selling.value().clone());
        Some(self.hours.as_ref()? * &selling)
    }

    /// The part of the quotas that is reached, above 0 and at most 1.
    pub fn attained(&self) -> Exact {
        self.attainment.as_ref().map_or_else(Exact::one, |attainment| attainment.value().clone())
    }
}

impl Team {
    /// The people of a split: the items of its dimension of people; `None` without such a dimension.
    ///
    /// That dimension is the first whose name is a known word for people (`person`, `rep`, `salesperson`, 人员, 人員, 销售, 業務 …, in any case
    /// and with or without a number after it), otherwise the first in which some item has a ramp-up, because only people ramp up.
    ///
    /// Without a plan period (`term`), nobody's start date counts.
    pub(in crate::domain) fn of(split: &Split, term: Option<&Term>) -> Option<Self> {
        let dimension = split.dimensions().get(Self::place_in(split)?)?;
        let strength = |member: &Member| term.map_or_else(|| member.mean_ramp.clone(), |term| member.mean_strength(term));
        let has_dates = dimension.members.iter().any(|member| member.start.is_some() || !member.leave.is_empty());
        Some(Self {
            people: Exact::whole(dimension.members.len() as u64),
            full_strength: dimension.members.iter().map(strength).sum::<Exact>(),
            has_dates: has_dates && term.is_some(),
        })
    }

    /// The place of the dimension of people in a split.
    pub fn place_in(split: &Split) -> Option<usize> {
        let dimensions = split.dimensions();
        let named = dimensions.iter().position(|dimension| is_named_after_people(&dimension.name));
        named.or_else(|| dimensions.iter().position(has_ramps))
    }

    /// How many people at full strength the ramp-up, start dates and leave take off; 0 without them.
    pub fn ramping(&self) -> Exact {
        &self.people - &self.full_strength
    }
}

fn is_named_after_people(name: &str) -> bool {
    let name = name.trim().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().to_lowercase();
    PEOPLE.split(", ").any(|people| people == name)
}

fn has_ramps(dimension: &Dimension) -> bool {
    dimension.members.iter().any(|member| !member.ramp.is_empty())
}
