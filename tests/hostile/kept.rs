//! The corpus that is kept in files: what came in, or might.

use super::gate::{Gate, folder, wherever};
use backcast::codec::link;
use backcast::domain::Allowed;

#[test]
fn every_file_kept_is_refused_with_its_reason_or_comes_back() {
    let mut gate = Gate::new();
    let files = folder("hostile/files", "json");
    assert!(files.len() >= 20, "{}", files.len());
    for (name, bytes) in files {
        let outcome = gate.file(&name, &String::from_utf8_lossy(&bytes));
        // Those that only look bad are named so.
        assert_eq!(outcome.is_ok(), name.starts_with("taken-"), "{name}: {outcome:?}");
    }
}

#[test]
fn every_link_kept_is_refused_with_its_reason_or_comes_back() {
    let mut gate = Gate::new();
    let links = folder("hostile/links", "txt");
    assert!(links.len() >= 10, "{}", links.len());
    for (name, bytes) in links {
        let outcome = gate.link(&name, &String::from_utf8_lossy(&bytes));
        assert_eq!(outcome.is_ok(), name.starts_with("taken-"), "{name}: {outcome:?}");
    }
}

#[test]
fn another_version_is_told_by_its_number() {
    let mut gate = Gate::new();
    for (version, is_told) in [("0", true), ("2", true), ("999", true), ("999999999", true), ("18446744073709551617", false), ("-1", false)]
    {
        for body in ["", "AAAA", "eNo", &"A".repeat(70_000)] {
            let address = format!("#p{version}.{body}");
            let faults = gate.link(&address[..address.len().min(30)], &address).unwrap_err();
            let expected = if is_told { Allowed::Version(1) } else { Allowed::WholeLink };
            assert_eq!((faults.len(), &faults[0].allowed, link::is_plan(&address)), (1, &expected, is_told), "{version}");
        }
        let number = if version.len() > 9 { format!("{version}e0") } else { version.to_owned() };
        let faults = gate.file(version, &format!(r#"{{"backcast": {number}, "target": {{}}, "funnel": []}}"#)).unwrap_err();
        assert_eq!((faults[0].field.to_string().as_str(), wherever(&faults[0].allowed)), ("backcast", &Allowed::Version(1)), "{version}");
    }
}
