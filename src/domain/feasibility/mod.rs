//! Whether a plan can be done: one verdict, the reasons for it, what each reason says, and what would mend it (docs/domain.md §12).
//!
//! ```text
//! plan, report, chance ──→ findings ──→ reasons (a state and a remedy each) ──→ verdict: the worst of them
//! ```
//!
//! A reason exists only if its inputs do; [`Feasibility::missing`] names the inputs of the others. To add a reason, add a
//! [`Finding`] and a function to the list in `reasons.rs`.

mod aftermath;
mod facts;
mod finding;
mod hours;
mod judge;
mod opening;
mod reasons;
mod remedy;
mod smart;
mod state;

pub use aftermath::{Aftermath, aftermath};
pub use facts::Chances;
pub use finding::{Finding, RateFinding, WeeksOver};
pub use judge::{Feasibility, Stopped, feasibility, verdict};
pub use reasons::Reason;
pub use remedy::{Mend, Remedy};
pub use smart::{Smart, SmartCriterion};
pub use state::{State, Verdict};
