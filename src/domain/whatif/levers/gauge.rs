//! What the levers move, and where it then stands.

use super::Lever;
use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::Plan;
use crate::domain::plan::classes::Class;
use crate::domain::plan::work_back::{WorkBack, total};
use crate::domain::probability::{Chance, LEADS_MAX};
use crate::domain::whatif::odds::model_of;

/// An answer that is watched while inputs move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gauge {
    /// The leads needed.
    Leads,
    /// What the leads at hand are expected to bring.
    Revenue,
    /// The chance that the leads at hand reach the target.
    Confidence,
}

/// Where a gauge stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// So many leads.
    Leads(Count),
    /// So much money, rounded down to the minor unit.
    Revenue(Money),
    /// Such a chance.
    Chance(Chance),
}

impl Gauge {
    /// Whether a lever moves it at all. The leads needed do not depend on those at hand, and what these bring does not depend on what
    /// they are to bring.
    #[must_use]
    pub fn depends_on(self, plan: &Plan, lever: Lever) -> bool {
        let in_deals = plan.target.metric() == Metric::Deals;
        match self {
            Self::Leads => lever != Lever::Leads && !(in_deals && lever == Lever::DealSize),
            Self::Revenue => !matches!(lever, Lever::Target | Lever::Margin),
            Self::Confidence => !(in_deals && lever == Lever::DealSize),
        }
    }
}

impl Reading {
    /// As a whole number in which readings of one gauge can be compared: leads, minor units, or millionths.
    pub(super) fn level(&self) -> u128 {
        match self {
            Self::Leads(count) => count.get().into(),
            Self::Revenue(money) => money.units(),
            Self::Chance(chance) => chance.per_million().into(),
        }
    }

    /// How far it is from another of the same gauge: in leads, minor units, or trillionths.
    pub(super) fn apart(&self, other: &Self) -> u128 {
        match (self, other) {
            (Self::Chance(one), Self::Chance(two)) => one.apart(two).into(),
            _ => self.level().abs_diff(other.level()),
        }
    }
}

/// The leads that a plan needs; `None` past the limits.
pub(in crate::domain) fn leads_needed(plan: &Plan) -> Option<Count> {
    total(&WorkBack::of(plan).leads_planned()?)
}

/// What changed plans are held against: the leads at hand, and how the plan as it is divides them among its classes.
pub(super) struct Basis {
    /// With its leads at hand told.
    pub plan: Plan,
    /// By class: the first of its sub-targets, and its leads.
    planned: Vec<(usize, Count)>,
}

impl Basis {
    pub fn of(plan: &Plan) -> Option<Self> {
        let work = WorkBack::of(plan);
        let planned = work.leads_planned()?;
        let at_hand = plan.leads_available.or(total(&planned))?;
        let first = work.classes.iter().map(|class| class.first).collect::<Vec<_>>();
        Some(Self { plan: Plan { leads_available: Some(at_hand), ..plan.clone() }, planned: first.into_iter().zip(planned).collect() })
    }

    /// Where the gauge stands for the plan with some inputs changed; `None` where that cannot be told: past the limits, without deal
    /// sizes, and without an exact form of the odds.
    pub fn reading(&self, gauge: Gauge, changed: &Plan) -> Option<Reading> {
        match gauge {
            Gauge::Leads => leads_needed(changed).map(Reading::Leads),
            Gauge::Revenue => self.revenue(changed).map(Reading::Revenue),
            Gauge::Confidence => self.chance(changed).map(Reading::Chance),
        }
    }

    /// The planned leads by the classes of a changed plan, in which some may have become one.
    fn planned_in(&self, work: &WorkBack<'_>) -> Option<Vec<Count>> {
        let mut leads = vec![0_u64; work.classes.len()];
        for (first, planned) in &self.planned {
            let class = work.class_of.get(*first)?;
            leads[*class] = leads[*class].checked_add(planned.get())?;
        }
        leads.into_iter().map(Count::new).collect()
    }

    /// `Σ leads × rate_overall × deal_size` of the classes, whose leads are their exact parts of those at hand. Rounded down once.
    fn revenue(&self, changed: &Plan) -> Option<Money> {
        let work = WorkBack::of(changed);
        let planned = self.planned_in(&work)?;
        let brought = |(planned, class): (&Count, &Class)| {
            let won = planned.exact().checked_div(&work.chains[class.chain].per_deal[0])?;
            Some(&won * class.deal_size.as_ref()?)
        };
        let parts: Vec<Exact> = planned.iter().zip(&work.classes).map(brought).collect::<Option<_>>()?;
        let part = changed.leads_available?.exact().checked_div(&total(&planned)?.exact())?;
        Money::within(&(parts.iter().sum::<Exact>() * part), changed.currency)
    }

    fn chance(&self, changed: &Plan) -> Option<Chance> {
        let planned = self.planned_in(&WorkBack::of(changed))?;
        let model = model_of(changed, &planned)?.scaled(changed.leads_available?.get());
        (model.leads() <= LEADS_MAX).then(|| model.chance())?
    }
}
