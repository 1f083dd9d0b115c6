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
mod rows;
mod split;
mod supply;
mod timeline;
mod waterfall;

use chrono::NaiveDate;

pub use fall::{Fall, FallBar};
pub use kind::Chart;
pub use pen::{Anchor, Drawing, Pen};

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

/// The length of a bar in a room for the greatest amount; at least 1 if there is an amount.
fn length(amount: u128, most: u128, room: u32) -> u32 {
    if amount == 0 {
        return 0;
    }
    let length = amount.saturating_mul(room.into()).checked_div(most).unwrap_or(0);
    u32::try_from(length).unwrap_or(room).clamp(1, room)
}

/// A width in thousandths of a font size, in whole units, rounded up.
fn px(width: u32, size: u32) -> u32 {
    (width * size).div_ceil(1000)
}

/// The width of a text of a class and size: bold letters are wider.
fn wide(class: &str, size: u32, text: &str) -> u32 {
    let width = px(lines::width(text), size);
    if pen::is_bold(class) { width * 23 / 20 } else { width }
}

/// A place in thousandths, along a room that begins at `from`.
fn along(from: u32, room: u32, permille: u16) -> u32 {
    from + u32::from(permille) * room / 1000
}

/// The middle of a text that is wanted at `middle`, moved so that none of it is beyond the drawing.
fn kept_inside(middle: u32, wide: u32) -> u32 {
    let half = wide.div_ceil(2);
    middle.clamp(frame::LEFT + half, (frame::RIGHT.saturating_sub(half)).max(frame::LEFT + half))
}

/// A mark under something, with what it says.
fn mark_below(pen: &mut Pen, at: u32, base: u32, text: &str) {
    let text = &format!("▲ {text}");
    let middle = kept_inside(at, wide("strong", 12, text));
    pen.text("strong", 12, [middle, base], Anchor::Middle, text);
}

/// Texts in a row, each at its place, without those that would touch one before them.
fn spaced(pen: &mut Pen, class: &str, size: u32, base: u32, texts: impl IntoIterator<Item = (u32, String)>) {
    let mut free = 0;
    for (at, text) in texts {
        let wide = wide(class, size, &text);
        let middle = kept_inside(at, wide);
        if middle - wide / 2 >= free {
            pen.text(class, size, [middle, base], Anchor::Middle, &text);
            free = middle + wide / 2 + 8;
        }
    }
}
