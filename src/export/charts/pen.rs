//! A pen that draws an SVG text from rectangles, paths and texts: attributes only, so that programs for slides can open and edit it.

use std::fmt::Write;

use super::lines::cut;
use crate::i18n::Locale;

/// A drawing as an SVG text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The text.
    pub svg: String,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end.
    Start,
    /// In its middle.
    Middle,
    /// At its right end.
    End,
}

impl Anchor {
    /// Its name in SVG.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Writes the elements of a drawing.
#[derive(Default)]
pub struct Pen {
    body: String,
}

impl Pen {
    /// Begins an element. A `class` becomes the look that it has in pictures; a size that the element sets itself comes first.
    pub fn open<'a>(&mut self, tag: &str, attributes: impl Iterator<Item = (&'a str, &'a str)> + Clone) {
        let _ = write!(self.body, "<{tag}");
        let has_size = attributes.clone().any(|(name, _)| name == "font-size");
        for (name, value) in attributes {
            // Writing into a text cannot fail.
            let _ = match name {
                "class" if has_size => write!(self.body, " {}", look(value).split(" font-size=").next().unwrap_or_default()),
                "class" => write!(self.body, " {}", look(value)),
                _ => write!(self.body, " {name}=\"{}\"", escaped(value)),
            };
        }
        self.body.push('>');
    }

    /// Writes the text of the element that was begun.
    pub fn say(&mut self, text: &str) {
        self.body.push_str(&escaped(text));
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &str) {
        let _ = write!(self.body, "</{tag}>");
    }

    fn element(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes.iter().copied());
        self.say(text);
        self.close(tag);
    }

    /// A rectangle with rounded corners, at `[x, y, width, height]`.
    pub fn rect(&mut self, class: &str, place: [u32; 4], round: u32) {
        let [x, y, width, height] = place.map(|n| n.to_string());
        let round = round.to_string();
        self.element("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height), ("rx", &round)], "");
    }

    /// A path.
    pub fn path(&mut self, class: &str, way: &str) {
        self.element("path", &[("class", class), ("d", way)], "");
    }

    /// A text of that size at its base line.
    pub fn text(&mut self, class: &str, size: u32, [x, y]: [u32; 2], anchor: Anchor, text: &str) {
        let [x, y, size] = [x, y, size].map(|n| n.to_string());
        self.element("text", &[("class", class), ("font-size", &size), ("x", &x), ("y", &y), ("text-anchor", anchor.name())], text);
    }

    /// The same, cut to a width.
    pub fn text_within(&mut self, class: &str, size: u32, at: [u32; 2], anchor: Anchor, text: &str, room: u32) {
        let room = if is_bold(class) { room * 20 / 23 } else { room };
        self.text(class, size, at, anchor, &cut(text, room * 1000 / size));
    }

    /// What is drawn, on a ground of that look.
    pub fn drawing(self, [width, height]: [u32; 2], ground: &str, locale: Locale) -> Drawing {
        let mut all = Self::default();
        let frame = format!("0 0 {width} {height}");
        let size = [width, height].map(|n| n.to_string());
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", frame.as_str()),
            ("width", size[0].as_str()),
            ("height", size[1].as_str()),
            ("font-family", fonts(locale)),
        ];
        all.open("svg", attributes.into_iter());
        all.rect(ground, [0, 0, width, height], 0);
        all.body.push_str(&self.body);
        all.close("svg");
        Drawing { svg: all.body, width, height }
    }
}

/// The system's fonts.
fn fonts(locale: Locale) -> &'static str {
    if locale == Locale::ZhHant {
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang TC', 'Noto Sans CJK TC', 'Microsoft JhengHei', sans-serif"
    } else {
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
    }
}

/// Whether the letters of a class are bold.
pub fn is_bold(class: &str) -> bool {
    look(class).contains("font-weight")
}

/// What a class looks like in a picture. The page on screen has its style sheet for the same classes.
fn look(class: &str) -> &'static str {
    match class {
        "paper" => r##"fill="#faf9f5""##,
        "white" => r##"fill="#ffffff""##,
        "line" => r##"fill="#e2dfd5""##,
        "edge" => r##"fill="none" stroke="#a8a397""##,
        "stage" => r##"fill="#bb4d33""##,
        // Light with an edge: what is not reached, is needed or gets worse. It is told apart from a full bar in grey, too.
        "light" => r##"fill="#f4ded6" stroke="#bb4d33""##,
        "needed" => r##"fill="#ffffff" stroke="#66635b""##,
        "join" => r##"fill="#f4ded6""##,
        "band" => r##"fill="#f3f1ea""##,
        "target" => r##"fill="none" stroke="#1d1c1a" stroke-width="2""##,
        "dashed" => r##"fill="none" stroke="#66635b" stroke-dasharray="4 3""##,
        "curve" => r##"fill="none" stroke="#bb4d33" stroke-width="3" stroke-linejoin="round""##,
        "jump" => r##"fill="none" stroke="#bb4d33" stroke-dasharray="4 3""##,
        "dot" => r##"fill="#ffffff" stroke="#1d1c1a" stroke-width="2""##,
        "pill" => r##"fill="#faf9f5" stroke="#e2dfd5""##,
        "rate" => r##"fill="#1d1c1a" font-size="14" font-weight="600""##,
        "name over" => r##"fill="#ffffff" font-size="14""##,
        "count over" => r##"fill="#ffffff" font-size="18""##,
        "title" | "bold" => r##"fill="#1d1c1a" font-weight="600""##,
        "strong" | "heading" => r##"fill="#66635b" font-weight="600""##,
        "quiet" | "whole" => r##"fill="#66635b""##,
        "good" => r##"fill="#2a6346" font-weight="700""##,
        "bad" => r##"fill="#a3125a" font-weight="700""##,
        _ => r##"fill="#1d1c1a""##,
    }
}

/// A text without the letters that mean something in SVG, and without those that no XML may have.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
