//! Regular activities and channels.

use super::define::define;
use super::list::List;
use super::names::Names;
use super::text::{Long, Text, some};
use crate::codec::note;
use crate::domain::{Allowed, ChannelDraft, Fault, Field, RegularDraft, Yield};

define! {
    /// An activity that is done at a cadence.
    Regular {
        0 name: Text,
        1 times: Text,
        2 every: Text,
        3 dates: Long,
        4 brings: Text,
        /// The stage whose units it brings, by name, or `#3` for the third stage; an empty text for one that was deleted. The first stage
        /// is the default.
        #[serde(deserialize_with = "some")]
        5 stage: Option<Text>,
        6 minutes: Text,
        7 cost: Text,
        8 owner: Text,
        9 channel: Text,
    }

    /// A channel of leads.
    Channel { 0 name: Text, 1 rate: Text, 2 cost_per_lead: Text } <=> ChannelDraft
}

/// Converts the regular activities of a draft.
pub fn activities(drafts: &[RegularDraft], stages: &Names) -> List<Regular> {
    let record = |it: &RegularDraft| Regular {
        name: (&it.name).into(),
        times: (&it.times).into(),
        every: (&it.every).into(),
        dates: Long(it.dates.clone()),
        brings: (&it.brings).into(),
        stage: match it.stage {
            Yield::At(0) => None,
            Yield::At(place) => Some(Text(stages.at(place))),
            Yield::Deleted => Some(Text::default()),
        },
        minutes: (&it.minutes).into(),
        cost: (&it.cost).into(),
        owner: (&it.owner).into(),
        channel: (&it.channel).into(),
    };
    List(drafts.iter().map(record).collect())
}

/// Converts regular activities to a draft. An unknown stage is a fault, and the first stage takes its place.
pub fn drafts(List(records): List<Regular>, stages: &Names, faults: &mut Vec<Fault>) -> Vec<RegularDraft> {
    let mut drafts = Vec::new();
    for (i, it) in records.into_iter().enumerate() {
        let stage = match it.stage {
            None => Yield::default(),
            Some(Text(name)) if name.is_empty() => Yield::Deleted,
            Some(Text(name)) => stages.place_of(&name).map_or_else(
                || {
                    note(faults, Fault::new(Field::RegularStage(i), name, Allowed::StageNamed));
                    Yield::default()
                },
                Yield::At,
            ),
        };
        drafts.push(RegularDraft {
            name: it.name.0,
            times: it.times.0,
            every: it.every.0,
            dates: it.dates.0,
            brings: it.brings.0,
            stage,
            minutes: it.minutes.0,
            cost: it.cost.0,
            owner: it.owner.0,
            channel: it.channel.0,
        });
    }
    drafts
}
