//! One chain of rates, from leads to deals.

use super::budget::Budget;
use super::chance::Chance;
use super::law::{Law, TERMS};
use super::masses::Masses;

/// A number of leads, the product of the known rates on their way, and the counted rates, each as the shapes of its Beta distribution.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub(super) leads: u64,
    /// The rate `p` and `1 − p`.
    pub(super) known: (f64, f64),
    pub(super) counted: Vec<(f64, f64)>,
}

/// A chain prepared for chances: the distribution before its last rate, and that rate.
#[derive(Clone, Debug)]
pub(super) struct Way {
    before: Masses,
    last: Last,
}

#[derive(Clone, Copy, Debug)]
enum Last {
    Known(f64, f64),
    Counted(f64, f64),
}

impl Chain {
    /// Every number of deals with its chance; `None` past the budget.
    ///
    /// Leads are thinned by the known rate first; the rest goes through one counted rate after the other.
    pub(super) fn deals(&self, budget: &mut Budget) -> Option<Masses> {
        self.through(&self.counted, budget)
    }

    /// The distribution before the last rate. With it a chance is one sum, so a chain of one counted rate has no limit
    /// except its width. The budget also pays for `chances` later chances.
    pub(super) fn way(&self, chances: u64, budget: &mut Budget) -> Option<Way> {
        match self.counted.split_last() {
            None => {
                // At most the width of the distribution on one side of its mean, which is about 20 standard deviations.
                let (n, (p, q)) = (self.leads as f64, self.known);
                budget.spend(whole(20.0 * (n * p * q).sqrt()).min(self.leads).checked_mul(chances)?.checked_mul(Budget::TERM)?)?;
                Some(Way { before: Masses::certain(self.leads), last: Last::Known(p, q) })
            }
            Some((&(won, lost), before)) => {
                let before = self.through(before, budget)?;
                // A chance is a sum over the distribution for the most and for the fewest that may arrive here, and
                // over all numbers between them.
                let widest = Law::Counted { n: before.last() as f64, won, lost };
                let terms = Masses::of(widest, budget)?.mass.len() as u64 + 2 * before.mass.len() as u64;
                budget.spend(terms.checked_mul(chances)?.checked_mul(Budget::TERM)?)?;
                Some(Way { before, last: Last::Counted(won, lost) })
            }
        }
    }

    fn through(&self, counted: &[(f64, f64)], budget: &mut Budget) -> Option<Masses> {
        let n = self.leads as f64;
        let (p, q) = self.known;
        match counted {
            [] if q <= 0.0 => Some(Masses::certain(self.leads)),
            [] => Masses::of(Law::Binomial { n, p, q }, budget),
            [(won, lost), rest @ ..] if q <= 0.0 => {
                let first = Masses::of(Law::Counted { n, won: *won, lost: *lost }, budget)?;
                rest.iter().try_fold(first, |masses, (won, lost)| masses.through(*won, *lost, budget))
            }
            all => {
                let first = Masses::of(Law::Binomial { n, p, q }, budget)?;
                all.iter().try_fold(first, |masses, (won, lost)| masses.through(*won, *lost, budget))
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "above 0, and cut off at the most that fits")]
fn whole(n: f64) -> u64 {
    n.ceil() as u64
}

impl Way {
    /// The largest number of deals that has a chance worth counting.
    pub(super) fn deals_max(&self) -> u64 {
        self.before.last()
    }

    /// The chance of at least `k` deals.
    pub(super) fn chance(&self, k: u64) -> Chance {
        let k_float = k as f64;
        match self.last {
            Last::Known(p, q) => Law::Binomial { n: self.before.from as f64, p, q }.chance(k_float),
            Last::Counted(won, lost) if self.before.mass.len() == 1 => {
                Law::Counted { n: self.before.from as f64, won, lost }.chance(k_float)
            }
            Last::Counted(..) if k == 0 => Chance::CERTAIN,
            Last::Counted(won, lost) => self.mixed(k_float, won, lost),
        }
    }

    /// `P(≥ k | n + 1) = P(≥ k | n) + p · P(k − 1 | n)`: one more unit before the last rate brings the `k`-th deal if there were `k − 1`
    /// and it is won. So the chance follows by recurrence upwards, and the risk downwards, without a new sum.
    fn mixed(&self, k: f64, won: f64, lost: f64) -> Chance {
        let gains = self.gains(k, won, lost);
        let rows = || (self.before.from..).zip(&self.before.mass).map(|(n, mass)| (n as f64, *mass)).zip(&gains);
        let law = |n| Law::Counted { n, won, lost };

        let (mut at_least, mut reached) = (0.0, None);
        for ((n, mass), gain) in rows().filter(|((n, _), _)| *n >= k) {
            let chance = reached.unwrap_or_else(|| law(n).chance(k).at_least);
            at_least += mass * chance;
            reached = Some(chance + gain);
        }
        let (mut below, mut missed) = (0.0, None);
        for ((n, mass), gain) in rows().collect::<Vec<_>>().into_iter().rev() {
            let risk: f64 = match missed {
                _ if n < k => 1.0,
                None => law(n).chance(k).below,
                Some(risk) => risk + gain,
            };
            below += mass * risk;
            missed = Some(risk);
        }
        Chance::of(at_least, below)
    }

    /// For every number before the last rate: the chance that the next unit brings the `k`-th deal.
    fn gains(&self, k: f64, won: f64, lost: f64) -> Vec<f64> {
        let mut gains = Vec::with_capacity(self.before.mass.len());
        let (mut term, mut fresh) = (0.0, 0);
        for n in (self.before.from..).take(self.before.mass.len()).map(|n| n as f64) {
            if n < k - 1.0 {
                gains.push(0.0);
                continue;
            }
            // The chance of k − 1 deals. A term too small for a float would stay 0, so it is computed afresh.
            if fresh == 0 || term < 1e-250 {
                (term, fresh) = (Law::Counted { n, won, lost }.mass(k - 1.0), TERMS);
            }
            gains.push(term * ((k - 1.0 + won) / (n + won + lost)));
            term *= (n + 1.0) * (n - k + 1.0 + lost) / ((n + 2.0 - k) * (n + won + lost));
            fresh -= 1;
        }
        gains
    }
}
