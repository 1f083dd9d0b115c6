//! The segments of a model, alike ones together.

use std::cmp::Reverse;

use super::chain::Chain;
use super::model::{Model, Rate, Record, Segment};
use super::ratio::float;
use crate::domain::Exact;

/// Leads with one and the same rate and value, of one or more segments.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) leads: u64,
    /// What one deal counts for; above 0.
    pub(super) value: u64,
    /// The product of the known rates: it does not matter at which stages leads are lost.
    known: Exact,
    /// The other rates. The least known comes last, for the last costs the least.
    pub(super) counted: Vec<Record>,
}

/// The parts of a model, in an order of their own. What brings nothing is left out.
pub(super) fn parts(model: &Model) -> Vec<Part> {
    let mut parts: Vec<Part> = model.segments.iter().filter(|s| s.leads > 0 && s.value > 0).map(Part::of).collect();
    parts.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.rates().cmp(&b.rates())));
    parts.dedup_by(|next, kept| {
        let alike = next.value == kept.value && next.rates() == kept.rates();
        if alike {
            kept.leads = kept.leads.saturating_add(next.leads);
        }
        alike
    });
    parts
}

/// Whether a counted rate stands at more than one place: what it does at one tells what it does at the other.
pub(super) fn are_dependent(parts: &[Part]) -> bool {
    let mut records: Vec<Record> = parts.iter().flat_map(|part| part.counted.iter().copied()).collect();
    records.sort_unstable();
    records.windows(2).any(|pair| pair[0] == pair[1])
}

impl Part {
    fn of(segment: &Segment) -> Self {
        let mut known = Exact::one();
        let mut counted = Vec::new();
        for step in &segment.steps {
            match &step.0 {
                Rate::Known(rate) => known = &known * rate,
                Rate::Counted(record) => counted.push(*record),
            }
        }
        counted.sort_unstable_by_key(|r| (Reverse(r.won + r.lost), *r));
        Self { leads: segment.leads, value: segment.value, known, counted }
    }

    fn rates(&self) -> (&Exact, &[Record]) {
        (&self.known, &self.counted)
    }

    /// The known rate and its rest, each from its own exact value: 1 − p in floats would lose what matters near 0 and 1.
    pub(super) fn known(&self) -> (f64, f64) {
        (float(&self.known), float(&(Exact::one() - self.known.clone())))
    }

    /// The deals that are to be expected.
    pub(super) fn deals_mean(&self) -> f64 {
        let rate = self.counted.iter().fold(self.known().0, |rate, r| rate * (r.won as f64 / (r.won as f64 + r.lost as f64)));
        self.leads as f64 * rate
    }

    pub(super) fn chain(&self) -> Chain {
        Chain { leads: self.leads, known: self.known(), counted: self.counted.iter().map(|r| (r.won as f64, r.lost as f64)).collect() }
    }
}
