//! The chances of a plan as JSON, sent from the worker to the page. Both belong to the same build, so this format may change.

use serde::{Deserialize, Serialize};

use crate::domain::Count;
use crate::domain::probability::{Bin, Chance, Distribution, Progress};
use crate::domain::whatif::odds::{Error, OddsFigures};

/// The chances in whole numbers. A float is sent as its bits, so that it arrives unchanged.
#[derive(Serialize, Deserialize)]
struct Sent {
    leads: u64,
    at_plan: [u64; 2],
    at_hand: Option<(u64, [u64; 2])>,
    tiers: Vec<[u64; 2]>,
    leads_for: [Option<u64>; 3],
    trials: Option<[u64; 2]>,
    error: Option<[u32; 2]>,
    unit: u64,
    target: u128,
    mean: u64,
    quantiles: [u128; 3],
    ninetieth: u128,
    outside: [u64; 2],
    bins: Vec<(u128, u128, u64)>,
}

/// Writes the chances as JSON.
pub fn write(figures: &OddsFigures) -> String {
    let OddsFigures { leads, at_plan, at_hand, tiers, leads_for, picture, error, trials } = figures;
    let bits = |chance: &Chance| [chance.at_least.to_bits(), chance.below.to_bits()];
    let sent = Sent {
        leads: leads.get(),
        at_plan: bits(at_plan),
        at_hand: at_hand.map(|(leads, chance)| (leads.get(), bits(&chance))),
        tiers: tiers.iter().map(bits).collect(),
        leads_for: leads_for.map(|leads| leads.map(Count::get)),
        trials: trials.map(|trials| [trials.done, trials.trials]),
        error: error.map(|error| [error.of_chance, error.of_leads]),
        unit: picture.unit,
        target: picture.target,
        mean: picture.mean.to_bits(),
        quantiles: picture.quantiles,
        ninetieth: picture.ninetieth,
        outside: picture.outside.map(f64::to_bits),
        bins: picture.bins.iter().map(|bin| (bin.from, bin.to, bin.probability.to_bits())).collect(),
    };
    // Numbers and lists always have a JSON form, so that writing cannot fail.
    serde_json::to_string(&sent).unwrap_or_default()
}

/// Reads JSON that [`write()`] has written; `None` for any other text.
pub fn read(text: &str) -> Option<OddsFigures> {
    let sent: Sent = serde_json::from_str(text).ok()?;
    let chance = |[at_least, below]: [u64; 2]| Chance { at_least: f64::from_bits(at_least), below: f64::from_bits(below) };
    let bin = |(from, to, probability)| Bin { from, to, probability: f64::from_bits(probability) };
    let at_hand = match sent.at_hand {
        Some((leads, bits)) => Some((Count::new(leads)?, chance(bits))),
        None => None,
    };
    Some(OddsFigures {
        leads: Count::new(sent.leads)?,
        at_plan: chance(sent.at_plan),
        at_hand,
        tiers: sent.tiers.into_iter().map(chance).collect(),
        leads_for: sent.leads_for.map(|leads| leads.and_then(Count::new)),
        picture: Distribution {
            unit: sent.unit,
            target: sent.target,
            mean: f64::from_bits(sent.mean),
            quantiles: sent.quantiles,
            ninetieth: sent.ninetieth,
            outside: sent.outside.map(f64::from_bits),
            bins: sent.bins.into_iter().map(bin).collect(),
        },
        error: sent.error.map(|[of_chance, of_leads]| Error { of_chance, of_leads }),
        trials: sent.trials.map(|[done, trials]| Progress { done, trials }),
    })
}
