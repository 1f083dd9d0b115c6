//! A list of names and weights, copied from a spreadsheet or typed one a line, that fills a dimension.

use super::shares::is_percentage;
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

/// Why a list cannot fill a dimension. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListFault {
    /// There is no name in it.
    Empty,
    /// It has so many items.
    TooMany(usize),
    /// The name in this line is longer than [`NAME_MAX`] characters.
    LongName(usize),
    /// The line has no weight, although others have.
    NoWeight(usize),
    /// The weight in this line cannot be read, or is below 0.
    Weight(usize, String),
    /// The weight in this line is a percentage and those before are not, or the other way round.
    Mixed(usize),
}

/// What separates a name from its weight where no tab does.
const SEPARATORS: [char; 6] = [',', '，', ';', '；', ':', '：'];

/// The names of a row of sums, which is no item.
const SUMS: [&str; 8] = ["合计", "总计", "小计", "合計", "總計", "小計", "total", "sum"];

/// Reads a list, one item a line: a name, and after a tab, a comma, a semicolon, a colon or a space its weight. A first line without any
/// digit over lines with weights is a heading, and a last line of sums is left out. Of several columns, the first with a name and the last
/// with a number count.
///
/// ```
/// use backcast::domain::draft::edits::listed;
/// let items = listed("姓名\t业绩\n陈静\t120万\n李伟\t80万\n合计\t200万").unwrap();
/// assert_eq!(items.iter().map(|item| (item.name.as_str(), item.weight.as_str())).collect::<Vec<_>>(), [("陈静", "120万"), ("李伟", "80万")]);
/// assert_eq!(listed("East\nWest").unwrap()[1].weight, "");
/// ```
///
/// # Errors
/// See [`ListFault`].
pub fn listed(text: &str) -> Result<Vec<ListedItem>, ListFault> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<(usize, &str)> =
        text.split('\n').enumerate().map(|(i, line)| (i + 1, line.trim())).filter(|(_, line)| !line.is_empty()).collect();
    let read: Vec<ListedItem> = lines.iter().map(|(_, line)| columns(line).unwrap_or_else(|| named(line))).collect();
    // `person 1` and `person 2`, or `Q1 2026` and `Q2 2026`, are names with numbers, not names with weights.
    let is_numbered = lines.len() > 1 && (are_numbered(&lines, &read) || few_are_numbered(&lines, &read));
    let mut items: Vec<(usize, ListedItem)> = lines
        .iter()
        .zip(read)
        .map(|((number, line), item)| (*number, if is_numbered { only_name(line) } else { item }))
        .filter(|(_, item)| !item.name.is_empty())
        .collect();
    let has_weights = items.iter().any(|(_, item)| !item.weight.is_empty());
    let is_heading = |item: &ListedItem, line: &str| item.weight.is_empty() && !line.contains(|c: char| c.is_numeric());
    if has_weights && items.first().is_some_and(|(number, item)| is_heading(item, line_of(&lines, *number))) {
        items.remove(0);
    }
    let is_sum = |item: &ListedItem| SUMS.contains(&item.name.to_lowercase().trim_end_matches([':', '：']));
    if has_weights && items.len() > 1 && items.last().is_some_and(|(_, item)| is_sum(item)) {
        items.pop();
    }
    if items.is_empty() {
        return Err(ListFault::Empty);
    }
    if items.len() > MEMBERS_MAX {
        return Err(ListFault::TooMany(items.len()));
    }
    let first_is_percent = items.iter().find(|(_, item)| !item.weight.is_empty()).is_some_and(|(_, item)| is_percentage(&item.weight));
    for (number, item) in &items {
        if has_weights && item.weight.is_empty() {
            // What looks like a figure is named.
            let last = line_of(&lines, *number).rsplit(|c: char| c.is_whitespace() || SEPARATORS.contains(&c)).next().unwrap_or_default();
            let is_figure =
                last.contains(|c: char| c.is_ascii_digit()) || ["nan", "infinity", "inf"].contains(&last.to_lowercase().as_str());
            return Err(if is_figure { ListFault::Weight(*number, last.to_owned()) } else { ListFault::NoWeight(*number) });
        }
        if has_weights && is_percentage(&item.weight) != first_is_percent {
            return Err(ListFault::Mixed(*number));
        }
        if item.name.chars().count() > NAME_MAX {
            return Err(ListFault::LongName(*number));
        }
    }
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

