//! What is open on the screen, given to every view as a context.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::schedule::why_due::Row;
use crate::domain::{Field, Measure, Plan, Report, Schedule, SplitReport};
use crate::i18n::{Locale, names};
use crate::state::document::Document;
use crate::state::outcome::Outcome;
use crate::ui::sheets::Sheet;

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
pub struct Screen(&'static ScreenState);

impl std::ops::Deref for Screen {
    type Target = ScreenState;
    fn deref(&self) -> &ScreenState {
        self.0
    }
}

/// The screen that this view is part of, and its document.
pub fn here() -> (Screen, Document) {
    let screen = Screen::here();
    (screen, screen.document)
}

/// What a screen consists of.
pub struct ScreenState {
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
    /// A screen of the document, with nothing open.
    pub fn new(document: Document) -> Self {
        let schedule = move |_: Option<&Option<Arc<Schedule>>>| {
            document.outcome.with(|outcome| {
                let (plan, report) = (outcome.plan.as_ref()?, outcome.report.as_ref()?);
                Schedule::of(plan, report).map(Arc::new)
            })
        };
        let parts = ScreenState {
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

    /// The name in a field, in the current language where the product gave it.
    pub fn name(self, field: Field) -> Signal<String> {
        let typed = self.document.text(field.clone());
        Signal::derive(move || names::shown_in(self.locale(), &field, &typed.get()).into_owned())
    }

    /// What is read from the report in the current language; the default without a report, and without anything in it.
    pub fn of_report<T: Default + Send + Sync + 'static>(
        self,
        read: impl Fn(&Report, Locale) -> Option<T> + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || self.document.report().and_then(|report| read(&report, self.locale())).unwrap_or_default())
    }

    /// The same for the plan of the report.
    pub fn of_plan<T: Default + Send + Sync + 'static>(
        self,
        read: impl Fn(&Plan, Locale) -> Option<T> + Send + Sync + 'static,
    ) -> Signal<T> {
        let read = move |outcome: &Outcome| read(outcome.plan.as_deref()?, self.locale());
        Signal::derive(move || self.document.outcome.with(&read).unwrap_or_default())
    }

    /// What is read from the split of the report; `None` without one.
    pub fn split<T>(self, read: impl FnOnce(&SplitReport, &Report) -> Option<T>) -> Option<T> {
        let report = self.document.report()?;
        read(report.split.as_ref()?, &report)
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
    pub fn open_sheet(self, sheet: Sheet) {
        self.document.seal();
        self.sheet.set(Some(sheet));
    }
}
