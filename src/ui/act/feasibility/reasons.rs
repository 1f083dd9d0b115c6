//! The reasons of the verdict, and what else it could be judged by.

use super::after::{aftermaths, sentence};
use super::shown::{Shown, TO_BASE};
use crate::domain::feasibility::{Finding, Reason, State};
use crate::i18n::feasibility as said;
use crate::i18n::texts::Feasibility;
use crate::ui::act::as_brought::{as_brought, chance_line};
use crate::ui::prelude::*;
use crate::ui::whatif::variant::{is_full, try_changes, why_full};

/// The reasons, each with its state, its figures, and what would mend it.
pub fn reason_list(shown: Memo<Option<Shown>>) -> View {
    let document = Screen::here().document;
    let full = is_full(document);
    let found = aftermaths(shown);
    let brought = chance_line(as_brought());
    fragment()
        .child(dynamic(move || {
            let locale = document.locale.get();
            shown.with(|shown| {
                let shown = shown.as_ref().filter(|shown| !shown.judged.reasons.is_empty())?;
                let row = |(i, reason): (usize, &Reason)| {
                    row(document, reason, &shown.report, full, [sentence(document, found, i), brought], locale)
                };
                Some(ul().class("reasons").children(shown.judged.reasons.iter().enumerate().map(row)))
            })
        }))
        .child(why_full(full))
        .into()
}

fn row(
    document: Document,
    reason: &Reason,
    report: &Report,
    full: Signal<bool>,
    [then, brought]: [Signal<String>; 2],
    locale: Locale,
) -> Element {
    let words = Feasibility(locale);
    let sign = match reason.state {
        State::Good => "✓",
        State::Tight => "–",
        State::Short => "!",
    };
    let headline = said::headline(reason, report, locale);
    let state = said::state(reason.state, locale);
    let headline = match topic(&reason.finding) {
        Some(topic) => View::from(figure(topic, fixed(headline), fixed(state))),
        None => span().child(headline).into(),
    };
    // The leads that activities bring are said beside the chance of those that the plan counts on.
    let is_chance = matches!(reason.finding, Finding::Chance { .. });
    let mend = reason.remedy.as_ref().map(|remedy| said::mend(&remedy.mend, report, locale));
    let text = div()
        .class("reason")
        .child(p().class("headline").child(headline).child(small().class("state").child(state)))
        .children(said::detail(reason, report, locale).into_iter().map(|line| p().class("detail").child(line)))
        .children(is_chance.then(|| line_if_any("detail brought", brought)))
        .children(mend.clone().map(|mend| fragment().child(p().class("mend").child(mend)).child(line_if_any("mend then", then))));
    let attempt = reason.remedy.clone().zip(mend).map(|(remedy, mend)| {
        let now = report.limited.as_ref().map_or(report.proof.leads, |limited| limited.leads);
        let name = said::scenario(&remedy.mend, now, report, locale);
        text_button("try", fixed(words.try_it()), move || {
            try_changes(document, &name, &remedy.changes);
            focus_soon(TO_BASE.to_owned());
        })
        .aria_label(words.try_what(&mend))
        .disabled(full)
    });
    li().attr("data-state", reason.state.name())
        .attr("data-reason", reason.finding.name())
        .child(span().class("sign").aria_hidden("true").child(sign))
        .child(text)
        .children(attempt)
}

/// The explanation behind a reason; the others show their equation.
fn topic(finding: &Finding) -> Option<Topic> {
    match finding {
        Finding::Leads { .. } => Some(Topic::Limited),
        Finding::People { .. } => Some(Topic::Capacity),
        Finding::LeadBy { .. } => Some(Topic::LeadBy),
        Finding::Chance { .. } => Some(Topic::Confidence),
        Finding::Opening { .. }
        | Finding::Rates(_)
        | Finding::Growth { .. }
        | Finding::Market { .. }
        | Finding::Supply { .. }
        | Finding::Hours { .. }
        | Finding::Budget { .. } => None,
    }
}

/// The offers to state what would add a reason, one quiet line each.
pub fn missing_list(shown: Memo<Option<Shown>>) -> View {
    let (screen, document) = here();
    let missing = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|it| it.judged.missing.clone()).unwrap_or_default()));
    dynamic(move || {
        let (fields, locale) = (missing.get(), document.locale.get());
        let report = document.report().filter(|_| !fields.is_empty())?;
        let offer = |field: Field| {
            let words = said::add(&field, &report, locale);
            li().child(text_button("link", fixed(words), move || screen.go_to(&field)))
        };
        let list = ul().class("missing").children(fields.into_iter().map(offer));
        Some(fragment().child(h3().child(screen.word(Feasibility::add))).child(list))
    })
}
