//! The page on screen and on paper.

use super::drawing::{WIDTH, funnel, funnel_height};
use crate::domain::feasibility::State;
use crate::i18n::Locale;
use crate::i18n::one_page::{Bar, OnePage as Words, Stage, headings, sign};
use crate::i18n::texts::{OnePage, Page};
use crate::ui::parts::node::{Node, node};

/// The page.
pub fn sheet_nodes(words: &Words, locale: Locale) -> Vec<Node> {
    let [funnel_title, who, due, feasibility] = headings(locale);
    let mut parts = vec![part(funnel_title, vec![funnel_drawing(&words.funnel)])];
    if !words.split.is_empty() {
        parts.push(part(who, words.split.iter().flat_map(dimension).collect()));
    }
    if !words.parts.is_empty() {
        parts.push(part(words.parts_title, vec![columns(&words.parts)]));
    }
    if words.due.len() > 1 {
        parts.push(part(due, vec![table(&words.due)]));
    }
    let foot = node("p").class("made").child(node("span").text(Page(locale).name())).child(node("span").text(OnePage(locale).local()));
    let mut nodes = vec![node("h1").child(node("bdi").text(&words.name))];
    if !words.period.is_empty() {
        nodes.push(phrases("p", "period", &words.period, locale));
    }
    let [deals, need, rest] = &words.answer;
    let [deals, need, rest] = [deals, need, rest].map(|text| unbroken(text));
    nodes.push(node("p").class("say").child(node("span").text(deals)).child(node("b").text(need)).child(node("span").text(rest)));
    nodes.push(chance(words));
    nodes.push(node("div").class("cols").children(parts));
    // Below the columns, because WebKit cuts lines in a grid where a page ends.
    if !words.reasons.is_empty() {
        nodes.push(part(feasibility, vec![reasons(&words.reasons)]));
    }
    nodes.push(foot);
    nodes
}

/// A text in which no line ends inside a Chinese date (with its signs of year, month and day) or between a number and what it counts.
pub fn unbroken(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_date = |c: &char| matches!(c, '\u{5e74}' | '\u{6708}' | '\u{65e5}');
    let mut kept = String::new();
    for (i, c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| letters.get(i));
        let after = letters.get(i + 1);
        let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        if is_date(c) && is_digit(before) || c.is_ascii_digit() && before.is_some_and(is_date) {
            kept.push('\u{2060}');
        }
        let counts = *c == ' ' && is_digit(before) && after.is_some_and(|c| c.is_alphabetic());
        kept.push(if counts { '\u{a0}' } else { *c });
    }
    kept
}

fn part(title: &str, content: Vec<Node>) -> Node {
    node("section").child(node("h2").text(title)).children(content)
}

/// Texts of which each stays on one line, with commas between.
pub fn phrases(tag: &'static str, class: &'static str, all: &[String], locale: Locale) -> Node {
    // A blank at the end of a line of its own would not be drawn.
    let comma = if locale.is_chinese() { "，" } else { ",\u{a0}" };
    let phrase = |(i, text): (usize, &String)| {
        let comma = if i + 1 < all.len() { comma } else { "" };
        node("span").text(format!("{text}{comma}"))
    };
    node(tag).class(class).children(all.iter().enumerate().map(phrase))
}

fn chance(words: &Words) -> Node {
    let figure = words.chance.iter().map(|chance| node("span").class("p").text(chance));
    let notes = words.chance_notes.iter().map(|note| node("small").text(unbroken(note)));
    let said = node("div").child(node("b").text(&words.verdict)).children(notes);
    node("div").class("verdict-line").children(figure).child(said)
}

/// The funnel, with its figures for screen readers.
pub fn funnel_drawing(stages: &[Stage]) -> Node {
    let said = stages.iter().flat_map(|stage| [Some(format!("{} {}", stage.name, stage.count)), stage.rate.clone()]);
    let said: Vec<String> = said.flatten().collect();
    let frame = format!("0 0 {WIDTH} {}", funnel_height(stages.len()));
    node("svg")
        .class("funnel-picture")
        .attr("viewBox", frame)
        .attr("role", "img")
        .attr("aria-label", said.join(", "))
        .children(funnel(stages))
}

fn dimension(dimension: &crate::i18n::one_page::Dimension) -> Vec<Node> {
    let row = |bar: &Bar| {
        let value = node("span").class("v").text(&bar.value).child(node("small").text(&bar.note));
        node("li").child(node("bdi").text(&bar.name)).child(node("i").attr("--at", part_of(bar))).child(value)
    };
    let more = dimension.more.iter().map(|more| node("p").class("note").text(more));
    let list = node("ul").class("rows").children(dimension.items.iter().map(row));
    [node("h3").child(node("bdi").text(&dimension.name)), list].into_iter().chain(more).collect()
}

/// The length of a bar: `66.7%`.
fn part_of(bar: &Bar) -> String {
    format!("{}.{}%", bar.permille / 10, bar.permille % 10)
}

/// The parts of the plan period: as columns where they fit, otherwise as rows.
pub fn columns(bars: &[Bar]) -> Node {
    const COLUMNS_MAX: usize = 4;
    if bars.len() > COLUMNS_MAX {
        let row = |bar: &Bar| {
            let value = node("span").class("v").text(&bar.value).child(node("small").text(&bar.note));
            node("li").child(node("span").text(&bar.name)).child(node("i").attr("--at", part_of(bar))).child(value)
        };
        return node("ul").class("rows").children(bars.iter().map(row));
    }
    let column = |bar: &Bar| {
        let height = node("i").attr("--at", part_of(bar));
        let foot = node("span").text(&bar.name).child(node("small").text(&bar.note));
        node("li").child(node("b").text(&bar.value)).child(height).child(foot)
    };
    node("ul").class("columns").children(bars.iter().map(column))
}

fn table(rows: &[Vec<String>]) -> Node {
    let cells = |tag: &'static str, row: &[String]| {
        let cell = |(i, text): (usize, &String)| {
            let cell = if i == 0 && tag == "td" { node("th").attr("scope", "row") } else { node(tag) };
            if tag == "th" { cell.attr("scope", "col").text(text) } else { cell.text(text) }
        };
        node("tr").children(row.iter().enumerate().map(cell))
    };
    let Some((head, body)) = rows.split_first() else { return node("table") };
    let body = body.iter().map(|row| cells("td", row));
    node("table").child(node("thead").child(cells("th", head))).child(node("tbody").children(body))
}

/// Lines with the signs of their states.
pub fn reasons(reasons: &[(State, String)]) -> Node {
    let line = |(state, text): &(State, String)| {
        let sign = node("span").class("sign").attr("aria-hidden", "true").text(sign(*state));
        node("li").attr("data-state", state.name()).child(sign).child(node("span").text(unbroken(text)))
    };
    node("ul").class("why").children(reasons.iter().map(line))
}
