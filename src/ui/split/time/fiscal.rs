//! The month in which the fiscal year begins.

use crate::domain::FiscalYear;
use crate::i18n::fiscal;
use crate::ui::prelude::*;

/// The choice of the first month, and what the fiscal year at the start date is then called.
pub fn year_choice() -> Fragment {
    let (screen, document) = here();
    let field = Field::Time(TimeField::YearFrom);
    let typed = settled(document.text(field.clone()));
    let options = move || {
        let chosen = FiscalYear::typed(&typed.get());
        // A month in a file that cannot be read stays on screen until another one is chosen.
        let unread = chosen.is_none().then(|| (String::new(), typed.get(), true));
        let month = |n: u32| {
            let word = dates::month_name(screen.locale(), n as usize - 1).to_owned();
            (n.to_string(), word, chosen.map(FiscalYear::first_month) == Some(n))
        };
        unread.into_iter().chain((1..=12).map(month)).collect()
    };
    let choose = move |month: String| {
        if let Ok(month) = month.parse() {
            document.edit(None, |draft| edits::begin_year(draft, month));
        }
    };
    let year = document.part(|draft| Some((FiscalYear::typed(&draft.time.year_from)?, draft.horizon()?.first())));
    let name = Signal::derive(move || year.get().and_then(|(year, first)| fiscal::year(screen.locale(), year, first)).unwrap_or_default());
    fragment()
        .child(select_field("field", id_of(&field), screen.word(FiscalYears::year_from), options, choose))
        .child(fault_line(&field))
        .child(line_if_any("note", name))
}
