//! Names for what an edit adds.

use crate::domain::draft::limits::{MEMBERS_MAX, NAME_MAX};

/// A name with words added, shortened if it would be too long.
pub fn lengthened(name: &str, add: impl Fn(&str) -> String) -> String {
    let long = add(name);
    let over = long.chars().count().saturating_sub(NAME_MAX);
    if over == 0 {
        return long;
    }
    let kept = name.chars().count().saturating_sub(over);
    add(name.chars().take(kept).collect::<String>().trim_end())
}

/// The name if it is free, otherwise with the first free number.
pub(super) fn free_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let numbered =
        || (2..=MEMBERS_MAX + 1).map(|n| lengthened(base, |base| format!("{base} {n}"))).find(|name| !taken(name)).unwrap_or_default();
    if taken(name) { numbered() } else { name.to_owned() }
}
