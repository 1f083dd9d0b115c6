//! The difference of a count of a scenario from that of the base case.

use std::cmp::Ordering;

use crate::domain::number::{Count, Exact};

/// A difference of two counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Whether the count is less than, equal to or greater than that of the base case.
    pub order: Ordering,
    /// By how much.
    pub by: Count,
    /// The same in percent of the base case, to the nearest whole percent (halves up); `None` if the base case has a count of 0.
    pub percent: Option<u64>,
}

impl Difference {
    /// `new − base`, and `|new − base| ÷ base`.
    ///
    /// ```
    /// use std::cmp::Ordering;
    /// use backcast::domain::Count;
    /// use backcast::domain::whatif::difference::Difference;
    /// let count = |n| Count::new(n).unwrap();
    /// let found = Difference::of(count(300), count(192)); // 108 ÷ 300 = 36 %
    /// assert_eq!((found.order, found.by.get(), found.percent), (Ordering::Less, 108, Some(36)));
    /// ```
    pub fn of(base: Count, new: Count) -> Self {
        let by = new.get().abs_diff(base.get());
        let (of, parts) = (u128::from(base.get()), u128::from(by) * 200);
        // At most 100 times the largest count, so that it fits.
        let percent = (parts + of).checked_div(of * 2).and_then(|percent| u64::try_from(percent).ok());
        Self { order: new.cmp(&base), by: Count::of(by.into()), percent }
    }
}

/// The place of a count on an axis from 0 to the greatest of all counts, in thousandths, to the nearest.
pub fn level(count: Count, greatest: Count) -> u16 {
    count.exact().permille_of(&Exact::whole(greatest.get().max(1)))
}
