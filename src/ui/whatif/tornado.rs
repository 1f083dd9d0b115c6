//! The tornado: a bar for each lever, the widest first.

use super::recompute::Shown;
use crate::domain::whatif::levers::{Ends, Gain, Lever, Swing, Tornado};
use crate::i18n::levers as told;
use crate::ui::prelude::*;

/// A lever, and the leads that one more step of it saves.
pub type Gains = (Lever, Option<Gain>);

/// The bars with the readings at their ends. The place of a reading is `now`, or the place of the bar and its end: `0,1`.
pub fn tornado_bars(tornado: &Tornado, gains: &[Gains], report: &Report, locale: Locale) -> Vec<Node> {
    let Some((now, places)) = tornado.places() else { return Vec::new() };
    let reading = |at: &Option<_>| at.as_ref().map_or_else(|| "–".to_owned(), |at| told::reading(at, report, locale));
    // Each reading that exists can be tapped.
    let end = |at: String, is_told: bool, text: String| {
        let end = node("span").text(text);
        if is_told { end.in_button(at, true) } else { end }
    };
    let row = |(i, (swing, (low, high))): (usize, (&Swing, &(u16, u16)))| {
        let value = |value: &Option<Exact>, end: usize| told::end(swing.lever, value.as_ref(), &swing.factors[end], report, locale);
        let bar = |class: &'static str, (one, two): (u16, u16)| {
            let (from, to) = (one.min(two), one.max(two));
            node("rect").class(class).attr("x", from.to_string()).attr("width", (to - from).to_string()).attr("height", "10")
        };
        let [low_bar, high_bar] = bars(now, *low, *high);
        let mark = node("rect").class("mark").attr("x", now.saturating_sub(2).to_string()).attr("width", "4").attr("height", "10");
        let drawing = node("svg").class("swing").child(bar("low", low_bar)).child(bar("high", high_bar)).child(mark);
        let drawing = drawing.attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
        let high_end = format!("{} → {}", value(&swing.to, 1), reading(&swing.high));
        let high_end = if swing.is_capped { Dates(locale).bracketed(&high_end, Levers(locale).capped()) } else { high_end };
        let mut ends = vec![
            end(format!("{i},0"), swing.low.is_some(), format!("{} → {}", value(&swing.from, 0), reading(&swing.low))),
            end(format!("{i},1"), swing.high.is_some(), high_end),
        ];
        // Each reading is on the side of its end of the bar.
        if low > high {
            ends.reverse();
        }
        let gain = gains
            .iter()
            .find(|(lever, _)| *lever == swing.lever)
            .and_then(|(lever, gain)| told::gain(*lever, gain.as_ref()?, report, locale));
        node("li")
            .child(node("b").text(told::lever(swing.lever, report, locale)))
            .child(drawing)
            .child(node("div").class("ends").children(ends))
            .children(gain.map(|gain| node("p").class("word").text(gain)))
    };
    let stands = Levers(locale).now(&reading(&tornado.now));
    let mut rows = vec![node("li").class("now").child(end("now".to_owned(), tornado.now.is_some(), stands))];
    rows.extend(tornado.swings.iter().zip(&places).enumerate().map(row));
    rows
}

/// Each half goes from now to its end. If both ends are on one side of now, only the part between them is drawn.
fn bars(now: u16, low: u16, high: u16) -> [(u16, u16); 2] {
    let is_aside = (low < now && high < now) || (low > now && high > now);
    if is_aside { [(low, low), (low, high)] } else { [(now, low), (now, high)] }
}

/// The content of the panel.
#[derive(Clone)]
pub struct Sensitivity {
    /// The bars.
    pub tornado: Tornado,
    /// The leads that one more step of each lever saves.
    pub gains: Vec<Gains>,
    /// The values at the ends of the common range, for each lever.
    pub common: Vec<Ends>,
}

/// The content of the panel, which is computed again when something changes.
pub type SensitivitySignal = RwSignal<Option<Shown<Sensitivity>>>;
