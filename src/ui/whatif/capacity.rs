//! The team capacity: how many people, what each is to bring, and the gap to the target in words and money.

use crate::i18n::explain::capacity::{sentence, source};
use crate::ui::prelude::*;

/// The fields of the capacity, and what they come to.
pub fn capacity_part() -> Fragment {
    let document = Screen::here().document;
    let screen = Screen::here();
    // While nothing is typed, the people of the split count.
    let team = Signal::derive(move || {
        let team = document.outcome.with(|outcome| outcome.plan.as_ref()?.capacity().team.clone());
        team.map(|team| number::exact(&team.people)).unwrap_or_default()
    });
    let comes_from = Signal::derive(move || {
        let locale = document.locale.get();
        document.outcome.with(|outcome| source(outcome.plan.as_ref()?.capacity(), locale)).unwrap_or_default()
    });
    let said = Signal::derive(move || {
        let Some(report) = document.report() else { return String::new() };
        report.capacity.as_ref().map(|capacity| sentence(capacity, &report, document.locale.get())).unwrap_or_default()
    });
    fragment()
        .child(h3().child(move || Capacity(document.locale.get()).capacity().to_owned()))
        .child(field_row_with(&Field::People, Kind::Amount, screen.word(Capacity::people_label), None, team))
        .child(when(move || !comes_from.get().is_empty(), move || p().class("note people-source").child(comes_from)))
        .child(field_row(&Field::Quota, Kind::Amount, screen.word(Capacity::quota), None))
        .child(field_row(&Field::Attainment, Kind::Rate, screen.word(Capacity::attainment), None))
        .child(product())
        .child(when(move || !said.get().is_empty(), move || p().class("carried").child(figure(Topic::Capacity, said, fixed("")))))
}

/// `5.6 × ¥18M × 100% = ¥100.8M`.
fn product() -> View {
    let document = Screen::here().document;
    let said = Signal::derive(move || {
        let locale = document.locale.get();
        let Some(report) = document.report() else { return String::new() };
        let Some((capacity, carried)) = report.capacity.as_ref().and_then(|of| of.carried.as_ref().map(|carried| (of, carried))) else {
            return String::new();
        };
        let money = |amount| number::amount_short(locale, report.currency, amount);
        let people = number::exact(&carried.full_strength);
        let values = [people, money(&capacity.quota), number::percent(&capacity.attainment), money(&carried.money)];
        Capacity(locale).product_of(&values[0], &values[1], &values[2], &values[3])
    });
    when(move || !said.get().is_empty(), move || p().class("formula").child(said))
}
