//! A new name for a channel or for an item of the split: what names it by its old name names it by the new one.
//!
//! Activities, lines of the budget and the playbook name channels, items and people by their texts, because they may also name somebody
//! who has no place in the plan. A name is typed letter by letter. On the way it may be empty, or the same as another; such a name is
//! nobody's, so that what names the item keeps the last name that was.

use crate::domain::draft::limits::NAME_MAX;
use crate::domain::draft::{Draft, Field};

/// What separates people in a field of the playbook.
const BETWEEN: [char; 7] = [',', ';', '/', '、', '，', '；', '\n'];

/// The typing of a name, and what names the channel or the item that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    field: Field,
    /// The last name that was nobody else's.
    was: String,
    /// The fields that have this name, with their texts before the typing.
    by: Vec<(Field, String)>,
}

impl Naming {
    /// The typing in `field`. `states` are the plan before the typing, and the states before that, the latest first.
    pub fn of<'d>(states: impl Iterator<Item = &'d Draft>, field: &Field) -> Self {
        let mut states = states.peekable();
        let before = states.peek().copied();
        let siblings = |draft: &Draft| names(draft, field).len();
        // A state in which the list is longer or shorter may have another channel or item at this place.
        let has_name = |draft: &&Draft| is_own_name(draft, field);
        let known = before.and_then(|before| states.take_while(|state| siblings(state) == siblings(before)).find(has_name));
        let was = known.and_then(|state| state.text(field)).map(|name| name.trim().to_owned()).unwrap_or_default();
        let by = before.map(|before| naming(before, field, &was)).unwrap_or_default();
        Self { field: field.clone(), was, by }
    }

    /// Puts the name into its field, and into everything that names it.
    pub fn put(&self, draft: &mut Draft, name: &str) {
        draft.put(&self.field, name.to_owned());
        let is_own = is_own_name(draft, &self.field);
        for (field, text) in &self.by {
            let new = if is_own { renamed(field, text, &self.was, name.trim()) } else { text.clone() };
            // Two lines of a budget with one name would be a fault that nobody typed.
            let is_taken = matches!(field, Field::BudgetLineName(i) if has_other_line(draft, *i, &new));
            draft.put(field, if is_taken { text.clone() } else { new });
        }
    }
}

/// The names of the list that a name is one of.
fn names<'d>(draft: &'d Draft, field: &Field) -> Vec<&'d str> {
    match field {
        Field::ChannelName(_) => draft.channels.iter().map(|it| it.name.trim()).collect(),
        Field::MemberName(d, _) => draft.space.get(*d).iter().flat_map(|it| &it.members).map(|it| it.name.trim()).collect(),
        _ => Vec::new(),
    }
}

/// Whether the name in `field` is one that the plan can have and no other of its list has.
fn is_own_name(draft: &Draft, field: &Field) -> bool {
    let name = draft.text(field).unwrap_or_default();
    let is_name = !name.trim().is_empty() && name.chars().count() <= NAME_MAX && !name.chars().any(char::is_control);
    is_name && names(draft, field).iter().filter(|other| **other == name.trim()).count() == 1
}

/// The fields that name what `field` names, with their texts. A field that may mean something else of this name is none of them.
fn naming(draft: &Draft, field: &Field, was: &str) -> Vec<(Field, String)> {
    if was.is_empty() {
        return Vec::new();
    }
    let is_other = |other: Field, name: &str| other != *field && name.trim() == was;
    let mut members =
        draft.space.iter().enumerate().flat_map(|(d, it)| it.members.iter().enumerate().map(move |(m, it)| (d, m, it.name.as_str())));
    let is_member = members.any(|(d, m, name)| is_other(Field::MemberName(d, m), name));
    let is_channel = draft.channels.iter().enumerate().any(|(i, it)| is_other(Field::ChannelName(i), &it.name));
    let mut fields = Vec::new();
    match field {
        Field::ChannelName(_) if !is_channel => fields.extend((0..draft.activities.len()).map(Field::RegularChannel)),
        Field::MemberName(..) if !is_member => {
            fields.extend((0..draft.activities.len()).map(Field::RegularOwner));
            fields.extend(people(draft));
        }
        _ => {}
    }
    if !is_member && !is_channel {
        fields.extend((0..draft.budget_lines.len()).map(Field::BudgetLineName));
    }
    let text = |field: Field| Some((draft.text(&field)?.to_owned(), field));
    let found = fields.into_iter().filter_map(text).filter(|(text, field)| parts(field, text).any(|part| bare(part) == was));
    found.map(|(text, field)| (field, text)).collect()
}

/// The fields of the playbook that name people.
fn people(draft: &Draft) -> Vec<Field> {
    let book = &draft.playbook;
    let roles = [Field::TaskResponsible, Field::TaskAccountable, Field::TaskConsulted, Field::TaskInformed];
    let mut all: Vec<Field> = (0..book.milestones.len()).map(Field::MilestoneOwner).collect();
    all.extend((0..book.tasks.len()).flat_map(|i| roles.map(|role| role(i))));
    all.extend((0..book.training.len()).map(Field::TrainingWho));
    all.extend((0..book.risks.len()).map(Field::RiskOwner));
    all.extend((0..book.reviews.len()).map(Field::ReviewWho));
    all
}

/// The names in a field, each with the separator after it: one, but in the playbook there may be several.
fn parts<'t>(field: &Field, text: &'t str) -> impl Iterator<Item = &'t str> {
    let is_list = !matches!(field, Field::RegularOwner(_) | Field::RegularChannel(_) | Field::BudgetLineName(_));
    text.split_inclusive(move |c| is_list && BETWEEN.contains(&c))
}

/// A part without what is around its name.
fn bare(part: &str) -> &str {
    part.trim_end_matches(BETWEEN).trim()
}

/// The text with the new name in place of the old one; its separators and spaces stay.
fn renamed(field: &Field, text: &str, was: &str, name: &str) -> String {
    parts(field, text).map(|part| if bare(part) == was { part.replacen(was, name, 1) } else { part.to_owned() }).collect()
}

fn has_other_line(draft: &Draft, i: usize, name: &str) -> bool {
    draft.budget_lines.iter().enumerate().any(|(j, line)| j != i && line.name.trim() == name.trim())
}
