//! From text to a plan: every field read, every fault named, none hidden by another.
//!
//! Each reading function returns `None` once it has noted a fault; for a field that may be left empty, what it returns
//! otherwise is itself an `Option`.
#![allow(clippy::option_option)]

use chrono::{Days, NaiveDate};

mod ranges;
mod space;
mod time;
mod whatif;

use crate::domain::calendar::working::months_of;
use crate::domain::calendar::{HORIZON_DAYS_MAX, written};
use crate::domain::draft::fault::{Allowed, Fault, Field};
use crate::domain::draft::limits::{ACTIVITIES_MAX, NAME_MAX, STAGES_MAX, TIERS_MAX};
use crate::domain::draft::space::{DimensionDraft, OwnDraft};
use crate::domain::draft::time::TimeDraft;
use crate::domain::draft::{Draft, Metric, StageDraft, TierDraft};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::reader::Unreadable;
use crate::domain::number::{Count, Currency, Exact, Money, Rate, reader};
use crate::domain::plan::capacity::{Capacity, Team};
use crate::domain::plan::space::Space;
use crate::domain::plan::spread::Spread;
use crate::domain::plan::work_back::WorkBack;
use crate::domain::plan::{Activity, Funnel, Horizon, Plan, Stage, Target, Tier};

/// Faults that are told of a plan. Whoever has mended a thousand gets the next.
const FAULTS_MAX: usize = 1000;

impl Draft {
    /// The plan that this text says.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the fields.
    pub fn check(&self) -> Result<Plan, Vec<Fault>> {
        check(self)
    }
}

pub(in crate::domain) fn check(draft: &Draft) -> Result<Plan, Vec<Fault>> {
    let mut faults = Faults::default();
    let plan = read(draft, &mut faults);
    match plan {
        Some(plan) if faults.found == 0 => within_limits(draft, plan),
        _ => Err(faults.told),
    }
}

/// The faults found so far. Its functions return the value, or note why there is none.
#[derive(Default)]
struct Faults {
    found: usize,
    told: Vec<Fault>,
}

impl Faults {
    fn note<T>(&mut self, field: Field, given: &str, allowed: Allowed) -> Option<T> {
        if self.told.len() < FAULTS_MAX {
            self.told.push(Fault::new(field, given, allowed));
        }
        self.found += 1;
        None
    }

    /// Takes what was found elsewhere.
    fn append(&mut self, other: Self) {
        self.told.extend(other.told);
        self.found += other.found;
    }

    /// Notes what is told however much else is wrong: of a list, and there are few of them.
    fn add(&mut self, fault: Fault) {
        self.told.push(fault);
        self.found += 1;
    }

    /// Refuses numbers that only have a common denominator of more digits than can be reckoned with.
    fn alike(&mut self, field: Field, numbers: &[Exact]) -> bool {
        let are_alike = Exact::are_alike(numbers);
        if !are_alike {
            self.add(Fault::new(field, numbers.len().to_string(), Allowed::FewerDenominators));
        }
        are_alike
    }

    fn positive(&mut self, field: Field, text: &str, most: u64, allowed: Allowed) -> Option<Exact> {
        match reader::quantity(text) {
            Ok(n) if n.is_positive() && n <= Exact::whole(most) => Some(n),
            _ => self.note(field, text, allowed),
        }
    }

    fn rate(&mut self, field: Field, text: &str) -> Option<Rate> {
        Rate::new(text).ok().or_else(|| self.note(field, text, Allowed::Rate))
    }

    fn name(&mut self, field: Field, text: &str) -> Option<String> {
        if text.trim().is_empty() { self.note(field, text, Allowed::Name(NAME_MAX)) } else { self.name_or_nothing(field, text) }
    }

    fn name_or_nothing(&mut self, field: Field, text: &str) -> Option<String> {
        let fits = text.chars().count() <= NAME_MAX && !text.chars().any(char::is_control);
        if fits { Some(text.to_owned()) } else { self.note(field, text, Allowed::NameOrNothing(NAME_MAX)) }
    }

    fn date(&mut self, field: Field, text: &str) -> Option<NaiveDate> {
        written::day(text).or_else(|| self.note(field, text, Allowed::Date))
    }

    /// The list, as far as it is looked into: of one that is too long, that is all that is told of the rest.
    fn many<'l, T>(&mut self, field: Field, list: &'l [T], least: usize, most: usize) -> &'l [T] {
        &list[..self.many_of(field, list.len(), least, most)]
    }

    fn many_of(&mut self, field: Field, many: usize, least: usize, most: usize) -> usize {
        if !(least..=most).contains(&many) {
            self.add(Fault::new(field, many.to_string(), Allowed::Many(least, most)));
        }
        many.min(most)
    }
}

