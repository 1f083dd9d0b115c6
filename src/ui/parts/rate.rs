//! A conversion rate between two stages: a slider for the thumb and a field for what is typed.

use crate::domain::Rate;
use crate::i18n::names::shown;
use crate::ui::prelude::*;

/// The rate from stage `k` to the next.
pub fn rate_row(k: usize) -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let held = document.text(Field::Rate(k));
    // Where the knob stands: at the rate, or where it was while the text says none.
    let knob = Memo::new(move |before: Option<&String>| match Rate::new(&held.get()) {
        Ok(rate) => rate.percent_whole().to_string(),
        Err(_) => before.cloned().unwrap_or_else(|| "1".into()),
    });
    let ends = [k, k + 1].map(|k| document.text(Field::StageName(k)));
    let name = Signal::derive(move || {
        let locale = document.locale.get();
        Funnel(screen.locale()).rate_between(&shown(locale, &ends[0].get()), &shown(locale, &ends[1].get()))
    });
    let slide = move |event| {
        let text = format!("{}%", event_target_value(&event));
        document.edit(Some(Field::Rate(k)), |draft| draft.put(&Field::Rate(k), text.clone()));
    };
    fragment()
        .child(
            div()
                .class("rate")
                .child(span().aria_hidden("true").child(screen.word(Funnel::rate)))
                .child(
                    input()
                        .r#type("range")
                        .min("1")
                        .max("100")
                        .step("1")
                        .aria_label(name)
                        .aria_valuetext(held)
                        .prop("value", knob)
                        .on("input", slide)
                        .on("change", move |_| document.seal()),
                )
                .child(entry(Field::Rate(k), Kind::Rate, name)),
        )
        .child(fault_line(&Field::Rate(k)))
}
