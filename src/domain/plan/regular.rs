//! Regular activities and channels.

use chrono::NaiveDate;

use crate::domain::draft::Every;
use crate::domain::number::{Exact, Rate};

/// An activity that is done at a cadence (docs/domain.md §7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegularActivity {
    /// What it is called.
    pub name: String,
    /// When it is done.
    pub cadence: Cadence,
    /// How many units of the stage it brings each time; `None` for none.
    pub brings: Option<Exact>,
    /// The stage whose units it brings: a place up to the won deal.
    pub stage: usize,
    /// The minutes that it takes each time.
    pub minutes: Option<Exact>,
    /// The cost of each time.
    pub cost: Option<Exact>,
    /// The person or item that does it; empty for the whole team.
    pub owner: String,
    /// The place of its channel.
    pub channel: Option<usize>,
}

/// When an activity is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cadence {
    /// So many times in each of these periods.
    Times(Exact, Every),
    /// On these dates, in order.
    On(Vec<NaiveDate>),
}

/// A channel that leads come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// What it is called.
    pub name: String,
    /// The part of its leads that is won; `None` for the plan's.
    pub rate: Option<Rate>,
    /// The cost of one lead.
    pub cost_per_lead: Option<Exact>,
}

impl RegularActivity {
    /// What it costs each time: its own cost, and what its channel's leads cost; `None` without either.
    pub fn cost_each(&self, channels: &[Channel]) -> Option<Exact> {
        let channel = self.channel.and_then(|channel| channels.get(channel));
        let leads = self.brings.as_ref().filter(|_| self.stage == 0);
        let bought = channel.and_then(|channel| Some(channel.cost_per_lead.as_ref()? * leads?));
        match (&self.cost, bought) {
            (None, None) => None,
            (cost, bought) => Some(cost.iter().chain(&bought).sum()),
        }
    }

    /// The same activity with a higher cadence: `more` further times in each period. One on dates stays as it is.
    #[must_use]
    pub fn raised(&self, more: u64) -> Self {
        let cadence = match &self.cadence {
            Cadence::Times(times, every) => Cadence::Times(times + &Exact::whole(more), *every),
            Cadence::On(dates) => Cadence::On(dates.clone()),
        };
        Self { cadence, ..self.clone() }
    }
}
