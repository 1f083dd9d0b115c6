//! The number of deals from a number of leads: the two distributions that one step of a funnel can have.

use super::chance::Chance;
use super::saddle;

/// The distribution of the number won out of `n`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Law {
    /// Each is won with probability `p`; `q = 1 − p`, computed from its own exact value.
    Binomial { n: f64, p: f64, q: f64 },
    /// Each is won with the same unknown probability, which is Beta(`won`, `lost`) distributed, with shapes as in
    /// [`Record::shapes`](super::model::Record::shapes): `won` at least 1½ and `lost` at least ½. The beta-binomial distribution.
    Counted { n: f64, won: f64, lost: f64 },
}

/// After this many terms derived from one another, the next is computed afresh: their rounding errors add up to less than 10⁻¹³.
pub(super) const TERMS: u32 = 128;

/// A sum ends at a term that is this small a part of it.
const LEFT_OUT: f64 = 1e-20;

impl Law {
    /// `P(X = k)` for whole `k` from 0 to `n`. Below 10⁻³⁰⁰ it may be 0.
    pub(super) fn mass(self, k: f64) -> f64 {
        match self {
            Self::Binomial { n, p, q } => saddle::mass(k, n, p, q),
            Self::Counted { n, won, lost } => {
                // C(won + k − 1, k) · C(lost + n − k − 1, n − k) ÷ C(won + lost + n − 1, n): each binomial coefficient
                // is a binomial chance at the same rate, whose powers cancel, times a ratio of two counts. For
                // shapes that are not whole the coefficients are quotients of gamma functions, and the same holds.
                let of = won + lost;
                let (p, q) = (n / (n + of), of / (n + of));
                let ways = saddle::mass(k, k + won, p, q) * saddle::mass(n - k, n - k + lost, p, q) / saddle::mass(n, n + of, p, q);
                ways * (won / (k + won)) * (lost / (n - k + lost)) * ((n + of) / of)
            }
        }
    }

    /// `P(X = k + 1) ÷ P(X = k)`, for `k` below `n`.
    fn ratio(self, k: f64) -> f64 {
        match self {
            Self::Binomial { n, p, q } => (n - k) * p / ((k + 1.0) * q),
            Self::Counted { n, won, lost } => (n - k) * (k + won) / ((k + 1.0) * (n - k - 1.0 + lost)),
        }
    }

    fn n(self) -> f64 {
        match self {
            Self::Binomial { n, .. } | Self::Counted { n, .. } => n,
        }
    }

    fn mean(self) -> f64 {
        match self {
            Self::Binomial { n, p, .. } => n * p,
            Self::Counted { n, won, lost } => n * (won / (won + lost)),
        }
    }

    /// The only possible number, if there is only one: all of sure leads, none of none.
    fn certain(self) -> Option<f64> {
        match self {
            Self::Binomial { p, .. } if p <= 0.0 => Some(0.0),
            Self::Binomial { n, q, .. } if q <= 0.0 => Some(n),
            _ if self.n() <= 0.0 => Some(0.0),
            _ => None,
        }
    }

    /// The chance of at least `k`, a whole number. The tail on the far side of the mean is summed term by term, and the
    /// other tail only if the first is not the smaller one.
    pub(super) fn chance(self, k: f64) -> Chance {
        if let Some(certain) = self.certain() {
            return if k <= certain { Chance::CERTAIN } else { Chance::NONE };
        }
        if k <= 0.0 {
            Chance::CERTAIN
        } else if k > self.n() {
            Chance::NONE
        } else if k > self.mean() {
            Chance::of_smaller(self.terms_up(k), || self.terms_down(k - 1.0))
        } else {
            let risk = Chance::of_smaller(self.terms_down(k - 1.0), || self.terms_up(k));
            Chance { at_least: risk.below, below: risk.at_least }
        }
    }

    /// The most likely number, or a number next to it.
    pub(super) fn mode(self) -> f64 {
        if let Some(certain) = self.certain() {
            return certain;
        }
        let (n, rate) = match self {
            Self::Binomial { n, p, .. } => (n, p),
            // If nothing was lost so far, each number is more likely than the one before it.
            Self::Counted { n, lost, .. } if lost < 1.0 => return n,
            Self::Counted { n, won, lost } => (n, (won - 1.0) / (won + lost - 2.0)),
        };
        ((n + 1.0) * rate).floor().min(n)
    }

    /// Calls `each` with the chances of `k`, `k + 1` and so on, until it returns false.
    pub(super) fn up(self, from: f64, mut each: impl FnMut(f64) -> bool) {
        if let Some(certain) = self.certain() {
            each(f64::from(u8::from(from == certain)));
            return;
        }
        let (mut k, mut term, mut fresh) = (from, self.mass(from), TERMS);
        while each(term) && k < self.n() {
            fresh -= 1;
            term = if fresh == 0 { self.mass(k + 1.0) } else { term * self.ratio(k) };
            fresh = if fresh == 0 { TERMS } else { fresh };
            k += 1.0;
        }
    }

    /// Calls `each` with the chances of `k`, `k − 1` and so on, until it returns false.
    pub(super) fn down(self, from: f64, mut each: impl FnMut(f64) -> bool) {
        if self.certain().is_some() {
            return;
        }
        let (mut k, mut term, mut fresh) = (from, self.mass(from), TERMS);
        while each(term) && k > 0.0 {
            fresh -= 1;
            term = if fresh == 0 { self.mass(k - 1.0) } else { term / self.ratio(k - 1.0) };
            fresh = if fresh == 0 { TERMS } else { fresh };
            k -= 1.0;
        }
    }

    fn terms_up(self, from: f64) -> f64 {
        let mut sum = 0.0;
        self.up(from, |term| {
            sum += term;
            term > sum * LEFT_OUT
        });
        sum
    }

    fn terms_down(self, from: f64) -> f64 {
        let mut sum = 0.0;
        self.down(from, |term| {
            sum += term;
            term > sum * LEFT_OUT
        });
        sum
    }
}
