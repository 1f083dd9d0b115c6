//! The table that is imported, as far as it is read.

use std::sync::Arc;

use crate::import::{Layout, NoTable, Opened};

/// The table that is imported. It outlives the sheet in which it is shown, until another one is read or it is taken over.
#[derive(Clone, Debug)]
pub enum Importing {
    /// None was given.
    Nothing,
    /// The browser does not let the page read the clipboard.
    NoClipboard,
    /// The other program reads a file.
    Working,
    /// There is no table.
    Refused(NoTable),
    /// Files cannot be read here.
    NotHere,
    /// It is shown, and can be taken over.
    Shown(Arc<Preview>),
}

/// A table and how it is understood.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The table, and the sheets beside it.
    pub opened: Opened,
    /// Whether it had a row for every month, which are columns now.
    pub was_by_month: bool,
    /// The workbook that it is from, of which another sheet may be read.
    pub file: Arc<Vec<u8>>,
    /// What each column is.
    pub layout: Layout,
    /// The place of the target's source in the list that is offered.
    pub target: usize,
}
