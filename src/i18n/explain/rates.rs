//! How the overall conversion and the chance of hitting target are calculated.

use super::explanation::{Explainer, Explanation};
use crate::domain::Field;
use crate::domain::probability::LEVELS;
use crate::i18n::names::inside;
use crate::i18n::number;
use crate::i18n::texts::{Answer, Calculation, Target};

impl Explainer<'_> {
    pub(super) fn rate_overall(&self) -> Explanation {
        let strings = Calculation(self.locale);
        let rate = number::percent(&self.report.rate_overall);
        // The need before rounding, because the rate is its exact part.
        let leads = self.report.funnel.first().map(|stage| number::exact(&stage.required.exact)).unwrap_or_default();
        let deals = number::count(self.report.deals.count);
        let rates = self.rates(0, self.won());
        Explanation {
            title: self.why(&rate, strings.overall_rate()),
            words: if self.report.one_chain { strings.words_rate() } else { strings.words_rate_mean() }.to_owned(),
            values: format!(
                "{} = {rate}",
                if self.report.one_chain { rates.trim_matches(['(', ')']).to_owned() } else { format!("{deals} ÷ {leads}") }
            ),
            notes: Vec::new(),
            inputs: (0..self.won()).map(Field::Rate).collect(),
        }
    }

    pub(super) fn confidence(&self) -> Option<Explanation> {
        let locale = self.locale;
        let report = self.report;
        let confidence = report.confidence.as_ref()?;
        let (leads, deals) =
            (number::count(confidence.available.map_or(report.proof.leads, |(leads, _)| leads)), number::count(report.deals.count));
        let sure = number::probability(confidence.shown());
        let stage = report.funnel.first().map(|stage| inside(locale, &self.name(stage))).unwrap_or_default();
        let needed = Target(locale).tier_deals(&deals);
        let levels = LEVELS.iter().zip(confidence.leads_for);
        let levels = levels.filter_map(|((level, _), n)| Some(Answer(locale).leads_for(level, &format!("{} {stage}", number::count(n?)))));
        Some(Explanation {
            title: self.why(&sure, Answer(locale).confidence_title()),
            words: Calculation(locale).words_confidence().to_owned(),
            values: Calculation(locale).chance_values(&leads, &stage, &number::percent(&report.rate_overall), &needed, &sure),
            notes: levels.collect(),
            inputs: (self.target_fields().into_iter().chain((0..self.won()).map(Field::Rate)))
                .chain(confidence.available.map(|_| Field::LeadsAvailable))
                .collect(),
        })
    }
}
