//! The layer rules: which part of the crate may name which other parts, and which names only one file may use.
//!
//! Every file under src/ is read as words, without comments, texts and code for tests only. Its `use` lines are
//! unfolded, its paths are resolved to the parts of the crate or to the crates of Cargo.toml, and the result is checked
//! against the rules below.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what reads the sources may fail as loudly as the tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A source file: its path below src/, with `/`, and its words.
pub struct Source {
    pub path: String,
    pub words: Vec<String>,
}

/// Names joined by `::`, and how they were found.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub names: Vec<String>,
    /// The name that a `use` gives it instead.
    pub alias: Option<String>,
    pub is_use: bool,
    /// Whether it is a `use` that other modules see.
    pub is_exported: bool,
}

// The rules.

/// The layers: for each part of the crate, the other parts that it may name.
const PARTS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("codec", &["domain"]),
    ("i18n", &["domain"]),
    ("export", &["domain", "codec", "i18n"]),
    ("import", &["domain", "codec"]),
    ("templates", &["domain", "codec", "i18n"]),
    ("platform", &[]),
    ("state", &["domain", "codec", "export", "i18n", "import", "templates", "platform"]),
    ("ui", &["domain", "codec", "export", "i18n", "import", "templates", "platform", "state"]),
];

/// The modules of the domain: each may name those above it, and never one below. So no circle leads through them.
const DOMAIN: [&str; 14] = [
    "number",
    "probability",
    "calendar",
    "draft",
    "plan",
    "report",
    "schedule",
    "activity",
    "check",
    "budget",
    "whatif",
    "feasibility",
    "pay",
    "playbook",
];

/// The numbers and the dates: all that the domain needs besides std.
const DOMAIN_CRATES: [&str; 2] = ["rust_decimal", "chrono"];
/// The additional crates of the odds: logarithms and draws that are the same on every machine.
const ODDS_CRATES: [&str; 2] = ["libm", "rand_pcg"];
/// Functions of floats that every platform rounds in its own way.
const PLATFORM_FUNCTIONS: [&str; 13] =
    ["ln", "ln_1p", "log", "log2", "log10", "exp", "exp2", "exp_m1", "powf", "powi", "sin", "cos", "mul_add"];
/// The crate behind exact numbers: everything else knows only [`Exact`](backcast::domain::Exact).
const RATIO_CRATE: &str = "dashu_ratio";
/// The crate that makes workbooks, which only one folder names, so that the page does not carry it.
const WORKBOOK_CRATE: &str = "rust_xlsxwriter";
/// The crates that read the files of other programs, and the only file that names each; only the other program calls what is in it.
const FILE_CRATES: [(&str, &str); 3] =
    [("calamine", "import/workbook.rs"), ("zip", "import/workbook.rs"), ("encoding_rs", "import/delimited.rs")];
const CLOCKS: [&str; 3] = ["Local", "SystemTime", "Instant"];

