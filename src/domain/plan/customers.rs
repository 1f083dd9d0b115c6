//! The customers and their grades.

use super::regular::Cadence;
use crate::domain::draft::Every;
use crate::domain::number::apportion::largest_remainder;
use crate::domain::number::{Count, Exact};

/// The customers of a plan (docs/domain.md §7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customers {
    /// How many they are; above 0.
    pub count: Count,
    /// Their grades, at least one.
    pub grades: Vec<Grade>,
}

/// A grade of customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// What it is called.
    pub name: String,
    /// The share of the customers that have it. All shares add up to 1.
    pub share: Exact,
    /// The share of the results that these customers bring. All together bring 1; `None` if it is not known.
    pub contribution: Option<Exact>,
    /// How often each customer is contacted in each period; above 0.
    pub contacts: Exact,
    /// The period; never dates.
    pub every: Every,
    /// The minutes of a contact.
    pub minutes: Option<Exact>,
}

impl Customers {
    /// The number of customers of each grade, by largest remainder: 7 customers by 20, 30 and 50 % are 1.4, 2.1 and 3.5, and so 1, 2, 4.
    pub fn by_grade(&self) -> Vec<Count> {
        let shares: Vec<Exact> = self.grades.iter().map(|grade| grade.share.clone()).collect();
        largest_remainder(self.count.get().into(), &shares).into_iter().map(Count::of).collect()
    }

    /// How often the customers of each grade are contacted, all together.
    pub fn cadences(&self) -> Vec<Cadence> {
        let cadence = |(grade, customers): (&Grade, Count)| Cadence::Times(&grade.contacts * &customers.exact(), grade.every);
        self.grades.iter().zip(self.by_grade()).map(cadence).collect()
    }
}
