//! The figure that the levers move, and its reading.

use std::cell::OnceCell;

use super::Lever;
use crate::domain::activity::Gaps;
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
    /// The revenue that the available leads are expected to bring.
    Revenue,
    /// The chance that the available leads reach the target.
    Confidence,
    /// The leads that are missing to those due inside the plan period, after what activities bring in time.
    Missing,
}

/// The reading of a gauge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// Leads.
    Leads(Count),
    /// Money, rounded down to the minor unit.
    Revenue(Money),
    /// A chance.
    Chance(Chance),
    /// Leads that are missing.
    Missing(Count),
}

impl Gauge {
    /// Whether the gauge depends on a lever at all. The leads needed do not depend on the leads available, and the
    /// revenue of these does not depend on the target. Only the leads missing depend on what activities bring.
    pub fn depends_on(self, plan: &Plan, lever: Lever) -> bool {
        let is_of_activity = matches!(lever, Lever::Times(_) | Lever::Brings(_));
        let is_idle_size = plan.target.metric == Metric::Deals && lever == Lever::DealSize;
        match self {
            Self::Leads => !(is_of_activity || lever == Lever::Leads || is_idle_size),
            Self::Revenue => !(is_of_activity || matches!(lever, Lever::Target | Lever::Margin)),
            Self::Confidence => !(is_of_activity || is_idle_size),
            Self::Missing => !(lever == Lever::Leads || is_idle_size),
        }
    }

    /// Whether the plan has a reading of it. Leads are missing only beside activities that bring some in a plan period.
    pub fn is_in(self, plan: &Plan) -> bool {
        self != Self::Missing || Gaps::is_in(plan)
    }
}

impl Reading {
    /// The reading as a whole number, to compare readings of one gauge: leads, minor units, or millionths.
    pub(super) fn level(&self) -> u128 {
        match self {
            Self::Leads(count) | Self::Missing(count) => count.get().into(),
            Self::Revenue(money) => money.units(),
            Self::Chance(chance) => chance.per_million().into(),
        }
    }

    /// The reading of the same gauge at another level.
    pub(super) fn at_level(&self, level: u128) -> Option<Self> {
        match self {
            Self::Leads(_) => Count::new(u64::try_from(level).ok()?).map(Self::Leads),
            Self::Revenue(money) => money.with_units(level).map(Self::Revenue),
            Self::Missing(_) => Count::new(u64::try_from(level).ok()?).map(Self::Missing),
            Self::Chance(_) => u32::try_from(level).ok().map(Chance::of_millionths).map(Self::Chance),
        }
    }

    /// The distance to another reading of the same gauge: in leads, minor units, or trillionths.
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

/// The base for comparing changed plans: the available leads, and their division among the classes of the present plan.
pub(super) struct Basis<'p> {
    /// The plan, with its available leads stated.
    pub plan: Plan,
    /// By class: its first sub-target, and its leads.
    planned: Vec<(usize, Count)>,
    /// What is missing, once that is asked for.
    gaps: OnceCell<Option<Gaps<'p>>>,
    present: &'p Plan,
}

impl<'p> Basis<'p> {
    pub fn of(plan: &'p Plan) -> Option<Self> {
        let work = WorkBack::of(plan);
        let planned = work.leads_planned()?;
        let at_hand = plan.leads_available.or(total(&planned))?;
        let first = work.classes.iter().map(|class| class.first).collect::<Vec<_>>();
        Some(Self {
            plan: Plan { leads_available: Some(at_hand), ..plan.clone() },
            planned: first.into_iter().zip(planned).collect(),
            gaps: OnceCell::new(),
            present: plan,
        })
    }

    /// The reading for the plan with some inputs changed; `None` if it is unknown: past the limits, without deal sizes,
    /// and if the chance has no exact form.
    pub fn reading(&self, gauge: Gauge, changed: &Plan) -> Option<Reading> {
        match gauge {
            Gauge::Leads => leads_needed(changed).map(Reading::Leads),
            Gauge::Revenue => self.revenue(changed).map(Reading::Revenue),
            Gauge::Confidence => self.chance(changed).map(Reading::Chance),
            Gauge::Missing => {
                let gaps = self.gaps.get_or_init(|| Gaps::of(self.present)).as_ref()?;
                gaps.of_changed(changed).map(|balance| Reading::Missing(balance.gap()))
            }
        }
    }

    /// The planned leads by the classes of a changed plan, in which some classes may have merged.
    fn planned_in(&self, work: &WorkBack<'_>) -> Option<Vec<Count>> {
        let mut leads = vec![0_u64; work.classes.len()];
        for (first, planned) in &self.planned {
            let class = work.class_of.get(*first)?;
            leads[*class] = leads[*class].checked_add(planned.get())?;
        }
        leads.into_iter().map(Count::new).collect()
    }

    /// `Σ leads × rate_overall × deal_size` over the classes; the leads of a class are its exact part of the available
    /// leads. Rounded down once.
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
