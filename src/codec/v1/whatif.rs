//! Scenarios, and the ranges of levers, in format 1.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::names::Names;
use super::{Tree, note, stage_names, texts};
use crate::domain::whatif::levers::Lever;
use crate::domain::{Allowed, Draft, End, Fault, Field, ScenarioDraft};

/// Puts the scenarios into a plan.
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
        let mut seen = BTreeSet::new();
        let Some(Tree::Record(texts)) = scenario.take("changes").or(Some(Tree::default())) else { continue };
        for (path, text) in texts {
            let place = known.binary_search_by(|known| known.path.cmp(&path));
            let field = place.ok().and_then(|place| known[place].field.clone());
            let path: String = path.chars().take(60).collect();
            match field {
                Some(field) if seen.insert(field.clone()) => changes.push((field, text.into_text())),
                // By a stage's name and by its place it is the same field.
                Some(_) => note(faults, Fault::new(Field::File(format!("scenarios[{i}].changes")), path, Allowed::Once)),
                None => note(faults, Fault::new(Field::File(format!("scenarios[{i}].changes")), path, Allowed::FieldPath)),
            }
        }
        draft.scenarios.push(ScenarioDraft { name: scenario.take_text("name"), changes });
    }
    draft
}

/// Puts the levers' own ranges into a plan.
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

/// A path that a scenario changes.
struct Change {
    path: String,
    /// The same with a stage's place where the file may have its name; else as it is.
    by_place: String,
    /// The field that the plan has there.
    field: Option<Field>,
}

/// What the scenarios change, by its path, each once and in order, with the field that the plan has there. (A plan may have a
/// hundred thousand fields: their names are looked for, and not kept.)
fn known(draft: &Draft, scenarios: &[Tree]) -> Vec<Change> {
    let mut paths: Vec<&String> = Vec::new();
    for scenario in scenarios {
        if let Some(Tree::Record(texts)) = scenario.field("changes") {
            paths.extend(texts.iter().map(|(path, _)| path));
        }
    }
    paths.sort_unstable();
    paths.dedup();
    let stages = stage_names(&draft.stages);
    let known = |path: &String| Change { path: path.clone(), by_place: by_place(path, &stages), field: None };
    let mut known: Vec<Change> = paths.into_iter().map(known).collect();
    let mut order: Vec<usize> = (0..known.len()).collect();
    order.sort_unstable_by(|one, two| known[*one].by_place.cmp(&known[*two].by_place));
    let mut name = String::new();
    for field in if known.is_empty() { Vec::new() } else { draft.fields() } {
        name.clear();
        // Writing into memory does not fail.
        let _ = write!(name, "{field}");
        let from = order.partition_point(|place| known[*place].by_place < name);
        for place in order[from..].iter().take_while(|place| known[**place].by_place == name).copied().collect::<Vec<_>>() {
            known[place].field = Some(field.clone());
        }
    }
    known
}

/// The path of a rate or weight of a stage by the stage's place, where it stands by its name, as it does in the file itself:
/// `space[0].members[1].rates.Lead` and `….rates["Lead"]` are `….rates[0]`. Any other path stays as it is.
fn by_place(path: &str, stages: &Names) -> String {
    let named = [".rates", ".weights"].into_iter().find_map(|list| {
        let (owner, name) = path.split_once(list)?;
        let name = name.strip_prefix('.').or_else(|| name.strip_prefix("[\"")?.strip_suffix("\"]"))?;
        Some(format!("{owner}{list}[{}]", stages.place_of(name)?))
    });
    named.unwrap_or_else(|| path.to_owned())
}
