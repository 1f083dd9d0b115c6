//! The team capacity: people, quota per rep, attainment, and the gap to the target.

use crate::i18n::explain::capacity::{sentence, source};
use crate::ui::prelude::*;

/// The fields of the team capacity, and their result.
pub fn capacity_part() -> Fragment {
    let screen = Screen::here();
    // While nothing is typed, the people of the split count.
    let team = screen.of_plan(|plan, _| Some(number::exact(&plan.capacity().team.as_ref()?.people)));
    let comes_from = screen.of_plan(|plan, locale| source(plan.capacity(), locale));
    let said = screen.of_report(|report, locale| Some(sentence(report.capacity.as_ref()?, report, locale)));
    fragment()
        .child(h3().child(screen.word(Capacity::capacity)))
        .child(field_row_with(&Field::People, Kind::Amount, screen.word(Capacity::people_label), None, team))
        .child(line_if_any("note people-source", comes_from))
        .child(field_row(&Field::Quota, Kind::Amount, screen.word(Capacity::quota)))
        .child(field_row(&Field::Attainment, Kind::Rate, screen.word(Capacity::attainment)))
        .child(product())
        .child(when(move || !said.get().is_empty(), move || p().class("carried").child(figure(Topic::Capacity, said, fixed("")))))
}

/// `5.6 × ¥18M × 100% = ¥100.8M`.
fn product() -> View {
    let product = |report: &Report, locale: Locale| {
        let capacity = report.capacity.as_ref()?;
        let carried = capacity.carried.as_ref()?;
        let money = |amount| number::amount_short(locale, report.currency, amount);
        let people = number::people(&carried.full_strength);
        let values = [people, money(&capacity.quota), number::percent(&capacity.attainment), money(&carried.money)];
        Some(Capacity(locale).product_of(&values[0], &values[1], &values[2], &values[3]))
    };
    line_if_any("formula", Screen::here().of_report(product))
}
