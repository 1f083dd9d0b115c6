//! The browser, in strings: storage, the address, downloads and sharing. It knows nothing of plans, and it is the only
//! place with a clock. It always checks whether the browser allows something before using it.

pub mod address;
pub mod clock;
pub mod events;
pub mod files;
pub mod keyboard;
pub mod odds_host;
pub mod page;
pub mod panic_page;
pub mod picture;
pub mod scroll;
pub mod sharing;
pub mod size;
pub mod storage;
pub mod tables;
pub mod templates_file;
pub mod workbook_host;
