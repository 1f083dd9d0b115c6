//! The name of a plan on screen and as a file.

use std::borrow::Cow;

use crate::domain::Draft;
use crate::i18n::texts::Plans;
use crate::i18n::{Locale, names};

/// The name of a plan on screen.
pub fn name_shown(name: &str, locale: Locale) -> Cow<'_, str> {
    if name.trim().is_empty() { Plans(locale).untitled().into() } else { names::shown(locale, name) }
}

/// The name of a plan as a file, without the characters that file systems refuse.
pub(super) fn file_name(draft: &Draft, locale: Locale) -> String {
    let name: String =
        name_shown(&draft.name, locale).chars().map(|c| if c.is_control() || "\\/:*?\"<>|".contains(c) { '-' } else { c }).collect();
    format!("{}.backcast.json", name.trim())
}