fn read(draft: &Draft, faults: &mut Faults) -> Option<Plan> {
    let name = faults.name_or_nothing(Field::Name, &draft.name);
    let currency = currency(draft, faults);
    let horizon = horizon(draft, faults);
    let target = target(draft, faults);
    let margin = margin(draft, faults);
    let deal_size = deal_size(draft, faults);
    let funnel = funnel(draft, faults);
    let tiers = tiers(&draft.tiers, faults);
    let leads_available = leads_available(draft, faults);
    // The split asks how the months weigh, but its faults come first.
    let mut of_time = Faults::default();
    let is_plain = draft.time == TimeDraft::default();
    let spread = if is_plain { Some(Spread::default()) } else { time::spread(draft, horizon.flatten(), target.as_ref(), &mut of_time) };
    let is_whole = draft.space.is_empty() && draft.leaves.is_empty();
    let months = |horizon: Horizon| match &spread {
        Some(spread) => spread.month_parts(horizon),
        None => vec![Exact::one(); months_of(horizon).len()],
    };
    let has_ramps = draft.space.iter().any(|dimension| dimension.members.iter().any(|member| !member.ramp.is_empty()));
    let months = horizon.flatten().filter(|_| has_ramps).map_or_else(|| vec![Exact::one()], months);
    let space = if is_whole { Some(Space::default()) } else { space::space(draft, funnel.as_ref(), &months, faults) };
    faults.append(of_time);
    let capacity = if draft.people.is_empty() && draft.quota.is_empty() && draft.attainment.is_empty() {
        Some(Capacity::default())
    } else {
        whatif::capacity(draft, faults)
    };
    let capacity = capacity.map(|capacity| Capacity { team: space.as_ref().and_then(Team::of), ..capacity });
    let scenarios = if draft.scenarios.is_empty() { Some(Vec::new()) } else { whatif::scenarios(draft, faults) };
    if !draft.levers.is_empty() {
        ranges::note(draft, faults);
    }
    Some(Plan {
        name: name?,
        currency: currency?,
        horizon: horizon?,
        target: target?,
        deal_size: deal_size?,
        funnel: funnel?,
        tiers: tiers?,
        leads_available: leads_available?,
        margin: margin?,
        space: space?,
        spread: spread?,
        capacity: capacity?,
        scenarios: scenarios?,
        levers: if draft.levers.is_empty() { Vec::new() } else { ranges::ranges(draft) },
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
    let amount = faults.positive(Field::Amount, &draft.amount, most, allowed);
    match draft.metric {
        Metric::Revenue => Some(Target::Revenue(amount?)),
        Metric::Deals => Some(Target::Deals(amount?)),
        Metric::GrossProfit => Some(Target::GrossProfit(amount?)),
    }
}

/// Needed for a target in gross profit, unless every leaf has its own; for others it is kept, and not asked for.
fn margin(draft: &Draft, faults: &mut Faults) -> Option<Option<Rate>> {
    if draft.metric != Metric::GrossProfit {
        return Some(Rate::new(&draft.margin).ok());
    }
    if draft.margin.trim().is_empty() && all_own(draft, |own| &own.margin) {
        return Some(None);
    }
    faults.rate(Field::Margin, &draft.margin).map(Some)
}

/// Whether every leaf has something of its own: by all members of a dimension, or each leaf by itself.
fn all_own(draft: &Draft, text: impl Fn(&OwnDraft) -> &String) -> bool {
    let has = |own: &OwnDraft| !text(own).trim().is_empty();
    let by_members = |dimension: &DimensionDraft| !dimension.members.is_empty() && dimension.members.iter().all(|member| has(&member.own));
    let stands = |path: &[usize]| {
        let under = |d: usize| draft.space[d].members.get(path[d]).is_some_and(|member| d == 0 || member.is_in(path[d - 1]));
        path.len() == draft.space.len() && (0..path.len()).all(under)
    };
    let by_leaves = || {
        let own = draft.leaves.iter().filter(|leaf| stands(&leaf.path) && has(&leaf.own)).count();
        !draft.space.is_empty() && draft.leaves_count() == Some(own)
    };
    draft.space.iter().any(by_members) || by_leaves()
}

/// Needed to make deals of money, unless every leaf has its own; a target in deals can do without.
fn deal_size(draft: &Draft, faults: &mut Faults) -> Option<Option<Exact>> {
    if draft.deal_size.trim().is_empty() && (draft.metric == Metric::Deals || all_own(draft, |own| &own.deal_size)) {
        return Some(None);
    }
    faults.positive(Field::DealSize, &draft.deal_size, AMOUNT_MAX, Allowed::Money).map(Some)
}

fn funnel(draft: &Draft, faults: &mut Faults) -> Option<Funnel> {
    let found = faults.found;
    let looked_into = faults.many(Field::Funnel, &draft.stages, 1, STAGES_MAX);
    if draft.won >= draft.stages.len() && !draft.stages.is_empty() {
        faults.note::<()>(Field::Won, &draft.won.saturating_add(1).to_string(), Allowed::StageNamed);
    }
    let last = draft.stages.len().saturating_sub(1);
    let stages = looked_into.iter().enumerate().filter_map(|(i, s)| stage(i, s, i == last, &draft.stages[..i], faults)).collect();
    (faults.found == found).then_some(Funnel { stages, won: draft.won })
}

fn stage(i: usize, stage: &StageDraft, is_last: bool, before: &[StageDraft], faults: &mut Faults) -> Option<Stage> {
    let name = faults.name(Field::StageName(i), &stage.name);
    if name.is_some() && before.iter().any(|other| other.name.trim() == stage.name.trim()) {
        faults.note::<()>(Field::StageName(i), &stage.name, Allowed::OtherName);
    }
    let counted =
        if is_last || stage.counted.trim().is_empty() { Some(None) } else { whatif::counted(i, &stage.counted, faults).map(Some) };
    // A rate that is not typed is the one that was counted.
    let by_count = counted.flatten().filter(|_| stage.rate.trim().is_empty()).and_then(|(won, of)| Rate::of(Exact::ratio(won, of)));
    // Past results that cannot be read are one thing wrong, and not also a rate that is missing.
    let is_told = counted.is_none() && stage.rate.trim().is_empty();
    let rate = match by_count {
        _ if is_last => Rate::of(Exact::one()),
        None if !is_told => faults.rate(Field::Rate(i), &stage.rate),
        by_count => by_count,
    };
    let days = days(i, &stage.days, faults);
    let looked_into = faults.many(Field::File(format!("funnel[{i}].activities")), &stage.activities, 0, ACTIVITIES_MAX);
    let mut activities = Vec::new();
    for (j, a) in looked_into.iter().enumerate() {
        let name = faults.name(Field::ActivityName(i, j), &a.name);
        let per_unit = faults.positive(Field::PerUnit(i, j), &a.per_unit, 1_000_000, Allowed::PerUnit);
        if let (Some(name), Some(per_unit)) = (name, per_unit) {
            activities.push(Activity { name, per_unit });
        }
    }
    Some(Stage { name: name?, rate: rate?, counted: counted?, days: days?, activities })
}

fn days(i: usize, text: &str, faults: &mut Faults) -> Option<u32> {
    match reader::amount(text) {
        Err(Unreadable::Blank) => Some(0),
        Ok(n) if n.is_whole() && n <= Exact::whole(3650) && n >= Exact::zero() => n.floor().and_then(|d| u32::try_from(d).ok()),
        _ => faults.note(Field::Days(i), text, Allowed::Days),
    }
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
    let text = &draft.leads_available;
    match reader::amount(text) {
        Err(Unreadable::Blank) => Some(None),
        Ok(n) if n.is_whole() && n.is_positive() && Count::sufficing(&n).is_some() => Some(Count::sufficing(&n)),
        _ => faults.note(Field::LeadsAvailable, text, Allowed::Leads),
    }
}

/// Refuses plans whose answers leave the range of a count or of money, so that no report ever has to.
fn within_limits(draft: &Draft, plan: Plan) -> Result<Plan, Vec<Fault>> {
    let highest = plan.tiers.iter().map(|t| &t.of_target).max().cloned().unwrap_or_else(Exact::one).max(Exact::one());
    let refuse = |field, given: &str, allowed| Err(vec![Fault::new(field, given, allowed)]);
    if !plan.space.is_whole() && !space::can_be_reckoned(&plan) {
        return refuse(Field::Space, &plan.space.paths().len().to_string(), Allowed::FewerDigits);
    }
    let work = WorkBack::of(&plan);
    let fits = |money: Money| money.exact() <= Exact::whole(AMOUNT_MAX);
    let whole = work.worked(&Exact::one());
    let has_money = plan.target.metric() != Metric::Deals || work.classes.iter().all(|class| class.deal_size.is_some());
    if has_money && whole.is_some_and(|worked| !worked.money.is_some_and(fits)) {
        return refuse(Field::Amount, &draft.amount, Allowed::SmallerRevenue);
    }
    let Some(worked) = work.worked(&highest) else {
        let revenue = work.revenue_exact().is_none_or(|revenue| revenue > Exact::whole(AMOUNT_MAX));
        return refuse(Field::Amount, &draft.amount, if revenue { Allowed::SmallerRevenue } else { Allowed::SmallerNeed });
    };
    for i in 0..plan.funnel.stages.len() {
        let Some(need) = work.required(i, &worked) else {
            return refuse(Field::Rate(i), &draft.stages[i].rate, Allowed::SmallerNeed);
        };
        for (j, activity) in plan.funnel.stages[i].activities.iter().enumerate() {
            if Count::sufficing(&(&need.count.exact() * &activity.per_unit)).is_none() {
                return refuse(Field::PerUnit(i, j), &draft.stages[i].activities[j].per_unit, Allowed::SmallerNeed);
            }
        }
    }
    Ok(plan)
}
