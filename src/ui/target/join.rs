//! The joint between two stages of the funnel: the rate, typed in the middle of it or dragged at the edge of the lower stage.

use crate::domain::StageReport;
use crate::ui::parts::html::path;
use crate::ui::parts::rate::{rate_name, rate_slider};
use crate::ui::prelude::*;

/// The least part of the picture's width over which an edge is dragged, in thousandths: a thumb needs some way to go.
const LEAST_WAY: u16 = 160;

/// The joint between stage `k` and the next.
pub fn join(k: usize) -> Element {
    let screen = Screen::here();
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
    let average =
        screen.of_report(move |report, locale| Some(Target(locale).average_rate(&number::percent_short(&report.average_rate(k)?))));
    let pill = div().class("pill").child(bar("neck").child(path().attr("d", shape))).child(entry(Field::Rate(k), Kind::Rate, rate_name(k)));
    div()
        .class("join")
        .child(pill.child(when(move || !average.get().is_empty(), move || small().class("average").child(average))))
        .child(fault_line(&Field::Rate(k)))
        .child(div().class("edge").length("--way", way).child(rate_slider(k)))
}
