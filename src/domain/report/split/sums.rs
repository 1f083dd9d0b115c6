//! The amounts of one sub-target, or of several together.

use crate::domain::number::{Count, Currency, Money};

/// The amounts of one sub-target, or the sums of several.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sums {
    /// Part of the target's money, in minor units; `None` without a deal size.
    pub units: Option<u128>,
    /// Won deals.
    pub deals: Count,
    /// The count at every stage.
    pub counts: Vec<Count>,
    /// The number of each activity.
    pub activities: Vec<Count>,
}

/// The measure of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The target's money.
    Money,
    /// The count of a stage.
    Stage(usize),
    /// The number of an activity, by its place in the report.
    Activity(usize),
    /// How often a regular activity is done, by its place in the plan.
    Regular(usize),
}

impl Sums {
    fn add(&mut self, other: &Self) {
        let plus = |one: Count, two: Count| Count::of(u128::from(one.get()) + u128::from(two.get()));
        self.units = self.units.zip(other.units).map(|(a, b)| a + b);
        self.deals = plus(self.deals, other.deals);
        for (sums, others) in [(&mut self.counts, &other.counts), (&mut self.activities, &other.activities)] {
            sums.resize(others.len(), Count::default());
            sums.iter_mut().zip(others).for_each(|(sum, count)| *sum = plus(*sum, *count));
        }
    }

    /// The sums of several.
    pub fn of<'a>(all: impl Iterator<Item = &'a Self>) -> Self {
        let mut sums = Self { units: Some(0), ..Self::default() };
        all.for_each(|one| sums.add(one));
        sums
    }

    /// The money.
    pub fn money(&self, currency: Currency) -> Option<Money> {
        self.units.and_then(|units| Money::of_units(units, currency))
    }

    /// The amount of one measure, in minor units or as a count; 0 if it is unknown.
    pub fn measured(&self, measure: Measure) -> u128 {
        match measure {
            Measure::Money => self.units.unwrap_or(0),
            Measure::Stage(k) => self.counts.get(k).map_or(0, |count| count.get().into()),
            Measure::Activity(a) => self.activities.get(a).map_or(0, |count| count.get().into()),
            // It has times only over days, which the schedule knows.
            Measure::Regular(_) => 0,
        }
    }
}
