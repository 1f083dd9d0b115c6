//! The part of the program that a first load leaves out. `scripts/split.mjs` cuts it off after the build, `style/boot.js` fetches
//! it ahead of need; what needs it all the same before it is there waits here.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Loads it and puts it in its place before it returns: `style/boot.js`.
    #[wasm_bindgen(catch)]
    fn backcast_later(first: &JsValue) -> Result<(), JsValue>;
}

/// Called, in the place of any function that is not there yet, by what `scripts/split.mjs` has put there.
///
/// # Panics
/// Where it cannot be had: the page of the last resort then says so, and holds the plan.
#[wasm_bindgen]
pub fn load_later() {
    let loaded = backcast_later(&wasm_bindgen::exports());
    // (Not why: to write that out would take more program than is won by splitting a panel off; the console has it.)
    assert!(loaded.is_ok(), "a part of the program could not be loaded");
}
