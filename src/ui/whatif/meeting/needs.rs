//! The leads needed in each scenario as bars, against the line of the available leads.

use super::chart::{Below, Slot, bar_between, figure_above, figure_below, hatching, line_across, names_below};
use crate::domain::Count;
use crate::domain::whatif::difference::level;
use crate::i18n::meeting as said;
use crate::state::comparison::{Column, Comparison};
use crate::ui::prelude::*;
use crate::ui::whatif::compared::scenario_name;

/// Below this level a bar is too low for its figure, which is then above it.
const LOW: u16 = 200;

/// The need of one scenario.
struct Need {
    name: String,
    needed: Count,
    available: Option<Count>,
    missing: Option<Count>,
}

fn needs(compared: &Comparison, locale: Locale) -> Vec<Need> {
    let need = |column: &Column| {
        let report = column.outcome.report.as_deref()?;
        Some(Need {
            name: scenario_name(column, locale),
            needed: report.funnel.first()?.required.count,
            available: said::available(report),
            missing: said::missing(report),
        })
    };
    compared.columns.iter().filter_map(need).collect()
}

/// The available leads, if all scenarios have the same.
fn common(needs: &[Need]) -> Option<Count> {
    let first = needs.first()?.available?;
    needs.iter().all(|need| need.available == Some(first)).then_some(first)
}

/// The picture, with its heading, its legend, and the names of the scenarios.
pub fn needs_picture(compared: Memo<Comparison>) -> Element {
    let (_, document) = here();
    let locale = move || document.locale.get();
    let of = move |read: fn(&[Need], &Comparison, Locale) -> String| {
        Signal::derive(move || compared.with(|compared| read(&needs(compared, locale()), compared, locale())))
    };
    let drawing =
        move || compared.with(|compared| drawn(&needs(compared, locale()), document.scenario.get().map_or(0, |i| i + 1), locale()));
    let names = move || {
        compared.with(|compared| {
            let needs = needs(compared, locale());
            let own = common(&needs).is_none();
            names_below(needs.into_iter().map(|need| Below {
                figure: need.available.filter(|_| own).map(|leads| Meeting(locale()).available(&number::count_short(locale(), leads))),
                full: need.name.clone(),
                name: need.name,
            }))
        })
    };
    let legend = move || {
        compared.with(|compared| {
            let needs = needs(compared, locale());
            let line = common(&needs)
                .map(|leads| node("span").class("of-line").text(Meeting(locale()).available(&number::count_short(locale(), leads))));
            let gap = needs.iter().any(|need| need.missing.is_some()).then(|| node("span").class("of-gap").text(Meeting(locale()).gap()));
            line.into_iter().chain(gap).collect()
        })
    };
    div()
        .class("picture")
        .child(div().class("picture-head").child(h2().child(of(title))).child(p().class("legend").nodes(legend)))
        .child(svg().class("chart").role("img").aria_label(of(spoken)).nodes(drawing))
        .child(ol().class("bar-names").aria_hidden("true").nodes(names))
}

fn title(needs: &[Need], compared: &Comparison, locale: Locale) -> String {
    let report = compared.columns.iter().find_map(|column| column.outcome.report.as_deref());
    let stage = report.and_then(|report| report.funnel.first()).map(|stage| names::many(locale, &stage.name)).unwrap_or_default();
    let is_stated = needs.iter().any(|need| need.available.is_some());
    if is_stated { Meeting(locale).needed_and_available(&stage) } else { Answer(locale).needed(&stage) }
}

/// The picture in words: `Base case 300, short by 40; …`.
fn spoken(needs: &[Need], compared: &Comparison, locale: Locale) -> String {
    let words = Meeting(locale);
    let one = |need: &Need| {
        let said = words.with_count(&need.name, &number::count(need.needed));
        need.missing.map_or_else(|| said.clone(), |missing| words.joined(&said, &words.short_by(&number::count(missing))))
    };
    let line = common(needs).map(|leads| words.available(&number::count(leads)));
    let all: Vec<String> = std::iter::once(title(needs, compared, locale)).chain(needs.iter().map(one)).chain(line).collect();
    all.join(if locale.is_chinese() { "；" } else { "; " })
}

fn drawn(needs: &[Need], open: usize, locale: Locale) -> Vec<Node> {
    let greatest = needs.iter().flat_map(|need| [Some(need.needed), need.available]).flatten().max().unwrap_or_default();
    let mut all = vec![hatching()];
    for (j, need) in needs.iter().enumerate() {
        let slot = Slot::new(j, needs.len());
        let top = level(need.needed, greatest);
        let filled = need.available.map_or(top, |leads| level(leads, greatest).min(top));
        let is_open = j == open && open > 0;
        all.push(bar_between(if is_open { "open" } else { "whole" }, slot, 0, filled));
        if let Some(missing) = need.missing {
            all.push(bar_between("gap", slot, filled, top));
            all.push(figure_above("bad", slot, top, &format!("! {}", number::count_short(locale, missing))));
        }
        let count = number::count_short(locale, need.needed);
        all.push(match (filled > LOW, need.missing.is_some()) {
            (true, _) => figure_below(if is_open { "on-open" } else { "on-whole" }, slot, filled, &count),
            (false, false) => figure_above("ink", slot, top, &count),
            // The figure of what is missing is above the bar already.
            (false, true) => figure_below("ink halo", slot, top, &count),
        });
    }
    all.extend(
        needs
            .iter()
            .enumerate()
            .filter_map(|(j, need)| Some(line_across("available", Slot::new(j, needs.len()), level(need.available?, greatest)))),
    );
    all.push(line_across("axis", Slot::new(0, 1), 0));
    all
}
