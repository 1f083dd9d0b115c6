//! The segments of a model, grouped by equal rates and values.

use std::cmp::Reverse;

use libm::log;

use super::chain::Chain;
use super::model::{LEADS_MAX, Model, Rate, Record, Segment, divided};
use super::ratio::float;
use crate::domain::number::Exact;

/// Leads with the same rates and value, from one or more segments.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) leads: u64,
    /// The value of one deal; above 0.
    pub(super) value: u64,
    /// The product of the known rates `p`, and `1 − p`: the stages at which leads are lost do not matter. Each is the
    /// nearest float to its exact value, because 1 − p computed in floats would lose digits near 0 and 1.
    pub(super) known: (f64, f64),
    /// The other rates. The least known one comes last, because the last rate costs the least steps.
    pub(super) counted: Vec<Record>,
}

/// The parts of a model, in falling order of value, for the model's own leads and for any other total.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    /// The parts with the leads of the model.
    all: Vec<Part>,
    /// For each segment: its leads, and the place of its part; `None` for a segment that brings nothing.
    segments: Vec<(u64, Option<usize>)>,
}

impl Parts {
    pub(super) fn of(model: &Model) -> Self {
        let mut rates: Vec<(usize, Rates)> = Vec::new();
        let brings = |segment: &Segment| segment.leads > 0 && segment.value > 0;
        rates.extend(model.segments.iter().enumerate().filter(|(_, segment)| brings(segment)).map(|(i, segment)| (i, Rates::of(segment))));
        rates.sort_by(|(_, a), (_, b)| b.value.cmp(&a.value).then_with(|| a.cmp(b)));
        let mut all: Vec<Part> = Vec::new();
        let mut segments: Vec<(u64, Option<usize>)> = model.segments.iter().map(|segment| (segment.leads, None)).collect();
        for alike in rates.chunk_by(|(_, a), (_, b)| a == b) {
            let (_, first) = &alike[0];
            for (i, _) in alike {
                segments[*i].1 = Some(all.len());
            }
            let leads = alike.iter().fold(0, |sum: u64, (i, _)| sum.saturating_add(segments[*i].0));
            all.push(Part { leads, value: first.value, known: first.known(), counted: first.counted.clone() });
        }
        Self { all, segments }
    }

    /// With the model's own leads.
    pub(super) fn all(&self) -> &[Part] {
        &self.all
    }

    /// With `total` leads instead, divided among the segments as [`Model::scaled`] does.
    pub(super) fn scaled(&self, total: u64) -> Vec<Part> {
        let mut parts = self.all.clone();
        for part in &mut parts {
            part.leads = 0;
        }
        for (leads, (_, place)) in self.leads_scaled(total).into_iter().zip(&self.segments) {
            if let Some(part) = place.and_then(|place| parts.get_mut(place)) {
                part.leads = part.leads.saturating_add(leads);
            }
        }
        parts.retain(|part| part.leads > 0);
        parts
    }

    /// The leads of each segment for that total.
    pub(super) fn leads_scaled(&self, total: u64) -> Vec<u64> {
        divided(total, &self.segments.iter().map(|(leads, _)| *leads).collect::<Vec<_>>())
    }

    /// The fewest leads of any segment that has leads.
    pub(super) fn fewest(&self) -> u64 {
        self.segments.iter().map(|(leads, _)| *leads).filter(|leads| *leads > 0).min().unwrap_or(1)
    }

    /// The approximate number of leads that reach the target with that chance, if the outcome were normally
    /// distributed: the start of a search.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at least 0, and cut off at the most that fits")]
    pub(super) fn guess(&self, level: f64, target: u128) -> u64 {
        let sum = |of: &dyn Fn(&Part) -> f64| self.all.iter().map(of).sum::<f64>() / self.leads() as f64;
        // Per lead: the mean, the variance of winning and losing, and the deviation from counted rates, as if all parts shared these.
        let mean = sum(&|part| part.deals_mean() * part.value as f64);
        let variance = sum(&|part| part.deals_mean() * (part.value as f64) * (part.value as f64));
        let deviation = sum(&|part| part.deals_mean() * part.value as f64 * part.relative_variance().sqrt());
        // The quantile of the normal distribution is close to that of the scaled logistic distribution.
        let quantile = log(level / (1.0 - level)) / 1.7;
        let (mut low, mut high) = (0.0, LEADS_MAX as f64);
        for _ in 0..40 {
            let leads = f64::midpoint(low, high);
            let reached = mean * leads - quantile * (variance * leads + (deviation * leads) * (deviation * leads)).sqrt();
            if reached >= target as f64 { high = leads } else { low = leads }
        }
        high as u64
    }

    /// The leads of all segments.
    pub(super) fn leads(&self) -> u64 {
        self.segments.iter().fold(0, |sum, (leads, _)| sum.saturating_add(*leads))
    }
}

/// Whether a counted rate occurs at more than one place, so that the parts are not independent.
pub(super) fn are_dependent(parts: &[Part]) -> bool {
    let mut records: Vec<Record> = parts.iter().flat_map(|part| part.counted.iter().copied()).collect();
    records.sort_unstable();
    records.windows(2).any(|pair| pair[0] == pair[1])
}

/// The rates and the value that the segments of one part have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rates {
    value: u64,
    known: Exact,
    counted: Vec<Record>,
}

impl Rates {
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
        Self { value: segment.value, known, counted }
    }

    fn known(&self) -> (f64, f64) {
        (float(&self.known), float(&(Exact::one() - &self.known)))
    }
}

impl Part {
    /// The variance of the counted rates' product, divided by the square of its mean.
    fn relative_variance(&self) -> f64 {
        let of = |record: &Record| {
            let (won, lost) = record.shapes();
            lost / (won * (won + lost + 1.0))
        };
        self.counted.iter().fold(1.0, |product, record| product * (1.0 + of(record))) - 1.0
    }

    /// The expected deals; for a counted rate, by the mean of its distribution.
    pub(super) fn deals_mean(&self) -> f64 {
        self.leads as f64 * self.counted.iter().fold(self.known.0, |rate, record| rate * record.mean())
    }

    pub(super) fn chain(&self) -> Chain {
        Chain { leads: self.leads, known: self.known, counted: self.counted.iter().map(Record::shapes).collect() }
    }
}
