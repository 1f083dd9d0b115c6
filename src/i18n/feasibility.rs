//! The verdict in words: each reason, what would mend it, and the SMART criteria.

use super::explain::capacity::missing;
use super::names::{inside, joined, many, shown};
use super::texts::{Activities, Feasibility, Supply, Target};
use super::{Locale, dates, number};
use crate::domain::feasibility::{
    Aftermath, Feasibility as Judged, Finding, Mend, RateFinding, Reason, Smart, SmartCriterion, State, Stopped, Verdict,
};
use crate::domain::{Count, Every, Exact, Field, Metric, Place, Report};

/// The most process figures that a criterion lists.
const PROCESS_MAX: usize = 4;

/// The name of a verdict.
pub fn verdict(verdict: Verdict, locale: Locale) -> &'static str {
    Feasibility(locale).verdicts()[verdict as usize]
}

/// The name of a state.
pub fn state(state: State, locale: Locale) -> &'static str {
    Feasibility(locale).states()[state as usize]
}

/// Why there is no verdict.
pub fn stopped(stopped: Stopped, locale: Locale) -> String {
    let words = Feasibility(locale);
    match stopped {
        Stopped::Ended(day) => words.ended(&dates::date(locale, day)),
        Stopped::NoWorkingDay => words.no_working_day().to_owned(),
    }
}

/// What a reason says in a few words: `Chance of hitting target: 53%`.
pub fn headline(reason: &Reason, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    match &reason.finding {
        Finding::Rates(rates) => match rates.iter().max_by(|one, other| one.by.cmp(&other.by)) {
            Some(worst) if reason.state > State::Good => {
                words.rates_above(&step(worst.stage, report, locale), &number::percent_apart(&worst.by))
            }
            _ => words.rates_level().to_owned(),
        },
        Finding::Growth { by, .. } if by.is_positive() => words.growth(&number::percent_apart(by)),
        Finding::Growth { by, .. } if *by < Exact::zero() => words.growth_none(&number::percent_apart(by)),
        Finding::Growth { .. } => words.growth_level().to_owned(),
        Finding::Market { gives, needed, .. } if *gives < needed.exact() => {
            words.market_short(&number::amount_short(locale, report.currency, &(needed.exact() - gives)))
        }
        Finding::Market { .. } => words.market_enough().to_owned(),
        Finding::Leads { available, needed } => match needed.get().checked_sub(available.get()).filter(|short| *short > 0) {
            Some(short) => words.leads_short(&leads(Count::of(short.into()), report, locale)),
            None => words.leads_enough(&stage(report, locale)),
        },
        Finding::Opening { needed, by, .. } => words.opening(&leads(*needed, report, locale), &dates::day(locale, *by)),
        Finding::Supply { short, .. } if short.get() > 0 => words.supply_short(&leads(*short, report, locale)),
        Finding::Supply { .. } => words.supply_enough().to_owned(),
        Finding::Hours { needed, available, .. } if available < needed => words.hours_short(&number::pace(&(needed - available))),
        Finding::Hours { over: Some(over), .. } => words.weeks_over(over.weeks),
        Finding::Hours { .. } => words.hours_enough().to_owned(),
        Finding::Budget { cost, available } if available < cost => {
            words.budget_over(&number::amount_short(locale, report.currency, &(cost - available)))
        }
        Finding::Budget { .. } => words.budget_enough().to_owned(),
        Finding::People { there, needed } if there < needed => words.people_short(missing(&(needed - there))),
        Finding::People { .. } => words.people_enough().to_owned(),
        Finding::LeadBy { day, .. } => words.lead_by(&stage(report, locale), &dates::day(locale, *day)),
        Finding::Chance { confidence, .. } => words.chance(&number::probability(confidence.shown())),
    }
}

