//! No file depends on itself through others: files that name each other in a circle can only be read together.
//!
//! Every path of every file is followed through re-exports to the file that defines the name. A module file that only
//! declares and exports its children is therefore in no circle; one that also defines names that they need is.
#![allow(clippy::unwrap_used, reason = "what reads the sources may fail as loudly as the tests")]

use std::collections::{BTreeMap, BTreeSet};

use super::walls::{Named, Source, module_of, paths, source, sources};

/// The files of the crate, by the module that each is.
struct Files<'s> {
    by_module: BTreeMap<Vec<String>, (&'s Source, Vec<Named>)>,
}

/// The name that a `use` gives to the end of its path.
fn alias(named: &Named) -> &str {
    let last = named.names.last().unwrap();
    match &named.alias {
        Some(alias) => alias,
        None if last == "self" => &named.names[named.names.len() - 2],
        None => last,
    }
}

impl<'s> Files<'s> {
    fn new(sources: &'s [Source]) -> Self {
        Self { by_module: sources.iter().map(|source| (module_of(&source.path), (source, paths(&source.words)))).collect() }
    }

    /// The module of the file that defines the target of a path in `module`; `None` if the path leads out of the crate.
    fn defined(&self, module: &[String], names: &[String], depth: usize) -> Option<Vec<String>> {
        let ups = names.iter().take_while(|name| *name == "super").count();
        let (base, rest) = match names.first()?.as_str() {
            "crate" | "backcast" => (Vec::new(), &names[1..]),
            "self" => (module.to_vec(), &names[1..]),
            "super" => (module[..module.len().checked_sub(ups)?].to_vec(), &names[ups..]),
            _ => return self.named_in(module, names, depth, false),
        };
        self.named_in(&base, rest, depth, true)
    }

    /// The same for a path whose first name `module` knows: a child of it, a name that it imports, or else a name that
    /// it defines.
    fn named_in(&self, module: &[String], names: &[String], depth: usize, is_sure: bool) -> Option<Vec<String>> {
        let own = || (is_sure && self.by_module.contains_key(module)).then(|| module.to_vec());
        let Some(first) = names.first().filter(|first| !["self", "*"].contains(&first.as_str())) else { return own() };
        let child: Vec<String> = module.iter().chain([first]).cloned().collect();
        if self.by_module.contains_key(&child) {
            return self.named_in(&child, &names[1..], depth, true);
        }
        let (_, all) = self.by_module.get(module)?;
        for used in all.iter().filter(|used| used.is_use && depth > 0) {
            let is_all = used.names.last().is_some_and(|last| last == "*");
            if !is_all && alias(used) == first && used.names != names {
                let path: Vec<String> =
                    used.names.iter().filter(|name| *name != "self" || used.names[0] == **name).chain(&names[1..]).cloned().collect();
                return self.defined(module, &path, depth - 1);
            }
        }
        own()
    }

    /// The files that a file needs.
    fn needed(&self, module: &[String]) -> BTreeSet<Vec<String>> {
        let (source, all) = &self.by_module[module];
        let used = without_declarations(&source.words);
        let is_used = |named: &Named| used.iter().any(|word| *word == alias(named));
        let is_needed = |named: &&Named| !named.is_exported || is_used(named);
        let found = all.iter().filter(is_needed).filter_map(|named| self.defined(module, &named.names, 8));
        // Of a module whose names are all imported, those are needed that the file uses.
        let globs = all.iter().filter(|named| named.is_use && named.names.last().is_some_and(|last| last == "*"));
        let exports = globs.filter_map(|named| {
            let from = self.defined(module, &named.names, 8)?;
            let exports = self.by_module[&from].1.iter().filter(|export| export.is_exported && is_used(export));
            Some(exports.filter_map(|export| self.defined(&from, &export.names, 8)).collect::<Vec<_>>())
        });
        found.chain(exports.flatten()).filter(|other| other != module).collect()
    }

    /// The groups of two or more files that reach each other.
    fn cycles(&self) -> Vec<Vec<String>> {
        let needed: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> =
            self.by_module.keys().map(|module| (module, self.needed(module))).collect();
        let reached: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> =
            needed.keys().map(|module| (*module, reached(&needed, module))).collect();
        let mut cycles = BTreeSet::new();
        for (module, others) in &reached {
            let circle = others.iter().filter(|other| reached[**other].contains(module));
            let mut circle: Vec<String> = circle.map(|module| self.by_module[*module].0.path.clone()).collect();
            circle.sort_unstable();
            if circle.len() > 1 {
                cycles.insert(circle);
            }
        }
        cycles.into_iter().collect()
    }
}

