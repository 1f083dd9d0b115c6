//! A conversion rate between two stages: a slider for the thumb and a field for what is typed.

use crate::domain::Rate;
use crate::ui::prelude::*;

/// The names of stage `k` and the next.
fn ends(k: usize) -> [Signal<String>; 2] {
    [k, k + 1].map(|k| Screen::here().name(Field::StageName(k)))
}

/// The names of stage `k` and the next, with an arrow between them.
pub fn between(k: usize) -> Signal<String> {
    let [from, to] = ends(k);
    Signal::derive(move || format!("{} → {}", from.get(), to.get()))
}

/// What the rate from stage `k` to the next is called, for those who cannot see the funnel.
pub fn rate_name(k: usize) -> Signal<String> {
    let (screen, [from, to]) = (Screen::here(), ends(k));
    Signal::derive(move || Funnel(screen.locale()).rate_between(&from.get(), &to.get()))
}

/// The slider of the rate from stage `k` to the next, in whole percent.
pub fn rate_slider(k: usize) -> Element {
    let document = Screen::here().document;
    let held = document.text(Field::Rate(k));
    // The slider shows the rate, or the last one while the text is not a rate.
    let knob = Memo::new(move |before: Option<&String>| match Rate::new(&held.get()) {
        Ok(rate) => rate.percent_whole().to_string(),
        Err(_) => before.cloned().unwrap_or_else(|| "1".into()),
    });
    let slide = move |event| {
        let text = format!("{}%", event_target_value(&event));
        document.edit(Some(Field::Rate(k)), |draft| draft.put(&Field::Rate(k), text.clone()));
    };
    input()
        .r#type("range")
        .min("1")
        .max("100")
        .step("1")
        .aria_label(rate_name(k))
        .aria_valuetext(held)
        .prop_value(knob)
        .on("input", slide)
        .on("change", move |_| document.seal())
}

/// The rate from stage `k` to the next.
pub fn rate_row(k: usize) -> Fragment {
    let screen = Screen::here();
    fragment()
        .child(div().class("rate").child(span().aria_hidden("true").child(screen.word(Funnel::rate))).child(rate_slider(k)).child(entry(
            Field::Rate(k),
            Kind::Rate,
            rate_name(k),
        )))
        .child(fault_line(&Field::Rate(k)))
}
