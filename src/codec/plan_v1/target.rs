//! The target and the funnel.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::link::Records;
use super::list::List;
use super::text::{Text, bare_if_whole, nil, some};
use crate::domain::{ActivityDraft, StageDraft, TierDraft};

/// The plan period: its start date and end date.
#[derive(Debug, Default, Serialize, Deserialize, Encode, Decode)]
#[serde(default)]
#[cbor(map)]
pub struct Horizon {
    #[n(0)]
    #[serde(skip_serializing_if = "nil")]
    pub first: Text,
    #[n(1)]
    #[serde(skip_serializing_if = "nil")]
    pub last: Text,
}

/// The target.
#[derive(Debug, Default, Serialize, Deserialize, Encode, Decode)]
#[serde(default)]
#[cbor(map)]
pub struct Target {
    /// `revenue`, `deals` or `gross_profit`.
    #[n(0)]
    #[serde(deserialize_with = "some", skip_serializing_if = "Option::is_none")]
    pub metric: Option<Text>,
    #[n(1)]
    #[serde(skip_serializing_if = "nil")]
    pub amount: Text,
    #[n(2)]
    #[serde(skip_serializing_if = "nil")]
    pub margin: Text,
}

/// A target line.
#[derive(Debug, Default, Serialize, Deserialize, Encode, Decode)]
#[serde(default)]
#[cbor(map)]
pub struct Tier {
    #[n(0)]
    #[serde(skip_serializing_if = "nil")]
    pub name: Text,
    #[n(1)]
    #[serde(skip_serializing_if = "nil")]
    pub of_target: Text,
}

/// A stage of the funnel.
#[derive(Debug, Default, Serialize, Deserialize, Encode, Decode)]
#[serde(default)]
#[cbor(map, context_bound = "AsMut<Records>")]
pub struct Stage {
    #[n(0)]
    #[serde(rename = "stage", skip_serializing_if = "nil")]
    pub name: Text,
    #[n(1)]
    #[serde(skip_serializing_if = "nil")]
    pub rate: Text,
    #[n(2)]
    #[serde(serialize_with = "bare_if_whole", skip_serializing_if = "nil")]
    pub days: Text,
    #[n(4)]
    #[serde(skip_serializing_if = "nil")]
    pub counted: Text,
    #[n(3)]
    #[serde(skip_serializing_if = "nil")]
    pub activities: List<Activity>,
}

/// A sales activity of a stage.
#[derive(Debug, Default, Serialize, Deserialize, Encode, Decode)]
#[serde(default)]
#[cbor(map)]
pub struct Activity {
    #[n(0)]
    #[serde(skip_serializing_if = "nil")]
    pub name: Text,
    #[n(1)]
    #[serde(skip_serializing_if = "nil")]
    pub per_unit: Text,
}

/// The team capacity.
#[derive(Debug, Default, Serialize, Deserialize, Encode, Decode)]
#[serde(default)]
#[cbor(map)]
pub struct Capacity {
    #[n(0)]
    #[serde(skip_serializing_if = "nil")]
    pub people: Text,
    #[n(1)]
    #[serde(skip_serializing_if = "nil")]
    pub quota: Text,
    #[n(2)]
    #[serde(skip_serializing_if = "nil")]
    pub attainment: Text,
}

impl From<&TierDraft> for Tier {
    fn from(TierDraft { name, of_target }: &TierDraft) -> Self {
        Self { name: name.into(), of_target: of_target.into() }
    }
}

impl From<Tier> for TierDraft {
    fn from(Tier { name, of_target }: Tier) -> Self {
        Self { name: name.0, of_target: of_target.0 }
    }
}

impl From<&StageDraft> for Stage {
    fn from(StageDraft { name, rate, counted, days, activities }: &StageDraft) -> Self {
        Self { name: name.into(), rate: rate.into(), days: days.into(), counted: counted.into(), activities: activities.into() }
    }
}

impl From<Stage> for StageDraft {
    fn from(Stage { name, rate, days, counted, activities }: Stage) -> Self {
        Self { name: name.0, rate: rate.0, counted: counted.0, days: days.0, activities: activities.into_drafts() }
    }
}

impl From<&ActivityDraft> for Activity {
    fn from(ActivityDraft { name, per_unit }: &ActivityDraft) -> Self {
        Self { name: name.into(), per_unit: per_unit.into() }
    }
}

impl From<Activity> for ActivityDraft {
    fn from(Activity { name, per_unit }: Activity) -> Self {
        Self { name: name.0, per_unit: per_unit.0 }
    }
}