/// Every violation of a layer rule in this file.
fn offences(source: &Source, crates: &BTreeSet<String>) -> Vec<String> {
    let part = part_of(&source.path);
    let is_odds = source.path.starts_with("domain/probability/");
    let own_module = domain_module(&module_of(&source.path));
    let mut found = Vec::new();
    for named in paths(&source.words) {
        let shown = named.names.join("::");
        if let Some(other) = part_named(&named, &source.path) {
            if let Some((_, allowed)) = PARTS.iter().find(|(name, _)| *name == part)
                && other != part
                && !allowed.contains(&other.as_str())
            {
                found.push(format!("{part} names {other}: {shown}"));
            }
            let place = place_of(&named, &source.path).unwrap_or_default();
            let other_module = domain_module(&place);
            if own_module.is_some() && place.len() > 1 && place[0] == "domain" && other_module.is_none() {
                found.push(format!("only other parts name it by the domain's root: {shown}"));
            }
            if let (Some(own), Some(other)) = (own_module, other_module)
                && other > own
            {
                found.push(format!("{} is above {}: {shown}", DOMAIN[own], DOMAIN[other]));
            }
        } else if let Some(other) = crate_named(&named, crates) {
            let is_browser = ["web_sys", "js_sys"].contains(&other) || other.starts_with("gloo");
            if other == RATIO_CRATE {
                if !source.path.starts_with("domain/number/exact") {
                    found.push(format!("only exact numbers name that crate: {shown}"));
                }
            } else if part == "domain" && ODDS_CRATES.contains(&other) {
                if !is_odds {
                    found.push(format!("only the odds name that crate: {shown}"));
                }
            } else if part == "domain" && !DOMAIN_CRATES.contains(&other) {
                found.push(format!("the domain names a crate that is no number: {shown}"));
            }
            if other == WORKBOOK_CRATE && !source.path.starts_with("export/xlsx/") {
                found.push(format!("only the workbook names that crate: {shown}"));
            }
            if FILE_CRATES.iter().any(|(name, file)| *name == other && *file != source.path) {
                found.push(format!("only one file names that crate: {shown}"));
            }
            if is_browser && part != "platform" && !(part == "ui" && other == "web_sys") {
                found.push(format!("only platform names the browser: {shown}"));
            }
        }
        if part != "platform" && named.names.windows(2).any(|pair| pair[0] == "Utc" && pair[1] == "now") {
            found.push(format!("a clock outside platform: {shown}"));
        }
    }
    for word in &source.words {
        if part != "platform" && CLOCKS.contains(&word.as_str()) {
            found.push(format!("a clock outside platform: {word}"));
        }
        if part == "domain" && !is_odds && is_float(word) {
            found.push(format!("a float in the domain: {word}"));
        }
        if word == "unsafe" {
            found.push("unsafe".to_owned());
        }
    }
    let words: Vec<&str> = source.words.iter().map(String::as_str).collect();
    let of_floats = words.windows(3).filter(|three| three[1] == "." || three[..2] == ["f64", "::"]).map(|three| three[2]);
    for function in of_floats.filter(|name| is_odds && PLATFORM_FUNCTIONS.contains(name)) {
        found.push(format!("not the same on every machine: {function}"));
    }
    found
}

fn part_of(path: &str) -> &str {
    path.split_once('/').map_or(path, |(part, _)| part).trim_end_matches(".rs")
}

fn is_float(word: &str) -> bool {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    ["f32", "f64"].contains(&word) || is_number && (word.contains('.') || word.ends_with("f32") || word.ends_with("f64"))
}

/// The part of the crate that a path leads to, if it leads into the crate. The crate's root is not a part: a name after
/// `crate::` counts as a part with that name, so that no rule is bypassed by a re-export.
fn part_named(named: &Named, path: &str) -> Option<String> {
    place_of(named, path)?.first().cloned()
}

/// A path from the crate's root, if it leads into the crate.
fn place_of(named: &Named, path: &str) -> Option<Vec<String>> {
    let module = module_of(path);
    let ups = named.names.iter().take_while(|name| *name == "super").count();
    let (base, rest) = match named.names[0].as_str() {
        "crate" | "backcast" => (&[][..], &named.names[1..]),
        "self" => (&module[..], &named.names[1..]),
        "super" => (&module[..module.len().saturating_sub(ups)], &named.names[ups..]),
        _ => return None,
    };
    Some(base.iter().chain(rest).cloned().collect())
}

/// Which module of the domain a path from the crate's root leads into.
fn domain_module(place: &[String]) -> Option<usize> {
    let [part, module, ..] = place else { return None };
    DOMAIN.iter().position(|name| part == "domain" && name == module)
}

/// The module that a file is: `ui/parts/bar.rs` is `ui::parts::bar`, `ui/mod.rs` is ui, lib.rs and main.rs are the root.
pub fn module_of(path: &str) -> Vec<String> {
    let mut module: Vec<String> = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if ["mod", "lib", "main"].contains(&module.last().unwrap().as_str()) {
        module.pop();
    }
    module
}

/// The crate of Cargo.toml that a path leads to. A word alone is a path only in a `use`.
fn crate_named<'a>(named: &'a Named, crates: &BTreeSet<String>) -> Option<&'a str> {
    let first = named.names[0].as_str();
    ((named.is_use || named.names.len() > 1) && crates.contains(first)).then_some(first)
}

// Reading Rust.

