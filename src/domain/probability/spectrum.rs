//! The chances of a sum of many different parts, from its characteristic function.
//!
//! Parts whose deals have different values can reach too many different sums to list one by one. But wound around a circle, the sum has a
//! distribution whose Fourier coefficients are each a product with one factor per part, and nearly all of them are too small to matter. A
//! chance is the mean of a sawtooth over that distribution, and therefore a sum over the coefficients. There are two cases:
//!
//! - The circle has few units: all coefficients are computed, and the chance is exact except for the rounding of
//!   floats.
//! - It has many: only the first coefficients are computed, and the sawtooth is replaced by Vaaler's polynomial of that
//!   degree ("Some extremal functions in Fourier analysis", 1985, theorem 18). It differs from the sawtooth by at most
//!   a Fejér kernel, whose mean over the distribution is a sum over the same coefficients. That mean is the error: a
//!   strict bound for every distribution.

use core::f64::consts::{PI, TAU};

use libm::{cos, exp, sin, tan};

use super::budget::Budget;
use super::chance::Chance;
use super::part::Part;

/// The steps of one coefficient in a chance.
const A_TERM: u64 = 10;

/// After this many multiplications, a point on the circle is computed afresh.
const FRESH: u64 = 64;

/// With fewer coefficients than this, the error bound is useless.
const FEWEST: u64 = 16;

/// The effort for a spectrum.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effort {
    /// If there are more than four times this many coefficients, only this many are computed, or as many as the budget pays for.
    pub(super) first: u64,
    /// Coefficients with a smaller logarithm are left out, and so are outcomes that are together less likely.
    pub(super) left_out: f64,
    /// The number of later chances, for which the budget pays too.
    pub(super) chances: u64,
}

/// The distribution of a sum, as its Fourier coefficients.
#[derive(Clone, Debug)]
pub(super) struct Spectrum {
    /// The first number of the circle.
    first: u128,
    /// The number of units of the circle, as a power of two.
    bits: u32,
    mean: f64,
    /// How many coefficients were computed.
    computed: u64,
    /// The possible error of a chance from the coefficients left out and the outcomes outside the circle.
    rounded: f64,
    kept: Vec<Coefficient>,
}

#[derive(Clone, Copy, Debug)]
struct Coefficient {
    /// Its number.
    index: u64,
    real: f64,
    imaginary: f64,
    /// Its weight in a chance.
    weight: f64,
}

/// One part: `n` independent amounts, each a value or 0.
struct Factor {
    n: u64,
    p: f64,
    value: u64,
    /// `n·p·(1 − p)`.
    variance: f64,
    /// The last computed coefficient, the angle of it, and the angle of one step more, as points on the unit circle.
    last: (u64, Point),
    one: Point,
}

/// A complex number.
type Point = (f64, f64);

impl Spectrum {
    /// The distribution of the total value of all parts, in `unit`s. `None` if a part has a counted rate, if the budget
    /// does not pay for even a few coefficients, and if the sums exceed 61 bits.
    pub(super) fn of(parts: &[Part], unit: u64, effort: Effort, budget: &mut Budget) -> Option<Self> {
        let mut factors: Vec<Factor> = parts.iter().map(|part| Factor::of(part, unit)).collect::<Option<_>>()?;
        // With the steepest factors first, most coefficients are soon found to be too small.
        factors.sort_by(|a, b| b.variance.total_cmp(&a.variance));
        let (mean, start, bits) = circle(&factors, effort.left_out)?;
        let numbers = 1_u64 << bits;
        for factor in &mut factors {
            factor.one = point(factor.turn(1, numbers));
        }
        let all = numbers / 2;
        let (mut computed, mut kept) = (0, Vec::new());
        for index in 1..=if all <= 4 * effort.first { all } else { effort.first } {
            match coefficient(&mut factors, index, numbers, effort.left_out, budget) {
                Some(Found::Kept((real, imaginary))) if budget.spend(effort.chances * A_TERM).is_some() => {
                    kept.push(Coefficient { index, real, imaginary, weight: 0.0 });
                }
                Some(Found::TooSmall) => {}
                _ => break,
            }
            computed = index;
        }
        let is_all = computed == all;
        if !is_all && computed < FEWEST {
            return None;
        }
        // The weights of all coefficients add up to less than the logarithm of their number, and outcomes outside the circle add at most 2.
        let rounded = 1e-9_f64.max(exp(effort.left_out) * (f64::from(bits) + 2.0));
        for coefficient in &mut kept {
            let (index, numbers) = (coefficient.index as f64, numbers as f64);
            coefficient.weight = if is_all {
                // The sawtooth at the points halfway between the units of the circle, where its transform is finite.
                // The last coefficient has no mirror image, so it counts half.
                (if coefficient.index == all { 0.5 } else { 1.0 }) / (numbers * sin(PI * index / numbers))
            } else {
                let part = index / (computed as f64 + 1.0);
                (PI * part * (1.0 - part) / tan(PI * part) + part) / (PI * index)
            };
        }
        Some(Self { first: start, bits, mean, computed, rounded, kept })
    }

