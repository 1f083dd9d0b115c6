//! The figures of the scenarios' work, which take longer than a frame may: they follow what is typed after a pause, while the tab is open.

use std::sync::Arc;

use super::outcomes::confidence;
use crate::domain::feasibility::Chances;
use crate::domain::{Plan, ScenarioDraft};
use crate::state::acted::Acted;
use crate::state::comparison::{Column, Comparison};
use crate::state::document::LIGHT;
use crate::ui::parts::recompute::{Shown, Turn, after_a_pause};
use crate::ui::prelude::*;

/// The figures of one scenario, and what they are of.
#[derive(Clone)]
struct Known {
    name: Option<String>,
    plan: Arc<Plan>,
    chances: Chances,
    acted: Arc<Acted>,
}

/// The scenarios beside each other, with the figures of their work as far as they are known.
pub fn with_work(compared: Memo<Comparison>) -> Memo<Comparison> {
    let document = Screen::here().document;
    // Counts the turns in which a large plan computes one scenario each.
    let turns = RwSignal::new(0_u32);
    let known = StoredValue::new(Vec::<Known>::new());
    let scenarios = document.whole(|draft| draft.scenarios.clone());
    let watch = move || {
        let open = document.scenario.get();
        // An edit of the open scenario changes its outcome. Undo may change another one.
        let others = scenarios.with(|all| {
            let other = |(i, scenario): (usize, &ScenarioDraft)| (open != Some(i)).then(|| scenario.changes.clone());
            all.iter().enumerate().map(other).collect::<Vec<_>>()
        });
        let chances = compared.with_untracked(|compared| each(compared, |j, column| chances(document, j, column)));
        (turns.get(), open, others, chances)
    };
    let found = after_a_pause(Turn::Second, watch, move |_| {
        compared.with_untracked(|compared| {
            let before = known.get_value();
            let is_large =
                compared.columns.iter().any(|column| column.outcome.plan.as_ref().is_some_and(|plan| plan.split().paths().len() > LIGHT));
            let mut computed = 0;
            let now = each(compared, |j, column| {
                let (plan, report) = (column.outcome.plan.clone()?, column.outcome.report.as_deref()?);
                let chances = chances(document, j, column);
                let same = before.iter().find(|it| Arc::ptr_eq(&it.plan, &plan) && it.chances == chances);
                if let Some(same) = same {
                    return Some(Known { name: column.name.clone(), ..same.clone() });
                }
                if is_large && computed > 0 {
                    // Its turn comes after the next pause; until then it has its last figures.
                    return before.iter().find(|it| it.name == column.name).cloned();
                }
                computed += 1;
                let acted = Arc::new(Acted::of(&plan, report, &chances));
                Some(Known { name: column.name.clone(), plan, chances, acted })
            });
            let now: Vec<Known> = now.into_iter().flatten().collect();
            known.set_value(now.clone());
            Some((now, is_large && computed > 0))
        })
    });
    Effect::new(move |_| {
        if found.with(|found| found.as_ref().is_some_and(|Shown { it: (_, more), .. }| *more)) {
            turns.update(|turns| *turns = turns.wrapping_add(1));
        }
    });
    // No comparison: it is made again only when one of both has changed.
    let join = move |_: Option<&Comparison>| {
        let mut compared = compared.get();
        found.with(|found| {
            let Some(Shown { it: (known, _), .. }) = found else { return };
            for column in &mut compared.columns {
                let plan = column.outcome.plan.as_ref();
                let of_plan = known.iter().find(|it| plan.is_some_and(|plan| Arc::ptr_eq(plan, &it.plan)));
                column.acted = of_plan.or_else(|| known.iter().find(|it| it.name == column.name)).map(|it| it.acted.clone());
            }
        });
        compared
    };
    Memo::new_with_compare(join, |_, _| true)
}

fn each<T>(compared: &Comparison, mut of: impl FnMut(usize, &Column) -> T) -> Vec<T> {
    compared.columns.iter().enumerate().map(|(j, column)| of(j, column)).collect()
}

/// What is known of a scenario's chance.
pub fn chances(document: Document, j: usize, column: &Column) -> Chances {
    let is_running = || {
        let odds = column.outcome.plan.as_ref().and_then(|plan| document.odds_of_column(j, plan));
        odds.is_none_or(|odds| odds.is_running)
    };
    match confidence(document, j, column) {
        _ if column.outcome.report.as_ref().is_some_and(|report| report.confidence.is_none()) && is_running() => Chances::Open,
        Some((confidence, _)) => Chances::Known(confidence),
        None => Chances::None,
    }
}
