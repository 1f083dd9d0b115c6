//! How the number of a stage is calculated.

use super::explanation::{Explainer, Explanation};
use super::split::{TERMS, by_deal_size};
use crate::domain::{Exact, Field, Metric, Place, StageReport};
use crate::i18n::number;
use crate::i18n::texts::Calculation;

impl Explainer<'_> {
    pub(super) fn stage(&self, k: usize) -> Option<Explanation> {
        let stage = self.report.funnel.get(k)?;
        if stage.place == Place::Won {
            return Some(self.deals(stage));
        }
        let strings = Calculation(self.locale);
        let deals = number::count(self.report.deals.count);
        let (words, values, rates) = if !self.report.one_chain {
            (strings.words_leaves(), strings.sum_of_leaves().to_owned(), 0..0)
        } else if stage.place == Place::After {
            (strings.words_after(), format!("{deals} × {}", self.rates(self.won(), k)), self.won()..k)
        } else {
            (strings.words_ahead(), format!("{deals} ÷ {}", self.rates(k, self.won())), k..self.won())
        };
        let mut notes = vec![self.rounding(&stage.required, stage.place, self.parts_are_rounded(k))];
        if k == 0 {
            notes.push(self.proof());
        }
        if stage.place == Place::After {
            notes.extend(stage.money.map(|money| strings.arrives(&number::money(self.report.currency, money))));
            let money = |money| number::money(self.report.currency, money);
            let after = stage.money_inside.zip(stage.money_after(self.report.currency));
            notes.extend(after.map(|(inside, after)| strings.arrives_inside(&money(inside), &money(after))));
            notes.push(strings.after_won().to_owned());
        } else if let Some(pace) = &stage.pace {
            if pace.opening.get() > 0 {
                notes.push(strings.in_hand_before(&number::count(pace.opening)));
            }
            let per_day = number::pace(&pace.per_working_day());
            let per_day = if per_day.starts_with('≈') { per_day } else { format!("= {per_day}") };
            notes.push(strings.due_per_day(pace.days, &number::count(pace.inside), &per_day));
        }
        Some(Explanation {
            title: self.why(&number::count(stage.required.count), &self.name(stage)),
            words: words.to_owned(),
            values: format!("{values} {}", Self::result(&stage.required)),
            notes,
            inputs: self.target_fields().into_iter().chain(rates.map(Field::Rate)).collect(),
        })
    }

    pub(super) fn deals(&self, stage: &StageReport) -> Explanation {
        let strings = Calculation(self.locale);
        let report = self.report;
        let given = report.metric == Metric::Deals;
        let values = match (&report.target, &report.deal_size) {
            (Some(target), Some(size)) if !given => {
                let target = number::money(report.currency, *target);
                format!("{target} ÷ {} {}", number::amount(report.currency, size), Self::result(&report.deals))
            }
            _ if !given => {
                let terms = self.deals_by_size().unwrap_or_else(|| strings.sum_of_leaves().to_owned());
                format!("{terms} {}", Self::result(&report.deals))
            }
            _ => Self::result(&report.deals).trim_start_matches("= ").to_owned(),
        };
        let mut notes = vec![self.rounding(&report.deals, Place::Ahead, self.parts_are_rounded(self.won()))];
        if let Some(surplus) = report.surplus.filter(|s| report.metric == Metric::Revenue && s.exact().is_positive()) {
            notes.push(strings.surplus(&number::money(report.currency, surplus)));
        }
        Explanation {
            title: self.why(&number::count(report.deals.count), &self.name(stage)),
            words: match (given, report.deal_size.is_none()) {
                (true, _) => strings.words_given(),
                (false, true) => strings.words_leaf_deals(),
                (false, false) => strings.words_deals(),
            }
            .to_owned(),
            values,
            notes,
            inputs: if given { vec![Field::Amount] } else { self.target_fields() },
        }
    }

    /// `¥48M ÷ ¥1M + ¥72M ÷ ¥500k`, if these terms add up to the deals exactly and there are few of them.
    fn deals_by_size(&self) -> Option<String> {
        let currency = self.report.currency;
        let groups = by_deal_size(self.report).filter(|groups| groups.len() <= TERMS)?;
        let (mut deals, mut terms) = (Exact::zero(), Vec::new());
        for (size, sums) in groups {
            let money = sums.money(currency)?;
            deals += money.exact().checked_div(&size)?;
            terms.push(format!("{} ÷ {}", number::money(currency, money), number::amount(currency, &size)));
        }
        (deals == self.report.deals.exact).then(|| terms.join(" + "))
    }
}
