//! The work of a scenario explained: what activities bring and cost, the hours that work takes, and the verdict.

use super::explanation::Explanation;
use crate::domain::activity::{Calendar, Hours, Row, Source, Supply, Work};
use crate::domain::budget::BudgetReport;
use crate::domain::feasibility::{Feasibility, Finding};
use crate::domain::{Exact, Field, Plan, RegularActivity, Report};
use crate::i18n::names::{inside, many, shown};
use crate::i18n::texts::{self, Calculation, Customers, Dates, Scenarios};
use crate::i18n::{Locale, dates, feasibility, number};

/// `Leads from activities`.
pub fn brought_name(report: &Report, locale: Locale) -> String {
    Scenarios(locale).brought(&first(report, locale))
}

/// `Leads missing`.
pub fn missing_name(report: &Report, locale: Locale) -> String {
    Scenarios(locale).missing(&first(report, locale))
}

fn first(report: &Report, locale: Locale) -> String {
    report.funnel.first().map(|stage| many(locale, &stage.name).into_owned()).unwrap_or_default()
}

/// How the leads that activities bring add up.
pub fn brought(supply: &Supply, report: &Report, locale: Locale) -> Explanation {
    let each: Vec<String> = supply.rows.iter().map(|row| row.brought().to_string()).collect();
    let total = number::count(supply.brought);
    Explanation {
        title: Calculation(locale).why(&total, &brought_name(report, locale)),
        words: Scenarios(locale).words_brought().to_owned(),
        values: format!("{} = {total}", each.join(" + ")),
        notes: lines(supply, report, locale),
        inputs: inputs(supply).collect(),
    }
}

/// How the leads missing result from those needed and those brought.
pub fn missing(supply: &Supply, report: &Report, locale: Locale) -> Explanation {
    let [need, brought, gap] = [supply.need, supply.brought, supply.gap].map(number::count);
    // More than enough is no negative gap.
    let result = if supply.brought > supply.need { "→" } else { "=" };
    let words = texts::Supply(locale);
    let mut notes = lines(supply, report, locale);
    let worst = supply.months.iter().filter(|_| supply.gap.get() == 0).max_by_key(|month| month.short);
    let worst = worst.filter(|month| month.short.get() > 0);
    notes.extend(worst.map(|month| words.late(&dates::month(locale, month.first), &number::count(month.short))));
    Explanation {
        title: Calculation(locale).why(&gap, &missing_name(report, locale)),
        words: Scenarios(locale).words_missing().to_owned(),
        values: format!("{need} − {brought} {result} {gap}"),
        notes,
        inputs: [Field::Amount].into_iter().chain(inputs(supply)).collect(),
    }
}

/// `Exhibition: 6 × 25 = 150`, for each activity.
fn lines(supply: &Supply, report: &Report, locale: Locale) -> Vec<String> {
    let line = |row: &Row| {
        let name = report.regular.get(row.activity).map(|it| shown(locale, &it.name)).unwrap_or_default();
        let [times, leads] = [row.times_in_time, row.brought()].map(|n| n.to_string());
        texts::Supply(locale).from(&name, &times, &number::exact(&row.leads_each()), &leads)
    };
    supply.rows.iter().map(line).collect()
}

fn inputs(supply: &Supply) -> impl Iterator<Item = Field> {
    supply.rows.iter().flat_map(|row| [Field::RegularTimes(row.activity), Field::RegularBrings(row.activity)])
}

/// How the cost of the activities adds up, and what the budget allows.
pub fn cost(budget: &BudgetReport, plan: &Plan, report: &Report, locale: Locale) -> Explanation {
    let words = texts::Budget(locale);
    let money = |amount: &Exact| number::amount(report.currency, amount);
    let calendar = Calendar::of(plan);
    let of = |it: &RegularActivity| {
        let (calendar, each) = (calendar.as_ref()?, it.cost_each(plan.channels())?);
        let times = calendar.done_by(&it.cadence, calendar.horizon().last());
        Some((times, each.clone(), Exact::from(times) * each))
    };
    let costs: Vec<_> = plan.activities().iter().enumerate().filter_map(|(a, it)| Some((a, it, of(it)?))).collect();
    let line = |(_, it, (times, each, all)): &(usize, &RegularActivity, (u128, Exact, Exact))| {
        texts::Supply(locale).from(&shown(locale, &it.name), &times.to_string(), &money(each), &money(all))
    };
    let total = money(&budget.cost);
    let sum: Vec<String> = costs.iter().map(|(.., (.., all))| money(all)).collect();
    let mut notes: Vec<String> = costs.iter().map(line).collect();
    if let Some(available) = &budget.available {
        notes.push(match budget.over() {
            Some(over) => words.over(&total, &money(&budget.reserve), &money(available), &money(&over)),
            None => words.within(&total, &money(available), &money(&budget.reserve)),
        });
    }
    let each = costs.iter().flat_map(|(a, ..)| [Field::RegularTimes(*a), Field::RegularCost(*a)]);
    Explanation {
        title: Calculation(locale).why(&total, Scenarios(locale).cost()),
        words: Scenarios(locale).words_cost().to_owned(),
        values: if sum.is_empty() { total } else { format!("{} = {total}", sum.join(" + ")) },
        notes,
        inputs: each.chain([Field::BudgetTotal]).collect(),
    }
}

