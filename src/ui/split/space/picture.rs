//! The picture of the split: a column for each member of one dimension, divided by the members of another.

use super::axes::{cell_sheet, chosen_axes};
use crate::domain::{Axis, SplitReport, Tile};
use crate::ui::parts::html::{figcaption, figure};
use crate::ui::prelude::*;

/// The picture, in the measure and the dimensions of the table.
pub fn picture() -> Element {
    let (screen, document) = here();
    let drawing = move || {
        let drawing = screen.split(|split, _| {
            let sides = sides(screen, split);
            let tiles = split.tiles(sides.0, sides.1, screen.measure.get());
            let seen = tiles.iter().filter(|tile| tile.width > 0 && tile.height > 0);
            Some(seen.map(|tile| drawing(tile, split, sides, document.locale.get())).collect())
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
        let (columns, piled) = sides(screen, split);
        let piled = if let Axis::Members(d) = piled { split.dimensions.get(d) } else { None };
        split.dimensions.get(columns).into_iter().chain(piled).map(members).reduce(|before, next| Dates(locale).then(&before, &next))
    });
    let open = move |place: &str| {
        let sides = screen.split(|split, _| Some(sides(screen, split)));
        let (Some((columns, piled)), Some((i, j))) = (sides, cell_at(place)) else { return };
        let across = if let Axis::Members(d) = piled { Some(d) } else { None };
        screen.open_sheet(cell_sheet(screen, (columns, across.unwrap_or(columns)), (Some(i), across.map(|_| j))));
    };
    figure()
        .class("mosaic-box")
        .child(figcaption().class("word").child(screen.word(Split::picture)))
        .child(svg().class("mosaic").role("img").aria_label(spoken).on_place(open).nodes(drawing))
}

/// The dimension of the columns, and that of their parts.
fn sides(screen: Screen, space: &SplitReport) -> (usize, Axis) {
    let many = space.dimensions.len();
    let (down, across) = chosen_axes(screen, many);
    (down, if many > 1 { Axis::Members(across) } else { Axis::All })
}

/// A tile, with its name if there is room.
fn drawing(tile: &Tile, space: &SplitReport, (columns, piled): (usize, Axis), locale: Locale) -> Node {
    let percent = |permille: u16| format!("{}.{}%", permille / 10, permille % 10);
    let member = |d: usize, m: usize| space.dimensions.get(d).and_then(|(_, members)| members.get(m)).map_or("", |(name, _)| name);
    let shade = ["shade-0", "shade-1", "shade-2", "shade-3"][tile.column % 4];
    let place = |node: Node| node.attr("x", percent(tile.x)).attr("y", percent(tile.y));
    let rect = place(node("rect").class(shade)).attr("width", percent(tile.width)).attr("height", percent(tile.height));
    let column = names::shown(locale, member(columns, tile.column));
    let name = match piled {
        Axis::Members(d) => names::shown(locale, member(d, tile.row)),
        Axis::All => column.clone(),
    };
    let text = tile.room(1).map(|room| {
        // The top tile of a column also names the column.
        let text = if tile.y == 0 && piled != Axis::All { format!("{column} · {name}") } else { name.into_owned() };
        place(node("text").text(cut(&text, room))).attr("dx", "8").attr("dy", "18")
    });
    node("g").attr("data-at", format!("{},{}", tile.column, tile.row)).child(rect).children(text)
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
