//! Change one thing: the inputs that are changed most often in a meeting.

use crate::domain::Every;
use crate::i18n::labels::amount_label;
use crate::ui::prelude::*;
use crate::ui::target::leads_available::leads_available_field;

/// The panel of the inputs.
pub fn sliders_panel() -> Element {
    let (screen, document) = here();
    let metric = document.part(|draft| draft.metric);
    let amount = Signal::derive(move || amount_label(metric.get(), document.locale.get()).to_owned());
    let won = document.part(|draft| draft.won.min(draft.stages.len().saturating_sub(1)));
    let first = document.text(Field::StageName(0));
    let leads = Signal::derive(move || LeadsAvailable(screen.locale()).label(&names::many(document.locale.get(), &first.get())));
    let rate = |k: usize| div().class("lever").child(p().class("word").child(between(k))).child(rate_row(k));
    let margin = move || field_row(&Field::Margin, Kind::Rate, screen.word(Target::margin));
    let activities = document.part(|draft| draft.activities.len());
    panel("sliders-title", "sliders", screen.word(Scenarios::change_one))
        .child(field_row(&Field::Amount, Kind::Amount, amount))
        .child(field_row(&Field::DealSize, Kind::Amount, screen.word(Target::deal_size)))
        .child(own_deal_sizes())
        .child(when(move || metric.get() == Metric::GrossProfit, margin))
        .child(rows(won, rate))
        .child(leads_available_field(Kind::Amount, leads))
        .child(rows(activities, times))
}

/// How often an activity is done that is done so many times in a period and brings something.
fn times(a: usize) -> View {
    let (screen, document) = here();
    let name = screen.name(Field::RegularName(a));
    let brings = document.part(move |draft| {
        draft.activities.get(a).is_some_and(|it| !it.brings.trim().is_empty() && Every::named(&it.every) != Some(Every::Dates))
    });
    let every = document.text(Field::RegularEvery(a));
    let label = Signal::derive(move || {
        let words = Activities(document.locale.get());
        let cadence = Every::named(&every.get()).map(|every| words.cadences()[every as usize]).unwrap_or_default();
        Dates(document.locale.get()).bracketed(&format!("{} · {}", name.get(), words.times()), cadence)
    });
    when(brings, move || field_row(&Field::RegularTimes(a), Kind::Number, label))
}
