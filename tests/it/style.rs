//! The style sheets: a class belongs to one file, so that a screen never gets what another screen's class of the same name looks like.
#![allow(clippy::unwrap_used, reason = "what reads the style sheets may fail as loudly as the tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The files that style what every screen has. They may also name a class of each other, because a rule for all parts, such as that of a
/// layer or of an input device, is in one of them.
const GENERAL: [&str; 4] = ["tokens", "base", "layout", "parts"];

/// A rule for a medium that restyles parts of every file together: paper, and forced colours.
const OF_ALL: [&str; 2] = ["@media print", "@media (forced-colors"];

/// The selectors of a style sheet, one by one, without those of the media of all files.
fn selectors(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut blocks, mut text) = (Vec::new(), String::new());
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").unwrap().1;
            continue;
        }
        match c {
            '{' => {
                let head = std::mem::take(&mut text).trim().to_owned();
                let is_of_all = |head: &String| OF_ALL.iter().any(|medium| head.starts_with(medium));
                if !head.starts_with('@') && !blocks.iter().any(is_of_all) {
                    found.extend(parted(&head).into_iter().flat_map(|selector| alternatives(&selector)));
                }
                blocks.push(head);
            }
            '}' => {
                blocks.pop();
                text.clear();
            }
            ';' => text.clear(),
            c => text.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
    found
}

/// The parts of a list, at the commas outside of brackets.
fn parted(list: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in list.chars() {
        depth += i32::from("([".contains(c)) - i32::from(")]".contains(c));
        if c == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(c);
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

/// A selector for each of the alternatives with which it begins: `:is(.field, .choice) select` is two.
fn alternatives(selector: &str) -> Vec<String> {
    let Some((list, after)) = selector.strip_prefix(":is(").and_then(|rest| rest.split_once(')')) else { return vec![selector.to_owned()] };
    parted(list).into_iter().map(|one| one + after).collect()
}

/// The class with which a selector begins, and whether the element of that class is what it styles, and not one within or beside it.
fn root(selector: &str) -> Option<(String, bool)> {
    let after_tag = selector.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let rest = after_tag.strip_prefix('.')?;
    let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
    let (class, states) = rest.split_at(end);
    // A second class is a variant, which has a name of its own.
    let is_alone = !states.contains([' ', '>', '+', '~', '.']);
    Some((class.to_owned(), is_alone))
}

/// Every class that two files style as their own.
fn offences(files: &[(String, String)]) -> Vec<String> {
    let mut styled: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut begun: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (name, css) in files {
        for (class, is_alone) in selectors(css).iter().filter_map(|selector| root(selector)) {
            if is_alone {
                styled.entry(class.clone()).or_default().insert(name);
            }
            if !GENERAL.contains(&name.as_str()) {
                begun.entry(class).or_default().insert(name);
            }
        }
    }
    let in_two = |(class, names): (String, BTreeSet<&str>)| (names.len() > 1).then(|| format!(".{class} is styled in {names:?}"));
    let found: BTreeSet<String> = styled.into_iter().filter_map(in_two).chain(begun.into_iter().filter_map(in_two)).collect();
    found.into_iter().collect()
}

fn file(name: &str, css: &str) -> (String, String) {
    (name.to_owned(), css.to_owned())
}

#[test]
fn no_class_is_styled_by_two_files() {
    let files = fs::read_dir("style").unwrap().map(|entry| {
        let path = entry.unwrap().path();
        file(path.file_stem().unwrap().to_str().unwrap(), &fs::read_to_string(&path).unwrap())
    });
    let files: Vec<_> = files.collect();
    assert!(files.len() > 5, "style sheets are read from style/");
    assert_eq!(offences(&files), Vec::<String>::new(), "give one of the two another name, or write the rules in one file");
}

#[test]
fn a_class_of_two_files_is_found() {
    for (one, other, is_found) in [
        (file("split", ".picture { color: red }"), file("meeting", "@layer parts { .picture { color: blue } }"), true),
        (
            file("split", ".picture { color: red }"),
            file("meeting", "@media (min-width: 1px) { ul, .a, div.picture:hover { color: blue } }"),
            true,
        ),
        (file("split", ".picture li { color: red }"), file("meeting", ":is(.steps, .picture) li { color: blue }"), true),
        (file("split", ".picture { color: red }"), file("parts", ".picture[data-open] { color: blue }"), true),
        // In general files only what a class itself looks like is its own.
        (file("split", ".picture { color: red }"), file("parts", ".picture + .hint { color: blue }"), false),
        (file("split", ".picture { color: red }"), file("meeting", ".steps .picture { color: blue }"), false),
        (file("split", ".picture { color: red }"), file("meeting", "/* .picture { } */ .pictures { color: blue }"), false),
        (file("split", ".picture { color: red }"), file("parts", "@media print { .picture { display: none } }"), false),
    ] {
        assert_eq!(!offences(&[one.clone(), other.clone()]).is_empty(), is_found, "{} {}", one.1, other.1);
    }
}