    /// The steps of a spectrum that keeps 25 coefficients, as most spectra do.
    pub(super) fn steps(parts: &[Part], effort: Effort) -> u64 {
        let factors: u64 = parts.iter().map(|part| 10 + 5 * u64::from(part.leads.checked_ilog2().unwrap_or(0))).sum();
        25 * (factors + effort.chances * A_TERM) + 20 * effort.first
    }

    /// The chance of at least `k`, and its possible error.
    pub(super) fn chance(&self, k: u128) -> (Chance, f64) {
        if k <= self.first {
            return (Chance::CERTAIN, self.rounded);
        }
        if k >= self.first + (1 << self.bits) {
            return (Chance::NONE, self.rounded);
        }
        let numbers = (1_u64 << self.bits) as f64;
        // The sum starts halfway before k, where there are no outcomes.
        let halves = 2 * k - 1;
        let mask = (1_u128 << (self.bits + 1)) - 1;
        let turn = |index: u64| point((halves.wrapping_mul(index.into()) & mask) as f64 / (2.0 * numbers));
        let one = turn(1);
        let (mut last, mut place) = (0, (1.0, 0.0));
        let (mut sawtooth, mut kernel) = (0.0, 0.0);
        for coefficient in &self.kept {
            let is_next = coefficient.index == last + 1 && !coefficient.index.is_multiple_of(FRESH);
            place = if is_next { times(place, one) } else { turn(coefficient.index) };
            last = coefficient.index;
            let (cosine, sine) = place;
            sawtooth += coefficient.weight * (coefficient.imaginary * cosine - coefficient.real * sine);
            let rest = 1.0 - coefficient.index as f64 / (self.computed as f64 + 1.0);
            kernel += rest * (coefficient.real * cosine + coefficient.imaginary * sine);
        }
        let above = (self.mean - k as f64 + 0.5) / numbers + sawtooth;
        let chance = Chance { at_least: (0.5 + above).clamp(0.0, 1.0), below: (0.5 - above).clamp(0.0, 1.0) };
        let error = if self.is_exact() { 0.0 } else { (0.5 + kernel).max(0.0) / (self.computed as f64 + 1.0) };
        (chance, error + self.rounded)
    }

    /// Whether the only error is the rounding of floats.
    pub(super) fn is_exact(&self) -> bool {
        self.computed == 1 << (self.bits - 1)
    }

    /// The first and the last number of the circle.
    pub(super) fn range(&self) -> (u128, u128) {
        (self.first, self.first + (1 << self.bits) - 1)
    }
}

impl Factor {
    fn of(part: &Part, unit: u64) -> Option<Self> {
        let (p, q) = part.known;
        let (n, value, variance) = (part.leads, part.value / unit, part.leads as f64 * p * q);
        part.counted.is_empty().then_some(Self { n, p, value, variance, last: (0, (1.0, 0.0)), one: (1.0, 0.0) })
    }

