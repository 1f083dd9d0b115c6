//! The number of leads that gives a required chance.

use std::collections::BTreeMap;

use libm::log;

use super::budget::Budget;
use super::chance::{Chance, ROUNDED};
use super::model::{LEADS_MAX, Model};
use super::outcome::Outcome;
use super::part::{Part, Parts};

/// The least leads that reach a target with a given chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enough {
    /// All leads together; [`Model::scaled`] divides them among the segments.
    pub leads: u64,
    /// The possible error of the chance with these leads, in hundredths of a percentage point, rounded up; 0 if it is exact.
    pub error_hundredths: u32,
}

/// The most steps for the chance of one total: about 20 totals are tried for three levels.
pub(super) const OF_A_TRY: u64 = 6_000_000;

/// The most steps for a chance that is asked for alone.
const OF_A_CHANCE: u64 = 12_000_000;

/// The most chances of smaller totals that are computed to see whether one of those totals is enough too.
const SMALLER_MAX: u32 = 16;

impl Model {
    /// For each level, the least total of leads that reaches the target with a chance of `level`. The leads are divided
    /// among the segments in the model's own proportion ([`scaled`](Self::scaled)). `None` if the total is above
    /// [`LEADS_MAX`], if no number of leads is enough, and if the budget ends long before it is found.
    ///
    /// What is promised: the total reaches the level, and one lead less does not; if the budget ends first, only that 1/32 less does not.
    /// With one segment, no smaller total reaches the level either. With several segments, the chance can fall as the total grows by one,
    /// because a segment can lose a lead to others (the Alabama paradox). A smaller total cannot be enough if no segment has more leads in
    /// it than in a total that is not enough; so only the other smaller totals are computed, at most 16. It is not promised that none
    /// beyond these 16 is enough, nor that every larger total is enough.
    ///
    /// A chance within the rounding error of floats (10⁻¹²) of the level reaches it: at 80 %, one lead brings one deal
    /// with a chance of 80 %.
    pub fn leads_for<const N: usize>(&self, levels: [f64; N]) -> [Option<Enough>; N] {
        self.leads_for_within(levels, OF_A_TRY, &mut Budget::whole())
    }

    /// [`leads_for`](Self::leads_for) within a budget, with at most `of_a_try` steps for the chance of one total.
    pub fn leads_for_within<const N: usize>(&self, levels: [f64; N], of_a_try: u64, budget: &mut Budget) -> [Option<Enough>; N] {
        let parts = Parts::of(self);
        let mut errors = BTreeMap::new();
        let mut chance = |total: u64| {
            let outcome = budget.within(of_a_try, |budget| alone(&parts.scaled(total), total, self.target, budget))?;
            errors.insert(total, outcome.error_hundredths(&[]));
            Some(outcome.at_plan())
        };
        let mut tried = Totals::default();
        let found = levels.map(|level| {
            let level = level * (1.0 - ROUNDED);
            let least = tried.least(level, parts.guess(level, self.target), &mut chance)?;
            Some(smaller(&parts, &mut tried, level, least, &mut chance))
        });
        found.map(|leads| leads.map(|leads| Enough { leads, error_hundredths: errors.get(&leads).copied().unwrap_or(0) }))
    }

    /// [`leads_for`](Self::leads_for) one level, given in thousandths: the least leads whose [`chance`](Self::chance) reaches it.
    pub fn leads_for_permille(&self, level: u16) -> Option<Enough> {
        let [enough] = self.leads_for_within([f64::from(level) / 1000.0], OF_A_CHANCE, &mut Budget::of(20 * OF_A_CHANCE));
        enough
    }

    /// The chance of the target, without a distribution and target lines: for goal seek and levers, which compute many
    /// chances. `None` if it would have to be simulated.
    pub fn chance(&self) -> Option<Chance> {
        let (parts, leads) = (Parts::of(self), self.leads());
        Some(alone(parts.all(), leads, self.target, &mut Budget::of(OF_A_CHANCE))?.at_plan())
    }
}

/// The outcome, prepared only for the chance of the target.
fn alone(parts: &[Part], leads: u64, target: u128, budget: &mut Budget) -> Option<Outcome> {
    budget.spend(parts.len() as u64 * Budget::DRAW)?;
    Outcome::of(parts, leads, target, 1, budget)
}

