//! Work that is done beside the page, so that nothing on it waits: `web/odds_host.js` and `web/odds_worker.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn backcast_ask(place: u32, file: &str, tell: &JsValue) -> Result<bool, JsValue>;
}

/// Asks how sure the plan of a file is, instead of what was asked at this place before; no file asks nothing more. `tell` is called with
/// each news (`state::odds_worker`), or with nothing if nobody can be asked after all. Whether there is anybody to ask.
pub fn ask(place: u32, file: &str, tell: impl FnMut(Option<String>) + 'static) -> bool {
    let mut tell = tell;
    let closure = Closure::<dyn FnMut(JsValue)>::new(move |news: JsValue| tell(news.as_string()));
    backcast_ask(place, file, &closure.into_js_value()).unwrap_or(false)
}