/// The words of a source: names, numbers, and marks (`::` as one). No comments, no texts, no characters, no lifetimes.
fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut words: Vec<String> = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let start = i;
        let c = at(i);
        if c == '/' && at(i + 1) == '/' {
            i = past_line(&chars, i);
        } else if c == '/' && at(i + 1) == '*' {
            i = past_block(&chars, i);
        } else if let Some(end) = past_text(&chars, i) {
            i = end;
        } else if c == '\'' {
            // A character ends with a quote one or an escape later; a lifetime does not.
            let escaped = at(i + 1) == '\\';
            if escaped || at(i + 2) == '\'' {
                i += if escaped { 3 } else { 2 };
                while i < chars.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            } else {
                i += 1;
                while is_name(at(i)) {
                    i += 1;
                }
            }
        } else if c.is_ascii_digit() {
            // `1.5` is one number; `1..5`, `1.max(5)` and the places `.0.1` of a tuple are not.
            let is_place = words.last().is_some_and(|last| last == ".");
            while is_name(at(i)) || (!is_place && at(i) == '.' && at(i + 1).is_ascii_digit() && !chars[start..i].contains(&'.')) {
                i += 1;
            }
            words.push(chars[start..i].iter().collect());
        } else if is_name(c) {
            while is_name(at(i)) {
                i += 1;
            }
            if at(i) == '#' && i - start == 1 && c == 'r' {
                i += 1; // r#type is the name `type`
            } else {
                words.push(chars[start..i].iter().collect());
            }
        } else {
            let is_double = c == ':' && at(i + 1) == ':';
            i += if is_double { 2 } else { 1 };
            if !c.is_whitespace() {
                words.push(chars[start..i].iter().collect());
            }
        }
    }
    words
}

fn past_line(chars: &[char], from: usize) -> usize {
    chars[from..].iter().position(|c| *c == '\n').map_or(chars.len(), |n| from + n)
}

fn past_block(chars: &[char], from: usize) -> usize {
    let (mut depth, mut i) = (0, from);
    while i < chars.len() {
        match (chars[i], chars.get(i + 1)) {
            ('/', Some('*')) => (depth, i) = (depth + 1, i + 2),
            ('*', Some('/')) => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            break;
        }
    }
    i
}

/// The end of the text that begins here, with its prefix (`b`, `c`, `r#`, `br##`), or `None` if none does.
fn past_text(chars: &[char], from: usize) -> Option<usize> {
    let mut i = from;
    if i > 0 && (chars[i - 1].is_alphanumeric() || chars[i - 1] == '_') {
        return None;
    }
    if matches!(chars[i], 'b' | 'c') {
        i += 1;
    }
    let is_raw = chars.get(i) == Some(&'r');
    i += usize::from(is_raw);
    let hashes = if is_raw { chars[i..].iter().take_while(|c| **c == '#').count() } else { 0 };
    i += hashes;
    if chars.get(i) != Some(&'"') {
        return None;
    }
    i += 1;
    while i < chars.len() {
        match chars[i] {
            '\\' if !is_raw => i += 2,
            '"' if chars[i + 1..].iter().take_while(|c| **c == '#').count() >= hashes => return Some(i + 1 + hashes),
            _ => i += 1,
        }
    }
    Some(i)
}

/// The words without code for tests only: each `#[cfg(test)]` or `#[test]` and the item after it.
fn without_tests(words: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let end = if words[i] == "#" && words.get(i + 1).is_some_and(|w| w == "[") { past_group(words, i + 1) } else { i };
        let attribute = &words[i..end];
        let names = |name: &str| attribute.iter().any(|word| word == name);
        let only_for_tests = names("test") && !names("not") && !names("any") && (names("cfg") || attribute.len() == 4);
        if only_for_tests {
            i = past_item(words, end);
        } else {
            kept.extend_from_slice(&words[i..end.max(i + 1)]);
            i = end.max(i + 1);
        }
    }
    kept
}

/// Past the bracket that closes the one here.
fn past_group(words: &[String], from: usize) -> usize {
    let mut depth = 0;
    for (i, word) in words.iter().enumerate().skip(from) {
        match word.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i + 1;
        }
    }
    words.len()
}

