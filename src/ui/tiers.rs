//! The lines of the target, side by side: base, sprint, stretch.

use leptos::prelude::*;

use super::parts::buttons::{button_unless, icon_button};
use super::parts::el::{View, attr, bdi, boxed, class, dynamic, el, fixed, flag, live, live_bool, rows, say, tap, when};
use super::parts::field::{Kind, entry, fault_line};
use super::parts::figure::length_class;
use super::parts::icon::Shape;
use super::target::panel;
use super::{Screen, Sheet};
use crate::domain::draft::edits;
use crate::domain::draft::limits::TIERS_MAX;
use crate::domain::{Exact, Field, Report};
use crate::i18n::explain::Topic;
use crate::i18n::{Locale, names, number};

/// The panel of the lines.
pub fn tiers_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = Signal::derive(move || document.report().map_or(0, |report| report.tiers.len()));
    let is_open = flag(move || screen.tiers.get());
    let fold = vec![
        attr("type", "button"),
        attr("id", "tiers-fold"),
        class("link"),
        live_bool("aria-expanded", is_open),
        tap(move || screen.tiers.update(|open| *open = !*open)),
    ];
    panel(
        "tiers-title",
        "lines",
        screen.word(|s| s.tiers),
        vec![
            boxed("div", "tiers", vec![rows(count, tier_card)]),
            el("button", fold, vec![View::Text(screen.word(|s| s.edit_tiers))]),
            when(is_open, tier_editor),
        ],
    )
}

fn tier_card(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let lines = move || document.report().and_then(|report| lines(&report, i, document.locale.get())).unwrap_or_default();
    let class_name = say(move || {
        let is_whole = document.report().is_some_and(|r| r.tiers.get(i).is_some_and(|tier| tier.of_target == Exact::one()));
        if is_whole { "tier on".into() } else { "tier".into() }
    });
    let line = |(j, line): (usize, String)| {
        let class_name = if j == 1 { "value" } else { "word" };
        el("span", vec![class(class_name), attr("data-length", length_class(&line))], vec![bdi(fixed(line))])
    };
    let explain = tap(move || screen.lay(Sheet::Explain(Topic::Tier(i))));
    el(
        "button",
        vec![attr("type", "button"), live("class", class_name), explain],
        vec![dynamic(move || View::All(lines().into_iter().enumerate().map(line).collect()))],
    )
}

/// What stands on a card: the line and its share, the leads, what they are, the deals, the money.
fn lines(report: &Report, i: usize, locale: Locale) -> Option<Vec<String>> {
    let tier = report.tiers.get(i)?;
    let leads = number::count_short(locale, *tier.funnel.first()?);
    let money = tier.target.map(|money| number::money_short(locale, report.currency, money));
    let words = [
        format!("{} {}", names::shown(locale, &tier.name), number::percent(&tier.of_target)),
        leads,
        names::many(locale, &report.funnel.first()?.name).into_owned(),
        (locale.strings().tier_deals)(&number::count_short(locale, tier.deals.count)),
    ];
    Some(words.into_iter().chain(money).collect())
}

fn tier_editor() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.tiers.len());
    let full = flag(move || count.get() >= TIERS_MAX);
    View::All(vec![
        boxed("ul", "edit-list", vec![rows(count, tier_row)]),
        button_unless(full, "link", screen.word(|s| s.add_tier), move || document.edit(None, edits::add_tier)),
    ])
}

fn tier_row(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.text(Field::TierName(i));
    let remove = say(move || (screen.strings().remove_named)(&names::shown(document.locale.get(), &name.get())));
    let parts = vec![
        entry(Field::TierName(i), Kind::Name, say(move || (screen.strings().tier_name)(i + 1))),
        entry(Field::TierShare(i), Kind::Rate, say(move || (screen.strings().tier_share)(i + 1))),
        icon_button(Shape::Remove, remove, move || {
            document.edit(None, |draft| edits::remove_tier(draft, i));
            screen.focus_soon("tiers-fold".into());
        }),
    ];
    let row = vec![boxed("div", "edit-row", parts), fault_line(&Field::TierName(i)), fault_line(&Field::TierShare(i))];
    el("li", Vec::new(), row)
}
