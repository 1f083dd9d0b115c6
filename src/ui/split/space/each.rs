//! Every sub-target with its amounts.

use crate::domain::{Count, LeafReport, SplitReport, StageReport};
use crate::ui::prelude::*;

/// Every sub-target with its amounts; the first few, and more on request.
pub fn each_part() -> Fragment {
    let (screen, document) = here();
    let high = screen.of_report(|report, _| Some(report.split.as_ref()?.leaves.len()));
    let is_open = RwSignal::new(false);
    let shown = RwSignal::new(ROWS);
    let title = Signal::derive(move || Split(screen.locale()).each_of(high.get()));
    let list = move || {
        let list = screen.split(|split, report| {
            let leaves = split.leaves.iter().take(shown.get()).enumerate();
            Some(leaves.map(|(i, leaf)| leaf_row(split, report, i, leaf, document.locale.get())).collect())
        });
        list.unwrap_or_default()
    };
    let open = move |at: &str| {
        if let Some(path) = screen.split(|split, _| Some(split.leaves.get(at.parse::<usize>().ok()?)?.path.clone())) {
            screen.open_sheet(Sheet::Leaf(path));
        }
    };
    fragment()
        .child(button().class("link").aria_expanded(is_open).on_click(move || is_open.update(|open| *open = !*open)).child(title))
        .child(when(is_open, move || {
            fragment()
                .child(ul().class("leaves").on_place(open).nodes(list))
                .child(more_rows(high, shown))
                .child(p().class("word").child(screen.word(Split::in_brackets)))
        }))
}

fn leaf_row(split: &SplitReport, report: &Report, i: usize, leaf: &LeafReport, locale: Locale) -> Node {
    let money = leaf.sums.units.map(|units| number::measured(locale, report.currency, Measure::Money, units));
    let stage = |(k, (count, stage)): (usize, (&Count, &StageReport))| {
        // A count that was rounded is shown with its exact need.
        let need = leaf.needs.get(k).filter(|need| **need != count.exact());
        let count = number::count_short(locale, *count);
        let count = need.map_or_else(|| count.clone(), |need| Split(locale).with_need(&count, &number::exact(need)));
        format!("{} {count}", names::shown(locale, &stage.name))
    };
    let counts: Vec<String> = leaf.sums.counts.iter().zip(&report.funnel).enumerate().map(stage).collect();
    node("li").child(
        node("button")
            .attr("type", "button")
            .attr("data-at", i.to_string())
            .child(node("span").class("leaf-name").text(names::joined(locale, &split.path_names(&leaf.path))))
            .child(node("span").class("leaf-money").text(money.unwrap_or_default()))
            .child(node("span").class("leaf-counts").text(counts.join(" → "))),
    )
}
