//! Records of the browser's storage: garbage, cut, and of a later version. They are kept as they are, and shown as what they are.

use super::gate::{Gate, folder};
use crate::memory::Memory;
use backcast::domain::Draft;
use backcast::state::key_value::KeyValueStore;
use backcast::state::plan_store::PlanStore;

const KEY: &str = "backcast.plan.id";

/// Read, listed, saved over and thrown away: nothing fails, and what cannot be read is not lost.
#[track_caller]
fn holds(text: &str) {
    let storage = Memory::default();
    storage.texts.borrow_mut().insert(KEY.into(), text.into());
    let store = PlanStore::new(storage.clone());
    let kept = store.load("id").unwrap();
    let listing = store.list().unwrap();
    assert_eq!((listing.entries.len(), listing.corrupt.len()), if kept.is_some() { (1, 0) } else { (0, 1) });
    assert!(kept.is_some() || listing.corrupt == [text], "what cannot be read is shown as it is");
    let own = Draft { name: "own".into(), ..Draft::default() };
    let saved = store.save("id", &own, None, "", &|draft| format!("{} (other)", draft.name)).unwrap();
    assert_eq!(store.load("id").unwrap().map(|kept| kept.draft), Some(own.clone()));
    let texts = storage.texts.borrow().clone();
    if kept.is_none() {
        assert!(texts.values().any(|other| other == text), "and is put by before another is kept in its place");
    } else if kept.is_some_and(|kept| kept.draft != own) {
        assert!(saved.other_kept_as.is_some(), "as is a version that another tab has kept");
    }
    store.delete("id").unwrap();
    store.restore("id").unwrap();
}

fn records() -> Vec<String> {
    let files = folder("samples", "json").into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap());
    files.filter(|text| text.len() < 1200).map(|text| format!("1 1800000000000 t1.0\u{1e}{text}")).collect()
}

#[test]
fn records_that_are_garbage_are_kept_and_harm_nothing() {
    let _gate = Gate::new();
    let record = &records()[0];
    let later =
        [record.replacen("1 ", "2 ", 1), record.replace("\"backcast\": 1", "\"backcast\": 2"), format!("{record}\u{1e}{{}}\u{1e}more")];
    let garbage = [
        "",
        " ",
        "1",
        "1 ",
        "1 x",
        "1 x y",
        "\u{1e}",
        "\u{1e}\u{1e}\u{1e}",
        "1 5 r\u{1e}",
        "1 5 r\u{1e}{}",
        "null",
        "{}",
        "\0",
        "\u{202e}",
    ];
    let numbers = ["99999999999999999999999", "-1", "1e9", ""].map(|ms| record.replacen("1800000000000", ms, 1));
    let words = [record.replacen("t1.0", &"t1.0 ".repeat(50_000), 1), record.replacen("t1.0", "", 1)];
    let large = ["x".repeat(1 << 20), format!("1 5 r\u{1e}{}", "[".repeat(1 << 20)), "\u{1e}".repeat(1 << 20)];
    let all = later.iter().chain(&numbers).chain(&words).chain(&large).map(String::as_str).chain(garbage);
    all.for_each(holds);
}

#[test]
fn records_cut_anywhere_are_kept_and_harm_nothing() {
    let _gate = Gate::new();
    for record in records() {
        record.char_indices().for_each(|(end, _)| holds(&record[..end]));
    }
}

#[test]
fn what_was_tried_on_a_shared_plan_is_read_with_the_same_care() {
    let _gate = Gate::new();
    let storage = Memory::default();
    let store = PlanStore::new(storage.clone());
    store.save_guest("#p1.abc", &Draft { name: "tried".into(), ..Draft::default() }).unwrap();
    let key = storage.keys("backcast.guest.").unwrap().remove(0);
    let whole = storage.read(&key).unwrap().unwrap();
    assert!(store.guest("#p1.abc").unwrap().is_some());
    for (end, _) in whole.trim_end().char_indices() {
        storage.write(&key, &whole[..end]).unwrap();
        assert_eq!(store.guest("#p1.abc"), Ok(None), "cut at {end}");
    }
}