    /// The angle of `index` values as a part of a full turn, between −1/2 and 1/2. The product may overflow, because
    /// only whole turns are lost.
    fn turn(&self, index: u64, numbers: u64) -> f64 {
        let turn = (self.value.wrapping_mul(index) & (numbers - 1)) as f64 / numbers as f64;
        if turn > 0.5 { turn - 1.0 } else { turn }
    }

    /// Its own coefficient, `(1 − p + p·e^(i·2π·turn))ⁿ`.
    fn coefficient(&mut self, index: u64, numbers: u64) -> Point {
        let (before, place) = self.last;
        let is_next = before + 1 == index && !index.is_multiple_of(FRESH);
        let (cosine, sine) = if is_next { times(place, self.one) } else { point(self.turn(index, numbers)) };
        self.last = (index, (cosine, sine));
        power((1.0 - self.p + self.p * cosine, self.p * sine), self.n)
    }

    /// The steps that it takes.
    fn steps(&self) -> u64 {
        10 + 5 * u64::from(self.n.checked_ilog2().unwrap_or(0))
    }
}

/// The mean, and the circle: its first number, and the bits of its numbers. By Bernstein's inequality for a sum of
/// independent amounts, each at most the highest value, all outcomes except those left out lie within it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 2⁶¹, and above 0")]
fn circle(factors: &[Factor], left_out: f64) -> Option<(f64, u128, u32)> {
    let sum = |of: fn(&Factor) -> f64| factors.iter().map(of).sum::<f64>();
    let mean = sum(|f| f.n as f64 * f.p * f.value as f64);
    let most = sum(|f| f.n as f64 * f.value as f64);
    let variance = sum(|f| f.variance * f.value as f64 * f.value as f64);
    let highest = factors.iter().map(|f| f.value as f64).fold(0.0, f64::max);
    let linear = -left_out * highest / 3.0;
    let to_a_side = linear + (linear * linear + 2.0 * -left_out * variance).sqrt();
    let first = (mean - to_a_side).max(0.0).floor();
    let width = (mean + to_a_side).min(most) - first + 2.0;
    if width > (1_u64 << 60) as f64 {
        return None;
    }
    let numbers = (width.ceil() as u64).next_power_of_two();
    Some((mean, first as u128, numbers.trailing_zeros()))
}

/// The result for a coefficient.
enum Found {
    Kept(Point),
    TooSmall,
}

/// A coefficient; `None` past the budget.
fn coefficient(factors: &mut [Factor], index: u64, numbers: u64, left_out: f64, budget: &mut Budget) -> Option<Found> {
    // |1 − p + p·e^(i·2π·turn)| = √(1 − 4·p·(1 − p)·sin²(π·turn)). For x up to a half, sin(π·x) ≥ 3·x − 4·x³; and ln(1
    // − x) ≤ −x.
    let mut bound = 0.0;
    for (i, factor) in factors.iter().enumerate() {
        let turn = factor.turn(index, numbers);
        let sine = turn * (3.0 - 4.0 * turn * turn);
        bound -= 2.0 * factor.variance * sine * sine;
        if bound < left_out {
            budget.spend(2 * (i as u64 + 1))?;
            return Some(Found::TooSmall);
        }
    }
    budget.spend(2 * factors.len() as u64)?;
    let least = exp(2.0 * left_out);
    let mut product = (1.0, 0.0);
    for factor in factors {
        budget.spend(factor.steps())?;
        product = times(product, factor.coefficient(index, numbers));
        if product.0 * product.0 + product.1 * product.1 < least {
            return Some(Found::TooSmall);
        }
    }
    Some(Found::Kept(product))
}

fn point(turn: f64) -> Point {
    (cos(TAU * turn), sin(TAU * turn))
}

fn times(a: Point, b: Point) -> Point {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// The power of a complex number, by squaring.
fn power(mut base: Point, mut n: u64) -> Point {
    let mut product = (1.0, 0.0);
    while n > 1 {
        if n % 2 == 1 {
            product = times(product, base);
        }
        base = times(base, base);
        n /= 2;
    }
    if n == 1 { times(product, base) } else { product }
}
