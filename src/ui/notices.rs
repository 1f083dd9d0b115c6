//! What must be said at once: a shared plan, a refused link, a storage that does not keep; and short messages with a way back.

use leptos::prelude::*;

use super::Screen;
use super::menu::save_all;
use super::parts::buttons::{actions, button, icon_button};
use super::parts::el::{View, attr, boxed, class, dynamic, el, fixed, flag, line, say, settled, when};
use super::parts::icon::Shape;
use super::share::save_file;
use crate::domain::Field;
use crate::i18n::texts::{Notices, Page, Plans};
use crate::platform::{files, page};
use crate::state::document::{Back, Refused, Saving, Source, Toast, Whose};
use crate::state::library::Trouble;

/// Everything that stands above the plan until it is settled.
pub fn banners() -> View {
    boxed("div", "banners", vec![quiet(), guest(), refused(), storage(), corrupt(), other_faults()])
}

fn warning(views: Vec<View>) -> View {
    el("div", vec![class("banner warn"), attr("role", "alert")], views)
}

/// What has time: a later version waits, or a file of all plans is due. It is said only while what is typed is kept: for a later
/// version the page is loaded anew, and a file will be asked for louder.
fn quiet() -> View {
    let document = Screen::here().document;
    let is_any = move || document.update_ready.get() == Some(true) || document.backup_due.get();
    when(flag(move || is_any() && !matches!(document.saving.get(), Saving::Refused(_))), quiet_there)
}

fn quiet_there() -> View {
    let document = Screen::here().document;
    dynamic(move || if document.update_ready.get() == Some(true) { update_there() } else { backup_there() })
}

fn update_there() -> View {
    let document = Screen::here().document;
    let screen = Screen::here();
    let buttons = vec![update_now("primary"), button("", screen.word(Page::update_later), move || document.update_ready.set(Some(false)))];
    el("div", vec![class("banner"), attr("role", "status")], vec![line("p", "", screen.word(Page::update_ready)), actions(buttons)])
}

/// The button that takes the later version that waits.
pub fn update_now(class_name: &'static str) -> View {
    let document = Screen::here().document;
    button(class_name, say(move || Page(document.locale.get()).update_now().to_owned()), move || {
        document.save_if_due();
        page::update();
    })
}

fn guest() -> View {
    let screen = Screen::here();
    let document = screen.document;
    when(flag(move || matches!(document.whose.get(), Whose::Guest(_))), guest_there)
}

fn guest_there() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let buttons = vec![
        button("primary", screen.word(Notices::keep), move || document.keep()),
        button("", screen.word(Notices::back_to_own), move || document.leave_guest()),
    ];
    let mut views = vec![line("p", "", screen.word(Notices::guest))];
    // What was tried on it stays over a reload: whoever speaks of it with others must see that it is not theirs.
    if let Some(shared) = document.as_shared() {
        let is_changed = document.whole(move |draft| *draft != shared);
        let words = Notices(document.locale.get());
        views.push(when(flag(move || is_changed.get()), move || {
            let back = button("", fixed(words.as_shared()), move || document.back_to_shared());
            View::All(vec![line("p", "note", fixed(words.changed_here())), actions(vec![back])])
        }));
    }
    views.push(actions(buttons));
    el("div", vec![class("banner"), attr("role", "status")], views)
}

fn refused() -> View {
    let screen = Screen::here();
    let document = screen.document;
    dynamic(move || document.refused.get().map_or(View::None, |refused| refused_there(screen, &refused)))
}

fn refused_there(screen: Screen, refused: &Refused) -> View {
    let document = screen.document;
    let locale = document.locale.get();
    let strings = Notices(locale);
    let title = match refused.from {
        Source::Link => strings.link_refused(),
        Source::File => strings.file_refused(),
        Source::Plans => Notices(locale).some_refused(),
    };
    let mut views = vec![line("p", "", fixed(title))];
    views.extend(refused.faults.iter().take(5).map(|fault| {
        let path = fault.field.to_string();
        let before = if path.is_empty() { path } else { path + ": " };
        line("p", "", fixed(before + &locale.fault_found(fault)))
    }));
    views.push(actions(vec![button("", screen.word(Page::dismiss), move || document.refused.set(None))]));
    warning(views)
}

fn storage() -> View {
    let screen = Screen::here();
    let document = screen.document;
    // While the next try is under way the last word stands, or it would blink with every letter.
    let standing = Memo::new(move |before: Option<&usize>| match document.saving.get() {
        Saving::Done => 0,
        Saving::Soon => before.copied().unwrap_or(0),
        Saving::Refused(Trouble::Forbidden) => 1,
        Saving::Refused(Trouble::Full) => 2,
    });
    dynamic(move || {
        let text = match standing.get() {
            0 => return View::None,
            1 => screen.word(Notices::storage_forbidden),
            _ => screen.word(Notices::storage_full),
        };
        warning(vec![line("p", "", text), actions(vec![save_file("")])])
    })
}

fn corrupt() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let dismissed = RwSignal::new(false);
    when(flag(move || !dismissed.get() && document.corrupt.with(|corrupt| !corrupt.is_empty())), move || corrupt_there(dismissed))
}

fn corrupt_there(dismissed: RwSignal<bool>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let save = move || files::save("backcast-rescue.txt", "text/plain", &document.corrupt.get_untracked().join("\n\n"));
    let buttons = vec![
        button("primary", screen.word(Notices::save_what_is_there), save),
        button("", screen.word(Page::dismiss), move || dismissed.set(true)),
    ];
    warning(vec![line("p", "", screen.word(Notices::storage_corrupt)), actions(buttons)])
}

fn backup_there() -> View {
    let document = Screen::here().document;
    let words = Notices(document.locale.get());
    let buttons = vec![save_all("primary"), button("", fixed(words.later()), move || document.put_backup_off())];
    el("div", vec![class("banner"), attr("role", "status")], vec![line("p", "", fixed(words.due())), actions(buttons)])
}

/// Faults that have no field on screen, as a file can have: a list that is too long.
fn other_faults() -> View {
    let document = Screen::here().document;
    let words = settled(say(move || {
        let locale = document.locale.get();
        document.outcome.with(|outcome| {
            let other = outcome.faults.iter().filter(|fault| matches!(fault.field, Field::File(_)));
            other.map(|fault| format!("{}: {}", fault.field, locale.fault(fault))).collect::<Vec<_>>().join("\n")
        })
    }));
    dynamic(move || match words.get() {
        words if words.is_empty() => View::None,
        words => warning(vec![line("p", "lines", fixed(words))]),
    })
}

/// A short message at the foot of the page.
pub fn toast_line() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let toast = dynamic(move || document.toast.get().map_or(View::None, |toast| toast_there(screen, toast)));
    el("div", vec![class("toast-place"), attr("role", "status"), attr("aria-live", "polite")], vec![toast])
}

fn toast_there(screen: Screen, toast: Toast) -> View {
    let document = screen.document;
    let back = toast.back.map(|back| {
        let is_on = matches!(back, Back::Open(_));
        let word =
            say(move || if is_on { Plans(document.locale.get()).open().to_owned() } else { Page(screen.locale()).undo().to_owned() });
        button("link", word, move || document.go_back(&back))
    });
    let close = icon_button(Shape::Close, screen.word(Page::close), move || document.toast.set(None));
    boxed("div", "toast", [line("span", "", fixed(toast.text))].into_iter().chain(back).chain([close]).collect())
}
