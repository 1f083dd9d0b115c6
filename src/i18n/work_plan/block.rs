//! What a chapter is made of.

use super::table::Table;
use crate::domain::feasibility::State;
use crate::i18n::one_page::{Bar, Stage};

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading inside a chapter.
    Heading(String),
    /// A paragraph.
    Say(String),
    /// Labels with their values.
    Facts(Vec<(String, String)>),
    /// Lines with a sign: met, not met, short.
    Points(Vec<(State, String)>),
    /// The funnel as a drawing.
    Funnel(Vec<Stage>),
    /// Amounts as bars.
    Bars(Vec<Bar>),
    /// A table.
    Table(Table),
    /// The milestones on a line of days.
    Timeline(Vec<Span>, Vec<Span>),
}

/// A month or a milestone on a line of days. Its ends are in hundredths of a percent of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is called.
    pub name: String,
    /// Where it begins.
    pub from: u32,
    /// How long it is.
    pub width: u32,
}

impl Table {
    /// The table as blocks; none without rows.
    pub(super) fn blocks(self) -> Vec<Block> {
        self.parts().into_iter().map(Block::Table).collect()
    }
}

/// A heading with what is below it; nothing if there is nothing below.
pub(super) fn headed(heading: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() { blocks } else { [vec![Block::Heading(heading.to_owned())], blocks].concat() }
}
