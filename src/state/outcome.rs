//! What a draft comes to: its report, or the last one there was and what is wrong since.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{Draft, Fault, Field, Report, report};

/// The figures to show, and what is wrong.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// The report of the draft, or of the last draft before it that could be computed.
    pub report: Option<Arc<Report>>,
    /// That draft.
    pub valid: Option<Arc<Draft>>,
    /// What is wrong with the draft; the report is then older than what is typed.
    pub faults: Vec<Fault>,
}

impl Outcome {
    /// What `draft` comes to on the day `today`; `before` lends its figures if it comes to nothing.
    #[must_use]
    pub fn of(draft: &Draft, before: Option<&Self>, today: NaiveDate) -> Self {
        match draft.check() {
            Ok(plan) => {
                Self { report: Some(Arc::new(report(&plan, today))), valid: Some(Arc::new(draft.clone())), faults: Vec::new() }
            }
            Err(faults) => {
                let before = before.cloned().unwrap_or_default();
                Self { faults, ..before }
            }
        }
    }

    /// What is wrong at a field.
    #[must_use]
    pub fn fault(&self, field: &Field) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.field == *field)
    }
}
