//! A plan as it is typed: text in every field, right or wrong. Nothing typed is lost, because this is what is kept.

mod budget;
mod customers;
pub mod edits;
pub mod fault;
mod field;
mod funnel;
mod indicator;
mod leads_available;
pub mod limits;
pub(in crate::domain) mod meaning;
mod metric;
mod outline;
mod pay;
mod places;
mod playbook;
mod ranges;
mod regular;
mod scenario;
mod scenario_step;
mod small_target;
pub(in crate::domain) mod space;
pub(crate) mod table;
mod takes;
mod thresholds;
pub(in crate::domain) mod time;
mod time_field;
pub mod usual;
mod whole;

pub use budget::BudgetLineDraft;
pub use customers::GradeDraft;
pub use fault::{Allowed, Fault};
pub use field::{End, Field, Lever, Own, Section};
pub use funnel::{ActivityDraft, StageDraft, TierDraft};
pub use indicator::{Direction, IndicatorDraft};
pub use leads_available::OF_ACTIVITIES;
pub use meaning::Meaning;
pub use metric::Metric;
pub use outline::Outline;
pub use pay::{BandDraft, BandKind, PayDraft, RatesOf};
pub use playbook::{
    BookList, Degree, IncentiveDraft, MilestoneDraft, PlaybookDraft, ReviewDraft, ReviewEvery, RiskDraft, TaskDraft, TrainingDraft,
};
pub use regular::{ChannelDraft, Every, RegularDraft, Yield};
pub use small_target::{SmallDeal, SmallTarget};
pub use space::{DimensionDraft, FactorDraft, LeafDraft, MemberDraft, OwnDraft};
pub use takes::Takes;
pub use thresholds::{Level, Threshold, ThresholdsDraft};
pub use time::{FloorDraft, PhaseDraft, PinDraft, TimeDraft};
pub use time_field::{FRAME, TimeField};
pub use whole::{Draft, ScenarioDraft};
