//! Customer care: how many customers have each grade, and how many contacts and hours a week they take.
//!
//! A figure for a week is a mean: a year has 12 months and 52 weeks, and a week has the working days of a week without holidays. On which days
//! the contacts are due is the rule of every cadence ([`Calendar`](super::Calendar)).

use crate::domain::draft::Every;
use crate::domain::number::apportion::largest_remainder;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::{Grade, Plan};
use crate::domain::report::Report;

/// The care that a plan's customers take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Care {
    /// Each grade, in the plan's order.
    pub grades: Vec<GradeCare>,
    /// The contacts of all in a week.
    pub contacts_a_week: Exact,
    /// The hours of all in a week.
    pub hours_a_week: Exact,
}

/// The care that the customers of one grade take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeCare {
    /// How many customers have it, by largest remainder.
    pub customers: Count,
    /// The revenue of the target that they bring, by largest remainder; `None` without contributions, and for a target without revenue.
    pub money: Option<Money>,
    /// `customers × contacts`, in a week.
    pub contacts_a_week: Exact,
    /// `contacts_a_week × minutes ÷ 60`; 0 if the minutes are not known.
    pub hours_a_week: Exact,
}

impl Care {
    /// The care of a plan's customers; `None` if their number or their grades are not known.
    pub fn of(plan: &Plan, report: &Report) -> Option<Self> {
        let customers = plan.customers()?;
        let contributions: Option<Vec<Exact>> = customers.grades.iter().map(|grade| grade.contribution.clone()).collect();
        let parts = report.target.zip(contributions).map(|(target, parts)| largest_remainder(target.units(), &parts));
        let grade = |(i, (grade, customers)): (usize, (&Grade, Count))| {
            let contacts_a_week = &(&grade.contacts * &customers.exact()) * &periods_a_week(plan, grade.every);
            let minutes = grade.minutes.clone().unwrap_or_else(Exact::zero);
            GradeCare {
                customers,
                money: parts.as_ref().and_then(|parts| Money::of_units(*parts.get(i)?, plan.currency)),
                hours_a_week: &contacts_a_week * &minutes * Exact::ratio(1, 60),
                contacts_a_week,
            }
        };
        let grades: Vec<GradeCare> = customers.grades.iter().zip(customers.by_grade()).enumerate().map(grade).collect();
        let contacts_a_week = grades.iter().map(|grade| &grade.contacts_a_week).sum();
        let hours_a_week = grades.iter().map(|grade| &grade.hours_a_week).sum();
        Some(Self { grades, contacts_a_week, hours_a_week })
    }
}

/// How many periods of a cadence a week has.
pub fn periods_a_week(plan: &Plan, every: Every) -> Exact {
    match every {
        Every::Day => Exact::whole(plan.spread().calendar().days_a_week().into()),
        Every::Week => Exact::one(),
        Every::Fortnight => Exact::ratio(1, 2),
        Every::Month => Exact::ratio(12, 52),
        Every::Quarter => Exact::ratio(4, 52),
        Every::Year => Exact::ratio(1, 52),
        Every::Dates => Exact::zero(),
    }
}
