//! How the hours are calculated, equation by equation.

use std::sync::Arc;

use crate::domain::Plan;
use crate::domain::activity::{Fit, Hours as Found, Source, Work};
use crate::ui::prelude::*;

/// What the panel shows.
#[derive(Clone)]
pub(super) struct Shown {
    pub hours: Found,
    pub fit: Option<Fit>,
    pub plan: Arc<Plan>,
    pub report: Arc<Report>,
}

/// The equations of the hours, each under the other.
pub(super) fn why(shown: &Shown, locale: Locale) -> Vec<Node> {
    let words = Hours(locale);
    let Shown { hours, fit, plan, .. } = shown;
    let work = |work: &Work| {
        words.work(&name(shown, work.source, locale), &work.times.to_string(), &number::exact(&work.minutes), &number::exact(&work.hours()))
    };
    let mut lines: Vec<String> = hours.work.iter().map(work).collect();
    lines.push(words.sum(&number::exact(&hours.needed)));
    let capacity = plan.capacity();
    if let (Some(available), Some(each)) = (&hours.available, &capacity.hours) {
        let selling = capacity.selling.as_ref().map_or_else(|| number::percent(&Exact::one()), |selling| number::percent(selling.value()));
        let (people, days) = (number::people(&hours.people()), hours.working_days);
        lines.push(words.have(days, &people, &number::exact(each), &selling, &number::exact(available)));
    }
    let weeks = number::exact(&hours.full_weeks());
    lines.push(words.weeks(&hours.working_days.to_string(), &hours.days_a_week.to_string(), &weeks));
    for all in [Some(&hours.needed), hours.available.as_ref()].into_iter().flatten() {
        lines.push(words.a_week(&number::exact(all), &weeks, &number::exact(&hours.a_week(all))));
    }
    if let (Some(fit), Some(each)) = (fit, capacity.hours_a_day()) {
        let each = &each * &Exact::whole(hours.working_days.into());
        lines.push(words.people(&number::exact(&hours.needed), &number::exact(&each), &number::exact(&fit.people.exact)));
    }
    let note = fit.as_ref().map(|_| node("p").class("note").text(words.fits_why()));
    [node("ul").children(lines.into_iter().map(|line| node("li").text(line)))].into_iter().chain(note).collect()
}

/// What takes time, by its name.
fn name(shown: &Shown, source: Source, locale: Locale) -> String {
    let Shown { plan, report, .. } = shown;
    let found = match source {
        Source::Regular(i) => plan.activities().get(i).map(|it| names::shown(locale, &it.name)),
        Source::Stage(k) => report.funnel.get(k).map(|stage| names::many(locale, &stage.name)),
        Source::Activity(a) => report.activities.get(a).map(|activity| names::many(locale, &activity.name)),
        Source::Grade(g) => {
            let grade = plan.customers().and_then(|customers| customers.grades.get(g));
            return grade.map(|grade| Customers(locale).care(&names::shown(locale, &grade.name))).unwrap_or_default();
        }
    };
    found.unwrap_or_default().into_owned()
}
