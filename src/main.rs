//! Draws the page, when `web/boot.js` says that everything for it is there; and finds chances, in a worker.

#[cfg(target_arch = "wasm32")]
mod page {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Draws the page.
    #[wasm_bindgen]
    pub fn begin() {
        backcast::platform::panic_page::install();
        backcast::platform::page::remove("loading");
        leptos::mount::mount_to_body(backcast::ui::app);
    }

    /// Takes one step in finding the chance of a plan (`web/odds_worker.js`).
    #[wasm_bindgen]
    pub fn step_odds(file: &str) -> String {
        backcast::state::odds_worker::step_odds(file)
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Backcast runs in a browser: `make serve`. On the command line: `cargo run --release --example plan -- FILE`.");
}
