//! The three questions of a new plan: how much, by when, what a deal is worth; and how it is sold. Each has an answer already.

use super::amount::{amount_rows, deal_size_row};
use super::periods::period_chips;
use crate::i18n::texts::Templates;
use crate::state::document::Back;
use crate::templates::FunnelTemplate;
use crate::ui::prelude::*;

/// The panel of the questions.
pub fn questions_panel() -> Element {
    let screen = Screen::here();
    let days = screen.of_report(|report, locale| {
        let horizon = report.calendar.as_ref()?.horizon;
        let days = Calendar(locale).working_days(report.calendar.as_ref()?.working_days);
        Some(format!("{} · {days}", Dates(locale).span(&dates::date(locale, horizon.first()), &dates::date(locale, horizon.last()))))
    });
    let finish = move || {
        screen.asking.set(None);
        start_soon();
    };
    section()
        .class("questions inputs")
        .aria_labelledby("questions-title")
        .child(h2().id("questions-title").child(screen.word(Target::questions)))
        .child(question(Some("1"), screen.word(Target::how_much), amount_rows()))
        .child(question(
            Some("2"),
            screen.word(Target::by_when),
            fragment().child(period_chips()).child(line_if_any("note", days)).child(fault_line(&Field::HorizonFirst)),
        ))
        .child(question(Some("3"), screen.word(Target::deal_worth), deal_size_row()))
        .child(question(
            None,
            screen.word(Target::how_sold),
            fragment().child(templates()).child(p().class("note").child(screen.word(Target::how_sold_hint))),
        ))
        .child(actions().child(text_button("primary", screen.word(Target::see_plan), finish)))
        .child(text_button("link", screen.word(Templates::or_template), move || screen.open_sheet(Sheet::Templates)))
}

fn question(number: Option<&'static str>, word: Signal<String>, answer: Fragment) -> Element {
    div()
        .class("question")
        .child(h3().children(number.map(|number| span().class("number").aria_hidden("true").child(fixed(number)))).child(word))
        .child(answer)
}

/// The chips of the usual funnels. The one that the plan has is marked.
fn templates() -> Element {
    let (screen, document) = here();
    let chosen = settled(document.part(FunnelTemplate::of));
    let chip = |template: FunnelTemplate| {
        let word = Signal::derive(move || name(template, screen.locale()).to_owned());
        let stages = Signal::derive(move || {
            let names = template.stages().iter().map(|(name, _)| names::shown(screen.locale(), name));
            names.collect::<Vec<_>>().join(" → ")
        });
        button()
            .class("chip")
            .title(stages)
            .aria_pressed(Signal::derive(move || chosen.get() == Some(template)))
            .on_click(move || {
                // Stages and rates of one's own are brought back by the message.
                let is_own = chosen.get_untracked().is_none();
                document.edit(None, |draft| template.give(draft));
                if is_own {
                    document.say(Target(screen.locale()).funnel_given(name(template, screen.locale())), Some(Back::Step));
                }
            })
            .child(word)
    };
    div()
        .class("chips periods templates")
        .role("group")
        .aria_label(screen.word(Target::how_sold))
        .children(FunnelTemplate::ALL.into_iter().map(chip))
}

fn name(template: FunnelTemplate, locale: Locale) -> &'static str {
    let words = Target(locale);
    match template {
        FunnelTemplate::TwoStage => words.two_stage(),
        FunnelTemplate::BusinessFiveStage => words.business_five(),
        FunnelTemplate::KeyAccounts => words.key_accounts(),
        FunnelTemplate::Retail => words.retail(),
        FunnelTemplate::Channel => words.by_channel(),
    }
}
