//! Draws from the distributions of a plan: the same seed gives the same draws on every machine.

use libm::log;
use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

use super::law::Law;

/// A source of random numbers.
#[derive(Clone, Debug)]
pub(super) struct Dice(Pcg32);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        const STREAM: u64 = 0x0a02_bdbf_7bb3_c0a7; // the customary one
        Self(Pcg32::new(seed, STREAM))
    }

    /// Evenly from (0, 1): the middle of one of 2⁵² equal intervals, so that neither 0 nor 1 occurs.
    fn part(&mut self) -> f64 {
        ((self.0.next_u64() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// A rate from Beta(`won`, `lost`), where `won` is at least 1 and `lost` at least 1 or exactly ½: the share of one
    /// gamma draw in the sum of two.
    pub(super) fn rate(&mut self, (won, lost): (f64, f64)) -> f64 {
        let won = self.gamma(won);
        won / (won + self.gamma(lost))
    }

    /// How many of `n` are won at the rate `p`, with `q = 1 − p`.
    pub(super) fn deals(&mut self, n: f64, p: f64, q: f64) -> f64 {
        if p > q {
            return n - self.deals(n, q, p);
        }
        if n * p < 10.0 { self.few(n, p, q) } else { self.many(n, p, q) }
    }

    /// By inversion: goes through the numbers from 0 until their chances add up to the drawn part.
    fn few(&mut self, n: f64, p: f64, q: f64) -> f64 {
        let mut rest = self.part();
        let mut k = -1.0;
        Law::Binomial { n, p, q }.up(0.0, |chance| {
            rest -= chance;
            k += 1.0;
            // What rounding leaves over at the far end counts as the last possible number.
            rest > 0.0 && (k < 10.0 || chance > 1e-18)
        });
        k
    }

    /// Hörmann's rejection BTRS ("The generation of binomial random variates", 1993), for `n·p` ≥ 10 and `p` ≤ 1/2. It draws from a simple
    /// curve above the chances; most draws are so far below it that they are accepted without a further test.
    fn many(&mut self, n: f64, p: f64, q: f64) -> f64 {
        let law = Law::Binomial { n, p, q };
        let deviation = (n * p * q).sqrt();
        let b = 1.15 + 2.53 * deviation;
        let a = -0.0873 + 0.0248 * b + 0.01 * p;
        let alpha = (2.83 + 5.1 / b) * deviation;
        loop {
            let (u, v) = (self.part() - 0.5, self.part());
            let rim = 0.5 - u.abs();
            let k = ((2.0 * a / rim + b) * u + n * p + 0.5).floor();
            if rim >= 0.07 && v <= 0.92 - 4.2 / b {
                return k;
            }
            if (0.0..=n).contains(&k) && v * alpha / (a / (rim * rim) + b) * law.mass(law.mode()) <= law.mass(k) {
                return k;
            }
        }
    }

    /// The method of Marsaglia and Tsang ("A simple method for generating gamma variables", 2000), for a shape of at
    /// least 1. A gamma draw of shape ½ is half the square of a normal draw.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let x = self.normal();
            return x * x / 2.0;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let cube = 1.0 + c * x;
            let v = cube * cube * cube;
            if v > 0.0 && log(self.part()) < x * x / 2.0 + d * (1.0 - v + log(v)) {
                return d * v;
            }
        }
    }

    /// Marsaglia's polar method: a point drawn in the unit circle.
    fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.part() - 1.0, 2.0 * self.part() - 1.0);
            let square = x * x + y * y;
            if square < 1.0 && square > 0.0 {
                return x * (-2.0 * log(square) / square).sqrt();
            }
        }
    }
}
