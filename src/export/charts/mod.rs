//! The charts of a plan as drawings (SVG): from the same computed figures as those on screen, in light colours and system fonts.
//!
//! ```text
//! Source (plan, report, schedule, odds, waterfall) → Chart::draw → Drawing
//! ```
//!
//! A drawing consists of rectangles, paths and texts with attributes only, so that it opens in programs for slides and can be edited there.
//! It cannot measure its letters: `lines` estimates their widths, rather too wide than too narrow. The picture of the one page is drawn with
//! the same pen.

mod chance;
mod fall;
mod frame;
mod funnel;
pub mod kind;
mod levers;
pub mod lines;
mod over_time;
mod pay;
pub mod pen;
mod places;
mod rows;
mod split;
mod supply;
mod timeline;
mod waterfall;

use chrono::NaiveDate;

pub use fall::{Fall, FallBar};
pub use kind::Chart;
pub use pen::{Anchor, Drawing, Pen};

use places::{along, kept_inside, length, mark_below, px, spaced, wide};

use crate::domain::whatif::levers::Gauge;
use crate::domain::whatif::odds::OddsFigures;
use crate::domain::{Measure, Plan, Report, Schedule};
use crate::i18n::Locale;

/// What the charts of a plan are drawn from.
pub struct Source<'a> {
    /// The name of the plan.
    pub name: String,
    /// The plan.
    pub plan: &'a Plan,
    /// Its report.
    pub report: &'a Report,
    /// The plan over time; `None` without a plan period.
    pub schedule: Option<&'a Schedule>,
    /// Its chances, once they are known.
    pub odds: Option<&'a OddsFigures>,
    /// The waterfall between two of its scenarios, if it has any.
    pub fall: Option<&'a Fall>,
    /// What the months show.
    pub measure: Measure,
    /// The gauge of the sensitivity.
    pub gauge: Gauge,
    /// Today.
    pub today: NaiveDate,
    /// The reader's language.
    pub locale: Locale,
}
