//! Scenarios beside each other: their outcomes, and the fields in which they differ.

use std::sync::Arc;

use chrono::NaiveDate;

use super::acted::Acted;
use super::outcome::Outcome;
use crate::domain::{Draft, Field};

/// A column: a scenario and its outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name of the scenario; `None` for the base.
    pub name: Option<String>,
    /// The scenario as a plan without scenarios.
    pub draft: Draft,
    /// Its outcome.
    pub outcome: Outcome,
    /// The figures of its work, once they are computed.
    pub acted: Option<Arc<Acted>>,
}

/// The base and its variants.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Comparison {
    /// The base first.
    pub columns: Vec<Column>,
    /// Every field in which one of them differs from the base, in the plan's order.
    pub fields: Vec<Field>,
}

impl Comparison {
    /// The scenarios of a plan, on the day `today`; those with faults have their last figures, from `before`.
    pub fn of(draft: &Draft, before: Option<&Self>, today: NaiveDate) -> Self {
        let base = draft.base();
        let names = std::iter::once(None).chain(draft.scenarios.iter().map(|scenario| Some(scenario.name.clone())));
        let column = |(i, name): (usize, Option<String>)| {
            let draft = if i == 0 { base.clone() } else { draft.scenario(i - 1) };
            let known = before.and_then(|before| before.columns.get(i)).filter(|known| known.name == name);
            // A scenario that has not changed is not computed again.
            let outcome = match known {
                Some(known) if known.draft == draft => known.outcome.clone(),
                known => Outcome::of("", &draft, known.map(|known| &known.outcome), today),
            };
            Column { name, draft, outcome, acted: None }
        };
        let columns: Vec<Column> = names.enumerate().map(column).collect();
        let text = |draft: &Draft, field: &Field| draft.text(field).unwrap_or_default().to_owned();
        let differs = |field: &Field| columns.iter().any(|column| text(&column.draft, field) != text(&base, field));
        let fields = if columns.len() > 1 { base.fields().into_iter().filter(differs).collect() } else { Vec::new() };
        Self { columns, fields }
    }
}
