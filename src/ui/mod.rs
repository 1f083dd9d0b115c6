//! What is seen and touched: one file per panel, `parts` for what several use. Views show fields of the report and write
//! texts into the draft; they do no arithmetic.

mod answer;
mod app;
mod explain;
mod funnel;
mod limited;
mod menu;
mod notices;
mod parts;
mod share;
mod split;
mod stage;
mod tabs;
mod target;
mod tiers;
mod topbar;
mod whatif;

use std::sync::Arc;

use leptos::prelude::*;

pub use app::app;

use crate::domain::calendar::working::months_of;
use crate::domain::schedule::why_due::Row;
use crate::domain::{Field, Measure, Own, Schedule, TimeField};
use crate::i18n::Locale;
use crate::i18n::explain::Topic;
use crate::i18n::explain::odds::Figure;
use crate::platform::{clock, page};
use crate::state::document::Document;

/// What lies over the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Plans and settings.
    Menu,
    /// The link.
    Share,
    /// The explanation of a number.
    Explain(Topic),
    /// A leaf or branch of the split: what it comes to, and what it has of its own.
    Leaf(Vec<usize>),
    /// A month of the split, by its place in the horizon.
    Month(usize),
    /// What is due in some days, and why.
    Due(split::Asked),
    /// Where a gauge stands with some levers moved, and why.
    Lever(whatif::Asked),
    /// What the odds say, and why.
    Odds(Figure),
    /// What a scenario comes to, by its column, and why.
    Column(usize, whatif::Of),
}

/// What the page shows below the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Target and funnel.
    Target,
    /// The split.
    Split,
    /// Scenarios, levers, odds.
    WhatIf,
}

/// The sides of the split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// By business line, tier, region, person.
    Space,
    /// By phases, months, weeks, days.
    Time,
    /// Both at once.
    Both,
}

