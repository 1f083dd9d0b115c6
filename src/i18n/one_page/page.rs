//! What the page says.

use crate::domain::feasibility::State;
use crate::i18n::Locale;

/// The plan on one page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct OnePage {
    /// The name of the plan.
    pub name: String,
    /// The plan period, its working days, and whether they are provisional.
    pub period: Vec<String>,
    /// The answer: the deals, the leads, and by when.
    pub answer: [String; 3],
    /// The chance of hitting target: `53%`.
    pub chance: Option<String>,
    /// The verdict; what the chance is of while there is none.
    pub verdict: String,
    /// What the chance is of, and how many leads make it better.
    pub chance_notes: Vec<String>,
    /// Every stage.
    pub funnel: Vec<Stage>,
    /// Every dimension.
    pub split: Vec<Dimension>,
    /// The heading of the parts of the plan period.
    pub parts_title: &'static str,
    /// The parts of the plan period.
    pub parts: Vec<Bar>,
    /// What must be there by when.
    pub due: Vec<Vec<String>>,
    /// The reasons of the verdict.
    pub reasons: Vec<(State, String)>,
}

/// A stage of the funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// Its count.
    pub count: String,
    /// The rate to the next stage.
    pub rate: Option<String>,
    /// Its width in thousandths of the widest.
    pub permille: u16,
}

/// A dimension of the split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its name.
    pub name: String,
    /// Its items.
    pub items: Vec<Bar>,
    /// How many more items there are than the page lists.
    pub more: Option<String>,
}

/// An amount with its bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// The amount: money where there is any, otherwise deals.
    pub value: String,
    /// The deals and leads beside it.
    pub note: String,
    /// The length of its bar in thousandths.
    pub permille: u16,
}

/// The sign of a state, which says it without colour.
pub fn sign(state: State) -> &'static str {
    match state {
        State::Good => "✓",
        State::Tight => "–",
        State::Short => "!",
    }
}

/// What stands between two phrases.
pub(super) fn comma(locale: Locale) -> &'static str {
    if locale.is_chinese() { "，" } else { ", " }
}
