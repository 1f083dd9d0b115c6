//! All plans in one file and back, and the times at which the page asks for such a file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::backup::{self, BYTES_MAX, Opened, PLANS_MAX};
use backcast::codec::file;
use backcast::domain::Draft;
use backcast::i18n::Locale;
use backcast::state::backups::{Backups, all, bring_back};
use backcast::state::key_value::Trouble;
use backcast::state::plan_store::PlanStore;
use backcast::templates::ten_deals;

use crate::memory::Memory;

fn plan(name: &str) -> Draft {
    Draft { name: name.into(), ..ten_deals(Locale::En, "2027-01-01", "2027-01-31") }
}

fn plans(count: usize) -> Vec<Draft> {
    (0..count).map(|i| plan(&format!("plan {i}"))).collect()
}

/// The plans of a file without faults.
#[track_caller]
fn opened(text: &str) -> Vec<Draft> {
    match backup::open(text) {
        Ok(Opened::Plans(opened)) => {
            assert_eq!(opened.faults, []);
            opened.plans
        }
        other => panic!("{other:?}"),
    }
}

/// The names of the plans that are taken, and each fault by its place and given value.
#[track_caller]
fn taken(text: &str) -> (Vec<String>, Vec<String>) {
    let (drafts, faults) = match backup::open(text) {
        Ok(Opened::Plans(opened)) => (opened.plans, opened.faults),
        Ok(Opened::Plan(draft)) => (vec![*draft], Vec::new()),
        Err(faults) => (Vec::new(), faults),
    };
    (drafts.into_iter().map(|draft| draft.name).collect(), faults.iter().map(|fault| format!("{}: {}", fault.field, fault.given)).collect())
}

#[test]
fn what_is_written_opens_again_in_its_order() {
    for count in [1, 2, PLANS_MAX] {
        let files = backup::write(&plans(count), &[]);
        assert_eq!(files.len(), 1);
        assert_eq!(opened(&files[0]), plans(count));
    }
    assert!(backup::write(&[], &[]).is_empty(), "no plan, no file");
}

#[test]
fn more_than_one_file_may_hold_goes_into_several_which_all_open() {
    let many = plans(2 * PLANS_MAX + 1);
    let files = backup::write(&many, &[]);
    assert_eq!(files.len(), 3);
    assert_eq!(files.iter().flat_map(|text| opened(text)).collect::<Vec<_>>(), many);
    // Plans of half a megabyte: by size, long before there are 200.
    let mut large = plans(12);
    for draft in &mut large {
        let stage = draft.stages[0].clone();
        draft.stages.splice(
            0..0,
            (0..1000 - draft.stages.len())
                .map(|i| backcast::domain::StageDraft { name: format!("{i}{}", "阶".repeat(150)), ..stage.clone() }),
        );
    }
    let files = backup::write(&large, &[]);
    assert!(files.len() > 1 && files.iter().all(|text| text.len() <= BYTES_MAX), "{:?}", files.iter().map(String::len).collect::<Vec<_>>());
    assert_eq!(files.iter().flat_map(|text| opened(text)).collect::<Vec<_>>(), large);
}

#[test]
fn a_plan_file_is_opened_as_before() {
    assert_eq!(backup::open(&file::write(&plan("a"))), Ok(Opened::Plan(Box::new(plan("a")))));
    // The faults have the same words.
    for text in ["", "{", "[]", r#"{"backcast": 2, "funnel": []}"#, r#"{"plans": []}"#] {
        assert_eq!(backup::open(text).err(), file::read(text).err(), "{text}");
    }
    // The limits of a single plan are those of a plan file.
    let large = " ".repeat(file::BYTES_MAX) + &file::write(&plan("a"));
    assert_eq!(backup::open(&large).err(), file::read(&large).err());
}

