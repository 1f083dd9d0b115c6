//! Format 1 is frozen: people keep files and links with these names and numbers. Never change one; add fields with new numbers.
//!
//! Each record has one row for each field: its number is the key in a link (minicbor), and its name is the name in a file (serde). Both
//! leave out empty fields. The conversions from and to the draft follow.

mod customers;
mod define;
mod feasibility;
mod link;
mod list;
mod names;
mod pay;
mod playbook;
mod prose;
mod record;
mod regular;
mod split;
mod target;
mod text;
mod texts;
mod time;
mod whatif;

pub use link::Records;
pub use list::list;
pub use record::Record;
pub use text::Version;

use customers::Customers;
use define::define;
use feasibility::{Market, Past, Thresholds};
use list::List;
use names::Names;
use pay::{Indicator, Pay};
use playbook::Playbook;
use record::record;
use regular::{Channel, Regular};
use split::{Dimension, Leaf};
use target::{Budget, Capacity, Horizon, Stage, Target, Tier};
use text::{Text, some};
use time::Time;
use whatif::{Lever, Scenario};

use super::{PLACES_MAX, note};
use crate::domain::{Allowed, Draft, Fault, Field, Metric, StageDraft, TierDraft};

define! {
    /// A plan. A missing field has its default.
    Plan {
        #[cbor(skip)]
        backcast: Version,
        0 name: Text,
        1 currency: Text,
        #[serde(deserialize_with = "record")]
        2 horizon: Option<Horizon>,
        #[serde(deserialize_with = "record")]
        3 target: Option<Target>,
        /// The margin of the target, which a file may also have here.
        #[cbor(skip)]
        #[serde(deserialize_with = "some")]
        margin: Option<Text>,
        /// The target lines; if they are missing, the plan has the usual ones.
        #[serde(deserialize_with = "some")]
        7 tiers: Option<List<Tier>>,
        4 deal_size: Text,
        #[serde(deserialize_with = "some")]
        5 funnel: Option<List<Stage>>,
        /// The stage's name, or `#3` for the third stage if the names are ambiguous. The last stage is the default.
        #[serde(deserialize_with = "some")]
        6 won: Option<Text>,
        8 leads_available: Text,
        9 space: List<Dimension>,
        10 leaves: List<Leaf>,
        #[serde(deserialize_with = "record")]
        11 time: Option<Time>,
        #[serde(deserialize_with = "record")]
        12 capacity: Option<Capacity>,
        13 scenarios: List<Scenario>,
        14 levers: List<Lever>,
        15 activities: List<Regular>,
        16 channels: List<Channel>,
        #[serde(deserialize_with = "record")]
        17 customers: Option<Customers>,
        #[serde(deserialize_with = "record")]
        18 budget: Option<Budget>,
        #[serde(deserialize_with = "record")]
        20 past: Option<Past>,
        #[serde(deserialize_with = "record")]
        21 market: Option<Market>,
        /// The company aim that the plan serves.
        22 aim: Text,
        #[serde(deserialize_with = "record")]
        23 thresholds: Option<Thresholds>,
        #[serde(deserialize_with = "record")]
        24 pay: Option<Pay>,
        25 indicators: List<Indicator>,
        #[serde(deserialize_with = "record")]
        26 playbook: Option<Playbook>,
        /// The opening pipeline in hand.
        27 opening: Text,
    }
}

/// The target lines of a plan that has none in its file. They belong to the format and never change.
fn usual_tiers() -> Vec<TierDraft> {
    let tier = |name: &str, of_target: &str| TierDraft { name: name.into(), of_target: of_target.into() };
    vec![tier("base", "80%"), tier("sprint", "100%"), tier("stretch", "120%")]
}

impl From<&Draft> for Plan {
    fn from(draft: &Draft) -> Self {
        let tidied = (!draft.leaves.is_empty()).then(|| draft.tidied());
        let draft = tidied.as_ref().unwrap_or(draft);
        let stages = &names::stages(&draft.stages);
        let all = |texts: &[&String]| texts.iter().any(|text| !text.is_empty());
        Self {
            backcast: Version,
            name: (&draft.name).into(),
            currency: (&draft.currency).into(),
            horizon: all(&[&draft.first, &draft.last]).then(|| Horizon { first: (&draft.first).into(), last: (&draft.last).into() }),
            target: Some(Target {
                metric: Some(Text(draft.metric.name().to_owned())),
                amount: (&draft.amount).into(),
                margin: (&draft.margin).into(),
            }),
            margin: None,
            tiers: (draft.tiers != usual_tiers()).then(|| (&draft.tiers).into()),
            deal_size: (&draft.deal_size).into(),
            funnel: Some((&draft.stages).into()),
            // A plan without stages has no stage to name; its reader takes the last one.
            won: (draft.won.saturating_add(1) < draft.stages.len()).then(|| Text(stages.at(draft.won))),
            leads_available: (&draft.leads_available).into(),
            opening: (&draft.opening).into(),
            space: split::dimensions(&draft.space, stages),
            leaves: split::leaves(&draft.leaves, &draft.space, stages),
            time: Time::of(&draft.time, stages),
            capacity: all(&[&draft.people, &draft.quota, &draft.attainment, &draft.hours, &draft.selling]).then(|| Capacity {
                people: (&draft.people).into(),
                quota: (&draft.quota).into(),
                attainment: (&draft.attainment).into(),
                hours: (&draft.hours).into(),
                selling: (&draft.selling).into(),
            }),
            scenarios: (&draft.scenarios).into(),
            levers: whatif::levers(draft),
            activities: regular::activities(&draft.activities, stages),
            channels: (&draft.channels).into(),
            budget: (all(&[&draft.budget_total, &draft.budget_reserve]) || !draft.budget_lines.is_empty()).then(|| Budget {
                total: (&draft.budget_total).into(),
                reserve: (&draft.budget_reserve).into(),
                lines: (&draft.budget_lines).into(),
            }),
            past: all(&[&draft.past_result]).then(|| Past { result: (&draft.past_result).into() }),
            market: all(&[&draft.market_size, &draft.market_share])
                .then(|| Market { size: (&draft.market_size).into(), share: (&draft.market_share).into() }),
            aim: (&draft.aim).into(),
            thresholds: feasibility::thresholds(draft),
            pay: (!draft.pay.is_empty()).then(|| (&draft.pay).into()),
            indicators: (&draft.indicators).into(),
            playbook: (!draft.playbook.is_empty()).then(|| (&draft.playbook).into()),
            customers: (!draft.customers.is_empty() || !draft.grades.is_empty())
                .then(|| Customers { count: (&draft.customers).into(), grades: (&draft.grades).into() }),
        }
    }
}

