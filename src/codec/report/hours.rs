//! The hours and the customers as JSON.

use serde::Serialize;

use super::object::{object, text};
use crate::domain::activity::{Care, Fit, Hours, Largest, Source, Week};
use crate::domain::{Plan, Report};

/// The hours that the work takes beside those that the people have.
pub(super) fn hours(plan: &Plan, report: &Report, hours: &Hours) -> impl Serialize + use<> {
    let week = |week: &Week| {
        object! {
            first: plan.spread().week_first(week.first).to_string(),
            working_days: week.working_days,
            needed: week.needed.to_string(),
            ?available: text(week.available.as_ref()),
            ?over: text(week.over()),
        }
    };
    let work = |work: &crate::domain::activity::Work| {
        object! {
            name: name(plan, report, work.source),
            times: u64::try_from(work.times).unwrap_or(u64::MAX),
            minutes: work.minutes.to_string(),
            hours: work.hours().to_string(),
        }
    };
    let fit = Fit::of(plan, hours).map(|fit| {
        let (deals, money) = match fit.largest {
            Largest::Deals { deals, money } => (Some(deals.get()), money),
            Largest::NotOne | Largest::NoneLeft => (Some(0), None),
            Largest::Any => (None, None),
        };
        object! {
            ?deals: deals,
            ?revenue: text(money),
            people: object! { exact: fit.people.exact.to_string(), count: fit.people.count.get(), },
            missing: fit.missing.get(),
            ?hire_by: fit.hire_by.map(|it| it.day.to_string()),
        }
    });
    object! {
        needed: hours.needed.to_string(),
        ?available: text(hours.available.as_ref()),
        needed_a_week: hours.a_week(&hours.needed).to_string(),
        ?available_a_week: hours.available.as_ref().map(|available| hours.a_week(available).to_string()),
        ?fits: fit,
        work: hours.work.iter().map(work).collect::<Vec<_>>(),
        ?outside: (!hours.outside.is_empty()).then(|| hours.outside.iter().map(work).collect::<Vec<_>>()),
        weeks: hours.weeks.iter().map(week).collect::<Vec<_>>(),
    }
}

/// The name of what takes time, as the plan has it.
fn name(plan: &Plan, report: &Report, source: Source) -> String {
    let found = match source {
        Source::Regular(i) => plan.activities().get(i).map(|it| &it.name),
        Source::Stage(k) => report.funnel.get(k).map(|stage| &stage.name),
        Source::Activity(a) => report.activities.get(a).map(|activity| &activity.name),
        Source::Grade(g) => plan.customers().and_then(|customers| customers.grades.get(g)).map(|grade| &grade.name),
    };
    found.cloned().unwrap_or_default()
}

/// The customers and the care that they take.
pub(super) fn customers(plan: &Plan, care: &Care) -> impl Serialize + use<> {
    let customers = plan.customers();
    let grade = |(g, it): (usize, &crate::domain::activity::GradeCare)| {
        object! {
            name: customers.and_then(|customers| customers.grades.get(g)).map(|grade| grade.name.clone()).unwrap_or_default(),
            customers: it.customers.get(),
            ?money: text(it.money),
            contacts_a_week: it.contacts_a_week.to_string(),
            hours_a_week: it.hours_a_week.to_string(),
        }
    };
    object! {
        count: customers.map_or(0, |customers| customers.count.get()),
        contacts_a_week: care.contacts_a_week.to_string(),
        hours_a_week: care.hours_a_week.to_string(),
        grades: care.grades.iter().enumerate().map(grade).collect::<Vec<_>>(),
    }
}
