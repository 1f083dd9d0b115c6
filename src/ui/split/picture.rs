//! The picture of the split: columns as wide as the first dimension's members, piled of the second's.

use leptos::prelude::*;

use crate::domain::{SpaceReport, Tile};
use crate::i18n::{Locale, names, number};
use crate::ui::Screen;
use crate::ui::parts::el::{View, attr, boxed, dynamic, el, fixed, line, live, made, say};

/// The picture, in the measure of the tables.
pub fn picture() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let tiles = Memo::new(move |_| {
        let report = document.report();
        report.as_ref().and_then(|report| Some(report.space.as_ref()?.tiles(screen.measure.get()))).unwrap_or_default()
    });
    let drawn = dynamic(move || {
        let (tiles, locale) = (tiles.get(), document.locale.get());
        let report = document.report();
        let Some(space) = report.as_ref().and_then(|report| report.space.as_ref()) else { return View::None };
        View::All(tiles.iter().filter(|tile| tile.width > 0 && tile.height > 0).map(|tile| drawing(tile, space, locale)).collect())
    });
    let spoken = say(move || {
        let locale = document.locale.get();
        let report = document.report();
        let Some(space) = report.as_ref().and_then(|report| report.space.as_ref()) else { return String::new() };
        let members = |(name, members): &(String, Vec<(String, crate::domain::Exact)>)| {
            let parts = members.iter().map(|(name, share)| format!("{} {}", names::shown(locale, name), number::percent_short(share)));
            format!("{}: {}", names::shown(locale, name), parts.collect::<Vec<_>>().join(", "))
        };
        space.dimensions.iter().take(2).map(members).collect::<Vec<_>>().join("; ")
    });
    boxed(
        "figure",
        "mosaic-box",
        vec![
            line("figcaption", "word", screen.word(|s| s.split().picture)),
            el("svg", vec![attr("class", "mosaic"), attr("role", "img"), live("aria-label", spoken)], vec![drawn]),
        ],
    )
}

/// A tile with what it is and its part of the whole, where there is room.
fn drawing(tile: &Tile, space: &SpaceReport, locale: Locale) -> View {
    let percent = |permille: u16| format!("{}.{}%", permille / 10, permille % 10);
    let member = |d: usize, m: usize| space.dimensions.get(d).and_then(|(_, members)| members.get(m)).map_or("", |(name, _)| name);
    let shade = ["shade-0", "shade-1", "shade-2", "shade-3"][tile.column % 4];
    let rect = vec![
        attr("class", shade),
        made("x", percent(tile.x)),
        made("y", percent(tile.y)),
        made("width", percent(tile.width)),
        made("height", percent(tile.height)),
    ];
    let mut parts = vec![el("rect", rect, Vec::new())];
    let text = |line: u16, words: String| {
        el(
            "text",
            vec![made("x", percent(tile.x)), made("y", percent(tile.y)), made("dx", "8".into()), made("dy", (18 + line * 16).to_string())],
            vec![View::Text(fixed(words))],
        )
    };
    let name =
        if space.dimensions.len() > 1 { names::shown(locale, member(1, tile.row)) } else { names::shown(locale, member(0, tile.column)) };
    let column = names::shown(locale, member(0, tile.column));
    if let Some(room) = tile.room(1) {
        // The top tile of a column says which column it is.
        let words = if tile.y == 0 && space.dimensions.len() > 1 { format!("{column} · {name}") } else { name.into_owned() };
        parts.push(text(0, cut(&words, room)));
    }
    View::All(parts)
}

/// As much of a text as fits so many narrow letters.
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
