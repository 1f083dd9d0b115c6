//! What an item of a dimension gets: money, deals and the first stage, in a line below it on a phone and in columns on a desk.

use crate::domain::{Exact, SplitReport, Sums};
use crate::ui::prelude::*;

/// The heads of the columns on a desk. A screen reader does not speak them, because the figures' own names contain them.
pub fn heads(d: usize) -> Element {
    let screen = Screen::here();
    let first = screen.of_report(|report, locale| {
        let first = report.funnel.first().filter(|stage| stage.place != Place::Won)?;
        Some(names::many(locale, &first.name).into_owned())
    });
    let name = screen.name(Field::DimensionName(d));
    let words = [
        ("name", screen.word(Split::item)),
        ("share", screen.word(Split::share)),
        ("money", screen.word(Split::money)),
        ("deals", screen.word(Answer::deals)),
        ("leads", first),
        ("lock", screen.word(Split::locked)),
    ];
    let head = |(class, word): (&'static str, Signal<String>)| span().class(class).child(word);
    div().class("heads").aria_hidden("true").title(name).children(words.map(head))
}

/// The figures of item `m` of dimension `d`.
pub fn figures(report: &Report, d: usize, m: usize, name: &str, locale: Locale) -> Vec<Node> {
    let split = report.split.as_ref();
    let Some((split, sums)) = split.and_then(|split| Some((split, split.totals.get(d)?.get(m)?))) else { return Vec::new() };
    let words = said(report, sums, locale);
    let won = won(report);
    let figure = |(class, place, words): (&'static str, String, Said)| {
        let label = Calculation(locale).explain(&format!("{} {name}", words.long));
        let mark = place == won.to_string() && is_rounded(split, d, m, won);
        node("button")
            .class(class)
            .attr("type", "button")
            .attr("data-at", place)
            .attr("aria-label", label)
            .child(node("span").class("long").text(words.long))
            .child(node("span").class("short").text(words.short))
            .children(mark.then(|| node("sup").text("*")))
    };
    let [money, deals, leads] = words;
    let places = [("figure money", "money".to_owned()), ("figure deals", won.to_string()), ("figure leads", "0".to_owned())];
    let all = [money, deals, leads].into_iter().zip(places);
    all.filter_map(|(words, (class, place))| Some(figure((class, place, words?)))).collect()
}

/// A figure with its unit, and alone.
struct Said {
    long: String,
    short: String,
}

/// Money, deals, and the first stage if it comes before won.
fn said(report: &Report, sums: &Sums, locale: Locale) -> [Option<Said>; 3] {
    let money = sums.units.map(|units| number::measured(locale, report.currency, Measure::Money, units));
    let deals = number::count_short(locale, sums.deals);
    let first = report.funnel.first().zip(sums.counts.first()).filter(|_| won(report) > 0).map(|(stage, count)| {
        let first = names::inside(locale, &names::many(locale, &stage.name));
        let short = number::count_short(locale, *count);
        Said { long: Split(locale).each_leads(&short, &first), short }
    });
    [
        money.map(|money| Said { long: money.clone(), short: money }),
        Some(Said { long: Target(locale).tier_deals(deals.clone()), short: deals }),
        first,
    ]
}

fn won(report: &Report) -> usize {
    report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default()
}

fn is_rounded(split: &SplitReport, d: usize, m: usize, k: usize) -> bool {
    let count = split.totals.get(d).and_then(|items| items.get(m)?.counts.get(k).copied());
    count.is_some_and(|count| split.need(d, m, k) != count.exact())
}

/// The sums of all items, below the last dimension.
pub fn total_row() -> Element {
    let document = Screen::here().document;
    let draw = move || {
        let Some(report) = document.report() else { return Vec::new() };
        let Some(split) = &report.split else { return Vec::new() };
        let locale = document.locale.get();
        let figures = said(&report, &split.whole, locale).into_iter().zip(["money", "deals", "leads"]);
        let figures = figures.filter_map(|(said, class)| Some((said?, class))).map(|(said, class)| {
            let long = node("span").class("long").text(said.long);
            node("span").class(class).child(long).child(node("span").class("short").text(said.short))
        });
        let name = node("span").class("name").text(Split(locale).total());
        [name, node("span").class("share").text(number::percent_short(&Exact::one()))].into_iter().chain(figures).collect()
    };
    div().class("total-row").nodes(draw)
}

/// What the mark at a rounded number of deals means, with the first item that has it.
pub fn rounding_note() -> Element {
    let screen = Screen::here();
    let note = screen.of_report(|report, locale| {
        let (split, k) = (report.split.as_ref()?, won(report));
        let items = |d: usize| (0..split.totals.get(d).map_or(0, Vec::len)).map(move |m| (d, m));
        let (d, m) = (0..split.totals.len()).flat_map(items).find(|(d, m)| is_rounded(split, *d, *m, k))?;
        let (name, _) = split.dimensions.get(d)?.1.get(m)?;
        let has = number::count(*split.totals.get(d)?.get(m)?.counts.get(k)?);
        Some(Split(locale).rounded_deals(&names::shown(locale, name), &number::exact(&split.need(d, m, k)), &has))
    });
    p().class("word rounding").child(note)
}
