//! How far a file for another program is.

/// How far a file for another program is. It outlives the sheet in which it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exporting {
    /// None was asked for.
    Nothing,
    /// So many percent are done; none until the other program is there.
    Working(u8),
    /// It was saved under that name.
    Saved(String),
    /// It could not be made.
    Failed,
    /// A chart whose figures are still being calculated.
    Pending,
    /// The browser could not make the picture of a chart.
    NoPicture,
    /// The plan has an error.
    HasFaults,
}
