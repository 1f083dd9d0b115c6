//! Places of a list that grows while the user types in it.

/// Places that a list of the draft may grow to while the user types in it. No list of a plan is longer than a few hundred.
const PLACES_MAX: usize = 400;

/// The text at a place of a list, which grows by empty ones as far as that.
pub(super) fn at(list: &mut Vec<String>, i: usize) -> &mut String {
    let i = i.min(PLACES_MAX);
    if list.len() <= i {
        list.resize(i + 1, String::new());
    }
    &mut list[i]
}
