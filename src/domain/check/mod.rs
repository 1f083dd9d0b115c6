//! From text to a plan: every field read, every fault named, none hidden by another.
//!
//! Each reading function returns `None` once it has noted a fault; for a field that may be left empty, what it returns
//! otherwise is itself an `Option`.
#![allow(clippy::option_option)]

use std::sync::Arc;

use chrono::{Days, NaiveDate};

mod basis;
mod budget;
mod computable;
mod customers;
mod faults;
mod funnel;
mod pay;
mod playbook;
mod presence;
mod ranges;
mod regular;
mod shares;
mod split;
mod time;
mod weights;
mod whatif;

use crate::domain::calendar::working::months_of;
use crate::domain::calendar::{HORIZON_DAYS_MAX, Horizon};
use crate::domain::draft::limits::TIERS_MAX;
use crate::domain::draft::{Allowed, DimensionDraft, Draft, Fault, Field, MemberDraft, Metric, OwnDraft, TierDraft, TimeDraft};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::reader::Unreadable;
use crate::domain::number::{Count, Currency, Exact, Rate, reader};
use crate::domain::plan::strength::Term;
use crate::domain::plan::{Capacity, Plan, Spread, Target, Team, Tier};

use faults::{Faults, typed};

impl Draft {
    /// The plan that this text describes.
    ///
    /// # Errors
    /// All faults, in the order of the fields.
    pub fn check(&self) -> Result<Plan, Vec<Fault>> {
        let mut faults = Faults::default();
        match read(self, &mut faults) {
            Some(plan) if faults.found == 0 => Ok(computable::computable(self, plan)?.with_leads_of_activities()),
            _ => Err(faults.listed),
        }
    }
}

fn read(draft: &Draft, faults: &mut Faults) -> Option<Plan> {
    let name = faults.name_or_nothing(Field::Name, &draft.name);
    let currency = currency(draft, faults);
    let horizon = horizon(draft, faults);
    let target = target(draft, faults);
    let margin = margin(draft, faults);
    let deal_size = deal_size(draft, faults);
    let funnel = funnel::funnel(draft, faults);
    let tiers = tiers(&draft.tiers, faults);
    let leads_available = leads_available(draft, faults);
    let opening = opening(draft, faults);
    // The split depends on the weights of the months, but its faults come first.
    let mut of_time = Faults::default();
    let is_plain = draft.time == TimeDraft::default();
    let spread = if is_plain { Some(Spread::default()) } else { time::spread(draft, horizon.flatten(), target.as_ref(), &mut of_time) };
    let months = |horizon: Horizon| match &spread {
        Some(spread) => spread.month_parts(horizon),
        None => vec![Exact::one(); months_of(horizon).len()],
    };
    let is_dated = |member: &MemberDraft| !member.start.trim().is_empty() || !member.leave.trim().is_empty();
    let has_dates = draft.space.iter().any(|dimension| dimension.members.iter().any(is_dated));
    let has_ramps = draft.space.iter().any(|dimension| dimension.members.iter().any(|member| !member.ramp.is_empty()));
    let months = horizon.flatten().filter(|_| has_ramps || has_dates).map_or_else(|| vec![Exact::one()], months);
    let split = split::split(draft, funnel.as_ref(), &months, faults);
    faults.append(of_time);
    let counted_over = horizon.flatten().zip(spread.as_ref()).filter(|_| has_dates);
    let counted_over = counted_over.map(|(horizon, spread)| Term::of(horizon, spread.calendar(), months));
    let team = split.as_ref().and_then(|split| Team::of(split, counted_over.as_ref()));
    let capacity = whatif::capacity(draft, faults).map(|capacity| Capacity { team, ..capacity });
    let activities = regular::activities(draft, faults);
    let channels = regular::channels(draft, faults);
    let budget = budget::budget(draft, faults);
    let pay = pay::pay(draft, faults);
    let indicators = pay::indicators(draft, faults);
    let customers = customers::customers(draft, faults);
    let scenarios = if draft.scenarios.is_empty() { Some(Vec::new()) } else { whatif::scenarios(draft, faults) };
    let levers = ranges::ranges(draft, faults);
    let basis = basis::basis(draft, faults);
    let playbook = playbook::playbook(draft, horizon.flatten(), faults);
    Some(Plan {
        name: name?,
        currency: currency?,
        horizon: horizon?,
        target: target?,
        deal_size: deal_size?,
        funnel: funnel?,
        tiers: tiers?,
        leads_available: leads_available?,
        opening: opening?,
        leads_follow: draft.leads_follow_activities(),
        margin: margin?,
        split: split?,
        spread: spread?,
        capacity: capacity?,
        activities: activities?,
        channels: channels?,
        budget: budget?,
        pay: pay?,
        indicators: indicators?,
        customers: customers?,
        scenarios: scenarios?,
        levers,
        basis: basis?,
        playbook: Arc::new(playbook?),
    })
}

