//! The lines of the target, side by side: base, sprint, stretch.

use crate::domain::draft::limits::TIERS_MAX;
use crate::ui::parts::figure::length_class;
use crate::ui::prelude::*;

/// The panel of the lines.
pub fn lines_panel() -> Element {
    let screen = Screen::here();
    let count = screen.of_report(|report, _| Some(report.tiers.len()));
    let is_open = screen.tiers;
    panel("tiers-title", "lines", screen.word(Target::tiers))
        .child(div().class("tiers").child(rows(count, tier_card)))
        .child(
            button()
                .id("tiers-fold")
                .class("link")
                .aria_expanded(is_open)
                .on_click(move || is_open.update(|open| *open = !*open))
                .child(screen.word(Target::edit_tiers)),
        )
        .child(when(is_open, tier_editor))
}

fn tier_card(i: usize) -> Element {
    let screen = Screen::here();
    let lines = screen.of_report(move |report, locale| lines(report, i, locale));
    let is_whole = screen.of_report(move |report, _| Some(report.tiers.get(i)?.of_target == Exact::one()));
    let line = |(j, line): (usize, String)| {
        let class_name = if j == 1 { "value" } else { "word" };
        span().class(class_name).attr("data-length", length_class(&line)).child(bdi().child(line))
    };
    button()
        .class(move || if is_whole.get() { "tier on" } else { "tier" })
        .on_click(move || screen.open_sheet(Sheet::Explain(Topic::Tier(i))))
        .child(dynamic(move || fragment().children(lines.get().into_iter().enumerate().map(line))))
}

/// The texts of a card: the target line and its share, the number of leads, their name, the deals, the money.
fn lines(report: &Report, i: usize, locale: Locale) -> Option<Vec<String>> {
    let tier = report.tiers.get(i)?;
    let leads = number::count_short(locale, *tier.funnel.first()?);
    let money = tier.target.map(|money| number::money_short(locale, report.currency, money));
    let words = [
        format!("{} {}", names::shown(locale, &tier.name), number::percent(&tier.of_target)),
        leads,
        names::many(locale, &report.funnel.first()?.name).into_owned(),
        Target(locale).tier_deals(number::count_short(locale, tier.deals.count)),
    ];
    Some(words.into_iter().chain(money).collect())
}

fn tier_editor() -> Fragment {
    let (screen, document) = here();
    let count = document.part(|draft| draft.tiers.len());
    let full = Signal::derive(move || count.get() >= TIERS_MAX);
    let add = text_button("link", screen.word(Target::add_tier), move || document.edit(None, edits::add_tier)).disabled(full);
    fragment().child(ul().class("edit-list").child(rows(count, tier_row))).child(add).child(full_note(count, TIERS_MAX))
}

fn tier_row(i: usize) -> Element {
    let (screen, document) = here();
    let fields = [
        (Field::TierName(i), Kind::Name, Signal::derive(move || Target(screen.locale()).tier_name(i + 1))),
        (Field::TierShare(i), Kind::Rate, Signal::derive(move || Target(screen.locale()).tier_share(i + 1))),
    ];
    edit_row(fields, remove_named(screen.name(Field::TierName(i))), move || {
        document.edit(None, |draft| edits::remove_tier(draft, i));
        focus_soon("tiers-fold".into());
    })
}
