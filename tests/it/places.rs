//! The places that the address names, and the browser's history between them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use crate::route::{Place, SheetName, Shown, Side, Step, Tab, steps};

fn at(fragment: &str) -> Place {
    Place::read(fragment).unwrap_or_else(|| panic!("{fragment} is no place"))
}

#[track_caller]
fn names(fragment: &str, shown: Shown, sheet: Option<SheetName>) {
    let place = Place { shown, sheet };
    assert_eq!(Place::read(fragment), Some(place.clone()), "{fragment}");
    assert_eq!(Place::read(&place.written()), Some(place), "{fragment}, written");
}

#[test]
fn every_screen_and_sheet_has_an_address() {
    names("", Shown::Target, None);
    names("#", Shown::Target, None);
    names("#target", Shown::Target, None);
    names("#split", Shown::Split(Side::Space), None);
    names("#split/space", Shown::Split(Side::Space), None);
    names("#split/time", Shown::Split(Side::Time), None);
    names("#split/both", Shown::Split(Side::Both), None);
    names("#playbook", Shown::Playbook, None);
    names("#playbook/menu", Shown::Playbook, Some(SheetName::Menu));
    names("#whatif", Shown::WhatIf, None);
    names("#whatif/meeting", Shown::Meeting, None);
    names("#menu", Shown::Target, Some(SheetName::Menu));
    names("#export", Shown::Target, Some(SheetName::Export));
    names("#act/export", Shown::Act, Some(SheetName::Export));
    names("#target/share", Shown::Target, Some(SheetName::Share));
    names("#split/share", Shown::Split(Side::Space), Some(SheetName::Share));
    names("#split/time/month/11", Shown::Split(Side::Time), Some(SheetName::Month(11)));
    names("#split/part/0.12.3", Shown::Split(Side::Space), Some(SheetName::SubTarget(vec![0, 12, 3])));
    names("#whatif/meeting/why", Shown::Meeting, Some(SheetName::Why));
}

#[test]
fn an_address_is_written_in_one_way() {
    for fragment in [
        "",
        "#menu",
        "#split",
        "#split/time",
        "#split/both/why",
        "#playbook",
        "#whatif",
        "#whatif/meeting",
        "#split/part/1.0",
        "#split/time/month/0",
    ] {
        assert_eq!(at(fragment).written(), fragment);
    }
    assert_eq!(at("#target").written(), "");
    assert_eq!(Tab::Target, Tab::Target);
}

#[test]
fn what_names_no_place_is_none() {
    for fragment in [
        "#p1.abc",
        "#splitx",
        "#split/menu/menu",
        "#split/time/both",
        "#month",
        "#month/x",
        "#month/-1",
        "#part/1.x",
        "#part/",
        "#meeting",
        "#plan",
    ] {
        assert_eq!(Place::read(fragment), None, "{fragment}");
    }
}

#[track_caller]
fn leads(here: &str, there: &str, depth: u32, expected: &[Step]) {
    assert_eq!(steps(&at(here), &at(there), depth), expected, "{here} to {there}");
}

#[test]
fn what_is_opened_is_added_and_what_is_closed_is_left_by_going_back() {
    let push = |fragment: &str| Step::Push(at(fragment));
    let replace = |fragment: &str| Step::Replace(at(fragment));
    leads("#split", "#split", 3, &[]);
    leads("", "#split", 0, &[push("#split")]);
    leads("#split", "#split/time", 1, &[push("#split/time")]);
    leads("#split", "", 1, &[push("")]);
    leads("", "#menu", 0, &[push("#menu")]);
    leads("#menu", "", 1, &[Step::Back(1)]);
    // A page that was opened at a sheet has nothing of its own to go back to.
    leads("#menu", "", 0, &[replace("")]);
    leads("#menu", "#share", 1, &[replace("#share")]);
    // From an explanation to a field elsewhere.
    leads("#why", "#split", 1, &[replace("#split")]);
    leads("#why", "#split/part/0.1", 1, &[replace("#split"), push("#split/part/0.1")]);
    // From a fault straight to the sheet of its field.
    leads("", "#split/time/month/2", 0, &[push("#split/time"), push("#split/time/month/2")]);
    leads("#act", "#playbook", 1, &[push("#playbook")]);
    leads("#playbook", "#act", 2, &[Step::Back(1)]);
    leads("#menu", "#playbook", 1, &[replace("#act"), push("#playbook")]);
    leads("#whatif", "#whatif/meeting", 1, &[push("#whatif/meeting")]);
    leads("#whatif/meeting", "#whatif", 2, &[Step::Back(1)]);
    leads("#whatif/meeting/why", "#whatif", 3, &[Step::Back(2)]);
    leads("#whatif/meeting/why", "#whatif", 1, &[replace("#whatif")]);
    leads("#whatif/meeting/why", "", 3, &[replace("")]);
}
