//! How many leads would be enough.

use libm::log;

use super::LEADS_MAX;
use super::budget::Budget;
use super::chance::Chance;
use super::model::Model;
use super::outcome::Outcome;

/// The least leads that reach a target with a chance that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enough {
    /// The least total to which [`Model::scaled`] must bring the plan.
    pub total: u64,
    /// The leads of the segments then: `total`, and what rounding each segment up adds.
    pub leads: u64,
}

impl Model {
    /// The least leads, distributed as in the plan, that reach the target with a chance of `level`, for each level; `None` where that
    /// is above [`LEADS_MAX`], where no number of leads is enough, and where the chances have no exact form in a fifth of the
    /// time that one may take: some 20 totals are tried.
    ///
    /// A chance that is the level but for what a float rounds (10⁻¹²) reaches it: at 80 %, one lead brings one deal with 80 %.
    #[must_use]
    pub fn leads_for<const N: usize>(&self, levels: [f64; N]) -> [Option<Enough>; N] {
        self.leads_within(levels, Budget::of_a_try)
    }

    pub(super) fn leads_within<const N: usize>(&self, levels: [f64; N], of_a_try: fn() -> Budget) -> [Option<Enough>; N] {
        least(levels, self.leads(), |total| Some(Outcome::of(&self.scaled(total), of_a_try())?.at_plan())).map(|total| {
            let (total, leads) = (total?, self.scaled(total?).leads());
            (leads <= LEADS_MAX).then_some(Enough { total, leads })
        })
    }

    /// [`leads_for`](Self::leads_for) one level, given in thousandths.
    #[must_use]
    pub fn leads_for_permille(&self, level: u16) -> Option<Enough> {
        let [enough] = self.leads_for([f64::from(level) / 1000.0]);
        enough
    }
}

/// The least total for each level, of totals whose chance never falls as they grow; the plan's is tried first. `None` above
/// [`LEADS_MAX`], and where a chance that was needed cannot be told.
pub(super) fn least<const N: usize>(levels: [f64; N], plan: u64, chance: impl Fn(u64) -> Option<Chance>) -> [Option<u64>; N] {
    let mut tried = Totals::default();
    levels.map(|level| tried.least(level * (1.0 - ROUNDED), plan, &chance))
}

/// What a float rounds of a chance.
pub(super) const ROUNDED: f64 = 1e-12;

/// So many straight guesses are made for a level; then every other one only halves what is left.
const GUESSES: u32 = 6;

/// Totals and the chances they bring, by rising total: what one level has found out serves the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals(Vec<(u64, Chance)>);

/// What to do for a level.
pub(super) enum Next {
    /// Find out what this total brings.
    Try(u64),
    /// Nothing: it is this one, or there is none.
    Done(Option<u64>),
}

impl Totals {
    /// The least total whose chance is at least `level`. It lies between one that is not
    /// enough and one that is; and between the two the log-odds are nearly straight, so few need to be tried.
    fn least(&mut self, level: f64, plan: u64, chance: impl Fn(u64) -> Option<Chance>) -> Option<u64> {
        for guess in 0.. {
            match self.next(level, plan, guess) {
                Next::Try(total) => self.tell(total, chance(total)?),
                Next::Done(least) => return least,
            }
        }
        None
    }

    /// What to do for a level after so many guesses at it.
    pub(super) fn next(&self, level: f64, plan: u64, guess: u32) -> Next {
        let enough = self.0.partition_point(|(_, chance)| chance.at_least < level);
        let low = enough.checked_sub(1).map(|i| self.0[i]);
        Next::Try(match (low, self.0.get(enough)) {
            (None, Some((0, _))) => return Next::Done(Some(0)),
            (None, None) => plan.min(LEADS_MAX),
            (None, Some(_)) => 0,
            (Some((low, _)), Some((high, _))) if high - low == 1 => return Next::Done(Some(*high)),
            (Some(low), Some(high)) => {
                let halve = guess > GUESSES && guess.is_multiple_of(2);
                crossing(low, *high, level).filter(|_| !halve).unwrap_or(low.0.midpoint(high.0))
            }
            (Some((LEADS_MAX.., _)), None) => return Next::Done(None),
            (Some((low, _)), None) => (low + low / 4 + 1).min(LEADS_MAX),
        })
    }

    pub(super) fn tell(&mut self, total: u64, chance: Chance) {
        let place = self.0.partition_point(|(other, _)| *other < total);
        self.0.insert(place, (total, chance));
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
