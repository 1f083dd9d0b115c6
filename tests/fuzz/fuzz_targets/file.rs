//! Arbitrary bytes as a plan file.
#![no_main]

use backcast::codec::file;
use backcast_fuzz::hold;
use libfuzzer_sys::{fuzz_target, Corpus};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    // As the command line reads it: what is no UTF-8 is replaced.
    let text = String::from_utf8_lossy(bytes);
    match file::read_all(&text) {
        Ok((draft, faults)) if faults.is_empty() => hold(&draft),
        Ok((draft, _)) => {
            // What could be read beside the faults is checked too; see `examples/plan.rs`.
            let _ = draft.check();
        }
        Err(faults) => assert!(!faults.is_empty(), "a refusal says why"),
    }
    Corpus::Keep
});