/// The figures of a reason, line by line, as an equation where there is one.
pub fn detail(reason: &Reason, report: &Report, locale: Locale) -> Vec<String> {
    match &reason.finding {
        Finding::Rates(rates) => rates.iter().map(|rate| rate_line(rate, report, locale)).collect(),
        Finding::Hours { needed: all, available: there, fixed, over, hire_by_passed } => {
            let words = Feasibility(locale);
            let mut lines = vec![figures(&reason.finding, report, locale)];
            lines.extend(over.as_ref().map(|it| {
                let [needed, available] = [&it.needed, &it.available].map(number::pace);
                words.worst_week(&dates::day(locale, it.first), &needed, &available)
            }));
            // No target is small enough then: what takes the hours has to be said.
            lines.extend((fixed > there).then(|| words.fixed_alone(&number::pace(fixed))));
            let is_moved = over.is_some() && all <= there;
            lines.extend(is_moved.then(|| words.move_work().to_owned()));
            lines.extend(hire_by_passed.filter(|_| !is_moved).map(|day| words.hire_by_passed(&dates::date(locale, day))));
            lines
        }
        finding @ Finding::Opening { .. } => {
            vec![figures(finding, report, locale)].into_iter().chain(opening_of_later(report, locale)).collect()
        }
        finding => vec![figures(finding, report, locale)],
    }
}

/// How many of the opening pipeline must have come to later stages before won already.
fn opening_of_later(report: &Report, locale: Locale) -> Option<String> {
    let later = report.funnel.iter().skip(1).take_while(|stage| stage.place == Place::Ahead);
    let said = later.filter_map(|stage| Some((stage, stage.pace?.opening)).filter(|(_, opening)| opening.get() > 0));
    let said: Vec<String> = said.map(|(stage, opening)| format!("{} {}", shown(locale, &stage.name), number::count(opening))).collect();
    (!said.is_empty()).then(|| Feasibility(locale).of_which(&dates::listed(locale, &said.iter().map(String::as_str).collect::<Vec<_>>())))
}

fn figures(finding: &Finding, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    let money = |amount: &Exact| number::amount_short(locale, report.currency, amount);
    match finding {
        // Line by line, above.
        Finding::Rates(_) => String::new(),
        Finding::Growth { past, target, by } => {
            let part = number::percent_apart(&(Exact::one() + by));
            let part = part.strip_prefix('≈').map_or_else(|| format!("= {part}"), |about| format!("≈ {about}"));
            words.growth_formula(&amount(target, report, locale), &amount(past, report, locale), &part)
        }
        Finding::Market { size, share, gives, needed } => {
            words.market_formula(&money(size), &number::percent(share), &money(gives), &money(&needed.exact()))
        }
        Finding::Leads { available, needed } => words.of_needed(&number::count(*available), &number::count(*needed)),
        Finding::Opening { in_hand: None, .. } => words.opening_unstated().to_owned(),
        Finding::Opening { in_hand: Some(in_hand), needed, .. } => words.in_hand_of(&number::count(*in_hand), &number::count(*needed)),
        Finding::Supply { brought, needed, by, .. } => {
            words.supply_of(&dates::day(locale, *by), &number::count(*brought), &number::count(*needed))
        }
        Finding::Hours { needed, available, .. } => words.hours_of(&number::pace(needed), &number::pace(available)),
        Finding::Budget { cost, available } => words.budget_of(&money(cost), &money(available)),
        Finding::People { there, needed } => words.people_of(&number::people(there), &number::people(needed)),
        Finding::LeadBy { days: 0, .. } => words.last_day_today().to_owned(),
        Finding::LeadBy { days, .. } => {
            let count = days.unsigned_abs().to_string();
            let left = if *days < 0 { words.days_past(count) } else { words.days_left(count) };
            let is_same_day = report.calendar.as_ref().is_some_and(|calendar| calendar.days_to_won == 0);
            if is_same_day { dates::listed(locale, &[&left, words.no_days()]) } else { left }
        }
        Finding::Chance { leads: of, .. } => words.chance_with(&leads(*of, report, locale)),
    }
}

