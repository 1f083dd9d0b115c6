//! Local storage, which may be forbidden (every touch of it then throws), full, or changed by another tab; and, behind it, a
//! journal for what a crash would take from it.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Keeps it in the journal too, which is on the disk at once: `web/journal.js`. No text: it is removed.
    #[wasm_bindgen(catch)]
    fn backcast_keep(key: &str, text: &str) -> Result<(), JsValue>;
}

/// What `web/journal.js` writes beside each record.
const STAMP: &str = "backcast.at";

/// Why nothing could be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser forbids it.
    Forbidden,
    /// It is full.
    Full,
}

/// The storage, if the browser lets the page have it. Asked anew each time, for settings change under a running page;
/// and asked before gloo's `raw`, which panics where it is forbidden.
fn storage() -> Result<web_sys::Storage, Refusal> {
    let allowed = web_sys::window().and_then(|window| window.local_storage().ok().flatten()).is_some();
    if allowed { Ok(LocalStorage::raw()) } else { Err(Refusal::Forbidden) }
}

/// The text kept under a key.
///
/// # Errors
/// [`Refusal::Forbidden`].
pub fn read(key: &str) -> Result<Option<String>, Refusal> {
    storage()?.get_item(key).map_err(|_| Refusal::Forbidden)
}

/// Keeps a text under a key, wholly or not at all.
///
/// # Errors
/// [`Refusal::Full`], or [`Refusal::Forbidden`] where not even a single letter can be kept.
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
    // Before the first touch there is none yet; when it comes, it takes in all that is kept.
    let _ = backcast_keep(key, text);
}

/// Forgets a key.
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

/// Calls `changed` with the key each time another tab changes one.
pub fn on_change(changed: impl Fn(&str) + 'static) {
    super::events::listen_window("storage", move |event| {
        let key = js_sys::Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        // Without a key, everything was cleared.
        let key = key.unwrap_or_default();
        if key != STAMP {
            changed(&key);
        }
    });
}
