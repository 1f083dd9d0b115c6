//! The odds of plans that need more than one binomial distribution: computed at once if that is quick, otherwise in a worker.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::Document;
use crate::codec::{file, odds};
use crate::domain::probability::Confidence;
use crate::domain::whatif::odds::{OddsFigures, OddsJob};
use crate::domain::{Draft, Plan};
use crate::platform::{clock, odds_host};

/// The number of places that have odds: the open plan, and each column of scenarios.
const PLACES: usize = 5;
/// The place of the open plan.
const OPEN: usize = 0;
/// A plan with more sub-targets than these is computed after a pause, and not with every key.
pub const LIGHT: usize = 4;
/// The length of a pause, in milliseconds.
pub const PAUSE_MS: i32 = 250;

/// The odds of a plan, as far as they are computed.
#[derive(Clone)]
pub struct Odds {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The figures; `None` if the plan has no chance, or none is computed yet.
    pub figures: Option<Arc<OddsFigures>>,
    /// Whether the figures are those of the plan before the last edit.
    pub is_old: bool,
    /// Whether the computation is running.
    pub is_running: bool,
    /// Whether the computation was stopped before its end.
    pub is_stopped: bool,
}

/// The odds of each place, and the requests for them.
#[derive(Default)]
struct Requests {
    odds: [Option<Odds>; PLACES],
    /// The number of requests so far, for each place.
    turns: [u64; PLACES],
    /// The plan, by the key of its outcome.
    of: String,
}

thread_local! {
    static REQUESTS: RefCell<Requests> = RefCell::default();
}

/// News of a job: the figures known now, whether that is of an earlier plan, and whether there is more to come.
pub type News = (Option<Arc<OddsFigures>>, bool, bool);

impl Document {
    pub(super) fn follow_odds(self) {
        Effect::new(move |_| {
            let is_watched = self.odds_watched.get();
            let is_wanted = self.outcome.with(|outcome| {
                outcome.faults.is_empty() && (is_watched || outcome.report.as_ref().is_some_and(|report| report.confidence.is_none()))
            });
            if is_wanted {
                self.find_odds();
            }
        });
    }

    /// The chance of the open plan, and whether it is final; `None` if it is not known.
    pub fn confidence(self) -> Option<(Confidence, bool)> {
        if let Some(confidence) = self.report()?.confidence.clone() {
            return Some((confidence, true));
        }
        let odds = self.odds()?;
        Some((odds.figures?.confidence(), !odds.is_old && !odds.is_running))
    }

    /// The odds of the open plan, if they were requested.
    pub fn odds(self) -> Option<Odds> {
        self.odds_changed.get();
        REQUESTS.with_borrow(|requests| requests.odds[OPEN].clone())
    }

    /// The odds of the scenario in that column.
    pub fn odds_of_column(self, column: usize, plan: &Plan) -> Option<Odds> {
        let is_of_it = |odds: &Odds| *odds.plan == *plan;
        self.odds().filter(is_of_it).or_else(|| REQUESTS.with_borrow(|requests| requests.odds.get(column + 1)?.clone().filter(is_of_it)))
    }

    fn tell(self, place: usize, odds: Odds) {
        REQUESTS.with_borrow_mut(|requests| requests.odds[place] = Some(odds));
        self.odds_changed.set(None);
    }

    fn find_odds(self) {
        let Some((plan, draft)) = self.outcome.with_untracked(|outcome| outcome.plan.clone().zip(outcome.valid.clone())) else { return };
        let of = self.whose.with_untracked(|whose| whose.key().to_owned());
        REQUESTS.with_borrow_mut(|requests| {
            if requests.of != of {
                *requests = Requests { of, turns: requests.turns.map(|turn| turn + 1), ..Requests::default() };
            }
        });
        self.find(OPEN, &plan, &draft);
    }

