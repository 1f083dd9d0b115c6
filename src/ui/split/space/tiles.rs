//! The tiles of the picture of the split: groups with their headings, and cells with name, amount and share as far as there is room.

use crate::domain::{Rect, SplitReport, Tile};
use crate::ui::prelude::*;

/// What the picture writes into its tiles.
pub struct Words<'a> {
    /// The split.
    pub split: &'a SplitReport,
    /// Its report.
    pub report: &'a Report,
    /// The measure of the amounts.
    pub measure: Measure,
    /// The reader's language.
    pub locale: Locale,
}

impl Words<'_> {
    fn name(&self, tile: &Tile) -> String {
        let path = self.split.path_names(&tile.path);
        path.last().map(|name| names::shown(self.locale, name).into_owned()).unwrap_or_default()
    }

    fn amount(&self, tile: &Tile) -> String {
        number::measured(self.locale, self.report.currency, self.measure, tile.amount)
    }

    /// All that the tile says, for a pointer that rests on it and for a screen reader.
    fn in_full(&self, tile: &Tile) -> String {
        let path = names::joined(self.locale, &self.split.path_names(&tile.path));
        let amount = number::measured_in_full(self.report.currency, self.measure, tile.amount);
        let full = format!("{path} · {amount} · {}", share(tile));
        if self.is_group(tile) { Split(self.locale).closer(&full) } else { full }
    }

    fn is_group(&self, tile: &Tile) -> bool {
        tile.path.len() < self.split.dimensions.len()
    }
}

/// The tiles, each a button with its place among them.
pub fn drawn(tiles: &[Tile], words: &Words) -> Vec<Node> {
    let outermost = tiles.first().map_or(0, |tile| tile.path.len());
    let draw = |(i, tile): (usize, &Tile)| {
        let full = words.in_full(tile);
        let shade = ["shade-0", "shade-1", "shade-2", "shade-3"][tile.path.first().copied().unwrap_or(0) % 4];
        let depth = tile.path.len() - outermost;
        // An outermost group has a heading on paper; the groups in it lie on its tint, and their parts are paler.
        let (class, height) = match (tile.is_divided, depth) {
            (true, 0) => ("bare", tile.heading),
            (true, 1) => ("around", tile.place.height),
            (true, _) => ("around deep", tile.place.height),
            (false, 0 | 1) => ("cell", tile.place.height),
            (false, _) => ("cell pale", tile.place.height),
        };
        let rect = node("rect").class(shade).attr("x", tile.place.x.to_string()).attr("y", tile.place.y.to_string());
        let rect = rect.attr("width", tile.place.width.to_string()).attr("height", height.to_string());
        // One tile takes the Tab key, and the arrows go on from there.
        let group = node("g").class(class).attr("data-at", format!("0,{i}")).attr("role", "button");
        let group = group.attr("tabindex", if i == 0 { "0" } else { "-1" });
        let texts = if tile.is_divided { heading(tile, depth, words).into_iter().collect() } else { texts(tile, words) };
        // The title is the tile's name for a screen reader too; what is written in the tile is a part of it, and is not spoken again.
        let texts = texts.into_iter().map(|text: Node| text.attr("aria-hidden", "true"));
        group.child(node("title").text(full)).child(rect).children(texts)
    };
    tiles.iter().enumerate().map(draw).collect()
}

/// The height of a line, and the distance of texts from the left edge.
const LINE: u32 = 18;
const INDENT: u32 = 7;

/// The heading of a group: its name, and what it has where there is room.
fn heading(tile: &Tile, depth: usize, words: &Words) -> Option<Node> {
    // On paper the heading begins where the group does.
    let indent = if depth == 0 { 1 } else { INDENT };
    let room = tile.place.width.saturating_sub(indent * 2);
    if tile.heading == 0 || room < LEAST {
        return None;
    }
    let name = words.name(tile);
    let more = [format!("{} · {}", words.amount(tile), share(tile)), share(tile)];
    let more = more.into_iter().find(|more| length(&name) + length(more) + INDENT <= room);
    let bold = node("tspan").class("name").text(cut(&name, room));
    let more = more.map(|more| node("tspan").text(format!("\u{a0}{more}")));
    Some(line(tile.place, indent, tile.heading - 6, bold).children(more))
}

/// The texts of a cell: its name, its amount and its share where there is room.
fn texts(tile: &Tile, words: &Words) -> Vec<Node> {
    let room = tile.place.width.saturating_sub(INDENT * 2 - 2);
    if room < LEAST {
        return Vec::new();
    }
    let lines = tile.place.height.saturating_sub(4) / LINE;
    let (amount, share) = (words.amount(tile), share(tile));
    let both = format!("{amount}\u{a0} {share}");
    let rest = if length(&both) <= room { vec![both] } else { [amount, share].into_iter().filter(|text| length(text) <= room).collect() };
    // A group that is closed says that there is more in it.
    let name = if words.is_group(tile) { format!("{} ›", words.name(tile)) } else { words.name(tile) };
    // A long name takes two lines where the others have room too.
    let name = if lines as usize > rest.len() + 1 { in_two_lines(&name, room) } else { vec![cut(&name, room)] };
    let texts = name.into_iter().map(|line| (line, "name")).chain(rest.into_iter().map(|line| (line, "")));
    let at =
        |(i, (text, kind)): (u32, (String, &'static str))| line(tile.place, INDENT, LINE * (i + 1), node("tspan").class(kind).text(text));
    (0..lines).zip(texts).map(at).collect()
}

fn line(place: Rect, right: u32, down: u32, text: Node) -> Node {
    node("text").attr("x", (place.x + right).to_string()).attr("y", (place.y + down).to_string()).child(text)
}

fn share(tile: &Tile) -> String {
    number::percent_short(&tile.share)
}

/// Below this there is no room for a text: two Han letters.
const LEAST: u32 = 28;

/// The length of a text in the picture's letters of 13 pixels, rather too much than too little.
fn length(text: &str) -> u32 {
    let wide = |c: char| match c {
        'i' | 'l' | 'j' | ' ' | '\u{a0}' | '.' | ',' | '·' => 5,
        'm' | 'w' | 'M' | 'W' | 'A'..='Z' | '%' | '…' => 12,
        c if c < 'ɐ' => 8,
        _ => 14,
    };
    text.chars().map(wide).sum()
}

/// A text in at most two lines, the second of which may be cut. Latin words stay whole.
fn in_two_lines(text: &str, room: u32) -> Vec<String> {
    if length(text) <= room {
        return vec![text.to_owned()];
    }
    let fits = text.char_indices().map(|(at, _)| at).take_while(|at| length(&text[..*at]) <= room).last().unwrap_or_default();
    let (line, rest) = text.split_at(fits);
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let is_within = is_word(line.chars().last()) && is_word(rest.chars().next());
    let end = line.rfind(' ').filter(|end| is_within && *end > 0).unwrap_or(fits);
    vec![text[..end].trim_end().to_owned(), cut(text[end..].trim_start(), room)]
}

/// The beginning of a text that fits into the room.
fn cut(text: &str, room: u32) -> String {
    if length(text) <= room {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        short.push(c);
        if length(&short) + length("…") > room {
            short.pop();
            break;
        }
    }
    short.push('…');
    short
}
