//! What the verdict is judged by beside the plan, and its thresholds: the fields for them.

use crate::domain::draft::Takes;
use crate::domain::feasibility::Verdict;
use crate::domain::{Level, Threshold};
use crate::i18n::feasibility as said;
use crate::i18n::labels;
use crate::i18n::texts::Feasibility;
use crate::ui::prelude::*;

/// The fields, folded away until they are asked for, or until one of them has a fault.
pub fn basis_fold() -> Fragment {
    let (screen, document) = here();
    let is_open = screen.basis;
    Effect::new(move |_| {
        if document.faults().with(|faults| faults.iter().any(|fault| fault.field.section() == crate::domain::draft::Section::Feasibility)) {
            is_open.set(true);
        }
    });
    let toggle = move || is_open.update(|open| *open = !*open);
    fragment()
        .child(button().id("basis-fold").class("link fold").aria_expanded(is_open).on_click(toggle).child(screen.word(Feasibility::inputs)))
        .child(when(is_open, basis))
}

fn basis() -> Element {
    let screen = Screen::here();
    let locale = move |of: fn(Feasibility) -> &'static str| screen.word(of);
    let heads = [Verdict::Comfortable, Verdict::Achievable].map(|of| {
        let word = Signal::derive(move || said::verdict(of, screen.locale()).to_owned());
        span().child(word)
    });
    div()
        .class("details basis")
        .child(field_row(&Field::Opening, Kind::Number, locale(Feasibility::opening_in_hand)))
        .child(field_row(&Field::PastResult, Kind::Number, locale(Feasibility::past_result)))
        .child(field_row(&Field::MarketSize, Kind::Number, locale(Feasibility::market_size)))
        .child(field_row(&Field::MarketShare, Kind::Rate, locale(Feasibility::market_share)))
        .child(field_row(&Field::Aim, Kind::Name, locale(Feasibility::aim)))
        .child(h3().child(locale(Feasibility::thresholds)))
        .child(p().class("note").child(locale(Feasibility::thresholds_note)))
        .child(div().class("threshold heads").aria_hidden("true").child(span()).children(heads))
        .children(Threshold::ALL.map(threshold))
}

/// A threshold: its name and the fields of its two limits.
fn threshold(of: Threshold) -> Fragment {
    let screen = Screen::here();
    let fields = Level::BOTH.map(|level| (Field::Threshold(of, level), level));
    let limit = |(field, level): &(Field, Level)| {
        let level = *level;
        let label = Signal::derive(move || labels::threshold(of, level, screen.locale()));
        let kind = if field.takes() == Takes::Rate { Kind::Rate } else { Kind::Number };
        entry(field.clone(), kind, label).placeholder(fixed(of.usual(level)))
    };
    let name = Signal::derive(move || Feasibility(screen.locale()).threshold()[of as usize].to_owned());
    fragment()
        .child(div().class("threshold").child(span().aria_hidden("true").child(name)).children(fields.iter().map(limit)))
        .children(fields.iter().map(|(field, _)| fault_line(field)))
}
