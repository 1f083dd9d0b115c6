//! The scale of a chart: round figures at even distances.

use super::Exact;

/// A scale from one round figure to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The first figure, at the start of the scale.
    pub from: u128,
    /// The last figure, at its end.
    pub to: u128,
    /// The distance between two figures: 1, 2 or 5 times a power of ten.
    pub step: u128,
}

impl Scale {
    /// The shortest scale that contains both amounts, with at most `parts` steps between them.
    ///
    /// ```
    /// use backcast::domain::number::scale::Scale;
    /// let scale = Scale::over(250, 375, 6);
    /// assert_eq!(scale, Scale { from: 240, to: 380, step: 20 }); // with steps of 20 there are 6.25, and the ends go on to round figures
    /// assert_eq!(scale.place(310), 500);
    /// ```
    pub fn over(least: u128, most: u128, parts: u128) -> Self {
        let parts = parts.max(1);
        let span = most.saturating_sub(least).max(1);
        let mut ten = 1_u128;
        let step = loop {
            if let Some(step) = [1, 2, 5].map(|n| ten.saturating_mul(n)).into_iter().find(|step| span / step <= parts) {
                break step;
            }
            ten = ten.saturating_mul(10);
        };
        let from = least / step * step;
        let to = most.div_ceil(step).saturating_mul(step).max(from.saturating_add(step));
        Self { from, to, step }
    }

    /// Every figure of the scale.
    pub fn figures(&self) -> Vec<u128> {
        let count = (self.to - self.from) / self.step;
        (0..=count).map(|i| self.from + i * self.step).collect()
    }

    /// The place of an amount, in thousandths of the scale, to the nearest.
    pub fn place(&self, amount: u128) -> u16 {
        Exact::from(amount.clamp(self.from, self.to) - self.from).permille_of(&Exact::from(self.to - self.from))
    }
}
