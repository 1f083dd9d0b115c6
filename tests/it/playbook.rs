//! The playbook as it is typed: its limits and faults, what files and links keep of it, and that scenarios share it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link};
use backcast::domain::draft::edits;
use backcast::domain::draft::limits::{LINE_MAX, PLAYBOOK_MAX, PROSE_MAX};
use backcast::domain::{
    Allowed, BookList, Degree, Draft, Field, IncentiveDraft, MilestoneDraft, PlaybookDraft, ReviewDraft, ReviewEvery, RiskDraft, TaskDraft,
    TrainingDraft,
};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A plan of January to March 2027 with this playbook.
#[track_caller]
pub fn draft(playbook: &str) -> Draft {
    let text = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%", "actions": "call within a day\nask for the budget", "done_when": "budget known"}},
        {{"stage": "Won"}}], "playbook": {{{playbook}}}}}"#
    );
    file::read(&text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// One entry in each list.
pub const WHOLE: &str = r#"
    "milestones": [{"name": "price list", "owner": "sales director", "from": "2027-01-04", "due": "2027-01-29", "done_when": "signed\nsent"}],
    "tasks": [{"name": "pricing", "responsible": "rep", "accountable": "director", "consulted": "finance", "informed": "all"}],
    "training": [{"topic": "objections", "who": "reps", "day": "2027-01-15", "hours": "4"}],
    "incentives": [{"name": "first deal", "condition": "a deal in January", "reward": "a dinner"}],
    "risks": [{"name": "key account leaves", "likelihood": "low", "effect": "high", "response": "visit", "owner": "director"}],
    "reviews": [{"name": "Friday review", "every": "week", "who": "team", "questions": "What is behind?"}]"#;

#[track_caller]
fn faults(playbook: &str) -> Vec<(String, Allowed)> {
    draft(playbook).check().unwrap_err().into_iter().map(|fault| (fault.field.to_string(), fault.allowed)).collect()
}

#[track_caller]
fn fault(playbook: &str, path: &str, allowed: Allowed) {
    assert_eq!(faults(playbook), [(path.to_owned(), allowed)], "{playbook}");
}

#[track_caller]
fn fits(playbook: &str) {
    assert!(draft(playbook).check().is_ok(), "{playbook}: {:?}", draft(playbook).check());
}

#[test]
fn what_is_typed_becomes_values() {
    let plan = draft(WHOLE).check().unwrap();
    let book = plan.playbook();
    assert_eq!(book.stages[0].actions, "call within a day\nask for the budget");
    assert_eq!((book.stages[0].done_when.as_str(), book.stages[1].actions.as_str()), ("budget known", ""));
    assert_eq!((book.milestones[0].from, book.milestones[0].due), (Some(day("2027-01-04")), Some(day("2027-01-29"))));
    assert_eq!(book.training[0].hours.as_ref().unwrap().to_string(), "4");
    assert_eq!((book.risks[0].likelihood, book.risks[0].effect), (Degree::Low, Degree::High));
    assert_eq!(book.reviews[0].every, ReviewEvery::Week);
    // What is left out has its default.
    let plan = draft(r#""risks": [{"name": "x"}], "reviews": [{"name": "x"}], "milestones": [{"name": "x"}]"#).check().unwrap();
    let book = plan.playbook();
    assert_eq!((book.risks[0].likelihood, book.risks[0].effect), (Degree::Medium, Degree::Medium));
    assert_eq!((book.reviews[0].every, book.milestones[0].due), (ReviewEvery::Week, None));
    assert!(!book.is_empty());
    assert!(Draft::default().check().is_err());
}

#[test]
fn every_entry_needs_a_name() {
    let nameless = r#""milestones": [{}], "tasks": [{}], "training": [{}], "incentives": [{}], "risks": [{}], "reviews": [{"name": " "}]"#;
    let fields = ["milestones[0].name", "tasks[0].name", "training[0].topic", "incentives[0].name", "risks[0].name", "reviews[0].name"];
    let expected: Vec<_> = fields.iter().map(|field| (format!("playbook.{field}"), Allowed::Name(LINE_MAX))).collect();
    assert_eq!(faults(nameless), expected);
}

#[test]
fn dates_are_near_the_plan_period_and_in_order() {
    // The plan period is January to March 2027; a year before and after it is allowed.
    let near = || Allowed::NearPeriod(day("2026-01-01"), day("2028-03-31"));
    let due = |day: &str| format!(r#""milestones": [{{"name": "x", "due": "{day}"}}]"#);
    fits(&due("2026-01-01"));
    fits(&due("2028-03-31"));
    fits(&due(""));
    fault(&due("2025-12-31"), "playbook.milestones[0].due", near());
    fault(&due("2028-04-01"), "playbook.milestones[0].due", near());
    fault(&due("soon"), "playbook.milestones[0].due", Allowed::Date);
    let from = |from: &str| format!(r#""milestones": [{{"name": "x", "from": "{from}", "due": "2027-02-01"}}]"#);
    fits(&from("2027-02-01"));
    fault(&from("2027-02-02"), "playbook.milestones[0].from", Allowed::UntilDue(day("2027-02-01")));
    fault(&from("2025-12-31"), "playbook.milestones[0].from", near());
    fits(r#""milestones": [{"name": "x", "from": "2027-02-01"}]"#);
    fault(r#""training": [{"topic": "x", "day": "2028-04-01"}]"#, "playbook.training[0].day", near());
    // Without a plan period, any date will do.
    let mut whole = draft(&due("1999-01-01"));
    whole.put(&Field::HorizonFirst, String::new());
    whole.put(&Field::HorizonLast, String::new());
    assert!(whole.check().is_ok());
}

#[test]
fn hours_and_choices_have_limits() {
    let hours = |hours: &str| format!(r#""training": [{{"topic": "x", "hours": "{hours}"}}]"#);
    for hour in ["0", "1.5", "10000", ""] {
        fits(&hours(hour));
    }
    for hour in ["-1", "10001", "long"] {
        fault(&hours(hour), "playbook.training[0].hours", Allowed::TrainingHours);
    }
    let risk = |degree: &str| format!(r#""risks": [{{"name": "x", "likelihood": "{degree}"}}]"#);
    for degree in Degree::NAMES {
        fits(&risk(degree));
        fits(&risk(degree).replace("likelihood", "effect"));
    }
    fault(&risk("sure"), "playbook.risks[0].likelihood", Allowed::OneOf(&Degree::NAMES));
    fault(&risk("sure").replace("likelihood", "effect"), "playbook.risks[0].effect", Allowed::OneOf(&Degree::NAMES));
    let every = |every: &str| format!(r#""reviews": [{{"name": "x", "every": "{every}"}}]"#);
    for name in ReviewEvery::NAMES {
        fits(&every(name));
    }
    fault(&every("year"), "playbook.reviews[0].every", Allowed::OneOf(&ReviewEvery::NAMES));
}

#[test]
fn lists_and_texts_have_limits() {
    let tasks = |many: usize| format!(r#""tasks": [{}]"#, vec![r#"{"name": "x"}"#; many].join(","));
    fits(&tasks(PLAYBOOK_MAX));
    fault(&tasks(PLAYBOOK_MAX + 1), "playbook.tasks", Allowed::Many(0, PLAYBOOK_MAX));
    let mut long = draft(WHOLE);
    for (field, most, allowed) in [
        (Field::TaskName(0), LINE_MAX, Allowed::NameOrNothing(LINE_MAX)),
        (Field::MilestoneOwner(0), LINE_MAX, Allowed::NameOrNothing(LINE_MAX)),
        (Field::StageActions(0), PROSE_MAX, Allowed::Prose(PROSE_MAX)),
        (Field::RiskResponse(0), PROSE_MAX, Allowed::Prose(PROSE_MAX)),
    ] {
        let before = long.text(&field).unwrap().to_owned();
        long.put(&field, "倒".repeat(most));
        assert!(long.check().is_ok(), "{field}");
        long.put(&field, "倒".repeat(most + 1));
        let faults = long.check().unwrap_err();
        assert_eq!((faults.len(), &faults[0].field, &faults[0].allowed), (1, &field, &allowed));
        long.put(&field, "a\u{7}b".into());
        assert_eq!(long.check().unwrap_err()[0].allowed, allowed);
        long.put(&field, before);
    }
    // A file and a link keep a text of that length, and refuse a longer one.
    let text = |many: usize| format!(r#""reviews": [{{"name": "x", "questions": "{}"}}]"#, "问".repeat(many));
    let longest = draft(&text(PROSE_MAX));
    assert_eq!(link::decode(&link::encode(&longest).unwrap()).unwrap(), longest);
    let whole = file::write(&longest).replace('问', "问问");
    let fault = &file::read(&whole).unwrap_err()[0];
    assert!(matches!(&fault.allowed, Allowed::At(allowed, ..) if **allowed == Allowed::Text(PROSE_MAX)), "{fault:?}");
    let mut longer = longest.clone();
    longer.playbook.reviews[0].questions.push('问');
    assert!(link::decode(&link::encode(&longer).unwrap()).is_err());
}

#[test]
fn files_and_links_keep_the_playbook() {
    for whole in [draft(WHOLE), draft(""), draft(r#""risks": [{}]"#)] {
        assert_eq!(file::read(&file::write(&whole)).unwrap(), whole);
        assert_eq!(link::decode(&link::encode(&whole).unwrap()).unwrap(), whole);
    }
    assert!(!file::write(&draft("")).contains("playbook"), "an empty playbook is left out");
    let fault = &file::read(&file::write(&draft(WHOLE)).replace("likelihood", "chance")).unwrap_err()[0];
    assert!(fault.field.to_string().starts_with("playbook.risks[0]"), "{fault:?}");
}

#[test]
fn scenarios_share_the_playbook() {
    let mut whole = draft(WHOLE);
    whole.add_scenario("calmer", None);
    whole.edit_in(Some(0), &|draft: &mut Draft| draft.put(&Field::Amount, "8".into()));
    // An edit in a scenario applies to all.
    whole.edit_in(Some(0), &|draft: &mut Draft| {
        draft.put(&Field::RiskOwner(0), "rep".into());
        draft.playbook.milestones.push(MilestoneDraft { name: "late".into(), ..MilestoneDraft::default() });
    });
    assert_eq!(whole.scenarios[0].changes, [(Field::Amount, "8".to_owned())]);
    assert_eq!((whole.playbook.risks[0].owner.as_str(), whole.playbook.milestones.len()), ("rep", 2));
    // A fault of the playbook is listed once, and not again for the scenario.
    whole.put(&Field::RiskName(0), String::new());
    assert_eq!(whole.check().unwrap_err().len(), 1);
}

#[test]
fn every_field_has_its_path_and_its_place() {
    let whole = draft(WHOLE);
    for field in
        [Field::MilestoneDue(0), Field::TaskInformed(0), Field::TrainingHours(0), Field::IncentiveReward(0), Field::StageDoneWhen(0)]
    {
        let mut changed = whole.clone();
        changed.put(&field, "changed".into());
        assert_eq!(changed.text(&field), Some("changed"));
        assert_ne!(changed, whole);
    }
    assert_eq!(Field::MilestoneDoneWhen(3).to_string(), "playbook.milestones[3].done_when");
    assert_eq!(Field::StageActions(1).to_string(), "funnel[1].actions");
    assert_eq!(whole.text(&Field::MilestoneDue(1)), None);
}

/// Texts that a line of a file may have, right or wrong.
fn text() -> impl Strategy<Value = String> {
    const USUAL: [&str; 10] = ["", "x", "high", "week", "2027-01-31", "销售总监", "a\nb", "\0", "\"\\", "👩‍👩‍👧"];
    prop_oneof![
        4 => proptest::sample::select(USUAL.as_slice()).prop_map(str::to_owned),
        1 => vec(any::<char>(), 0..=200).prop_map(String::from_iter),
    ]
}

fn playbook() -> impl Strategy<Value = PlaybookDraft> {
    let five = || (text(), text(), text(), text(), text());
    let milestones = five().prop_map(|(name, owner, from, due, done_when)| MilestoneDraft { name, owner, from, due, done_when });
    let tasks = five().prop_map(|(name, responsible, accountable, consulted, informed)| TaskDraft {
        name,
        responsible,
        accountable,
        consulted,
        informed,
    });
    let training = (text(), text(), text(), text()).prop_map(|(topic, who, day, hours)| TrainingDraft { topic, who, day, hours });
    let incentives = (text(), text(), text()).prop_map(|(name, condition, reward)| IncentiveDraft { name, condition, reward });
    let risks = five().prop_map(|(name, likelihood, effect, response, owner)| RiskDraft { name, likelihood, effect, response, owner });
    let reviews = (text(), text(), text(), text()).prop_map(|(name, every, who, questions)| ReviewDraft { name, every, who, questions });
    (vec(milestones, 0..3), vec(tasks, 0..3), vec(training, 0..3), vec(incentives, 0..3), vec(risks, 0..3), vec(reviews, 0..3)).prop_map(
        |(milestones, tasks, training, incentives, risks, reviews)| PlaybookDraft {
            milestones,
            tasks,
            training,
            incentives,
            risks,
            reviews,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_comes_back_and_never_panics(playbook in playbook()) {
        let whole = Draft { playbook, ..draft("") };
        prop_assert_eq!(file::read(&file::write(&whole)).unwrap(), whole.clone());
        prop_assert_eq!(link::decode(&link::encode(&whole).unwrap()).unwrap(), whole.clone());
        // Every fault names a field that has the given text, or a whole list.
        for fault in whole.check().err().unwrap_or_default() {
            prop_assert_eq!(whole.text(&fault.field).map(str::trim), Some(fault.given.trim()));
        }
    }
}

#[test]
fn entries_are_added_moved_and_removed() {
    let mut whole = draft(WHOLE);
    for list in BookList::ALL {
        assert_eq!(edits::add_entry(&mut whole, list, "new"), Some(1));
        assert_eq!(whole.text(&list.name_field(1)), Some("new"));
        assert_eq!(BookList::of(&list.name_field(1)), Some(list));
        let first = whole.text(&list.name_field(0)).unwrap().to_owned();
        edits::move_entry(&mut whole, list, 1, true);
        assert_eq!(whole.playbook.names(list), ["new", &first]);
        // At the ends nothing moves.
        edits::move_entry(&mut whole, list, 0, true);
        edits::move_entry(&mut whole, list, 1, false);
        assert_eq!(whole.playbook.names(list), ["new", &first]);
        edits::remove_entry(&mut whole, list, 2);
        edits::remove_entry(&mut whole, list, 0);
        assert_eq!((whole.playbook.names(list), whole.playbook.many(list)), (vec![first.as_str()], 1));
        assert!(draft("").text(&list.field()).is_none());
        for i in 1..PLAYBOOK_MAX {
            assert_eq!(edits::add_entry(&mut whole, list, "x"), Some(i));
        }
        assert_eq!(edits::add_entry(&mut whole, list, "x"), None);
    }
    assert_eq!(BookList::of(&Field::StageActions(0)), None);
    assert!(whole.check().is_ok());
}

#[test]
fn usual_dates_stay_in_the_plan_period() {
    // January to March 2027.
    let whole = draft("");
    let ends: Vec<String> = (0..4).map(|month| edits::month_end(&whole, month)).collect();
    assert_eq!(ends, ["2027-01-31", "2027-02-28", "2027-03-31", "2027-03-31"]);
    assert_eq!(edits::week_end(&whole), "2027-01-07");
    let mut short = whole;
    short.put(&Field::HorizonLast, "2027-01-03".into());
    assert_eq!((edits::week_end(&short), edits::month_end(&short, 0)), ("2027-01-03".to_owned(), "2027-01-03".to_owned()));
    short.put(&Field::HorizonLast, String::new());
    assert_eq!((edits::week_end(&short), edits::month_end(&short, 0)), (String::new(), String::new()));
}
