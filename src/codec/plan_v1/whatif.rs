//! Scenarios, and the ranges of inputs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::define::define;
use super::list::List;
use super::names::{self, Names};
use super::text::{Text, nil, some};
use super::texts::ByName;
use crate::codec::note;
use crate::domain::number::order::ordered;
use crate::domain::{self, Allowed, Draft, End, Fault, Field, ScenarioDraft};

define! {
    /// A scenario: the fields in which it differs from the base case.
    Scenario {
        0 name: Text,
        /// Texts with the paths of their fields, such as `funnel[0].rate`.
        #[serde(deserialize_with = "some")]
        1 changes: Option<ByName>,
    }

    /// The range of an input.
    Lever {
        /// The path of the input's field, such as `funnel[0].rate`.
        0 input: Text,
        1 from: Text,
        2 to: Text,
    }
}

impl From<&ScenarioDraft> for Scenario {
    fn from(ScenarioDraft { name, changes }: &ScenarioDraft) -> Self {
        let changes = changes.iter().map(|(field, text)| (field.to_string(), text.clone())).collect();
        Self { name: name.into(), changes: Some(ByName(changes)) }
    }
}

/// Adds the scenarios to a draft. An unknown field is a fault and left out.
pub fn put_scenarios(draft: &mut Draft, List(scenarios): List<Scenario>, faults: &mut Vec<Fault>) {
    let known = known(draft, &scenarios);
    for (i, Scenario { name, changes }) in scenarios.into_iter().enumerate() {
        let mut seen = BTreeSet::new();
        let mut taken = Vec::new();
        for (path, text) in changes.unwrap_or_default().0 {
            let place = known.binary_search_by(|known| known.path.cmp(&path));
            let field = place.ok().and_then(|place| known[place].field.clone());
            let path = path.chars().take(60).collect::<String>();
            let refuse = |allowed| note(faults, Fault::new(Field::File(format!("scenarios[{i}].changes")), path, allowed));
            match field {
                Some(field) if seen.insert(field.clone()) => taken.push((field, text)),
                // One field may have two paths, by a stage's name and by its position.
                Some(_) => refuse(Allowed::Once),
                None => refuse(Allowed::FieldPath),
            }
        }
        draft.scenarios.push(ScenarioDraft { name: name.0, changes: taken });
    }
}

/// Converts the ranges of a draft's inputs.
pub fn levers(draft: &Draft) -> List<Lever> {
    let range = |lever: domain::whatif::levers::Lever| {
        let [from, to] = End::BOTH.map(|end| Text(draft.text(&Field::Lever(lever, end)).unwrap_or_default().to_owned()));
        (!nil(&from) || !nil(&to)).then(|| Lever { input: Text(lever.field().to_string()), from, to })
    };
    let ranged = if draft.levers.is_empty() { Vec::new() } else { draft.ranged() };
    List(ranged.into_iter().filter_map(range).collect())
}

/// Adds the ranges to a draft. An input that cannot have a range, or has two, is a fault and left out.
pub fn put_levers(draft: &mut Draft, List(ranges): List<Lever>, faults: &mut Vec<Fault>) {
    let known: BTreeMap<String, _> = draft.ranged().into_iter().map(|lever| (lever.field().to_string(), lever)).collect();
    let mut seen = BTreeSet::new();
    for (i, Lever { input: Text(input), from, to }) in ranges.into_iter().enumerate() {
        let mut refuse = |input: &str, allowed| note(faults, Fault::new(Field::File(format!("levers[{i}].input")), input, allowed));
        match known.get(&input) {
            Some(_) if !seen.insert(input.clone()) => refuse(&input, Allowed::Once),
            Some(lever) => {
                draft.put(&Field::Lever(*lever, End::From), from.0);
                draft.put(&Field::Lever(*lever, End::To), to.0);
            }
            None => refuse(&input, Allowed::LeverPath),
        }
    }
}

/// A path in the changes of a scenario.
struct Change {
    path: String,
    /// The same path with the position of a stage instead of its name.
    by_place: String,
    /// The field at that path, if the plan has it.
    field: Option<Field>,
}

/// The paths in the changes of all scenarios, sorted and without duplicates, each with its field. A plan may have a hundred thousand
/// fields, so that their paths are compared one by one and not collected.
fn known(draft: &Draft, scenarios: &[Scenario]) -> Vec<Change> {
    let changes = scenarios.iter().filter_map(|scenario| scenario.changes.as_ref());
    let paths: BTreeSet<&String> = changes.flat_map(|changes| &changes.0).map(|(path, _)| path).collect();
    let stages = names::stages(&draft.stages);
    let known = |path: &String| Change { path: path.clone(), by_place: by_place(path, &stages), field: None };
    let mut known: Vec<Change> = paths.into_iter().map(known).collect();
    let order = ordered((0..known.len()).collect(), &|one, two| known[one].by_place.cmp(&known[two].by_place));
    let mut name = String::new();
    for field in if known.is_empty() { Vec::new() } else { draft.fields() } {
        name.clear();
        // Writing to a string cannot fail.
        let _ = write!(name, "{field}");
        let from = order.partition_point(|place| known[*place].by_place < name);
        for place in order[from..].iter().take_while(|place| known[**place].by_place == name).copied().collect::<Vec<_>>() {
            known[place].field = Some(field.clone());
        }
    }
    known
}

/// Replaces the name of a stage in the path of a rate or weight by the stage's position: `space[0].members[1].rates.Lead` and
/// `….rates["Lead"]` become `….rates[0]`. Other paths stay the same.
fn by_place(path: &str, stages: &Names) -> String {
    let named = [".rates", ".weights"].into_iter().find_map(|list| {
        let (owner, name) = path.split_once(list)?;
        let name = name.strip_prefix('.').or_else(|| name.strip_prefix("[\"")?.strip_suffix("\"]"))?;
        Some(format!("{owner}{list}[{}]", stages.place_of(name)?))
    });
    named.unwrap_or_else(|| path.to_owned())
}
