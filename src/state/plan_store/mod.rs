//! The plans that are kept: each under a key of its own, so that two tabs on two plans never touch.

mod deleted;
mod guests;
mod record;
mod store;
mod versions;

pub use record::Kept;
pub use store::{Entry, Listing, PlanStore};
pub use versions::{Saved, Taken};
