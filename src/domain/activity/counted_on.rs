//! The supply beside the leads that a plan counts on: those that it needs or, if more are stated as available, those.

use super::Supply;
use crate::domain::number::Count;
use crate::domain::report::Report;

/// What activities bring of the leads that a plan counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedOn {
    /// The leads that must come inside the plan period: without those that must be there before the start date.
    pub inside: Count,
    /// Those of them that activities do not bring in time: `inside − brought`, or 0.
    pub missing: Count,
    /// Whether they are more than the plan needs, because more are stated as available.
    pub is_more: bool,
}

impl Supply {
    /// What activities bring of the leads that a plan counts on. With 61 leads available where 50 are needed and 40 are brought, 21 are missing.
    pub fn counted_on(&self, report: &Report) -> CountedOn {
        let stated = report.limited.as_ref().map(|limited| limited.leads).filter(|leads| *leads > report.proof.leads);
        let Some(leads) = stated else { return CountedOn { inside: self.need, missing: self.gap, is_more: false } };
        let inside = leads.get().saturating_sub(self.opening.get());
        let missing = inside.saturating_sub(self.brought.get());
        CountedOn { inside: Count::of(inside.into()), missing: Count::of(missing.into()), is_more: true }
    }
}
