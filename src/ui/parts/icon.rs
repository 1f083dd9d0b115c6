//! Drawings: small ones on buttons, bars to scale. What they show is said in words beside them.

use leptos::prelude::*;

use super::html::{path, rect, svg};
use super::view::Element;

/// A small line drawing. Each button says in words what it does; the drawing is decoration.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Undo,
    Redo,
    Share,
    Menu,
    Close,
    More,
    Less,
    Remove,
    Details,
    Target,
    Split,
    WhatIf,
    Back,
    On,
    Lock,
    Open,
    Up,
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m15 14 5-5-5-5m5 5H10a6 6 0 0 0 0 12h3",
            Self::Share => "M12 15V4m-4 3.5L12 4l4 3.5M5 12v7h14v-7",
            Self::Menu => "M5 7h14M5 12h14M5 17h14",
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::More => "M12 6v12M6 12h12",
            Self::Less => "M6 12h12",
            Self::Remove => "M5 7h14M10 7V5h4v2m-7 0 1 12h8l1-12",
            Self::Details => "M6 12h.01M12 12h.01M18 12h.01",
            Self::Target => "M4 6h16M8 12h8m-5 6h2",
            Self::Split => "M4 5h16v14H4zM4 12h9M13 5v14",
            Self::WhatIf => "M6 20V10M12 20V4m6 16v-7M4 8h4m2 6h4m2-4h4",
            Self::Back => "m14 6-6 6 6 6",
            Self::On => "m10 6 6 6-6 6",
            Self::Lock => "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
            Self::Open => "M6 11h12v9H6zM9 11V8a3 3 0 0 1 5.8-1",
            Self::Up => "m6 14 6-6 6 6",
        }
    }
}

/// One of the drawings.
pub fn icon(shape: Shape) -> Element {
    svg().class("icon").attr("viewBox", "0 0 24 24").aria_hidden("true").child(path().attr("d", shape.path()))
}

/// A bar of 1000 by 10 units, stretched to its place. Its children are its parts.
pub fn bar(class: &'static str) -> Element {
    svg().class(class).attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").aria_hidden("true")
}

/// A part of a bar, from `x` and so wide.
pub fn bar_part(class_name: &'static str, x: Signal<String>, width: Signal<String>) -> Element {
    rect().class(class_name).attr("x", x).attr("width", width).attr("height", "10")
}
