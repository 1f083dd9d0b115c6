//! A scenario that was made by a trial says in its name what is tried. Once other values are typed into it, it is no longer that trial.

use crate::domain::Draft;
use crate::i18n::Locale;
use crate::i18n::feasibility::is_trial;
use crate::i18n::texts::Scenarios;

/// Makes a change with scenario `open` in view. If that was a trial and now has other values, its name becomes a neutral one, such as
/// “Scenario 2”; a name that the user gave it stays, and so does a trial whose values a change of the structure only moved along.
pub fn keep_name_true(draft: &mut Draft, open: Option<usize>, locale: Locale, change: impl FnOnce(&mut Draft)) {
    let is_tried = |draft: &Draft| open.filter(|i| draft.scenarios.get(*i).is_some_and(|scenario| is_trial(&scenario.name)));
    let Some(i) = is_tried(draft) else { return change(draft) };
    let before = draft.scenario(i);
    change(draft);
    let after = draft.scenario(i);
    let has_other_values = before.has_shape_of(&after) && !before.differences(&after).is_empty();
    // The name itself may have been typed.
    if is_tried(draft).is_some() && has_other_values {
        let name = Scenarios(locale).scenario(&(i + 1).to_string());
        let taken = |name: &str| draft.scenarios.iter().any(|scenario| scenario.name.trim() == name);
        let numbered = (2..=draft.scenarios.len() + 1).map(|n| format!("{name} {n}"));
        if let Some(free) = std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)) {
            draft.scenarios[i].name = free;
        }
    }
}
