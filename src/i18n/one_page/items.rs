//! The split by segment on the page.

use super::page::{Bar, Dimension};
use crate::domain::{Exact, Place, Report, SplitReport};
use crate::i18n::names::shown;
use crate::i18n::texts::{OnePage as Words, Target};
use crate::i18n::{Locale, feasibility as said, number};

/// The most items of a dimension that the page lists.
const ITEMS_MAX: usize = 12;

/// The items of every dimension with their amounts.
pub(super) fn dimensions(report: &Report, split: &SplitReport, locale: Locale) -> Vec<Dimension> {
    let whole = split.whole.units.unwrap_or_else(|| split.whole.deals.get().into());
    let dimension = |d: usize, name: &str, items: &[(String, Exact)]| {
        let item = |(m, (name, _)): (usize, &(String, Exact))| {
            let sums = split.totals.get(d)?.get(m)?;
            let deals = Target(locale).tier_deals(number::count(sums.deals));
            let leads = report.funnel.first().filter(|stage| stage.place == Place::Ahead).zip(sums.counts.first());
            let leads = leads.map(|(_, count)| said::leads(*count, report, locale));
            let money = sums.money(split.currency).map(|money| number::money_short(locale, split.currency, money));
            let notes: Vec<String> = money.as_ref().map(|_| deals.clone()).into_iter().chain(leads).collect();
            let amount = sums.units.unwrap_or_else(|| sums.deals.get().into());
            Some(Bar {
                name: shown(locale, name).into_owned(),
                value: money.unwrap_or(deals),
                note: notes.join(" · "),
                permille: Exact::from(amount).permille_of(&Exact::from(whole.max(1))),
            })
        };
        let more = u32::try_from(items.len().saturating_sub(ITEMS_MAX)).unwrap_or(0);
        Dimension {
            name: shown(locale, name).into_owned(),
            items: items.iter().enumerate().filter_map(item).take(ITEMS_MAX).collect(),
            more: (more > 0).then(|| Words(locale).more(more)),
        }
    };
    split.dimensions.iter().enumerate().map(|(d, (name, items))| dimension(d, name, items)).collect()
}
