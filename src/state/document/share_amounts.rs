//! Amounts of money that are typed in place of shares.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Document, today};
use crate::domain::draft::edits;
use crate::domain::{Field, Money, Own, Report, report};

impl Document {
    /// An amount of money that is typed as a share, as the share that it has of the money of its parent. It stays as it is typed while the
    /// target is not known.
    pub(super) fn share_meant(self, field: &Field, text: String) -> String {
        let share = || {
            edits::amount_for_share(&text)?;
            let report = self.report_without(field)?;
            let split = report.split.as_ref()?;
            let units = self.shown.with_untracked(|draft| match *field {
                Field::Member(d, m, _) => {
                    let within = &draft.space.get(d)?.members.get(m)?.within;
                    let parents = d.checked_sub(1).filter(|_| !within.is_empty()).and_then(|before| split.totals.get(before));
                    let Some(parents) = parents else { return split.whole.units };
                    within.iter().map(|parent| parents.get(*parent)?.units).sum()
                }
                Field::Leaf(l, _) => {
                    let (_, parent) = draft.leaves.get(l)?.path.split_last()?;
                    split.branch(parent).units
                }
                _ => None,
            })?;
            edits::share_of_amount(&text, &Money::of_units(units, report.currency)?.exact())
        };
        share().unwrap_or(text)
    }

    /// The report of what is typed, whatever the shares that cannot be read: it does not depend on the share in `field`, which is being
    /// typed. `None` if something else is wrong, because the last report may be that of another target.
    fn report_without(self, field: &Field) -> Option<Arc<Report>> {
        self.outcome.with_untracked(|outcome| {
            if outcome.faults.is_empty() {
                return outcome.report.clone();
            }
            let mut draft = self.shown.with_untracked(|draft| draft.as_ref().clone());
            let wrong = outcome.faults.iter().map(|fault| &fault.field).filter(|field| is_share(field));
            wrong.chain([field]).for_each(|field| draft.put(field, String::new()));
            draft.check().ok().map(|plan| Arc::new(report(&plan, today())))
        })
    }

    /// Whether a share is an amount of money that could not be turned into a share, because something else in the plan is wrong.
    pub(super) fn amount_waits(self, field: &Field) -> bool {
        if !is_share(field) {
            return false;
        }
        let is_amount = || self.shown.with(|draft| draft.text(field).is_some_and(|text| edits::amount_for_share(text).is_some()));
        let is_of_split = |field: &Field| matches!(field, Field::Member(..) | Field::Members(_) | Field::Leaf(..));
        self.faults.with(|faults| faults.iter().any(|fault| !is_of_split(&fault.field)) && faults.iter().any(|fault| fault.field == *field))
            && is_amount()
    }
}

fn is_share(field: &Field) -> bool {
    matches!(field, Field::Member(_, _, Own::Share) | Field::Leaf(_, Own::Share))
}
