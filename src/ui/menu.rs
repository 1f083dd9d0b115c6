//! The menu: plans, files, language, appearance.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notices::update_now;
use super::parts::buttons::{actions, button};
use super::parts::el::{View, attr, bdi, boxed, class, dynamic, el, fixed, flag, line, live_flag, on, tap, when};
use super::parts::field::{Kind, field_row};
use super::parts::segments::{segments, segments_of};
use super::parts::sheet::sheet;
use super::share::save_file;
use super::{Screen, Sheet};
use crate::codec::backup;
use crate::domain::draft::fault;
use crate::domain::{Allowed, Fault, Field};
use crate::i18n::Locale;
use crate::i18n::texts::{Notices, Page, Plans, Share};
use crate::platform::{files, page};
use crate::state::document::{Document, Refused, Saving, Source, Theme, Whose, name_shown};
use crate::state::library::{Entry, Trouble};

/// The menu's sheet.
pub fn menu_sheet() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let in_itself = |locale: Locale| el("bdi", vec![attr("lang", locale.tag())], vec![View::Text(fixed(locale.name()))]);
    let languages = Locale::ALL.into_iter().map(in_itself).collect();
    let language = Signal::derive(move || document.locale.get() as usize);
    let themes = vec![screen.word(Page::theme_auto), screen.word(Page::theme_light), screen.word(Page::theme_dark)];
    let theme = Signal::derive(move || document.theme.get() as usize);
    let words = Plans(document.locale.get());
    let share = button("", screen.word(Share::share), move || screen.lay(Sheet::Share));
    sheet(
        screen.word(Plans::plans),
        vec![
            field_row(&Field::Name, Kind::Name, screen.word(Plans::plan_name), None),
            plan_actions(),
            plan_list(),
            actions(vec![share, save_file(""), open_file()]),
            line("h3", "", screen.word(Page::language)),
            segments_of("language", screen.word(Page::language), languages, language, move |i| document.speak(Locale::ALL[i])),
            line("h3", "", screen.word(Page::theme)),
            segments("theme", screen.word(Page::theme), themes, theme, move |i| document.look(Theme::ALL[i])),
            line("h3", "", fixed(words.storage())),
            kept_where(),
            actions(vec![save_all("")]),
            when(flag(move || document.update_ready.get().is_some()), move || {
                let ready = fixed(Page(document.locale.get()).update_ready());
                View::All(vec![
                    line("h3", "", fixed(Page(document.locale.get()).version())),
                    line("p", "note", ready),
                    actions(vec![update_now("")]),
                ])
            }),
        ],
    )
}

/// Where plans are kept, and for how long; or that they are not.
fn kept_where() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let words = Plans(document.locale.get());
    dynamic(move || {
        if document.saving.get() == Saving::Refused(Trouble::Forbidden) {
            return line("p", "note", screen.word(Notices::storage_forbidden));
        }
        let lasts = fixed(if document.lasts() { words.lasts() } else { words.may_clear() });
        View::All(vec![line("p", "note", screen.word(Page::privacy)), line("p", "note", lasts)])
    })
}

/// Does something to the plans, and goes back to the plan that is then open.
fn then_close(screen: Screen, act: impl FnOnce(Document)) {
    act(screen.document);
    screen.stage.set(None);
    screen.sheet.set(None);
    screen.start_soon();
}

fn plan_actions() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let own = flag(move || matches!(document.whose.get(), Whose::Own(_)));
    let delete = move || button("", screen.word(Plans::delete_plan), move || then_close(screen, Document::delete));
    actions(vec![
        button("primary", screen.word(Plans::new_plan), move || then_close(screen, Document::new_plan)),
        button("", screen.word(Plans::duplicate), move || then_close(screen, Document::duplicate)),
        when(own, delete),
    ])
}

fn plan_list() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let row = move |entry: Entry| {
        let name = name_shown(&entry.name, document.locale.get()).into_owned();
        let id = entry.id.clone();
        let is_open = flag(move || document.whose.with(|whose| *whose == Whose::Own(entry.id.clone())));
        let open = tap(move || then_close(screen, |document| document.open(&id)));
        let mark = when(is_open, move || line("small", "", screen.word(Plans::now_open)));
        let choice = el("button", vec![attr("type", "button"), live_flag("aria-current", is_open), open], vec![bdi(fixed(name)), mark]);
        el("li", Vec::new(), vec![choice])
    };
    let list = dynamic(move || View::All(document.entries.get().into_iter().map(row).collect()));
    boxed("ul", "plans", vec![list])
}

/// The button that saves all plans to a file.
pub fn save_all(class_name: &'static str) -> View {
    let document = Screen::here().document;
    button(class_name, fixed(Plans(document.locale.get()).save_all()), move || {
        for (name, text) in document.all_as_files() {
            files::save(&name, "application/json", &text);
        }
        document.note_backup();
    })
}

const FILE: &str = "open-file";

/// A file from the machine: a plan, or several, as plans of one's own.
fn open_file() -> View {
    let screen = Screen::here();
    let take = move |_| {
        spawn_local(async move {
            match files::chosen(FILE, backup::BYTES_MAX).await {
                Some(Ok(text)) => then_close(screen, |document| document.open_file(&text)),
                Some(Err(size)) => {
                    let fault = Fault::new(Field::File(String::new()), fault::size(size), Allowed::Bytes(backup::BYTES_MAX));
                    then_close(screen, |document| document.refused.set(Some(Refused { from: Source::File, faults: vec![fault] })));
                }
                None => {}
            }
        });
    };
    let input = vec![
        attr("id", FILE),
        class("unseen"),
        attr("type", "file"),
        attr("accept", ".json,application/json"),
        attr("tabindex", "-1"),
        attr("aria-hidden", "true"),
        on("change", take),
    ];
    View::All(vec![button("", screen.word(Plans::open_file), || page::tap(FILE)), el("input", input, Vec::new())])
}
