//! A waterfall as data.

/// A bar of the waterfall, as every picture of it shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct FallBar {
    /// `whole` for the scenario at the beginning, `open` for that at the end, otherwise whether the change is `good` or `bad`, or moves nothing (`same`).
    pub class: &'static str,
    /// Its name, short.
    pub name: String,
    /// The new value, if it is one change. It stands apart from the name, so that it is seen even if the name is cut off.
    pub to: Option<String>,
    /// What changes, in full.
    pub detail: String,
    /// The leads needed, or the difference with its sign.
    pub value: String,
    /// The lower and the upper edge, in thousandths.
    pub edges: (u16, u16),
    /// The column of the scenario whose leads it shows; `None` for a change.
    pub column: Option<usize>,
}

/// A waterfall as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// `Leads: from 300 to 192`.
    pub title: String,
    /// The scenario at the beginning, the changes, and the scenario at the end.
    pub bars: Vec<FallBar>,
    /// The places for bars: those of changes that are not shown yet are free.
    pub places: usize,
    /// `300 − 41 − 29 − 38 = 192`; empty without changes.
    pub sum: String,
}
