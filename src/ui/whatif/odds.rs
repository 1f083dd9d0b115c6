//! The chance of the target and of each target line, the distribution, and the leads for 80%, 90% and 95%.

use super::distribution::{distribution_bars, distribution_labels, distribution_scale};
use super::padding::padding_part;
use super::strip::strip;
use crate::domain::probability::{Chance, LEVELS};
use crate::domain::whatif::odds::{OddsFigures, OutcomeScale};
use crate::i18n::explain::odds::{Figure, how, range};
use crate::state::document;
use crate::ui::parts::explanation::{explained, why_odds};
use crate::ui::prelude::*;

/// The panel of the chance.
pub fn odds_panel() -> Element {
    let (screen, document) = here();
    document.odds_watched.set(true);
    on_cleanup(move || document.odds_watched.set(false));
    let known = move || document.odds().and_then(|odds| odds.figures);
    let drawing = move || {
        let (Some(report), Some(known)) = (document.report(), known()) else { return Vec::new() };
        figure_rows(&known, &report, document.locale.get())
    };
    // The scale of the plan that is drawn: while a new chance is computed, the last picture stays with its scale.
    let scale = Memo::new(move |before: Option<&Option<OutcomeScale>>| {
        let odds = document.odds()?;
        let (figures, plan) = (odds.figures?, document.outcome.with(|outcome| outcome.plan.clone())?);
        if odds.is_old { before.cloned().flatten() } else { OutcomeScale::of(&plan, &figures) }
    });
    let bars = move || known().map(|known| scale.with(|scale| distribution_bars(&known.picture, scale.as_ref()))).unwrap_or_default();
    let around = move |draw: fn(&OddsFigures, &OutcomeScale, &[Figure], &Report, Locale) -> Vec<Node>| {
        move || {
            let (Some(report), Some(known)) = (document.report(), known()) else { return Vec::new() };
            let locale = document.locale.get();
            scale.with(|scale| scale.as_ref().map(|scale| draw(&known, scale, &figures(&known), &report, locale))).unwrap_or_default()
        }
    };
    let steps = move || known().map(|known| strip(&known, &figures(&known), document.locale.get())).unwrap_or_default();
    let title = Signal::derive(move || {
        let locale = document.locale.get();
        known().map_or_else(|| Odds(locale).title().to_owned(), |known| Odds(locale).title_with(number::count(known.leads)))
    });
    let spoken = Signal::derive(move || known().map(|known| range(&known, document.locale.get())).unwrap_or_default());
    let how = Signal::derive(move || known().map(|known| how(&known, document.locale.get())).unwrap_or_default());
    let ask = move |place: &str| {
        let row = cell_at(place).map(|(row, _)| row);
        if let Some(figure) = row.and_then(|row| figures(document.odds()?.figures.as_deref()?).get(row).copied()) {
            screen.open_sheet(Sheet::Odds(figure));
        }
    };
    let odds = move |holds: fn(&document::Odds) -> bool| Signal::derive(move || document.odds().is_some_and(|odds| holds(&odds)));
    let is_none = odds(|odds| odds.figures.is_none() && !odds.is_running && !odds.is_stopped);
    let is_stopped = odds(|odds| odds.is_stopped);
    let is_open = odds(|odds| odds.is_old);
    let is_running = odds(|odds| odds.is_running);
    let is_counted = screen.of_plan(|plan, _| Some(plan.funnel().stages().iter().any(|stage| stage.counted.is_some())));
    panel("odds-title", "odds-panel", title)
        .child(when(is_none, move || p().class("note").child(screen.word(Odds::none))))
        .child(div().class("odds-labels").aria_hidden("true").on_place(ask).nodes(around(distribution_labels)))
        .child(
            svg()
                .class("odds-picture")
                .attr("viewBox", "0 0 1000 1000")
                .attr("preserveAspectRatio", "none")
                .role("img")
                .aria_label(move || Odds(document.locale.get()).picture(&spoken.get()))
                .attr("data-open", is_open)
                .nodes(bars),
        )
        .child(
            div()
                .class("odds-scale")
                .attr("aria-hidden", "true")
                .nodes(around(|_, scale, _, report, locale| distribution_scale(scale, report, locale))),
        )
        .child(p().class("note").child(spoken))
        .child(h3().child(screen.word(Odds::more_leads)))
        .child(ol().class("odds-strip").on_place(ask).attr("data-open", is_open).nodes(steps))
        .child(ul().class("sums odds-sums").on_place(ask).arrow_keys().attr("data-open", is_open).nodes(drawing))
        .child(p().class("note").child(how))
        .child(when(is_counted, move || p().class("note").child(screen.word(Odds::counted_rates))))
        .child(dynamic(move || is_running.get().then(|| text_button("", screen.word(Odds::cancel), move || document.stop_odds()))))
        .child(when(is_stopped, move || text_button("", screen.word(Odds::resume), move || document.resume_odds())))
        .child(padding_part())
}

/// The sheet that explains a figure of the odds of the open plan.
pub fn odds_sheet(figure: Figure) -> Element {
    let document = Screen::here().document;
    explained(Signal::derive(move || why_odds(document, Some(figure))))
}

/// The figures: the chance of the target and of each target line, which are the rows of the list, and then the leads for higher chances, which
/// are in the strip.
fn figures(known: &OddsFigures) -> Vec<Figure> {
    let mut all = vec![Figure::AtPlan];
    all.extend(known.at_hand.map(|_| Figure::AtHand));
    all.extend((0..known.tiers.len()).map(Figure::Tier));
    all.extend((0..LEVELS.len()).filter(|i| known.leads_for[*i].is_some()).map(Figure::LeadsFor));
    all
}

fn figure_rows(known: &OddsFigures, report: &Report, locale: Locale) -> Vec<Node> {
    let texts = Odds(locale);
    let stage = report.funnel.first().map(|stage| names::inside(locale, &names::many(locale, &stage.name))).unwrap_or_default();
    let chance = |chance: Chance| number::probability(chance.at_least);
    let row = |(i, figure): (usize, Figure)| {
        let (name, value) = match figure {
            Figure::AtPlan | Figure::Spread => (texts.at_plan(&number::count(known.leads), &stage), chance(known.at_plan)),
            Figure::AtHand => {
                let (leads, sure) = known.at_hand?;
                (texts.at_hand(&number::count(leads), &stage), chance(sure))
            }
            Figure::Tier(i) => {
                let tier = report.tiers.get(i)?;
                let name = format!("{} {}", names::shown(locale, &tier.name), number::percent(&tier.of_target));
                (name, chance(*known.tiers.get(i)?))
            }
            Figure::LeadsFor(_) => return None,
        };
        Some(node("li").child(node("bdi").text(name)).child(node("span").class("value").text(value).in_button(format!("{i},0"), i == 0)))
    };
    figures(known).into_iter().enumerate().filter_map(row).collect()
}
