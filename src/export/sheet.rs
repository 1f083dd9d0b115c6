//! Sheets: blocks of rows under each other, and the places of their cells.

use super::cell::{Cell, Value};
use super::kind::Kind;
use crate::domain::Currency;

/// A sheet of a workbook, or a table of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is about.
    pub kind: Kind,
    /// Its name, in the reader's language.
    pub name: String,
    /// The currency of all money.
    pub currency: Currency,
    /// Its blocks, from the top.
    pub blocks: Vec<Block>,
    /// The columns at the left that name a row.
    pub names: usize,
}

/// Rows under the same headings.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Block {
    /// What it is about; empty for the only block of a sheet.
    pub title: String,
    /// The heading of each column.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The sums, and what else stands below the rows.
    pub totals: Vec<Vec<Cell>>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(kind: Kind, name: &str, currency: Currency, names: usize) -> Self {
        Self { kind, name: name.to_owned(), currency, blocks: Vec::new(), names }
    }

    /// The row, from 0, in which the first row of a further block stands; `has_title` if the block has a title.
    pub fn next(&self, has_title: bool) -> usize {
        self.height() + usize::from(!self.blocks.is_empty()) + usize::from(has_title) + 1
    }

    /// The number of rows, with one between two blocks.
    pub fn height(&self) -> usize {
        self.blocks.iter().map(Block::height).sum::<usize>() + self.blocks.len().saturating_sub(1)
    }

    /// The number of columns.
    pub fn width(&self) -> usize {
        self.blocks.iter().map(Block::width).max().unwrap_or(0)
    }

    /// Every row with its place, from 0: titles and headings as texts, and no cells between two blocks.
    pub fn lines(&self) -> Vec<Vec<Cell>> {
        let texts = |texts: &[String]| texts.iter().map(Cell::text).collect::<Vec<_>>();
        let mut lines = Vec::new();
        for (i, block) in self.blocks.iter().enumerate() {
            lines.extend((i > 0).then(Vec::new));
            lines.extend((!block.title.is_empty()).then(|| vec![Cell::text(&block.title)]));
            lines.push(texts(&block.headings));
            lines.extend(block.rows.iter().chain(&block.totals).cloned());
        }
        lines
    }

    /// The decimals that money is shown with: those of the minor unit, or none if no amount of the sheet has any.
    pub fn money_digits(&self) -> u32 {
        let cells = self.blocks.iter().flat_map(|block| block.rows.iter().chain(&block.totals)).flatten();
        let has_part =
            cells.filter_map(|cell| if let Value::Money(money) = &cell.value { Some(money) } else { None }).any(|it| !it.is_whole());
        if has_part { self.currency.minor_digits() } else { 0 }
    }
}

impl Block {
    /// Whether a column has numbers.
    pub fn has_numbers(&self, column: usize) -> bool {
        self.rows.iter().chain(&self.totals).filter_map(|row| row.get(column)).any(|cell| cell.value.number().is_some())
    }

    fn height(&self) -> usize {
        usize::from(!self.title.is_empty()) + 1 + self.rows.len() + self.totals.len()
    }

    fn width(&self) -> usize {
        self.rows.iter().chain(&self.totals).map(Vec::len).chain([self.headings.len()]).max().unwrap_or(0)
    }
}
