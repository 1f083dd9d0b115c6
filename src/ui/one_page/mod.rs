//! The plan on one page, to read: what a link opens to.
//!
//! [`OnePage`](crate::i18n::one_page::OnePage) has the words. They are drawn three times: as the page on screen and on paper (`sheet`), as a
//! picture for a chat (`picture`), and as text.

pub mod drawing;
mod picture;
pub mod sheet;

use leptos::task::spawn_local;

use crate::i18n::one_page::{OnePage as Words, one_page};
use crate::i18n::texts::{Notices, OnePage};
use crate::platform::{files, picture as canvas, sharing};
use crate::state::document::Whose;
use crate::ui::act::feasibility::shown::judge;
use crate::ui::parts::html::{article, footer};
use crate::ui::prelude::*;
use picture::picture;
use sheet::sheet_nodes;

/// The plan on one page, and what can be done with it.
pub fn one_page_screen() -> Element {
    let (screen, document) = here();
    let judged = Memo::new(move |_| judge(document));
    let words = Memo::new(move |_| words_of(screen, judged));
    let is_empty = move || words.with(Option::is_none);
    div()
        .class("one-page")
        .child(dynamic(move || document.as_shared().map(changed_here)))
        .child(when(is_empty, move || p().child(screen.word(OnePage::without_result))))
        .child(article().nodes(move || {
            let locale = document.locale.get();
            words.with(|words| words.as_ref().map(|words| sheet_nodes(words, locale)).unwrap_or_default())
        }))
        .child(handing(words))
        .child(going())
}

/// That a shared plan has changes of the reader's, and the way back to what was shared.
fn changed_here(shared: Draft) -> View {
    let (screen, document) = here();
    let is_changed = document.whole(move |draft| *draft != shared);
    when(is_changed, move || {
        let back = text_button("link", screen.word(Notices::as_shared), move || document.back_to_shared());
        p().class("note actions")
            .role("status")
            .attr("data-test", "changed-here")
            .child(span().child(screen.word(Notices::changed_here)))
            .child(back)
    })
}

/// The plan on one page in words; `None` while it has an error.
pub fn words_of(screen: Screen, judged: Memo<Option<crate::ui::act::feasibility::shown::Shown>>) -> Option<Words> {
    let document = screen.document;
    let locale = document.locale.get();
    let (plan, report) = document.outcome.with(|outcome| Some((outcome.plan.clone()?, outcome.report.clone()?)))?;
    let name = name_shown(&document.draft(), locale);
    let confidence = document.confidence().map(|(confidence, _)| confidence);
    let schedule = screen.schedule.get();
    judged.with(|judged| Some(one_page(name, &plan, &report, schedule.as_deref(), &judged.as_ref()?.judged, confidence.as_ref(), locale)))
}

/// The page as a picture, as text, and on paper.
fn handing(words: Memo<Option<Words>>) -> Element {
    let (screen, document) = here();
    let copy = move || {
        let (text, said) =
            (words.with_untracked(|words| words.as_ref().map(|it| it.text(document.locale.get()))), Summary(document.locale.get()));
        let Some(text) = text else { return };
        spawn_local(async move {
            let is_copied = sharing::copy(text, "").await;
            document.say(if is_copied { said.copied() } else { said.not_copied() }.to_owned(), None);
        });
    };
    let save = move || {
        let locale = document.locale.get();
        let Some((drawing, name)) = words.with_untracked(|words| words.as_ref().map(|it| (picture(it, locale), it.name.clone()))) else {
            return;
        };
        spawn_local(async move {
            let is_saved = match canvas::png(&drawing.svg, drawing.width, drawing.height, PIXELS).await {
                Some(png) => files::save_blob(&format!("{name}.png"), &png),
                None => false,
            };
            if !is_saved {
                document.say(OnePage(locale).no_picture().to_owned(), None);
            }
        });
    };
    actions()
        .child(text_button("", screen.word(OnePage::picture), save).attr("data-test", "one-page-picture"))
        .child(text_button("", screen.word(OnePage::copy), copy).attr("data-test", "one-page-copy"))
        .child(text_button("", screen.word(OnePage::print), page::print).attr("data-test", "one-page-print"))
}

/// Pixels of the picture for each unit of its drawing.
const PIXELS: u32 = 2;

/// The way to the inputs, and the copy of a shared plan.
fn going() -> Element {
    let (screen, document) = here();
    let is_guest = Signal::derive(move || matches!(document.whose.get(), Whose::Guest(_)));
    let attempt = move || {
        screen.reading.set(None);
        start_soon();
    };
    let word = Signal::derive(move || {
        let words = OnePage(screen.locale());
        if is_guest.get() { words.try_it() } else { words.to_inputs() }.to_owned()
    });
    let keep = move || {
        let keep = move || {
            document.keep();
            screen.reading.set(None);
            start_soon();
        };
        text_button("", screen.word(Notices::keep), keep).attr("data-test", "one-page-keep")
    };
    footer().class("actions go").child(text_button("primary", word, attempt).attr("data-test", "one-page-try")).child(when(is_guest, keep))
}
