//! The outcome of a draft: its report, or the last report before it and its faults.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{Draft, Fault, Field, Plan, Report, report};

/// The figures to show, and the faults of the draft.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// The plan, by a key of the caller.
    pub of: String,
    /// The report of the draft, or of the last draft before it that could be computed.
    pub report: Option<Arc<Report>>,
    /// The plan of the report.
    pub plan: Option<Arc<Plan>>,
    /// The draft of the report.
    pub valid: Option<Arc<Draft>>,
    /// The faults of the draft; if there are any, the report is older than the draft.
    pub faults: Vec<Fault>,
}

impl Outcome {
    /// The outcome of `draft`, of the plan `key`, on the day `today`; with the figures of `before` if the draft has faults.
    pub fn of(key: &str, draft: &Draft, before: Option<&Self>, today: NaiveDate) -> Self {
        match draft.check() {
            Ok(plan) => Self {
                of: key.to_owned(),
                report: Some(Arc::new(report(&plan, today))),
                plan: Some(Arc::new(plan)),
                valid: Some(Arc::new(draft.clone())),
                faults: Vec::new(),
            },
            Err(faults) => {
                let before = before.cloned().unwrap_or_default();
                Self { of: key.to_owned(), faults, ..before }
            }
        }
    }

    /// The fault of a field.
    pub fn fault(&self, field: &Field) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.field == *field)
    }
}
