//! How target lines and activities are calculated.

use super::explanation::{Explainer, Explanation};
use crate::domain::{Field, Metric, Place, Required};
use crate::i18n::names::shown;
use crate::i18n::number;
use crate::i18n::texts::{Answer, Calculation, Funnel, Target, WorkPlan};

impl Explainer<'_> {
    pub(super) fn tier(&self, i: usize) -> Option<Explanation> {
        let locale = self.locale;
        let report = self.report;
        let tier = report.tiers.get(i)?;
        let first = report.funnel.first()?;
        let leads = number::count(*tier.funnel.first()?);
        let amount = match report.metric {
            Metric::Deals => number::exact(&report.amount),
            Metric::Revenue | Metric::GrossProfit => number::amount(report.currency, &report.amount),
        };
        let margin = report.margin.as_ref().map(|margin| format!(" ÷ {}", number::percent(margin.value()))).unwrap_or_default();
        let mut steps = vec![format!("{amount} × {}{margin}", number::percent(&tier.of_target))];
        if let Some(target) = tier.target {
            steps.push(number::money(report.currency, target));
        }
        steps.push(Target(locale).tier_deals(number::count(tier.deals.count)));
        steps.push(format!("{leads} {}", self.name(first)));
        // The deals are rounded first; the leads are those of the whole deals.
        let is_even = |required: &Required| required.exact == required.count.exact();
        let mut notes = vec![self.rounding(&tier.leads, Place::Ahead, false)];
        if !is_even(&tier.deals) {
            notes.insert(0, Calculation(locale).of_stage(Answer(locale).deals(), &self.rounding(&tier.deals, Place::Ahead, false)));
            notes[1] = Calculation(locale).of_stage(&self.name(first), &notes[1]);
        }
        Some(Explanation {
            title: format!("{} · {}", shown(self.locale, &tier.name), self.why(&leads, &self.name(first))),
            words: Calculation(locale).words_tier().to_owned(),
            values: steps.join(" → "),
            notes,
            inputs: [Field::TierShare(i)].into_iter().chain(self.target_fields()).collect(),
        })
    }

    pub(super) fn activity(&self, i: usize) -> Option<Explanation> {
        let locale = self.locale;
        let activity = self.report.activities.get(i)?;
        let stage = self.report.funnel.get(activity.stage)?;
        let j = self.report.activities[..i].iter().filter(|other| other.stage == activity.stage).count();
        let need = stage.required.count.exact();
        let mut notes = vec![self.rounding(&activity.required, Place::Ahead, false)];
        if let Some((pace, per_day)) = stage.pace.zip(activity.per_working_day.as_ref()) {
            let inside = number::exact(&(&pace.inside.exact() * &activity.per_unit));
            notes.push(Funnel(locale).a_day(&WorkPlan(locale).over_days(pace.days, &number::pace(per_day), &inside)));
        }
        Some(Explanation {
            title: self.why(&number::count(activity.required.count), &shown(self.locale, &activity.name)),
            words: Calculation(locale).words_activity().to_owned(),
            values: format!("{} × {} {}", number::exact(&need), number::exact(&activity.per_unit), Self::result(&activity.required)),
            notes,
            inputs: vec![Field::PerUnit(activity.stage, j)],
        })
    }
}
