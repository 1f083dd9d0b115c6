//! The hint at a target that is worth less than one deal, with what was probably meant in one tap.

use crate::domain::Currency;
use crate::domain::draft::SmallTarget;
use crate::ui::prelude::*;

/// The hint below the target's field. It replaces the field's other lines except a fault.
pub fn small_target_line(id: String, small: &SmallTarget) -> Element {
    let (screen, document) = here();
    let small = StoredValue::new(small.clone());
    let sentence = document.part(move |draft| small.with_value(|small| said(small, draft, screen.locale())));
    let meant = Signal::derive(move || {
        small
            .with_value(|small| small.likely_meant(number::scales(screen.locale())))
            .map(|meant| number::typed_amount(screen.locale(), &meant))
    });
    let offer = move || {
        let amount = Signal::derive(move || meant.get().unwrap_or_default());
        let word = Signal::derive(move || Target(screen.locale()).make_it(&amount.get()));
        text_button("link", word, move || document.edit(None, |draft| draft.put(&Field::Amount, amount.get_untracked())))
    };
    p().class("meaning doubt").id(id).child(span().child(sentence)).child(when(move || meant.get().is_some(), offer))
}

/// What is odd about the target, in a sentence.
fn said(small: &SmallTarget, draft: &Draft, locale: Locale) -> String {
    let currency = Currency::new(&draft.currency).unwrap_or(Currency::CNY);
    let money = |value: &Exact| number::amount_short(locale, currency, value);
    let (target, one_deal) = (money(&small.target), money(&small.one_deal));
    let words = Target(locale);
    if draft.metric == Metric::GrossProfit { words.below_one_profit(&target, &one_deal) } else { words.below_one_deal(&target, &one_deal) }
}
