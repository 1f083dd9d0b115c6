//! Scenarios, in format 1.

use super::{Tree, texts};
use crate::domain::{Allowed, Draft, Fault, Field, ScenarioDraft};

/// Puts the scenarios into a plan.
#[inline(never)] // scripts/split.mjs cuts here
pub fn put(plan: &mut Tree, draft: &Draft) {
    let scenario = |scenario: &ScenarioDraft| {
        let mut record = texts(&[("name", &scenario.name)]);
        let changes = scenario.changes.iter().map(|(field, text)| (field.to_string(), Tree::Text(text.clone()))).collect();
        record.put("changes", Tree::Record(changes));
        record
    };
    plan.put("scenarios", Tree::List(draft.scenarios.iter().map(scenario).collect()));
}

/// The draft with its scenarios. A change of a field that the plan has not is refused.
pub fn take(mut draft: Draft, scenarios: Vec<Tree>, faults: &mut Vec<Fault>) -> Draft {
    let known: Vec<(String, Field)> = draft.fields().into_iter().map(|field| (field.to_string(), field)).collect();
    for (i, mut scenario) in scenarios.into_iter().enumerate() {
        let mut changes: Vec<(Field, String)> = Vec::new();
        let Some(Tree::Record(texts)) = scenario.take("changes").or(Some(Tree::default())) else { continue };
        for (path, text) in texts {
            match known.iter().find(|(name, _)| *name == path) {
                Some((_, field)) => changes.push((field.clone(), text.into_text())),
                None => faults.push(Fault::new(Field::File(format!("scenarios[{i}].changes")), path, Allowed::FieldPath)),
            }
        }
        draft.scenarios.push(ScenarioDraft { name: scenario.take_text("name"), changes });
    }
    draft
}
