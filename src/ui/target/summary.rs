//! The answer as a sentence that can be copied.

use crate::domain::draft::Lever;
use crate::domain::whatif::levers::gains;
use crate::i18n::summary::summary;
use crate::platform::sharing;
use crate::ui::prelude::*;

/// The sentence, and the button that copies it.
pub fn summary_panel() -> Element {
    let (screen, document) = here();
    let gains = Memo::new(move |_| {
        document.outcome.with(|outcome| {
            let plan = outcome.plan.as_deref()?;
            Some(gains(plan, (0..plan.funnel().won()).map(Lever::Rate)))
        })
    });
    let said = screen.of_report(move |report, locale| Some(summary(report, &gains.get().unwrap_or_default(), locale)));
    let copy = move || {
        let (text, words) = (said.get_untracked(), Summary(document.locale.get()));
        leptos::task::spawn_local(async move {
            let is_copied = sharing::copy(text, "").await;
            document.say(if is_copied { words.copied() } else { words.not_copied() }.to_owned(), None);
        });
    };
    section().class("summary").aria_label(screen.word(Summary::title)).child(p().child(said)).child(icon_button(
        Shape::COPY,
        screen.word(Summary::copy),
        copy,
    ))
}
