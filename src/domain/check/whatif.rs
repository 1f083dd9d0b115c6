//! The team capacity and the scenarios: from text to values.

use super::faults::{Faults, typed};
use crate::domain::draft::limits::SCENARIOS_MAX;
use crate::domain::draft::{Allowed, Draft, Fault, Field};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::plan::{Capacity, Scenario};

/// The capacity as typed; the people of the split are added to it once the split is read.
pub(super) fn capacity(draft: &Draft, faults: &mut Faults) -> Option<Capacity> {
    let people = some(&draft.people, |text| faults.positive(Field::People, text, 1_000_000, Allowed::PerUnit.or_nothing()));
    let quota = some(&draft.quota, |text| faults.positive(Field::Quota, text, AMOUNT_MAX, Allowed::Money.or_nothing()));
    let attainment = some(&draft.attainment, |text| faults.optional_rate(Field::Attainment, text));
    let hours = some(&draft.hours, |text| faults.positive(Field::Hours, text, 24, Allowed::HoursInDay.or_nothing()));
    let selling = some(&draft.selling, |text| faults.optional_rate(Field::Selling, text));
    Some(Capacity { people: people?, team: None, quota: quota?, attainment: attainment?, hours: hours?, selling: selling? })
}

/// The value of a text that may be empty.
fn some<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    typed(text).map_or(Some(None), |text| read(text).map(Some))
}

impl Draft {
    /// The fault of the name of scenario `i`, if any.
    pub fn scenario_fault(&self, i: usize) -> Option<Fault> {
        let name = &self.scenarios.get(i)?.name;
        let mut faults = Faults::default();
        let is_taken = self.scenarios[..i].iter().any(|other| other.name.trim() == name.trim());
        if faults.name(Field::ScenarioName(i), name).is_some() && is_taken {
            faults.note::<()>(Field::ScenarioName(i), name, Allowed::OtherName);
        }
        faults.listed.pop()
    }
}

/// Every scenario as a complete plan. A fault that the base case has too is listed once, at the base case.
pub(super) fn scenarios(draft: &Draft, faults: &mut Faults) -> Option<Vec<Scenario>> {
    let found = faults.found;
    let looked_into = faults.many(Field::File("scenarios".into()), &draft.scenarios, 0, SCENARIOS_MAX);
    let base: Vec<Fault> = draft.base().check().err().unwrap_or_default();
    let mut scenarios = Vec::new();
    for (i, scenario) in looked_into.iter().enumerate() {
        let name = scenario.name.clone();
        if let Some(fault) = draft.scenario_fault(i) {
            faults.add(fault);
        }
        match draft.scenario(i).check() {
            Ok(plan) => scenarios.push(Scenario { name, plan }),
            Err(wrong) => {
                let own = wrong.into_iter().filter(|fault| !base.contains(fault));
                own.for_each(|fault| faults.add(Fault { field: Field::Change(i, Box::new(fault.field)), ..fault }));
            }
        }
    }
    (faults.found == found).then_some(scenarios)
}
