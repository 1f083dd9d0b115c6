//! What the verdict is judged by: from text to values.

use super::faults::{Faults, typed};
use crate::domain::draft::{Allowed, Draft, Field, Level, Metric, Threshold};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Count, Exact, reader};
use crate::domain::plan::{Basis, Limits, Market, Thresholds};

/// The largest growth, or excess of a rate, that a threshold may have: ten times.
const INCREASE_MAX: u64 = 10;
/// The most days of a threshold.
const DAYS_MAX: u64 = 3650;

pub(super) fn basis(draft: &Draft, faults: &mut Faults) -> Option<Basis> {
    let (most, allowed) = match draft.metric {
        Metric::Deals => (Count::MAX, Allowed::Deals.or_nothing()),
        Metric::Revenue | Metric::GrossProfit => (AMOUNT_MAX, Allowed::Money.or_nothing()),
    };
    let past = typed(&draft.past_result).map(|text| faults.positive(Field::PastResult, text, most, allowed));
    let size = typed(&draft.market_size).map(|text| faults.positive(Field::MarketSize, text, AMOUNT_MAX, Allowed::Money.or_nothing()));
    let share = typed(&draft.market_share).map(|text| faults.optional_rate(Field::MarketShare, text));
    let aim = faults.name_or_nothing(Field::Aim, &draft.aim);
    let thresholds = Threshold::ALL.map(|of| limits(draft, of, faults));
    let [Some(growth), Some(rate), Some(gap), Some(chance), Some(days)] = thresholds else { return None };
    // A text that cannot be read has noted its fault.
    let (past_result, size, share) = (optional(past)?, optional(size)?, optional(share)?);
    Some(Basis {
        past_result,
        market: size.zip(share).map(|(size, share)| Market { size, share }),
        aim: aim?.trim().to_owned(),
        thresholds: Thresholds([growth, rate, gap, chance, days]),
    })
}

/// `None` for a fault, `Some(None)` for nothing typed.
fn optional<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    read.map_or(Some(None), |it| it.map(Some))
}

/// Both limits of a threshold, of which achievable must not be the tighter one.
fn limits(draft: &Draft, of: Threshold, faults: &mut Faults) -> Option<Limits> {
    let [comfortable, achievable] = Level::BOTH.map(|level| limit(draft, of, level, faults));
    let (comfortable, achievable) = (comfortable?, achievable?);
    let is_tighter = if of.more_is_better() { achievable > comfortable } else { achievable < comfortable };
    if !is_tighter {
        return Some(Limits { comfortable, achievable });
    }
    // The fault is at the typed one; achievable if both are.
    let text = |level| Some(draft.thresholds.text(of, level).trim()).filter(|text| !text.is_empty());
    let level = if text(Level::Achievable).is_some() { Level::Achievable } else { Level::Comfortable };
    let other = if level == Level::Achievable { Level::Comfortable } else { Level::Achievable };
    let bound = text(other).unwrap_or_else(|| of.usual(other)).to_owned();
    let is_above = (level == Level::Achievable) == of.more_is_better();
    let allowed = if is_above { Allowed::NotAbove(bound) } else { Allowed::NotUnder(bound) };
    faults.note(Field::Threshold(of, level), draft.thresholds.text(of, level), allowed)
}

fn limit(draft: &Draft, of: Threshold, level: Level, faults: &mut Faults) -> Option<Exact> {
    let text = draft.thresholds.text(of, level);
    let given = typed(text).unwrap_or_else(|| of.usual(level));
    let (read, most, allowed) = match of {
        Threshold::Growth | Threshold::Rate => (reader::rate(given), INCREASE_MAX, Allowed::Increase),
        Threshold::Gap | Threshold::Chance => (reader::rate(given), 1, Allowed::RampPart.or_nothing()),
        Threshold::Days => (reader::amount(given), DAYS_MAX, Allowed::Days),
    };
    let fits = |value: &Exact| *value >= Exact::zero() && *value <= Exact::whole(most) && (of != Threshold::Days || value.is_whole());
    read.ok().filter(fits).or_else(|| faults.note(Field::Threshold(of, level), text, allowed))
}
