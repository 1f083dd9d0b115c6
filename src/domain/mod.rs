//! The arithmetic of a sales plan, exact and pure: no screen, no browser, no clock, no language.
//!
//! The words are the field's: a *target* is worked back through the *funnel* to *leads*; *won* is the stage at which a deal
//! is closed; *required* is what a stage must hold; *count* is that, rounded up once.
//!
//! ```
//! use backcast::domain::{Draft, Metric, StageDraft, report};
//!
//! // Ten deals, and one lead in five becomes a deal.
//! let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
//! let draft = Draft {
//!     metric: Metric::Deals,
//!     amount: "10".into(),
//!     stages: vec![stage("Lead", "20%"), stage("Won", "")],
//!     won: 1,
//!     ..Default::default()
//! };
//! let plan = draft.check().expect("every field can be read");
//! let today = chrono::NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
//! let report = report(&plan, today);
//!
//! // 10 ÷ 20 % = 50 leads; run forward, 50 × 20 % = 10.
//! assert_eq!(report.funnel[0].required.count.get(), 50);
//! assert!(report.proof.meets_target);
//! ```

pub mod apportion;
pub mod calendar;
pub mod check;
pub mod confidence;
pub mod daybook;
pub mod due;
pub mod error;
pub mod goal;
pub mod holidays;
pub mod levers;
pub mod odds;
pub mod reader;
pub mod solve;
pub mod step;

pub mod money;

mod capacity;
mod count;
pub mod cross;
mod curve;
mod draft;
mod exact;
mod fiscal;
mod funnel;
mod least_squares;
mod lever_draft;
mod meaning;
mod plan;
mod rate;
mod recount;
mod report;
mod rounding;
pub mod scenario;
mod schedule;
mod space;
mod space_draft;
mod spread;
mod target;
mod time_draft;
mod work_back;

pub use capacity::{Capacity, Team};
pub use count::Count;
pub use draft::{ActivityDraft, Draft, Metric, StageDraft, TierDraft};
pub use error::{Allowed, End, Fault, Field, Own, TimeField};
pub use exact::Exact;
pub use fiscal::{FiscalYear, Quarter};
pub use funnel::Place;
pub use meaning::Meaning;
pub use money::{Currency, Money};
pub use plan::{Activity, Funnel, Horizon, Plan, Scenario, Stage, Target, Tier};
pub use rate::{Rate, percent_meant};
pub use report::{
    ActivityReport, Axis, CalendarReport, CapacityReport, Carried, Gap, LeafReport, LimitedReport, Measure, Pace, Proof, Report, Required,
    SpaceReport, StageReport, Sums, Table, TierReport, Tile, report,
};
pub use scenario::ScenarioDraft;
pub use schedule::{Period, Schedule};
pub use space::{Branch, Dimension, Member, Space, Terms};
pub use space_draft::{DimensionDraft, FactorDraft, LeafDraft, MemberDraft, OwnDraft};
pub use spread::{Phase, Spread};
pub use time_draft::{FloorDraft, PhaseDraft, PinDraft, TimeDraft};
