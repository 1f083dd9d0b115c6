//! Computing in a worker, so that the page never waits: `web/odds_host.js` and `web/odds_worker.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn backcast_ask(place: usize, file: &str, tell: &JsValue) -> Result<bool, JsValue>;
}

/// Starts computing the odds of the plan in `file` for `place`, and cancels that place's previous request; an empty
/// file only cancels. `tell` receives each result (`state::inquiry`), or `None` if the worker fails. Returns false if
/// there is no worker.
pub fn ask(place: usize, file: &str, tell: impl FnMut(Option<String>) + 'static) -> bool {
    let mut tell = tell;
    let closure = Closure::<dyn FnMut(JsValue)>::new(move |news: JsValue| tell(news.as_string()));
    backcast_ask(place, file, &closure.into_js_value()).unwrap_or(false)
}
