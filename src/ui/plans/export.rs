//! Files for other programs: a workbook, CSV, Markdown, a calendar, the plan file, and the charts.

use super::as_text::hand_over;
use super::charts::charts_part;
use crate::codec::file;
use crate::export::ics::{self, Origin};
use crate::export::{Form, Kind, kinds};
use crate::i18n::texts::{Charts, Export, Playbook};
use crate::platform::files;
use crate::platform::workbook_host::{self, News, Order};
use crate::state::document::file_name;
use crate::ui::exporting::Exporting;
use crate::ui::prelude::*;

/// The sheet with a button for each kind of file.
pub fn export_sheet() -> Element {
    let (screen, document) = here();
    let is_working = Signal::derive(move || matches!(screen.exporting.get(), Exporting::Working(_)));
    if !is_working.get_untracked() {
        screen.exporting.set(Exporting::Nothing);
    }
    let table = RwSignal::new(Kind::Target);
    let make = move |class_name, word: fn(Export) -> &'static str, form: fn(Kind) -> Form| {
        text_button(class_name, screen.word(word), move || begin(screen, form(table.get_untracked()))).disabled(is_working)
    };
    let json = move || text_button("", screen.word(Export::json), move || hand_over(screen, "application/json", vec![document.as_file()]));
    let has_dates = document.outcome.with(|outcome| outcome.plan.as_deref().is_some_and(ics::has_dates));
    let has_dates = Signal::stored(has_dates);
    let all = move || {
        fragment()
            .child(p().child(screen.word(Export::about)))
            .child(
                actions()
                    .child(make("primary", Export::excel, |_| Form::Xlsx))
                    .child(make("", Export::markdown, |_| Form::Markdown))
                    .child(json()),
            )
            .child(actions().child(table_choice(table)).child(make("", Export::csv, Form::Csv)))
            .child(when(has_dates, move || actions().child(calendar(screen).disabled(is_working))))
    };
    let content = match why_not() {
        None => all(),
        Some(why) => fragment().child(p().child(screen.word(why))).child(actions().child(json())),
    };
    // A chart needs no other program.
    let charts = (!page::is_in_chat()).then(charts_part);
    sheet(screen.word(Export::export), content.children(charts).child(p().class("told").role("status").child(move || said(screen))))
}

/// The button for a calendar of the plan's dates. Its events belong to the plan under its id, so that a new name makes no second ones.
fn calendar(screen: Screen) -> Element {
    let make = move || {
        let key = screen.document.whose.with_untracked(|whose| ics::key_of(whose.key()));
        begin(screen, Form::Ics(Origin { key: Some(key), made: Some(clock::now_ms() / 1000) }));
    };
    text_button("", screen.word(Playbook::calendar), make)
}

/// Why only the plan file can be saved here; `None` if every file can.
fn why_not() -> Option<fn(Export) -> &'static str> {
    if page::is_in_chat() {
        Some(Export::in_chat)
    } else if workbook_host::is_there() {
        None
    } else {
        Some(Export::not_in_file)
    }
}

/// The choice of the table for CSV.
fn table_choice(table: RwSignal<Kind>) -> Element {
    let (screen, document) = here();
    let there = move || document.outcome.with(|outcome| Some(kinds(outcome.plan.as_ref()?, outcome.report.as_ref()?))).unwrap_or_default();
    let options = move || {
        let option = |kind: Kind| (kind.name().to_owned(), kind.title(screen.locale()).to_owned(), kind == table.get());
        there().into_iter().map(option).collect()
    };
    select_field("choice", "export-table", screen.word(Export::table), options, move |name| {
        table.set(Kind::named(&name).unwrap_or(Kind::Target));
    })
}

/// What is said of the file.
fn said(screen: Screen) -> String {
    let words = Export(screen.locale());
    match screen.exporting.get() {
        Exporting::Nothing => String::new(),
        Exporting::Working(0) => words.preparing().to_owned(),
        Exporting::Working(percent) => words.preparing_part(&format!("{percent}%")),
        Exporting::Saved(name) => words.made(&name),
        Exporting::Failed => words.failed().to_owned(),
        Exporting::Pending => Charts(screen.locale()).pending().to_owned(),
        Exporting::NoPicture => Charts(screen.locale()).no_picture().to_owned(),
        Exporting::HasFaults => words.has_faults().to_owned(),
    }
}

/// Makes a file of the open scenario, and saves it.
fn begin(screen: Screen, form: Form) {
    let document = screen.document;
    let valid = document.outcome.with_untracked(|outcome| outcome.valid.clone().filter(|_| outcome.faults.is_empty()));
    let Some(draft) = valid else { return screen.exporting.set(Exporting::HasFaults) };
    screen.exporting.set(Exporting::Working(0));
    let locale = screen.locale();
    let ending = match form {
        Form::Csv(kind) => format!("{}.csv", kind.title(locale)),
        Form::Xlsx | Form::Markdown | Form::Ics(_) => form.ending().to_owned(),
    };
    let name = file_name(&draft, locale, &ending);
    let (plan, day, form_name) = (file::write(&draft), today().to_string(), form.name());
    let order = Order { plan: &plan, today: &day, language: locale.tag(), form: &form_name };
    workbook_host::make(&order, move |news| {
        screen.exporting.set(match news {
            News::Percent(percent) => Exporting::Working(percent),
            News::Done(bytes) if files::save_bytes(&name, form.mime(), &bytes) => Exporting::Saved(name.clone()),
            News::Done(_) | News::Failed => Exporting::Failed,
        });
    });
}
