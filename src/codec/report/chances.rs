//! The chances of hitting the target as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::object::{object, unless_empty};
use crate::domain::probability::LEVELS;
use crate::domain::whatif::odds::OddsFigures;
use crate::domain::{Count, Report};

/// The chances; `None` if the plan has none.
///
/// The chance of a plan comes from one binomial distribution if that is enough and otherwise from its odds. Errors are in percentage
/// points: of the plan's chance, and of the chances with the least leads. Those of simulated chances hold with 99.9 %.
pub(super) fn chances(report: &Report, figures: Option<&OddsFigures>) -> Option<impl Serialize + use<>> {
    let confidence = report.confidence.clone().or_else(|| figures.map(OddsFigures::confidence))?;
    let tiers = report.tiers.iter().zip(figures.into_iter().flat_map(|figures| &figures.tiers));
    let tiers = tiers.map(|(tier, chance)| object! { name: tier.name.clone(), chance: chance.at_least, });
    let leads_for = LEVELS.iter().zip(confidence.leads_for).map(|((name, _), leads)| (*name, leads.map(Count::get)));
    let (error, trials) = figures.map_or((None, None), |figures| (figures.error, figures.trials));
    Some(object! {
        at_plan: confidence.at_plan,
        ?tiers: unless_empty(tiers.collect()),
        leads_for: leads_for.collect::<BTreeMap<_, _>>(),
        ?bounded: error.filter(|_| trials.is_none()).map(|error| object! {
            error_points: points(error.of_chance),
            error_points_of_leads: points(error.of_leads),
        }),
        ?simulated: error.zip(trials).map(|(error, trials)| object! {
            trials: trials.done,
            error_points: points(error.of_chance),
            error_points_of_leads: points(error.of_leads),
        }),
    })
}

fn points(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
