//! How the last day for a new lead, and the result of the available leads, are calculated.

use super::explanation::{Explainer, Explanation};
use crate::domain::{Field, LimitedReport, Place, Required};
use crate::i18n::names::shown;
use crate::i18n::texts::{Answer, Calculation, Dates, Target};
use crate::i18n::{dates, number};

impl Explainer<'_> {
    pub(super) fn lead_by(&self) -> Option<Explanation> {
        let strings = Calculation(self.locale);
        let calendar = self.report.calendar.as_ref()?;
        let shown = dates::date(self.locale, calendar.lead_by?);
        let last = dates::date(self.locale, calendar.horizon.last());
        Some(Explanation {
            title: self.why(&shown, ""),
            words: strings.words_lead_by().to_owned(),
            values: format!("{last} − {} → {shown}", strings.days_unit(calendar.days_to_won)),
            notes: Vec::new(),
            inputs: std::iter::once(Field::HorizonLast).chain((0..self.won()).map(Field::Days)).collect(),
        })
    }

    pub(super) fn limited(&self) -> Option<Explanation> {
        let locale = self.locale;
        let limited = self.report.limited.as_ref()?;
        let deals = Required { exact: limited.deals.exact.clone(), count: limited.deals.count };
        Some(Explanation {
            title: self.why(&number::count(limited.deals.count), Answer(locale).deals()),
            words: Calculation(locale).words_limited().to_owned(),
            values: format!("{} × {} {}", number::count(limited.leads), number::percent(&self.report.rate_overall), Self::result(&deals)),
            notes: std::iter::once(self.rounding(&deals, Place::After, false)).chain(self.limited_answers(limited)).collect(),
            inputs: std::iter::once(Field::LeadsAvailable).chain((0..self.won()).map(Field::Rate)).collect(),
        })
    }

    /// How each input that would be enough alone is calculated from the others.
    pub(super) fn limited_answers(&self, limited: &LimitedReport) -> Vec<String> {
        let report = self.report;
        if limited.suffices {
            return Vec::new();
        }
        let (needed, leads) = (number::count(report.deals.count), number::count(limited.leads));
        let mut answers = Vec::new();
        for (k, rate) in limited.rates.iter().enumerate() {
            let others = report.funnel[..limited.rates.len()].iter().enumerate().filter(|(i, _)| *i != k);
            let rates = others.filter_map(|(_, stage)| stage.rate.as_ref()).map(|rate| number::percent(rate.value()));
            let factors: Vec<String> = std::iter::once(leads.clone()).chain(rates).collect();
            let under = if factors.len() == 1 { leads.clone() } else { format!("({})", factors.join(" × ")) };
            let value = rate.as_ref().map_or_else(|| "> 100%".into(), |rate| format!("→ {}", number::percent_sufficing(rate)));
            let (from, to) = (&report.funnel[k].name, &report.funnel[k + 1].name);
            let step = format!("{} → {}", shown(self.locale, from), shown(self.locale, to));
            answers.push(Dates(self.locale).labelled(&step, &format!("{needed} ÷ {under} {value}")));
        }
        if let Some((size, target)) = limited.deal_size.zip(report.target) {
            let (target, size) = (number::money(report.currency, target), number::money(report.currency, size));
            let quotient = format!("{target} ÷ {} → {size}", number::count(limited.deals.count));
            answers.push(Dates(self.locale).labelled(Target(self.locale).deal_size(), &quotient));
        }
        answers
    }
}
