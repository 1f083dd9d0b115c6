//! Dividing whole numbers so that the parts always add to the whole: by largest remainder over members, by rounded prefixes
//! over days.

use super::Exact;
use super::natural::Natural;
use super::space::integers;

/// Divides `total` by `weights` with the method of largest remainder (Hamilton): each part is its exact share rounded down, and
/// what is then left goes, one each, to the largest remainders; of equal ones to the earlier. The parts add to `total`.
/// All weights 0 are taken as all the same; without weights there are no parts.
///
/// ```
/// use backcast::domain::apportion::largest_remainder;
/// let of = |total: u128, weights: [u128; 3]| largest_remainder(total, &weights.map(Into::into));
/// assert_eq!(of(100, [7826, 1739, 435]), [78, 18, 4]); // 78.26, 17.39 and 4.35: the largest remainder is .39
/// assert_eq!(of(100, [1, 1, 1]), [34, 33, 33]);
/// assert_eq!(of(2, [0, 0, 0]), [1, 1, 0]);
/// ```
#[must_use]
pub fn largest_remainder(total: u128, weights: &[Natural]) -> Vec<u128> {
    let mut sum = weights.iter().fold(Natural::from(0), |sum, weight| sum.plus(weight));
    let even = sum.is_zero();
    if even {
        sum = u128::try_from(weights.len()).unwrap_or(0).into();
    }
    let one = Natural::from(1);
    let mut left = total;
    let (mut parts, mut rests) = (Vec::with_capacity(weights.len()), Vec::with_capacity(weights.len()));
    for weight in weights {
        let (part, rest) = multiplied(total, if even { &one } else { weight }, &sum);
        left -= part.min(left);
        parts.push(part);
        rests.push(rest);
    }
    // Fewer are left than there are parts, for each part lacks less than one.
    while left > 0 && !parts.is_empty() {
        let mut first = 0;
        for i in 1..rests.len() {
            if rests[i] > rests[first] {
                first = i;
            }
        }
        parts[first] += 1;
        rests[first] = Natural::from(0);
        left -= 1;
    }
    parts
}

/// The parts of `rest` (a share from 0 to 1) in the proportion of `weights`, as they can be written: exactly, where each ends
/// within a hundredth of a percent; else in whole hundredths of a percent by largest remainder, if `rest` is one of these; else
/// exactly after all. They add to `rest`.
#[must_use]
pub fn shares_written(rest: &Exact, weights: &[Exact]) -> Vec<Exact> {
    const HUNDREDTHS: u64 = 10_000;
    let whole = Exact::sum(weights);
    let exact = weights.iter().map(|weight| (rest * weight).over(&whole).unwrap_or_else(Exact::zero));
    let exact: Vec<Exact> = exact.collect();
    let in_hundredths = |part: &Exact| part * &Exact::whole(HUNDREDTHS);
    let units = in_hundredths(rest);
    if exact.iter().all(|part| in_hundredths(part).is_whole()) || !units.is_whole() {
        return exact;
    }
    let units = largest_remainder(units.floor().unwrap_or(0).into(), &integers(weights));
    units.into_iter().map(|n| Exact::units_of(n).over(&Exact::whole(HUNDREDTHS)).unwrap_or_else(Exact::zero)).collect()
}

/// `total × over ÷ under`, rounded down, and the remainder. `under` is above 0, and the quotient at most `total`.
fn multiplied(total: u128, over: &Natural, under: &Natural) -> (u128, Natural) {
    if let (Some(n), Some(d)) = (over.to_u128().and_then(|over| total.checked_mul(over)), under.to_u128().filter(|d| *d > 0)) {
        let (part, rest) = divided(n, d);
        return (part, rest.into());
    }
    let Some((part, rest)) = Natural::from(total).times(over).div_rem(under) else { return (0, Natural::from(0)) };
    (part.to_u128().unwrap_or(total), rest)
}

/// Division by the machine's own instruction where both numbers fit it: most do, and it is many times faster.
fn divided(n: u128, d: u128) -> (u128, u128) {
    match (u64::try_from(n), u64::try_from(d)) {
        (Ok(n), Ok(d)) => ((n / d).into(), (n % d).into()),
        _ => (n / d, n % d),
    }
}

/// `total × over ÷ under` to the nearest whole number, halves up. `under` is above 0, and `over` at most `under`.
///
/// Taken of growing parts `over`, its differences divide `total` over days: each prefix is within ½ of its exact share, and they
/// add to `total`.
///
/// ```
/// use backcast::domain::apportion::prefix;
/// // 50 leads over 13 weeks: 3.846… a week.
/// let weeks: Vec<u128> = (1..=13).map(|week: u128| prefix(50, &week.into(), &13.into()) - prefix(50, &(week - 1).into(), &13.into())).collect();
/// assert_eq!(weeks, [4, 4, 4, 3, 4, 4, 4, 4, 4, 3, 4, 4, 4]);
/// ```
#[must_use]
pub fn prefix(total: u128, over: &Natural, under: &Natural) -> u128 {
    let twice = |n: u128| n.checked_mul(2);
    if let (Some(n), Some(d)) = (over.to_u128(), under.to_u128().filter(|d| *d > 0))
        && let (Some(twice_n), Some(twice_d)) = (total.checked_mul(n).and_then(twice).and_then(|n| n.checked_add(d)), twice(d))
    {
        return divided(twice_n, twice_d).0;
    }
    let two = Natural::from(2);
    let twice_n = Natural::from(total).times(over).times(&two).plus(under);
    twice_n.div_rem(&under.times(&two)).and_then(|(part, _)| part.to_u128()).unwrap_or(total)
}

/// [`prefix`] of plain numbers.
#[must_use]
pub fn prefix_plain(total: u128, over: u128, under: u128) -> u128 {
    match total.checked_mul(over).and_then(|n| n.checked_mul(2)).and_then(|n| n.checked_add(under)).zip(under.checked_mul(2)) {
        Some((n, d)) if d > 0 => divided(n, d).0,
        _ => prefix(total, &over.into(), &under.max(1).into()),
    }
}
