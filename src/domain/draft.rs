//! A plan as it is typed: text in every field, right or wrong. Nothing typed is lost, because this is what is kept.

use super::error::{Fault, Field};
use super::plan::Plan;

/// What the target is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Metric {
    /// Money from won deals.
    #[default]
    Revenue,
    /// Won deals.
    Deals,
    /// Revenue less the cost of what is sold.
    GrossProfit,
}

impl Metric {
    /// Every metric, with its name in the plan file.
    pub const NAMES: [&'static str; 3] = ["revenue", "deals", "gross_profit"];
    const ALL: [Self; 3] = [Self::Revenue, Self::Deals, Self::GrossProfit];

    /// Its name in the plan file.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The metric of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|n| *n == name).map(|i| Self::ALL[i])
    }
}

/// A plan as text. [`Draft::check`] makes it a [`Plan`] or says all that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// What the plan is called; may be empty.
    pub name: String,
    /// A three-letter code; empty for CNY.
    pub currency: String,
    /// The first day, `2027-01-01`; empty, with `last`, for a plan without dates.
    pub first: String,
    /// The last day, included.
    pub last: String,
    /// What the target is counted in.
    pub metric: Metric,
    /// The target, in that metric.
    pub amount: String,
    /// Gross profit as a share of revenue; needed for a target in gross profit.
    pub margin: String,
    /// Average money per won deal; may be empty for a target in deals.
    pub deal_size: String,
    /// The stages, widest first.
    pub stages: Vec<StageDraft>,
    /// Which stage is "won", by its place.
    pub won: usize,
    /// The lines drawn across the target.
    pub tiers: Vec<TierDraft>,
    /// How many of the first stage can be had at all; may be empty.
    pub leads_available: String,
}

/// A stage as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StageDraft {
    /// What it is called.
    pub name: String,
    /// The rate from here to the next stage; kept, and not asked for, at the last.
    pub rate: String,
    /// Calendar days spent here; empty for none.
    pub days: String,
    /// What is done for each one that reaches this stage.
    pub activities: Vec<ActivityDraft>,
}

/// An activity as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ActivityDraft {
    /// What it is called.
    pub name: String,
    /// How often for each one of the stage.
    pub per_unit: String,
}

/// A line of the target as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TierDraft {
    /// What it is called.
    pub name: String,
    /// Its share of the target.
    pub of_target: String,
}

impl TierDraft {
    /// The three lines that every plan begins with: base 80 %, sprint 100 %, stretch 120 % (the domain's §6).
    #[must_use]
    pub fn usual() -> Vec<Self> {
        [("base", "80%"), ("sprint", "100%"), ("stretch", "120%")]
            .map(|(name, of_target)| Self { name: name.into(), of_target: of_target.into() })
            .to_vec()
    }
}

impl Draft {
    /// The plan that this text says.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the fields.
    pub fn check(&self) -> Result<Plan, Vec<Fault>> {
        super::check::check(self)
    }

    /// The text that stands in a field; `None` for what is chosen rather than typed, and for what is not there.
    #[must_use]
    pub fn text(&self, field: &Field) -> Option<&str> {
        let activity = |k: usize, j: usize| self.stages.get(k)?.activities.get(j);
        let text = match field {
            Field::Name => &self.name,
            Field::Currency => &self.currency,
            Field::HorizonFirst => &self.first,
            Field::HorizonLast => &self.last,
            Field::Amount => &self.amount,
            Field::Margin => &self.margin,
            Field::DealSize => &self.deal_size,
            Field::LeadsAvailable => &self.leads_available,
            Field::TierName(i) => &self.tiers.get(*i)?.name,
            Field::TierShare(i) => &self.tiers.get(*i)?.of_target,
            Field::StageName(k) => &self.stages.get(*k)?.name,
            Field::Rate(k) => &self.stages.get(*k)?.rate,
            Field::Days(k) => &self.stages.get(*k)?.days,
            Field::ActivityName(k, j) => &activity(*k, *j)?.name,
            Field::PerUnit(k, j) => &activity(*k, *j)?.per_unit,
            Field::Metric | Field::Funnel | Field::Won | Field::File(_) => return None,
        };
        Some(text)
    }

    /// Puts text into a field; nothing for a field that [`text`](Self::text) does not know.
    pub fn put(&mut self, field: &Field, text: String) {
        let slot = match field {
            Field::Name => Some(&mut self.name),
            Field::Currency => Some(&mut self.currency),
            Field::HorizonFirst => Some(&mut self.first),
            Field::HorizonLast => Some(&mut self.last),
            Field::Amount => Some(&mut self.amount),
            Field::Margin => Some(&mut self.margin),
            Field::DealSize => Some(&mut self.deal_size),
            Field::LeadsAvailable => Some(&mut self.leads_available),
            Field::TierName(i) => self.tiers.get_mut(*i).map(|tier| &mut tier.name),
            Field::TierShare(i) => self.tiers.get_mut(*i).map(|tier| &mut tier.of_target),
            Field::StageName(k) => self.stages.get_mut(*k).map(|stage| &mut stage.name),
            Field::Rate(k) => self.stages.get_mut(*k).map(|stage| &mut stage.rate),
            Field::Days(k) => self.stages.get_mut(*k).map(|stage| &mut stage.days),
            Field::ActivityName(k, j) => self.stages.get_mut(*k).and_then(|s| s.activities.get_mut(*j)).map(|a| &mut a.name),
            Field::PerUnit(k, j) => self.stages.get_mut(*k).and_then(|s| s.activities.get_mut(*j)).map(|a| &mut a.per_unit),
            Field::Metric | Field::Funnel | Field::Won | Field::File(_) => None,
        };
        if let Some(slot) = slot {
            *slot = text;
        }
    }
}
