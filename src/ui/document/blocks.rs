//! The document as it is drawn on screen and on paper.

use chrono::NaiveDate;

use super::timeline::timeline;
use crate::i18n::texts::{OnePage, Page, WorkPlan as Words};
use crate::i18n::work_plan::{Block, Chapter, Table, Topic, WorkPlan};
use crate::i18n::{Locale, dates};
use crate::ui::one_page::sheet::{columns, funnel_drawing, phrases, reasons, unbroken};
use crate::ui::parts::node::{Node, node};

/// The most columns of a table that fit on a phone.
const NARROW: usize = 4;

/// The document without the chapters that are left out.
pub fn document_nodes(words: &WorkPlan, left_out: &[Topic], today: NaiveDate, locale: Locale) -> Vec<Node> {
    let title = node("header")
        .child(node("p").class("kind").text(Words(locale).title()))
        .child(node("h1").child(node("bdi").text(&words.name)))
        .child(phrases("p", "period", &words.period, locale))
        .child(node("p").class("period").text(Words(locale).made_on(&dates::date(locale, today))));
    let chapters = words.chapters.iter().filter(|chapter| !left_out.contains(&chapter.topic));
    let foot = node("p").class("made").child(node("span").text(Page(locale).name())).child(node("span").text(OnePage(locale).local()));
    [title].into_iter().chain(chapters.enumerate().map(|(i, chapter)| drawn(i + 1, chapter, locale))).chain([foot]).collect()
}

fn drawn(nth: usize, chapter: &Chapter, locale: Locale) -> Node {
    let title = node("h2").child(node("span").class("nth").text(nth.to_string())).child(node("span").text(chapter.topic.title(locale)));
    let section = node("section").attr("data-chapter", (chapter.topic as usize).to_string());
    let mut nodes = Vec::new();
    // WebKit ends pages with headings unless something keeps them with what follows, which is possible where that is short.
    let mut headings = vec![title];
    for block in &chapter.blocks {
        let drawn = one(block);
        match block {
            Block::Heading(_) => headings.push(drawn),
            block if is_short(block) && !headings.is_empty() => {
                nodes.push(node("div").class("kept").children(std::mem::take(&mut headings)).child(drawn));
            }
            _ => {
                nodes.append(&mut headings);
                nodes.push(drawn);
            }
        }
    }
    section.children(nodes).children(headings)
}

/// The most rows of a table that stays on one page with its heading.
const SHORT: usize = 8;

fn is_short(block: &Block) -> bool {
    match block {
        Block::Table(table) => table.rows.len() + table.totals.len() <= SHORT,
        _ => true,
    }
}

fn one(block: &Block) -> Node {
    match block {
        Block::Heading(text) => node("h3").text(text),
        Block::Say(text) => node("p").text(unbroken(text)),
        Block::Facts(facts) => {
            let fact =
                |(label, value): &(String, String)| node("div").child(node("dt").text(label)).child(node("dd").text(unbroken(value)));
            node("dl").class("facts").children(facts.iter().map(fact))
        }
        Block::Points(points) => reasons(points),
        Block::Funnel(stages) => node("div").class("picture").child(funnel_drawing(stages)),
        Block::Bars(bars) => columns(bars),
        Block::Table(table) => drawn_table(table),
        Block::Timeline(months, bars) => node("div").class("table").child(timeline(months, bars)),
    }
}

fn drawn_table(table: &Table) -> Node {
    let cell = |column: usize, text: &str, is_head: bool| {
        let cell = match (is_head, column) {
            (true, _) => node("th").attr("scope", "col"),
            (false, 0) => node("th").attr("scope", "row"),
            (false, _) => node("td"),
        };
        let cell = if column < table.texts { cell } else { cell.class("n") };
        // Every line of a text is a line of its cell.
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > 1 { cell.children(lines.into_iter().map(|line| node("div").text(line))) } else { cell.text(text) }
    };
    let line = |row: &Vec<String>, is_head: bool| node("tr").children(row.iter().enumerate().map(|(i, text)| cell(i, text, is_head)));
    let body = node("tbody").children(table.rows.iter().map(|row| line(row, false)));
    let totals = table.totals.iter().map(|row| line(row, false).class("total"));
    // Totals are rows of the body: a foot of the table would be repeated on every page.
    let whole = node("table").child(node("thead").child(line(&table.head, true))).child(body.children(totals));
    // A wide table scrolls by itself on a phone.
    let width = if table.head.len() > NARROW { "wide table" } else { "table" };
    node("div").class(width).attr("tabindex", "0").child(whole)
}
