//! All native tests except one, in one program with a module for each subject. Tests in a browser are in
//! tests/browser.rs; the test of the gate against hostile input is a separate program, tests/hostile.rs, because it
//! counts the memory of the whole program.
#![cfg(not(target_arch = "wasm32"))]

mod act_why;
mod activities;
mod aftermath;
mod as_brought;
mod backup;
mod breakdown;
mod brought_forward;
mod budget;
mod calendar;
mod calendar_file;
mod capacity;
mod cases;
mod cases_of_splits;
mod charts;
mod command_line;
mod common;
#[path = "../common/condensed.rs"]
mod condensed;
mod confidence;
mod cycles;
mod due;
mod equations;
mod exact;
mod export;
mod export_evaluator;
mod export_formulas;
mod export_text;
mod faults;
mod feasibility;
mod goal;
mod hours;
mod hours_verdict;
mod ics;
mod import;
mod laws;
mod lever_ranges;
mod lever_spans;
mod lever_supply;
mod lever_why;
mod levers;
mod link;
mod meaning;
#[path = "../common/memory.rs"]
mod memory;
mod messages;
mod models;
mod naming;
mod odds;
mod odds_budget;
mod odds_laws;
mod odds_simulation;
mod one_page;
mod outcome_scale;
mod pasted;
mod pay;
mod pay_edits;
mod pay_expected;
mod places;
mod plan_file;
mod plan_names;
mod plan_odds;
mod plans;
mod playbook;
mod playbook_days;
mod reader;
mod regular;
#[allow(dead_code, reason = "the page uses all of it")]
#[path = "../../src/ui/route.rs"]
mod route;
mod samples;
mod scenario_steps;
mod scenarios;
mod small_target;
mod split;
mod split_edits;
mod split_laws;
mod state;
mod style;
mod supply;
mod templates;
mod time_edits;
mod treemap;
mod walls;
mod waterfall;
mod words;
mod words_tables;
mod work_plan;
