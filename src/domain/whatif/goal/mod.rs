//! Any one unknown from the rest: the value at which a plan meets a goal, as a person would type it.
//!
//! Every answer has been put back into the plan and meets the goal there, and the next value towards the other side does not. Where a goal
//! comes ever nearer as the unknown moves, it is therefore the least, or greatest, that will do. (In a split plan largest remainders may
//! make the leads needed go back by one or two as a target grows: there it is one of several such borders.)

mod aim;
mod search;
mod seek;
mod values;

use super::levers::Reading;
use crate::domain::draft::{Field, Own};
use crate::domain::number::Exact;

pub use seek::seek;

/// The input that is asked for. It is the plan's own; members and branches keep what they have of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The target: the greatest that will do.
    Target,
    /// The money per won deal: the least, from what it is upwards, that will do.
    DealSize,
    /// The rate from this stage to the next, ahead of won: the least, from what it is upwards, that will do.
    Rate(usize),
    /// The leads: the least that will do; for a chance, with each part of the plan rounded up by itself.
    Leads,
    /// How many people there are: the least that will do.
    People,
    /// What one of them is to bring: the least that will do.
    Quota,
    /// The part of the quotas that is reached: the least that will do.
    Attainment,
    /// The share of a member: the nearest to what it is that will do. Its brothers, but for those held, take the rest in proportion.
    Share {
        /// Which dimension.
        dimension: usize,
        /// Which member of it.
        member: usize,
        /// The members whose shares stay.
        held: Vec<usize>,
    },
}

impl Unknown {
    /// The field where it is typed.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::Target => Field::Amount,
            Self::DealSize => Field::DealSize,
            Self::Rate(k) => Field::Rate(*k),
            Self::Leads => Field::LeadsAvailable,
            Self::People => Field::People,
            Self::Quota => Field::Quota,
            Self::Attainment => Field::Attainment,
            Self::Share { dimension, member, .. } => Field::Member(*dimension, *member, Own::Share),
        }
    }
}

/// What is to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The leads at hand are as many as the target needs.
    Reach,
    /// The people carry the target's revenue: `people × quota × attainment` (docs/domain.md §7).
    Fit,
    /// The chance to reach the target with the leads at hand, or where none are given with those that the plan needs as it is, is so
    /// many thousandths or more.
    Sure(u16),
}

/// The value of the unknown.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This one: rates and shares to a tenth of a percent, money to the minor unit, people, leads and deals whole.
    Is {
        /// As a number.
        value: Exact,
        /// As a text for its field.
        shown: String,
    },
    /// The plan meets the goal as it is, with this value. Of rates, deal sizes and shares only: of everything else the least or greatest
    /// value is told in any case.
    Already(Exact),
    /// None.
    Never(Why),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The plan has no such stage ahead of won, or no such member.
    NoSuch,
    /// The goal does not depend on it.
    DoesNotBear,
    /// Every leaf has its own: the plan's is used nowhere.
    AllOwn,
    /// The leads at hand are not told.
    NoLeads,
    /// The people or their quota are not told.
    NoCapacity,
    /// A target in deals without a deal size has no revenue.
    NoDealSize,
    /// No other member can take, or give, the rest.
    NotAlone,
    /// The odds have no exact form, or none in time.
    NoExactOdds,
    /// Not even at this value, the best there is.
    NotEvenAt {
        /// The value.
        value: Exact,
        /// Where the plan then stands: the leads it needs, what the people carry, or the chance; `None` past the limits.
        reading: Option<Reading>,
    },
}