fn line_of<'a>(lines: &[(usize, &'a str)], number: usize) -> &'a str {
    lines.iter().find(|(other, _)| *other == number).map_or("", |(_, line)| line)
}

/// Whether only some lines, at most half of them, end in bare digits, as `person 3` does beside `Anna`.
fn few_are_numbered(lines: &[(usize, &str)], read: &[ListedItem]) -> bool {
    let with: Vec<_> = read.iter().zip(lines).filter(|(item, _)| !item.weight.is_empty()).collect();
    let ends_without = |line: &str| !line.ends_with(|c: char| c.is_numeric() || c == ')' || c == '）');
    let others = read.iter().zip(lines).filter(|(item, _)| item.weight.is_empty());
    let are_names = others.filter(|(_, (_, line))| ends_without(line)).count() * 2 >= read.len();
    are_names && with.iter().all(|(item, (_, line))| item.weight.bytes().all(|b| b.is_ascii_digit()) && !line.contains('\t'))
}

/// Whether the figures at the ends of lines belong to the names: they count 1, 2, 3, they are years, or the names would be the same without.
fn are_numbered(lines: &[(usize, &str)], read: &[ListedItem]) -> bool {
    let is_spaced = |(item, (_, line)): (&ListedItem, &(usize, &str))| {
        let is_digits = !item.weight.is_empty() && item.weight.bytes().all(|b| b.is_ascii_digit());
        is_digits && !line.contains('\t') && line.strip_suffix(item.weight.as_str()).is_some_and(|name| name.ends_with(char::is_whitespace))
    };
    let counts = read.iter().enumerate().all(|(i, item)| item.weight == (i + 1).to_string());
    let is_year = |item: &ListedItem| item.weight.len() == 4 && (item.weight.starts_with("19") || item.weight.starts_with("20"));
    let alike = read.iter().all(|item| item.name == read[0].name);
    read.iter().zip(lines).all(is_spaced) && (counts || alike || read.iter().all(is_year))
}

/// A name and a weight in columns, if there are several.
fn columns(line: &str) -> Option<ListedItem> {
    if !line.contains('\t') {
        return None;
    }
    let cells: Vec<&str> = line.split('\t').map(cell).filter(|cell| !cell.is_empty()).collect();
    let (name, rest) = cells.split_first()?;
    let weight = rest.iter().rev().find(|cell| is_weight(cell)).copied().unwrap_or_default();
    Some(ListedItem { name: (*name).to_owned(), weight: weight.to_owned() })
}

/// A name and the longest end of the line after a separator that is a weight. Of columns with commas, the last with a number counts.
fn named(line: &str) -> ListedItem {
    let ends = line.char_indices().filter(|(_, c)| c.is_whitespace() || SEPARATORS.contains(c));
    for (at, c) in ends {
        let (name, weight) = (cell(line.get(..at).unwrap_or_default()), cell(line.get(at + c.len_utf8()..).unwrap_or_default()));
        if !name.is_empty() && is_weight(weight) {
            return ListedItem { name: name.trim_end_matches(SEPARATORS).trim().to_owned(), weight: weight.to_owned() };
        }
    }
    let cells: Vec<&str> = line.split(['，', ',', ';', '；']).map(cell).collect();
    match (cells.first(), cells.iter().skip(1).rev().find(|cell| is_weight(cell))) {
        (Some(name), Some(weight)) if !name.is_empty() => ListedItem { name: (*name).to_owned(), weight: (*weight).to_owned() },
        _ => only_name(line),
    }
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
    text.contains(char::is_numeric) && reader::weight(text).is_ok_and(|weight| weight >= Exact::zero())
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
    let sum = items.iter().filter_map(|item| reader::rate(&item.weight).ok()).sum::<Exact>();
    items.iter().all(|item| is_percentage(&item.weight)) && sum == Exact::one()
}
