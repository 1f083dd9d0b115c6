//! Regular activities and channels: from text to values.

use chrono::NaiveDate;

use super::faults::{Faults, typed};
use crate::domain::calendar::written;
use crate::domain::draft::limits::{CHANNELS_MAX, REGULAR_DATES_MAX, REGULAR_DATES_TEXT_MAX, REGULAR_MAX};
use crate::domain::draft::{Allowed, ChannelDraft, Draft, Every, Field, RegularDraft};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Exact, reader};
use crate::domain::plan::{Cadence, Channel, RegularActivity};

/// The largest number of times, of units and of minutes.
const TIMES_MAX: u64 = 1_000_000;

pub(super) fn activities(draft: &Draft, faults: &mut Faults) -> Option<Vec<RegularActivity>> {
    let looked_into = faults.many(Field::Regular, &draft.activities, 0, REGULAR_MAX);
    let read: Vec<Option<RegularActivity>> = looked_into.iter().enumerate().map(|(i, it)| activity(draft, i, it, faults)).collect();
    read.into_iter().collect()
}

fn activity(draft: &Draft, i: usize, it: &RegularDraft, faults: &mut Faults) -> Option<RegularActivity> {
    // Each field is named, so that the compiler asks for a new one here.
    let RegularDraft { name, times, every, dates: on, brings, stage, minutes, cost, owner, channel } = it;
    let name = faults.name(Field::RegularName(i), name);
    let cadence = match Every::named(every) {
        None => faults.note(Field::RegularEvery(i), every, Allowed::OneOf(&Every::NAMES)),
        Some(Every::Dates) => dates(i, on, faults).map(Cadence::On),
        Some(every) => {
            faults.positive(Field::RegularTimes(i), times, TIMES_MAX, Allowed::PerUnit).map(|times| Cadence::Times(times, every))
        }
    };
    // 0 is as good as nothing.
    let mut number = |field: Field, text: &str, most, allowed: Allowed| match typed(text) {
        None => Some(None),
        Some(text) if reader::quantity(text).is_ok_and(|number| number == Exact::zero()) => Some(None),
        Some(text) => faults.positive(field, text, most, allowed.or_nothing()).map(Some),
    };
    let brings = number(Field::RegularBrings(i), brings, TIMES_MAX, Allowed::Quantity);
    let minutes = number(Field::RegularMinutes(i), minutes, TIMES_MAX, Allowed::Quantity);
    let cost = number(Field::RegularCost(i), cost, AMOUNT_MAX, Allowed::Amount);
    let owner_name = faults.name_or_nothing(Field::RegularOwner(i), owner);
    // What it does not bring has no stage to be missing.
    let has_yield = brings.as_ref().is_some_and(Option::is_some);
    let stage = match stage.place() {
        None if has_yield => faults.note(Field::RegularStage(i), "", Allowed::StageDeleted),
        place => Some(place.unwrap_or_default()),
    };
    let channel_name = faults.name_or_nothing(Field::RegularChannel(i), channel)?;
    let is_named = |it: &ChannelDraft| !channel_name.trim().is_empty() && it.name.trim() == channel_name.trim();
    Some(RegularActivity {
        name: name?,
        cadence: cadence?,
        brings: brings?,
        // A stage after the won deal brings nothing that the plan needs.
        stage: stage?.min(draft.won),
        minutes: minutes?,
        cost: cost?,
        owner: owner_name?.trim().to_owned(),
        channel: draft.channels.iter().position(is_named),
    })
}

/// Dates in any separators: `2027-01-12, 2027-02-10`.
fn dates(i: usize, text: &str, faults: &mut Faults) -> Option<Vec<NaiveDate>> {
    let words = || text.split([' ', ',', ';', '，', '、', '；', '\n', '\t']).filter(|word| !word.is_empty());
    let is_whole = text.chars().count() < REGULAR_DATES_TEXT_MAX;
    let days: Option<Vec<NaiveDate>> = words().map(written::day).collect();
    match days.filter(|_| is_whole) {
        Some(mut days) if !days.is_empty() && days.len() <= REGULAR_DATES_MAX => {
            days.sort_unstable();
            days.dedup();
            Some(days)
        }
        _ => faults.note(Field::RegularDates(i), text, Allowed::Dates(REGULAR_DATES_MAX, REGULAR_DATES_TEXT_MAX)),
    }
}

pub(super) fn channels(draft: &Draft, faults: &mut Faults) -> Option<Vec<Channel>> {
    let looked_into = faults.many(Field::Channels, &draft.channels, 0, CHANNELS_MAX);
    let mut read = Vec::new();
    for (i, it) in looked_into.iter().enumerate() {
        let ChannelDraft { name, rate, cost_per_lead } = it;
        let is_taken = draft.channels[..i].iter().any(|other| other.name.trim() == name.trim());
        let read_name = faults.name(Field::ChannelName(i), name);
        if read_name.is_some() && is_taken {
            faults.note::<()>(Field::ChannelName(i), name, Allowed::OtherName);
        }
        let rate = typed(rate).map_or(Some(None), |text| faults.optional_rate(Field::ChannelRate(i), text).map(Some));
        let cost = |text| faults.positive(Field::ChannelCost(i), text, AMOUNT_MAX, Allowed::Money.or_nothing()).map(Some);
        let cost_per_lead = typed(cost_per_lead).map_or(Some(None), cost);
        read.push((|| Some(Channel { name: read_name?, rate: rate?, cost_per_lead: cost_per_lead? }))());
    }
    read.into_iter().collect()
}
