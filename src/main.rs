//! Puts the page up.

#[cfg(target_arch = "wasm32")]
fn main() {
    backcast::platform::panic_page::install();
    backcast::platform::page::remove("loading");
    leptos::mount::mount_to_body(backcast::ui::app);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Backcast runs in a browser: `make serve`. On the command line: `cargo run --release --example plan -- FILE`.");
}
