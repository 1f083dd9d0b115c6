//! The name of a plan on screen and as a file.

use crate::domain::Draft;
use crate::i18n::Locale;
use crate::i18n::plan_name::plan_name;

/// The name of a plan on screen.
pub fn name_shown(draft: &Draft, locale: Locale) -> String {
    plan_name(&draft.name, &draft.outline(), locale)
}

/// The name of a plan as a file with that ending, without the characters that file systems refuse.
pub fn file_name(draft: &Draft, locale: Locale, ending: &str) -> String {
    let name: String =
        name_shown(draft, locale).chars().map(|c| if c.is_control() || "\\/:*?\"<>|".contains(c) { '-' } else { c }).collect();
    format!("{}.{ending}", name.trim())
}
