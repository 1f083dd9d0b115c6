//! Pay over attainment: the curve, the target lines on it, and what the plan brings.

use std::fmt::Write;

use super::frame::{Frame, LEFT, RIGHT};
use super::pen::{Anchor, Drawing};
use super::{Source, spaced};
use crate::domain::Exact;
use crate::domain::number::scale::Scale;
use crate::domain::pay::Scheme;
use crate::i18n::explain::pay::{money, money_short};
use crate::i18n::texts::Pay;
use crate::i18n::{names, number};

/// Where the curve begins, and its width and height.
const FROM: u32 = LEFT + 76;
const WIDE: u32 = RIGHT - FROM - 10;
const HIGH: u32 = 220;
/// The most steps of the scale of money.
const STEPS: u128 = 5;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let (report, locale) = (source.report, source.locale);
    let scheme = Scheme::of(source.plan, report)?;
    let words = Pay(locale);
    let last = scheme.curve_end(report);
    let width = Exact::ratio(last, 100);
    let corners = scheme.curve(&width);
    let short = |pay: &Exact| money_short(pay, report, locale);
    let [at_zero, at_end] = [&Exact::zero(), &width].map(|at| short(&scheme.at(at).pay));
    let mut frame = Frame::new(source, words.title());
    frame.note(&words.curve(&at_zero, &at_end, &format!("{last}%")));
    frame.y += 14;
    let highest = corners.iter().map(|corner| corner.pay.clone()).max()?.ceil()?;
    let scale = Scale::over(0, highest.into(), STEPS);
    let top = Exact::from(scale.to);
    let ground = frame.y + HIGH;
    let part = |of: &Exact, whole: &Exact, room: u32| {
        let part = (of * Exact::whole(room.into())).checked_div(whole).and_then(|part| part.floor()).unwrap_or(0);
        u32::try_from(part).unwrap_or(room).min(room)
    };
    let x = |attainment: &Exact| FROM + part(attainment, &width, WIDE);
    let y = |pay: &Exact| ground - part(pay, &top, HIGH);
    for figure in scale.figures() {
        let at = y(&Exact::from(figure));
        frame.pen.rect("line", [FROM, at, WIDE, 1], 0);
        frame.pen.text_within("quiet", 11, [FROM - 8, at + 4], Anchor::End, &short(&Exact::from(figure)), FROM - LEFT - 8);
    }
    let (mut way, mut jumps) = (String::new(), String::new());
    for (i, corner) in corners.iter().enumerate() {
        let (x, y_here) = (x(&corner.attainment), y(&corner.pay));
        let before = i.checked_sub(1).and_then(|i| corners.get(i)).filter(|before| before.attainment == corner.attainment);
        if let Some(before) = before {
            let _ = write!(jumps, "M{x} {}V{y_here}", y(&before.pay));
        }
        let _ = write!(way, "{}{x} {y_here}", if i == 0 || before.is_some() { "M" } else { "L" });
    }
    frame.pen.path("curve", &way);
    if !jumps.is_empty() {
        frame.pen.path("jump", &jumps);
    }
    frame.pen.rect("ink", [FROM, ground, WIDE, 1], 0);
    let bands = scheme.bands.iter().map(|band| &band.from - &scheme.start);
    let lines = report.tiers.iter().map(|tier| tier.of_target.clone());
    let mut figures: Vec<Exact> = bands.chain(lines).chain([Exact::one()]).filter(|at| at.is_positive() && *at < width).collect();
    figures.extend([Exact::zero(), width.clone()]);
    figures.sort();
    figures.dedup();
    let figures = figures.iter().map(|at| (x(at), number::percent_short(at)));
    spaced(&mut frame.pen, "quiet", 11, ground + 16, figures);
    frame.y = ground + 24;
    let plan = Scheme::plan_attainment(report);
    let mut dots: Vec<(&str, String, Exact)> = report
        .tiers
        .iter()
        .map(|tier| {
            ("dot", format!("{} {}", names::shown(locale, &tier.name), number::percent_short(&tier.of_target)), tier.of_target.clone())
        })
        .collect();
    dots.extend(plan.map(|at| ("ink", words.at_plan(&number::percent_short(&at)), at)));
    for (class, said, at) in dots {
        let pay = scheme.at(&at).pay;
        if at <= width {
            dot(&mut frame, class, [x(&at), y(&pay)]);
        }
        frame.y += 24;
        let base = frame.y;
        dot(&mut frame, class, [LEFT + 8, base - 4]);
        frame.pen.text_within("", 13, [LEFT + 24, base], Anchor::Start, &said, 400);
        frame.pen.text("bold", 13, [RIGHT, base], Anchor::End, &money(&pay, report));
    }
    frame.y += 6;
    Some(frame.finish())
}

/// A point as a diamond.
fn dot(frame: &mut Frame, class: &str, [x, y]: [u32; 2]) {
    frame.pen.path(class, &format!("M{} {y}L{x} {}L{} {y}L{x} {}Z", x - 6, y.saturating_sub(6), x + 6, y + 6));
}
