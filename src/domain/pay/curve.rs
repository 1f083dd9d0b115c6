//! The curve of pay over attainment, by its corners.

use super::amount::Scheme;
use crate::domain::draft::BandKind;
use crate::domain::number::Exact;
use crate::domain::report::Report;

/// The least attainment, in percent, to which the curve is drawn.
const LAST: u64 = 150;
/// How far it is drawn beyond the highest target line and band, in percentage points.
const BEYOND: u64 = 20;

/// A corner of the curve. It belongs to the lines on both sides of it. A jump is two corners at one attainment: the pay just below it, and the
/// pay from it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corner {
    /// The attainment.
    pub attainment: Exact,
    /// All pay.
    pub pay: Exact,
}

impl Scheme {
    /// The attainment, in whole percent, to which the curve is drawn: 150, or 20 points beyond the highest target line and band, rounded up to
    /// a multiple of ten.
    pub fn curve_end(&self, report: &Report) -> u64 {
        let bands = self.bands.iter().map(|band| &band.from);
        let tiers = report.tiers.iter().map(|tier| &tier.of_target);
        let highest = bands.chain(tiers).max().and_then(|highest| (highest * &Exact::whole(100)).ceil()).unwrap_or(0);
        LAST.max((highest + BEYOND).next_multiple_of(10))
    }

    /// The corners of the curve from 0 to `last`, in order; between two neighbours it is a straight line.
    pub fn curve(&self, last: &Exact) -> Vec<Corner> {
        let mut edges = vec![Exact::zero()];
        let inside = |edge: &Exact| *edge > Exact::zero() && edge < last;
        edges.extend(self.bands.iter().map(|band| &band.from - &self.start).filter(inside));
        edges.push(last.clone());
        let mut corners: Vec<Corner> = Vec::new();
        for pair in edges.windows(2) {
            let (left, right) = (&pair[0], &pair[1]);
            let (low, high) = (self.uncapped(left, left), self.uncapped(left, right));
            let mut line = vec![(left.clone(), low.clone()), (right.clone(), high.clone())];
            // Where the line crosses 0 or the cap, it has a corner.
            let levels = [Some(Exact::zero()), self.cap.clone()];
            for level in levels.into_iter().flatten() {
                let is_crossed = (low < level && level < high) || (high < level && level < low);
                if let Some(part) = is_crossed.then(|| (&level - &low).checked_div(&(&high - &low))).flatten() {
                    line.push((left + &(part * (right - left)), level));
                }
            }
            line.sort();
            corners.extend(line.into_iter().map(|(attainment, earned)| Corner { attainment, pay: self.limited(earned) }));
        }
        corners.dedup();
        // A point on a straight line between its neighbours is no corner.
        let mut all: Vec<Corner> = Vec::new();
        for corner in corners {
            while let [.., one, two] = &all[..]
                && is_between(one, two, &corner)
            {
                all.pop();
            }
            all.push(corner);
        }
        all
    }

    /// What is earned at an attainment on the line that begins at `from`, before its limits.
    fn uncapped(&self, from: &Exact, attainment: &Exact) -> Exact {
        match self.kind {
            BandKind::Marginal => self.at(attainment).earned,
            BandKind::Whole => {
                let rate = self.band_at(&(&self.start + from)).map_or_else(Exact::zero, |band| self.bands[band].rate.clone());
                let before = self.at(&Exact::zero()).before;
                rate * (&self.start + attainment) * &self.whole - before
            }
        }
    }

    fn limited(&self, earned: Exact) -> Exact {
        let earned = earned.max(Exact::zero());
        &self.base + self.cap.as_ref().map_or_else(|| earned.clone(), |cap| earned.clone().min(cap.clone()))
    }
}

/// Whether `two` is on the straight line from `one` to `three`, and no end of a jump.
fn is_between(one: &Corner, two: &Corner, three: &Corner) -> bool {
    let (across, up) = (|a: &Corner, b: &Corner| &b.attainment - &a.attainment, |a: &Corner, b: &Corner| &b.pay - &a.pay);
    across(one, two).is_positive()
        && across(two, three).is_positive()
        && up(one, two) * across(two, three) == up(two, three) * across(one, two)
}
