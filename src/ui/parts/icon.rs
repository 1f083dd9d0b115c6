//! Small line drawings on buttons. Each button says in words what it does; the drawing is decoration.

use leptos::prelude::*;

/// A drawing.
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
        }
    }
}

/// One of the drawings.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d=shape.path() />
        </svg>
    }
}
