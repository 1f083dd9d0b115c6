//! Files that the user saves or opens.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

use super::workbook_host::Bytes;

/// Offers the user a file as a download; `false` if the browser refuses it.
#[must_use]
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&text.into());
    blob(mime, |options| Blob::new_with_str_sequence_and_options(&parts, options)).and_then(|blob| offer(name, &blob)).is_ok()
}

/// The same for a file that is no text.
#[must_use]
pub fn save_bytes(name: &str, mime: &str, bytes: &Bytes) -> bool {
    let parts = js_sys::Array::of1(&bytes.0);
    blob(mime, |options| Blob::new_with_u8_array_sequence_and_options(&parts, options)).and_then(|blob| offer(name, &blob)).is_ok()
}

/// The same for a picture that the browser made.
#[must_use]
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    offer(name, blob).is_ok()
}

fn blob(mime: &str, of: impl FnOnce(&BlobPropertyBag) -> Result<Blob, JsValue>) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    of(&options)
}

fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // Some browsers start the download only after the click has returned.
    super::clock::after_ms(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}

/// The text of the file chosen in the file input with that id. The input is then emptied, so that the same file can be
/// chosen again. `None` without a file, and for a file that cannot be read; `Err` with its size if it is larger than
/// `bytes_max`.
pub async fn chosen(id: &str, bytes_max: usize) -> Option<Result<String, usize>> {
    let input: HtmlInputElement = web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are whole and above 0")]
    let size = file.size() as usize;
    if size > bytes_max {
        input.set_value("");
        return Some(Err(size));
    }
    let text = JsFuture::from(file.text()).await.ok()?.as_string();
    input.set_value("");
    text.map(Ok)
}
