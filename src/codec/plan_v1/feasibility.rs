//! What the verdict is judged by: the last period, the market, and the thresholds.

use super::define::define;
use super::record::record;
use super::text::Text;
use crate::domain::draft::ThresholdsDraft;
use crate::domain::{Draft, Level, Threshold};

define! {
    /// The last comparable period.
    Past { 0 result: Text }

    /// The market.
    Market { 0 size: Text, 1 share: Text }

    /// The thresholds of the verdict. A missing one is the usual one.
    Thresholds {
        #[serde(deserialize_with = "record")]
        0 growth: Option<Limits>,
        #[serde(deserialize_with = "record")]
        1 rate: Option<Limits>,
        #[serde(deserialize_with = "record")]
        2 gap: Option<Limits>,
        #[serde(deserialize_with = "record")]
        3 chance: Option<Limits>,
        #[serde(deserialize_with = "record")]
        4 days: Option<Limits>,
    }

    /// The limits of a threshold.
    Limits { 0 comfortable: Text, 1 achievable: Text }
}

/// The thresholds of a draft; `None` if all are the usual ones.
pub fn thresholds(draft: &Draft) -> Option<Thresholds> {
    let limits = |of: Threshold| {
        let [comfortable, achievable] = Level::BOTH.map(|level| draft.thresholds.text(of, level));
        (!comfortable.is_empty() || !achievable.is_empty())
            .then(|| Limits { comfortable: comfortable.into(), achievable: achievable.into() })
    };
    let [growth, rate, gap, chance, days] = Threshold::ALL.map(limits);
    (growth.is_some() || rate.is_some() || gap.is_some() || chance.is_some() || days.is_some()).then_some(Thresholds {
        growth,
        rate,
        gap,
        chance,
        days,
    })
}

impl From<Thresholds> for ThresholdsDraft {
    fn from(Thresholds { growth, rate, gap, chance, days }: Thresholds) -> Self {
        let mut draft = Self::default();
        for (of, limits) in Threshold::ALL.into_iter().zip([growth, rate, gap, chance, days]) {
            let Limits { comfortable, achievable } = limits.unwrap_or_default();
            *draft.slot(of, Level::Comfortable) = comfortable.0;
            *draft.slot(of, Level::Achievable) = achievable.0;
        }
        draft
    }
}
