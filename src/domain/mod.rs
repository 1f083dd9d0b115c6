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

pub mod activity;
pub mod budget;
pub mod calendar;
pub mod check;
pub mod draft;
pub mod feasibility;
pub mod number;
pub mod pay;
pub mod plan;
pub mod playbook;
pub mod probability;
pub mod report;
pub mod schedule;
pub mod whatif;

pub use calendar::{FiscalYear, Quarter, UsualPeriod};
pub use draft::{
    ActivityDraft, Allowed, BandDraft, BandKind, BookList, BudgetLineDraft, ChannelDraft, Degree, DimensionDraft, Direction, Draft, End,
    Every, FactorDraft, Fault, Field, FloorDraft, GradeDraft, IncentiveDraft, IndicatorDraft, LeafDraft, Meaning, MemberDraft, Metric,
    MilestoneDraft, Outline, Own, OwnDraft, PayDraft, PhaseDraft, PinDraft, PlaybookDraft, RatesOf, RegularDraft, ReviewDraft, ReviewEvery,
    RiskDraft, ScenarioDraft, SmallTarget, StageDraft, TaskDraft, TierDraft, TimeDraft, TimeField, TrainingDraft, Yield,
};
pub use draft::{Level, Threshold};
pub use number::{Count, Currency, Exact, Money, Rate, percent_meant};
pub use plan::{
    Activity, Band, Basis, Branch, Budget, BudgetLine, Cadence, Capacity, Channel, Customers, Dimension, Funnel, Grade, Horizon, Incentive,
    Indicator, IndicatorLevel, Member, Milestone, Pay, Phase, Place, Plan, Playbook, RegularActivity, Review, Risk, Scenario, Split,
    Spread, Stage, StagePractice, Target, Task, Team, Terms, Tier, Training,
};
pub use report::{
    ActivityReport, Axis, CalendarReport, Canvas, CapacityReport, Carried, Gap, LeafReport, LimitedReport, Measure, Pace, Proof, Rect,
    RegularReport, Report, Required, SplitReport, StageReport, Sums, Table, TierReport, Tile, report, treemap,
};
pub use schedule::{Period, Schedule};
