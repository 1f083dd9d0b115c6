//! The picture of the split: a treemap of all dimensions, in which a tap on a group shows it alone.

use super::tiles::{Words, drawn};
use crate::domain::{Canvas, SplitReport, Tile};
use crate::ui::parts::html::{figcaption, figure};
use crate::ui::prelude::*;
use crate::ui::split::measure::{measure_choice, of_segments};

/// From this width on the picture is one of a desktop, where a mouse hits small cells too.
const WIDE: u32 = 400;

/// The picture in the chosen measure.
pub fn picture() -> Element {
    let (screen, document) = here();
    let size = RwSignal::new((0, 0));
    let root = Memo::new(move |_| screen.split(|split, _| Some(shown_branch(&screen.chosen.branch.get(), split))).unwrap_or_default());
    let tiles = Memo::new(move |_| {
        let canvas = canvas(size.get());
        screen.split(|split, _| Some(root.with(|root| split.picture(root, of_segments(screen.measure.get()), &canvas)))).unwrap_or_default()
    });
    let drawing = move || {
        let drawing = screen.split(|split, report| {
            let words = Words { split, report, measure: of_segments(screen.measure.get()), locale: document.locale.get() };
            Some(tiles.with(|tiles| drawn(tiles, &words)))
        });
        drawing.unwrap_or_default()
    };
    let open = move |place: &str| {
        let Some((_, i)) = cell_at(place) else { return };
        let Some(path) = tiles.with_untracked(|tiles| tiles.get(i).map(|tile| tile.path.clone())) else { return };
        tap(screen, path);
    };
    let levels = screen.of_report(|report, _| Some(report.split.as_ref()?.dimensions.len()));
    let is_deep = Signal::derive(move || levels.get() > root.with(Vec::len) + 2);
    figure()
        .class("mosaic-box")
        .child(
            figcaption()
                .class("picture-head")
                .child(h3().child(screen.word(Split::picture)))
                .child(div().class("choices").child(measure_choice(false))),
        )
        .child(when(move || !root.with(Vec::is_empty), move || way_back(root)))
        .child(
            div().class("mosaic-place").attr("data-deep", is_deep).sized(size).child(
                svg()
                    .class("mosaic")
                    .attr("viewBox", move || format!("0 0 {} {}", size.get().0.max(1), size.get().1.max(1)))
                    .role("group")
                    .aria_label(screen.word(Split::picture))
                    .on_shape(open)
                    .arrow_keys()
                    .nodes(drawing),
            ),
        )
        .child(when(move || levels.get() > root.with(Vec::len) + 1, move || p().class("word").child(hint(tiles, levels))))
}

/// The canvas, whose headings have the height of a line.
fn canvas((width, height): (u32, u32)) -> Canvas {
    // Tiles that a thumb hits and that hold a name with its share; or those that a mouse hits.
    let (headings, least) = if width < WIDE { ([30, 24], 80 * 60) } else { ([24, 20], 300) };
    Canvas { width, height, headings, gap: 8, edge: 3, least }
}

/// The part of a chosen path that the split still has, without the last dimension, whose items contain nothing.
fn shown_branch(chosen: &[usize], split: &SplitReport) -> Vec<usize> {
    let longest = chosen.len().min(split.dimensions.len().saturating_sub(1));
    let is_there = |path: &&[usize]| split.leaves.iter().any(|leaf| leaf.path.starts_with(path));
    (0..=longest).rev().map(|many| &chosen[..many]).find(is_there).unwrap_or_default().to_vec()
}

/// Shows a group alone, or how a sub-target is calculated.
fn tap(screen: Screen, path: Vec<usize>) {
    let many = screen.split(|split, _| Some(split.dimensions.len())).unwrap_or_default();
    match path.as_slice() {
        [only] if many == 1 => screen.open_sheet(Sheet::Explain(Topic::Member(0, *only, of_segments(screen.measure.get_untracked())))),
        path if path.len() == many => screen.open_sheet(Sheet::Leaf(path.to_vec())),
        _ => {
            screen.chosen.branch.set(path);
            focus_soon(BACK.to_owned());
        }
    }
}

/// The id of the last button of the way back.
const BACK: &str = "picture-back";

/// The way back from a group that is shown alone: a button for each branch above it, and its amount, which explains itself.
fn way_back(root: Memo<Vec<usize>>) -> Element {
    let (screen, document) = here();
    let above = Memo::new(move |_| root.with(Vec::len));
    let name = move |level: usize| {
        Signal::derive(move || match level.checked_sub(1) {
            None => Split(screen.locale()).whole_plan().to_owned(),
            Some(d) => root.with(|root| root.get(d).map(|m| screen.name(Field::MemberName(d, *m)).get()).unwrap_or_default()),
        })
    };
    let step = move |level: usize| {
        let up = move || screen.chosen.branch.update(|branch| branch.truncate(level));
        let button = button().class("link").on_click(up).child(name(level));
        // The nearest one gets the focus of the tile that was tapped.
        let button = if level + 1 == above.get_untracked() { button.id(BACK) } else { button };
        li().child(button)
    };
    let amount = screen.of_report(move |report, locale| {
        let split = report.split.as_ref()?;
        let amount = root.with(|root| split.branch(root)).measured(of_segments(screen.measure.get()));
        Some(number::measured(locale, report.currency, of_segments(screen.measure.get()), amount))
    });
    let explain = move || screen.open_sheet(Sheet::Leaf(root.get_untracked()));
    let label =
        Signal::derive(move || Calculation(document.locale.get()).explain(&format!("{} {}", amount.get(), name(above.get()).get())));
    ol().class("way-back").child(rows(above, step)).child(
        li().aria_current("true")
            .child(dynamic(move || name(above.get())))
            .child(button().class("figure").aria_label(label).on_click(explain).child(amount)),
    )
}

/// What a tap does, where some groups are closed and where none is.
fn hint(tiles: Memo<Vec<Tile>>, levels: Signal<usize>) -> Signal<String> {
    let screen = Screen::here();
    let is_closed = move || tiles.with(|tiles| tiles.iter().any(|tile| !tile.is_divided && tile.path.len() < levels.get()));
    Signal::derive(move || {
        let words = Split(screen.locale());
        if is_closed() { words.picture_closed() } else { words.picture_hint() }.to_owned()
    })
}