/// The words without `use …;` and `mod …;`.
fn without_declarations(words: &[String]) -> Vec<&String> {
    let (mut kept, mut skips) = (Vec::new(), false);
    for (i, word) in words.iter().enumerate() {
        let is_child = word == "mod" && words.get(i + 2).is_some_and(|next| next == ";");
        skips |= word == "use" || is_child;
        if !skips {
            kept.push(word);
        }
        skips &= word != ";";
    }
    kept
}

/// Everything that is needed from there.
fn reached<'n>(needed: &'n BTreeMap<&Vec<String>, BTreeSet<Vec<String>>>, from: &'n Vec<String>) -> BTreeSet<&'n Vec<String>> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(module) = open.pop() {
        open.extend(needed[module].iter().filter(|next| reached.insert(*next)));
    }
    reached
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let sources = sources();
    let found: Vec<String> = Files::new(&sources).cycles().into_iter().map(|cycle| cycle.join(" ")).collect();
    assert!(found.is_empty(), "{} cycles:\n{}", found.len(), found.join("\n"));
}

#[track_caller]
fn has_cycles(files: &[(&str, &str)], expected: &[&str]) {
    let sources: Vec<Source> = files.iter().map(|(path, text)| source(path, text)).collect();
    let found: Vec<String> = Files::new(&sources).cycles().iter().map(|cycle| cycle.join(" ")).collect();
    assert_eq!(found, expected, "{files:?}");
}

#[test]
fn made_up_cycles_are_found() {
    has_cycles(&[("a/b.rs", "use super::c::C;"), ("a/c.rs", "use super::b::B;"), ("a/mod.rs", "mod b; mod c;")], &["a/b.rs a/c.rs"]);
    // Through what a module exports again, and through a name for a module.
    has_cycles(
        &[("a/b.rs", "use crate::a::C;"), ("a/c.rs", "use super::b; fn f() { b::g() }"), ("a/mod.rs", "mod b; mod c; pub use c::C;")],
        &["a/b.rs a/c.rs"],
    );
    has_cycles(
        &[("a/b.rs", "use crate::a; fn f() { a::C }"), ("a/c.rs", "use super::B as X;"), ("a/mod.rs", "pub use c::C; pub use b::{B, D};")],
        &["a/b.rs a/c.rs"],
    );
    // Through a list of names that are all imported.
    has_cycles(
        &[
            ("a/b.rs", "use crate::a::list::*; fn f() { C }"),
            ("a/c.rs", "use super::b::B;"),
            ("a/list.rs", "pub use super::c::C;"),
            ("a/mod.rs", "mod b; mod c; mod list;"),
        ],
        &["a/b.rs a/c.rs"],
    );
    // A module that defines a name that its child needs, and needs the child.
    has_cycles(&[("a/b.rs", "use super::A;"), ("a/mod.rs", "mod b; pub struct A; fn f() { b::g() }")], &["a/b.rs a/mod.rs"]);
    has_cycles(&[("a/b.rs", "use super::A;"), ("a/mod.rs", "mod b; pub use b::B; pub struct A(B);")], &["a/b.rs a/mod.rs"]);
    // A circle of three.
    has_cycles(&[("b.rs", "use crate::c::C;"), ("c.rs", "use crate::d::D;"), ("d.rs", "fn f() { crate::b::g() }")], &["b.rs c.rs d.rs"]);
}

#[test]
fn what_only_looks_like_a_cycle_is_none() {
    // A module that only declares and exports its children; names that no file of the crate defines.
    has_cycles(&[("a/b.rs", "use super::C;"), ("a/c.rs", "use std::fmt;"), ("a/mod.rs", "mod b; mod c; pub use b::B; pub use c::C;")], &[]);
    has_cycles(&[("a/b.rs", "use super::A;"), ("a/mod.rs", "mod b; pub use b::B; pub struct A;")], &[]);
    has_cycles(&[("b.rs", "use crate::c::C;"), ("c.rs", "fn f() { b::g(); }")], &[]);
    has_cycles(&[("b.rs", "use crate::list::*;"), ("c.rs", "use crate::b::B;"), ("list.rs", "pub use crate::c::C;")], &[]);
    has_cycles(&[("b.rs", "use crate::c::C;"), ("c.rs", "#[cfg(test)] mod tests { use crate::b::B; }")], &[]);
}
