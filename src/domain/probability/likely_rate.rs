//! The likely range of a rate that is known from past results.

use super::budget::Budget;
use super::model::Record;
use super::strata::Grid;
use crate::domain::number::Exact;

/// The rates between which a rate from past results lies with 80 %: the tenth and the ninetieth percentile of
/// Beta(won + ½, of − won + ½), the distribution that the chance of hitting target uses (docs/domain.md §8).
///
/// Both are rounded to the nearest step. A step is a percentage point, or a tenth, a hundredth and so on of one, so that the range is at least
/// four steps wide and does not begin at 0. `None` unless 1 ≤ `won` ≤ `of`.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::probability::likely_rate;
/// let percent = |n| Exact::ratio(n, 100);
/// assert_eq!(likely_rate(24, 60), Some([percent(32), percent(48)]));
/// assert_eq!(likely_rate(60, 240), Some([percent(22), percent(29)]));
/// ```
pub fn likely_rate(won: u64, of: u64) -> Option<[Exact; 2]> {
    let record = Record::of(won, of, 0)?;
    // The medians of five equally likely strata are the percentiles 10, 30, 50, 70 and 90.
    let medians = Grid::of(&[record], &mut Budget::whole())?.medians(5);
    let (low, high) = (medians.first()?, medians.last()?);
    let mut steps = 100_u64;
    while steps < 1_000_000_000 && ((high - low) * (steps as f64) < 4.0 || low * (steps as f64) < 0.5) {
        steps *= 10;
    }
    Some([low, high].map(|rate| Exact::ratio(to_nearest(rate * steps as f64), steps)))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the steps of a whole, and at least one step")]
fn to_nearest(steps: f64) -> u64 {
    (steps + 0.5).floor().max(1.0) as u64
}
