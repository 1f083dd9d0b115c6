//! The tornado: a bar for each lever on a common scale, the widest first.

use crate::domain::End;
use crate::domain::whatif::levers::{Ends, Gain, Lever, Places, Reading, Span, Swing, Tornado, is_better};
use crate::i18n::levers as told;
use crate::ui::parts::recompute::Shown;
use crate::ui::prelude::*;

/// The content of the panel.
#[derive(Clone)]
pub struct Sensitivity {
    /// The bars.
    pub tornado: Tornado,
    /// The range of each lever.
    pub spans: Vec<Span>,
    /// The leads that one more point of each rate saves.
    pub gains: Vec<(Lever, Gain)>,
    /// The values at the ends of the range that each lever has without its own.
    pub common: Vec<Ends>,
}

/// The content of the panel, which is computed again when something changes.
pub type SensitivitySignal = RwSignal<Option<Shown<Sensitivity>>>;

/// The chart with the readings at the ends of its bars. The place of a reading is `now`, or the place of the bar and its end: `0,1`.
pub fn tornado_chart(all: &Sensitivity, gauge: &str, report: &Report, locale: Locale) -> Vec<Node> {
    let tornado = &all.tornado;
    let Some((places, now)) = tornado.places().zip(tornado.now.as_ref()) else { return Vec::new() };
    let here = node("div").text(Levers(locale).now(&told::reading_in_full(now, report, locale))).in_button("now".to_owned(), true);
    let here = here.class("plot").attr("--at", per_cent(places.now));
    let mut rows = vec![node("li").class("now").child(here)];
    rows.extend(tornado.swings.iter().enumerate().map(|(i, swing)| {
        let source = all.spans.iter().find(|span| span.lever == swing.lever).map(|span| told::source(span, report, locale));
        let name = told::lever(swing.lever, report, locale);
        let name = node("div")
            .class("lever-name")
            // A long name is cut off after two lines.
            .child(node("b").attr("title", name.clone()).text(name))
            .children(source.map(|source| node("small").text(source)));
        let plot = node("div").class("plot").child(swing_bar(&places, i, now, swing)).child(swing_ends(&places, i, swing, report, locale));
        node("li").child(name).child(plot)
    }));
    let figure = |(at, reading): &(u16, Reading)| node("span").attr("--at", per_cent(*at)).text(told::reading(reading, report, locale));
    // The figures of the scale only repeat what the ends of the bars say.
    let figures = node("div").class("plot").children(places.figures.iter().map(figure));
    rows.push(node("li").class("scale").attr("aria-hidden", "true").child(node("span").class("word").text(gauge)).child(figures));
    rows
}

/// Thousandths as percent: a length for the style sheet.
fn per_cent(thousandths: u16) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The bar over the lines of the scale. Each half goes from now to its end; if both ends are on one side of now, only the part between
/// them is drawn.
fn swing_bar(places: &Places, i: usize, now: &Reading, swing: &Swing) -> Node {
    let (low, high) = places.ends[i];
    let is_aside = (low < places.now && high < places.now) || (low > places.now && high > places.now);
    let start = if is_aside { low } else { places.now };
    let half = |end: u16, reading: Option<&Reading>| {
        let (from, to) = (start.min(end), start.max(end));
        let class = if reading.is_some_and(|reading| is_better(reading, now)) { "high" } else { "low" };
        node("rect").class(class).attr("x", from.to_string()).attr("width", (to - from).to_string()).attr("y", "2").attr("height", "6")
    };
    let line = |class: &'static str, at: u16| {
        let at = at.to_string();
        node("line").class(class).attr("x1", at.clone()).attr("x2", at).attr("y1", "0").attr("y2", "10")
    };
    node("svg")
        .class("swing")
        .attr("viewBox", "0 0 1000 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(places.figures.iter().map(|(at, _)| line("grid-line", *at)))
        .child(half(low, swing.low.as_ref()))
        .child(half(high, swing.high.as_ref()))
        .child(line("mark", places.now))
}

/// The input and the reading at both ends, each on the side of its end of the bar.
fn swing_ends(places: &Places, i: usize, swing: &Swing, report: &Report, locale: Locale) -> Node {
    let (low, high) = places.ends[i];
    let end = |at: End, reading: Option<&Reading>| {
        let shown = reading.map_or_else(|| "–".to_owned(), |reading| told::reading(reading, report, locale));
        let text = format!("{} → {shown}", swing.input(at, report, locale));
        let is_limited = at == End::To && swing.is_capped;
        let text = if is_limited { Dates(locale).bracketed(&text, Levers(locale).capped()) } else { text };
        let end = node("span").text(text);
        // Each reading that exists can be tapped.
        if reading.is_some() { end.in_button(format!("{i},{}", usize::from(at == End::To)), true) } else { end }
    };
    let mut ends = [end(End::From, swing.low.as_ref()), end(End::To, swing.high.as_ref())];
    if low > high {
        ends.reverse();
    }
    let [left, right] = ends;
    let (from, to) = (low.min(high).min(places.now), low.max(high).max(places.now));
    node("div").class("ends").child(left.attr("--at", per_cent(1000 - from))).child(right.attr("--at", per_cent(to)))
}
