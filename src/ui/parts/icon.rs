//! Drawings: small ones on buttons, and bars to scale. Words beside them say the same.

use leptos::prelude::*;

use super::html::{path, rect, svg};
use super::view::Element;

/// A small line drawing, by its path. Each button says in words what it does; the drawing is decoration.
#[derive(Clone, Copy)]
pub struct Shape(&'static str);

impl Shape {
    pub const UNDO: Self = Self("M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3");
    pub const REDO: Self = Self("m15 14 5-5-5-5m5 5H10a6 6 0 0 0 0 12h3");
    pub const COPY: Self = Self("M9 9h11v11H9zM5 15H4V4h11v1");
    pub const SHARE: Self = Self("M12 15V4m-4 3.5L12 4l4 3.5M5 12v7h14v-7");
    pub const MENU: Self = Self("M5 7h14M5 12h14M5 17h14");
    pub const CLOSE: Self = Self("m6 6 12 12M18 6 6 18");
    pub const MORE: Self = Self("M12 6v12M6 12h12");
    pub const LESS: Self = Self("M6 12h12");
    pub const REMOVE: Self = Self("M5 7h14M10 7V5h4v2m-7 0 1 12h8l1-12");
    pub const DETAILS: Self = Self("M6 12h.01M12 12h.01M18 12h.01");
    pub const TARGET: Self = Self("M4 6h16M8 12h8m-5 6h2");
    pub const SPLIT: Self = Self("M4 5h16v14H4zM4 12h9M13 5v14");
    pub const ACT: Self = Self("m5 12 5 5L20 7");
    pub const WHAT_IF: Self = Self("M6 20V10M12 20V4m6 16v-7M4 8h4m2 6h4m2-4h4");
    pub const BACK: Self = Self("m14 6-6 6 6 6");
    pub const ON: Self = Self("m10 6 6 6-6 6");
    pub const LOCK: Self = Self("M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3");
    pub const OPEN: Self = Self("M6 11h12v9H6zM9 11V8a3 3 0 0 1 5.8-1");
    pub const UP: Self = Self("m6 14 6-6 6 6");
}

/// One of the drawings.
pub fn icon(shape: Shape) -> Element {
    svg().class("icon").attr("viewBox", "0 0 24 24").aria_hidden("true").child(path().attr("d", shape.0))
}

/// A bar of 1000 by 10 units, stretched to its place. Its children are its parts.
pub fn bar(class: &'static str) -> Element {
    svg().class(class).attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").aria_hidden("true")
}

/// A part of a bar.
pub fn bar_part(class_name: &'static str, x: Signal<String>, width: Signal<String>) -> Element {
    rect().class(class_name).attr("x", x).attr("width", width).attr("height", "10")
}
