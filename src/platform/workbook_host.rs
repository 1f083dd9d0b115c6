//! Files that another program makes or reads in a worker: `web/workbook_host.js` and `web/workbook_worker.js`.

use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn backcast_make(plan: &str, today: &str, language: &str, form: &str, hear: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch)]
    fn backcast_read(file: Uint8Array, sheet: u32, hear: &JsValue) -> Result<bool, JsValue>;
}

/// A file to be made: the plan as a file, the day of today, the tag of a language, and the name of a kind of file.
pub struct Order<'a> {
    pub plan: &'a str,
    pub today: &'a str,
    pub language: &'a str,
    pub form: &'a str,
}

/// The bytes of a file.
pub struct Bytes(pub(super) Uint8Array);

/// News of a file that is made.
pub enum News {
    /// So many percent are done.
    Percent(u8),
    /// It is done.
    Done(Bytes),
    /// It could not be made.
    Failed,
}

/// Whether the page has the other program; one that is a single file has not.
#[must_use]
pub fn is_there() -> bool {
    js_sys::Reflect::has(&js_sys::global(), &"backcast_make".into()).unwrap_or(false)
}

/// Starts to make a file; `hear` receives the news. One file is made at a time.
pub fn make(order: &Order<'_>, mut hear: impl FnMut(News) + 'static) {
    let closure = Closure::<dyn FnMut(JsValue)>::new(move |news: JsValue| hear(read(news)));
    start(closure, |hear| backcast_make(order.plan, order.today, order.language, order.form, hear));
}

/// Starts to read the table of a file; `hear` receives the answer of `read_table` in `src/workbook.rs`, or nothing if there is none.
pub fn read_table(file: &[u8], sheet: u32, hear: impl FnOnce(Option<String>) + 'static) {
    let closure = Closure::<dyn FnMut(JsValue)>::once(move |news: JsValue| hear(news.as_string()));
    start(closure, |hear| backcast_read(Uint8Array::from(file), sheet, hear));
}

/// Starts work of the other program, whose news `closure` receives.
fn start(closure: Closure<dyn FnMut(JsValue)>, begin: impl FnOnce(&JsValue) -> Result<bool, JsValue>) {
    let hear = closure.into_js_value();
    if !begin(&hear).unwrap_or(false) {
        // The news is that there will be none.
        let _ = hear.unchecked_ref::<js_sys::Function>().call0(&JsValue::NULL);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn read(news: JsValue) -> News {
    match news.as_f64() {
        Some(percent) => News::Percent(percent.clamp(0.0, 100.0) as u8),
        None => news.dyn_into().map_or(News::Failed, |bytes| News::Done(Bytes(bytes))),
    }
}
