//! The work of a scenario explained: what activities bring and cost, the hours that work takes, and the verdict.

use super::explanation::Explanation;
use super::hours::Explained;
use super::supply;
use crate::domain::activity::{Hours, Supply};
use crate::domain::feasibility::{Feasibility, Finding};
use crate::domain::{Exact, Field, Plan, Report, Schedule};
use crate::i18n::names::many;
use crate::i18n::texts::{self, Calculation, Dates, Scenarios};
use crate::i18n::{Locale, dates, feasibility, number};

/// `Leads from activities`.
pub fn brought_name(report: &Report, locale: Locale) -> String {
    Scenarios(locale).brought(&first(report, locale))
}

/// `Leads missing`.
pub fn missing_name(report: &Report, locale: Locale) -> String {
    Scenarios(locale).missing(&first(report, locale))
}

/// `Leads counted on`.
pub fn counted_on_name(report: &Report, locale: Locale) -> String {
    Scenarios(locale).counted_on(&first(report, locale))
}

fn first(report: &Report, locale: Locale) -> String {
    report.funnel.first().map(|stage| many(locale, &stage.name).into_owned()).unwrap_or_default()
}

/// How the leads that activities bring add up.
pub fn brought(supply: &Supply, plan: &Plan, report: &Report, schedule: &Schedule, locale: Locale) -> Option<Explanation> {
    let title = Calculation(locale).why(&number::count(supply.brought), &brought_name(report, locale));
    Some(Explanation { title, ..supply::explain(supply::Figure::Brought, supply, plan, report, schedule, locale)? })
}

/// How the leads missing result from those needed and those brought; of a scenario with more leads available, from those that it counts on.
pub fn missing(supply: &Supply, report: &Report, locale: Locale) -> Explanation {
    let all = supply.counted_on(report);
    let title = Calculation(locale).why(&number::count(all.missing), &missing_name(report, locale));
    let of_needed = supply::missing(supply, report, locale);
    if !all.is_more {
        return Explanation { title, ..of_needed };
    }
    let leads = report.limited.as_ref().map(|limited| limited.leads).unwrap_or_default();
    let values: Vec<String> = [leads, supply.opening, supply.brought, all.missing].map(number::count).into();
    let (leads, rest) = (&values[0], &values[1..]);
    let sign = if all.inside < supply.brought { "→" } else { "=" };
    let values = match supply.opening.get() {
        0 => format!("{leads} − {} {sign} {}", rest[1], rest[2]),
        _ => format!("{leads} − {} − {} {sign} {}", rest[0], rest[1], rest[2]),
    };
    Explanation { title, words: Scenarios(locale).words_counted_on().to_owned(), values, ..of_needed }
}

/// How the hours needed add up.
pub fn hours(of: Explained<'_>) -> Explanation {
    let (hours, locale) = (of.hours, of.locale);
    let each: Vec<String> = hours.work.iter().map(|work| number::people(&work.hours())).collect();
    let total = number::people(&hours.needed);
    Explanation {
        title: Calculation(locale).why(&total, Scenarios(locale).hours_needed()),
        words: Scenarios(locale).words_hours().to_owned(),
        // A single work is the sum, with nothing to add.
        values: if each.len() < 2 { total } else { format!("{} = {total}", each.join(" + ")) },
        notes: of.each_work().collect(),
        inputs: of.minutes(&hours.work),
    }
}

/// How many hours are left, or missing.
pub fn hours_left(of: Explained<'_>) -> Option<Explanation> {
    let (hours, locale) = (of.hours, of.locale);
    let left = left(hours, locale)?;
    let values = format!("{} − {} → {left}", number::people(hours.available.as_ref()?), number::people(&hours.needed));
    Some(Explanation {
        title: Calculation(locale).why(&left, Scenarios(locale).hours_left()),
        words: Scenarios(locale).words_hours_left().to_owned(),
        values,
        notes: of.have_line().into_iter().chain(of.each_work()).collect(),
        inputs: [Field::Hours, Field::Selling, Field::People].into_iter().chain(of.minutes(&hours.work)).collect(),
    })
}

/// `40 h left`, `12 h short`; `None` if the hours of the people are not known.
pub fn left(hours: &Hours, locale: Locale) -> Option<String> {
    let left = hours.available.as_ref()? - &hours.needed;
    let words = Scenarios(locale);
    Some(if left < Exact::zero() { words.short(&number::pace(&-left)) } else { words.left(&number::pace(&left)) })
}

/// Which week is the busiest, and how many hours it has.
pub fn busiest_week(of: Explained<'_>) -> Option<Explanation> {
    let (hours, locale) = (of.hours, of.locale);
    let (words, week) = (texts::Hours(locale), hours.busiest()?);
    let said = words.in_week(&dates::day(locale, week.first), &number::pace(&week.needed));
    let values = week.available.as_ref().map_or_else(|| said.clone(), |available| words.of_available(&said, &number::pace(available)));
    let weeks = hours.weeks_over().count().to_string();
    let most = week.over().map(|most| words.weeks_over(weeks, &dates::day(locale, week.first), &number::pace(&most)));
    Some(Explanation {
        title: Calculation(locale).why(&number::pace(&week.needed), Scenarios(locale).busiest()),
        words: Scenarios(locale).words_busiest().to_owned(),
        values,
        notes: most.into_iter().collect(),
        inputs: of.minutes(&hours.work).into_iter().chain([Field::Hours]).collect(),
    })
}

/// Which reasons the verdict has.
pub fn verdict(judged: &Feasibility, report: &Report, locale: Locale) -> Option<Explanation> {
    let verdict = feasibility::verdict(judged.verdict?, locale);
    let note = |reason| Dates(locale).bracketed(&feasibility::headline(reason, report, locale), feasibility::state(reason.state, locale));
    let decided = || feasibility::decided_by(judged, report, locale);
    let is_all = judged.decisive().count() == judged.reasons.len();
    Some(Explanation {
        title: Calculation(locale).explain(verdict),
        words: Scenarios(locale).words_verdict().to_owned(),
        values: if is_all { verdict.to_owned() } else { decided() },
        notes: judged.reasons.iter().map(note).collect(),
        inputs: judged.reasons.iter().map(|reason| basis(&reason.finding)).collect(),
    })
}

/// The field that a reason begins with.
fn basis(finding: &Finding) -> Field {
    match finding {
        Finding::Rates(rates) => Field::Rate(rates.first().map_or(0, |rate| rate.stage)),
        Finding::Growth { .. } => Field::PastResult,
        Finding::Market { .. } => Field::MarketSize,
        Finding::Leads { .. } => Field::LeadsAvailable,
        Finding::Opening { .. } => Field::Opening,
        Finding::Supply { .. } => Field::Regular,
        Finding::Hours { .. } => Field::Hours,
        Finding::Budget { .. } => Field::BudgetTotal,
        Finding::People { .. } => Field::People,
        Finding::LeadBy { .. } => Field::HorizonLast,
        Finding::Chance { .. } => Field::Amount,
    }
}
