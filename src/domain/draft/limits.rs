//! How long the lists and the names of a plan may be.

/// Stages a funnel may have.
pub const STAGES_MAX: usize = 12;
/// Activities a stage may have.
pub const ACTIVITIES_MAX: usize = 12;
/// Lines a target may have.
pub const TIERS_MAX: usize = 6;
/// Dimensions a split may have.
pub const DIMENSIONS_MAX: usize = 8;
/// Members a dimension may have.
pub const MEMBERS_MAX: usize = 200;
/// Leaves a split may have.
pub const LEAVES_MAX: usize = 1000;
/// Factors that members may be weighed by.
pub const FACTORS_MAX: usize = 8;
/// Phases a plan may have.
pub const PHASES_MAX: usize = 24;
/// Own days off, and own make-up days, that a plan may have.
pub const DAYS_MAX: usize = 400;
/// Daily floors a plan may have.
pub const FLOORS_MAX: usize = 12;
/// Variants that a plan may have: with the base they are four, which stand beside each other.
pub const SCENARIOS_MAX: usize = 3;
/// Characters in the name of a plan, and in any other name.
pub const NAME_MAX: usize = 60;
