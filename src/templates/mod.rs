//! The model plans and usual funnels, as data.

mod funnels;

pub use funnels::FunnelTemplate;

use crate::domain::{Draft, Metric, StageDraft, TierDraft, TimeDraft};
use crate::i18n::Locale;

/// Ten deals, one lead in five: the first thing a new user sees. One month (the caller's first and last day), with the currency, a
/// usual deal size and the public holidays of the reader's language.
#[must_use]
pub fn ten_deals(locale: Locale, first: &str, last: &str) -> Draft {
    let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..StageDraft::default() };
    let (currency, deal_size) = match locale {
        Locale::En => ("USD", "10k"),
        Locale::ZhHans => ("CNY", "10万"),
        Locale::ZhHant => ("TWD", "10萬"),
    };
    Draft {
        currency: currency.into(),
        first: first.into(),
        last: last.into(),
        metric: Metric::Deals,
        amount: "10".into(),
        deal_size: deal_size.into(),
        stages: vec![stage("Lead", "20%"), stage("Won", "")],
        won: 1,
        tiers: TierDraft::usual(),
        // The holidays of mainland China are those of its readers. A reader in Taiwan or Hong Kong has others, which the page does not
        // know, and loads a calendar.
        time: TimeDraft { china: locale == Locale::ZhHans, ..TimeDraft::default() },
        ..Draft::default()
    }
}
