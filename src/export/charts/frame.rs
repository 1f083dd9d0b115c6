//! What every chart has around it: a title, what is said below it, and at the foot the plan and the day.

use super::Source;
use super::lines::lines_at_most;
use super::pen::{Anchor, Drawing, Pen};
use crate::i18n::dates;
use crate::i18n::texts::Page;

pub use super::places::{LEFT, RIGHT, ROOM, WIDTH};

/// A chart that is being drawn, from the top down.
pub(super) struct Frame<'a> {
    pub pen: Pen,
    /// How far it is.
    pub y: u32,
    source: &'a Source<'a>,
}

impl<'a> Frame<'a> {
    /// Begins a chart with its title.
    pub fn new(source: &'a Source<'a>, title: &str) -> Self {
        let mut frame = Self { pen: Pen::default(), y: 18, source };
        frame.write("title", 20, title);
        frame
    }

    /// A text in at most three lines.
    pub fn write(&mut self, class: &str, size: u32, text: &str) {
        let room = if super::pen::is_bold(class) { ROOM * 20 / 23 } else { ROOM };
        for line in lines_at_most(text, room * 1000 / size, 3) {
            self.y += size * 3 / 2;
            self.pen.text(class, size, [LEFT, self.y - size / 3], Anchor::Start, &line);
        }
    }

    /// A sentence below the title or the chart.
    pub fn note(&mut self, text: &str) {
        if !text.is_empty() {
            self.write("quiet", 13, text);
        }
    }

    /// Keys of the colours: for each its look and its name.
    pub fn legend(&mut self, keys: &[(&str, &str)]) {
        self.y += 10;
        let mut x = LEFT;
        for (class, name) in keys {
            self.pen.rect(class, [x, self.y + 2, 14, 10], 2);
            self.pen.text("quiet", 12, [x + 20, self.y + 11], Anchor::Start, name);
            x += 20 + super::px(super::lines::width(name), 12) + 22;
        }
        self.y += 16;
    }

    /// Ends the chart: the plan and the day.
    pub fn finish(mut self) -> Drawing {
        let source = self.source;
        self.y += 14;
        self.pen.rect("line", [LEFT, self.y, ROOM, 1], 0);
        let base = self.y + 18;
        let plan = format!("{} · {}", source.name, dates::date(source.locale, source.today));
        self.pen.text_within("quiet", 11, [LEFT, base], Anchor::Start, &plan, ROOM - 90);
        self.pen.text("quiet", 11, [RIGHT, base], Anchor::End, Page(source.locale).name());
        self.pen.drawing([WIDTH, self.y + 32], "white", source.locale)
    }
}
