//! The views: a folder per screen (`target`, `split`, `act`, `playbook`, `whatif`, `plans`), `bars` for the parts that are always visible, and `parts`
//! for those that several screens use. Views show fields of the report and write texts into the draft; they do no arithmetic.

mod act;
mod app;
mod bars;
mod chosen;
mod document;
mod exporting;
mod history;
mod importing;
mod library;
mod navigate;
mod one_page;
mod parts;
mod plans;
mod playbook;
mod prelude;
mod route;
mod screen;
mod sheets;
mod split;
mod target;
mod whatif;

pub use app::app;
