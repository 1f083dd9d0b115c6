//! Whether the plan can be done, as JSON.

use serde::Serialize;
use serde_json::{Value, json};

use super::object::object;
use crate::domain::feasibility::{Chances, Finding, Mend, Reason, Smart, SmartCriterion, Stopped, Verdict, WeeksOver, feasibility};
use crate::domain::probability::Confidence;
use crate::domain::whatif::odds::{PADDINGS, padded};
use crate::domain::{Count, Exact, Plan, Report};

/// The verdict, its reasons, the inputs that would add one, and the SMART criteria.
pub(super) fn judged(plan: &Plan, report: &Report, confidence: Option<Confidence>) -> impl Serialize + use<> {
    let chances = confidence.map_or(Chances::None, Chances::Known);
    let feasibility = feasibility(plan, report, &chances);
    let padding = PADDINGS.iter().filter_map(|percent| padded(plan, &Exact::ratio(*percent, 100)));
    let padding = padding.map(|padded| {
        object! {
            more: padded.more.to_string(),
            leads: padded.leads.get(),
            chance: padded.chance.at_least,
        }
    });
    object! {
        verdict: feasibility.verdict.map(Verdict::name),
        ?stopped: feasibility.stopped.map(Stopped::name),
        reasons: feasibility.reasons.iter().map(reason).collect::<Vec<_>>(),
        missing: feasibility.missing.iter().map(ToString::to_string).collect::<Vec<_>>(),
        smart: SmartCriterion::ALL.map(|criterion| smart(&feasibility.smart, criterion)),
        ?padding: (chances != Chances::None).then(|| padding.collect::<Vec<_>>()),
    }
}

fn reason(reason: &Reason) -> impl Serialize + use<> {
    object! {
        reason: reason.finding.name(),
        state: reason.state.name(),
        figures: figures(&reason.finding),
        ?remedy: reason.remedy.as_ref().map(|remedy| object! {
            remedy: mend(&remedy.mend),
            changes: remedy.changes.iter().map(|(field, text)| (field.to_string(), text.clone())).collect::<std::collections::BTreeMap<_, _>>(),
        }),
    }
}

/// The figures of a reason; exact ones are texts.
fn figures(finding: &Finding) -> Value {
    match finding {
        Finding::Rates(rates) => rates
            .iter()
            .map(|rate| {
                let (won, of) = rate.counted;
                json!({"stage": rate.stage, "planned": rate.planned.to_string(), "counted": [won, of], "by": rate.by.to_string()})
            })
            .collect(),
        Finding::Growth { past, target, by } => json!({"past": past.to_string(), "target": target.to_string(), "by": by.to_string()}),
        Finding::Market { size, share, gives, needed } => {
            json!({"size": size.to_string(), "share": share.to_string(), "gives": gives.to_string(), "needed": needed.to_string()})
        }
        Finding::Leads { available, needed } => json!({"available": available.get(), "needed": needed.get()}),
        Finding::Opening { needed, in_hand, by } => {
            json!({"needed": needed.get(), "in_hand": in_hand.map(Count::get), "by": by.to_string()})
        }
        Finding::Supply { brought, needed, short, by } => {
            json!({"brought": brought.get(), "needed": needed.get(), "short": short.get(), "by": by.to_string()})
        }
        Finding::Hours { needed, available, over, hire_by_passed, fixed: _ } => {
            let week = |it: &WeeksOver| json!({"weeks": it.weeks, "first": it.first.to_string(), "needed": it.needed.to_string(), "available": it.available.to_string()});
            json!({
                "needed": needed.to_string(),
                "available": available.to_string(),
                "over": over.as_ref().map(week),
                "hire_by_passed": hire_by_passed.map(|day| day.to_string()),
            })
        }
        Finding::Budget { cost, available } => json!({"cost": cost.to_string(), "available": available.to_string()}),
        Finding::People { there, needed } => json!({"there": there.to_string(), "needed": needed.to_string()}),
        Finding::LeadBy { day, days } => json!({"day": day.to_string(), "days": days}),
        Finding::Chance { leads, confidence } => json!({"leads": leads.get(), "chance": confidence.shown()}),
    }
}

/// What a remedy is, in a word.
fn mend(mend: &Mend) -> &'static str {
    match mend {
        Mend::Chance { .. } | Mend::MoreLeads(_) => "more_leads",
        Mend::Ready(_) => "more_ready",
        Mend::MorePeople(_) => "more_people",
        Mend::Target(_) => "smaller_target",
        Mend::CountedRates { .. } => "counted_rates",
        Mend::Raise(_) => "more_activities",
        Mend::Budget(_) => "larger_budget",
        Mend::LastDay(_) => "later_end",
    }
}

fn smart(smart: &Smart, criterion: SmartCriterion) -> impl Serialize + use<> {
    object! { criterion: criterion.name(), met: smart.is_met(criterion), }
}
