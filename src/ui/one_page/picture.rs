//! The page as a picture for a chat: a drawing in light colours and system fonts, as wide as a phone.

use super::drawing::{WIDTH, funnel, funnel_height, rect, text};
use crate::domain::feasibility::State;
use crate::export::charts::lines::{cut, lines, width};
use crate::export::charts::{Drawing, Pen as Ink};
use crate::i18n::Locale;
use crate::i18n::one_page::{Bar, OnePage as Words, headings, sign};
use crate::i18n::texts::{OnePage, Page};
use crate::ui::parts::node::{Node, node};

/// The margin at each side.
const MARGIN: u32 = 16;
/// The whole width.
const WHOLE: u32 = WIDTH + 2 * MARGIN;
/// The most letters of the name of an item, in thousandths of its font size.
const NAME_MAX: u32 = 7_500;

/// The plan on one page as a picture.
pub fn picture(words: &Words, locale: Locale) -> Drawing {
    let mut pen = Pen { nodes: Vec::new(), y: 20 };
    let [funnel_title, who, due, feasibility] = headings(locale);
    pen.write("title", 22, 13, &words.name);
    if !words.period.is_empty() {
        pen.gap(2);
        pen.write("quiet", 12, 15, &words.period.join(if locale.is_chinese() { "，" } else { ", " }));
    }
    pen.gap(10);
    pen.write("say", 16, 16, &words.answer.concat());
    pen.gap(10);
    pen.chance(words);
    pen.heading(funnel_title);
    pen.put(funnel(&words.funnel), funnel_height(words.funnel.len()));
    if !words.split.is_empty() {
        pen.heading(who);
        for dimension in &words.split {
            pen.write("quiet", 12, 17, &dimension.name);
            dimension.items.iter().for_each(|bar| pen.bar(bar));
            dimension.more.iter().for_each(|more| pen.write("quiet", 12, 16, more));
            pen.gap(6);
        }
    }
    if !words.parts.is_empty() {
        pen.heading(words.parts_title);
        words.parts.iter().for_each(|bar| pen.bar(bar));
    }
    if words.due.len() > 1 {
        pen.heading(due);
        words.due.iter().enumerate().for_each(|(i, row)| pen.row(row, i == 0));
    }
    if !words.reasons.is_empty() {
        pen.heading(feasibility);
        words.reasons.iter().for_each(|reason| pen.reason(reason));
    }
    pen.gap(14);
    pen.write("quiet", 11, 15, &format!("{} · {}", Page(locale).name(), OnePage(locale).local()));
    pen.gap(16);
    pen.drawing(locale)
}

/// Draws from the top down.
struct Pen {
    nodes: Vec<Node>,
    /// How far it is.
    y: u32,
}

impl Pen {
    fn gap(&mut self, gap: u32) {
        self.y += gap;
    }

    /// A text in as many lines as it takes, of that size, and of that height in tenths of it.
    fn write(&mut self, class: &'static str, size: u32, height: u32, said: &str) {
        for line in lines(said, WIDTH * 1000 / size) {
            self.y += size * height / 10;
            let base = self.y - size * (height - 10) / 20 - size / 6;
            self.nodes.push(text(class, MARGIN, base, "start", &line).attr("font-size", size.to_string()));
        }
    }

    fn heading(&mut self, title: &str) {
        self.gap(18);
        self.write("heading", 13, 15, title);
        self.gap(6);
    }

    /// A drawing of [`WIDTH`].
    fn put(&mut self, nodes: Vec<Node>, height: u32) {
        let group = node("g").attr("transform", format!("translate({MARGIN} {})", self.y));
        self.nodes.push(group.children(nodes));
        self.y += height;
    }

    fn chance(&mut self, words: &Words) {
        let top = self.y;
        let left = words.chance.as_ref().map_or(0, |chance| width(chance) * 38 / 1000 + 14);
        if let Some(chance) = &words.chance {
            self.nodes.push(text("chance", MARGIN, top + 36, "start", chance).attr("font-size", "38"));
        }
        let mut beside = Pen { nodes: Vec::new(), y: 0 };
        let most = |size: u32| (WIDTH - left) * 1000 / size;
        for (class, size, said) in
            [("strong", 16, &words.verdict)].into_iter().chain(words.chance_notes.iter().map(|note| ("quiet", 12, note)))
        {
            for line in lines(said, most(size)) {
                beside.y += size * 3 / 2;
                beside.nodes.push(text(class, 0, beside.y - size / 3, "start", &line).attr("font-size", size.to_string()));
            }
        }
        self.nodes.push(node("g").attr("transform", format!("translate({} {top})", MARGIN + left)).children(beside.nodes));
        self.y = top + beside.y.max(44);
    }

    /// An amount: its name, its bar, its value.
    fn bar(&mut self, bar: &Bar) {
        let name = cut(&bar.name, NAME_MAX);
        let (from, room) = (MARGIN + 96, 90);
        let base = self.y + 17;
        self.nodes.push(text("name", MARGIN, base, "start", &name).attr("font-size", "14"));
        self.nodes.push(rect("stage", [from, self.y + 5, (u32::from(bar.permille) * room / 1000).max(2), 14], 3));
        let note = if bar.note.is_empty() { String::new() } else { format!("  {}", bar.note) };
        let value = node("tspan").class("count").attr("font-size", "14").text(&bar.value);
        let note = node("tspan").class("quiet").attr("font-size", "11").text(note);
        let line = node("text").attr("x", (MARGIN + WIDTH).to_string()).attr("y", base.to_string()).attr("text-anchor", "end");
        self.nodes.push(line.child(value).child(note));
        self.y += 25;
    }

    fn row(&mut self, cells: &[String], is_head: bool) {
        let base = self.y + 17;
        let columns = u32::try_from(cells.len()).unwrap_or(1).max(2) - 1;
        for (i, cell) in (0..).zip(cells) {
            let class = if is_head { "quiet" } else { "count" };
            let (x, anchor) = if i == 0 { (MARGIN, "start") } else { (MARGIN + 104 + (WIDTH - 104) * i / columns, "end") };
            self.nodes.push(text(class, x, base, anchor, cell).attr("font-size", if is_head { "12" } else { "14" }));
        }
        self.y += 26;
        self.nodes.push(rect("line", [MARGIN, self.y - 1, WIDTH, 1], 0));
    }

    fn reason(&mut self, (state, said): &(State, String)) {
        let class = match state {
            State::Good => "good",
            State::Tight => "quiet",
            State::Short => "bad",
        };
        for (i, line) in lines(said, (WIDTH - 20) * 1000 / 13).iter().enumerate() {
            self.y += 20;
            if i == 0 {
                self.nodes.push(text(class, MARGIN, self.y - 5, "start", sign(*state)).attr("font-size", "13"));
            }
            self.nodes.push(text("name", MARGIN + 20, self.y - 5, "start", line).attr("font-size", "13"));
        }
        self.gap(4);
    }

    fn drawing(self, locale: Locale) -> Drawing {
        let mut pen = Ink::default();
        self.nodes.iter().for_each(|node| put_node(&mut pen, node));
        pen.drawing([WHOLE, self.y], "paper", locale)
    }
}

fn put_node(pen: &mut Ink, node: &Node) {
    pen.open(node.tag, node.attributes.iter().map(|(name, value)| (*name, value.as_str())));
    pen.say(&node.text);
    node.children.iter().for_each(|child| put_node(pen, child));
    pen.close(node.tag);
}
