//! The month in which the fiscal year begins.

use crate::domain::FiscalYear;
use crate::i18n::fiscal;
use crate::ui::prelude::*;

/// The choice of the first month, and what the fiscal year at the start date is then called.
pub fn year_choice() -> Fragment {
    let document = Screen::here().document;
    let field = Field::Time(TimeField::YearFrom);
    let typed = document.text(field.clone());
    let typed = Memo::new(move |_| typed.get());
    let choose = move |event| {
        if let Ok(month) = event_target_value(&event).parse() {
            document.edit(None, |draft| edits::begin_year(draft, month));
        }
    };
    let year = document.part(|draft| Some((FiscalYear::typed(&draft.time.year_from)?, draft.horizon()?.first())));
    let name =
        Signal::derive(move || year.get().and_then(|(year, first)| fiscal::year(document.locale.get(), year, first)).unwrap_or_default());
    let id = id_of(&field);
    fragment()
        .child(
            div()
                .class("field")
                .child(label().r#for(id.clone()).child(move || FiscalYears(document.locale.get()).year_from().to_owned()))
                .child(select().id(id).on("change", choose).child(dynamic(move || {
                    let locale = document.locale.get();
                    let chosen = FiscalYear::typed(&typed.get());
                    let option = |value: String, word: String, is_chosen: bool| option().value(value).selected(is_chosen).child(word);
                    // What a file has and nobody can read stays on screen until another month is chosen.
                    let unread = if chosen.is_none() { Some(option(String::new(), typed.get(), true)) } else { None };
                    let month = |n: u32| {
                        option(n.to_string(), dates::month_name(locale, n as usize - 1), chosen.map(FiscalYear::first_month) == Some(n))
                    };
                    fragment().children(unread.into_iter().chain((1..=12).map(month)))
                }))),
        )
        .child(fault_line(&field))
        .child(when(move || !name.get().is_empty(), move || p().class("note").child(name)))
}
