//! Scenarios, and the ranges of levers, in format 1.

use std::fmt::Write;

use super::{Tree, note, texts};
use crate::domain::levers::Lever;
use crate::domain::{Allowed, Draft, End, Fault, Field, ScenarioDraft};

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
    let known = known(&draft, &scenarios);
    for (i, mut scenario) in scenarios.into_iter().enumerate() {
        let mut changes: Vec<(Field, String)> = Vec::new();
        let Some(Tree::Record(texts)) = scenario.take("changes").or(Some(Tree::default())) else { continue };
        for (path, text) in texts {
            let place = known.binary_search_by(|(name, _)| name.cmp(&path));
            if let Some(field) = place.ok().and_then(|place| known[place].1.clone()) {
                changes.push((field, text.into_text()));
            } else {
                let path: String = path.chars().take(60).collect();
                note(faults, Fault::new(Field::File(format!("scenarios[{i}].changes")), path, Allowed::FieldPath));
            }
        }
        draft.scenarios.push(ScenarioDraft { name: scenario.take_text("name"), changes });
    }
    draft
}

/// Puts the levers' own ranges into a plan.
#[inline(never)] // scripts/split.mjs cuts here
pub fn put_levers(plan: &mut Tree, draft: &Draft) {
    let mut ranges = Vec::new();
    for lever in draft.ranged() {
        let [from, to] = End::BOTH.map(|end| draft.text(&Field::Lever(lever, end)).unwrap_or_default());
        if !(from.is_empty() && to.is_empty()) {
            ranges.push(texts(&[("input", &lever.field().to_string()), ("from", from), ("to", to)]));
        }
    }
    plan.put("levers", Tree::List(ranges));
}

/// Takes the levers' own ranges into a draft. A range of what is no lever, and a second one of the same, is refused.
pub fn take_levers(draft: &mut Draft, ranges: Vec<Tree>, faults: &mut Vec<Fault>) {
    let known: Vec<(String, Lever)> = draft.ranged().into_iter().map(|lever| (lever.field().to_string(), lever)).collect();
    let mut seen = Vec::new();
    for (i, mut range) in ranges.into_iter().enumerate() {
        let path = range.take_text("input");
        let found = known.iter().find(|(name, _)| *name == path).map(|(_, lever)| *lever);
        let Some(lever) = found.filter(|lever| !seen.contains(lever)) else {
            let allowed = if found.is_some() { Allowed::Once } else { Allowed::LeverPath };
            faults.push(Fault::new(Field::File(format!("levers[{i}].input")), path, allowed));
            continue;
        };
        seen.push(lever);
        for end in End::BOTH {
            draft.put(&Field::Lever(lever, end), range.take_text(end.name()));
        }
    }
}

/// What the scenarios change, by its path, each once and in order, with the field that the plan has there. (A plan may have a
/// hundred thousand fields: their names are looked for, and not kept.)
fn known(draft: &Draft, scenarios: &[Tree]) -> Vec<(String, Option<Field>)> {
    let mut known: Vec<(String, Option<Field>)> = Vec::new();
    for scenario in scenarios {
        if let Some(Tree::Record(texts)) = scenario.field("changes") {
            known.extend(texts.iter().map(|(path, _)| (path.clone(), None)));
        }
    }
    known.sort_unstable_by(|one, two| one.0.cmp(&two.0));
    known.dedup_by(|one, two| one.0 == two.0);
    let mut name = String::new();
    for field in if known.is_empty() { Vec::new() } else { draft.fields() } {
        name.clear();
        // Writing into memory does not fail.
        let _ = write!(name, "{field}");
        if let Ok(place) = known.binary_search_by(|(path, _)| path.cmp(&name)) {
            known[place].1 = Some(field);
        }
    }
    known
}
