//! Passes a link to another program, by the system's share sheet or the clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

fn navigator() -> Option<web_sys::Navigator> {
    web_sys::window().map(|window| window.navigator())
}

fn has(name: &str) -> bool {
    navigator().is_some_and(|navigator| js_sys::Reflect::has(&navigator, &name.into()).unwrap_or(false))
}

/// Whether there is a share sheet.
#[must_use]
pub fn has_share_sheet() -> bool {
    has("share")
}

/// Opens the share sheet; the result does not matter, because the user may also close it.
pub async fn share(title: String, url: String) {
    if !has_share_sheet() {
        return;
    }
    let data = ShareData::new();
    data.set_title(&title);
    data.set_url(&url);
    if let Some(navigator) = navigator() {
        let _ = JsFuture::from(navigator.share_with_data(&data)).await;
    }
}

/// Copies the text, which is also in the field with id `shown_in`; `true` if it is on the clipboard.
pub async fn copy(text: String, shown_in: &str) -> bool {
    if has("clipboard")
        && let Some(navigator) = navigator()
        && JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok()
    {
        return true;
    }
    copy_selected(shown_in).unwrap_or(false)
}

/// The older method, for browsers inside chat programs and pages without a secure address. It leaves the text selected.
fn copy_selected(id: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let field = document.get_element_by_id(id)?;
    let select: js_sys::Function = js_sys::Reflect::get(&field, &"select".into()).ok()?.dyn_into().ok()?;
    select.call0(&field).ok()?;
    let command: js_sys::Function = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into().ok()?;
    command.call1(&document, &"copy".into()).ok()?.as_bool()
}
