//! The order of the parts of a list.

use std::cmp::Ordering;

/// `places` of a list in the order of `compare`; equal ones stay as given. Lists of every kind share this one sort, so that it is in the
/// program once.
///
/// ```
/// use backcast::domain::number::order::ordered;
/// let remainders = [17, 39, 39];
/// assert_eq!(ordered(vec![0, 1, 2], &|one, two| remainders[two].cmp(&remainders[one])), [1, 2, 0]); // the largest first
/// ```
pub fn ordered(mut places: Vec<usize>, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    places.sort_by(|one, two| compare(*one, *two));
    places
}
