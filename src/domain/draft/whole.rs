//! The whole plan as text, with the text of each field.

use super::budget::BudgetLineDraft;
use super::customers::GradeDraft;
use super::field::{Field, Own};
use super::funnel::{StageDraft, TierDraft};
use super::indicator::IndicatorDraft;
use super::metric::Metric;
use super::pay::PayDraft;
use super::places::{at, text};
use super::playbook::PlaybookDraft;
use super::regular::{ChannelDraft, RegularDraft};
use super::space::{DimensionDraft, LeafDraft, MemberDraft, OwnDraft};
use super::table::fields;
use super::thresholds::ThresholdsDraft;
use super::time::TimeDraft;
use crate::domain::calendar::{HORIZON_DAYS_MAX, Horizon, written};

/// A plan as text. [`Draft::check`] turns it into a [`Plan`](crate::domain::Plan) or returns all its faults.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// The name of the plan; may be empty.
    pub name: String,
    /// A three-letter code; empty for CNY.
    pub currency: String,
    /// The first day, `2027-01-01`; empty, with `last`, for a plan without dates.
    pub first: String,
    /// The last day, included.
    pub last: String,
    /// The metric of the target.
    pub metric: Metric,
    /// The target, in that metric.
    pub amount: String,
    /// The margin: gross profit as a share of revenue; needed for a target in gross profit.
    pub margin: String,
    /// The average deal size; may be empty for a target in deals.
    pub deal_size: String,
    /// The stages, widest first.
    pub stages: Vec<StageDraft>,
    /// The place of the won stage.
    pub won: usize,
    /// The target lines.
    pub tiers: Vec<TierDraft>,
    /// The available leads; may be empty.
    pub leads_available: String,
    /// The opening pipeline that is in hand, in leads; may be empty.
    pub opening: String,
    /// The dimensions that the target is split by, the outermost first.
    pub space: Vec<DimensionDraft>,
    /// The custom values of sub-targets and branches.
    pub leaves: Vec<LeafDraft>,
    /// The split by time.
    pub time: TimeDraft,
    /// The number of people; may be empty.
    pub people: String,
    /// The quota per rep over the plan period; may be empty.
    pub quota: String,
    /// The attainment; empty for 100 %.
    pub attainment: String,
    /// The working hours of a person in a working day; may be empty.
    pub hours: String,
    /// The share of these hours that is spent selling; empty for 100 %.
    pub selling: String,
    /// The regular activities.
    pub activities: Vec<RegularDraft>,
    /// The channels of leads.
    pub channels: Vec<ChannelDraft>,
    /// The budget of the plan period; may be empty.
    pub budget_total: String,
    /// The part of the budget that is kept as a reserve; empty for 10 %.
    pub budget_reserve: String,
    /// The lines of the budget.
    pub budget_lines: Vec<BudgetLineDraft>,
    /// The result of the last comparable period, in the metric of the target; may be empty.
    pub past_result: String,
    /// The size of the market over the plan period, in money; may be empty.
    pub market_size: String,
    /// The share of the market that is gained; may be empty.
    pub market_share: String,
    /// The company aim that the plan serves; may be empty.
    pub aim: String,
    /// The thresholds of the verdict.
    pub thresholds: ThresholdsDraft,
    /// Pay.
    pub pay: PayDraft,
    /// The indicators beside the target.
    pub indicators: Vec<IndicatorDraft>,
    /// The number of customers; may be empty.
    pub customers: String,
    /// The grades of customers.
    pub grades: Vec<GradeDraft>,
    /// The playbook.
    pub playbook: PlaybookDraft,
    /// The scenarios, each only with its differences.
    pub scenarios: Vec<ScenarioDraft>,
    /// The typed ends of custom ranges ([`Field::Lever`]), in their order; none is empty.
    pub levers: Vec<(Field, String)>,
}

/// A scenario as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ScenarioDraft {
    /// What it is called.
    pub name: String,
    /// The fields in which it differs from the base case, and their texts.
    pub changes: Vec<(Field, String)>,
}

impl Draft {
    /// The plan period as it is typed; `None` if the dates are not those of a plan period.
    pub fn horizon(&self) -> Option<Horizon> {
        let (first, last) = (written::day(&self.first)?, written::day(&self.last)?);
        let days = u64::try_from(last.signed_duration_since(first).num_days()).ok()?;
        (days < HORIZON_DAYS_MAX).then_some(Horizon { first, last })
    }