/// The least total that is found to be enough, given a total that is enough while one lead less is not.
fn smaller(parts: &Parts, tried: &mut Totals, level: f64, mut least: u64, chance: &mut impl FnMut(u64) -> Option<Chance>) -> u64 {
    let Some(mut total) = least.checked_sub(1) else { return least };
    // Reducing the total by this number takes at least one whole lead from each segment, and rounding gives back less than one.
    let end = total.saturating_sub(parts.leads().div_ceil(parts.fewest()).min(WINDOW_MAX));
    let mut short = vec![parts.leads_scaled(total)];
    let mut left = SMALLER_MAX;
    while total > end && left > 0 {
        total -= 1;
        let leads = parts.leads_scaled(total);
        if short.iter().any(|short| leads.iter().zip(short).all(|(leads, short)| leads <= short)) {
            continue;
        }
        let Some(found) = chance(total) else { break };
        left -= 1;
        tried.tell(total, found);
        if found.at_least >= level { least = total } else { short.push(leads) }
    }
    least
}

/// The search looks at no totals further below than this.
const WINDOW_MAX: u64 = 200;

/// The least total for each level, for one segment, whose chance never falls as its leads grow; `from` is tried first.
/// `None` above [`LEADS_MAX`], and if a chance that is needed cannot be computed.
pub(super) fn least<const N: usize>(levels: [f64; N], from: u64, mut chance: impl FnMut(u64) -> Option<Chance>) -> [Option<u64>; N] {
    let mut tried = Totals::default();
    levels.map(|level| tried.least(level * (1.0 - ROUNDED), from, &mut chance))
}

/// After this many interpolated guesses for a level, every other guess halves the interval.
const GUESSES: u32 = 6;

/// Totals and their chances, in rising order of totals. The totals tried for one level serve the next level too.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals(Vec<(u64, Chance)>);

/// The next step for a level.
pub(super) enum Next {
    /// Compute the chance of this total.
    Try(u64),
    /// Finished: this total is the answer, or there is none.
    Done(Option<u64>),
}

impl Totals {
    /// A total whose chance is at least `level` while the chance of one lead less is not. It lies between a total that is not enough and
    /// one that is. Between the two the log-odds are nearly a straight line, so few totals have to be tried.
    fn least(&mut self, level: f64, from: u64, chance: &mut impl FnMut(u64) -> Option<Chance>) -> Option<u64> {
        for guess in 0.. {
            match self.next(level, from, guess) {
                Next::Done(least) => return least,
                Next::Try(total) => match chance(total) {
                    Some(chance) => self.tell(total, chance),
                    None => return self.nearly(level, 32),
                },
            }
        }
        None
    }

    /// The next step for a level after `guess` guesses; the search begins at `from`.
    pub(super) fn next(&self, level: f64, from: u64, guess: u32) -> Next {
        // The first total that is enough; a larger one may not be.
        let enough = self.0.iter().position(|(_, chance)| chance.at_least >= level).unwrap_or(self.0.len());
        let low = enough.checked_sub(1).map(|i| self.0[i]);
        // Above all known totals: a sixteenth more, then twice the stride each time.
        let stride = |total: u64| (total / 16 + 1).saturating_mul(1 << guess.min(32));
        Next::Try(match (low, self.0.get(enough)) {
            (None, Some((0, _))) => return Next::Done(Some(0)),
            (None, None) => from.min(LEADS_MAX),
            (None, Some((high, _))) => high.saturating_sub(stride(*high)),
            (Some((low, _)), Some((high, _))) if high - low == 1 => return Next::Done(Some(*high)),
            (Some(low), Some(high)) => {
                let halve = guess > GUESSES && guess.is_multiple_of(2);
                crossing(low, *high, level).filter(|_| !halve).unwrap_or(low.0.midpoint(high.0))
            }
            (Some((LEADS_MAX.., _)), None) => return Next::Done(None),
            (Some((low, _)), None) => low.saturating_add(stride(low)).min(LEADS_MAX),
        })
    }

    /// The least total known to be enough, if a known total that is not enough is within 1/`part` below it.
    pub(super) fn nearly(&self, level: f64, part: u64) -> Option<u64> {
        let enough = self.0.iter().position(|(_, chance)| chance.at_least >= level)?;
        let (high, low) = (self.0[enough].0, self.0[enough.checked_sub(1)?].0);
        (high - low <= high / part).then_some(high)
    }

    pub(super) fn tell(&mut self, total: u64, chance: Chance) {
        let place = self.0.partition_point(|(other, _)| *other < total);
        if self.0.get(place).is_none_or(|(other, _)| *other != total) {
            self.0.insert(place, (total, chance));
        }
    }
}

/// The total at which the straight line between two log-odds reaches the level's, strictly between their totals; `None`
/// if one of them is infinite.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two totals")]
fn crossing(low: (u64, Chance), high: (u64, Chance), level: f64) -> Option<u64> {
    let odds = |chance: Chance| log(chance.at_least / chance.below);
    let (from, to) = (odds(low.1), odds(high.1));
    let part = (log(level / (1.0 - level)) - from) / (to - from);
    let guess = low.0 + (part * (high.0 - low.0) as f64) as u64;
    (from.is_finite() && to.is_finite()).then(|| guess.clamp(low.0 + 1, high.0 - 1))
}