/// What is open on the screen, given to every view as a context: a reference to the one that there is.
#[derive(Clone, Copy)]
pub struct Screen(&'static Parts);

impl std::ops::Deref for Screen {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What a screen consists of.
pub struct Parts {
    /// The open plan.
    pub document: Document,
    /// The sheet over it.
    pub sheet: RwSignal<Option<Sheet>>,
    /// The stage whose details are open.
    pub stage: RwSignal<Option<usize>>,
    /// Whether the lines are being edited.
    pub tiers: RwSignal<bool>,
    /// What the page shows.
    pub tab: RwSignal<Tab>,
    /// Which side of the split.
    pub side: RwSignal<Side>,
    /// The member whose details are open, by its dimension and place.
    pub member: RwSignal<Option<(usize, usize)>>,
    /// The dimension whose other shares moved along with the one that is being typed.
    pub moved: RwSignal<Option<usize>>,
    /// Whose day is shown.
    pub whose: RwSignal<Row>,
    /// The dimensions down and across the cross table and its picture.
    pub axes: RwSignal<(usize, usize)>,
    /// What the tables of the split count.
    pub measure: RwSignal<Measure>,
    /// Whether a meeting runs on the screen: full, large, nothing in the way.
    pub meeting: RwSignal<bool>,
    /// The plan over time; made only where it is looked at.
    pub schedule: Memo<Option<Arc<Schedule>>>,
}

impl Screen {
    fn new(document: Document) -> Self {
        let schedule = move |_: Option<&Option<Arc<Schedule>>>| {
            document.outcome.with(|outcome| {
                let (plan, report) = (outcome.plan.as_ref()?, outcome.report.as_ref()?);
                Schedule::of(plan, report).map(Arc::new)
            })
        };
        let parts = Parts {
            document,
            sheet: RwSignal::new(None),
            stage: RwSignal::new(None),
            tiers: RwSignal::new(false),
            tab: RwSignal::new(Tab::Target),
            side: RwSignal::new(Side::Space),
            member: RwSignal::new(None),
            moved: RwSignal::new(None),
            whose: RwSignal::new(Row::Whole),
            axes: RwSignal::new((0, 1)),
            measure: RwSignal::new(Measure::Money),
            meeting: RwSignal::new(false),
            // Whether it has changed is not asked: it is made anew only when the outcome is.
            schedule: Memo::new_with_compare(schedule, |_, _| true),
        };
        Self(Box::leak(Box::new(parts)))
    }

    /// The screen that this view is part of.
    pub fn here() -> Self {
        expect_context()
    }

    /// A text of a table in the current language: `screen.word(Split::total)`.
    pub fn word<T: From<Locale> + 'static>(self, of: fn(T) -> &'static str) -> Signal<String> {
        Signal::derive(move || of(self.locale().into()).to_owned())
    }

    /// The current language.
    pub fn locale(self) -> Locale {
        self.document.locale.get()
    }

    /// Lays a sheet over the plan.
    pub fn lay(self, sheet: Sheet) {
        self.document.seal();
        self.sheet.set(Some(sheet));
    }

    /// Brings a field into view, opens what it is folded into, and gives it the keyboard.
    pub fn go_to(self, field: &Field) {
        self.sheet.set(None);
        let side = match field {
            Field::Time(_) => Some(Side::Time),
            Field::Space
            | Field::DimensionName(_)
            | Field::Members(_)
            | Field::FactorName(..)
            | Field::FactorWeight(..)
            | Field::MemberName(..)
            | Field::Score(..)
            | Field::Ramp(..)
            | Field::Member(..)
            | Field::Leaf(..) => Some(Side::Space),
            _ => None,
        };
        if let Some(side) = side {
            self.side.set(side);
        }
        if *field != Field::Name {
            let is_whatif = matches!(field, Field::ScenarioName(_) | Field::People | Field::Quota | Field::Attainment | Field::Lever(..));
            self.tab.set(if side.is_some() {
                Tab::Split
            } else if is_whatif {
                Tab::WhatIf
            } else {
                Tab::Target
            });
        }
        match field {
            Field::Days(k) | Field::Counted(k) | Field::ActivityName(k, _) | Field::PerUnit(k, _) => self.stage.set(Some(*k)),
            Field::TierName(_) | Field::TierShare(_) => self.tiers.set(true),
            Field::Name => self.sheet.set(Some(Sheet::Menu)),
            Field::Ramp(d, m, _) | Field::Score(d, m, _) => self.member.set(Some((*d, *m))),
            Field::Member(d, m, own) if *own != Own::Share => self.member.set(Some((*d, *m))),
            Field::Time(TimeField::Pin(p)) => {
                let month = self.document.draft().time.pinned.get(*p).map(|pin| pin.month.trim().to_owned());
                let horizon = self.document.outcome.with_untracked(|outcome| outcome.plan.as_ref().and_then(|plan| plan.horizon()));
                let months = horizon.map(months_of).unwrap_or_default();
                let place =
                    months.iter().position(|first| month.as_ref().is_some_and(|month| first.to_string().starts_with(month.as_str())));
                self.sheet.set(place.map(Sheet::Month));
            }
            Field::Leaf(l, _) => {
                let path = self.document.draft().leaves.get(*l).map(|leaf| leaf.path.clone());
                self.sheet.set(path.map(Sheet::Leaf));
            }
            _ => {}
        }
        self.focus_soon(id_of(field));
    }

    /// Gives the keyboard to the element of that id, once what an edit brings is there.
    pub fn focus_soon(self, id: String) {
        clock::after_ms(50, move || {
            let _ = page::focus(&id);
        });
    }

    /// Shows the plan from its top, and gives the keyboard to it, once what an edit brings is there.
    pub fn start_soon(self) {
        page::to_top();
        clock::after_ms(50, || page::start_at(PLAN));
    }
}

/// The id of the part of the page that holds the plan.
const PLAN: &str = "plan";

/// The id of a field's input.
fn id_of(field: &Field) -> String {
    let path = field.to_string();
    let word = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    format!("field-{}", path.chars().map(word).collect::<String>())
}
