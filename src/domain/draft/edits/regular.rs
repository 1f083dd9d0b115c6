//! Edits of the regular activities and of the channels.

use std::cmp::Ordering;

use super::names::free_name;
use crate::domain::draft::limits::{CHANNELS_MAX, REGULAR_MAX};
use crate::domain::draft::usual::{self, UsualActivity};
use crate::domain::draft::{ChannelDraft, Draft, RegularDraft, Yield};

/// Adds an activity without a yield, once a week.
pub fn add_regular(draft: &mut Draft) {
    if draft.activities.len() < REGULAR_MAX {
        let name = free_name(usual::NEW_ACTIVITY, |name| draft.activities.iter().any(|it| it.name.trim() == name));
        draft.activities.push(RegularDraft { name, times: "1".into(), ..RegularDraft::default() });
    }
}

/// Adds one of the usual activities with its figures.
pub fn add_usual_regular(draft: &mut Draft, usual: &UsualActivity) {
    if draft.activities.len() < REGULAR_MAX {
        let stage = if usual.brings_deals { draft.won } else { 0 };
        draft.activities.push(RegularDraft {
            name: usual.name.into(),
            times: usual.times.into(),
            every: usual.every.name().into(),
            brings: usual.brings.into(),
            stage: Yield::At(stage),
            minutes: usual.minutes.into(),
            ..RegularDraft::default()
        });
    }
}

/// Removes regular activity `i`.
pub fn remove_regular(draft: &mut Draft, i: usize) {
    if i < draft.activities.len() {
        draft.activities.remove(i);
    }
}

/// Adds a channel.
pub fn add_channel(draft: &mut Draft) {
    if draft.channels.len() < CHANNELS_MAX {
        let name = free_name(usual::NEW_CHANNEL, |name| draft.channels.iter().any(|it| it.name.trim() == name));
        draft.channels.push(ChannelDraft { name, ..ChannelDraft::default() });
    }
}

/// Adds a channel, from which the leads of activity `i` come.
pub fn add_channel_of(draft: &mut Draft, i: usize) {
    let before = draft.channels.len();
    add_channel(draft);
    if let (Some(channel), Some(it)) = (draft.channels.get(before), draft.activities.get_mut(i)) {
        it.channel.clone_from(&channel.name);
    }
}

/// Removes channel `i`. Activities keep its name, and have the plan's rates from now on.
pub fn remove_channel(draft: &mut Draft, i: usize) {
    if i < draft.channels.len() {
        draft.channels.remove(i);
    }
}

/// A stage was added at `place`: what later stages get moves along.
pub(super) fn make_room_for_stage(draft: &mut Draft, place: usize) {
    each_stage(draft, |stage| Some(if stage >= place { stage + 1 } else { stage }));
}

/// The stage at `k` was removed: what later stages get moves along. What it got itself is kept until another stage is chosen, because 2
/// opportunities are not 2 leads. What it got as the won stage goes to the stage before it, which is won from then on.
pub(super) fn close_gap_of_stage(draft: &mut Draft, k: usize, is_won: bool) {
    each_stage(draft, |stage| match stage.cmp(&k) {
        Ordering::Less => Some(stage),
        Ordering::Equal => stage.checked_sub(1).filter(|_| is_won),
        Ordering::Greater => Some(stage - 1),
    });
}

/// The stages at two places were exchanged.
pub(super) fn swap_stages(draft: &mut Draft, one: usize, other: usize) {
    each_stage(draft, |stage| {
        Some(if stage == one {
            other
        } else if stage == other {
            one
        } else {
            stage
        })
    });
}

/// Moves the stages whose units activities bring; `None` if the stage was deleted.
fn each_stage(draft: &mut Draft, moved: impl Fn(usize) -> Option<usize>) {
    for it in &mut draft.activities {
        if let Yield::At(stage) = it.stage {
            it.stage = moved(stage).map_or(Yield::Deleted, Yield::At);
        }
    }
}