#[test]
fn a_bad_plan_is_refused_by_its_place_and_the_good_ones_are_taken() {
    let [a, b] = ["a", "b"].map(|name| file::write(&plan(name)));
    let file = |plans: &[&str]| format!(r#"{{"backcast_plans": 1, "plans": [{}]}}"#, plans.join(","));
    let long = format!(r#"{{"name": "{}", "funnel": []}}"#, "x".repeat(201));
    for (text, names, faults) in [
        (file(&[]), vec![], vec![]),
        (file(&[&a, &b]), vec!["a", "b"], vec![]),
        (file(&[&a, &a]), vec!["a", "a"], vec![]),
        (file(&[&a, "7", &b]), vec!["a", "b"], vec!["plans[1]: 7"]),
        (file(&["{}", &b]), vec!["b"], vec!["plans[0].target: ", "plans[0].funnel: "]),
        (file(&[&a, &long]), vec!["a"], vec![&*format!("plans[1].name: \"{}…", "x".repeat(39))]),
        (file(&[r#"{"target": {"metric": "joy"}, "funnel": []}"#, &a]), vec!["a"], vec!["plans[0].target.metric: joy"]),
        (file(&[r#"{"backcast": 2, "target": {}, "funnel": [], "x": 1}"#]), vec![], vec!["plans[0].backcast: 2"]),
    ] {
        let (taken, told) = taken(&text);
        assert_eq!(
            (taken, told),
            (names.into_iter().map(str::to_owned).collect(), faults.into_iter().map(str::to_owned).collect()),
            "{text}"
        );
    }
}

#[test]
fn a_file_that_is_not_of_this_form_is_refused_as_a_whole() {
    let a = file::write(&plan("a"));
    let many = vec!["{}"; PLANS_MAX + 1].join(",");
    for (text, fault) in [
        (format!(r#"{{"backcast_plans": 2, "plans": [{a}]}}"#), "backcast_plans: 2"),
        (format!(r#"{{"backcast_plans": "1", "plans": [{a}]}}"#), r#"backcast_plans: "1""#),
        (r#"{"backcast_plans": 1}"#.into(), "plans: "),
        (r#"{"backcast_plans": 1, "plans": {}}"#.into(), "plans: {}"),
        (format!(r#"{{"backcast_plans": 1, "plans": [{many}]}}"#), "plans: 201"),
        (format!(r#"{{"backcast_plans": 1, "plans": [{a}], "more": []}}"#), "more: more"),
        (format!(r#"{{"backcast_plans": 1, "plans": [{a}], "plans": []}}"#), "plans: []"),
        (format!(r#"{{"backcast_plans": 1, "plans": [{a}"#), ": "),
        (" ".repeat(BYTES_MAX + 1), ": 4.1 MB"),
    ] {
        let (names, faults) = taken(&text);
        assert_eq!(names, Vec::<String>::new());
        // The name of a plan may look like the repeated or the unknown name.
        assert!(faults.len() == 1 && faults[0].starts_with(fault), "{faults:?} for {}", &text[..text.len().min(80)]);
    }
    let deep = format!(r#"{{"backcast_plans": 1, "plans": [{}"#, "[".repeat(1000));
    assert_eq!(taken(&deep).1.len(), 1, "as deep as no plan is");
}

#[test]
fn so_many_texts_are_read_and_no_more() {
    // 99 lists with a thousand scores each, and the amount: 99,001 texts in 200 kB.
    let member = format!(r#"{{"scores":[{}]}}"#, vec!["0"; 1000].join(","));
    let members = vec![member; 99].join(",");
    let plan = format!(r#"{{"target":{{"amount":"1"}},"funnel":[],"space":[{{"members":[{members}]}}]}}"#);
    let file = |n: usize| format!(r#"{{"backcast_plans":1,"plans":[{}]}}"#, vec![plan.as_str(); n].join(","));
    assert_eq!(opened(&file(4)).len(), 4);
    assert_eq!(taken(&file(5)), (vec![], vec!["plans: 495005".to_owned()]));
}

fn names(store: &PlanStore<Memory>) -> Vec<String> {
    all(store).unwrap().into_iter().map(|(_, draft)| draft.name).collect()
}

#[test]
fn plans_come_back_beside_those_that_are_there_in_their_order() {
    let store = PlanStore::new(Memory::default());
    let mine = Draft { amount: "61".into(), ..plan("plan 1") };
    store.save("mine", &mine, None, "", &|draft| draft.name.clone()).unwrap();
    let brought = bring_back(&store, &plans(3));
    assert_eq!((brought.ids.len(), brought.same, brought.trouble), (3, 0, None));
    assert_eq!(names(&store), ["plan 0", "plan 1", "plan 2", "plan 1"], "nothing is overwritten for its name");
    assert_eq!(store.load("mine").unwrap().unwrap().draft, mine);
    assert_eq!(store.load(&brought.ids[0]).unwrap().unwrap().draft, plan("plan 0"));
    // Once more: nothing is doubled.
    let again = bring_back(&store, &plans(4));
    assert_eq!((again.ids.len(), again.same), (1, 3));
    assert_eq!(names(&store), ["plan 3", "plan 0", "plan 1", "plan 2", "plan 1"]);
}

#[test]
fn two_plans_that_are_alike_come_back_as_two_and_stay_two() {
    let store = PlanStore::new(Memory::default());
    let twins = [plan("a"), plan("a")];
    assert_eq!(bring_back(&store, &twins).ids.len(), 2);
    assert_eq!(bring_back(&store, &twins).same, 2);
    assert_eq!(names(&store), ["a", "a"]);
}

#[test]
fn what_finds_no_room_is_said() {
    let storage = Memory::default();
    storage.room.set(Some(2));
    let store = PlanStore::new(storage);
    let brought = bring_back(&store, &plans(3));
    assert_eq!((brought.ids.len(), brought.trouble), (2, Some(Trouble::Full)));
}

// The times of the reminder.

/// The events of each day, starting from any date, and whether the page asks for a file at the end of the day.
fn told(story: &[(i32, &str, bool)]) {
    let mut backups = Backups::default();
    for (day, what, is_due) in story {
        match *what {
            "edit" => backups.note_edited(*day),
            "save" => backups.note_saved(*day),
            "later" => backups.put_off(*day),
            _ => {}
        }
        assert_eq!(Backups::read(&backups.write()), backups, "kept as it is");
        assert_eq!(backups.is_due(*day), *is_due, "day {day}, {what}: {backups:?}");
    }
}

#[test]
fn a_file_is_asked_for_when_plans_have_none_of_seven_days() {
    told(&[(1, "", false), (100, "", false)]);
    // One edit, and then no visit for a while: the case in which a browser clears its storage.
    told(&[(1, "edit", false), (7, "", false), (8, "", true), (30, "edit", true)]);
    told(&[(1, "edit", false), (1, "edit", false), (2, "edit", false), (7, "", false), (8, "", true)]);
    // The days count from the last file, however many edits came before; the plans in it need no other file.
    told(&[(1, "edit", false), (2, "edit", false), (8, "save", false), (8, "edit", false), (15, "", false), (40, "", false)]);
    told(&[(8, "save", false), (14, "edit", false), (14, "", false), (15, "", true)]);
    told(&[(1, "save", false), (2, "edit", false), (3, "edit", false), (7, "", false), (8, "", true), (8, "save", false), (40, "", false)]);
}

#[test]
fn later_is_seven_days_later() {
    told(&[(1, "edit", false), (8, "", true), (8, "later", false), (14, "edit", false), (15, "", true), (15, "later", false)]);
    // Before the first reminder.
    told(&[(1, "later", false), (1, "edit", false), (8, "", true)]);
}

#[test]
fn a_clock_that_was_wrong_asks_neither_at_once_nor_never() {
    told(&[(1000, "edit", false), (1001, "edit", false), (3, "", false), (3, "edit", false)]);
    told(&[(1000, "save", false), (3, "", false)]);
    told(&[(1, "edit", false), (2, "edit", false), (1000, "later", false), (9, "", true)]);
}

#[test]
fn what_is_kept_of_it_may_be_anything() {
    for text in ["", "x", "saved", "saved=", "saved=x edited=1", "edited=1 edited=99999999999999 later=-1", "= =1"] {
        let backups = Backups::read(text);
        assert!(!backups.is_due(5));
        assert_eq!(Backups::read(&backups.write()), backups);
    }
}

#[test]
fn templates_are_a_list_of_their_own_after_the_plans() {
    let files = backup::write(&plans(2), &[plan("ours"), plan("theirs")]);
    let Ok(Opened::Plans(opened)) = backup::open(&files[0]) else { panic!("{files:?}") };
    assert_eq!((files.len(), opened.plans, opened.templates), (1, plans(2), vec![plan("ours"), plan("theirs")]));
    // Templates without a plan are worth a file too, and count toward its limit.
    let Ok(Opened::Plans(opened)) = backup::open(&backup::write(&[], &[plan("ours")])[0]) else { panic!("no file of templates") };
    assert_eq!((opened.plans, opened.templates), (Vec::new(), vec![plan("ours")]));
    assert_eq!(backup::write(&plans(PLANS_MAX), &[plan("ours")]).len(), 2);
    // Without templates, the file is that of earlier versions.
    assert!(!backup::write(&plans(1), &[])[0].contains("templates"));
    // A faulty template is named by its place, and the rest is taken.
    let text = backup::write(&plans(1), &[plan("ours")])[0].replace("\"templates\": [", "\"templates\": [{\"backcast\": 7}, ");
    let Ok(Opened::Plans(opened)) = backup::open(&text) else { panic!("{text}") };
    let faults: Vec<String> = opened.faults.iter().map(|fault| fault.field.to_string()).collect();
    assert_eq!((opened.plans.len(), opened.templates.len(), &faults[..]), (1, 1, &["templates[0].backcast".to_owned()][..]));
}
