//! Goal seek: the value of one input at which a plan meets a goal, as a person would type it.
//!
//! Every answer is put back into the plan and meets the goal there, and the next value towards the other side does not. If the goal comes
//! nearer whenever the input moves one way, the answer is therefore the least, or greatest, value that meets it. (In a split plan, largest
//! remainders can lower the leads needed by one or two while a target grows: there the answer is one of several such borders.)

mod aim;
mod search;
mod seek;
mod values;

use super::levers::Reading;
use crate::domain::draft::{Field, Own};
use crate::domain::number::Exact;

pub use seek::seek;

/// The input to solve for. It is the plan's own value; items and branches keep their custom values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The target: the greatest that meets the goal.
    Target,
    /// The average deal size: the least that meets the goal, not below the present one.
    DealSize,
    /// The rate from this stage to the next, before won: the least that meets the goal, not below the present one.
    Rate(usize),
    /// The leads: the least that meet the goal; for a chance, every part of the plan is rounded up separately.
    Leads,
    /// The number of people: the least that meets the goal.
    People,
    /// The quota per rep: the least that meets the goal.
    Quota,
    /// The attainment: the least that meets the goal.
    Attainment,
    /// How often a regular activity is done in its period: the least whole number that meets the goal.
    Times(usize),
    /// The share of an item: the value nearest to the present one that meets the goal. The other items of the
    /// dimension, except the locked ones, take the rest in proportion.
    Share {
        /// Which dimension.
        dimension: usize,
        /// Which item of it.
        member: usize,
        /// The items whose shares stay.
        held: Vec<usize>,
    },
}

impl Unknown {
    /// The field in which it is typed.
    pub fn field(&self) -> Field {
        match self {
            Self::Target => Field::Amount,
            Self::DealSize => Field::DealSize,
            Self::Rate(k) => Field::Rate(*k),
            Self::Leads => Field::LeadsAvailable,
            Self::People => Field::People,
            Self::Quota => Field::Quota,
            Self::Attainment => Field::Attainment,
            Self::Times(a) => Field::RegularTimes(*a),
            Self::Share { dimension, member, .. } => Field::Member(*dimension, *member, Own::Share),
        }
    }
}

/// The condition to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The available leads are as many as the target needs.
    Reach,
    /// The capacity reaches the target's revenue: `people × quota × attainment` (docs/domain.md §7).
    Fit,
    /// Activities bring all leads that are due inside the plan period, so that none is missing.
    Supplied,
    /// The chance to reach the target is at least this many thousandths, with the available leads, or with the leads
    /// that the present plan needs if none are given.
    Sure(u16),
}

/// The answer: the value of the unknown.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This value: rates and shares to a tenth of a percent, money to the minor unit, people, leads and deals as whole numbers.
    Is {
        /// As a number.
        value: Exact,
        /// As text for its field.
        shown: String,
    },
    /// The present plan, with this value, meets the goal already. Only for rates, deal sizes and shares; the other
    /// unknowns always return their least or greatest value.
    Already(Exact),
    /// No value meets the goal.
    Never(Why),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The plan has no such stage before won, or no such item.
    NoSuch,
    /// The goal does not depend on it.
    DoesNotBear,
    /// Every sub-target has a custom value: the plan's value is not used.
    AllOwn,
    /// The plan does not state its available leads.
    NoLeads,
    /// The plan does not state its people or their quota.
    NoCapacity,
    /// No activity brings anything in a plan period.
    NoSupply,
    /// A target in deals without a deal size has no revenue.
    NoDealSize,
    /// No other item can take, or give, the rest.
    NotAlone,
    /// The chance has no exact form, or none that can be computed in time.
    NoExactOdds,
    /// Even the best value does not meet the goal.
    NotEvenAt {
        /// That value.
        value: Exact,
        /// The plan's reading at that value: the leads it needs, its capacity, its chance, or the leads missing; `None` past the limits.
        reading: Option<Reading>,
    },
}
