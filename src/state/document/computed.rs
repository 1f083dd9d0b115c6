//! The outcome of the open plan, computed again with every edit.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::whose::Whose;
use crate::domain::{Draft, Fault, Field};
use crate::platform::clock;
use crate::state::outcome::Outcome;

thread_local! {
    /// The last figures of plans and scenarios that were left for others.
    static LAST: RefCell<Vec<Outcome>> = const { RefCell::new(Vec::new()) };
}

/// The figures that a plan keeps while it cannot be computed.
#[derive(Clone, Copy)]
pub(super) struct Before {
    /// The last draft that could be computed when the plan was opened.
    pub(super) seed: StoredValue<Option<Draft>>,
    /// The last outcome without a fault in which no typing was going on.
    pub(super) finished: StoredValue<Option<Outcome>>,
    /// The field in which somebody is typing.
    pub(super) typing: RwSignal<Option<Field>>,
}

/// The outcome of the shown plan. A plan that cannot be computed keeps the figures of the last finished value: whoever types 120 where 20
/// stood sees those of 20 and not those of 12. After another plan or scenario was open, they are its last figures, or else those of the
/// last draft that could be computed when the plan was opened.
pub(super) fn follow(
    shown: Memo<Arc<Draft>>,
    whose: RwSignal<Whose>,
    scenario: RwSignal<Option<usize>>,
    Before { seed, finished, typing }: Before,
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
        let typed = || finished.with_value(|finished: &Option<Outcome>| finished.clone().filter(|finished| finished.of == open));
        let before = typed().or_else(|| before.filter(|before| before.of == open).cloned()).or_else(known).or_else(opened);
        let outcome = shown.with(|shown| Outcome::of(&open, shown, before.as_ref(), today()));
        if outcome.faults.is_empty() && typing.with_untracked(Option::is_none) {
            finished.set_value(Some(outcome.clone()));
        }
        outcome
    };
    // No comparison, as for `shown`.
    Memo::new_with_compare(follow, |_, _| true)
}

/// The faults as they are said. While somebody types, no fault is added, and one that is mended goes.
pub(super) fn said_faults(outcome: Memo<Outcome>, typing: RwSignal<Option<Field>>) -> Memo<Vec<Fault>> {
    Memo::new(move |before: Option<&Vec<Fault>>| {
        let is_typing = typing.with(Option::is_some);
        let was_said = |fault: &&Fault| before.is_some_and(|before| before.iter().any(|said| said.field == fault.field));
        outcome.with(|outcome| outcome.faults.iter().filter(|fault| !is_typing || was_said(fault)).cloned().collect())
    })
}

/// Today's date.
pub fn today() -> NaiveDate {
    let (year, month, day) = clock::today();
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
