//! Padding: how much more than the plan to assign, and what it buys in chance.

use super::recompute::{Turn, after_a_pause};
use super::variant::try_changes;
use crate::domain::draft::limits::SCENARIOS_MAX;
use crate::domain::number::reader;
use crate::domain::percent_meant;
use crate::domain::whatif::odds::{PADDINGS, Padded, padded};
use crate::i18n::feasibility as said;
use crate::i18n::texts::Feasibility;
use crate::ui::prelude::*;

/// The largest padding that can be typed: ten times the plan.
const MORE_MAX: u64 = 10;

/// The paddings that are offered, one that is typed, and the chance of each.
pub fn padding_part() -> Element {
    let (screen, document) = here();
    let typed = RwSignal::new(String::new());
    let more = move || More::read(&typed.get());
    let found = after_a_pause(Turn::Second, more, move |outcome: &Outcome| {
        let plan = outcome.plan.as_ref()?;
        let all = [0].into_iter().chain(PADDINGS).map(|percent| Exact::ratio(percent, 100));
        let typed = if let More::Of(more) = more() { Some(more) } else { None };
        Some(all.chain(typed).filter_map(|more| padded(plan, &more)).collect::<Vec<_>>())
    });
    let full =
        Signal::derive(move || document.scenario.get().is_none() && document.whole(|draft| draft.scenarios.len() >= SCENARIOS_MAX).get());
    let rows = move || {
        let locale = document.locale.get();
        found.with(|found| {
            let found = found.as_ref().filter(|found| !found.it.is_empty())?;
            let (plain, more) = found.it.split_first()?;
            let leads = said::leads(plain.leads, &found.report, locale);
            let note = Feasibility(locale).padding_note(&leads, &chance(plain));
            let row = |padded: &Padded| row(document, padded, &found.report, full, locale);
            Some(fragment().child(p().class("note").child(note)).child(ul().class("padding").children(more.iter().map(row))))
        })
    };
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
        .child(dynamic(rows))
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

/// A chance with one decimal, or in whole percent with `≈` if it has an error.
fn chance(padded: &Padded) -> String {
    let chance = padded.chance.at_least;
    if padded.error_hundredths == 0 { number::probability_fine(chance) } else { format!("≈{}", number::probability(chance)) }
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
        .child(span().class("value").child(chance(padded)))
        .child(attempt)
}
