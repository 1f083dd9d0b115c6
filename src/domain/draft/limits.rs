//! The limits of a plan's lists and names.

/// Stages a funnel may have.
pub const STAGES_MAX: usize = 12;
/// Activities a stage may have.
pub const ACTIVITIES_MAX: usize = 12;
/// Target lines a plan may have.
pub const TIERS_MAX: usize = 6;
/// Dimensions a split may have.
pub const DIMENSIONS_MAX: usize = 8;
/// Items a dimension may have.
pub const MEMBERS_MAX: usize = 200;
/// Sub-targets a split may have.
pub const LEAVES_MAX: usize = 1000;
/// Factors a dimension may have.
pub const FACTORS_MAX: usize = 8;
/// Phases a plan may have.
pub const PHASES_MAX: usize = 24;
/// Days off, and make-up workdays, that a plan may set.
pub const DAYS_MAX: usize = 400;
/// Daily minimums a plan may have.
pub const FLOORS_MAX: usize = 12;
/// Regular activities a plan may have.
pub const REGULAR_MAX: usize = 30;
/// Dates on which a regular activity may be done.
pub const REGULAR_DATES_MAX: usize = 100;
/// Characters in the dates of a regular activity; fewer than these are taken, so that a list that was cut off here is never read. A
/// hundred dates with long separators have room: `2027-01-12, ` has 12.
pub const REGULAR_DATES_TEXT_MAX: usize = 1500;
/// Characters in the leave of a person; fewer are taken, as above.
pub const LEAVE_TEXT_MAX: usize = 200;
/// Channels a plan may have.
pub const CHANNELS_MAX: usize = 12;
/// Lines a budget may have.
pub const BUDGET_LINES_MAX: usize = 30;
/// Bands of pay.
pub const BANDS_MAX: usize = 8;
/// Indicators beside the target.
pub const INDICATORS_MAX: usize = 24;
/// Grades of customers a plan may have.
pub const GRADES_MAX: usize = 8;
/// Days on which a person may be away.
pub const LEAVE_MAX: usize = 400;
/// Scenarios a plan may have; with the base case, four columns stand side by side.
pub const SCENARIOS_MAX: usize = 3;
/// Entries that each list of the playbook may have.
pub const PLAYBOOK_MAX: usize = 60;
/// Characters in a text of several lines.
pub const PROSE_MAX: usize = 1000;
/// Characters in a text of one line in the playbook.
pub const LINE_MAX: usize = 200;
/// Characters in the name of a plan, and in any other name.
pub const NAME_MAX: usize = 60;
