//! The picture of the split: a treemap with a group for each member of one dimension, and a cell in it for each member of another.

use super::axes::{axes_choice, cell_sheet, chosen_axes};
use crate::domain::{Axis, Picture, Rect, SplitReport, Tile};
use crate::ui::parts::figure::width;
use crate::ui::parts::html::{figcaption, figure};
use crate::ui::prelude::*;
use crate::ui::split::measure::measure_choice;

/// The picture, in the measure and the dimensions of the table.
pub fn picture() -> Element {
    let (screen, document) = here();
    let drawing = move || {
        let drawing = screen.split(|split, report| {
            let (groups, cells) = sides(screen, split);
            let words = Words { split, report, groups, cells, measure: screen.measure.get(), locale: document.locale.get() };
            Some(drawn(&split.picture(groups, cells, words.measure), &words))
        });
        drawing.unwrap_or_default()
    };
    let spoken = screen.of_report(move |report, locale| {
        let split = report.split.as_ref()?;
        let members = |(name, members): &(String, Vec<(String, Exact)>)| {
            let parts = members.iter().map(|(name, share)| format!("{} {}", names::shown(locale, name), number::percent_short(share)));
            let parts: Vec<String> = parts.collect();
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            Dates(locale).labelled(&names::shown(locale, name), &dates::listed(locale, &parts))
        };
        let (groups, cells) = sides(screen, split);
        let cells = if let Axis::Members(d) = cells { split.dimensions.get(d) } else { None };
        split.dimensions.get(groups).into_iter().chain(cells).map(members).reduce(|before, next| Dates(locale).then(&before, &next))
    });
    let open = move |place: &str| {
        let sides = screen.split(|split, _| Some(sides(screen, split)));
        let (Some((groups, cells)), Some((i, j))) = (sides, cell_at(place)) else { return };
        let across = if let Axis::Members(d) = cells { Some(d) } else { None };
        screen.open_sheet(cell_sheet(screen, (groups, across.unwrap_or(groups)), (Some(i), across.map(|_| j))));
    };
    figure()
        .class("mosaic-box")
        .child(
            figcaption()
                .class("picture-head")
                .child(h3().child(screen.word(Split::picture)))
                .child(div().class("choices").child(axes_choice()).child(measure_choice())),
        )
        .child(svg().class("mosaic").role("img").aria_label(spoken).on_place(open).nodes(drawing))
}

/// The dimension of the groups, and that of their cells.
fn sides(screen: Screen, split: &SplitReport) -> (usize, Axis) {
    let many = split.dimensions.len();
    let (down, across) = chosen_axes(screen, many);
    (down, if many > 1 { Axis::Members(across) } else { Axis::All })
}

/// What the picture writes into its tiles.
struct Words<'a> {
    split: &'a SplitReport,
    report: &'a Report,
    groups: usize,
    cells: Axis,
    measure: Measure,
    locale: Locale,
}

impl Words<'_> {
    fn member(&self, d: usize, m: usize) -> String {
        let name = self.split.dimensions.get(d).and_then(|(_, members)| members.get(m)).map_or("", |(name, _)| name);
        names::shown(self.locale, name).into_owned()
    }

    fn of_cell(&self, tile: &Tile) -> String {
        match self.cells {
            Axis::Members(d) => self.member(d, tile.item),
            Axis::All => self.member(self.groups, tile.group),
        }
    }

    fn amount(&self, tile: &Tile) -> String {
        number::measured(self.locale, self.report.currency, self.measure, tile.amount)
    }
}

fn drawn(picture: &Picture, words: &Words) -> Vec<Node> {
    let group = |tile: &Tile| node("g").class("group").children(SIZES.iter().filter_map(|size| heading(tile, words, size)));
    let cell = |tile: &Tile| {
        let shade = ["shade-0", "shade-1", "shade-2", "shade-3"][tile.group % 4];
        let Rect { x, y, width, height } = tile.place;
        let rect = node("rect").class(shade).attr("x", percent(x)).attr("y", percent(y));
        let rect = rect.attr("width", percent(width)).attr("height", percent(height));
        let full = format!("{} · {} · {}", words.of_cell(tile), words.amount(tile), share(tile));
        node("g")
            .attr("data-at", format!("{},{}", tile.group, tile.item))
            .child(node("title").text(full))
            .child(rect)
            .children(SIZES.iter().flat_map(|size| texts(tile, words, size)))
    };
    picture.groups.iter().map(group).chain(picture.cells.iter().map(cell)).collect()
}

/// A size of the picture for which texts are cut: its class, and its least width and height in pixels.
type Size = (&'static str, u32, u32);

/// On a phone, and on a desk.
const SIZES: [Size; 2] = [("on-phone", 296, 320), ("on-desk", 590, 352)];

/// The width of a narrow letter, and the height of a line, in pixels.
const LETTER: u32 = 8;
const LINE: u32 = 18;

/// The heading of a group: its name, and what it has where there is room.
fn heading(tile: &Tile, words: &Words, (class, wide, _): &Size) -> Option<Node> {
    let room = letters(tile.place.width * wide / 1000)?;
    let name = words.member(words.groups, tile.group);
    let more = format!("{} · {}", words.amount(tile), share(tile));
    let fits = width(&name) + width(&more) < room;
    let text = at(tile.place, "0", "1.1em").class(class);
    let bold = node("tspan").class("name").text(cut(&name, room));
    let more = fits.then(|| node("tspan").text(format!("\u{a0}{more}")));
    Some(text.child(bold).children(more))
}

/// The texts of a cell: its name, its amount and its share where there is room.
fn texts(tile: &Tile, words: &Words, (class, wide, high): &Size) -> Vec<Node> {
    let Some(room) = letters((tile.place.width * wide / 1000).saturating_sub(10)) else { return Vec::new() };
    let lines = (tile.place.height * high / 1000).saturating_sub(6) / LINE;
    let (amount, share) = (words.amount(tile), share(tile));
    let mut texts = vec![(cut(&words.of_cell(tile), room), "name")];
    if width(&amount) + width(&share) + 2 <= room {
        texts.push((format!("{amount}\u{a0} {share}"), ""));
    } else {
        texts.extend([amount, share].into_iter().filter(|text| width(text) <= room).map(|text| (text, "")));
    }
    let line = |(i, (text, kind)): (usize, (String, &'static str))| {
        let down = ["1.4em", "2.75em", "4.1em"][i.min(2)];
        at(tile.place, ".6em", down).class(class).child(node("tspan").class(kind).text(text))
    };
    texts.into_iter().take(lines as usize).enumerate().map(line).collect()
}

fn at(place: Rect, right: &str, down: &str) -> Node {
    let text = node("text").attr("x", percent(place.x)).attr("y", percent(place.y));
    text.attr("dx", right).attr("dy", down)
}

fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn share(tile: &Tile) -> String {
    number::percent_short(&tile.share).replace('≈', "")
}

/// How many narrow letters fit; `None` if there is no room for a text.
fn letters(pixels: u32) -> Option<usize> {
    let letters = pixels / LETTER;
    (letters >= 3).then_some(letters as usize)
}

/// The beginning of a text that fits into the width of `room` narrow letters.
fn cut(text: &str, room: usize) -> String {
    let mut left = room;
    let mut short = String::new();
    for c in text.chars() {
        let wide = if c < 'ɐ' { 1 } else { 2 };
        if left < wide + 1 && short.len() + c.len_utf8() < text.len() {
            short.push('…');
            break;
        }
        left = left.saturating_sub(wide);
        short.push(c);
    }
    short
}
