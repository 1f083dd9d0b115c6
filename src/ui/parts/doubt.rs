//! The hint at a target that is worth less than one deal, or at a deal so small that the target takes very many, with what was probably
//! meant in one tap.

use crate::domain::draft::{SmallDeal, SmallTarget};
use crate::domain::{Count, Currency};
use crate::ui::prelude::*;

/// What may be a slip in a field.
#[derive(Clone, PartialEq)]
pub enum Doubt {
    /// In the target.
    Target(SmallTarget),
    /// In the deal size.
    Deal(SmallDeal),
}

impl Doubt {
    /// What may be a slip in that field; `None` for a field of which nothing is asked.
    pub fn of(document: Document, field: &Field) -> Option<Signal<Option<Self>>> {
        match field {
            Field::Amount => {
                let small = document.small_target();
                Some(Signal::derive(move || small.get().map(Self::Target)))
            }
            Field::DealSize => {
                let small = document.small_deal();
                Some(Signal::derive(move || small.get().map(Self::Deal)))
            }
            _ => None,
        }
    }

    fn field(&self) -> Field {
        match self {
            Self::Target(_) => Field::Amount,
            Self::Deal(_) => Field::DealSize,
        }
    }

    fn likely_meant(&self, scales: impl IntoIterator<Item = u64>) -> Option<Exact> {
        match self {
            Self::Target(small) => small.likely_meant(scales),
            Self::Deal(small) => small.likely_meant(scales),
        }
    }
}

/// The hint below a field. It replaces the field's other lines except a fault.
pub fn doubt_line(id: String, doubt: Doubt) -> Element {
    let (screen, document) = here();
    let field = doubt.field();
    let doubt = StoredValue::new(doubt);
    let sentence = document.part(move |draft| doubt.with_value(|doubt| said(doubt, draft, screen.locale())));
    let meant = Signal::derive(move || {
        let meant = doubt.with_value(|doubt| doubt.likely_meant(number::scales(screen.locale())));
        meant.map(|meant| number::typed_amount(screen.locale(), &meant))
    });
    let field = StoredValue::new(field);
    let offer = move || {
        let amount = Signal::derive(move || meant.get().unwrap_or_default());
        let word = Signal::derive(move || Target(screen.locale()).make_it(&amount.get()));
        text_button("link", word, move || document.edit(None, |draft| draft.put(&field.get_value(), amount.get_untracked())))
    };
    p().class("meaning doubt").id(id).child(span().child(sentence)).child(when(move || meant.get().is_some(), offer))
}

/// What is odd, in a sentence.
fn said(doubt: &Doubt, draft: &Draft, locale: Locale) -> String {
    let currency = Currency::new(&draft.currency).unwrap_or(Currency::CNY);
    let money = |value: &Exact| number::amount_short(locale, currency, value);
    let small = match doubt {
        Doubt::Target(small) => small,
        Doubt::Deal(small) => {
            let deals = small.deals().floor().and_then(Count::new).map(|deals| number::count_short(locale, deals));
            return Target(locale).many_deals(&money(&small.size), &deals.unwrap_or_default());
        }
    };
    let (target, one_deal) = (money(&small.target), money(&small.one_deal));
    let words = Target(locale);
    if draft.metric == Metric::GrossProfit { words.below_one_profit(&target, &one_deal) } else { words.below_one_deal(&target, &one_deal) }
}
