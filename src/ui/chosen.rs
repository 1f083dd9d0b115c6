//! What the user chose to look at in the charts and tables of the open plan. It is kept from tab to tab, and forgotten with the plan.

use leptos::prelude::*;

/// The scenario that was open when a waterfall was chosen, and the columns between which it leads.
pub type ChosenWay = (Option<usize>, (usize, usize));

/// What the user chose to look at.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// The branch of the split that its picture shows, by its path; empty for all of it.
    pub branch: RwSignal<Vec<usize>>,
    /// The dimensions down and across the cross table.
    pub axes: RwSignal<(usize, usize)>,
    /// The dimension of the rows of segment × time; the number of dimensions for every sub-target.
    pub rows: RwSignal<usize>,
    /// Whether the columns of segment × time are weeks.
    pub by_week: RwSignal<bool>,
    /// The waterfall.
    pub waterfall: RwSignal<Option<ChosenWay>>,
    /// The gauge of the levers, by its place.
    pub gauge: RwSignal<usize>,
    /// The two levers of the table of two inputs, by their places.
    pub levers: RwSignal<Option<(usize, usize)>>,
}

impl Chosen {
    /// Nothing is chosen yet.
    pub fn new() -> Self {
        Self {
            branch: RwSignal::new(Vec::new()),
            axes: RwSignal::new((0, 1)),
            rows: RwSignal::new(0),
            by_week: RwSignal::new(false),
            waterfall: RwSignal::new(None),
            gauge: RwSignal::new(0),
            levers: RwSignal::new(None),
        }
    }

    /// Forgets it all, for another plan.
    pub fn forget(self) {
        self.branch.set(Vec::new());
        self.axes.set((0, 1));
        self.rows.set(0);
        self.by_week.set(false);
        self.waterfall.set(None);
        self.gauge.set(0);
        self.levers.set(None);
    }
}
