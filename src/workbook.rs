//! The program that makes files for other programs and reads theirs, in a worker (`web/workbook_worker.js`). It is loaded when a file is asked
//! for or given.

#[cfg(target_arch = "wasm32")]
mod worker {
    use backcast::codec::file;
    use backcast::export::{Form, make};
    use backcast::i18n::Locale;
    use backcast::import::open;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        /// Tells the page how many steps are done, of how many.
        fn backcast_progress(done: u32, of: u32);
    }

    /// The file of a plan: its bytes, or nothing if it cannot be made. The texts are a plan file, the day of today, the tag of a language, and
    /// the name of a kind of file.
    #[wasm_bindgen]
    pub fn make_file(plan: &str, today: &str, language: &str, form: &str) -> Option<Vec<u8>> {
        let draft = file::read(plan).ok()?;
        make(&draft, today.parse().ok()?, Locale::of_tag(language)?, Form::named(form)?, backcast_progress).ok()
    }

    /// The table of a file: [`Opened`](backcast::import::Opened) or [`NoTable`](backcast::import::NoTable) as JSON.
    #[wasm_bindgen]
    pub fn read_table(file: &[u8], sheet: u32) -> Option<String> {
        serde_json::to_string(&open(file, sheet as usize)).ok()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. On the command line: `cargo run --release --example plan -- FILE --as xlsx`.");
}
