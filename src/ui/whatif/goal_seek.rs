//! Goal seek: the value of one unknown that reaches a goal, and the team capacity.

use std::sync::Arc;

use super::capacity::capacity_part;
use super::compared::free_name;
use super::variant::why_full;
use crate::domain::draft::limits::SCENARIOS_MAX;
use crate::domain::whatif::goal::{Answer, Goal, Unknown, seek};
use crate::domain::whatif::levers::{Gauge, Lever, levers};
use crate::i18n::levers as told;
use crate::ui::parts::recompute::{Shown, Turn, after_a_pause};
use crate::ui::prelude::*;

/// The unknowns of a plan.
fn unknowns(outcome: &Outcome, draft: &Draft) -> Vec<Unknown> {
    let Some(plan) = outcome.plan.as_ref() else { return Vec::new() };
    let of = |lever| match lever {
        Lever::Target => Some(Unknown::Target),
        Lever::DealSize => Some(Unknown::DealSize),
        Lever::Rate(k) => Some(Unknown::Rate(k)),
        Lever::Leads => Some(Unknown::Leads),
        Lever::Times(a) => Some(Unknown::Times(a)),
        Lever::Margin | Lever::Brings(_) => None,
    };
    let mut all: Vec<Unknown> = levers(plan).into_iter().filter_map(of).collect();
    all.extend([Unknown::People, Unknown::Quota, Unknown::Attainment]);
    for (dimension, it) in draft.space.iter().enumerate() {
        let held = |member: usize| (0..it.members.len()).filter(|m| *m != member && it.members[*m].locked).collect();
        all.extend((0..it.members.len()).map(|member| Unknown::Share { dimension, member, held: held(member) }));
    }
    all
}

/// The panel of goal seek.
pub fn seek_panel() -> Element {
    let (screen, document) = here();
    let draft = document.part(Clone::clone);
    let all = Memo::new(move |_| document.outcome.with(|outcome| draft.with(|draft| unknowns(outcome, draft))));
    let first_rate = all.with_untracked(|all| all.iter().position(|of| matches!(of, Unknown::Rate(_)))).unwrap_or_default();
    let (chosen, goal) = (RwSignal::new(first_rate), RwSignal::new(1_usize));
    let unknown = move || all.with(|all| all.get(chosen.get().min(all.len().saturating_sub(1))).cloned());
    let offered =
        screen.of_report(move |report, locale| all.with(|all| Some(all.iter().map(|of| told::unknown(of, report, locale)).collect())));
    let has_supply = screen.of_plan(|plan, _| Some(Gauge::Missing.is_in(plan)));
    let goals = Signal::derive(move || {
        let offered = told::GOALS.into_iter().filter(|of| *of != Goal::Supplied || has_supply.get());
        offered.map(|of| told::goal(of, document.locale.get())).collect::<Vec<_>>()
    });
    let watch = move || (chosen.get(), goal.get());
    let found = after_a_pause(Turn::Third, watch, move |outcome: &Outcome| {
        let (plan, unknown) = (outcome.plan.as_ref()?, unknown()?);
        let answer = seek(plan, &unknown, told::GOALS[goal.get()]);
        // The leads for which the chance holds, because the plan needs other leads once the answer is typed.
        let sure_with = matches!(told::GOALS[goal.get()], Goal::Sure(_)) && unknown != Unknown::Leads;
        let leads =
            outcome.report.as_ref().filter(|_| sure_with).map(|report| report.limited.as_ref().map_or(report.proof.leads, |it| it.leads));
        Some((unknown, answer, leads, outcome.plan.clone()?))
    });
    let apply = move |in_new: bool| {
        let Some((unknown, Answer::Is { shown, .. }, leads, plan)) = found.get_untracked().map(|found| found.it) else { return };
        // The answer is valid only for the plan for which it was found.
        if !document.outcome.with_untracked(|outcome| outcome.plan.as_ref().is_some_and(|now| Arc::ptr_eq(now, &plan))) {
            return;
        }
        if in_new {
            let many = document.whole(|draft| draft.scenarios.len()).get_untracked();
            let open = document.scenario.get_untracked();
            let name = told::goal(told::GOALS[goal.get_untracked()], document.locale.get());
            let name = free_name(document, &name);
            document.edit_whole(None, |draft| draft.add_scenario(&name, open));
            document.open_scenario(Some(many));
        }
        let _ = document.type_in(&unknown.field(), shown);
        let is_told = document.part(|draft| !draft.leads_available.trim().is_empty()).get_untracked();
        if let Some(leads) = leads.filter(|_| !is_told) {
            let _ = document.type_in(&Field::LeadsAvailable, leads.get().to_string());
        }
        document.seal();
    };
    let full = document.whole(|draft| draft.scenarios.len() >= SCENARIOS_MAX);
    // The answer in a sentence, and whether it is a value that can be applied.
    let said = Signal::derive(move || {
        let Shown { it: (unknown, answer, leads, _), report } = found.get()?;
        let locale = document.locale.get();
        let mut said = told::answer(&unknown, &answer, &report, locale);
        if let Some(leads) = leads.filter(|_| !matches!(answer, Answer::Never(_))) {
            let first = report.funnel.first().map(|stage| names::inside(locale, &names::many(locale, &stage.name))).unwrap_or_default();
            said = GoalSeek(locale).with_leads(&said, &number::count(leads), &first);
        }
        Some((said, matches!(answer, Answer::Is { .. })))
    });
    let heard = Signal::derive(move || said.get().map(|(said, _)| said).unwrap_or_default());
    panel("seek-title", "seek", screen.word(GoalSeek::seek))
        .child(
            div()
                .class("choices")
                .child(choice("unknown", screen.word(GoalSeek::unknown), offered, chosen.into(), move |i| chosen.set(i)))
                .child(choice("goal", screen.word(GoalSeek::goal), goals, goal.into(), move |i| goal.set(i))),
        )
        .child(div().class("answer-place").child(dynamic(move || {
            let Some((said, is_answer)) = said.get() else { return View::None };
            let buttons = || {
                actions()
                    .child(text_button("primary", screen.word(GoalSeek::use_it), move || apply(false)))
                    .child(text_button("", screen.word(GoalSeek::use_as), move || apply(true)).disabled(full))
            };
            fragment()
                .child(p().class(if is_answer { "carries solved" } else { "note" }).child(said))
                .children(is_answer.then(buttons))
                .children(is_answer.then(|| why_full(full)))
                .into()
        })))
        .child(live_region(heard))
        .child(capacity_part())
}
