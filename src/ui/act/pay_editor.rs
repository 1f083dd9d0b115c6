//! The editor of pay: base, variable pay or commission, bands, cap and what was booked before.

use crate::domain::draft::limits::BANDS_MAX;
use crate::domain::{BandDraft, BandKind, PayDraft, RatesOf};
use crate::i18n::texts::Pay;
use crate::ui::prelude::*;

/// Each field of pay has an input. They are named here, so that the compiler asks for the input of a new one.
const _: fn(PayDraft) = |PayDraft { base: _, rates_of: _, at_target: _, kind: _, bands: _, cap: _, start: _ }| ();
const _: fn(BandDraft) = |BandDraft { from: _, rate: _ }| ();

/// The fields of pay.
pub fn editor() -> Element {
    let (screen, document) = here();
    let rates_of = settled(document.part(|draft| RatesOf::named(draft.pay.rates_of.trim()).unwrap_or_default()));
    let kind = settled(document.part(|draft| BandKind::named(draft.pay.kind.trim()).unwrap_or_default()));
    let word = |text: fn(Pay) -> &'static str| span().child(screen.word(text));
    let kind_word = |i: usize| span().child(Signal::derive(move || Pay(screen.locale()).kinds()[i].to_owned()));
    let about = Signal::derive(move || Pay(screen.locale()).kind_about()[kind.get() as usize].to_owned());
    let head = Signal::derive(move || {
        let words = Pay(screen.locale());
        if rates_of.get() == RatesOf::Sales { words.bands_head_sales() } else { words.bands_head_variable() }.to_owned()
    });
    let count = document.part(|draft| draft.pay.bands.len());
    let full = Signal::derive(move || count.get() >= BANDS_MAX);
    let remove = move || {
        document.delete_part(Pay(screen.locale()).title(), edits::remove_pay);
        screen.pay.set(false);
        focus_soon("pay-title".to_owned());
    };
    let variable = move || field_row(&Field::PayAtTarget, Kind::Number, screen.word(Pay::at_target));
    div()
        .class("details pay-fields")
        .child(segments(
            "pay-rates-of",
            screen.word(Pay::rates_of),
            [word(Pay::of_variable), word(Pay::of_sales)],
            Signal::derive(move || rates_of.get() as usize),
            // Rates of the one make no sense as rates of the other.
            move |i| document.edit(None, |draft| edits::usual_pay(draft, if i == 0 { RatesOf::Variable } else { RatesOf::Sales })),
        ))
        .child(fault_line(&Field::PayRatesOf))
        .child(field_row_with(&Field::PayBase, Kind::Number, screen.word(Pay::base), None, screen.word(Pay::none)))
        .child(when(move || rates_of.get() == RatesOf::Variable, variable))
        .child(h3().id("pay-bands").child(screen.word(Pay::bands)))
        .child(segments("pay-kind", screen.word(Pay::kind), [0, 1].map(kind_word), Signal::derive(move || kind.get() as usize), move |i| {
            document.edit(None, |draft| edits::choose_band_kind(draft, BandKind::NAMES[i.min(1)]));
        }))
        .child(fault_line(&Field::PayKind))
        .child(p().class("word").child(about))
        .child(p().class("word").child(head))
        .child(ul().class("edit-list").child(rows(count, band)))
        .child(fault_line(&Field::Bands))
        .child(text_button("link", screen.word(Pay::add_band), move || document.edit(None, edits::add_band)).disabled(full))
        .child(full_note(count, BANDS_MAX))
        .child(field_row_with(&Field::PayCap, Kind::Number, screen.word(Pay::cap), None, screen.word(Pay::no_limit)))
        .child(field_row_with(&Field::PayStart, Kind::Number, screen.word(Pay::start), None, screen.word(Pay::none)))
        .child(actions().child(text_button("", screen.word(Pay::remove), remove)))
}

fn band(i: usize) -> Element {
    let (screen, document) = here();
    let fields =
        [(Field::BandFrom(i), Kind::Rate, screen.word(Pay::band_from)), (Field::BandRate(i), Kind::Rate, screen.word(Pay::band_rate))];
    edit_row(fields, remove_named(screen.name(Field::BandFrom(i))), move || {
        document.edit(None, |draft| edits::remove_band(draft, i));
        focus_soon("pay-fold".into());
    })
}
