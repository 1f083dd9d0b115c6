//! A list of names and weights, copied from a spreadsheet or typed one a line, that fills a dimension.

use crate::domain::draft::limits::{MEMBERS_MAX, NAME_MAX};
use crate::domain::draft::{Draft, FactorDraft, MemberDraft, usual};
use crate::domain::number::{Exact, reader};

/// An item of a list: its name, and its weight as it is written; empty for none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedItem {
    /// What it is called.
    pub name: String,
    /// `22%`, `120万`, `3`.
    pub weight: String,
}

/// Why a list cannot fill a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFault {
    /// There is no name in it.
    Empty,
    /// It has so many items.
    TooMany(usize),
    /// The name in this line, counted from 1, is longer than [`NAME_MAX`] characters.
    LongName(usize),
    /// The line, counted from 1, has no weight, although others have.
    NoWeight(usize),
}

/// What separates a name from its weight where no tab does.
const SEPARATORS: [char; 6] = [',', '，', ';', '；', ':', '：'];

/// Reads a list, one item a line: a name, and after a tab, a comma, a semicolon, a colon or a space its weight. A first line without a
/// weight over lines with weights is a heading. Of several columns, the first with a name and the last with a number count.
///
/// ```
/// use backcast::domain::draft::edits::listed;
/// let items = listed("姓名\t业绩\n陈静\t120万\n李伟\t80万").unwrap();
/// assert_eq!(items.iter().map(|item| (item.name.as_str(), item.weight.as_str())).collect::<Vec<_>>(), [("陈静", "120万"), ("李伟", "80万")]);
/// assert_eq!(listed("East\nWest").unwrap()[1].weight, "");
/// ```
///
/// # Errors
/// See [`ListFault`].
pub fn listed(text: &str) -> Result<Vec<ListedItem>, ListFault> {
    let lines = || text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let spaced: Vec<_> = lines().map(|(_, line)| after_space(line)).collect();
    // `person 1`, `person 2` are names with numbers, not names with weights.
    let is_numbered = spaced.iter().enumerate().all(|(i, item)| item.as_ref().is_some_and(|item| item.weight == (i + 1).to_string()));
    let has_spaces = !is_numbered && spaced.iter().skip(1).all(Option::is_some);
    let mut items: Vec<(usize, ListedItem)> = lines()
        .zip(spaced)
        .map(|((i, line), spaced)| {
            (i + 1, columns(line).or_else(|| spaced.filter(|item| has_spaces || has_unit(&item.weight))).unwrap_or_else(|| only_name(line)))
        })
        .filter(|(_, item)| !item.name.is_empty())
        .collect();
    if items.len() > 1 && items[0].1.weight.is_empty() && items[1..].iter().all(|(_, item)| !item.weight.is_empty()) {
        items.remove(0);
    }
    if items.is_empty() {
        return Err(ListFault::Empty);
    }
    if items.len() > MEMBERS_MAX {
        return Err(ListFault::TooMany(items.len()));
    }
    if let Some((line, _)) = items.iter().find(|(_, item)| item.name.chars().count() > NAME_MAX) {
        return Err(ListFault::LongName(*line));
    }
    let has_weights = items.iter().any(|(_, item)| !item.weight.is_empty());
    if let Some((line, _)) = items.iter().find(|(_, item)| has_weights && item.weight.is_empty()) {
        return Err(ListFault::NoWeight(*line));
    }
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

/// A name and a weight in columns, if there are several.
fn columns(line: &str) -> Option<ListedItem> {
    if line.contains('\t') {
        let cells: Vec<&str> = line.split('\t').map(cell).filter(|cell| !cell.is_empty()).collect();
        let (name, rest) = cells.split_first()?;
        let weight = rest.iter().rev().find(|cell| is_weight(cell)).copied().unwrap_or_default();
        return Some(ListedItem { name: (*name).to_owned(), weight: weight.to_owned() });
    }
    let (name, weight) = line.split_once(SEPARATORS)?;
    is_weight(weight.trim()).then(|| ListedItem { name: cell(name).to_owned(), weight: weight.trim().to_owned() })
}

fn after_space(line: &str) -> Option<ListedItem> {
    let (name, weight) = line.trim().rsplit_once(char::is_whitespace)?;
    is_weight(weight).then(|| ListedItem { name: name.trim().to_owned(), weight: weight.to_owned() })
}

/// Whether it is more than digits, as `30%` and `120万` are: then it is no part of a name.
fn has_unit(weight: &str) -> bool {
    !weight.ends_with(|c: char| c.is_ascii_digit())
}

fn only_name(line: &str) -> ListedItem {
    ListedItem { name: cell(line).to_owned(), weight: String::new() }
}

/// A cell without the quotes that a spreadsheet puts around it.
fn cell(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text).trim()
}

fn is_weight(text: &str) -> bool {
    reader::weight(text).is_ok_and(|weight| weight >= Exact::zero())
}

/// Fills a dimension with a list, as one edit. An item of a name that was there keeps what else is typed at it, and custom values of
/// sub-targets follow it. Percentages that add up to 100 % are shares; other weights become a ratio; without weights all share evenly.
pub fn fill_dimension(draft: &mut Draft, d: usize, items: &[ListedItem]) {
    let Some(dimension) = draft.space.get_mut(d) else { return };
    let before = std::mem::take(&mut dimension.members);
    // The place that an item had before, each only once.
    let mut is_free = vec![true; before.len()];
    let places: Vec<Option<usize>> = items
        .iter()
        .map(|item| {
            let place = (0..before.len()).find(|place| is_free[*place] && before[*place].name.trim() == item.name)?;
            is_free[place] = false;
            Some(place)
        })
        .collect();
    let has_weights = items.iter().any(|item| !item.weight.is_empty());
    let are_shares = has_weights && adds_up(items);
    dimension.factors =
        if has_weights && !are_shares { vec![FactorDraft { name: usual::RATIO.to_owned(), weight: "100".to_owned() }] } else { Vec::new() };
    let member = |(item, place): (&ListedItem, &Option<usize>)| MemberDraft {
        name: item.name.clone(),
        share: if are_shares { item.weight.clone() } else { String::new() },
        scores: if has_weights && !are_shares { vec![item.weight.clone()] } else { Vec::new() },
        locked: false,
        ..place.and_then(|place| before.get(place)).cloned().unwrap_or_default()
    };
    dimension.members = items.iter().zip(&places).map(member).collect();
    let now = |old: usize| places.iter().position(|place| *place == Some(old));
    for member in draft.space.get_mut(d + 1).map(|inner| &mut inner.members).into_iter().flatten() {
        member.within = member.within.iter().filter_map(|parent| now(*parent)).collect();
        member.within.sort_unstable();
    }
    draft.leaves.retain_mut(|leaf| {
        let Some(place) = leaf.path.get_mut(d) else { return true };
        now(*place).map(|new| *place = new).is_some()
    });
}

/// Whether all weights are percentages that add up to 100 %.
fn adds_up(items: &[ListedItem]) -> bool {
    let is_percent = |item: &ListedItem| item.weight.ends_with(['%', '％']);
    let sum = items.iter().filter_map(|item| reader::rate(&item.weight).ok()).sum::<Exact>();
    items.iter().all(is_percent) && sum == Exact::one()
}
