//! Local storage, which may be forbidden (then every access throws), full, or changed by another tab; and a journal
//! behind it that protects against crashes.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Also writes the record into the journal, which is on the disk at once: `web/journal.js`. An empty text means
    /// that the record was removed.
    #[wasm_bindgen(catch)]
    fn backcast_keep(key: &str, text: &str) -> Result<(), JsValue>;
}

/// The key that `web/journal.js` writes besides the records.
const STAMP: &str = "backcast.at";

/// Why nothing could be saved or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser forbids it.
    Forbidden,
    /// It is full.
    Full,
}

/// The storage, if the browser allows it. It is requested each time, because settings can change while the page is
/// open, and before gloo's `raw`, which panics if storage is forbidden.
fn storage() -> Result<web_sys::Storage, Refusal> {
    let allowed = web_sys::window().and_then(|window| window.local_storage().ok().flatten()).is_some();
    if allowed { Ok(LocalStorage::raw()) } else { Err(Refusal::Forbidden) }
}

/// The text saved under a key.
///
/// # Errors
/// [`Refusal::Forbidden`].
pub fn read(key: &str) -> Result<Option<String>, Refusal> {
    storage()?.get_item(key).map_err(|_| Refusal::Forbidden)
}

/// Saves a text under a key, completely or not at all.
///
/// # Errors
/// [`Refusal::Full`], or [`Refusal::Forbidden`] if not even a single letter can be saved.
pub fn write(key: &str, text: &str) -> Result<(), Refusal> {
    let storage = storage()?;
    storage.set_item(key, text).map_err(|error| {
        let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
        if name.starts_with("Quota") { Refusal::Full } else { Refusal::Forbidden }
    })?;
    journal(key, text);
    Ok(())
}

fn journal(key: &str, text: &str) {
    // Fails only before the journal is loaded; when it loads, it takes in everything that is saved.
    let _ = backcast_keep(key, text);
}

/// Removes a key.
///
/// # Errors
/// [`Refusal::Forbidden`].
pub fn remove(key: &str) -> Result<(), Refusal> {
    storage()?.remove_item(key).map_err(|_| Refusal::Forbidden)?;
    journal(key, "");
    Ok(())
}

/// Every key that begins with `prefix`.
///
/// # Errors
/// [`Refusal::Forbidden`].
pub fn keys(prefix: &str) -> Result<Vec<String>, Refusal> {
    let storage = storage()?;
    let length = storage.length().map_err(|_| Refusal::Forbidden)?;
    let key = |i| storage.key(i).ok().flatten().filter(|key| key.starts_with(prefix));
    Ok((0..length).filter_map(key).collect())
}

/// The storage of this tab, which outlives a reload and ends with the tab; `None` if the browser forbids it.
fn tab_storage() -> Option<web_sys::Storage> {
    let allowed = web_sys::window().and_then(|window| window.session_storage().ok().flatten()).is_some();
    allowed.then(SessionStorage::raw)
}

/// The text that this tab keeps under a key.
#[must_use]
pub fn read_in_tab(key: &str) -> Option<String> {
    tab_storage()?.get_item(key).ok().flatten()
}

/// Keeps a text for this tab; an empty one removes the key. For texts that may be lost: nobody hears if there is no room.
pub fn keep_in_tab(key: &str, text: &str) {
    if let Some(storage) = tab_storage() {
        let _ = if text.is_empty() { storage.remove_item(key) } else { storage.set_item(key, text) };
    }
}

/// Calls `changed` with the key each time another tab changes a record.
pub fn on_change(changed: impl Fn(&str) + 'static) {
    super::events::listen_window("storage", move |event| {
        let key = js_sys::Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        // An event without a key means that everything was cleared.
        let key = key.unwrap_or_default();
        if key != STAMP {
            changed(&key);
        }
    });
}
