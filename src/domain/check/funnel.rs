//! The funnel: from text to values.

use super::faults::{Faults, typed};
use crate::domain::draft::limits::{ACTIVITIES_MAX, STAGES_MAX};
use crate::domain::draft::{Allowed, Draft, Field, StageDraft};
use crate::domain::number::reader::Unreadable;
use crate::domain::number::{Exact, Rate, reader};
use crate::domain::plan::{Activity, Funnel, Stage};

/// The largest number of past results.
const COUNTED_MAX: u64 = 10_000_000;

pub(super) fn funnel(draft: &Draft, faults: &mut Faults) -> Option<Funnel> {
    let found = faults.found;
    let looked_into = faults.many(Field::Funnel, &draft.stages, 1, STAGES_MAX);
    if draft.won >= draft.stages.len() && !draft.stages.is_empty() {
        faults.note::<()>(Field::Won, &draft.won.saturating_add(1).to_string(), Allowed::StageNamed);
    }
    let last = draft.stages.len().saturating_sub(1);
    let stages = looked_into.iter().enumerate().filter_map(|(i, s)| stage(i, s, i == last, &draft.stages[..i], faults)).collect();
    (faults.found == found).then_some(Funnel { stages, won: draft.won })
}

fn stage(i: usize, stage: &StageDraft, is_last: bool, before: &[StageDraft], faults: &mut Faults) -> Option<Stage> {
    // Each field is named, so that the compiler asks for a new one here.
    let StageDraft {
        name: name_typed,
        rate: rate_typed,
        counted: counted_typed,
        days: days_typed,
        minutes: minutes_typed,
        activities: activities_typed,
        // These belong to the playbook.
        actions: _,
        done_when: _,
    } = stage;
    let name = faults.name(Field::StageName(i), name_typed);
    if name.is_some() && before.iter().any(|other| other.name.trim() == name_typed.trim()) {
        faults.note::<()>(Field::StageName(i), name_typed, Allowed::OtherName);
    }
    let counted = if is_last || counted_typed.trim().is_empty() { Some(None) } else { counted(i, counted_typed, faults).map(Some) };
    // Without a typed rate, the past results give the rate.
    let by_count = counted.flatten().filter(|_| rate_typed.trim().is_empty()).and_then(|(won, of)| Rate::of(Exact::ratio(won, of)));
    // Unreadable past results are one fault, and not also a missing rate.
    let is_noted = counted.is_none() && rate_typed.trim().is_empty();
    let rate = match by_count {
        _ if is_last => Rate::of(Exact::one()),
        None if !is_noted => faults.rate(Field::Rate(i), rate_typed),
        by_count => by_count,
    };
    let days = days(i, days_typed, faults);
    let own_minutes = minutes(Field::StageMinutes(i), minutes_typed, faults);
    let looked_into = faults.many(Field::File(format!("funnel[{i}].activities")), activities_typed, 0, ACTIVITIES_MAX);
    let mut activities = Vec::new();
    for (j, a) in looked_into.iter().enumerate() {
        let name = faults.name(Field::ActivityName(i, j), &a.name);
        let per_unit = faults.positive(Field::PerUnit(i, j), &a.per_unit, 1_000_000, Allowed::PerUnit);
        let minutes = minutes(Field::ActivityMinutes(i, j), &a.minutes, faults);
        if let (Some(name), Some(per_unit), Some(minutes)) = (name, per_unit, minutes) {
            activities.push(Activity { name, per_unit, minutes });
        }
    }
    Some(Stage { name: name?, rate: rate?, counted: counted?, days: days?, minutes: own_minutes?, activities })
}

/// The minutes that something takes each time, or nothing.
fn minutes(field: Field, text: &str, faults: &mut Faults) -> Option<Option<Exact>> {
    typed(text).map_or(Some(None), |text| faults.positive(field, text, 1_000_000, Allowed::PerUnit.or_nothing()).map(Some))
}

fn days(i: usize, text: &str, faults: &mut Faults) -> Option<u32> {
    match reader::amount(text) {
        Err(Unreadable::Blank) => Some(0),
        Ok(n) if n.is_whole() && n <= Exact::whole(3650) && n >= Exact::zero() => n.floor().and_then(|d| u32::try_from(d).ok()),
        _ => faults.note(Field::Days(i), text, Allowed::Days),
    }
}

/// `12 of 60`, `12/60`, `60 中 12`.
fn counted(k: usize, text: &str, faults: &mut Faults) -> Option<(u64, u64)> {
    match reader::counted(text) {
        Some((won, of)) if won >= 1 && won <= of && of <= COUNTED_MAX => Some((won, of)),
        _ => faults.note(Field::Counted(k), text, Allowed::Counted),
    }
}
