//! A new name for a channel or an item: whoever names it by the old name names it by the new one, however the name is typed.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{file, link};
use backcast::domain::draft::edits::{self, Naming};
use backcast::domain::{Allowed, Draft, Fault, Field, Yield};
use backcast::state::history::History;

/// An is 60 % and Bo 40 %; fairs are An's, calls are Bo's. A dimension of products has an item of the name of a channel.
fn team() -> Draft {
    file::read(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "deals", "amount": "10"},
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "person", "members": [{"name": "An"}, {"name": "Bo"}]}, {"dimension": "product", "members": [{"name": "Web"}]}],
        "channels": [{"name": "Fairs"}, {"name": "Web"}],
        "activities": [{"name": "fair", "times": "1", "brings": "5", "owner": "An", "channel": "Fairs"},
            {"name": "call", "times": "9", "brings": "1", "owner": "Bo", "channel": "Web"}],
        "budget": {"total": "100", "lines": [{"name": "Fairs", "amount": "5"}, {"name": "An", "amount": "6"}, {"name": "Web", "amount": "7"}]},
        "playbook": {"milestones": [{"name": "start", "owner": "An"}],
            "tasks": [{"name": "list", "responsible": "Bo, An", "consulted": "Ann", "informed": "An、Cy"}],
            "training": [{"topic": "pitch", "who": "Bo"}], "risks": [{"name": "late", "owner": "An"}],
            "reviews": [{"name": "week", "who": "An/Bo"}]},
        "scenarios": [{"name": "more", "changes": {"activities[0].times": "2"}}]}"#,
    )
    .unwrap()
}

const AN: Field = Field::MemberName(0, 0);
const FAIRS: Field = Field::ChannelName(0);

/// Types texts one after another, as the page does.
fn type_in(history: &mut History<Draft>, field: &Field, texts: &[&str]) {
    for text in texts {
        let naming = Naming::of(history.states_before(field), field);
        history.edit(Some(field.clone()), |draft| naming.put(draft, text));
    }
}

/// The channels and owners of both activities, the lines of the budget.
fn named(draft: &Draft) -> [Vec<&str>; 3] {
    let of = |text: fn(&backcast::domain::RegularDraft) -> &String| draft.activities.iter().map(|it| text(it).as_str()).collect();
    [of(|it| &it.channel), of(|it| &it.owner), draft.budget_lines.iter().map(|it| it.name.as_str()).collect()]
}

#[track_caller]
fn after(field: &Field, texts: &[&str], expected: [&[&str]; 3]) {
    let mut history = History::new(team());
    type_in(&mut history, field, texts);
    assert_eq!(named(history.present()), expected.map(<[&str]>::to_vec), "{texts:?}");
    // One step takes it all back.
    history.undo();
    assert_eq!(*history.present(), team());
}

#[test]
fn what_names_a_channel_or_an_item_follows_its_name() {
    // Letter by letter, cleared, and by way of another's name; spaces around a name are none of it.
    after(&FAIRS, &["Fair", "Fai", "Shows"], [&["Shows", "Web"], &["An", "Bo"], &["Shows", "An", "Web"]]);
    after(&FAIRS, &["", "S", "Shows"], [&["Shows", "Web"], &["An", "Bo"], &["Shows", "An", "Web"]]);
    after(&FAIRS, &["We", "Web", "Web 2"], [&["Web 2", "Web"], &["An", "Bo"], &["Web 2", "An", "Web"]]);
    after(&FAIRS, &["  ", " Shows "], [&["Shows", "Web"], &["An", "Bo"], &["Shows", "An", "Web"]]);
    after(&AN, &["B", "Bo", "Bob"], [&["Fairs", "Web"], &["Bob", "Bo"], &["Fairs", "Bob", "Web"]]);
    after(&AN, &["", "Cy"], [&["Fairs", "Web"], &["Cy", "Bo"], &["Fairs", "Cy", "Web"]]);
    // On the way through the name of another line of the budget, and of one that stays: no fault that nobody typed.
    after(&AN, &["Fairs", "Fairs 2"], [&["Fairs", "Web"], &["Fairs 2", "Bo"], &["Fairs", "Fairs 2", "Web"]]);
    after(&AN, &["Fairs"], [&["Fairs", "Web"], &["Fairs", "Bo"], &["Fairs", "An", "Web"]]);
    // The line of that name may be the product's, so it stays; the channel of the activity is certain.
    after(&Field::ChannelName(1), &["Online"], [&["Fairs", "Online"], &["An", "Bo"], &["Fairs", "An", "Web"]]);
    // A name that is no name carries nothing along: empty, taken, too long.
    let long = "n".repeat(61);
    for text in ["", "Web", &long] {
        after(&FAIRS, &[text], [&["Fairs", "Web"], &["An", "Bo"], &["Fairs", "An", "Web"]]);
    }
}

