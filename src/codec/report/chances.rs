//! The chances of hitting the target as JSON.

use serde::Serialize;

use super::listed::Listed;
use crate::domain::probability::LEVELS;
use crate::domain::whatif::odds::{OddsFigures, OddsJob};
use crate::domain::{Count, Plan, Report};

/// The chances, if they were asked for and the plan has any.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Chances<'r> {
    LeftOut,
    Asked(Option<Confidence<'r>>),
}

impl<'r> Chances<'r> {
    pub(super) fn of(plan: &Plan, report: &'r Report, listed: Listed) -> Self {
        if listed.chances { Self::Asked(sure(plan, report)) } else { Self::LeftOut }
    }

    pub(super) fn are_left_out(&self) -> bool {
        matches!(self, Self::LeftOut)
    }
}

#[derive(Serialize)]
pub(super) struct Confidence<'r> {
    at_plan: f64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tiers: Vec<TierChance<'r>>,
    leads_for: std::collections::BTreeMap<&'static str, Option<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bounded: Option<Bounded>,
    #[serde(skip_serializing_if = "Option::is_none")]
    simulated: Option<Simulated>,
}

/// The chance of a line.
#[derive(Serialize)]
struct TierChance<'r> {
    name: &'r str,
    chance: f64,
}

/// The possible error of computed chances that are not exact, in percentage points: of the plan's chance, and of the
/// chances with the least leads.
#[derive(Serialize)]
struct Bounded {
    error_points: String,
    error_points_of_leads: String,
}

/// For simulated chances, the number of trials and the possible error (99.9 %), in percentage points: of the plan's
/// chance, and of the chances with the least leads.
#[derive(Serialize)]
struct Simulated {
    trials: u64,
    error_points: String,
    error_points_of_leads: String,
}

/// The chance of a plan, from one binomial distribution if that is enough and otherwise from its odds; and the chance of each target line.
fn sure<'r>(plan: &Plan, report: &'r Report) -> Option<Confidence<'r>> {
    let figures = OddsJob::of(plan).and_then(OddsJob::answer);
    let told = report.confidence.clone().or_else(|| figures.as_ref().map(OddsFigures::confidence))?;
    let chances = figures.iter().flat_map(|figures| &figures.tiers);
    let (error, trials) = figures.as_ref().map_or((None, None), |figures| (figures.error, figures.trials));
    Some(Confidence {
        at_plan: told.at_plan,
        tiers: report.tiers.iter().zip(chances).map(|(tier, chance)| TierChance { name: &tier.name, chance: chance.at_least }).collect(),
        leads_for: LEVELS.iter().zip(told.leads_for).map(|((name, _), leads)| (*name, leads.map(Count::get))).collect(),
        bounded: error
            .filter(|_| trials.is_none())
            .map(|error| Bounded { error_points: points(error.of_chance), error_points_of_leads: points(error.of_leads) }),
        simulated: error.zip(trials).map(|(error, trials)| Simulated {
            trials: trials.done,
            error_points: points(error.of_chance),
            error_points_of_leads: points(error.of_leads),
        }),
    })
}

fn points(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
