//! The split by segment on the page.

use super::page::{Bar, Dimension};
use crate::domain::{Exact, Place, Report, SplitReport};
use crate::i18n::names::shown;
use crate::i18n::texts::{OnePage as Words, Target};
use crate::i18n::{Locale, feasibility as said, number};

/// The most items of a dimension that the page lists.
const ITEMS_MAX: usize = 12;

/// What is said of an item of the split: its money, or its deals where there is none.
pub struct ItemSaid {
    /// Its name.
    pub name: String,
    /// Its money; its deals without a deal size.
    pub value: String,
    /// Its deals, if the value is money, and its leads.
    pub note: String,
    /// The value in minor units, or in deals.
    pub amount: u128,
}

/// What is said of item `m` of dimension `d`.
pub fn item_said(report: &Report, split: &SplitReport, (d, m): (usize, usize), locale: Locale) -> Option<ItemSaid> {
    let (name, _) = split.dimensions.get(d)?.1.get(m)?;
    let sums = split.totals.get(d)?.get(m)?;
    let deals = Target(locale).tier_deals(number::count(sums.deals));
    let leads = report.funnel.first().filter(|stage| stage.place == Place::Ahead).zip(sums.counts.first());
    let leads = leads.map(|(_, count)| said::leads(*count, report, locale));
    let money = sums.money(split.currency).map(|money| number::money_short(locale, split.currency, money));
    let notes: Vec<String> = money.as_ref().map(|_| deals.clone()).into_iter().chain(leads).collect();
    let amount = sums.units.unwrap_or_else(|| sums.deals.get().into());
    Some(ItemSaid { name: shown(locale, name).into_owned(), value: money.unwrap_or(deals), note: notes.join(" · "), amount })
}

/// The items of every dimension with their amounts.
pub(super) fn dimensions(report: &Report, split: &SplitReport, locale: Locale) -> Vec<Dimension> {
    let whole = split.whole.units.unwrap_or_else(|| split.whole.deals.get().into());
    let dimension = |d: usize, name: &str, many: usize| {
        let item = |m: usize| {
            let ItemSaid { name, value, note, amount } = item_said(report, split, (d, m), locale)?;
            Some(Bar { name, value, note, permille: Exact::from(amount).permille_of(&Exact::from(whole.max(1))) })
        };
        let more = u32::try_from(many.saturating_sub(ITEMS_MAX)).unwrap_or(0);
        Dimension {
            name: shown(locale, name).into_owned(),
            items: (0..many).filter_map(item).take(ITEMS_MAX).collect(),
            more: (more > 0).then(|| Words(locale).more(more)),
        }
    };
    split.dimensions.iter().enumerate().map(|(d, (name, items))| dimension(d, name, items.len())).collect()
}
