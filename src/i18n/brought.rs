//! What was opened from a file of plans and templates.

use super::Locale;
use super::texts::Plans;

/// What a file has brought: so many new plans and so many that were there already, and its templates. `None` if it has neither.
pub fn brought(new: usize, same: usize, templates: usize, locale: Locale) -> Option<String> {
    let words = Plans(locale);
    let (new_said, same_said) = (new.to_string(), same.to_string());
    let plans = match (new, same) {
        (0, 0) => None,
        (_, 0) => Some(words.brought_all(&new_said)),
        (0, _) => Some(words.brought_none(&same_said)),
        _ => Some(words.brought(&new_said, &same_said)),
    };
    let templates = (templates > 0).then(|| words.brought_templates(templates.to_string()));
    let said: Vec<String> = [plans, templates].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(if locale.is_chinese() { "" } else { " " }))
}
