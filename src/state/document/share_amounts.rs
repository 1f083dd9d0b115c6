//! Amounts of money that are typed in place of shares.

use leptos::prelude::*;

use super::{Document, today};
use crate::domain::draft::edits;
use crate::domain::{Draft, Field, Money, Own, Report, report};

impl Document {
    /// An amount of money that is typed as a share, as the share that it has of the money of its parent. It stays as it is typed while the
    /// target is not known.
    pub(super) fn share_meant(self, field: &Field, text: String) -> String {
        let share = || {
            edits::amount_for_share(&text)?;
            let report = self.outcome.with_untracked(|outcome| outcome.report.clone()).filter(|report| self.has_target_of(report))?;
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

    /// Whether a report has the target of what is typed. It is older if there is a fault; then the plan without its split decides, because
    /// the fault may be in the shares alone.
    fn has_target_of(self, known: &Report) -> bool {
        if self.outcome.with_untracked(|outcome| outcome.faults.is_empty()) {
            return true;
        }
        let whole = self.shown.with_untracked(|draft| Draft { space: Vec::new(), leaves: Vec::new(), ..draft.as_ref().clone() });
        let now = whole.check().ok().map(|plan| report(&plan, today()));
        now.is_some_and(|now| (now.target, now.brought, now.currency) == (known.target, known.brought, known.currency))
    }

    /// Whether a share is an amount of money that could not be turned into a share, because something else in the plan is wrong.
    pub(super) fn amount_waits(self, field: &Field) -> bool {
        if !matches!(field, Field::Member(_, _, Own::Share) | Field::Leaf(_, Own::Share)) {
            return false;
        }
        let is_amount = || self.shown.with(|draft| draft.text(field).is_some_and(|text| edits::amount_for_share(text).is_some()));
        let is_of_split = |field: &Field| matches!(field, Field::Member(..) | Field::Members(_) | Field::Leaf(..));
        self.faults.with(|faults| faults.iter().any(|fault| !is_of_split(&fault.field)) && faults.iter().any(|fault| fault.field == *field))
            && is_amount()
    }
}
