//! The chance and the expected pay with the leads that activities bring, where these are fewer than the plan counts on.

use std::sync::Arc;

use crate::domain::pay::Scheme;
use crate::domain::whatif::odds::{OddsFigures, leads_brought, with_leads};
use crate::domain::{Count, Plan};
use crate::i18n::explain::pay::money_short;
use crate::i18n::feasibility as said;
use crate::i18n::texts::{Feasibility, Pay};
use crate::state::document::PAUSE_MS;
use crate::ui::prelude::*;

/// The chances with the leads brought, and the plan that they are of.
#[derive(Clone)]
pub struct AsBrought {
    leads: Count,
    figures: Arc<OddsFigures>,
    plan: Arc<Plan>,
    report: Arc<Report>,
}

/// The chances of the open plan with the leads brought, found after a pause; `None` where they are not fewer.
pub fn as_brought() -> RwSignal<Option<AsBrought>> {
    let document = Screen::here().document;
    let found = RwSignal::new(None);
    // The number of edits, by which a pause knows whether another edit followed: a chance may take longer than a frame.
    let edits = StoredValue::new(0_u64);
    Effect::new(move |_| {
        document.outcome.track();
        let mine = edits.get_value() + 1;
        edits.set_value(mine);
        clock::after_ms(PAUSE_MS, move || {
            if edits.try_get_value() == Some(mine) {
                found.set(document.outcome.with_untracked(compute));
            }
        });
    });
    found
}

fn compute(outcome: &Outcome) -> Option<AsBrought> {
    let (plan, report) = (outcome.plan.clone()?, outcome.report.clone()?);
    let leads = leads_brought(&plan).filter(|_| outcome.faults.is_empty())?;
    let figures = Arc::new(with_leads(&plan, leads)?);
    Some(AsBrought { leads, figures, plan, report })
}

/// What is said of the figures; nothing without them.
fn line(found: RwSignal<Option<AsBrought>>, say: fn(&AsBrought, Locale) -> Option<String>) -> Signal<String> {
    let document = Screen::here().document;
    Signal::derive(move || {
        let locale = document.locale.get();
        found.with(|found| found.as_ref().and_then(|it| say(it, locale)).unwrap_or_default())
    })
}

/// `With the 30 leads that activities bring: 6%`.
pub fn chance_line(found: RwSignal<Option<AsBrought>>) -> Signal<String> {
    line(found, |it, locale| {
        let about = if it.figures.error.is_some() { "≈" } else { "" };
        let chance = format!("{about}{}", number::probability(it.figures.at_plan.at_least));
        Some(Feasibility(locale).chance_brought(&said::leads(it.leads, &it.report, locale), &chance))
    })
}

/// `With the 30 leads that activities bring: ≈¥43,000`.
pub fn pay_line(found: RwSignal<Option<AsBrought>>) -> Signal<String> {
    line(found, |it, locale| {
        let expected = Scheme::of(&it.plan, &it.report)?.expected(&it.plan, &it.figures)?;
        let shown = money_short(&expected.mean, &it.report, locale);
        let pay = format!("≈{}", shown.trim_start_matches('≈'));
        Some(Pay(locale).expected_brought(&said::leads(it.leads, &it.report, locale), &pay))
    })
}