/// Past the item that begins here: its `;`, or its braces.
fn past_item(words: &[String], from: usize) -> usize {
    let is_use = words[from..].iter().find(|w| *w != "pub").is_some_and(|w| w == "use");
    let mut i = from;
    while i < words.len() {
        match words[i].as_str() {
            ";" => return i + 1,
            "{" if !is_use => return past_group(words, i),
            "(" | "[" | "{" => i = past_group(words, i),
            _ => i += 1,
        }
    }
    i
}

/// Every path: those of `use`, unfolded, and those in the code.
pub fn paths(words: &[String]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let in_a_macro = |i: usize| i > 0 && words[i - 1] == "$"; // `$crate`
        if words[i] == "use" || (words[i] == "crate" && i > 0 && words[i - 1] == "extern") {
            let end = words[i..].iter().position(|w| w == ";").map_or(words.len(), |n| i + n);
            let first = found.len();
            unfold(&words[i + 1..end], &[], &mut found);
            let is_exported = i > 0 && (words[i - 1] == "pub" || words[i - 1] == ")");
            found[first..].iter_mut().for_each(|named| named.is_exported = is_exported);
            i = end;
        } else if starts_name(&words[i]) && !in_a_macro(i) {
            let mut names = vec![words[i].clone()];
            while words.get(i + 1).is_some_and(|w| w == "::") && words.get(i + 2).is_some_and(|w| starts_name(w)) {
                names.push(words[i + 2].clone());
                i += 2;
            }
            if names.len() > 1 {
                found.push(Named { names, alias: None, is_use: false, is_exported: false });
            }
            i += 1;
        } else {
            i += 1;
        }
    }
    found
}

fn starts_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// `a::{b, c::{d, self}}` as `a::b`, `a::c::d`, `a::c::self`.
fn unfold(words: &[String], before: &[String], found: &mut Vec<Named>) {
    let (mut names, mut alias) = (before.to_vec(), None);
    let mut i = 0;
    while i < words.len() {
        match words[i].as_str() {
            "::" => {}
            "{" => {
                let end = past_group(words, i);
                let (mut from, mut depth) = (i + 1, 0);
                for (j, word) in words.iter().enumerate().take(end).skip(i) {
                    match word.as_str() {
                        "{" => depth += 1,
                        "}" => depth -= 1,
                        _ => {}
                    }
                    if (word == "," && depth == 1) || depth == 0 {
                        unfold(&words[from..j], &names, found);
                        from = j + 1;
                    }
                }
                return;
            }
            "as" => {
                alias = words.get(i + 1).cloned();
                break;
            }
            word => names.push(word.to_owned()),
        }
        i += 1;
    }
    if names.len() > before.len() {
        found.push(Named { names, alias, is_use: true, is_exported: false });
    }
}

// The sources.

pub fn sources() -> Vec<Source> {
    texts().iter().map(|(path, text)| source(path, text)).collect()
}

/// The path of each file below src/, with `/`, and its text.
fn texts() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut found, mut folders) = (Vec::new(), vec![src.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let below = path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((below, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

pub fn source(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), words: without_tests(&words(text)) }
}

/// The crates of Cargo.toml, as they are named in Rust.
fn crates() -> BTreeSet<String> {
    let manifest = include_str!("../../Cargo.toml");
    let mut names = BTreeSet::new();
    let mut in_dependencies = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| in_dependencies && !line.starts_with([' ', '#'])) {
            names.insert(name.trim().split('.').next().unwrap().replace('-', "_"));
        }
    }
    names
}

