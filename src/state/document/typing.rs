//! What is typed, its undo, and what it comes to.

use std::sync::Arc;

use leptos::prelude::*;

use super::Document;
use crate::domain::{Draft, Field, Metric, Own, Report};
use crate::state::history::History;
use crate::state::space_edits;

impl Document {
    /// A part of the draft.
    pub fn part<T: Send + Sync + 'static>(self, part: impl Fn(&Draft) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.history.with(|history| part(history.present())))
    }

    /// The text in a field.
    #[must_use]
    pub fn text(self, field: Field) -> Signal<String> {
        self.part(move |draft| draft.text(&field).unwrap_or_default().to_owned())
    }

    /// The draft as it is.
    #[must_use]
    pub fn draft(self) -> Draft {
        self.history.with(|history| history.present().clone())
    }

    /// Changes the draft. Changes of one `field` in a row are one step of undo.
    pub fn edit(self, field: Option<Field>, change: impl FnOnce(&mut Draft)) {
        let changed = self.history.try_update(|history| history.edit(field, change)).unwrap_or(false);
        if changed {
            self.save_soon();
        }
    }

    /// Puts what is typed into a field. A share moves its brothers along: then this is `true`.
    #[must_use]
    pub fn type_in(self, field: &Field, text: String) -> bool {
        let Field::Member(d, m, Own::Share) = *field else {
            self.edit(Some(field.clone()), |draft| {
                let is_ratio = matches!(*field, Field::Score(d, 0, f) if space_edits::put_ratio(draft, d, f, &text));
                if !is_ratio {
                    draft.put(field, text);
                }
            });
            return false;
        };
        let (next, moved) = self.history.with_untracked(|history| space_edits::with_share(history.before(field), d, m, text));
        self.edit(Some(field.clone()), |draft| *draft = next);
        moved
    }

    /// Changes what means nothing to the plan, without a step of undo.
    pub fn prepare(self, change: impl FnOnce(&mut Draft)) {
        self.history.update(|history| history.prepare(change));
    }

    /// Ends the typing in a field: what follows is another step of undo.
    pub fn seal(self) {
        self.history.update_untracked(History::seal);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        if self.history.try_update(History::undo) == Some(true) {
            self.save_soon();
        }
    }

    /// Takes the step forward again.
    pub fn redo(self) {
        if self.history.try_update(History::redo) == Some(true) {
            self.save_soon();
        }
    }

    /// Whether there is a step back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step forward.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Counts the target in another metric, the deals as they are.
    pub fn count_in(self, metric: Metric) {
        let report = self.outcome.with_untracked(|outcome| outcome.faults.is_empty().then(|| outcome.report.clone()).flatten());
        self.edit(None, |draft| *draft = draft.counted_in(metric, report.as_deref()));
    }

    /// The report to show: of what is typed, or of the last that could be computed.
    #[must_use]
    pub fn report(self) -> Option<Arc<Report>> {
        self.outcome.with(|outcome| outcome.report.clone())
    }

    /// Whether what is typed cannot be computed, so that older figures stand.
    #[must_use]
    pub fn outcome_is_stale(self) -> Signal<bool> {
        Signal::derive(move || self.outcome.with(|outcome| !outcome.faults.is_empty()))
    }

    /// The fault at a field, as a sentence; empty for none.
    #[must_use]
    pub fn fault(self, field: Field) -> Signal<String> {
        Signal::derive(move || {
            let locale = self.locale.get();
            self.outcome.with(|outcome| outcome.fault(&field).map(|fault| locale.fault(fault)).unwrap_or_default())
        })
    }
}
