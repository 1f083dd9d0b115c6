//! The model plans and usual funnels, as data.

mod card;
mod funnels;
mod library;
mod moved;
mod period;
mod plan_template;

pub use card::{Card, card};
pub use funnels::FunnelTemplate;
pub use library::{Library, Model};
pub use moved::moved;
pub use period::{Length, day_named};
pub use plan_template::PlanTemplate;

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::{Draft, Metric, StageDraft, TierDraft, TimeDraft};
use crate::i18n::Locale;

/// Ten deals in the calendar month of today.
#[must_use]
pub fn ten_deals_of(locale: Locale, today: NaiveDate) -> Draft {
    let first = today.with_day(1).unwrap_or(today);
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first);
    ten_deals(locale, &first.to_string(), &last.to_string())
}

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