#[test]
fn people_in_the_playbook_follow_also_among_others() {
    let mut history = History::new(team());
    type_in(&mut history, &AN, &["", "D", "Di"]);
    let book = &history.present().playbook;
    let task = &book.tasks[0];
    assert_eq!([&book.milestones[0].owner, &book.risks[0].owner, &book.reviews[0].who, &book.training[0].who], ["Di", "Di", "Di/Bo", "Bo"]);
    // Ann is somebody else.
    assert_eq!([&task.responsible, &task.consulted, &task.informed], ["Bo, Di", "Ann", "Di、Cy"]);
}

#[test]
fn a_name_that_was_left_empty_or_taken_is_found_again() {
    for left in ["", "Web"] {
        let mut history = History::new(team());
        type_in(&mut history, &FAIRS, &["Shows", left]);
        history.seal();
        // Something else is edited in between.
        history.edit(None, |draft| draft.put(&Field::Amount, "12".into()));
        type_in(&mut history, &FAIRS, &["E", "Events"]);
        // The step before the last typing had the name Fairs, which everything kept while there was no other.
        assert_eq!(named(history.present()), [vec!["Events", "Web"], vec!["An", "Bo"], vec!["Events", "An", "Web"]], "{left}");
    }
    // After the channel was deleted, another one at its place is not the one that was named.
    let mut history = History::new(team());
    type_in(&mut history, &FAIRS, &[""]);
    history.edit(None, |draft| edits::remove_channel(draft, 0));
    type_in(&mut history, &FAIRS, &["", "Net"]);
    assert_eq!(named(history.present())[0], ["Fairs", "Net"]);
}

#[test]
fn a_scenario_keeps_its_changes() {
    let mut history = History::new(team());
    type_in(&mut history, &FAIRS, &["Shows"]);
    let draft = history.present();
    assert_eq!(draft.scenarios, team().scenarios);
    assert_eq!((draft.scenario(0).activities[0].channel.as_str(), draft.scenario(0).activities[0].times.as_str()), ("Shows", "2"));
}

#[test]
fn a_yield_follows_its_stage() {
    let funnel = |brought: &str| {
        file::read(&format!(
            r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
            "funnel": [{{"stage": "Lead", "rate": "50%"}}, {{"stage": "Meeting", "rate": "50%"}}, {{"stage": "Offer", "rate": "50%"}}, {{"stage": "Won"}}],
            "activities": [{{"name": "show", "times": "1", "brings": "2", "stage": "{brought}"}}]}}"#
        ))
        .unwrap()
    };
    let after = |brought: &str, edit: &dyn Fn(&mut Draft)| {
        let mut draft = funnel(brought);
        edit(&mut draft);
        draft.activities[0].stage.place().map(|place| draft.stages[place].name.clone())
    };
    let kept = |name: &str| Some(name.to_owned());
    for name in ["Lead", "Meeting", "Offer", "Won"] {
        assert_eq!(after(name, &|draft| edits::add_stage(draft, 0)), kept(name));
        assert_eq!(after(name, &|draft| edits::move_stage(draft, 1, false)), kept(name));
        for (k, stage) in ["Lead", "Meeting", "Offer", "Won"].into_iter().enumerate() {
            // The stage itself may be the one that is gone, and so may one before or after it. Without Won, the stage before it is won.
            let gone = if name == "Won" { kept("Offer") } else { None };
            let expected = if stage == name { gone } else { kept(name) };
            assert_eq!(after(name, &|draft| edits::remove_stage(draft, k)), expected, "{name} without {stage}");
        }
    }
    let mut draft = funnel("Meeting");
    edits::remove_stage(&mut draft, 1);
    let fault = Fault::new(Field::RegularStage(0), "", Allowed::StageDeleted);
    assert_eq!((draft.check().unwrap_err(), draft.activities[0].brings.as_str()), (vec![fault.clone()], "2"));
    // Files and links keep it, and it is for nobody to choose while the activity brings nothing.
    for read in [file::read(&file::write(&draft)).unwrap(), link::decode(&link::encode(&draft).unwrap()).unwrap()] {
        assert_eq!(read.check().unwrap_err(), vec![fault.clone()]);
        assert_eq!(read, draft);
    }
    for brings in ["", "0"] {
        draft.activities[0].brings = brings.into();
        assert!(draft.check().is_ok(), "{brings}");
    }
    (draft.activities[0].brings, draft.activities[0].stage) = ("2".into(), Yield::At(1));
    assert!(draft.check().is_ok());
}
