//! The sales work plan: a document to read, to print and to save as PDF.
//!
//! [`WorkPlan`](crate::i18n::work_plan::WorkPlan) has its words; `blocks` draws them.

mod blocks;
mod timeline;

use crate::i18n::texts::{OnePage, WorkPlan};
use crate::i18n::work_plan::{Topic as Chapter, WorkPlan as Written, work_plan};
use crate::ui::act::feasibility::shown::{Shown, judge};
use crate::ui::one_page::words_of;
use crate::ui::parts::html::{article, fieldset, footer, legend};
use crate::ui::prelude::*;
use blocks::document_nodes;

/// Marks the page for the style sheet while the plan is shown to read.
pub fn follow_reading() {
    let screen = Screen::here();
    Effect::new(move |_| {
        let reading = match screen.reading.get() {
            None => "",
            Some(Reading::OnePage) => "page",
            Some(Reading::WorkPlan) => "document",
        };
        page::set_root("data-reading", reading);
    });
}

/// The document, the choice of its chapters, and the way to the inputs.
pub fn work_plan_screen() -> Element {
    let (screen, document) = here();
    let judged = Memo::new(move |_| judge(document));
    let words = Memo::new(move |_| written(screen, judged));
    let is_empty = move || words.with(Option::is_none);
    div()
        .class("document")
        .child(when(is_empty, move || p().child(screen.word(OnePage::without_result))))
        .child(when(move || !is_empty(), move || choice_of_chapters(words)))
        .child(article().nodes(move || {
            let (locale, left_out) = (document.locale.get(), screen.left_out.get());
            words.with(|words| words.as_ref().map(|words| document_nodes(words, &left_out, today(), locale)).unwrap_or_default())
        }))
        .child(going())
}

fn written(screen: Screen, judged: Memo<Option<Shown>>) -> Option<Written> {
    let document = screen.document;
    let page = words_of(screen, judged)?;
    let (plan, report) = document.outcome.with(|outcome| Some((outcome.plan.clone()?, outcome.report.clone()?)))?;
    let schedule = screen.schedule.get();
    let locale = document.locale.get();
    judged.with(|judged| Some(work_plan(&plan, &report, schedule.as_deref(), &judged.as_ref()?.judged, &page, locale)))
}

/// Which chapters the document has: each that the plan has can be left out.
fn choice_of_chapters(words: Memo<Option<Written>>) -> Element {
    let screen = Screen::here();
    let topics = Memo::new(move |_| {
        words.with(|words| words.as_ref().map(|words| words.chapters.iter().map(|it| it.topic).collect::<Vec<_>>()).unwrap_or_default())
    });
    let check = move |topic: Chapter| {
        let is_in = Signal::derive(move || screen.left_out.with(|all| !all.contains(&topic)));
        let turn = move || {
            screen.left_out.update(|all| {
                if all.contains(&topic) {
                    all.retain(|it| *it != topic);
                } else {
                    all.push(topic);
                }
            });
            screen.left_out.with_untracked(|all| screen.document.leave_out(all));
        };
        let name = Signal::derive(move || topic.title(screen.locale()).to_owned());
        label().class("check").child(input().r#type("checkbox").prop_checked(is_in).on("change", move |_| turn())).child(span().child(name))
    };
    fieldset()
        .class("chapters")
        .child(legend().child(screen.word(WorkPlan::chapters)))
        .child(p().class("note").child(screen.word(WorkPlan::about)))
        .child(div().class("checks").child(dynamic(move || fragment().children(topics.get().into_iter().map(check)))))
}

fn going() -> Element {
    let screen = Screen::here();
    let edit = move || {
        screen.reading.set(None);
        start_soon();
    };
    footer()
        .class("actions go")
        .child(text_button("primary", screen.word(OnePage::print), page::print).attr("data-test", "document-print"))
        .child(text_button("", screen.word(OnePage::to_inputs), edit).attr("data-test", "document-edit"))
}
