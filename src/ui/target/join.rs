//! The joint between two stages of the funnel: the rate, typed in the middle of it or dragged at the edge of the lower stage.

use crate::domain::{Rate, StageReport};
use crate::ui::parts::html::path;
use crate::ui::prelude::*;

/// The least part of the picture's width over which an edge is dragged, in thousandths: a thumb needs some way to go.
const LEAST_WAY: u16 = 160;

/// The joint between stage `k` and the next.
pub fn join(k: usize) -> Element {
    let (screen, document) = here();
    let held = document.text(Field::Rate(k));
    // The edge shows the rate, or the last one while the text is not a rate.
    let knob = Memo::new(move |before: Option<&String>| match Rate::new(&held.get()) {
        Ok(rate) => rate.percent_whole().to_string(),
        Err(_) => before.cloned().unwrap_or_else(|| "1".into()),
    });
    let [from, to] = [k, k + 1].map(|k| screen.name(Field::StageName(k)));
    let name = Signal::derive(move || Funnel(screen.locale()).rate_between(&from.get(), &to.get()));
    let bars = screen.of_report(move |report, _| {
        let bar = |k: usize| report.funnel.get(k).map(StageReport::bar);
        Some((bar(k)?, bar(k + 1)?))
    });
    let shape = move || {
        let ((upper, upper_width), (lower, lower_width)) = bars.get();
        format!("M{upper} 0H{}L{} 10H{lower}Z", upper + upper_width, lower + lower_width)
    };
    // Dragged over half the upper stage's width, the edge is where the lower stage ends.
    let way = Signal::derive(move || {
        let half = (bars.get().0.1 / 2).max(LEAST_WAY);
        format!("{}.{}%", half / 10, half % 10)
    });
    let drag = move |event| {
        let text = format!("{}%", event_target_value(&event));
        document.edit(Some(Field::Rate(k)), |draft| draft.put(&Field::Rate(k), text.clone()));
    };
    div()
        .class("join")
        .child(div().class("pill").child(bar("neck").child(path().attr("d", shape))).child(entry(Field::Rate(k), Kind::Rate, name)))
        .child(fault_line(&Field::Rate(k)))
        .child(
            div().class("edge").length("--way", way).child(
                input()
                    .r#type("range")
                    .min("1")
                    .max("100")
                    .step("1")
                    .aria_label(name)
                    .aria_valuetext(held)
                    .prop_value(knob)
                    .on("input", drag)
                    .on("change", move |_| document.seal()),
            ),
        )
}
