//! How sure it is: the chance of the target and of each line, the distribution, and the leads for 80, 90 and 95 %.

use leptos::prelude::*;

use crate::domain::confidence::{Distribution, LEVELS};
use crate::domain::odds::Known;
use crate::domain::{Count, Report};
use crate::i18n::odds::{Figure, explain, points, range};
use crate::i18n::whatif::Words;
use crate::i18n::{Locale, filled, names, number};
use crate::ui::explain::explained;
use crate::ui::parts::buttons::button;
use crate::ui::parts::el::{View, attr, class, dynamic, flag, line, live, live_flag, say, when};
use crate::ui::parts::paint::{Ink, arrows, at, painted, parts, taps, words};
use crate::ui::target::panel;
use crate::ui::{Screen, Sheet};

/// The panel.
pub fn odds_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    document.odds_watched.set(true);
    on_cleanup(move || document.odds_watched.set(false));
    let known = move || document.odds().and_then(|odds| odds.known);
    let drawing = move || {
        let (Some(report), Some(known)) = (document.report(), known()) else { return Vec::new() };
        told(&known, &report, document.locale.get())
    };
    let bars = move || known().map(|known| bars(&known.picture)).unwrap_or_default();
    let spoken = say(move || known().map(|known| range(&known, document.locale.get())).unwrap_or_default());
    let how = say(move || {
        let words = Words(document.locale.get());
        match known().map(|known| known.tried) {
            None => String::new(),
            Some(None) => words.odds_exact().to_owned(),
            Some(Some(tried)) => filled(words.odds_trials(), &[&count(tried.done), &count(tried.of), &points(tried.error_hundredths)]),
        }
    });
    let ask = move |place: &str| {
        if let Some(figure) =
            at(place).and_then(|(row, _)| usize::try_from(row).ok()).and_then(|row| figure_of(row, document.report().as_deref()?))
        {
            screen.lay(Sheet::Odds(figure));
        }
    };
    let is_none = flag(move || document.odds().is_some_and(|odds| odds.known.is_none() && !odds.is_running));
    let is_open = flag(move || document.odds().is_some_and(|odds| odds.is_old));
    let is_running = flag(move || document.odds().is_some_and(|odds| odds.is_running));
    let is_counted = document.part(|draft| draft.stages.iter().any(|stage| !stage.counted.trim().is_empty()));
    panel(
        "odds-title",
        "odds-panel",
        word(Words::odds),
        vec![
            when(is_none, move || line("p", "note", word(Words::odds_none))),
            painted(
                "svg",
                vec![
                    class("odds-picture"),
                    attr("viewBox", "0 0 1000 1000"),
                    attr("preserveAspectRatio", "none"),
                    attr("role", "img"),
                    live("aria-label", say(move || format!("{}. {}", Words(document.locale.get()).odds_picture(), spoken.get()))),
                    live_flag("data-open", is_open),
                ],
                bars,
            ),
            line("p", "note", spoken),
            painted("ul", vec![class("sums odds-sums"), taps(ask), arrows(), live_flag("data-open", is_open)], drawing),
            line("p", "note", how),
            when(is_counted, move || line("p", "note", word(Words::odds_counted))),
            dynamic(move || if is_running.get() { button("", word(Words::cancel), move || document.stop_odds()) } else { View::None }),
        ],
    )
}

/// Why a figure of the odds is what it is, of the open plan.
#[inline(never)] // scripts/split.mjs cuts here
pub fn odds_sheet(figure: Figure) -> View {
    let document = Screen::here().document;
    explained(Signal::derive(move || why(document, figure)))
}

/// As the sheet says it.
pub fn why(document: crate::state::document::Document, figure: Figure) -> Option<crate::i18n::explain::Explanation> {
    let report = document.report()?;
    let odds = document.odds()?;
    explain(figure, &odds.plan, &report, odds.known.as_deref()?, document.locale.get())
}

fn count(n: u64) -> String {
    Count::new(n).map(number::count).unwrap_or_default()
}

fn bars(picture: &Distribution) -> Vec<Ink> {
    let bar = |(x, width, height, reaches): (u16, u16, u16, bool)| {
        let class = if reaches { "reached" } else { "missed" };
        let rect = words("rect", class, "").with("x", x.to_string()).with("width", width.saturating_sub(2).max(1).to_string());
        rect.with("y", (1000 - height).to_string()).with("height", height.to_string())
    };
    picture.bars().into_iter().map(bar).collect()
}

/// Which figure stands in a row of the list.
fn figure_of(row: usize, report: &Report) -> Option<Figure> {
    let tiers = report.tiers.len();
    match row {
        0 => Some(Figure::AtPlan),
        row if row <= tiers => Some(Figure::Tier(row - 1)),
        row => Some(Figure::LeadsFor(row - tiers - 1)).filter(|_| row - tiers - 1 < LEVELS.len()),
    }
}

/// The chance of the target and of each line, and the leads for more of it.
fn told(known: &Known, report: &Report, locale: Locale) -> Vec<Ink> {
    let texts = Words(locale);
    let row = |i: usize, name: String, value: String| {
        parts("li", "", vec![words("bdi", "", name), words("span", "value", value).tapped(format!("{i},0"), i == 0)])
    };
    let stage = report.funnel.first().map(|stage| names::many(locale, &stage.name).into_owned()).unwrap_or_default();
    let leads = number::count(known.leads);
    let mut rows = vec![row(0, filled(texts.odds_at_plan(), &[&leads, &stage]), number::probability(known.at_plan.at_least))];
    for (i, (tier, chance)) in report.tiers.iter().zip(&known.tiers).enumerate() {
        let name = format!("{} {}", names::shown(locale, &tier.name), number::percent(&tier.of_target));
        rows.push(row(1 + i, name, number::probability(chance.at_least)));
    }
    for (i, ((level, _), leads)) in LEVELS.iter().zip(known.leads_for).enumerate() {
        let Some(leads) = leads else { continue };
        let about = if known.tried.is_some() { "≈ " } else { "" };
        rows.push(row(
            1 + report.tiers.len() + i,
            filled(texts.leads_sure(), &[level]),
            format!("{about}{} {stage}", number::count(leads)),
        ));
    }
    rows
}
