//! What a stranger can send: every input here is refused with a fault that tells where, what and what is allowed, or is taken,
//! and then comes back from a file and a link as the same plan. None makes a panic, and none takes more than 16 MiB beside itself.
//!
//! Small inputs stand in `hostile/files` and `hostile/links` as they would arrive; what is large, or one of thousands, is made.
//! Time is held where it can be measured, in `tests/fuzz`; here only what would be no answer at all fails.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

#[path = "common/memory.rs"]
mod memory;

mod hostile {
    pub mod gate;
    mod kept;
    mod large;
    mod marked;
    mod mutants;
    mod storage;
}

use hostile::gate::MEMORY;
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = MEMORY;
