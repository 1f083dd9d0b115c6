//! Draws the page, when `web/boot.js` says that everything for it is there.

#[cfg(target_arch = "wasm32")]
/// Draws the page.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn begin() {
    backcast::platform::panic_page::install();
    backcast::platform::page::remove("loading");
    leptos::mount::mount_to_body(backcast::ui::app);
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Backcast runs in a browser: `make serve`. On the command line: `cargo run --release --example plan -- FILE`.");
}