/// The reasons that decide the verdict, in a line.
pub fn decided_by(judged: &Judged, report: &Report, locale: Locale) -> String {
    let names: Vec<String> = judged.decisive().map(|reason| headline(reason, report, locale)).collect();
    let words = Feasibility(locale);
    let said = names.join(" · ");
    if names.len() > 1 { words.because_several(&said) } else { words.because(&said) }
}

/// What would mend a reason, in a sentence with its figure.
pub fn mend(mend: &Mend, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    let of = |count: Count| leads(count, report, locale);
    match mend {
        Mend::Chance { leads, instead_of, level } => words.mend_chance(&of(*leads), &number::count(*instead_of), level),
        Mend::MoreLeads(more) => words.mend_leads(&of(*more)),
        Mend::Ready(more) => {
            words.mend_ready(&of(*more), &report.calendar.as_ref().map(|it| dates::day(locale, it.horizon.first())).unwrap_or_default())
        }
        Mend::MorePeople(more) => words.mend_people(number::exact(more)),
        Mend::Target(target) => words.mend_target(&amount(target, report, locale)),
        Mend::CountedRates { leads, instead_of } => words.mend_rates(&of(*leads), &number::count(*instead_of)),
        Mend::Raise(more) => words.mend_raise(&raised(more, locale)),
        Mend::Budget(total) => words.mend_budget(&number::amount_short(locale, report.currency, total)),
        Mend::LastDay(day) => words.mend_last_day(&dates::date(locale, *day)),
    }
}

/// Activities that are done more often: `Exhibition, 1 more a month`.
fn raised(more: &[(String, Every, u64)], locale: Locale) -> String {
    let one = |(name, every, times): &(String, Every, u64)| {
        let cadence = Activities(locale).cadences()[*every as usize];
        Supply(locale).more(&shown(locale, name), cadence, &times.to_string())
    };
    more.iter().map(one).collect::<Vec<_>>().join(if locale.is_chinese() { "，" } else { "; " })
}

/// What a remedy makes worse, in a sentence: `But then: 12 hours short.` Empty if nothing.
pub fn worsened(of: &Aftermath, locale: Locale) -> String {
    let said: Vec<String> = of.worse.iter().map(|reason| headline(reason, &of.report, locale)).collect();
    if said.is_empty() { String::new() } else { Feasibility(locale).but_then(&said.join(if locale.is_chinese() { "；" } else { "; " })) }
}

/// The name of the scenario that tries a remedy.
pub fn scenario(mend: &Mend, now: Count, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    let what = match mend {
        Mend::Chance { leads: of, .. } => leads(*of, report, locale),
        Mend::MoreLeads(more) => leads(Count::of(u128::from(now.get()) + u128::from(more.get())), report, locale),
        Mend::Ready(more) => words.short_ready(&leads(*more, report, locale)),
        Mend::MorePeople(more) => words.short_people(number::exact(more)),
        Mend::Target(target) => amount(target, report, locale),
        Mend::CountedRates { .. } => words.short_rates().to_owned(),
        Mend::Raise(_) => words.short_raise().to_owned(),
        Mend::Budget(total) => words.short_budget(&number::amount_short(locale, report.currency, total)),
        Mend::LastDay(day) => words.short_last_day(&dates::day(locale, *day)),
    };
    words.scenario(&what)
}

/// Whether the name of a scenario is that of a trial, in any language.
pub fn is_trial(name: &str) -> bool {
    Locale::ALL.iter().any(|locale| name.trim_start().starts_with(Feasibility(*locale).scenario("").trim_end()))
}

/// The offer to fill the field of a missing reason.
pub fn add(field: &Field, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    match field {
        Field::PastResult => words.add_past().to_owned(),
        Field::MarketSize | Field::MarketShare => words.add_market().to_owned(),
        Field::LeadsAvailable => words.add_leads(&inside(locale, &stage(report, locale))),
        Field::Opening => words.add_opening().to_owned(),
        Field::People => words.add_people().to_owned(),
        Field::Quota => words.add_quota().to_owned(),
        Field::HorizonFirst if report.calendar.is_some() => words.change_dates().to_owned(),
        Field::HorizonFirst => words.add_dates().to_owned(),
        _ => words.add_counted().to_owned(),
    }
}

