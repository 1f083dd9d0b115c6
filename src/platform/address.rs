//! The address, and the entries of the browser's history.
//!
//! Each entry has a place: where in the page the user is, written as a fragment such as `#split/time`. The address shows the place, or
//! the link of a plan, which hides it; the place is therefore kept in the state of the entry.
//!
//! The entries that the page makes by itself belong to one visit. A visit begins when the address changes from outside, as when
//! somebody pastes a link into it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::History;

use super::clock;
use super::events::listen_window;

thread_local! {
    static HERE: RefCell<Here> = const { RefCell::new(Here { visit: String::new(), link: String::new() }) };
}

/// What holds for all entries of the visit.
struct Here {
    visit: String,
    /// The link in the address; empty for none.
    link: String,
}

/// The state of an entry.
struct Entry {
    visit: String,
    /// The number of entries of the visit before it.
    depth: u32,
    /// The place; `None` if only the link is known.
    place: Option<String>,
    /// How far the page is scrolled, in pixels.
    scrolled: u32,
}

impl Entry {
    fn read(state: &str) -> Option<Self> {
        let mut words = state.split(' ');
        let (visit, depth) = (words.next()?.to_owned(), words.next()?.parse().ok()?);
        let place = words.next().map(str::to_owned);
        Some(Self { visit, depth, place, scrolled: words.next().and_then(|pixels| pixels.parse().ok()).unwrap_or_default() })
    }

    fn written(&self) -> String {
        let scrolled = if self.scrolled > 0 { format!(" {}", self.scrolled) } else { String::new() };
        let place = self.place.as_ref().map(|place| format!(" {place}{scrolled}")).unwrap_or_default();
        format!("{} {}{place}", self.visit, self.depth)
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The present entry; `None` if the page has not marked it yet.
fn entry() -> Option<Entry> {
    Entry::read(&history()?.state().ok()?.as_string()?)
}

fn visit() -> String {
    HERE.with_borrow(|here| here.visit.clone())
}

fn link() -> String {
    HERE.with_borrow(|here| here.link.clone())
}

fn set_link(link: &str) {
    HERE.with_borrow_mut(|here| link.clone_into(&mut here.link));
}

/// The address's fragment with its `#`; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The place of the present entry. An address that was typed or opened is its own place; `None` if it is a link.
#[must_use]
pub fn place() -> Option<String> {
    entry().map_or_else(|| Some(fragment()), |entry| entry.place)
}

/// The number of entries of this visit before the present one.
#[must_use]
pub fn depth() -> u32 {
    entry().map_or(0, |entry| entry.depth)
}

/// How far the page was scrolled in the present entry, in pixels.
#[must_use]
pub fn scrolled() -> u32 {
    entry().map_or(0, |entry| entry.scrolled)
}

/// Keeps in the present entry how far the page is scrolled.
pub fn keep_scrolled(pixels: u32) {
    if let (Some(entry), Some(history)) = (entry(), history()) {
        let state = JsValue::from(Entry { scrolled: pixels, ..entry }.written());
        // Fails only in documents without an address, and where a browser counts too many changes.
        let _ = history.replace_state(&state, "");
    }
}

/// Puts the link of a plan, with its `#`, into the address in place of the place, without a new entry.
pub fn put_link(link: &str) {
    set_link(link);
    write(entry().and_then(|entry| entry.place), depth(), link, false);
}

/// Takes the link off the address, which then shows the place.
pub fn take_link_off() {
    set_link("");
    let place = entry().and_then(|entry| entry.place);
    write(place.clone(), depth(), &place.unwrap_or_default(), false);
}

/// Gives the present entry another place.
pub fn replace(place: &str) {
    write(Some(place.to_owned()), depth(), &shown(place), false);
}

/// Marks an entry whose address is neither a place nor a link as one of this visit, and leaves the address as it is.
pub fn mark() {
    write(None, depth(), &fragment(), false);
}

/// Adds an entry with that place.
pub fn push(place: &str) {
    write(Some(place.to_owned()), depth() + 1, &shown(place), true);
}

/// Goes so many entries back; the listeners of [`on_arrival`] are called later.
pub fn back(entries: u32) {
    if let Some(history) = history() {
        // Fails only in a document that is no longer shown.
        let _ = history.go_with_delta(-i32::try_from(entries).unwrap_or(1));
    }
}

/// Opens a link, with its `#`, as if it were typed into the address.
pub fn open_link(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only in documents without an address.
        let _ = window.location().set_hash(fragment);
    }
}

/// Calls `arrived` each time another entry or another fragment is shown, sometimes twice.
pub fn on_arrival(arrived: impl Fn() + Clone + 'static) {
    let also = arrived.clone();
    listen_window("popstate", move |_| arrived());
    listen_window("hashchange", move |_| also());
}

/// Whether the present entry belongs to the visit that is going on.
#[must_use]
pub fn is_same_visit() -> bool {
    entry().is_some_and(|entry| entry.visit == visit())
}

/// Begins the visit of the present entry: one from before a reload, or a new one.
pub fn begin_visit() {
    let visit = entry().map_or_else(clock::token, |entry| entry.visit);
    HERE.with_borrow_mut(|here| *here = Here { visit, link: String::new() });
}

/// Corrects the address of an entry that was made when the address held another link, or none.
pub fn refresh() {
    if let Some(place) = entry().and_then(|entry| entry.place) {
        let shown = shown(&place);
        if shown != fragment() {
            write(Some(place), depth(), &shown, false);
        }
    }
}

/// What the address shows at that place.
fn shown(place: &str) -> String {
    let link = link();
    if link.is_empty() { place.to_owned() } else { link }
}

fn write(place: Option<String>, depth: u32, fragment: &str, is_new: bool) {
    let state = JsValue::from(Entry { visit: visit(), depth, place, scrolled: 0 }.written());
    if let Some(window) = web_sys::window()
        && let (Ok(path), Ok(query)) = (window.location().pathname(), window.location().search())
        && let Some(history) = history()
    {
        let address = path + &query + fragment;
        // Fails in documents without an address, and where a browser counts too many changes; the address then stays unchanged.
        let _ = if is_new {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        };
    }
}
