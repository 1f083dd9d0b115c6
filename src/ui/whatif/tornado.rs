//! The tornado: a bar for each lever, the widest first.

use crate::domain::whatif::levers::{Gain, Lever, Swing, Tornado};
use crate::domain::{Exact, Report};
use crate::i18n::texts::Levers;
use crate::i18n::{Locale, levers as told};
use crate::ui::parts::paint::{Ink, parts, words};

/// A lever with what one step more of it saves.
pub type Gains = (Lever, Option<Gain>);

/// The bars, and what each comes to. What is tapped is told as `now`, or as the bar's place and its end: `0,1`.
pub fn drawn(tornado: &Tornado, gains: &[Gains], report: &Report, locale: Locale) -> Vec<Ink> {
    let Some((now, places)) = tornado.places() else { return Vec::new() };
    let reading = |at: &Option<_>| at.as_ref().map_or_else(|| "–".to_owned(), |at| told::reading(at, report, locale));
    // What can be told can be asked about.
    let end = |at: String, is_told: bool, text: String| {
        let end = words("span", "", text);
        if is_told { end.tapped(at, true) } else { end }
    };
    let row = |(i, (swing, (low, high))): (usize, (&Swing, &(u16, u16)))| {
        let value = |value: &Option<Exact>| value.as_ref().map(|value| told::value(swing.lever, value, report, locale)).unwrap_or_default();
        let bar = |class: &'static str, (one, two): (u16, u16)| {
            let (from, to) = (one.min(two), one.max(two));
            words("rect", class, "").with("x", from.to_string()).with("width", (to - from).to_string()).with("height", "10")
        };
        let [low_bar, high_bar] = bars(now, *low, *high);
        let mark = words("rect", "mark", "").with("x", now.saturating_sub(2).to_string()).with("width", "4").with("height", "10");
        let drawing = parts("svg", "swing", vec![bar("low", low_bar), bar("high", high_bar), mark]);
        let drawing = drawing.with("viewBox", "0 0 1000 10").with("preserveAspectRatio", "none").with("aria-hidden", "true");
        let capped = if swing.is_capped { format!(" ({})", Levers(locale).capped()) } else { String::new() };
        let mut ends = vec![
            end(format!("{i},0"), swing.low.is_some(), format!("{} → {}", value(&swing.from), reading(&swing.low))),
            end(format!("{i},1"), swing.high.is_some(), format!("{} → {}{capped}", value(&swing.to), reading(&swing.high))),
        ];
        // Each stands on the side of its end of the bar.
        if low > high {
            ends.reverse();
        }
        let gain = gains
            .iter()
            .find(|(lever, _)| *lever == swing.lever)
            .and_then(|(lever, gain)| told::gain(*lever, gain.as_ref()?, report, locale));
        let mut lines = vec![words("b", "", told::lever(swing.lever, report, locale)), drawing, parts("div", "ends", ends)];
        lines.extend(gain.map(|gain| words("p", "word", gain)));
        parts("li", "", lines)
    };
    let stands = Levers(locale).now(&reading(&tornado.now));
    let mut rows = vec![parts("li", "now", vec![end("now".to_owned(), tornado.now.is_some(), stands)])];
    rows.extend(tornado.swings.iter().zip(&places).enumerate().map(row));
    rows
}

/// Each half goes from now to its end; of a range that lies to one side of now only what is between its ends is drawn.
fn bars(now: u16, low: u16, high: u16) -> [(u16, u16); 2] {
    let is_aside = (low < now && high < now) || (low > now && high > now);
    if is_aside { [(low, low), (low, high)] } else { [(now, low), (now, high)] }
}
