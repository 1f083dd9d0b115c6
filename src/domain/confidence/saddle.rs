//! The chance of exactly `k` of `n`, by the saddle-point form of Loader ("Fast and accurate computation of binomial probabilities",
//! 2000): it neither overflows nor cancels. Rounding: none; good to 13 digits for `n` to 100,000.

use libm::{exp, log, log1p};

/// `P(X = k)` for `X` Binomial(`n`, `p`), with `k` and `n` whole, `k` ≤ `n`, `p` and `q = 1 − p` in (0, 1), each the nearest float to
/// its own exact value: what is tiny of the two must not be a difference.
pub(super) fn mass(k: f64, n: f64, p: f64, q: f64) -> f64 {
    if k <= 0.0 {
        return exp(n * ln_of_rest(p, q));
    }
    if k >= n {
        return exp(n * ln_of_rest(q, p));
    }
    let exponent = stirling_error(n) - stirling_error(k) - stirling_error(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
    exp(exponent) * (n / (core::f64::consts::TAU * k * (n - k))).sqrt()
}

/// `ln q`, from whichever of both is the smaller.
fn ln_of_rest(p: f64, q: f64) -> f64 {
    if p < q { log1p(-p) } else { log(q) }
}

/// `ln(n!) − ln(√(2πn)·(n/e)ⁿ)` for whole n ≥ 1: from the table to 15, then by Stirling's series, whose next term is below 10⁻¹⁶.
fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and between 0 and 15")]
        return STIRLING_ERRORS[n as usize];
    }
    let square = n * n;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square) / square) / n
}

/// Of 0 (never asked for) to 15, from sums in 40 digits.
const STIRLING_ERRORS: [f64; 16] = [
    0.0,
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_29,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_093,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_748,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_097,
    0.009_255_462_182_712_733,
    0.008_330_563_433_362_87,
    0.007_573_675_487_951_841,
    0.006_942_840_107_209_53,
    0.006_408_994_188_004_207,
    0.005_951_370_112_758_848,
    0.005_554_733_551_962_801,
];

/// `x·ln(x/m) + m − x`, by its series where x is near m and the terms would cancel.
fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * log(x / m) + m - x;
    }
    let v = (x - m) / (x + m);
    let mut sum = (x - m) * v;
    let mut term = 2.0 * x * v;
    let mut odd = 1.0;
    loop {
        term *= v * v;
        odd += 2.0;
        let next = sum + term / odd;
        if next == sum {
            return sum;
        }
        sum = next;
    }
}
