//! The browser, in strings: what the page may keep, where it is, what it hands out. Knows nothing of plans, and is the only
//! place with a clock. Whatever a browser may forbid is asked for, never assumed.

pub mod clock;
pub mod events;
pub mod files;
pub mod odds_host;
pub mod page;
pub mod panic_page;
pub mod sharing;
pub mod storage;
