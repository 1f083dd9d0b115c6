//! What is seen and touched: a folder per screen (`target`, `split`, `whatif`, `plans`), `bars` for what stays in sight, and `parts`
//! for what several of them use. Views show fields of the report and write texts into the draft; they do no arithmetic.

mod app;
mod bars;
mod navigate;
mod parts;
mod plans;
mod prelude;
mod screen;
mod sheets;
mod split;
mod target;
mod whatif;

pub use app::app;
