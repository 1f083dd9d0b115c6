//! Padding: how much more than the plan to assign, and what it buys in chance.

use std::sync::Arc;

use super::variant::{is_full, try_changes, why_full};
use crate::domain::number::reader;
use crate::domain::percent_meant;
use crate::domain::whatif::odds::{PADDINGS, Padded, padded};
use crate::i18n::feasibility as said;
use crate::i18n::texts::Feasibility;
use crate::state::document::PAUSE_MS;
use crate::ui::prelude::*;

/// The largest padding that can be typed: ten times the plan.
const MORE_MAX: u64 = 10;

/// The chances of the paddings, and the report of the plan that they are of.
#[derive(Clone)]
struct Found {
    padded: Vec<Padded>,
    report: Arc<Report>,
}

/// The paddings that are offered, one that is typed, and the chance of each.
pub fn padding_part() -> Element {
    let (screen, document) = here();
    let typed = RwSignal::new(String::new());
    let more = move || More::read(&typed.get());
    let found = RwSignal::new(None::<Found>);
    // The number of edits, by which a pause knows whether another edit followed: a chance may take longer than a frame.
    let edits = StoredValue::new(0_u64);
    Effect::new(move |_| {
        document.outcome.track();
        let more = more();
        let mine = edits.get_value() + 1;
        edits.set_value(mine);
        clock::after_ms(PAUSE_MS, move || {
            if edits.try_get_value() == Some(mine) {
                found.set(document.outcome.with_untracked(|outcome| compute(outcome, &more)));
            }
        });
    });
    let full = is_full(document);
    let rows = move || {
        let locale = document.locale.get();
        found.with(|found| {
            let found = found.as_ref().filter(|found| !found.padded.is_empty())?;
            let row = |padded: &Padded| row(document, padded, &found.report, full, locale);
            Some(ul().class("padding").children(found.padded.iter().map(row)))
        })
    };
    let note = Signal::derive(move || {
        let (Some(report), Some((confidence, true))) = (document.report(), document.confidence()) else { return String::new() };
        let locale = document.locale.get();
        let is_exact = document.odds().is_none_or(|odds| odds.figures.is_none_or(|figures| figures.error.is_none()));
        let chance = said_chance(confidence.at_plan, is_exact || report.confidence.is_some());
        Feasibility(locale).padding_note(&said::leads(report.proof.leads, &report, locale), &chance)
    });
    let is_wrong = Signal::derive(move || more() == More::Wrong);
    let wrong =
        Signal::derive(move || if is_wrong.get() { Feasibility(screen.locale()).padding_range().to_owned() } else { String::new() });
    let field = input()
        .id("padding-more")
        .class("number")
        .r#type("text")
        .inputmode("decimal")
        .autocomplete("off")
        .maxlength("12")
        .placeholder("25%")
        .aria_invalid(move || if is_wrong.get() { "true" } else { "" })
        .aria_describedby("padding-fault")
        .prop_value(typed)
        .on("input", move |event| typed.set(event_target_value(&event)));
    div()
        .class("padding-part")
        .child(h3().child(screen.word(Feasibility::padding)))
        .child(line_if_any("note", note))
        .child(dynamic(rows))
        .child(why_full(full))
        .child(div().class("field").child(label().r#for("padding-more").child(screen.word(Feasibility::more_typed))).child(field))
        .child(p().id("padding-fault").class("fault").child(wrong))
}

/// A typed padding.
#[derive(Clone, PartialEq)]
enum More {
    /// Nothing is typed.
    Blank,
    /// It is no padding.
    Wrong,
    /// It is this part of the leads needed.
    Of(Exact),
}

impl More {
    fn read(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Blank;
        }
        let meant = percent_meant(text).unwrap_or_else(|| text.to_owned());
        let more = reader::rate(&meant).ok().filter(|more| *more >= Exact::zero() && *more <= Exact::whole(MORE_MAX));
        more.map_or(Self::Wrong, Self::Of)
    }
}

fn compute(outcome: &Outcome, more: &More) -> Option<Found> {
    let (plan, report) = (outcome.plan.as_ref()?, outcome.report.clone()?);
    let typed = if let More::Of(more) = more { Some(more.clone()) } else { None };
    let all = PADDINGS.iter().map(|percent| Exact::ratio(*percent, 100)).chain(typed);
    Some(Found { padded: all.filter_map(|more| padded(plan, &more)).collect(), report })
}

/// A chance with one decimal, or in whole percent with `≈` if it has an error.
fn said_chance(chance: f64, is_exact: bool) -> String {
    if is_exact { number::probability_fine(chance) } else { format!("≈{}", number::probability(chance)) }
}

fn row(document: Document, padded: &Padded, report: &Report, full: Signal<bool>, locale: Locale) -> Element {
    let words = Feasibility(locale);
    let leads = said::leads(padded.leads, report, locale);
    let name = words.more(&number::percent_short(&padded.more));
    let (scenario, changes) = (words.scenario(&leads), vec![(Field::LeadsAvailable, padded.leads.to_string())]);
    let attempt = text_button("try", fixed(words.try_it()), move || try_changes(document, &scenario, &changes))
        .aria_label(words.try_what(&leads))
        .disabled(full);
    li().child(span().class("more").child(name))
        .child(span().class("leads").child(leads))
        .child(span().class("value").child(said_chance(padded.chance.at_least, padded.error_hundredths == 0)))
        .child(attempt)
}
