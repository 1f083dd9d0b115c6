//! Divides whole numbers so that the parts always add up to the whole: by largest remainder among items, and by rounded
//! running totals over days.

use super::exact::Exact;
use super::order::ordered;

/// Divides `total` by `weights` with the method of largest remainder (Hamilton). Each part is its exact share rounded
/// down; the rest goes, one each, to the largest remainders, and of equal remainders to the earlier ones. The parts add
/// up to `total`. If all weights are 0, they count as equal; without weights there are no parts.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::number::apportion::largest_remainder;
/// let of = |total: u128, weights: [u64; 3]| largest_remainder(total, &weights.map(Exact::whole));
/// assert_eq!(of(100, [7826, 1739, 435]), [78, 18, 4]); // 78.26, 17.39 and 4.35: the largest remainder is .39
/// assert_eq!(of(100, [1, 1, 1]), [34, 33, 33]);
/// assert_eq!(of(2, [0, 0, 0]), [1, 1, 0]);
/// ```
pub fn largest_remainder(total: u128, weights: &[Exact]) -> Vec<u128> {
    let sum: Exact = weights.iter().sum();
    let even = Exact::ratio(1, weights.len() as u64);
    let share = |weight: &Exact| weight.checked_div(&sum).unwrap_or_else(|| even.clone());
    let shares: Vec<Exact> = weights.iter().map(share).collect();
    let mut parts: Vec<u128> = shares.iter().map(|share| share.floor_of(total).unwrap_or(0)).collect();
    let remainder = |(share, part): (&Exact, &u128)| share * Exact::from(total) - Exact::from(*part);
    let remainders: Vec<Exact> = shares.iter().zip(&parts).map(remainder).collect();
    let by_remainder = ordered((0..parts.len()).collect(), &|one, two| remainders[two].cmp(&remainders[one]));
    // The rest is smaller than the number of parts, because each part lacks less than one.
    let left = total - parts.iter().sum::<u128>();
    for (i, _) in by_remainder.into_iter().zip(0..left) {
        parts[i] += 1;
    }
    parts
}

/// The parts of `rest` in exact proportion to `weights`, or equal parts if no weight is above 0. They add up to `rest`.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::number::apportion::in_proportion;
/// // 60 % for 2 : 1 is 40 % and 20 %.
/// assert_eq!(in_proportion(&Exact::ratio(3, 5), &[Exact::whole(2), Exact::one()]), [Exact::ratio(2, 5), Exact::ratio(1, 5)]);
/// assert_eq!(in_proportion(&Exact::ratio(3, 5), &[Exact::zero(), Exact::zero()]), [Exact::ratio(3, 10), Exact::ratio(3, 10)]);
/// ```
pub fn in_proportion(rest: &Exact, weights: &[Exact]) -> Vec<Exact> {
    let whole = weights.iter().sum::<Exact>();
    let even = || rest.checked_div(&Exact::whole(weights.len() as u64)).unwrap_or_else(Exact::zero);
    if whole.is_positive() {
        weights.iter().map(|weight| (rest * weight).checked_div(&whole).unwrap_or_else(Exact::zero)).collect()
    } else {
        vec![even(); weights.len()]
    }
}

/// The shares of a whole that are not kept, each with its place, in proportion to their present values (equal if these are 0), so that all
/// shares add up to 1 as far as they can be [written](shares_written). `None` if the kept shares add up to more than 1.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::number::apportion::rest_shared;
/// // 70 % is kept, and 40 % and 20 % take what is left: 20 % and 10 %.
/// let shares = [Exact::ratio(7, 10), Exact::ratio(2, 5), Exact::ratio(1, 5)];
/// assert_eq!(rest_shared(&shares, |i| i == 0), Some(vec![(1, Exact::ratio(1, 5)), (2, Exact::ratio(1, 10))]));
/// assert_eq!(rest_shared(&shares, |i| i < 2), None);
/// ```
pub fn rest_shared(shares: &[Exact], is_kept: impl Fn(usize) -> bool) -> Option<Vec<(usize, Exact)>> {
    let (kept, free): (Vec<usize>, Vec<usize>) = (0..shares.len()).partition(|i| is_kept(*i));
    let rest = Exact::one() - kept.into_iter().map(|i| &shares[i]).sum::<Exact>();
    let weights: Vec<Exact> = free.iter().map(|i| shares[*i].clone()).collect();
    (rest >= Exact::zero()).then(|| free.into_iter().zip(shares_written(&rest, &weights)).collect())
}

