//! What a draft comes to: its report, or the last one there was and what is wrong since.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{Draft, Fault, Field, Plan, Report, report};

/// The figures to show, and what is wrong.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// Which plan it is of, by a key of the caller's.
    pub of: String,
    /// The report of the draft, or of the last draft before it that could be computed.
    pub report: Option<Arc<Report>>,
    /// The plan it is the report of.
    pub plan: Option<Arc<Plan>>,
    /// That draft.
    pub valid: Option<Arc<Draft>>,
    /// What is wrong with the draft; the report is then older than what is typed.
    pub faults: Vec<Fault>,
}

impl Outcome {
    /// What `draft`, of the plan `key`, comes to on the day `today`; `before` lends its figures if it comes to nothing.
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

    /// What is wrong at a field.
    pub fn fault(&self, field: &Field) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.field == *field)
    }
}
