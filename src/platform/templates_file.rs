//! The file of the model plans, which is loaded when it is asked for: `web/templates.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn backcast_templates() -> Result<JsValue, JsValue>;
}

/// The text of the file; `None` if it cannot be loaded.
pub async fn text() -> Option<String> {
    backcast_templates().await.ok()?.as_string()
}