impl Plan {
    /// The faults of a file that lacks its target or its funnel.
    pub fn missing(&self) -> Vec<Fault> {
        let missing = |name: &str, allowed| Fault::new(Field::File(name.to_owned()), "", allowed);
        let target = self.target.is_none().then(|| missing("target", Allowed::Object));
        let funnel = self.funnel.is_none().then(|| missing("funnel", Allowed::List));
        target.into_iter().chain(funnel).collect()
    }

    /// Converts the plan to a draft. [`Draft::check`] checks its texts later. A name of a stage, an item or a field that the plan
    /// does not have is a fault; the rest of the plan is taken.
    pub fn draft(self, faults: &mut Vec<Fault>) -> Draft {
        let target = self.target.unwrap_or_default();
        let horizon = self.horizon.unwrap_or_default();
        let capacity = self.capacity.unwrap_or_default();
        let budget = self.budget.unwrap_or_default();
        let market = self.market.unwrap_or_default();
        let stages: Vec<StageDraft> = self.funnel.unwrap_or_default().into();
        let names = &names::stages(&stages);
        let mut draft = Draft {
            name: self.name.0,
            currency: self.currency.0,
            first: horizon.first.0,
            last: horizon.last.0,
            metric: metric(target.metric, faults),
            amount: target.amount.0,
            margin: margin(target.margin, self.margin, faults),
            deal_size: self.deal_size.0,
            won: won(self.won, names, stages.len(), faults),
            tiers: self.tiers.map_or_else(usual_tiers, List::into),
            leads_available: self.leads_available.0,
            opening: self.opening.0,
            people: capacity.people.0,
            quota: capacity.quota.0,
            attainment: capacity.attainment.0,
            budget_total: budget.total.0,
            budget_reserve: budget.reserve.0,
            budget_lines: budget.lines.into(),
            past_result: self.past.unwrap_or_default().result.0,
            market_size: market.size.0,
            market_share: market.share.0,
            aim: self.aim.0,
            thresholds: self.thresholds.unwrap_or_default().into(),
            hours: capacity.hours.0,
            selling: capacity.selling.0,
            ..Draft::default()
        };
        // Each item, sub-target and phase may have a rate or a weight for each stage.
        let many = self.space.0.iter().map(|dimension| dimension.members.0.len()).sum::<usize>()
            + self.leaves.0.len()
            + self.time.as_ref().map_or(0, |time| time.phases.0.len());
        if many * stages.len() <= PLACES_MAX {
            draft.space = split::dimension_drafts(self.space, names, faults);
            draft.leaves = split::leaf_drafts(self.leaves, &draft.space, names, faults);
            draft.time = self.time.unwrap_or_default().draft(names, faults);
        } else {
            let allowed = Allowed::Many(0, PLACES_MAX / many);
            note(faults, Fault::new(Field::File("funnel".to_owned()), stages.len().to_string(), allowed));
        }
        draft.activities = regular::drafts(self.activities, names, faults);
        draft.channels = self.channels.into();
        draft.pay = self.pay.map(Into::into).unwrap_or_default();
        draft.indicators = self.indicators.into();
        draft.playbook = self.playbook.map(Into::into).unwrap_or_default();
        let customers = self.customers.unwrap_or_default();
        (draft.customers, draft.grades) = (customers.count.0, customers.grades.into());
        draft.stages = stages;
        whatif::put_levers(&mut draft, self.levers, faults);
        whatif::put_scenarios(&mut draft, self.scenarios, faults);
        // Sub-targets without custom values, in the plan and in its scenarios, are dropped.
        if draft.leaves.is_empty() { draft } else { draft.tidied() }
    }
}

fn metric(name: Option<Text>, faults: &mut Vec<Fault>) -> Metric {
    let Some(Text(name)) = name else { return Metric::default() };
    Metric::named(&name).unwrap_or_else(|| {
        note(faults, Fault::new(Field::Metric, name, Allowed::OneOf(&Metric::NAMES)));
        Metric::default()
    })
}

/// The margin, which a file may have in the target or next to it, but only once.
fn margin(Text(inside): Text, beside: Option<Text>, faults: &mut Vec<Fault>) -> String {
    match beside {
        Some(Text(beside)) if inside.is_empty() => beside,
        Some(Text(beside)) => {
            note(faults, Fault::new(Field::File("margin".to_owned()), beside, Allowed::Once));
            inside
        }
        None => inside,
    }
}

fn won(name: Option<Text>, names: &Names, stages: usize, faults: &mut Vec<Fault>) -> usize {
    let Some(Text(name)) = name else { return stages.saturating_sub(1) };
    names.place_of(&name).unwrap_or_else(|| {
        note(faults, Fault::new(Field::Won, name, Allowed::StageNamed));
        0
    })
}
