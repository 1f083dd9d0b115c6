//! How many leads are enough for a chance.

use std::collections::BTreeMap;

use libm::log;

use super::budget::Budget;
use super::chance::{Chance, ROUNDED};
use super::model::LEADS_MAX;
use super::model::Model;
use super::outcome::Outcome;
use super::part::{Part, Parts};

/// The least leads that reach a target with a given chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enough {
    /// All leads, which [`Model::scaled`] divides among the segments.
    pub leads: u64,
    /// How far the chance with these may be off, in hundredths of a percentage point, rounded up; 0 if it is exact.
    pub error_hundredths: u32,
}

/// What the chance of one total may cost: some 20 totals are tried for three levels.
pub(super) const OF_A_TRY: u64 = 6_000_000;

/// What a chance may cost that is asked for by itself.
const OF_A_CHANCE: u64 = 12_000_000;

/// So many chances of smaller totals are computed at most, to see whether one of those is enough too.
const SMALLER_MAX: u32 = 16;

impl Model {
    /// The least total of leads, divided among the segments as the model divides its own ([`scaled`](Self::scaled)), that reaches the
    /// target with a chance of `level`, for each level; `None` where that is above [`LEADS_MAX`], where no number of leads is enough,
    /// and where the budget ends long before it is found.
    ///
    /// Promised: the total reaches the level, and one lead less does not; but if the budget ends first, it is only promised that a
    /// thirty-second less does not. With one segment no smaller total reaches it either. With
    /// several, the chance can fall as the total grows by one, because a segment can lose a lead to others (the Alabama paradox). A
    /// smaller total cannot be enough if no segment has more leads then than with a total that is not enough, so only the others
    /// are computed, at most 16 of them: not promised is that none beyond these 16 is enough. Nor is it promised that every larger
    /// total is enough.
    ///
    /// A chance that is the level but for what a float rounds (10⁻¹²) reaches it: at 80 %, one lead brings one deal with 80 %.
    #[must_use]
    pub fn leads_for<const N: usize>(&self, levels: [f64; N]) -> [Option<Enough>; N] {
        self.leads_for_within(levels, OF_A_TRY, &mut Budget::whole())
    }

    /// [`leads_for`](Self::leads_for) within a budget, of which the chance of one total takes at most `of_a_try` steps.
    #[must_use]
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

    /// [`leads_for`](Self::leads_for) one level, given in thousandths: the least leads whose [`chance`](Self::chance) is so high.
    #[must_use]
    pub fn leads_for_permille(&self, level: u16) -> Option<Enough> {
        let [enough] = self.leads_for_within([f64::from(level) / 1000.0], OF_A_CHANCE, &mut Budget::of(20 * OF_A_CHANCE));
        enough
    }

    /// The chance of the target, without a picture and tiers: for goals and levers, which compute many of them. `None` where it
    /// would have to be simulated.
    #[must_use]
    pub fn chance(&self) -> Option<Chance> {
        let (parts, leads) = (Parts::of(self), self.leads());
        Some(alone(parts.all(), leads, self.target, &mut Budget::of(OF_A_CHANCE))?.at_plan())
    }
}

/// The outcome, of which only the chance of the target is asked for.
fn alone(parts: &[Part], leads: u64, target: u128, budget: &mut Budget) -> Option<Outcome> {
    budget.spend(parts.len() as u64 * Budget::DRAW)?;
    Outcome::of(parts, leads, target, 1, budget)
}

/// The least total that is found to be enough, given one that is enough while one lead less is not.
fn smaller(parts: &Parts, tried: &mut Totals, level: f64, mut least: u64, chance: &mut impl FnMut(u64) -> Option<Chance>) -> u64 {
    let Some(mut total) = least.checked_sub(1) else { return least };
    // So many leads less in all take at least one whole lead from each segment, and rounding gives back less than one.
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

/// Totals further below are not looked at.
const WINDOW_MAX: u64 = 200;

/// The least total for each level, of one segment, whose chance never falls as its leads grow; `from` is tried first. `None`
/// above [`LEADS_MAX`], and where a chance that was needed cannot be computed.
pub(super) fn least<const N: usize>(levels: [f64; N], from: u64, mut chance: impl FnMut(u64) -> Option<Chance>) -> [Option<u64>; N] {
    let mut tried = Totals::default();
    levels.map(|level| tried.least(level * (1.0 - ROUNDED), from, &mut chance))
}

/// So many straight guesses are made for a level; then every other one only halves what is left.
const GUESSES: u32 = 6;

/// Totals and their chances, by rising total: what one level has found out serves the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals(Vec<(u64, Chance)>);

/// What to do for a level.
pub(super) enum Next {
    /// Find the chance of this total.
    Try(u64),
    /// Nothing: it is this one, or there is none.
    Done(Option<u64>),
}

impl Totals {
    /// A total whose chance is at least `level` while that of one lead less is not. It lies between a total that is not enough and
    /// one that is; and between the two the log-odds are nearly straight, so few need to be tried.
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

    /// What to do for a level after so many guesses at it, if `from` is where to begin.
    pub(super) fn next(&self, level: f64, from: u64, guess: u32) -> Next {
        // The first that is enough: a larger one may not be.
        let enough = self.0.iter().position(|(_, chance)| chance.at_least >= level).unwrap_or(self.0.len());
        let low = enough.checked_sub(1).map(|i| self.0[i]);
        // Past all that is known: by a sixteenth, then by twice as much each time.
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

    /// The least total known to be enough, if one that is not is less by at most such a part of it.
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

/// Where the straight line between two log-odds crosses that of the level, strictly between their totals; `None` if either has none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two totals")]
fn crossing(low: (u64, Chance), high: (u64, Chance), level: f64) -> Option<u64> {
    let odds = |chance: Chance| log(chance.at_least / chance.below);
    let (from, to) = (odds(low.1), odds(high.1));
    let part = (log(level / (1.0 - level)) - from) / (to - from);
    let guess = low.0 + (part * (high.0 - low.0) as f64) as u64;
    (from.is_finite() && to.is_finite()).then(|| guess.clamp(low.0 + 1, high.0 - 1))
}
