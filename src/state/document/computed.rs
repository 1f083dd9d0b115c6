//! The outcome of the open plan, computed again with every edit.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::whose::Whose;
use crate::domain::Draft;
use crate::platform::clock;
use crate::state::outcome::Outcome;

thread_local! {
    /// The last figures of plans and scenarios that were left for others.
    static LAST: RefCell<Vec<Outcome>> = const { RefCell::new(Vec::new()) };
}

/// The outcome of the shown plan. A plan that cannot be computed keeps its last figures: those of the same plan and scenario from before
/// another was opened, or else those of `seed`, the last draft that could be computed when it was opened.
pub(super) fn follow(
    shown: Memo<Arc<Draft>>,
    whose: RwSignal<Whose>,
    scenario: RwSignal<Option<usize>>,
    seed: StoredValue<Option<Draft>>,
) -> Memo<Outcome> {
    let follow = move |before: Option<&Outcome>| {
        let key = whose.with(|whose| whose.key().to_owned());
        // Each scenario keeps its own last figures.
        let open = scenario.get().map_or_else(|| key.clone(), |i: usize| format!("{key} {i}"));
        let opened = || {
            let draft = seed.with_value(Option::<Draft>::clone).filter(|_| open == key)?;
            Some(Outcome::of(&open, &draft, None, today()))
        };
        if let Some(left) = before.filter(|before| before.of != open && before.faults.is_empty()) {
            LAST.with_borrow_mut(|last| {
                last.retain(|known| known.of != left.of);
                last.push(left.clone());
            });
        }
        let known = || LAST.with_borrow(|last| last.iter().find(|known| known.of == open).cloned());
        let before = before.filter(|before| before.of == open).cloned().or_else(known).or_else(opened);
        shown.with(|shown| Outcome::of(&open, shown, before.as_ref(), today()))
    };
    // No comparison, as for `shown`.
    Memo::new_with_compare(follow, |_, _| true)
}

/// Today's date.
pub fn today() -> NaiveDate {
    let (year, month, day) = clock::today();
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
