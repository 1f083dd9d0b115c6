//! The store of plans. Each plan has its own key, so that two tabs with two plans do not conflict.

mod deleted;
mod guests;
mod record;
mod store;
mod templates;
mod versions;

pub use record::Kept;
pub use store::{Entry, Listing, PlanStore};
pub use templates::OwnTemplate;
pub use versions::{Saved, Taken};