#[test]
fn the_walls_hold() {
    let (sources, crates) = (sources(), crates());
    let found: Vec<String> = sources
        .iter()
        .flat_map(|source| offences(source, &crates).into_iter().map(|offence| format!("src/{}: {offence}", source.path)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn has_tests(text: &str) -> bool {
    let words = words(text);
    without_tests(&words) != words
}

/// Cargo.toml has cargo build no tests of the library's own, so one that was written there would never be run.
#[test]
fn every_test_is_in_tests() {
    let found: Vec<String> = texts().into_iter().filter(|(_, text)| has_tests(text)).map(|(path, _)| path).collect();
    assert!(found.is_empty(), "tests in src/: {found:?}");
    for text in ["fn f() {} #[test] fn g() {}", "#[cfg(test)] mod tests { fn f() {} }"] {
        assert!(has_tests(text), "{text}");
    }
    assert!(!has_tests("//! `#[test]`\n#[cfg(not(test))] fn f() {}"));
}

/// Ways by which a text becomes markup or a program.
const MARKUP: [&str; 8] =
    ["innerhtml", "inner_html", "outerhtml", "insertadjacenthtml", "document.write", "eval(", "new function(", "createcontextualfragment"];

/// The places where a file contains one of [`MARKUP`].
fn markup(path: &str, text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    MARKUP.iter().filter(|word| text.contains(**word)).map(|word| format!("{path}: {word}")).collect()
}

#[test]
fn no_text_becomes_markup_or_a_program() {
    let scripts =
        fs::read_dir("web").unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "js"));
    let scripts: Vec<_> = scripts.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect();
    assert!(scripts.len() >= 5, "only {} scripts", scripts.len());
    let sources = sources().into_iter().map(|source| (format!("src/{}", source.path), source.words.join(" ")));
    let found: Vec<String> = scripts.into_iter().chain(sources).flat_map(|(path, text)| markup(&path, &text)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(markup("x", "element.innerHTML = name; eval(name)"), ["x: innerhtml", "x: eval("]);
}

#[test]
fn there_is_something_to_hold() {
    let sources = sources();
    let has = |path: &str| sources.iter().any(|source| source.path == path);
    assert!(sources.len() >= 18, "only {} files", sources.len());
    assert!(sources.iter().filter(|source| part_of(&source.path) == "domain").count() >= 16);
    for path in ["lib.rs", "main.rs", "domain/number/exact/mod.rs", "domain/probability/mod.rs", "domain/report/mod.rs"] {
        assert!(has(path), "src/{path} is not there");
    }
    // Every folder has its rule.
    for source in sources.iter().filter(|source| source.path.contains('/')) {
        assert!(PARTS.iter().any(|(part, _)| *part == part_of(&source.path)), "no rule for src/{}", source.path);
    }
    let crates = crates();
    for name in DOMAIN_CRATES.iter().chain(&ODDS_CRATES).chain(&[
        RATIO_CRATE,
        WORKBOOK_CRATE,
        "leptos",
        "web_sys",
        "js_sys",
        "gloo_storage",
        "serde",
        "minicbor",
    ]) {
        assert!(crates.contains(*name), "{name} is not read from Cargo.toml");
    }
    // The rules apply from inside too: the contents of the two excepted files would be violations in any other.
    for (path, elsewhere) in
        [("domain/number/exact/mod.rs", "domain/number/money.rs"), ("domain/probability/law.rs", "domain/number/rate.rs")]
    {
        let words = sources.iter().find(|source| source.path == path).unwrap().words.clone();
        assert!(!offences(&Source { path: elsewhere.into(), words }, &crates).is_empty(), "nothing found in src/{path}");
    }
}

#[track_caller]
fn offends(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(offences(&source(path, text), &crates()), expected, "{path}: {text}");
}

#[test]
fn made_up_offences_are_found() {
    offends("domain/plan/mod.rs", "use leptos::prelude::*;", &["the domain names a crate that is no number: leptos::prelude::*"]);
    offends(
        "domain/plan/mod.rs",
        "use serde::{Deserialize, Serialize as S};",
        &["the domain names a crate that is no number: serde::Deserialize", "the domain names a crate that is no number: serde::Serialize"],
    );
    offends(
        "domain/plan/mod.rs",
        "fn f() { serde_json::to_string(x); }",
        &["the domain names a crate that is no number: serde_json::to_string"],
    );
    offends("domain/plan/mod.rs", "use crate::i18n::Locale;", &["domain names i18n: crate::i18n::Locale"]);
    offends("domain/plan/mod.rs", "use crate::{domain::number::Count, codec::v1};", &["domain names codec: crate::codec::v1"]);
    offends("domain/plan/mod.rs", "use super::super::ui;", &["domain names ui: super::super::ui"]);
    offends("domain/mod.rs", "use super::state::Open;", &["domain names state: super::state::Open"]);
    offends(
        "domain/number/rate.rs",
        "use crate::domain::plan::{Plan, Stage};",
        &["number is above plan: crate::domain::plan::Plan", "number is above plan: crate::domain::plan::Stage"],
    );
    offends("domain/plan/mod.rs", "use crate::domain::Exact;", &["only other parts name it by the domain's root: crate::domain::Exact"]);
    offends("domain/calendar/mod.rs", "fn f() { super::report::report(); }", &["calendar is above report: super::report::report"]);
    offends("domain/plan/spread.rs", "use dashu_ratio::RBig;", &["only exact numbers name that crate: dashu_ratio::RBig"]);
    offends("ui/bar.rs", "pub type N = dashu_ratio::RBig;", &["only exact numbers name that crate: dashu_ratio::RBig"]);
    offends("export/csv.rs", "use rust_xlsxwriter::Table;", &["only the workbook names that crate: rust_xlsxwriter::Table"]);
    offends("ui/bar.rs", "fn f() { rust_xlsxwriter::Table::new() }", &["only the workbook names that crate: rust_xlsxwriter::Table::new"]);
    offends("export/csv.rs", "use crate::state::Open;", &["export names state: crate::state::Open"]);
    offends("codec/v1.rs", "use crate::export::Sheet;", &["codec names export: crate::export::Sheet"]);
    offends("domain/number/rate.rs", "fn f(x: f64) {}", &["a float in the domain: f64"]);
    offends("domain/number/rate.rs", "use libm::exp;", &["only the odds name that crate: libm::exp"]);
    offends("domain/probability/law.rs", "fn f(x: f64) { x.ln() }", &["not the same on every machine: ln"]);
    offends("domain/probability/law.rs", "fn f(x: f64) { f64::powi(x, 2) }", &["not the same on every machine: powi"]);
    offends("domain/number/rate.rs", "let x = y.0.1 * 0.5;", &["a float in the domain: 0.5"]);
    offends("domain/number/rate.rs", "let x = 1_f32;", &["a float in the domain: 1_f32"]);
    offends("state/mod.rs", "let now = chrono::Utc::now();", &["a clock outside platform: chrono::Utc::now"]);
    offends("ui/mod.rs", "let now = Local::today();", &["a clock outside platform: Local"]);
    offends(
        "codec/v1.rs",
        "use std::time::{Duration, Instant, SystemTime};",
        &["a clock outside platform: Instant", "a clock outside platform: SystemTime"],
    );
    offends("state/mod.rs", "use crate::ui::panel;", &["state names ui: crate::ui::panel"]);
    offends("state/open.rs", "fn f() { super::super::ui::redraw() }", &["state names ui: super::super::ui::redraw"]);
    offends("codec/v1.rs", "use crate::state::Open;", &["codec names state: crate::state::Open"]);
    offends("codec/v1.rs", "use crate::Open;", &["codec names Open: crate::Open"]); // exported again at the root
    offends("codec/csv.rs", "use crate::platform::clock;", &["codec names platform: crate::platform::clock"]);
    offends("i18n/mod.rs", "crate::ui::redraw();", &["i18n names ui: crate::ui::redraw"]);
    offends("i18n/mod.rs", "use crate::templates::ALL;", &["i18n names templates: crate::templates::ALL"]);
    offends("templates/mod.rs", "use crate::state::Open;", &["templates names state: crate::state::Open"]);
    offends("platform/storage.rs", "use crate::domain::Draft;", &["platform names domain: crate::domain::Draft"]);
    offends("platform.rs", "use crate::domain::Draft;", &["platform names domain: crate::domain::Draft"]);
    offends("ui/bar.rs", "use js_sys::Date;", &["only platform names the browser: js_sys::Date"]);
    offends("ui/bar.rs", "use gloo_storage::LocalStorage;", &["only platform names the browser: gloo_storage::LocalStorage"]);
    offends("state/mod.rs", "web_sys::window()", &["only platform names the browser: web_sys::window"]);
    offends("lib.rs", "pub use web_sys;", &["only platform names the browser: web_sys"]);
    offends("platform/mod.rs", "unsafe { f() }", &["unsafe"]);
    offends("ui/mod.rs", "extern crate js_sys;", &["only platform names the browser: js_sys"]);
}

#[test]
fn what_only_looks_like_an_offence_is_none() {
    offends("domain/number/exact/mod.rs", "use dashu_ratio::RBig; use rust_decimal::Decimal;", &[]);
    offends("domain/plan/mod.rs", "use crate::domain::number::Exact; use super::draft::Draft; use self::funnel::Place;", &[]);
    offends("domain/probability/law.rs", "use libm::exp; fn f(x: f64) -> f64 { exp(x * 0.5).sqrt() }", &[]);
    offends(
        "domain/plan/mod.rs",
        "use std::fmt; use chrono::NaiveDate; use rust_decimal::Decimal; use super::number::{Count, rate::Rate};",
        &[],
    );
    offends("domain/plan/mod.rs", "use crate::domain::number::Count; fn f() { self::g(); super::number::Count::new(1) }", &[]);
    offends("domain/plan/mod.rs", "//! use leptos::*;\n/// let x = 0.5;\n/* unsafe /* f64 */ Instant */ fn f() {}", &[]);
    offends(
        "domain/plan/mod.rs",
        r##"const A: &str = "use leptos::x; \" 0.5 f64"; const B: &str = r#"unsafe " f64"#; const C: char = '"'; const D: char = '\'';"##,
        &[],
    );
    offends("domain/plan/mod.rs", "fn f<'a>(x: &'a (u8, (u8, u8))) -> u8 { x.1.0 + (0..5).len() + 1.max(2) }", &[]);
    offends("domain/plan/mod.rs", "#[cfg(test)]\nmod tests { use leptos::x; fn f() { let y = 0.5; } }\nfn g() {}", &[]);
    offends("domain/plan/mod.rs", "#[cfg(test)]\n#[allow(x)]\nuse serde::{A, B};\nfn g() {}", &[]);
    offends("domain/plan/mod.rs", "fn f(serde: u8) -> u8 { serde + 1 }", &[]); // a name alone is no path
    offends(
        "platform/clock.rs",
        "use js_sys::Date; use web_sys::window; fn now() { chrono::Utc::now(); Instant::now(); } fn f(x: f64) {}",
        &[],
    );
    offends("platform/storage.rs", "use super::clock; use gloo_storage::LocalStorage; use crate::platform::share;", &[]);
    offends(
        "ui/bar.rs",
        "use web_sys::KeyboardEvent; use crate::{state::Open, domain::Report, i18n, platform::share}; fn f(x: f64) {}",
        &[],
    );
    offends("ui/parts/bar.rs", "use super::super::panel; use super::field;", &[]);
    offends("state/mod.rs", "use crate::{codec, domain::Draft, i18n, platform, templates};", &[]);
    offends("templates/mod.rs", "use crate::{domain::Draft, i18n::Locale};", &[]);
    offends(
        "export/xlsx/mod.rs",
        "use rust_xlsxwriter::Table; use crate::{codec::file, domain::Draft, i18n::Locale}; fn f(x: f64) {}",
        &[],
    );
    offends("main.rs", "fn main() { backcast::ui::mount(); }", &[]);
    offends("lib.rs", "#![forbid(unsafe_code)] pub mod domain; pub mod ui;", &[]);
}

#[test]
fn what_follows_a_test_is_seen_again() {
    let offence = &["the domain names a crate that is no number: leptos::x"];
    offends("domain/plan/mod.rs", "#[cfg(test)] mod tests { fn f() { g({}) } } use leptos::x;", offence);
    offends("domain/plan/mod.rs", "#[cfg(test)] use a::{b, c}; use leptos::x;", offence);
    offends("domain/plan/mod.rs", "#[cfg(test)] mod tests; use leptos::x;", offence);
    offends("domain/plan/mod.rs", "#[test] fn f() -> [u8; 2] { [0; 2] } use leptos::x;", offence);
    offends("domain/plan/mod.rs", "#[cfg(not(test))] use leptos::x;", offence);
    offends("domain/plan/mod.rs", "const Q: char = '\"'; use leptos::x; const R: char = '\"';", offence);
    offends("domain/plan/mod.rs", "const S: &str = \"\\\\\"; use leptos::x; // \"", offence);
    offends("domain/plan/mod.rs", "fn f<'a>(x: &'a str) {} use leptos::x;", offence);
}
