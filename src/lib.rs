//! Backcast · 倒推: a sales planning calculator that lives wholly in the browser. From a target it works back to the leads.
//!
//! # The map
//!
//! ```text
//! ui ──→ state ──→ domain        the arithmetic of a plan: pure, exact, documented
//!  │       ├─────→ codec         the gate in and out: plan file, share link, report
//!  │       ├─────→ i18n          words and numbers in three languages, and every number's explanation
//!  │       ├─────→ templates     the model plans
//!  │       └─────→ platform      the browser, in strings: storage, address, clock, files
//!  └─────→ (any of these)
//! codec, i18n, templates ──→ domain        domain ──→ std, numbers, dates
//! ```
//!
//! What is typed goes one way: text → [`domain::Draft`] → [`domain::Plan`] → [`domain::report()`] → [`domain::Report`] → views.
//! Every number on the screen is a field of the report, or of the [`domain::Schedule`] that spreads it over time: this one is
//! made only where it is looked at.
//!
//! A split never changes the answer: the whole plan is worked back first (`domain::plan::work_back`), and then divided among its sub-targets over all
//! dimensions at once (`domain::number::rounding`). Over time, whole counts follow their exact curve by least squares (`domain::schedule::least_squares`);
//! where both meet ([`domain::schedule::by_part`]), rows and columns keep their totals. `docs/decisions/rounding-of-splits.md` gives the reasons.
//!
//! A plan may hold variants, each only what differs ([`domain::draft::scenario`]); what is open is a plan by itself, and is edited as such.
//! Around the report stand what-if questions, each a pure function of the plan: the odds ([`domain::whatif::odds`], and the mathematics in
//! [`domain::probability`], the only place with floats), levers ([`domain::whatif::levers`]), any one unknown ([`domain::whatif::goal`]), and why so much is
//! due in some days ([`domain::schedule::why_due`]).
//!
//! `index.html` holds the first screen of a new plan in every language, so that the answer is seen before the program is there; `web/` holds
//! what starts it and what works beside it.
//!
//! # The invariants
//!
//! 1. Exact: no ceiling, sum or split is off by a representation error ([`domain::Exact`]).
//! 2. Round once, at a named place, and the whole before its parts; then run forward and prove the target is met ([`domain::Proof`]).
//! 3. Nothing typed is lost: not by a bad value, a reload, a crash, a second tab, a full or forbidden storage, an opened link
//!    ([`state::library`], [`state::history`]). What cannot be saved is said at once, with a way out. Behind local storage, which a
//!    browser brings to the disk seconds later, stands a journal that is there at once (`web/journal.js`; `make kills` measures it); and
//!    for a browser that may clear both, a file of all plans, and a reminder of it ([`codec::backup`], [`state::backups`]).
//! 4. Links and files are hostile until [`codec`] has passed them; opening one never overwrites the reader's own plans.
//! 5. A link or file once made opens in every later version (`tests/samples`).
//! 6. No network after load; a content security policy without `unsafe-inline` and `unsafe-eval`.
//! 7. Every word is in every language, checked by the compiler ([`i18n::Strings`]).
//! 8. Everything works with a keyboard, a screen reader, one thumb at 360 px, and on a projector.
//!
//! `tests/it/walls.rs` holds the arrows; the modules that touch a browser exist only for `wasm32`.

pub mod codec;
pub mod domain;
pub mod i18n;
#[cfg(target_arch = "wasm32")]
#[allow(missing_docs, reason = "documented where it is used by more than one place")]
pub mod platform;
pub mod state;
pub mod templates;
#[cfg(target_arch = "wasm32")]
#[allow(missing_docs, clippy::must_use_candidate, reason = "components are documented as a file")]
pub mod ui;
