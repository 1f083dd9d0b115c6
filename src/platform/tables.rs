//! Tables that the user pastes, drops or chooses, as texts and bytes.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ClipboardEvent, ClipboardItem, DataTransfer, DragEvent, File, HtmlInputElement};

/// What the clipboard has of one text.
#[derive(Clone, Debug, Default)]
pub struct Pasted {
    /// As HTML; empty for none.
    pub html: String,
    /// As plain text; empty for none.
    pub text: String,
}

/// What is pasted; `None` for an event without any text.
pub fn pasted(event: &web_sys::Event) -> Option<Pasted> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let of = |kind: &str| data.get_data(kind).unwrap_or_default();
    let pasted = Pasted { html: of("text/html"), text: of("text/plain") };
    (!pasted.html.is_empty() || !pasted.text.is_empty()).then_some(pasted)
}

/// The first file that is pasted or dropped.
pub fn file_in(event: &web_sys::Event) -> Option<File> {
    let pasted = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let data: Option<DataTransfer> = pasted.or_else(|| event.dyn_ref::<DragEvent>()?.data_transfer());
    data?.files()?.get(0)
}

/// Reads the clipboard; `None` if the browser does not let the page, or nothing is in it.
pub async fn clipboard() -> Option<Pasted> {
    let navigator = web_sys::window()?.navigator();
    // Undefined in an address that is not secure.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
    js_sys::Reflect::get(&clipboard, &"read".into()).ok().filter(JsValue::is_function)?;
    let items: js_sys::Array = JsFuture::from(navigator.clipboard().read()).await.ok()?.dyn_into().ok()?;
    let mut pasted = Pasted::default();
    for item in items.iter() {
        let item: ClipboardItem = item.dyn_into().ok()?;
        for (kind, text) in [("text/html", &mut pasted.html), ("text/plain", &mut pasted.text)] {
            // A kind that the item does not have is refused.
            if let Ok(blob) = JsFuture::from(item.get_type(kind)).await
                && let Ok(blob) = blob.dyn_into::<Blob>()
            {
                *text = JsFuture::from(blob.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
            }
        }
    }
    (!pasted.html.is_empty() || !pasted.text.is_empty()).then_some(pasted)
}

/// The file chosen in the file input with that id. The input is then emptied, so that the same file can be chosen again.
pub fn chosen_file(id: &str) -> Option<File> {
    let input: HtmlInputElement = web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The bytes of a file; `None` if it cannot be read, and `Err` with its size if it is larger than `bytes_max`.
pub async fn bytes_of(file: File, bytes_max: usize) -> Option<Result<Vec<u8>, usize>> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are whole and above 0")]
    let size = file.size() as usize;
    if size > bytes_max {
        return Some(Err(size));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Ok(js_sys::Uint8Array::new(&buffer).to_vec()))
}
