//! How the revenue of the plan is calculated.

use super::explanation::{Explainer, Explanation};
use super::split::{TERMS, by_deal_size};
use crate::domain::{Exact, Field, Metric, Sums};
use crate::i18n::number;
use crate::i18n::texts::{Answer, Calculation, Dates, Target};

impl Explainer<'_> {
    /// The revenue of the whole deals, compared with the target.
    pub(super) fn revenue(&self) -> Option<Explanation> {
        let (locale, report) = (self.locale, self.report);
        let texts = Calculation(locale);
        let what = if report.profit.is_some() { Target(locale).gross_profit() } else { Answer(locale).revenue() };
        let words = if report.profit.is_some() { texts.words_profit_of_deals() } else { texts.words_revenue_of_deals() }.to_owned();
        report.target?;
        let shown = number::money(report.currency, report.profit.or(report.brought)?);
        if report.deal_size.is_none() || (report.profit.is_some() && report.margin.is_none()) {
            // The sub-targets differ, so no single product gives the revenue.
            let more = report.surplus.filter(|surplus| surplus.exact().is_positive());
            let is_profit = report.profit.is_some();
            let terms = self.revenue_by_size().filter(|_| !is_profit).unwrap_or_else(|| texts.sum_of_leaves().to_owned());
            return Some(Explanation {
                title: self.why(&shown, what),
                words: if is_profit { texts.words_profit_of_parts() } else { texts.words_revenue_of_parts() }.to_owned(),
                values: format!("{terms} = {shown}"),
                notes: more.map(|more| texts.surplus(&number::money(report.currency, more))).into_iter().collect(),
                inputs: self.target_fields().into_iter().chain([Field::Space]).collect(),
            });
        }
        let mut said = self.target_revenue()?;
        let deals = format!("{} × {}", number::count(report.deals.count), number::amount(report.currency, report.deal_size.as_ref()?));
        let margin = report.margin.as_ref().map(|margin| format!(" × {}", number::percent(margin.value()))).unwrap_or_default();
        if report.metric != Metric::Deals {
            let given = Dates(locale).bracketed(&said.values, &said.words);
            said.notes.insert(0, Dates(locale).labelled(Target(locale).target(), &given));
        }
        said.title = self.why(&shown, what);
        said.words = words;
        let exact = report.deal_size.as_ref().map(|size| &report.deals.count.exact() * size);
        let exact = exact.map(|exact| {
            report.margin.as_ref().filter(|_| report.profit.is_some()).map_or(exact.clone(), |margin| &exact * margin.value())
        });
        // With a part cut off below the minor unit, the two sides are not equal.
        let is = if exact == report.profit.or(report.brought).map(|money| money.exact()) { "=" } else { "→" };
        said.values = format!("{deals}{margin} {is} {shown}");
        said.inputs = self.target_fields();
        Some(said)
    }

    /// `48 × ¥1M + 144 × ¥500k`, if these terms add up to the revenue exactly and there are few of them.
    fn revenue_by_size(&self) -> Option<String> {
        let groups = by_deal_size(self.report).filter(|groups| groups.len() <= TERMS)?;
        let product = |(size, sums): &(Exact, Sums)| &sums.deals.exact() * size;
        let revenue = groups.iter().map(product).fold(Exact::zero(), |sum, one| sum + one);
        let term = |(size, sums): &(Exact, Sums)| format!("{} × {}", number::count(sums.deals), number::amount(self.report.currency, size));
        (Some(revenue) == self.report.brought.map(|money| money.exact())).then(|| groups.iter().map(term).collect::<Vec<_>>().join(" + "))
    }

    pub(super) fn target_revenue(&self) -> Option<Explanation> {
        let locale = self.locale;
        let report = self.report;
        let target = report.target?;
        let shown = number::money(report.currency, target);
        let amount = number::amount(report.currency, &report.amount);
        let (words, exact, left) = match report.metric {
            Metric::Revenue => (Calculation(locale).words_given(), report.amount.clone(), None),
            Metric::GrossProfit => {
                let margin = report.margin.as_ref()?.value();
                (
                    Calculation(locale).words_revenue_of_profit(),
                    report.amount.checked_div(margin)?,
                    Some(format!("{amount} ÷ {}", number::percent(margin))),
                )
            }
            Metric::Deals => {
                let (deals, size) = (report.deals.count, report.deal_size.as_ref()?);
                let left = format!("{} × {}", number::count(deals), number::amount(report.currency, size));
                (Calculation(locale).words_revenue_of_deals(), &deals.exact() * size, Some(left))
            }
        };
        let rounded = exact != target.exact();
        Some(Explanation {
            title: self.why(&shown, Answer(locale).revenue()),
            words: words.to_owned(),
            values: left.map_or_else(|| shown.clone(), |left| format!("{left} = {shown}")),
            notes: if rounded { vec![Calculation(locale).rounded_money(&number::exact_with_fraction(&exact))] } else { Vec::new() },
            inputs: if report.metric == Metric::Revenue { vec![Field::Amount] } else { self.target_fields() },
        })
    }
}
