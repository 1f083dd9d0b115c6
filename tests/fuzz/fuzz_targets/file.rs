//! Arbitrary bytes as a plan file.
#![no_main]

use backcast::codec::file;
use backcast_fuzz::{hold, pass};
use libfuzzer_sys::{fuzz_target, Corpus};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    // As the command line reads it: what is no UTF-8 is replaced.
    let text = String::from_utf8_lossy(bytes);
    if let Ok(draft) = pass(|| file::read_all(&text)) {
        hold(&draft);
    }
    Corpus::Keep
});