/// How the hours needed add up.
pub fn hours(hours: &Hours, plan: &Plan, report: &Report, locale: Locale) -> Explanation {
    let words = texts::Hours(locale);
    let work = |work: &Work| {
        let name = name(work.source, plan, report, locale);
        words.work(&name, &work.times.to_string(), &number::exact(&work.minutes), &number::exact(&work.hours()))
    };
    let each: Vec<String> = hours.work.iter().map(|work| number::people(&work.hours())).collect();
    let total = number::people(&hours.needed);
    Explanation {
        title: Calculation(locale).why(&total, Scenarios(locale).hours_needed()),
        words: Scenarios(locale).words_hours().to_owned(),
        values: format!("{} = {total}", each.join(" + ")),
        notes: hours.work.iter().map(work).collect(),
        inputs: work_inputs(hours, plan).collect(),
    }
}

/// How many hours are left, or missing.
pub fn hours_left(hours: &Hours, plan: &Plan, report: &Report, locale: Locale) -> Option<Explanation> {
    let words = texts::Hours(locale);
    let (available, each) = (hours.available.as_ref()?, plan.capacity().hours.as_ref()?);
    let selling =
        plan.capacity().selling.as_ref().map_or_else(|| number::percent(&Exact::one()), |selling| number::percent(selling.value()));
    let (people, total) = (number::people(&hours.people()), number::people(available));
    let left = left(hours, locale)?;
    let values = format!("{total} − {} → {left}", number::people(&hours.needed));
    let mut notes = vec![words.have(hours.working_days, &people, &number::exact(each), &selling, &total)];
    notes.extend(self::hours(hours, plan, report, locale).notes);
    Some(Explanation {
        title: Calculation(locale).why(&left, Scenarios(locale).hours_left()),
        words: Scenarios(locale).words_hours_left().to_owned(),
        values,
        notes,
        inputs: [Field::Hours, Field::Selling, Field::People].into_iter().chain(work_inputs(hours, plan)).collect(),
    })
}

/// `40 h left`, `12 h short`; `None` if the hours of the people are not known.
pub fn left(hours: &Hours, locale: Locale) -> Option<String> {
    let left = hours.available.as_ref()? - &hours.needed;
    let words = Scenarios(locale);
    Some(if left < Exact::zero() { words.short(&number::pace(&-left)) } else { words.left(&number::pace(&left)) })
}

/// Which week is the busiest, and how many hours it has.
pub fn busiest_week(hours: &Hours, plan: &Plan, locale: Locale) -> Option<Explanation> {
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
        inputs: work_inputs(hours, plan).chain([Field::Hours]).collect(),
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
        Finding::Supply { .. } => Field::Regular,
        Finding::Hours { .. } => Field::Hours,
        Finding::Budget { .. } => Field::BudgetTotal,
        Finding::People { .. } => Field::People,
        Finding::LeadBy { .. } => Field::HorizonLast,
        Finding::Chance { .. } => Field::Amount,
    }
}

fn work_inputs(hours: &Hours, plan: &Plan) -> impl Iterator<Item = Field> {
    let stages: Vec<(usize, usize)> =
        plan.funnel().stages().iter().enumerate().flat_map(|(k, stage)| (0..stage.activities.len()).map(move |j| (k, j))).collect();
    hours.work.iter().filter_map(move |work| {
        Some(match work.source {
            Source::Regular(i) => Field::RegularMinutes(i),
            Source::Stage(k) => Field::StageMinutes(k),
            Source::Activity(a) => stages.get(a).map(|(k, j)| Field::ActivityMinutes(*k, *j))?,
            Source::Grade(g) => Field::GradeMinutes(g),
        })
    })
}

/// What takes time, by its name.
fn name(source: Source, plan: &Plan, report: &Report, locale: Locale) -> String {
    let found = match source {
        Source::Regular(i) => report.regular.get(i).map(|it| shown(locale, &it.name)),
        Source::Stage(k) => report.funnel.get(k).map(|stage| many(locale, &stage.name)),
        Source::Activity(a) => report.activities.get(a).map(|activity| many(locale, &activity.name)),
        Source::Grade(g) => {
            let grade = plan.customers().and_then(|customers| customers.grades.get(g));
            return grade.map(|grade| Customers(locale).care(&inside(locale, &shown(locale, &grade.name)))).unwrap_or_default();
        }
    };
    found.unwrap_or_default().into_owned()
}
