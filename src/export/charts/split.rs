//! The split by segment: the items of every dimension.

use super::Source;
use super::frame::Frame;
use super::pen::Drawing;
use super::rows::{Bar, rows};
use crate::domain::{Place, SplitReport};
use crate::i18n::texts::{OnePage, Target};
use crate::i18n::{feasibility as said, names, number};

/// The most items of a dimension.
const ITEMS_MAX: usize = 40;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let split = source.report.split.as_ref()?;
    let locale = source.locale;
    let mut frame = Frame::new(source, OnePage(locale).who());
    for (d, (name, items)) in split.dimensions.iter().enumerate() {
        frame.y += 12;
        frame.write("heading", 14, &names::shown(locale, name));
        frame.y += 2;
        let bars: Vec<Bar> = (0..items.len().min(ITEMS_MAX)).filter_map(|m| bar(source, split, d, m)).collect();
        rows(&mut frame, &bars, "");
        let more = u32::try_from(items.len().saturating_sub(ITEMS_MAX)).unwrap_or(0);
        if more > 0 {
            frame.note(&OnePage(locale).more(more));
        }
    }
    Some(frame.finish())
}

fn bar(source: &Source, split: &SplitReport, d: usize, m: usize) -> Option<Bar> {
    let (report, locale) = (source.report, source.locale);
    let (name, _) = split.dimensions.get(d)?.1.get(m)?;
    let sums = split.totals.get(d)?.get(m)?;
    let deals = Target(locale).tier_deals(number::count(sums.deals));
    let leads = report.funnel.first().filter(|stage| stage.place == Place::Ahead).zip(sums.counts.first());
    let leads = leads.map(|(_, count)| said::leads(*count, report, locale));
    let money = sums.money(split.currency).map(|money| number::money_short(locale, split.currency, money));
    let notes: Vec<String> = money.as_ref().map(|_| deals.clone()).into_iter().chain(leads).collect();
    Some(Bar {
        name: names::shown(locale, name).into_owned(),
        value: money.unwrap_or(deals),
        note: notes.join(" · "),
        amount: sums.units.unwrap_or_else(|| sums.deals.get().into()),
        is_now: false,
    })
}
