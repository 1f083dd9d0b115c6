//! The curve of pay over attainment.

use std::fmt::Write;
use std::sync::Arc;

use crate::domain::Plan;
use crate::domain::pay::Scheme;
use crate::i18n::explain::pay::money_short;
use crate::i18n::texts::Pay;
use crate::ui::prelude::*;

/// The width and height of the drawing.
const SIZE: u64 = 1000;
/// The least distance between two figures of the scale, in thousandths of the width.
const APART: u64 = 110;

/// The pay of the open plan, with the plan and its report.
pub type Computed = Option<(Arc<Scheme>, Arc<Plan>, Arc<Report>)>;

/// The curve with the target lines, the plan and the attainment that is picked.
pub fn curve(found: Memo<Computed>, percent: RwSignal<u32>) -> Fragment {
    let (screen, document) = here();
    let drawn = move || {
        let percent = percent.get();
        found.with(|found| found.as_ref().map(|(scheme, _, report)| drawing(scheme, report, percent)).unwrap_or_default())
    };
    let ends = Signal::derive(move || {
        let locale = document.locale.get();
        let ends = |scheme: &Scheme, report: &Report| {
            let last = scheme.curve_end(report);
            let pay = |percent: u64| money_short(&scheme.at(&Exact::ratio(percent, 100)).pay, report, locale);
            (Pay(locale).curve(&pay(0), &pay(last), &format!("{last}%")), money_short(&most(scheme, last), report, locale))
        };
        found.with(|found| found.as_ref().map(|(scheme, _, report)| ends(scheme, report))).unwrap_or_default()
    });
    let scale = move || found.with(|found| found.as_ref().map(|(scheme, _, report)| scale(scheme, report)).unwrap_or_default());
    fragment()
        .child(p().class("pay-most").aria_hidden("true").child(move || ends.get().1))
        .child(
            svg()
                .class("pay-curve")
                .attr("viewBox", format!("0 0 {SIZE} {SIZE}"))
                .attr("preserveAspectRatio", "none")
                .role("img")
                .aria_label(move || ends.get().0)
                .nodes(drawn),
        )
        .child(div().class("pay-scale").aria_hidden("true").nodes(scale))
        .child(legend(screen))
}

/// The highest pay up to an attainment in percent.
fn most(scheme: &Scheme, last: u64) -> Exact {
    scheme.curve(&Exact::ratio(last, 100)).into_iter().map(|corner| corner.pay).max().unwrap_or_else(Exact::zero)
}

/// A length of the drawing in tenths, without floats.
fn length(part: &Exact, whole: &Exact) -> String {
    let tenths = (part * Exact::whole(SIZE * 10)).checked_div(whole).and_then(|tenths| tenths.floor()).unwrap_or(0).min(SIZE * 10);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The curve, its jumps, and its points.
fn drawing(scheme: &Scheme, report: &Report, percent: u32) -> Vec<Node> {
    let last = scheme.curve_end(report);
    let (width, highest) = (Exact::ratio(last, 100), most(scheme, last));
    let x = |attainment: &Exact| length(attainment, &width);
    let y = |pay: &Exact| length(&(&highest - pay), &highest);
    let (mut line, mut jumps) = (String::new(), String::new());
    let corners = scheme.curve(&width);
    for (i, corner) in corners.iter().enumerate() {
        let (x, y) = (x(&corner.attainment), y(&corner.pay));
        let before = i.checked_sub(1).and_then(|i| corners.get(i)).filter(|before| before.attainment == corner.attainment);
        if let Some(before) = before {
            let _ = write!(jumps, "M{x} {}V{y}", length(&(&highest - &before.pay), &highest));
        }
        let _ = write!(line, "{}{x} {y}", if i == 0 || before.is_some() { "M" } else { "L" });
    }
    let path = |class: &'static str, d: String| node("path").class(class).attr("d", d);
    let dot = |class: &'static str, attainment: &Exact| path(class, format!("M{} {}h.01", x(attainment), y(&scheme.at(attainment).pay)));
    let mut all = vec![path("base", format!("M0 {}H{SIZE}", y(&scheme.base))), path("jump", jumps), path("line", line)];
    let inside = |attainment: &&Exact| **attainment <= width;
    all.extend(report.tiers.iter().map(|tier| &tier.of_target).filter(inside).map(|at| dot("of-line", at)));
    let plan = Scheme::plan_attainment(report);
    all.push(dot("picked", &Exact::ratio(percent.into(), 100)));
    // The plan is drawn over the attainment that is picked, because at first both are at 100 %.
    all.extend(plan.iter().filter(inside).map(|at| dot("of-plan", at)));
    all
}

/// The figures under the curve: 0 %, the beginnings of the bands that have room, and the end.
fn scale(scheme: &Scheme, report: &Report) -> Vec<Node> {
    let last = scheme.curve_end(report);
    let width = Exact::ratio(last, 100);
    let place = |at: &Exact| (at * Exact::whole(SIZE)).checked_div(&width).and_then(|place| place.floor()).unwrap_or(0);
    let mut edges = vec![Exact::zero(), width.clone()];
    for from in scheme.bands.iter().map(|band| &band.from - &scheme.start).chain(report.tiers.iter().map(|tier| tier.of_target.clone())) {
        if from.is_positive() && from < width && edges.iter().all(|edge| place(edge).abs_diff(place(&from)) >= APART) {
            edges.push(from);
        }
    }
    let figure = |at: &Exact| {
        let place = place(at);
        node("span").attr("--at", format!("{}.{}%", place / 10, place % 10)).text(number::percent_short(at))
    };
    edges.iter().map(figure).collect()
}

fn legend(screen: Screen) -> Element {
    let entry =
        |class: &'static str, word: fn(Pay) -> &'static str| span().child(span().class(class).aria_hidden("true")).child(screen.word(word));
    p().class("pay-legend")
        .child(entry("key-line", Pay::line_points))
        .child(entry("key-plan", Pay::plan_point))
        .child(entry("key-picked", Pay::your_point))
}
