//! The state of the screen, which every view gets as a context.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::schedule::why_due::Row;
use crate::domain::{BookList, Field, Measure, Plan, Report, Schedule, SplitReport};
use crate::i18n::work_plan::Topic as Chapter;
use crate::i18n::{Locale, names};
use crate::state::document::{Document, Whose};
use crate::state::outcome::Outcome;
use crate::ui::chosen::Chosen;
use crate::ui::exporting::Exporting;
use crate::ui::importing::Importing;
use crate::ui::library::Loaded;
use crate::ui::route::{Reading, Side, Tab};
use crate::ui::sheets::Sheet;

/// The state of the screen, which every view gets as a context: a reference to the only one.
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

/// The parts of a [`Screen`].
pub struct ScreenState {
    /// The open plan.
    pub document: Document,
    /// The sheet over it.
    pub sheet: RwSignal<Option<Sheet>>,
    /// The stage whose details are open.
    pub stage: RwSignal<Option<usize>>,
    /// The regular activity whose details are open.
    pub regular: RwSignal<Option<usize>>,
    /// Whether pay is being edited.
    pub pay: RwSignal<bool>,
    /// The indicator whose details are open.
    pub indicator: RwSignal<Option<usize>>,
    /// The grade of customers whose details are open.
    pub grade: RwSignal<Option<usize>>,
    /// Whether the target lines are being edited.
    pub tiers: RwSignal<bool>,
    /// Whether the basis of the verdict is being edited.
    pub basis: RwSignal<bool>,
    /// The open tab.
    pub tab: RwSignal<Tab>,
    /// Whether the playbook lies over the Act tab.
    pub playbook: RwSignal<bool>,
    /// The stage whose key actions are open in the playbook.
    pub practice: RwSignal<Option<usize>>,
    /// The entry of the playbook whose details are open.
    pub entry: RwSignal<Option<(BookList, usize)>>,
    /// The open side of the split.
    pub side: RwSignal<Side>,
    /// The member whose details are open, by its dimension and place.
    pub member: RwSignal<Option<(usize, usize)>>,
    /// The field that has the keyboard; for a moment longer, until the tap that left it has ended.
    pub focused: RwSignal<Option<Field>>,
    /// The field that the way leads to, until it has the keyboard: folds that hold it open.
    pub wanted: RwSignal<Option<Field>>,
    /// The dimension in which other shares moved with the one that is being typed.
    pub moved: RwSignal<Option<usize>>,
    /// The whole or the member for which the day is shown.
    pub whose: RwSignal<Row>,
    /// What the user chose to look at in the charts and tables.
    pub chosen: Chosen,
    /// The measure of the tables of the split.
    pub measure: RwSignal<Measure>,
    /// The new plan for which the three questions are asked.
    pub asking: RwSignal<Option<Whose>>,
    /// Whether the screen is in meeting mode.
    pub meeting: RwSignal<bool>,
    /// The page to read that is shown in place of the tabs.
    pub reading: RwSignal<Option<Reading>>,
    /// The chapters that the document leaves out.
    pub left_out: RwSignal<Vec<Chapter>>,
    /// Lists that are being written, by the plan and the name of their dimension: they outlive a change of the tab.
    pub lists: StoredValue<BTreeMap<(String, String), String>>,
    /// The file for another program that is made, or was made last.
    pub exporting: RwSignal<Exporting>,
    /// The table that is imported.
    pub importing: RwSignal<Importing>,
    /// The model plans.
    pub library: RwSignal<Loaded>,
    /// The explanation that was opened last, to which *forward* leads again.
    pub explained: StoredValue<Option<Sheet>>,
    /// When the page asked the browser to go back, until it has.
    pub going_back: StoredValue<Option<u64>>,
    /// The plan over time, computed only if a view reads it.
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
            regular: RwSignal::new(None),
            pay: RwSignal::new(false),
            indicator: RwSignal::new(None),
            grade: RwSignal::new(None),
            tiers: RwSignal::new(false),
            basis: RwSignal::new(false),
            tab: RwSignal::new(Tab::Target),
            playbook: RwSignal::new(false),
            practice: RwSignal::new(None),
            entry: RwSignal::new(None),
            side: RwSignal::new(Side::Space),
            member: RwSignal::new(None),
            focused: RwSignal::new(None),
            wanted: RwSignal::new(None),
            moved: RwSignal::new(None),
            whose: RwSignal::new(Row::Whole),
            chosen: Chosen::new(),
            measure: RwSignal::new(Measure::Money),
            asking: RwSignal::new(document.asked_first()),
            meeting: RwSignal::new(false),
            reading: RwSignal::new(None),
            left_out: RwSignal::new(document.left_out()),
            lists: StoredValue::new(BTreeMap::new()),
            exporting: RwSignal::new(Exporting::Nothing),
            importing: RwSignal::new(Importing::Nothing),
            library: RwSignal::new(Loaded::Waiting),
            explained: StoredValue::new(None),
            going_back: StoredValue::new(None),
            // No comparison: it is computed again only when the outcome is.
            schedule: Memo::new_with_compare(schedule, |_, _| true),
        };
        Self(Box::leak(Box::new(parts)))
    }

    /// The screen that this view is part of.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether the three questions of a new plan are asked for the open plan.
    pub fn is_asking(self) -> bool {
        let whose = self.document.whose.get();
        self.asking.with(|asking| asking.as_ref() == Some(&whose))
    }

    /// The name in a field, in the current language where the product gave it.
    pub fn name(self, field: Field) -> Signal<String> {
        let typed = self.document.text(field.clone());
        Signal::derive(move || names::shown_in(self.locale(), &field, &typed.get()).into_owned())
    }

    /// A value that `read` finds in the report; the default if there is no report, or nothing to find.
    pub fn of_report<T: Default + Send + Sync + 'static>(
        self,
        read: impl Fn(&Report, Locale) -> Option<T> + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || self.document.report().and_then(|report| read(&report, self.locale())).unwrap_or_default())
    }

    /// A value that `read` finds in the plan of the report; the default if there is no plan, or nothing to find.
    pub fn of_plan<T: Default + Send + Sync + 'static>(
        self,
        read: impl Fn(&Plan, Locale) -> Option<T> + Send + Sync + 'static,
    ) -> Signal<T> {
        let read = move |outcome: &Outcome| read(outcome.plan.as_deref()?, self.locale());
        Signal::derive(move || self.document.outcome.with(&read).unwrap_or_default())
    }

    /// A value that `read` finds in the split of the report.
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

    /// Opens a sheet over the plan.
    pub fn open_sheet(self, sheet: Sheet) {
        self.document.seal();
        if sheet == Sheet::Share {
            self.document.put_link();
        }
        self.sheet.set(Some(sheet));
    }
}
