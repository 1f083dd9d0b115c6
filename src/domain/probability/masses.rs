//! The chances of consecutive whole numbers, and their sums.

use super::budget::Budget;
use super::chance::Chance;
use super::law::Law;

/// Numbers less likely than this are left out at either end.
const CUT: f64 = 1e-40;

/// The most numbers that are held in memory.
const WIDEST: usize = 1 << 22;

/// The chances of `from`, `from + 1` and so on. The numbers left out at the ends affect no chance above 10⁻²⁵.
#[derive(Clone, Debug)]
pub(super) struct Masses {
    pub(super) from: u64,
    pub(super) mass: Vec<f64>,
}

impl Masses {
    /// `n` for sure.
    pub(super) fn certain(n: u64) -> Self {
        Self { from: n, mass: vec![1.0] }
    }

    /// All numbers of a distribution that are likely enough; `None` past the budget.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the mode is whole, and between 0 and n")]
    pub(super) fn of(law: Law, budget: &mut Budget) -> Option<Self> {
        let mode = law.mode();
        let mut mass = Vec::new();
        let mut room = usize::try_from(budget.left() / Budget::TERM).unwrap_or(WIDEST).min(WIDEST);
        let mut keep = |into: &mut Vec<f64>, term: f64| {
            room = room.saturating_sub(1);
            if term >= CUT {
                into.push(term);
            }
            term >= CUT && room > 0
        };
        law.down(mode, |term| keep(&mut mass, term));
        mass.reverse();
        // The mode occurs again as the first number of the upper part.
        let below = mass.len().saturating_sub(1);
        mass.truncate(below);
        law.up(mode, |term| keep(&mut mass, term));
        budget.spend(mass.len() as u64 * Budget::TERM)?;
        (room > 0).then(|| Self { from: mode as u64 - below as u64, mass })
    }

    /// The greatest number.
    pub(super) fn last(&self) -> u64 {
        self.from + self.mass.len() as u64 - 1
    }

    /// How many of each of these numbers go on, by a counted rate: a mixture of the distributions for every number.
    pub(super) fn through(&self, won: f64, lost: f64, budget: &mut Budget) -> Option<Self> {
        let cells = usize::try_from(self.from).ok()?.checked_add(self.mass.len()).filter(|cells| *cells <= WIDEST)?;
        budget.spend(cells as u64)?;
        let mut mass = vec![0.0; cells];
        for (n, chance) in (self.from..).zip(&self.mass) {
            let row = Self::of(Law::Counted { n: n as f64, won, lost }, budget)?;
            let from = usize::try_from(row.from).ok()?;
            row.mass.iter().zip(&mut mass[from..]).for_each(|(term, sum)| *sum += chance * term);
        }
        Some(Self { from: 0, mass }.trimmed())
    }

    /// The sum of both if they are independent; one of `other` counts as `stride` of these.
    pub(super) fn plus(&self, other: &Self, stride: u64, budget: &mut Budget) -> Option<Self> {
        let from = self.from.checked_add(other.from.checked_mul(stride)?)?;
        let stride = usize::try_from(stride).ok()?;
        let cells = self.mass.len().checked_add((other.mass.len() - 1).checked_mul(stride)?).filter(|cells| *cells <= WIDEST)?;
        budget.spend((self.mass.len() * other.mass.len() + cells) as u64)?;
        let mut mass = vec![0.0; cells];
        for (i, chance) in other.mass.iter().enumerate() {
            self.mass.iter().zip(&mut mass[i * stride..]).for_each(|(term, sum)| *sum += chance * term);
        }
        Some(Self { from, mass }.trimmed())
    }

    /// The same with one counted as `stride`.
    pub(super) fn spaced(&self, stride: u64, budget: &mut Budget) -> Option<Self> {
        if stride == 1 {
            return Some(self.clone());
        }
        let from = self.from.checked_mul(stride)?;
        let step = usize::try_from(stride).ok()?;
        let cells = (self.mass.len() - 1).checked_mul(step).filter(|cells| *cells < WIDEST)? + 1;
        budget.spend(cells as u64)?;
        let mut mass = vec![0.0; cells];
        self.mass.iter().enumerate().for_each(|(i, chance)| mass[i * step] = *chance);
        Some(Self { from, mass })
    }

    /// Without the unlikely numbers at either end. At least one number stays, because some number is likely.
    fn trimmed(self) -> Self {
        let likely = |chance: &f64| *chance >= CUT;
        let first = self.mass.iter().position(likely).unwrap_or(0);
        let end = self.mass.iter().rposition(likely).map_or(self.mass.len(), |last| last + 1);
        Self { from: self.from + first as u64, mass: self.mass[first..end].to_vec() }
    }

    /// The chances of at least `k`, for every `k` at once.
    pub(super) fn sums(&self) -> Sums {
        let (below, at_least) = from_both_ends(&self.mass);
        Sums { from: self.from, below, at_least }
    }
}

/// The chances of less than each number and of at least it; one more than there are numbers.
pub(super) fn from_both_ends(mass: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut below = vec![0.0; mass.len() + 1];
    let mut at_least = below.clone();
    for (i, chance) in mass.iter().enumerate() {
        below[i + 1] = below[i] + chance;
    }
    for (i, chance) in mass.iter().enumerate().rev() {
        at_least[i] = at_least[i + 1] + chance;
    }
    (below, at_least)
}

/// Sums from either end, so that both a small chance and a small risk keep their digits.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    pub(super) from: u64,
    below: Vec<f64>,
    at_least: Vec<f64>,
}

impl Sums {
    pub(super) fn chance(&self, k: u128) -> Chance {
        let Some(past) = k.checked_sub(self.from.into()) else { return Chance::CERTAIN };
        usize::try_from(past).ok().and_then(|i| Some(Chance::of(*self.at_least.get(i)?, *self.below.get(i)?))).unwrap_or(Chance::NONE)
    }

    /// The greatest number.
    pub(super) fn last(&self) -> u64 {
        self.from + self.below.len() as u64 - 2
    }
}