/// What the plan says to a criterion, or what it lacks.
pub fn smart(smart: &Smart, criterion: SmartCriterion, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    let is_met = smart.is_met(criterion);
    let target = amount(&report.amount, report, locale);
    match criterion {
        SmartCriterion::Specific if is_met => {
            let names: Vec<&str> = smart.carried_by.iter().map(String::as_str).collect();
            words.specific(&target, &joined(locale, &names))
        }
        SmartCriterion::Specific => words.specific_missing(&target),
        SmartCriterion::Measurable => {
            let result = Target(locale).tier_deals(number::count(report.deals.count));
            if is_met { words.measurable(&result, &process(report, locale)) } else { words.measurable_missing(&result) }
        }
        SmartCriterion::Achievable => smart.verdict.map_or_else(|| words.not_judged().to_owned(), |of| verdict(of, locale).to_owned()),
        SmartCriterion::Relevant if is_met => smart.aim.clone(),
        SmartCriterion::Relevant => words.relevant_missing().to_owned(),
        SmartCriterion::TimeBound => match &report.calendar {
            Some(calendar) if is_met => {
                words.time_bound(smart.working_days, &dates::span(locale, calendar.horizon.first(), calendar.horizon.last()))
            }
            _ => words.time_bound_missing().to_owned(),
        },
    }
}

/// The stages before won and the activities, each with its count.
fn process(report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    let unit = |count: Count, name: &str| words.each(&inside(locale, &many(locale, name)), &number::count(count));
    let stages = report.funnel.iter().filter(|stage| stage.place == Place::Ahead).map(|stage| unit(stage.required.count, &stage.name));
    let activities = report.activities.iter().map(|activity| unit(activity.required.count, &activity.name));
    let all: Vec<String> = stages.chain(activities).collect();
    let some: Vec<&str> = all.iter().take(PROCESS_MAX).map(String::as_str).collect();
    let said = dates::listed(locale, &some);
    if all.len() > PROCESS_MAX { said + "…" } else { said }
}

fn rate_line(rate: &RateFinding, report: &Report, locale: Locale) -> String {
    let (won, of) = rate.counted;
    let counted = number::percent_short(&Exact::ratio(won, of));
    let (planned, step) = (number::percent_short(&rate.planned), step(rate.stage, report, locale));
    Feasibility(locale).rate(&step, &planned, &counted, &number::whole(won), &number::whole(of))
}

/// `Lead → Opportunity`.
fn step(k: usize, report: &Report, locale: Locale) -> String {
    let name = |k: usize| report.funnel.get(k).map(|stage| shown(locale, &stage.name)).unwrap_or_default();
    format!("{} → {}", name(k), name(k + 1))
}

/// The name of the first stage in the plural.
fn stage(report: &Report, locale: Locale) -> String {
    report.funnel.first().map(|stage| inside(locale, &many(locale, &stage.name))).unwrap_or_default()
}

/// So many of the first stage: `61 leads`.
pub fn leads(count: Count, report: &Report, locale: Locale) -> String {
    let words = Feasibility(locale);
    let count = number::count(count);
    if report.funnel.first().is_some_and(|stage| stage.name == "Lead") {
        words.leads(count)
    } else {
        words.units(&count, &stage(report, locale))
    }
}

/// An amount in the metric of the target.
fn amount(value: &Exact, report: &Report, locale: Locale) -> String {
    match report.metric {
        Metric::Deals => Target(locale).tier_deals(number::exact(value)),
        Metric::Revenue | Metric::GrossProfit => {
            let short = number::amount_short(locale, report.currency, value);
            // An amount to type is in full where its short form is not exact.
            if short.starts_with('≈') { number::amount(report.currency, value) } else { short }
        }
    }
}
