//! The playbook as JSON: when its milestones are due, on which days its reviews are, and its risks in order.

use chrono::NaiveDate;
use serde::Serialize;

use super::object::{object, unless_empty};
use crate::domain::playbook::{Deadline, ReviewDays};
use crate::domain::{Milestone, Plan, Review, ReviewEvery, Risk};

/// The milestones, the reviews and the risks, seen from `today`, which a plan without a plan period does not have. `None` if the plan has
/// none of them.
pub(super) fn playbook(plan: &Plan, today: Option<NaiveDate>) -> Option<impl Serialize + use<>> {
    let book = plan.playbook();
    let days = ReviewDays::of(plan);
    let milestones = unless_empty(book.milestones.iter().map(|it| milestone(plan, it, today)).collect());
    let reviews = unless_empty(book.reviews.iter().map(|it| review(it, days.as_ref(), today)).collect());
    let risks = unless_empty(book.risks_ranked().into_iter().map(|i| risk(&book.risks[i])).collect());
    let has_some = milestones.is_some() || reviews.is_some() || risks.is_some();
    has_some.then(|| object! { ?milestones: milestones, ?reviews: reviews, ?risks: risks, })
}

fn milestone(plan: &Plan, it: &Milestone, today: Option<NaiveDate>) -> impl Serialize + use<> {
    let deadline = today.and_then(|today| Deadline::of(plan, it, today));
    object! {
        name: it.name.clone(),
        owner: it.owner.clone(),
        ?from: it.from.map(|day| day.to_string()),
        ?due: it.due.map(|day| day.to_string()),
        ?working_days_left: deadline.map(|it| it.working_days),
        ?overdue: deadline.map(|it| it.is_overdue),
    }
}

/// A review. A daily one has only the number of its days.
fn review(it: &Review, days: Option<&ReviewDays>, today: Option<NaiveDate>) -> impl Serialize + use<> {
    let on = days.map(|days| days.days(it.every));
    object! {
        name: it.name.clone(),
        every: it.every.name(),
        ?count: on.as_ref().map(Vec::len),
        ?next: days.zip(today).and_then(|(days, today)| days.next(it.every, today)).map(|day| day.to_string()),
        ?days: on.filter(|_| it.every != ReviewEvery::Day).map(|on| on.iter().map(ToString::to_string).collect::<Vec<_>>()),
    }
}

fn risk(it: &Risk) -> impl Serialize + use<> {
    object! {
        name: it.name.clone(),
        likelihood: it.likelihood.name(),
        effect: it.effect.name(),
        score: it.score(),
        owner: it.owner.clone(),
    }
}
