//! What the card of a template says: nothing of it is written down, all of it is counted in the plan or computed from it.

use chrono::NaiveDate;

use crate::domain::{Draft, report};
use crate::i18n::texts::Templates;
use crate::i18n::{Locale, names, number, plan_name};

/// The texts of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The name of the template.
    pub name: String,
    /// The target: `3M`, `10 deals`.
    pub target: String,
    /// What the first stage needs: `275 leads`. Empty if the plan cannot be computed.
    pub leads: String,
    /// The plan period.
    pub period: String,
    /// What the plan contains: `2 product lines × 2 business lines`, `8 activities` …
    pub contents: Vec<String>,
}

/// The card of a template's plan.
#[must_use]
pub fn card(draft: &Draft, locale: Locale, today: NaiveDate) -> Card {
    let outline = draft.outline();
    let computed = draft.check().ok().map(|plan| report(&plan, today));
    let leads = computed.and_then(|report| {
        let first = report.funnel.first()?;
        let count = first.required.count;
        let name = if count.get() == 1 { names::shown(locale, &first.name) } else { names::many(locale, &first.name) };
        Some(Templates(locale).needed(&number::count(count), &names::inside(locale, &name)))
    });
    Card {
        name: plan_name::plan_name(&draft.name, &outline, locale),
        target: plan_name::target(&outline, locale).unwrap_or_default(),
        leads: leads.unwrap_or_default(),
        period: plan_name::period(&outline, locale).unwrap_or_default(),
        contents: contents(draft, locale),
    }
}

fn contents(draft: &Draft, locale: Locale) -> Vec<String> {
    let words = Templates(locale);
    let dimension = |name: &str, items: usize| {
        let many = if items == 1 { names::shown(locale, name) } else { names::many(locale, name) };
        words.items(&items.to_string(), &names::inside(locale, &many))
    };
    let split: Vec<String> = draft.space.iter().map(|it| dimension(&it.name, it.members.len())).collect();
    let playbook = &draft.playbook;
    let counted = [
        some(draft.stages.len(), |count| words.stages(count)),
        some(draft.time.phases.len(), |count| words.phases(count)),
        some(draft.activities.len(), |count| words.activities(count)),
        some(draft.indicators.len(), |count| words.indicators(count)),
        some(playbook.milestones.len(), |count| words.milestones(count)),
        some(playbook.tasks.len(), |count| words.tasks(count)),
        some(playbook.reviews.len(), |count| words.reviews(count)),
    ];
    let counted = counted.into_iter().flatten();
    let has_budget = !draft.budget_total.trim().is_empty() || !draft.budget_lines.is_empty();
    let budget = has_budget.then(|| match draft.budget_reserve.trim() {
        "" => words.budget().to_owned(),
        reserve => words.budget_with(reserve),
    });
    let pay = (!draft.pay.is_empty()).then(|| words.pay().to_owned());
    Some(split.join(" × ")).filter(|split| !split.is_empty()).into_iter().chain(counted).chain(budget).chain(pay).collect()
}

/// The words for a number of things, if there are any.
fn some(count: usize, words: impl Fn(String) -> String) -> Option<String> {
    (count > 0).then(|| words(count.to_string()))
}
