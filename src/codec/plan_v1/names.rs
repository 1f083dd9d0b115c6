//! Stages and items by name: files and links refer to them so.

use super::texts::ByName;
use crate::codec::note;
use crate::domain::number::order::ordered;
use crate::domain::{Allowed, DimensionDraft, Fault, Field, StageDraft};

/// The names in a list, indexed, because a plan may have a thousand names and refer to each a thousand times.
pub struct Names<'n> {
    names: Vec<&'n str>,
    /// The positions, sorted by name and then by position.
    by_name: Vec<usize>,
}

/// The names of stages.
pub fn stages(stages: &[StageDraft]) -> Names<'_> {
    Names::of(stages.iter().map(|stage| stage.name.as_str()))
}

/// The names of a dimension's items.
pub fn members(dimension: &DimensionDraft) -> Names<'_> {
    Names::of(dimension.members.iter().map(|member| member.name.as_str()))
}

/// The names of the items in each dimension; empty if no path needs them.
pub fn of_each(space: &[DimensionDraft], are_needed: bool) -> Vec<Names<'_>> {
    if are_needed { space.iter().map(members).collect() } else { Vec::new() }
}

impl<'n> Names<'n> {
    fn of(names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<&str> = names.collect();
        let by_name = ordered((0..names.len()).collect(), &|one, two| names[one].cmp(names[two]));
        Self { names, by_name }
    }

    /// The positions of a name.
    fn of_name(&self, name: &str) -> &[usize] {
        let from = self.by_name.partition_point(|place| self.names[*place] < name);
        let more = self.by_name[from..].partition_point(|place| self.names[*place] == name);
        &self.by_name[from..from + more]
    }

    /// The name at a position, or `#3` for the third if its name is ambiguous.
    pub fn at(&self, place: usize) -> String {
        let name = self.names.get(place).copied().unwrap_or_default();
        let tells = !name.is_empty() && !name.starts_with('#') && self.of_name(name).len() == 1;
        if tells { name.to_owned() } else { format!("#{}", place + 1) }
    }

    /// The position of a name or of `#3`.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        let place = name.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()?.checked_sub(1));
        place.filter(|place| *place < self.names.len()).or_else(|| self.of_name(name).first().copied())
    }

    /// Texts in the order of the list, as pairs with its names. Empty texts are left out.
    pub fn by_name(&self, texts: &[String]) -> ByName {
        let texts = texts.iter().enumerate().take(self.names.len()).filter(|(_, text)| !text.is_empty());
        ByName(texts.map(|(k, text)| (self.at(k), text.clone())).collect())
    }

    /// Texts with names, in the order of the list. An unknown name is a fault at `path`.
    pub fn by_place(&self, texts: ByName, path: &str, faults: &mut Vec<Fault>) -> Vec<String> {
        let mut list = Vec::new();
        for (name, text) in texts.0 {
            let Some(k) = self.place_of(&name) else {
                let name: String = name.chars().take(40).collect();
                note(faults, Fault::new(Field::File(format!("{path}.{name}")), name, Allowed::StageNamed));
                continue;
            };
            if list.len() <= k && !text.is_empty() {
                list.resize(k + 1, String::new());
            }
            if let Some(slot) = list.get_mut(k) {
                *slot = text;
            }
        }
        // A stage may occur twice, by name and by position. The last text counts, so that the end of the list may be empty.
        while list.last().is_some_and(String::is_empty) {
            list.pop();
        }
        list
    }
}
