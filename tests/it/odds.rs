//! The odds of a plan compared with other software: the table `odds/scipy.tsv`, made by `odds/scipy_table.py`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats, here as in the domain's confidence")]

use crate::models;

use backcast::domain::probability::LEVELS;
use models::{exact, model};

const TABLE: &str = include_str!("../odds/scipy.tsv");

/// The rows of one kind: the model, the target, and what was found.
fn rows(kind: &str) -> impl Iterator<Item = (&'static str, u128, Vec<&'static str>)> {
    let columns = TABLE.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    columns.filter(move |row| row[0] == kind).map(|row| (row[2], row[3].parse().unwrap(), row[4..].to_vec()))
}

#[track_caller]
fn close(found: f64, expected: f64, what: &str) {
    // A chance that is too small for all digits of a float may be any value as small.
    let apart = (found - expected).abs();
    assert!(apart <= 1e-12 * expected || expected < 1e-290 && found < 1e-290, "{what}: {found:e} instead of {expected:e}");
}

#[test]
fn chances_and_risks_to_twelve_digits() {
    let mut seen = 0;
    for (text, target, found) in rows("chance") {
        let chance = exact(&model(text, target)).at_plan();
        close(chance.at_least, found[0].parse().unwrap(), &format!("{text} reaches {target}"));
        close(chance.below, found[1].parse().unwrap(), &format!("{text} misses {target}"));
        seen += 1;
    }
    assert!(seen >= 60, "{seen}");
}

#[test]
fn least_leads() {
    let mut seen = 0;
    for (text, target, found) in rows("least") {
        let enough = model(text, target).leads_for(LEVELS.map(|(_, level)| level));
        let enough: Vec<u64> = enough.iter().flatten().map(|enough| enough.leads).collect();
        let expected: Vec<u64> = found.iter().map(|n| n.parse().unwrap()).collect();
        assert_eq!(enough, expected, "{text} for {target}");
        seen += 1;
    }
    assert!(seen >= 12, "{seen}");
}
