//! The link: by the system's share sheet, the clipboard, or a QR code.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Screen;
use super::parts::buttons::{actions, button};
use super::parts::el::{Attribute, View, attr, class, dynamic, el, fixed, flag, line, live, made, say, when};
use super::parts::icon::{drawing, path, rect};
use super::parts::sheet::sheet;
use crate::codec::link;
use crate::codec::qr::{Qr, qr};
use crate::domain::{Count, Field};
use crate::i18n::texts::{Plans, Share};
use crate::i18n::{Locale, number};
use crate::platform::{files, page, sharing};
use crate::state::document::name_shown;

const INPUT: &str = "share-link";

/// The sheet that shares the open plan.
pub fn share_sheet() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let is_file = flag(|| page::address().starts_with("file:"));
    let of_file = when(is_file, move || {
        let said = line("p", "", say(move || Share(document.locale.get()).link_of_file().to_owned()));
        View::All(vec![said, actions(vec![save_file("primary")])])
    });
    // Once: with the next edit the address is no longer this plan's, also while the sheet is still closing.
    if let Ok(fragment) = link::encode(&untrack(|| document.whole_draft())) {
        document.show_link(&fragment);
    }
    let body = dynamic(move || match link::encode(&document.whole_draft()) {
        Ok(fragment) => link_view(page::address() + &fragment),
        Err(_) => View::All(vec![line("p", "", screen.word(Share::link_too_large)), file_instead(is_file, "primary")]),
    });
    sheet(screen.word(Share::share), vec![of_file, body])
}

/// The file beside the link; where the page is a file, it is offered in the link's place.
fn file_instead(is_file: Signal<bool>, class_name: &'static str) -> View {
    when(flag(move || !is_file.get()), move || actions(vec![save_file(class_name)]))
}

/// What is said of a link that a chat program may cut; `None` for one that none does.
fn may_cut(characters: usize, locale: Locale) -> Option<String> {
    let words = Share(locale);
    let names = match link::cutters(characters)[..] {
        [] => return None,
        [one] => one.to_owned(),
        [one, other, ..] => words.both(one, other),
    };
    let characters = Count::new(characters as u64).map(number::count).unwrap_or_default();
    Some(words.may_cut(&names, &characters))
}

/// The button that saves the open plan as a file.
pub fn save_file(class_name: &'static str) -> View {
    let screen = Screen::here();
    button(class_name, screen.word(Plans::save_file), move || {
        let (name, text) = screen.document.as_file();
        files::save(&name, "application/json", &text);
    })
}

fn link_view(url: String) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.text(Field::Name);
    let copied = RwSignal::new(String::new());
    let is_file = url.starts_with("file:");
    let code = if is_file { None } else { Some(qr(&url)) };
    let code =
        code.map_or(View::None, |code| code.map_or_else(|| line("p", "note", screen.word(Share::qr_too_large)), |code| code_view(&code)));
    let (link, shared) = (url.clone(), url.clone());
    let copy = move || {
        let link = link.clone();
        let strings = Share(screen.locale());
        spawn_local(async move {
            let told = if sharing::copy(link, INPUT).await { strings.copied() } else { strings.not_copied() };
            copied.set(told.to_owned());
        });
    };
    let share = move || {
        let title = name_shown(&name.get_untracked(), document.locale.get()).into_owned();
        spawn_local(sharing::share(title, shared.clone()));
    };
    let cut = if is_file { None } else { may_cut(url.len(), document.locale.get()) };
    // What is best to do comes first, in colour.
    let mut buttons = vec![button(if is_file || cut.is_some() { "" } else { "primary" }, screen.word(Share::copy_link), copy)];
    if sharing::has_share_sheet() {
        buttons.push(button("", screen.word(Share::share_system), share));
    }
    let input = vec![
        attr("id", INPUT),
        class("link-text"),
        attr("type", "text"),
        attr("readonly", ""),
        live("aria-label", screen.word(Share::link)),
        Attribute::Value(fixed(url)),
    ];
    let file = if cut.is_some() { View::None } else { file_instead(flag(move || is_file), "") };
    let warning = cut.map_or(View::None, |cut| {
        el("div", vec![class("banner warn"), attr("role", "alert")], vec![line("p", "", fixed(cut)), actions(vec![save_file("primary")])])
    });
    View::All(vec![
        when(flag(move || !is_file), move || line("p", "", screen.word(Share::share_text))),
        warning,
        el("input", input, Vec::new()),
        actions(buttons),
        el("p", vec![class("told"), attr("role", "status")], vec![View::Text(say(move || copied.get()))]),
        code,
        file,
    ])
}

fn code_view(code: &Qr) -> View {
    let screen = Screen::here();
    // Four light modules around it, as readers want.
    let side = (code.size + 8).to_string();
    let attributes = vec![
        class("qr"),
        made("viewBox", format!("-4 -4 {side} {side}")),
        attr("role", "img"),
        attr("shape-rendering", "crispEdges"),
        live("aria-label", screen.word(Share::qr_code)),
    ];
    let paper = vec![class("light"), attr("x", "-4"), attr("y", "-4"), made("width", side.clone()), made("height", side)];
    drawing(attributes, vec![rect(paper), path(vec![class("dark"), made("d", code.path.clone())])])
}