fn currency(draft: &Draft, faults: &mut Faults) -> Option<Currency> {
    let code = draft.currency.trim();
    if code.is_empty() {
        return Some(Currency::CNY);
    }
    Currency::new(code).or_else(|| faults.note(Field::Currency, &draft.currency, Allowed::Currency))
}

fn horizon(draft: &Draft, faults: &mut Faults) -> Option<Option<Horizon>> {
    if draft.first.trim().is_empty() && draft.last.trim().is_empty() {
        return Some(None);
    }
    let first = faults.date(Field::HorizonFirst, &draft.first);
    let last = faults.date(Field::HorizonLast, &draft.last);
    let (first, last) = (first?, last?);
    let furthest = first.checked_add_days(Days::new(HORIZON_DAYS_MAX - 1)).unwrap_or(NaiveDate::MAX);
    if last < first {
        faults.note(Field::HorizonLast, &draft.last, Allowed::FromDay(first))
    } else if last > furthest {
        faults.note(Field::HorizonLast, &draft.last, Allowed::UntilDay(furthest))
    } else {
        Some(Some(Horizon { first, last }))
    }
}

fn target(draft: &Draft, faults: &mut Faults) -> Option<Target> {
    let (most, allowed) = match draft.metric {
        Metric::Deals => (Count::MAX, Allowed::Deals),
        Metric::Revenue | Metric::GrossProfit => (AMOUNT_MAX, Allowed::Money),
    };
    faults.positive(Field::Amount, &draft.amount, most, allowed).map(|amount| Target { metric: draft.metric, amount })
}

/// A target in gross profit needs a margin, unless every sub-target has a custom one. For other targets it is kept and not required.
fn margin(draft: &Draft, faults: &mut Faults) -> Option<Option<Rate>> {
    if draft.metric != Metric::GrossProfit {
        return Some(Rate::new(&draft.margin).ok());
    }
    if draft.margin.trim().is_empty() && all_own(draft, |own| &own.margin) {
        return Some(None);
    }
    faults.rate(Field::Margin, &draft.margin).map(Some)
}

/// Whether every sub-target has a custom value: because all items of a dimension have one, or because each sub-target has.
fn all_own(draft: &Draft, text: impl Fn(&OwnDraft) -> &String) -> bool {
    let has = |own: &OwnDraft| !text(own).trim().is_empty();
    let by_members = |dimension: &DimensionDraft| !dimension.members.is_empty() && dimension.members.iter().all(|member| has(&member.own));
    let by_leaves = || {
        let is_leaf = |path: &[usize]| path.len() == draft.space.len() && draft.has_path(path);
        let own = draft.leaves.iter().filter(|leaf| is_leaf(&leaf.path) && has(&leaf.own)).count();
        !draft.space.is_empty() && draft.leaves_count() == Some(own)
    };
    draft.space.iter().any(by_members) || by_leaves()
}

/// Every target but one in deals needs a deal size, unless every sub-target has a custom one.
fn deal_size(draft: &Draft, faults: &mut Faults) -> Option<Option<Exact>> {
    if draft.deal_size.trim().is_empty() && (draft.metric == Metric::Deals || all_own(draft, |own| &own.deal_size)) {
        return Some(None);
    }
    faults.positive(Field::DealSize, &draft.deal_size, AMOUNT_MAX, Allowed::Money).map(Some)
}

fn tiers(drafts: &[TierDraft], faults: &mut Faults) -> Option<Vec<Tier>> {
    let looked_into = faults.many(Field::File("tiers".into()), drafts, 0, TIERS_MAX);
    let read = |(i, tier): (usize, &TierDraft)| {
        let name = faults.name(Field::TierName(i), &tier.name);
        let of_target = match reader::rate(&tier.of_target) {
            Ok(share) if share.is_positive() && share <= Exact::whole(10) => Some(share),
            _ => faults.note(Field::TierShare(i), &tier.of_target, Allowed::TierShare),
        };
        Some(Tier { name: name?, of_target: of_target? })
    };
    let read: Vec<Option<Tier>> = looked_into.iter().enumerate().map(read).collect();
    read.into_iter().collect()
}

fn leads_available(draft: &Draft, faults: &mut Faults) -> Option<Option<Count>> {
    // Those that follow the activities are found from the whole plan.
    if reader::amount(&draft.leads_available) == Err(Unreadable::Blank) || draft.leads_follow_activities() {
        return Some(None);
    }
    faults.leads(Field::LeadsAvailable, &draft.leads_available).map(Some)
}

fn opening(draft: &Draft, faults: &mut Faults) -> Option<Option<Count>> {
    let Some(text) = typed(&draft.opening) else { return Some(None) };
    let leads = reader::amount(text).ok().filter(|n| n.is_whole() && *n >= Exact::zero());
    leads.and_then(|leads| Count::sufficing(&leads)).map(Some).or_else(|| faults.note(Field::Opening, &draft.opening, Allowed::InHand))
}
