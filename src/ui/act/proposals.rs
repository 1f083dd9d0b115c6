//! How to close the gap of the leads: the proposals, each with its buttons.

use std::sync::Arc;

use crate::domain::activity::{Least, Raise, Supply as Found, raise};
use crate::domain::{Cadence, Plan};
use crate::i18n::texts::Feasibility;
use crate::ui::parts::recompute::{Shown, Turn, after_a_pause};
use crate::ui::prelude::*;
use crate::ui::whatif::variant::{is_full, try_changes};

/// The supply with its plan and report.
pub type Computed = Option<(Arc<Found>, Arc<Plan>, Arc<Report>)>;

/// How to close the gap, at the least cost and at the least effort, each with its buttons.
pub fn proposals(found: Memo<Computed>) -> View {
    let (screen, document) = here();
    // The search takes longer than a frame may, so that it follows what is typed.
    let ways = after_a_pause(
        Turn::First,
        || (),
        move |outcome| {
            let (plan, report) = (outcome.plan.clone()?, outcome.report.as_ref()?);
            let schedule = screen.schedule.get_untracked()?;
            let way = |least| raise(&plan, report, &schedule, least).map(|raise| (least, raise));
            let mut ways: Vec<(Least, Raise)> = [Least::Cost, Least::Effort].map(way).into_iter().flatten().collect();
            // One change may be the least in both.
            ways.dedup_by(|one, other| one.1.more == other.1.more);
            Some((ways, plan))
        },
    );
    let is_short = Signal::derive(move || {
        found.with(|found| found.as_ref().is_some_and(|(found, ..)| found.months.iter().any(|month| month.short.get() > 0)))
    });
    let full = is_full(document);
    dynamic(move || {
        let Some(Shown { it: (ways, plan), .. }) = ways.get().filter(|_| is_short.get()) else { return View::None };
        let locale = document.locale.get();
        if ways.is_empty() {
            return p().class("note").child(Supply(locale).no_way()).into();
        }
        let way = |(least, raise): (Least, Raise)| {
            let said = proposal(&plan, least, &raise, document.report().as_deref(), locale);
            let texts: Vec<(Field, String)> = raise.more.iter().filter_map(|(a, more)| raised(&plan, *a, *more)).collect();
            let as_scenario = texts.clone();
            let apply = move |texts: &[(Field, String)]| {
                document.edit(None, |draft| texts.iter().for_each(|(field, text)| draft.put(field, text.clone())));
            };
            let name = fixed(Feasibility(locale).scenario(Feasibility(locale).short_raise()));
            div().class("way").child(p().child(said)).child(
                actions().child(text_button("primary", screen.word(Supply::use_it), move || apply(&texts))).child(
                    text_button("", screen.word(GoalSeek::use_as), move || try_changes(document, &name.get_untracked(), &as_scenario))
                        .disabled(full),
                ),
            )
        };
        // After the end there is nothing left to raise.
        if plan.horizon().is_some_and(|horizon| horizon.last() < today()) {
            return View::None;
        }
        // The cadences hold from the start date on, also where that has passed.
        let has_begun = plan.horizon().is_some_and(|horizon| horizon.first() < today());
        let note = has_begun.then(|| p().class("note").child(Supply(locale).from_start()));
        fragment().children(ways.into_iter().map(way)).children(note).into()
    })
}

/// The text of the raised cadence.
fn raised(plan: &Plan, a: usize, more: u64) -> Option<(Field, String)> {
    Some((Field::RegularTimes(a), (plan.times_of(a)? + &Exact::whole(more)).to_string()))
}

/// A proposal in a sentence.
fn proposal(plan: &Plan, least: Least, raise: &Raise, report: Option<&Report>, locale: Locale) -> String {
    let words = Supply(locale);
    let change = |(a, more): &(usize, u64)| {
        let it = plan.activities().get(*a)?;
        let Cadence::Times(_, every) = it.cadence else { return None };
        Some(words.more(&names::shown(locale, &it.name), Activities(locale).cadences()[every as usize], &more.to_string()))
    };
    let changes: Vec<String> = raise.more.iter().filter_map(change).collect();
    let changes = changes.join(if locale.is_chinese() { "，" } else { "; " });
    let [cost, minutes] = [Least::Cost, Least::Effort].map(|what| raise.adds(plan, what));
    let cost = report.filter(|_| cost.is_positive()).map(|report| number::amount_short(locale, report.currency, &cost));
    let hours = number::pace(&(&minutes * &Exact::ratio(1, 60)));
    let added = match (cost, minutes.is_positive()) {
        (Some(cost), true) => words.adds_both(&cost, &hours),
        (Some(cost), false) => words.adds_cost(&cost),
        (None, _) => words.adds_hours(&hours),
    };
    let said = match least {
        Least::Cost => words.least_cost(&changes, &added),
        Least::Effort => words.least_effort(&changes, &added),
    };
    if raise.is_least { said } else { words.at_most(&said) }
}
