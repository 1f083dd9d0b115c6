//! Format 1, frozen: names and numbers here are in files and links that people keep. Never change one; add with a new number.
#![allow(clippy::struct_field_names, clippy::ref_option)]

use minicbor::{Decode, Encode};
use serde::{Serialize, Serializer};

use crate::domain::{ActivityDraft, Allowed, Draft, Fault, Field, Metric, StageDraft, TierDraft};

/// A plan. Whatever is left out has its default.
#[derive(Debug, Default, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct Plan {
    #[serde(rename = "backcast")]
    #[cbor(skip)]
    pub version: Version,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(0)]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(1)]
    pub currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(2)]
    pub horizon: Option<Horizon>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(3)]
    pub target: Option<Target>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(7)]
    pub tiers: Option<Vec<Tier>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(4)]
    pub deal_size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(5)]
    pub funnel: Option<Vec<Stage>>,
    /// The stage's name, or `#3` for the third where names do not tell; left out for the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(6)]
    pub won: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(8)]
    pub leads_available: Option<String>,
}

/// Always 1.
#[derive(Debug, Default)]
pub struct Version;

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(1)
    }
}

#[derive(Debug, Default, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct Horizon {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(0)]
    pub first: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(1)]
    pub last: Option<String>,
}

#[derive(Debug, Default, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct Target {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(0)]
    pub metric: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(1)]
    pub amount: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(2)]
    pub margin: Option<String>,
}

#[derive(Debug, Default, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct Tier {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(0)]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(1)]
    pub of_target: Option<String>,
}

#[derive(Debug, Default, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct Stage {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(0)]
    pub stage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(1)]
    pub rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "number_if_whole")]
    #[n(2)]
    pub days: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(3)]
    pub activities: Option<Vec<Activity>>,
}

#[derive(Debug, Default, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct Activity {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(0)]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[n(1)]
    pub per_unit: Option<String>,
}

/// Days are a plain number in a file, unless what was typed is something else.
fn number_if_whole<S: Serializer>(days: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    let text = days.as_deref().unwrap_or_default();
    match text.parse::<u32>() {
        Ok(n) if n.to_string() == text => serializer.serialize_u32(n),
        _ => serializer.serialize_str(text),
    }
}

/// The lines of a plan that names none, as they were when the format was made.
fn usual_tiers() -> Vec<TierDraft> {
    let tier = |name: &str, of_target: &str| TierDraft { name: name.into(), of_target: of_target.into() };
    vec![tier("base", "80%"), tier("sprint", "100%"), tier("stretch", "120%")]
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

impl From<&Draft> for Plan {
    fn from(draft: &Draft) -> Self {
        let horizon = Horizon { first: given(&draft.first), last: given(&draft.last) };
        Self {
            version: Version,
            name: given(&draft.name),
            currency: given(&draft.currency),
            horizon: (horizon.first.is_some() || horizon.last.is_some()).then_some(horizon),
            target: Some(Target { metric: Some(draft.metric.name().into()), amount: given(&draft.amount), margin: given(&draft.margin) }),
            tiers: (draft.tiers != usual_tiers()).then(|| draft.tiers.iter().map(Tier::from).collect()),
            deal_size: given(&draft.deal_size),
            funnel: Some(draft.stages.iter().map(Stage::from).collect()),
            won: won_name(draft),
            leads_available: given(&draft.leads_available),
        }
    }
}

impl From<&TierDraft> for Tier {
    fn from(tier: &TierDraft) -> Self {
        Self { name: given(&tier.name), of_target: given(&tier.of_target) }
    }
}

impl From<&StageDraft> for Stage {
    fn from(stage: &StageDraft) -> Self {
        let activities = stage.activities.iter().map(|a| Activity { name: given(&a.name), per_unit: given(&a.per_unit) });
        Self {
            stage: given(&stage.name),
            rate: given(&stage.rate),
            days: given(&stage.days),
            activities: (!stage.activities.is_empty()).then(|| activities.collect()),
        }
    }
}

fn won_name(draft: &Draft) -> Option<String> {
    if draft.won.checked_add(1) == Some(draft.stages.len()) {
        return None;
    }
    // Where no stage is won, as in an unfinished plan without stages, the last one is for whoever reads it.
    let name = &draft.stages.get(draft.won)?.name;
    let tells = !name.is_empty() && !name.starts_with('#') && draft.stages.iter().filter(|stage| stage.name == *name).count() == 1;
    Some(if tells { name.clone() } else { format!("#{}", draft.won + 1) })
}

impl Plan {
    /// The draft it holds. Text is taken over as it is: whether it can be read is for [`Draft::check`] to say.
    pub fn into_draft(self, faults: &mut Vec<Fault>) -> Draft {
        let target = self.target.unwrap_or_default();
        let horizon = self.horizon.unwrap_or_default();
        let stages: Vec<StageDraft> = self.funnel.unwrap_or_default().into_iter().map(StageDraft::from).collect();
        let metric = target.metric.map_or(Some(Metric::default()), |name| {
            Metric::named(&name).or_else(|| {
                faults.push(Fault::new(Field::Metric, name, Allowed::OneOf(&Metric::NAMES)));
                None
            })
        });
        let won = self.won.map_or(Some(stages.len().saturating_sub(1)), |name| {
            won_place(&stages, &name).or_else(|| {
                faults.push(Fault::new(Field::Won, name, Allowed::StageNamed));
                None
            })
        });
        let tiers = self.tiers.map_or_else(usual_tiers, |tiers| tiers.into_iter().map(TierDraft::from).collect());
        Draft {
            name: self.name.unwrap_or_default(),
            currency: self.currency.unwrap_or_default(),
            first: horizon.first.unwrap_or_default(),
            last: horizon.last.unwrap_or_default(),
            metric: metric.unwrap_or_default(),
            amount: target.amount.unwrap_or_default(),
            margin: target.margin.unwrap_or_default(),
            deal_size: self.deal_size.unwrap_or_default(),
            won: won.unwrap_or_default(),
            stages,
            tiers,
            leads_available: self.leads_available.unwrap_or_default(),
        }
    }
}

fn won_place(stages: &[StageDraft], name: &str) -> Option<usize> {
    let place = name.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()?.checked_sub(1)).filter(|place| *place < stages.len());
    place.or_else(|| stages.iter().position(|stage| stage.name == name))
}

impl From<Tier> for TierDraft {
    fn from(tier: Tier) -> Self {
        Self { name: tier.name.unwrap_or_default(), of_target: tier.of_target.unwrap_or_default() }
    }
}

impl From<Stage> for StageDraft {
    fn from(stage: Stage) -> Self {
        let activity = |a: Activity| ActivityDraft { name: a.name.unwrap_or_default(), per_unit: a.per_unit.unwrap_or_default() };
        Self {
            name: stage.stage.unwrap_or_default(),
            rate: stage.rate.unwrap_or_default(),
            days: stage.days.unwrap_or_default(),
            activities: stage.activities.unwrap_or_default().into_iter().map(activity).collect(),
        }
    }
}
