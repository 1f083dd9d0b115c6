//! The odds computed without trials.

use super::budget::Budget;
use super::chain::Way;
use super::chance::Chance;
use super::distribution::{Distribution, Outlook};
use super::masses::{Masses, Sums};
use super::model::LEADS_MAX;
use super::part::{Part, are_dependent};
use super::scattered::Scattered;
use super::spectrum::{Effort, Spectrum};
use super::strata::{Grid, shared};

/// The most steps of the spectra for one chance, and the steps allowed for each part if these are more.
const OF_ONE_CHANCE: u64 = 3_000_000;
const OF_A_PART: u64 = 6_000;

/// The number of coefficients of a spectrum that has too many, for a single spectrum and for each of several strata.
const FIRST: u64 = 1 << 15;
const FIRST_OF_A_STRATUM: u64 = 1 << 10;

/// The least and the most number of strata: with fewer the error would be above 13 percentage points, and with the most it is 0.2.
const STRATA_MIN: u64 = 4;
const STRATA_MAX: u64 = 256;

/// The chances of every sum that the segments of a model can bring.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Every sum is a whole multiple of this.
    unit: u64,
    target: u128,
    /// In units.
    mean: f64,
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    /// One chain of rates: each chance is a separate sum.
    Way(Way),
    /// Several parts: every sum with its chance, in units.
    Sums(Sums),
    /// Several parts: few sums, far apart.
    Scattered(Scattered),
    /// Parts with too many sums, or with a shared counted rate: a spectrum for each of several equally likely strata.
    Strata(Strata),
}

/// The spectra of equally likely strata, or one spectrum for all.
#[derive(Clone, Debug)]
struct Strata {
    spectra: Vec<Spectrum>,
    /// The possible error of a chance because each stratum is represented by its median.
    off: f64,
}

impl Strata {
    fn is_exact(&self) -> bool {
        self.spectra.len() == 1 && self.spectra[0].is_exact()
    }

    /// The possible error of the chance of `units`.
    fn error(&self, units: u128) -> f64 {
        self.off + self.spectra.iter().map(|spectrum| spectrum.chance(units).1).sum::<f64>() / self.spectra.len() as f64
    }
}

impl Outcome {
    /// For one part, each chance is a sum. For several parts, the sums are multiples of the greatest common divisor of
    /// all values; they are listed if they are few enough, and otherwise represented by their spectrum. If parts share
    /// counted rates, there is a spectrum for each stratum of these rates. Rounding: none. The figures of one segment
    /// are good to 12 digits everywhere, and those of lists down to chances of 10⁻²⁵; those of a spectrum are good to 9
    /// decimals, or to the stated error. The budget also pays for `chances` later chances.
    pub(super) fn of(parts: &[Part], leads: u64, target: u128, chances: u64, budget: &mut Budget) -> Option<Self> {
        if leads > LEADS_MAX {
            return None;
        }
        let is_known = parts.iter().all(|part| part.counted.is_empty());
        let of_a_list = if is_known && parts.len() > 1 { budget.left() / 5 } else { budget.left() / 2 };
        let listed = if are_dependent(parts) { None } else { budget.within(of_a_list, |budget| listed(parts, chances, budget)) };
        // One chance is worth fewer steps than a distribution; but many parts need some steps even for a few strata.
        let most = if chances > 1 { budget.left() } else { OF_ONE_CHANCE.max(parts.len() as u64 * OF_A_PART).min(budget.left()) };
        let (unit, form) = match listed {
            Some(listed) => listed,
            None if is_known => {
                let effort = Effort { first: if chances > 1 { FIRST } else { FIRST / 8 }, left_out: -30.0, chances };
                let spectrum = budget.within(most, |budget| Spectrum::of(parts, unit(parts), effort, budget))?;
                (unit(parts), Form::Strata(Strata { spectra: vec![spectrum], off: 0.0 }))
            }
            None => (unit(parts), Form::Strata(budget.within(most, |budget| strata(parts, chances, budget))?)),
        };
        let mean = parts.iter().map(|part| part.deals_mean() * (part.value / unit) as f64).sum();
        Some(Self { unit, target, mean, form })
    }

    /// The possible error of the chances of the model's own target and of these, in hundredths of a percentage point,
    /// rounded up; 0 if they are exact.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10,000")]
    pub fn error_hundredths(&self, targets: &[u128]) -> u32 {
        let Form::Strata(strata) = &self.form else { return 0 };
        if strata.is_exact() {
            return 0;
        }
        let error = |target: &u128| strata.error(target.div_ceil(self.unit.into()));
        let most = targets.iter().chain([&self.target]).map(error).fold(0.0, f64::max);
        (most.min(1.0) * 10_000.0).ceil() as u32
    }

    /// The chance of the model's own target.
    pub fn at_plan(&self) -> Chance {
        self.chance(self.target)
    }

    /// The chance of any target, in the unit of the segments' values.
    pub fn chance(&self, target: u128) -> Chance {
        self.in_units(target.div_ceil(self.unit.into()))
    }