/// The parts of `rest` (a share from 0 to 1) [in proportion](in_proportion) to `weights`, in a form that can be
/// written: exactly, if each part ends within a hundredth of a percent; otherwise in whole hundredths of a percent by
/// largest remainder, if `rest` is a whole number of these; otherwise exactly. They add up to `rest`.
pub fn shares_written(rest: &Exact, weights: &[Exact]) -> Vec<Exact> {
    const HUNDREDTHS: u64 = 10_000;
    let exact = in_proportion(rest, weights);
    let in_hundredths = |part: &Exact| part * Exact::whole(HUNDREDTHS);
    let units = in_hundredths(rest);
    if exact.iter().all(|part| in_hundredths(part).is_whole()) || !units.is_whole() {
        return exact;
    }
    let units = largest_remainder(units.floor().unwrap_or(0).into(), weights);
    units.into_iter().map(|n| Exact::from(n).checked_div(&Exact::whole(HUNDREDTHS)).unwrap_or_else(Exact::zero)).collect()
}

/// Parts in order, in whole multiples of `unit`: every running total is rounded to the nearest. Each part is less than one multiple from
/// its exact amount, and all add up to the rounded total.
///
/// ```
/// use backcast::domain::number::apportion::rounded_together;
/// // Three weeks of 33.33, 33.33 and 33.34 in whole units of 100 cents.
/// assert_eq!(rounded_together(&[3333, 3333, 3334], 100), [33, 34, 33]);
/// ```
pub fn rounded_together(parts: &[u128], unit: u128) -> Vec<u128> {
    let unit = unit.max(1);
    let mut sum = 0_u128;
    let mut before = 0;
    let mut round = |part: &u128| {
        sum += part;
        let rounded = sum / unit + u128::from(sum % unit * 2 >= unit);
        let here = rounded - before;
        before = rounded;
        here
    };
    parts.iter().map(&mut round).collect()
}

/// The left edge and the width of each part, side by side, in thousandths of the `whole`.
pub fn edges(parts: impl IntoIterator<Item = u128>, whole: u128) -> Vec<(u16, u16)> {
    let place = |sum: u128| Exact::from(sum).permille_of(&Exact::from(whole));
    let mut sum = 0;
    let edge = |part: u128| {
        let from = place(sum);
        sum += part;
        (from, place(sum) - from)
    };
    parts.into_iter().map(edge).collect()
}

/// `part` of `total` to the nearest whole number, halves up. `part` is from 0 to 1, and `total` below 2¹²⁷.
///
/// Applied to a growing `part`, the differences divide `total` over days: each running total is within ½ of its exact
/// share, and the differences add up to `total`.
///
/// ```
/// use backcast::domain::Exact;
/// use backcast::domain::number::apportion::prefix;
/// // 50 leads over 13 weeks: 3.846… a week.
/// let by = |week: u64| prefix(50, &Exact::ratio(week, 13));
/// let weeks: Vec<u128> = (1..=13).map(|week| by(week) - by(week - 1)).collect();
/// assert_eq!(weeks, [4, 4, 4, 3, 4, 4, 4, 4, 4, 3, 4, 4, 4]);
/// ```
pub fn prefix(total: u128, part: &Exact) -> u128 {
    // Half of twice the part, rounded up, is the part plus a half, rounded down.
    total.checked_mul(2).and_then(|twice| part.floor_of(twice)).map_or(total, |twice| twice.div_ceil(2))
}
