//! Edits while a scenario is shown change by change: what is still to come is not overwritten.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::draft::edits;
use backcast::domain::{Draft, Field};

/// One scenario of three changes: a better first rate, a better second rate, larger deals.
fn plan() -> Draft {
    let text = r#"{"backcast": 1, "target": {"metric": "revenue", "amount": "300万"}, "deal_size": "10万", "leads_available": "260",
        "funnel": [{"stage": "Lead", "rate": "25%"}, {"stage": "Opportunity", "rate": "40%"}, {"stage": "Won"}],
        "scenarios": [{"name": "all", "changes": {"deal_size": "12万", "funnel[0].rate": "29%", "funnel[1].rate": "45%"}}]}"#;
    file::read(text).unwrap()
}

fn changes(draft: &Draft) -> Vec<(String, String)> {
    draft.scenarios[0].changes.iter().map(|(field, text)| (field.to_string(), text.clone())).collect()
}

/// Types into a field at a step of the tour: the changes after that, and how many of them are made.
#[track_caller]
fn typed(made: usize, field: &Field, text: &str, expected: &[(&str, &str)], now: Option<usize>) -> Draft {
    let mut draft = plan();
    let before: Vec<(String, String)> = changes(&draft);
    let kept = before.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>();
    assert_eq!(kept, ["deal_size", "funnel[0].rate", "funnel[1].rate"], "the order of the plan");
    assert_eq!(draft.edit_step(0, made, &|draft: &mut Draft| draft.put(field, text.to_owned())), now, "{field} {text} at {made}");
    let expected: Vec<(String, String)> = expected.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
    assert_eq!(changes(&draft), expected, "{field} {text} at {made}");
    assert_eq!(draft.base(), plan().base(), "the base case stays");
    draft
}

#[test]
fn what_is_typed_at_a_step_belongs_to_that_step() {
    let (deal, first, second) = (("deal_size", "12万"), ("funnel[0].rate", "29%"), ("funnel[1].rate", "45%"));
    // A change that is made already.
    typed(1, &Field::DealSize, "15万", &[("deal_size", "15万"), first, second], Some(1));
    // A new one follows those made, and the others are still to come.
    typed(1, &Field::LeadsAvailable, "400", &[deal, ("leads_available", "400"), first, second], Some(2));
    // One that was still to come is made now, with the new text.
    typed(1, &Field::Rate(1), "50%", &[deal, ("funnel[1].rate", "50%"), first], Some(2));
    // Back to the base case: one change fewer.
    typed(2, &Field::DealSize, "10万", &[first, second], Some(1));
    // At the last step, all are made.
    typed(2, &Field::Rate(1), "50%", &[deal, first, ("funnel[1].rate", "50%")], None);
    // All changes are made, so they have the order of the plan.
    typed(3, &Field::LeadsAvailable, "400", &[deal, ("leads_available", "400"), first, second], None);
    typed(1, &Field::DealSize, "12万", &[deal, first, second], Some(1));
}

#[test]
fn the_figures_of_a_step_are_those_of_its_changes_and_of_what_was_typed() {
    let draft = typed(
        1,
        &Field::LeadsAvailable,
        "400",
        &[("deal_size", "12万"), ("leads_available", "400"), ("funnel[0].rate", "29%"), ("funnel[1].rate", "45%")],
        Some(2),
    );
    let shown = draft.scenario_after(0, 2);
    assert_eq!((shown.deal_size.as_str(), shown.leads_available.as_str(), shown.stages[0].rate.as_str()), ("12万", "400", "25%"));
}

#[test]
fn an_edit_of_the_structure_applies_to_all_scenarios_and_all_changes() {
    let mut draft = plan();
    assert_eq!(draft.edit_step(0, 1, &|draft: &mut Draft| edits::add_stage(draft, 0)), None);
    assert_eq!(draft.scenarios[0].changes.len(), 3);
    assert_eq!(draft.stages.len(), draft.scenario(0).stages.len());
}

#[test]
fn an_undo_stays_at_the_changes_that_were_made() {
    let before = plan();
    let mut draft = plan();
    // The second rate is made early, then taken back.
    assert_eq!(draft.edit_step(0, 1, &|draft: &mut Draft| draft.put(&Field::Rate(1), "50%".into())), Some(2));
    assert_eq!(before.steps_made(0, &[Field::DealSize, Field::Rate(1)]), Some(1));
    // The only change made is taken back: the tour has no step before the first.
    assert_eq!(before.steps_made(0, &[Field::LeadsAvailable]), Some(1));
    assert_eq!(before.steps_made(0, &[Field::DealSize, Field::Rate(0), Field::Rate(1)]), None);
    assert_eq!(before.steps_made(1, &[]), None);
}
