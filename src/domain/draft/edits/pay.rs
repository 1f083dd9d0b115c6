//! Edits of pay and of the indicators beside the target.

use super::names::free_name;
use crate::domain::draft::limits::{BANDS_MAX, INDICATORS_MAX};
use crate::domain::draft::usual::{self, COMMISSION_BANDS, UsualIndicator, VARIABLE_BANDS, WHOLE_BANDS};
use crate::domain::draft::{BandDraft, BandKind, Draft, IndicatorDraft, PayDraft, RatesOf};
use crate::domain::number::{Exact, reader};

/// Gives the plan the usual bands, with rates of the variable pay or of the sales. What else is typed about pay stays.
pub fn usual_pay(draft: &mut Draft, rates_of: RatesOf) {
    let bands = match rates_of {
        RatesOf::Sales => COMMISSION_BANDS,
        RatesOf::Variable if draft.pay.kind.trim() == BandKind::Whole.name() => WHOLE_BANDS,
        RatesOf::Variable => VARIABLE_BANDS,
    };
    draft.pay.rates_of = rates_of.name().into();
    draft.pay.bands = bands.map(|(from, rate)| BandDraft { from: from.into(), rate: rate.into() }).to_vec();
}

/// Chooses what a band pays. The usual multiples of the variable pay become those with which the corners pay the same: 60 % at 80 % of the
/// target, 100 % at 100 %, 150 % at 120 %.
pub fn choose_band_kind(draft: &mut Draft, kind: &str) {
    let pairs: [(&str, &str); 2] = [("marginal", "whole"), ("whole", "marginal")];
    let is_usual =
        |bands: &[(&str, &str)]| draft.pay.bands.iter().map(|band| (band.from.as_str(), band.rate.as_str())).eq(bands.iter().copied());
    let bands = match pairs.iter().find(|(_, to)| *to == kind) {
        Some((_, "whole")) if is_usual(&VARIABLE_BANDS) => Some(WHOLE_BANDS),
        Some((_, "marginal")) if is_usual(&WHOLE_BANDS) => Some(VARIABLE_BANDS),
        _ => None,
    };
    if let Some(bands) = bands {
        draft.pay.bands = bands.map(|(from, rate)| BandDraft { from: from.into(), rate: rate.into() }).to_vec();
    }
    kind.clone_into(&mut draft.pay.kind);
}

/// Removes pay from the plan.
pub fn remove_pay(draft: &mut Draft) {
    draft.pay = PayDraft::default();
}

/// Adds a band above the highest: 20 % further on, at the same rate.
pub fn add_band(draft: &mut Draft) {
    if draft.pay.bands.len() < BANDS_MAX {
        let last = draft.pay.bands.last();
        let from = last.and_then(|band| reader::rate(&band.from).ok()).map(|from| from + Exact::ratio(1, 5));
        let percent = |from: Exact| (from * Exact::whole(100)).decimal_that_ends(6).map(|percent| format!("{percent}%"));
        let from = from.and_then(percent).unwrap_or_else(|| "0%".into());
        let rate = last.map_or_else(|| "100%".into(), |band| band.rate.clone());
        draft.pay.bands.push(BandDraft { from, rate });
    }
}

/// Removes band `i`.
pub fn remove_band(draft: &mut Draft, i: usize) {
    if i < draft.pay.bands.len() {
        draft.pay.bands.remove(i);
    }
}

/// Adds an indicator of which more is better.
pub fn add_indicator(draft: &mut Draft) {
    if draft.indicators.len() < INDICATORS_MAX {
        let name = free_name(usual::NEW_INDICATOR, |name| draft.indicators.iter().any(|it| it.name.trim() == name));
        draft.indicators.push(IndicatorDraft { name, target: "100%".into(), ..IndicatorDraft::default() });
    }
}

/// Adds one of the usual indicators with its figures.
pub fn add_usual_indicator(draft: &mut Draft, usual: &UsualIndicator) {
    if draft.indicators.len() < INDICATORS_MAX {
        draft.indicators.push(IndicatorDraft {
            name: usual.name.into(),
            direction: usual.direction.name().into(),
            target: usual.target.into(),
            unit: usual.unit.into(),
            months: Vec::new(),
        });
    }
}

/// Removes indicator `i`.
pub fn remove_indicator(draft: &mut Draft, i: usize) {
    if i < draft.indicators.len() {
        draft.indicators.remove(i);
    }
}
