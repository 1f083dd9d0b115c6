//! Change one thing: the inputs that a meeting plays with, under the thumb.

use leptos::prelude::*;

use crate::domain::{Field, Metric};
use crate::i18n::labels::amount_label;
use crate::i18n::names;
use crate::i18n::texts::{LeadsAvailable, Scenarios, Target};
use crate::ui::Screen;
use crate::ui::parts::el::{View, boxed, flag, line, rows, say, when};
use crate::ui::parts::field::{Kind, field_row};
use crate::ui::parts::rate::rate_row;
use crate::ui::target::panel;

/// The panel of the inputs.
pub fn sliders_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let metric = document.part(|draft| draft.metric);
    let amount = say(move || amount_label(metric.get(), document.locale.get()).to_owned());
    let won = document.part(|draft| draft.won.min(draft.stages.len().saturating_sub(1)));
    let first = document.text(Field::StageName(0));
    let leads = say(move || LeadsAvailable(screen.locale()).label(&names::many(document.locale.get(), &first.get())));
    let rate = move |k: usize| {
        let ends = [k, k + 1].map(|k| document.text(Field::StageName(k)));
        let named = say(move || {
            let shown = |i: usize| names::shown(document.locale.get(), &ends[i].get()).into_owned();
            format!("{} → {}", shown(0), shown(1))
        });
        boxed("div", "lever", vec![line("p", "word", named), rate_row(k)])
    };
    panel(
        "sliders-title",
        "sliders",
        say(move || Scenarios(document.locale.get()).change_one().to_owned()),
        vec![
            field_row(&Field::Amount, Kind::Amount, amount, None),
            field_row(&Field::DealSize, Kind::Amount, screen.word(Target::deal_size), None),
            own_deal_sizes(),
            when(flag(move || metric.get() == Metric::GrossProfit), move || {
                field_row(&Field::Margin, Kind::Rate, screen.word(Target::margin), None)
            }),
            rows(won, rate),
            field_row(&Field::LeadsAvailable, Kind::Amount, leads, None),
        ],
    )
}

/// That the plan's deal size is used nowhere, where every part has its own.
pub fn own_deal_sizes() -> View {
    let document = Screen::here().document;
    let said = say(move || Target(document.locale.get()).own_deal_sizes().to_owned());
    when(flag(move || document.outcome.with(|outcome| outcome.plan.as_ref().is_some_and(|plan| plan.has_unused_deal_size()))), move || {
        line("p", "note", said)
    })
}