    /// Requests the odds of the scenario in that column, unless it is the open plan.
    pub fn find_odds_of_column(self, column: usize, plan: &Arc<Plan>, draft: &Arc<Draft>) {
        let is_open = self.outcome.with_untracked(|outcome| outcome.plan.as_ref().is_some_and(|open| **open == **plan));
        if !is_open && column + 1 < PLACES {
            self.find(column + 1, plan, draft);
        }
    }

    fn find(self, place: usize, plan: &Arc<Plan>, draft: &Arc<Draft>) {
        let before = REQUESTS.with_borrow(|requests| requests.odds[place].clone());
        if before.as_ref().is_some_and(|odds| odds.plan == *plan) {
            return;
        }
        let told = plan.clone();
        Self::run(place, plan, draft, before.and_then(|odds| odds.figures), move |(figures, is_old, is_running)| {
            self.tell(place, Odds { plan: told.clone(), figures, is_old, is_running, is_stopped: false });
        });
    }

    /// Stops the computation for the open plan; the figures so far stay.
    pub fn stop_odds(self) {
        next_turn(OPEN);
        odds_host::ask(OPEN, "", |_| {});
        if let Some(odds) = self.odds() {
            // The figures of an earlier plan are no answer.
            let figures = odds.figures.filter(|_| !odds.is_old);
            self.tell(OPEN, Odds { figures, is_old: false, is_running: false, is_stopped: true, plan: odds.plan });
        }
    }

    /// Starts the stopped computation again.
    pub fn resume_odds(self) {
        REQUESTS.with_borrow_mut(|requests| requests.odds[OPEN] = None);
        self.find_odds();
    }

    /// Computes the odds of a plan. `tell` gets the figures at once if they are quick, or else those from `before`, and then each news
    /// until there is another request for this place.
    fn run(place: usize, plan: &Arc<Plan>, draft: &Arc<Draft>, before: Option<Arc<OddsFigures>>, tell: impl Fn(News) + 'static) {
        let mine = next_turn(place);
        let Some(job) = OddsJob::of(plan) else { return tell((None, false, false)) };
        let is_light = plan.split().paths().len() <= LIGHT;
        if let Some(figures) = is_light.then(|| job.answer_at_once()).flatten() {
            return tell((Some(Arc::new(figures)), false, false));
        }
        tell((before, true, true));
        let draft = draft.clone();
        let is_mine = move || REQUESTS.with_borrow(|requests| requests.turns[place] == mine);
        clock::after_ms(PAUSE_MS, move || {
            if !is_mine() {
                return;
            }
            let tell: Rc<dyn Fn(News)> = Rc::new(tell);
            let here = Rc::new(Cell::new(Some(job)));
            let (hear, fallback) = (tell.clone(), here.clone());
            let is_heard = odds_host::ask(place, &file::write(&draft.base()), move |said| match said {
                _ if !is_mine() => {}
                Some(said) => {
                    let is_running = said.starts_with('+');
                    hear((odds::read(&said[1..]).map(Arc::new), false, is_running));
                }
                // There is no worker after all.
                None => go_on(fallback.take(), hear.clone(), is_mine),
            });
            if !is_heard {
                go_on(here.take(), tell, is_mine);
            }
        });
    }
}

/// Ends the request at a place: its later news are ignored.
fn next_turn(place: usize) -> u64 {
    REQUESTS.with_borrow_mut(|requests| {
        requests.turns[place] += 1;
        requests.turns[place]
    })
}

/// Computes the odds on the page itself, step by step, with time for everything else after each step.
fn go_on(job: Option<OddsJob>, hear: Rc<dyn Fn(News)>, is_mine: impl Fn() -> bool + 'static) {
    let Some(mut job) = job else { return };
    clock::after_ms(0, move || {
        if !is_mine() {
            return;
        }
        let figures = job.step();
        let is_running = !job.is_done();
        if figures.is_some() || !is_running {
            hear((figures.map(Arc::new), false, is_running));
        }
        if is_running {
            go_on(Some(job), hear, is_mine);
        }
    });
}
