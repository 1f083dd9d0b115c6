//! Pay and indicators: from text to values.

use super::faults::{Faults, typed};
use crate::domain::draft::limits::{BANDS_MAX, INDICATORS_MAX, NAME_MAX};
use crate::domain::draft::{Allowed, BandDraft, BandKind, Direction, Draft, Field, IndicatorDraft, PayDraft, RatesOf};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Exact, reader};
use crate::domain::plan::{Band, Indicator, IndicatorLevel, Pay};

pub(super) fn pay(draft: &Draft, faults: &mut Faults) -> Option<Option<Pay>> {
    if draft.pay.is_empty() {
        return Some(None);
    }
    // Each field is named, so that the compiler asks for a new one here.
    let PayDraft { base, rates_of, at_target, kind, bands, cap, start } = &draft.pay;
    let base = amount(Field::PayBase, base, faults);
    let rates_of = match RatesOf::named(rates_of.trim()) {
        None => faults.note(Field::PayRatesOf, rates_of, Allowed::OneOf(&RatesOf::NAMES)),
        named => named,
    };
    let at_target = amount(Field::PayAtTarget, at_target, faults);
    let kind = match BandKind::named(kind.trim()) {
        None => faults.note(Field::PayKind, kind, Allowed::OneOf(&BandKind::NAMES)),
        named => named,
    };
    let bands = self::bands(bands, faults);
    let cap = typed(cap).map_or(Some(None), |text| faults.positive(Field::PayCap, text, AMOUNT_MAX, Allowed::Money.or_nothing()).map(Some));
    let start = amount(Field::PayStart, start, faults);
    Some(Some(Pay {
        base: base?.unwrap_or_else(Exact::zero),
        rates_of: rates_of?,
        at_target: at_target?,
        kind: kind?,
        bands: bands?,
        cap: cap?,
        start: start?.unwrap_or_else(Exact::zero),
    }))
}

/// An amount that may be left empty; 0 is the same.
fn amount(field: Field, text: &str, faults: &mut Faults) -> Option<Option<Exact>> {
    match typed(text) {
        None => Some(None),
        Some(text) if reader::quantity(text) == Ok(Exact::zero()) => Some(None),
        Some(text) => faults.positive(field, text, AMOUNT_MAX, Allowed::Amount.or_nothing()).map(Some),
    }
}

/// A rate from 0 to `most`.
fn rate(field: Field, text: &str, most: u64, allowed: Allowed, faults: &mut Faults) -> Option<Exact> {
    match reader::rate(text) {
        Ok(rate) if rate >= Exact::zero() && rate <= Exact::whole(most) => Some(rate),
        _ => faults.note(field, text, allowed),
    }
}

fn bands(drafts: &[BandDraft], faults: &mut Faults) -> Option<Vec<Band>> {
    let looked_into = faults.many(Field::Bands, drafts, 0, BANDS_MAX);
    let mut read: Vec<Option<Band>> = Vec::new();
    // The last border that can be read, also of a band whose rate cannot.
    let mut last: Option<(usize, Exact)> = None;
    for (i, band) in looked_into.iter().enumerate() {
        let from = rate(Field::BandFrom(i), &band.from, 10, Allowed::Attainment, faults);
        if let (Some(from), Some((j, before))) = (&from, &last)
            && from <= before
        {
            // Either of the two may be the wrong one.
            let text = |i: usize| looked_into[i].from.trim().to_owned();
            faults.note::<()>(Field::BandFrom(*j), &looked_into[*j].from, Allowed::BelowBand(text(i)));
            faults.note::<()>(Field::BandFrom(i), &band.from, Allowed::AboveBand(text(*j)));
        }
        last = from.clone().map(|from| (i, from)).or(last);
        let rate = rate(Field::BandRate(i), &band.rate, 100, Allowed::PayRate, faults);
        read.push((|| Some(Band { from: from?, rate: rate? }))());
    }
    read.into_iter().collect()
}

pub(super) fn indicators(draft: &Draft, faults: &mut Faults) -> Option<Vec<Indicator>> {
    let looked_into = faults.many(Field::Indicators, &draft.indicators, 0, INDICATORS_MAX);
    let read: Vec<Option<Indicator>> = looked_into.iter().enumerate().map(|(i, it)| indicator(i, it, faults)).collect();
    read.into_iter().collect()
}

fn indicator(i: usize, it: &IndicatorDraft, faults: &mut Faults) -> Option<Indicator> {
    let IndicatorDraft { name, direction, target, unit, months } = it;
    let name = faults.name(Field::IndicatorName(i), name);
    let direction = match Direction::named(direction.trim()) {
        None => faults.note(Field::IndicatorDirection(i), direction, Allowed::OneOf(&Direction::NAMES)),
        named => named,
    };
    let target = level(Field::IndicatorTarget(i), target, Allowed::Indicator, faults);
    let unit = if unit.chars().count() <= NAME_MAX {
        Some(unit.trim().to_owned())
    } else {
        faults.note(Field::IndicatorUnit(i), unit, Allowed::NameOrNothing(NAME_MAX))
    };
    let month = |(m, text): (usize, &String)| {
        typed(text).map_or(Some(None), |text| level(Field::IndicatorMonth(i, m), text, Allowed::Indicator.or_nothing(), faults).map(Some))
    };
    let months: Vec<Option<Option<IndicatorLevel>>> = months.iter().enumerate().map(month).collect();
    Some(Indicator { name: name?, direction: direction?, target: target?, unit: unit?, months: months.into_iter().collect::<Option<_>>()? })
}

/// A number, or a percentage: a text that only the reader of rates takes.
fn level(field: Field, text: &str, allowed: Allowed, faults: &mut Faults) -> Option<IndicatorLevel> {
    let number = reader::quantity(text).ok().map(|value| IndicatorLevel { value, is_percent: false });
    let read = number.or_else(|| reader::rate(text).ok().map(|value| IndicatorLevel { value, is_percent: true }));
    match read {
        Some(level) if level.value >= Exact::zero() && level.value <= Exact::whole(AMOUNT_MAX) => Some(level),
        _ => faults.note(field, text, allowed),
    }
}
