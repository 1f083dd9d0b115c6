//! Every sub-target with what it comes to.

use crate::domain::{Count, LeafReport, StageReport};
use crate::ui::prelude::*;
use crate::ui::split::grid::ROWS;

/// Every leaf with what it comes to; the first few, and more on request.
pub fn each_part() -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let high = Signal::derive(move || {
        let report = document.report();
        report.as_ref().and_then(|report| report.split.as_ref()).map_or(0, |space| space.leaves.len())
    });
    let is_open = RwSignal::new(false);
    let shown = RwSignal::new(ROWS);
    let title = Signal::derive(move || format!("{} ({})", Split(screen.locale()).each(), high.get()));
    let list = move || {
        let locale = document.locale.get();
        let report = document.report();
        let leaves = report.as_ref().and_then(|report| report.split.as_ref()).map_or(&[][..], |space| &space.leaves);
        leaves.iter().take(shown.get()).enumerate().filter_map(|(i, leaf)| leaf_row(report.as_deref()?, i, leaf, locale)).collect()
    };
    let open = move |at: &str| {
        let report = document.report();
        let space = report.as_ref().and_then(|report| report.split.as_ref());
        if let Some(leaf) = at.parse::<usize>().ok().zip(space).and_then(|(i, space)| space.leaves.get(i)) {
            screen.open_sheet(Sheet::Leaf(leaf.path.clone()));
        }
    };
    fragment()
        .child(
            button()
                .r#type("button")
                .class("link")
                .aria_expanded(is_open)
                .on_click(move || is_open.update(|open| *open = !*open))
                .child(title),
        )
        .child(when(is_open, move || {
            fragment().child(ul().class("leaves").on_place(open).nodes(list)).child(when(
                move || high.get() > shown.get(),
                move || {
                    let left = Signal::derive(move || format!("+{}", high.get().saturating_sub(shown.get()).min(ROWS)));
                    text_button("link", left, move || shown.update(|shown| *shown += ROWS))
                },
            ))
        }))
}

fn leaf_row(report: &Report, i: usize, leaf: &LeafReport, locale: Locale) -> Option<Node> {
    let space = report.split.as_ref()?;
    let money = leaf.sums.units.map(|units| number::measured(locale, report.currency, Measure::Money, units));
    let stage = |(k, (count, stage)): (usize, (&Count, &StageReport))| {
        // A count that was rounded is shown with its exact need.
        let need = leaf.needs.get(k).filter(|need| **need != count.exact()).map(|need| format!(" ({})", number::exact(need)));
        format!("{} {}{}", names::shown(locale, &stage.name), number::count_short(locale, *count), need.unwrap_or_default())
    };
    let counts: Vec<String> = leaf.sums.counts.iter().zip(&report.funnel).enumerate().map(stage).collect();
    let path: Vec<String> = space.path_names(&leaf.path).iter().map(|name| names::shown(locale, name).into_owned()).collect();
    Some(
        node("li").child(
            node("button")
                .attr("type", "button")
                .attr("data-at", i.to_string())
                .child(node("span").class("leaf-name").child(path.join(" · ")))
                .child(node("span").class("leaf-money").child(money.unwrap_or_default()))
                .child(node("span").class("leaf-counts").child(counts.join(" → "))),
        ),
    )
}