    /// The chances of several targets, for the same outcome: a plan's target lines.
    pub fn chances(&self, targets: &[u128]) -> Vec<Chance> {
        targets.iter().map(|target| self.chance(*target)).collect()
    }

    /// The distribution. For one segment, or segments whose deals have the same value, it is in deals.
    pub fn distribution(&self) -> Distribution {
        let range = match &self.form {
            Form::Way(way) => (0, way.deals_max().into()),
            Form::Sums(sums) => (sums.from.into(), sums.last().into()),
            Form::Scattered(scattered) => scattered.range(),
            Form::Strata(strata) => strata
                .spectra
                .iter()
                .map(Spectrum::range)
                .fold((u128::MAX, 0), |(first, last), range| (first.min(range.0), last.max(range.1))),
        };
        Outlook { unit: self.unit, target: self.target, mean: self.mean, first: range.0, last: range.1 }
            .distribution(|units| self.in_units(units))
    }

    fn in_units(&self, units: u128) -> Chance {
        match &self.form {
            Form::Way(way) => u64::try_from(units).map_or(Chance::NONE, |deals| way.chance(deals)),
            Form::Sums(sums) => sums.chance(units),
            Form::Scattered(scattered) => scattered.chance(units),
            Form::Strata(strata) => mean(strata.spectra.iter().map(|spectrum| spectrum.chance(units).0)),
        }
    }
}

/// The mean of chances.
fn mean(chances: impl ExactSizeIterator<Item = Chance>) -> Chance {
    let n = chances.len() as f64;
    let (at_least, below) = chances.fold((0.0, 0.0), |(at_least, below), chance| (at_least + chance.at_least, below + chance.below));
    Chance::of(at_least / n, below / n)
}

/// The spectra of the strata of the counted rates that the parts share: as many strata as the budget pays for.
fn strata(parts: &[Part], chances: u64, budget: &mut Budget) -> Option<Strata> {
    let grid = Grid::of(shared(parts)?, budget)?;
    let effort = Effort { first: FIRST_OF_A_STRATUM, left_out: -14.0, chances };
    let n = (budget.left() / Spectrum::steps(parts, effort)).min(STRATA_MAX);
    if n < STRATA_MIN {
        return None;
    }
    let at = |rate: f64| {
        let at = |part: &Part| match &part.counted[..] {
            [] => part.clone(),
            _ => Part { known: (part.known.0 * rate, 1.0 - part.known.0 * rate), counted: Vec::new(), ..*part },
        };
        parts.iter().map(at).collect::<Vec<_>>()
    };
    let unit = unit(parts);
    let spectrum = |(rate, left): (f64, u64)| budget.within(budget.left() / left, |budget| Spectrum::of(&at(rate), unit, effort, budget));
    let spectra = grid.medians(n).into_iter().zip((1..=n).rev()).map(spectrum).collect::<Option<_>>()?;
    Some(Strata { spectra, off: 0.5 / n as f64 + grid.off() })
}

/// The sums of independent parts, listed one by one; `None` past the budget.
fn listed(parts: &[Part], chances: u64, budget: &mut Budget) -> Option<(u64, Form)> {
    Some(match parts {
        [] => (1, Form::Sums(Masses::certain(0).sums())),
        [one] => {
            let way = budget.within(budget.left() / 2, |budget| one.chain().way(chances, budget));
            // Computing all chances at once takes fewer steps than a wide sum for each chance.
            let form = way.map(Form::Way).or_else(|| Some(Form::Sums(one.chain().deals(budget)?.sums())));
            (one.value, form?)
        }
        several => {
            if let Some((unit, masses)) = budget.within(budget.left() / 2, |budget| together(several, budget)) {
                return Some((unit, Form::Sums(masses.sums())));
            }
            (unit(several), Form::Scattered(Scattered::of(several, unit(several), budget)?))
        }
    })
}

/// The sums of all parts in units, and the unit: the greatest common divisor of all values. The parts are in falling order of value.
fn together(parts: &[Part], budget: &mut Budget) -> Option<(u64, Masses)> {
    let mut sum: Option<(u64, Masses)> = None;
    for alike in parts.chunk_by(|a, b| a.value == b.value) {
        let value = alike[0].value;
        let mut deals = Masses::certain(0);
        for part in alike {
            deals = deals.plus(&part.chain().deals(budget)?, 1, budget)?;
        }
        sum = Some(match sum {
            None => (value, deals),
            // While the unit is large, the sums are few; it shrinks only when a value comes that is no multiple of it.
            Some((unit, masses)) => {
                let shared = gcd(unit, value);
                (shared, masses.spaced(unit / shared, budget)?.plus(&deals, value / shared, budget)?)
            }
        });
    }
    sum
}

/// The greatest amount that divides every value.
pub(super) fn unit(parts: &[Part]) -> u64 {
    parts.iter().fold(0, |unit, part| gcd(unit, part.value)).max(1)
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
