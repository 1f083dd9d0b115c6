//! The month in which the fiscal year begins.

use leptos::prelude::*;

use crate::domain::draft::edits;
use crate::domain::{Field, FiscalYear, TimeField};
use crate::i18n::{fiscal, when};
use crate::ui::parts::el::{View, attr, boxed, dynamic, el, fixed, flag, line, made, on, say, when as when_there};
use crate::ui::parts::field::fault_line;
use crate::ui::{Screen, id_of};

/// The choice of the first month, and what the fiscal year at the start date is then called.
pub fn year_choice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let field = Field::Time(TimeField::YearFrom);
    let typed = document.text(field.clone());
    let typed = Memo::new(move |_| typed.get());
    let options = dynamic(move || {
        let locale = document.locale.get();
        let chosen = FiscalYear::typed(&typed.get());
        let option = |value: String, word: String, is_chosen: bool| {
            let mut attributes = vec![made("value", value)];
            if is_chosen {
                attributes.push(attr("selected", ""));
            }
            el("option", attributes, vec![View::Text(fixed(word))])
        };
        // What a file has and nobody can read stays on screen until another month is chosen.
        let unread = if chosen.is_none() { Some(option(String::new(), typed.get(), true)) } else { None };
        let month =
            |n: u32| option(n.to_string(), when::month_name(locale, n as usize - 1), chosen.map(FiscalYear::first_month) == Some(n));
        View::All(unread.into_iter().chain((1..=12).map(month)).collect())
    });
    let choose = move |event| {
        if let Ok(month) = event_target_value(&event).parse() {
            document.edit(None, |draft| edits::begin_year(draft, month));
        }
    };
    let year = document.part(|draft| Some((FiscalYear::typed(&draft.time.year_from)?, draft.horizon()?.first())));
    let name = say(move || year.get().and_then(|(year, first)| fiscal::year(document.locale.get(), year, first)).unwrap_or_default());
    let id = id_of(&field);
    let row = vec![
        el(
            "label",
            vec![made("for", id.clone())],
            vec![View::Text(say(move || fiscal::Words(document.locale.get()).year_from().to_owned()))],
        ),
        el("select", vec![made("id", id), on("change", choose)], vec![options]),
    ];
    View::All(vec![
        boxed("div", "field", row),
        fault_line(&field),
        when_there(flag(move || !name.get().is_empty()), move || line("p", "note", name)),
    ])
}
