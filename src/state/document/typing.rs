//! What is typed, its undo, its report and its faults.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Document, today};
use crate::domain::draft::edits::{self, Naming};
use crate::domain::{Allowed, Currency, Draft, Fault, Field, Metric, Own, Report, report};
use crate::i18n::Locale;
use crate::i18n::meaning::said;
use crate::i18n::texts::{Scenarios, Split};
use crate::platform::clock;
use crate::state::history::History;

/// The pause after which typing counts as finished.
const TYPING_PAUSE_MS: i32 = 800;

impl Document {
    /// A part of the draft.
    pub fn part<T: Send + Sync + 'static>(self, part: impl Fn(&Draft) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.shown.with(|shown| part(shown)))
    }

    /// A part of the plan with all its scenarios, whichever is open.
    pub fn whole<T: Send + Sync + 'static>(self, part: impl Fn(&Draft) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.history.with(|history| part(history.present())))
    }

    /// The text in a field.
    pub fn text(self, field: Field) -> Signal<String> {
        if matches!(field, Field::ScenarioName(_)) {
            return self.whole(move |draft| draft.text(&field).unwrap_or_default().to_owned());
        }
        self.part(move |draft| draft.text(&field).unwrap_or_default().to_owned())
    }

    /// The open scenario, as a plan without scenarios.
    pub fn draft(self) -> Draft {
        self.shown.with(|shown| shown.as_ref().clone())
    }

    /// The plan with all its scenarios.
    pub fn whole_draft(self) -> Draft {
        self.history.with(|history| history.present().clone())
    }

    /// Opens a scenario: a variant, or the base.
    pub fn open_scenario(self, scenario: Option<usize>) {
        self.open_step(scenario, None);
    }

    /// Opens a scenario as it is after so many of its changes; `None` for all of them.
    pub fn open_step(self, scenario: Option<usize>, steps: Option<usize>) {
        self.seal();
        batch(move || {
            self.scenario.set(scenario);
            self.steps.set(steps);
        });
    }

    /// Puts what is typed into a field. A share moves the other shares of its dimension along: then this is `true`.
    #[must_use]
    pub fn type_in(self, field: &Field, text: String) -> bool {
        match *field {
            Field::ScenarioName(_) => self.edit_whole(Some(field.clone()), |draft| draft.put(field, text)),
            // A name is the same in every scenario, and so is what names it.
            Field::ChannelName(_) | Field::MemberName(..) => {
                let naming = self.history.with_untracked(|history| Naming::of(history.states_before(field), field));
                self.edit_whole(Some(field.clone()), |draft| naming.put(draft, &text));
            }
            Field::Member(d, m, Own::Share) => {
                let text = self.share_meant(field, text);
                let (open, made) = (self.scenario.get_untracked(), self.steps.get_untracked());
                let before = self.history.with_untracked(|history| history.before(field).opened(open, made));
                let mut divided = before.clone();
                if edits::put_shares(&mut divided, d, &text) {
                    self.edit(Some(field.clone()), |draft| *draft = divided.clone());
                    return true;
                }
                let (next, moved) = edits::with_share(&before, d, m, text);
                self.edit(Some(field.clone()), |draft| *draft = next.clone());
                return moved;
            }
            Field::Leaf(_, Own::Share) => {
                let text = self.share_meant(field, text);
                self.edit(Some(field.clone()), |draft| draft.put(field, text.clone()));
            }
            _ => self.edit(Some(field.clone()), |draft| {
                let is_ratio = matches!(*field, Field::Score(d, 0, f) if edits::put_ratio(draft, d, f, &text));
                if !is_ratio {
                    draft.put(field, text.clone());
                }
            }),
        }
        false
    }

    /// Puts what somebody types into a field, keystroke by keystroke; see [`Document::type_in`]. What is wrong with it is said after a
    /// pause, or when [`Document::finish`] is called.
    pub fn keystroke(self, field: &Field, text: String) -> bool {
        let number = self.keystrokes.with_value(|number| number.wrapping_add(1));
        self.keystrokes.set_value(number);
        if self.typing.with_untracked(|typing| typing.as_ref() != Some(field)) {
            self.typing.set(Some(field.clone()));
        }
        clock::after_ms(TYPING_PAUSE_MS, move || {
            if self.keystrokes.with_value(|last| *last == number) {
                self.finish();
            }
        });
        self.type_in(field, text)
    }

    /// Ends the typing: its value is finished, and what is wrong with it is said.
    pub fn finish(self) {
        if self.typing.with_untracked(Option::is_none) {
            return;
        }
        if self.outcome.with_untracked(|outcome| outcome.faults.is_empty()) {
            self.finished.set_value(Some(self.outcome.get_untracked()));
        }
        self.typing.set(None);
    }

    /// The faults as they are said: none is added while somebody types.
    pub fn faults(self) -> Memo<Vec<Fault>> {
        self.faults
    }

    /// Changes the draft without a step of undo, for changes that have no meaning.
    pub fn prepare(self, change: impl FnOnce(&mut Draft)) {
        self.history.update(|history| history.prepare(change));
    }

    /// Ends the typing in a field: what follows is another step of undo.
    pub fn seal(self) {
        self.history.update_untracked(History::seal);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Takes the step forward again.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: fn(&mut History<Draft>) -> bool) {
        let open = self.open_name();
        let shown = self.shown_changes();
        let is_done = batch(move || {
            let is_done = self.history.try_update(step) == Some(true);
            if let Some((i, shown)) = shown.filter(|_| is_done) {
                self.steps.set(self.history.with_untracked(|history| history.present().steps_made(i, &shown)));
            }
            is_done
        });
        if is_done {
            self.drop_step_message();
            self.keep_open(open);
            self.save_soon();
        }
    }

    /// The scenario that is shown step by step, and the fields of the changes made so far.
    fn shown_changes(self) -> Option<(usize, Vec<Field>)> {
        let (open, made) = (self.scenario.get_untracked()?, self.steps.get_untracked()?);
        self.history.with_untracked(|history| {
            let changes = &history.present().scenarios.get(open)?.changes;
            Some((open, changes.iter().take(made).map(|(field, _)| field.clone()).collect()))
        })
    }

    /// The number of scenarios, and the name of the open one.
    pub(super) fn open_name(self) -> Option<(usize, String)> {
        let open = self.scenario.get_untracked()?;
        self.history.with_untracked(|history| {
            let scenarios = &history.present().scenarios;
            Some((scenarios.len(), scenarios.get(open)?.name.clone()))
        })
    }

    /// Keeps that scenario open after scenarios were added or removed; opens the base if it was removed itself.
    pub(super) fn keep_open(self, was: Option<(usize, String)>) {
        let Some((many, name)) = was else { return };
        let place = self.history.with_untracked(|history| {
            let scenarios = &history.present().scenarios;
            if scenarios.len() == many { self.scenario.get_untracked() } else { scenarios.iter().position(|it| it.name == name) }
        });
        if place != self.scenario.get_untracked() {
            self.open_scenario(place);
        }
    }

    /// Whether a step can be undone.
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether a step can be redone.
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Counts the target in another metric, the deals as they are.
    pub fn count_in(self, metric: Metric) {
        // Each scenario is converted by its own figures.
        self.edit(None, |draft| {
            let report = draft.check().ok().map(|plan| report(&plan, today()));
            *draft = draft.counted_in(metric, report.as_ref());
        });
    }

    /// The report to show: of what is typed, or of the last that could be computed.
    pub fn report(self) -> Option<Arc<Report>> {
        self.outcome.with(|outcome| outcome.report.clone())
    }

    /// Whether what is typed cannot be computed, so that the figures are older.
    pub fn outcome_is_stale(self) -> Signal<bool> {
        Signal::derive(move || !self.faults.with(Vec::is_empty))
    }

    /// The fault at a field, as a sentence; empty for none.
    pub fn fault(self, field: Field) -> Signal<String> {
        Signal::derive(move || {
            let locale = self.locale.get();
            if let Field::ScenarioName(i) = field {
                return self.history.with(|history| scenario_fault(history.present(), i, locale));
            }
            if self.amount_waits(&field) {
                return Split(locale).amount_needs_target().to_owned();
            }
            let fault = |faults: &Vec<Fault>| faults.iter().find(|fault| fault.field == field).map(|fault| locale.fault(fault));
            self.faults.with(fault).unwrap_or_default()
        })
    }

    /// The value of the number in a field, `= 1.5`, if it could be misread; otherwise empty.
    pub fn meaning(self, field: Field) -> Signal<String> {
        let locale = self.locale;
        self.part(move |draft| {
            let currency = Currency::new(&draft.currency).unwrap_or(Currency::CNY);
            draft.meaning(&field).map(|meaning| said(locale.get(), currency, &meaning)).unwrap_or_default()
        })
    }
}

/// The fault of a scenario's name, as a sentence. The displayed name of the base is taken too.
fn scenario_fault(draft: &Draft, i: usize, locale: Locale) -> String {
    let taken = || {
        let name = &draft.scenarios.get(i)?.name;
        let is_base = name.trim() == Scenarios(locale).base();
        is_base.then(|| Fault::new(Field::ScenarioName(i), name.clone(), Allowed::OtherName))
    };
    draft.scenario_fault(i).or_else(taken).map(|fault| locale.fault(&fault)).unwrap_or_default()
}
