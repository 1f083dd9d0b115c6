//! Backcast · 倒推: a sales planning calculator that runs wholly in the browser. From a target it works back to the leads.
//!
//! `docs/ARCHITECTURE.md` has the module map, the invariants with the tests that hold them, and where to make a change. Terms and formulas
//! are in `docs/domain.md`, the formats in `docs/plan-file.md`, and the reasons for larger choices in `docs/decisions/`.
//!
//! ```text
//! ui ──→ state ──→ domain        the arithmetic of a plan: pure and exact
//!  │       ├─────→ codec         the gate in and out: plan file, link, report
//!  │       ├─────→ export        tables for other programs: XLSX, CSV, Markdown; charts
//!  │       ├─────→ import        tables from other programs, turned into a split
//!  │       ├─────→ i18n          texts and numbers in three languages, and the explanation of every number
//!  │       ├─────→ templates     the model plans
//!  │       └─────→ platform      the browser, in strings: storage, address, clock, files
//!  └─────→ (any of these)
//! export, templates ──→ codec, i18n     import ──→ codec     codec, i18n ──→ domain        domain ──→ std, numbers, dates
//! ```
//!
//! Data flows one way: text → [`domain::Draft`] → [`domain::Plan`] → [`domain::report()`] → [`domain::Report`] → views. Every number on the screen is a
//! field of the report, or of the [`domain::Schedule`] that spreads it over time. A schedule is computed only where it is shown.
//!
//! A plan may have scenarios, each of which holds only what differs ([`ScenarioDraft`](domain::draft::ScenarioDraft)). What-if questions are pure functions of the plan: the
//! chance of hitting target ([`domain::whatif::odds`], with its mathematics in [`domain::probability`]), what matters most
//! ([`domain::whatif::levers`]), goal seek ([`domain::whatif::goal`]), and why so much is due in some days ([`domain::schedule::why_due`]).
//!
//! `tests/it/walls.rs` checks the arrows. The modules that touch a browser exist only for `wasm32`.

pub mod codec;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
#[cfg(target_arch = "wasm32")]
#[allow(missing_docs, reason = "documented where it is used by more than one place")]
pub mod platform;
pub mod state;
pub mod templates;
#[cfg(target_arch = "wasm32")]
#[allow(missing_docs, clippy::must_use_candidate, reason = "components are documented as a file")]
pub mod ui;