    /// The text of a field; `None` for what is chosen rather than typed, and for what is not there.
    pub fn text(&self, field: &Field) -> Option<&str> {
        let text = match field {
            Field::Score(d, m, f) => self.space.get(*d)?.members.get(*m)?.scores.get(*f)?,
            Field::Ramp(d, m, i) => self.space.get(*d)?.members.get(*m)?.ramp.get(*i)?,
            Field::Member(d, m, own) => {
                let member = self.space.get(*d)?.members.get(*m)?;
                if *own == Own::Share { &member.share } else { member.own.text(*own)? }
            }
            Field::Leaf(l, own) => {
                let leaf = self.leaves.get(*l)?;
                if *own == Own::Share { &leaf.share } else { leaf.own.text(*own)? }
            }
            Field::IndicatorMonth(i, m) => self.indicators.get(*i)?.months.get(*m)?,
            Field::Time(field) => self.time.text(*field)?,
            Field::Lever(..) => self.lever_text(field),
            Field::Threshold(of, level) => self.thresholds.text(*of, *level),
            field => text_in(self, field)?,
        };
        Some(text)
    }

    /// Changes the text of a field. Ignored for what is chosen rather than typed, and for what is not there.
    pub fn put(&mut self, field: &Field, text: String) {
        if let Field::Lever(..) = field {
            self.put_lever(field, text);
        } else if let Some(slot) = self.slot(field) {
            *slot = text;
        }
    }

    fn slot(&mut self, field: &Field) -> Option<&mut String> {
        let slot = match field {
            Field::Score(d, m, f) => at(&mut self.space.get_mut(*d)?.members.get_mut(*m)?.scores, *f),
            Field::Ramp(d, m, i) => at(&mut self.space.get_mut(*d)?.members.get_mut(*m)?.ramp, *i),
            Field::Member(d, m, own) => {
                let member = self.space.get_mut(*d)?.members.get_mut(*m)?;
                own_slot(&mut member.share, &mut member.own, *own)
            }
            Field::Leaf(l, own) => {
                let leaf = self.leaves.get_mut(*l)?;
                own_slot(&mut leaf.share, &mut leaf.own, *own)
            }
            Field::IndicatorMonth(i, m) => at(&mut self.indicators.get_mut(*i)?.months, *m),
            Field::Time(field) => self.time.slot(*field)?,
            Field::Threshold(of, level) => self.thresholds.slot(*of, *level),
            field => slot_in(self, field)?,
        };
        Some(slot)
    }

    /// The number of sub-targets; `None` if it exceeds the largest number of the machine.
    pub fn leaves_count(&self) -> Option<usize> {
        // By the last item of a path: the number of paths that end with it.
        let mut ends = vec![1_usize];
        for (d, dimension) in self.space.iter().enumerate() {
            let under = |member: &MemberDraft| {
                let stands = |last: &usize| d == 0 || member.is_in(*last);
                (0..ends.len()).filter(stands).try_fold(0_usize, |sum, last| sum.checked_add(ends[last]))
            };
            ends = dimension.members.iter().map(under).collect::<Option<_>>()?;
        }
        ends.iter().try_fold(0_usize, |sum, count| sum.checked_add(*count))
    }

    /// Whether there is a sub-target or branch at `path`, the places of its items from the first dimension on.
    pub fn has_path(&self, path: &[usize]) -> bool {
        let stands = |d: usize| self.space[d].members.get(path[d]).is_some_and(|member| d == 0 || member.is_in(path[d - 1]));
        (1..=self.space.len()).contains(&path.len()) && (0..path.len()).all(stands)
    }
}

macro_rules! define {
    (
        texts { $($text:ident $(($($i:ident),+))?: $path:literal, $access:tt, $takes:ident, $part:ident, $scenarios:ident, $label:tt $($label_text:ident)?;)* }
        others { $($others:tt)* }
    ) => {
        /// The text of a field of the table; `None` for any other, and for what is not there.
        fn text_in<'d>(draft: &'d Draft, field: &Field) -> Option<&'d String> {
            match field {
                $(Field::$text $(($($i),+))? => Some(text!(draft get $access)),)*
                _ => None,
            }
        }

        /// As [`text_in`], to write it.
        fn slot_in<'d>(draft: &'d mut Draft, field: &Field) -> Option<&'d mut String> {
            match field {
                $(Field::$text $(($($i),+))? => Some(text!(draft get_mut $access)),)*
                _ => None,
            }
        }
    };
}
fields!(define);

fn own_slot<'a>(share: &'a mut String, own: &'a mut OwnDraft, which: Own) -> &'a mut String {
    match which {
        Own::Share => share,
        Own::DealSize => &mut own.deal_size,
        Own::Margin => &mut own.margin,
        Own::Rate(k) => at(&mut own.rates, k),
    }
}
