//! The explanation of a number, and the parts that all explanations share.

use std::borrow::Cow;

use crate::domain::{Field, LeafReport, Metric, Place, Report, Required, StageReport};
use crate::i18n::names::many;
use crate::i18n::texts::Calculation;
use crate::i18n::{Locale, number};

/// The explanation of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The title.
    pub title: String,
    /// The formula in words.
    pub words: String,
    /// The formula with its values.
    pub values: String,
    /// Rounding, proof, surplus.
    pub notes: Vec<String>,
    /// The fields in which the inputs are edited.
    pub inputs: Vec<Field>,
}

/// The place of the won stage.
pub(super) fn won(report: &Report) -> usize {
    report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default()
}

/// Explains the numbers of a report in a language.
pub(super) struct Explainer<'r> {
    pub(super) report: &'r Report,
    pub(super) locale: Locale,
}

impl Explainer<'_> {
    pub(super) fn won(&self) -> usize {
        won(self.report)
    }

    pub(super) fn name<'n>(&self, stage: &'n StageReport) -> Cow<'n, str> {
        many(self.locale, &stage.name)
    }

    pub(super) fn why(&self, number: &str, what: &str) -> String {
        let strings = Calculation(self.locale);
        if what.is_empty() { strings.explain(number) } else { strings.why(number, what) }
    }

    /// `50%`, or `(50% × 80% × 50%)`.
    pub(super) fn rates(&self, from: usize, to: usize) -> String {
        let rates: Vec<String> =
            self.report.funnel[from..to].iter().filter_map(|s| s.rate.as_ref()).map(|r| number::percent(r.value())).collect();
        if rates.len() == 1 { rates.concat() } else { format!("({})", rates.join(" × ")) }
    }

    /// `= 50`, or `= 83.33… → 84`.
    pub(super) fn result(required: &Required) -> String {
        if required.exact == required.count.exact() {
            format!("= {}", number::count(required.count))
        } else {
            format!("= {} → {}", number::exact(&required.exact), number::count(required.count))
        }
    }

    /// Whether a sub-target's count at stage `k` is rounded.
    pub(super) fn parts_are_rounded(&self, k: usize) -> bool {
        let is_rounded =
            |leaf: &LeafReport| leaf.needs.get(k).zip(leaf.sums.counts.get(k)).is_some_and(|(need, count)| *need != count.exact());
        self.report.split.as_ref().is_some_and(|split| split.leaves.iter().any(is_rounded))
    }

    pub(super) fn rounding(&self, required: &Required, place: Place, parts_are_rounded: bool) -> String {
        let strings = Calculation(self.locale);
        if required.exact == required.count.exact() {
            return if parts_are_rounded { strings.even_in_parts() } else { strings.even() }.to_owned();
        }
        let differs = if place == Place::After { false } else { !self.report.one_chain || self.report.deal_size.is_none() };
        if differs && self.report.metric != Metric::Deals {
            return strings.rounded_by_terms(&number::exact(&required.exact), &number::count(required.count));
        }
        let (exact, shown) = (number::exact_with_fraction(&required.exact), number::count(required.count));
        if place == Place::After { strings.rounded_down(&exact, &shown) } else { strings.rounded_up(&exact, &shown) }
    }

    pub(super) fn proof(&self) -> String {
        let proof = &self.report.proof;
        let needed = number::count(self.report.deals.count);
        let leads = number::count(proof.leads);
        // Where sub-targets have their own rates, it is the average of the whole leads, which differs from that of the exact ones.
        let average = proof.deals.checked_div(&proof.leads.exact()).filter(|_| !self.report.one_chain);
        let rate = number::percent(&average.unwrap_or_else(|| self.report.rate_overall.clone()));
        Calculation(self.locale).proof(&format!("{leads} × {rate} = {} ≥ {needed}", number::exact(&proof.deals)))
    }

    pub(super) fn target_fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::Amount];
        if self.report.margin.is_some() {
            fields.push(Field::Margin);
        }
        if self.report.deal_size.is_some() {
            fields.push(Field::DealSize);
        }
        fields
    }
}
