//! How sure the open plan is, where that takes more than one binomial: found out at once where that is quick, else beside the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::Document;
use crate::codec::{file, known};
use crate::domain::probability::Confidence;
use crate::domain::whatif::odds::{Inquiry, Known};
use crate::domain::{Draft, Plan};
use crate::platform::{clock, odds_host};

/// Where questions are asked: the open plan, and each scenario beside the others.
const PLACES: usize = 5;
/// The place of the open plan.
const OPEN: usize = 0;
/// A plan of more parts than these is not asked about with every key, but once there is a pause.
pub const LIGHT: usize = 4;
/// So many milliseconds are a pause.
pub const PAUSE_MS: i32 = 250;

/// What is known of the odds of a plan.
#[derive(Clone)]
pub struct Odds {
    /// The plan.
    pub plan: Arc<Plan>,
    /// What is known; `None` where no chance is stated, and where nothing is known yet.
    pub known: Option<Arc<Known>>,
    /// Whether that is of the plan as it was before the last edit.
    pub is_old: bool,
    /// Whether there is more to be known.
    pub is_running: bool,
    /// Whether it was stopped before it was known.
    pub is_stopped: bool,
}

/// What has been asked. Not a signal: what it takes to keep one would be in the first part of the program.
#[derive(Default)]
struct Asked {
    odds: [Option<Odds>; PLACES],
    /// How many questions there have been at each place.
    turns: [u64; PLACES],
    /// Which plan is asked about, by the outcome's key.
    of: String,
}

thread_local! {
    static ASKED: RefCell<Asked> = RefCell::default();
}

/// News of an inquiry: what is known now, whether that is of an earlier plan, and whether there is more to come.
pub type News = (Option<Arc<Known>>, bool, bool);

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

    /// How sure the open plan is, and whether that is as far as it is known; `None` where that is not known at all.
    #[must_use]
    pub fn confidence(self) -> Option<(Confidence, bool)> {
        if let Some(confidence) = self.report()?.confidence.clone() {
            return Some((confidence, true));
        }
        self.confidence_known()
    }

    fn confidence_known(self) -> Option<(Confidence, bool)> {
        let odds = self.odds()?;
        Some((odds.known?.confidence(), !odds.is_old && !odds.is_running))
    }

    /// The odds of the open plan, where they are asked for.
    #[must_use]
    pub fn odds(self) -> Option<Odds> {
        self.odds_told.get();
        ASKED.with_borrow(|asked| asked.odds[OPEN].clone())
    }

    /// The odds of a scenario that stands in that column.
    #[must_use]
    pub fn odds_of_column(self, column: usize, plan: &Plan) -> Option<Odds> {
        let is_of_it = |odds: &Odds| *odds.plan == *plan;
        self.odds().filter(is_of_it).or_else(|| ASKED.with_borrow(|asked| asked.odds.get(column + 1)?.clone().filter(is_of_it)))
    }

    fn tell(self, place: usize, odds: Odds) {
        ASKED.with_borrow_mut(|asked| asked.odds[place] = Some(odds));
        self.odds_told.set(None);
    }

    fn find_odds(self) {
        let Some((plan, draft)) = self.outcome.with_untracked(|outcome| outcome.plan.clone().zip(outcome.valid.clone())) else { return };
        let of = self.whose.with_untracked(|whose| whose.key().to_owned());
        ASKED.with_borrow_mut(|asked| {
            if asked.of != of {
                *asked = Asked { of, turns: asked.turns.map(|turn| turn + 1), ..Asked::default() };
            }
        });
        self.find(OPEN, &plan, &draft);
    }

    /// Finds out the odds of a scenario that stands in that column, unless they are those of the open plan.
    pub fn find_odds_of_column(self, column: usize, plan: &Arc<Plan>, draft: &Arc<Draft>) {
        let is_open = self.outcome.with_untracked(|outcome| outcome.plan.as_ref().is_some_and(|open| **open == **plan));
        if !is_open && column + 1 < PLACES {
            self.find(column + 1, plan, draft);
        }
    }

    fn find(self, place: usize, plan: &Arc<Plan>, draft: &Arc<Draft>) {
        let before = ASKED.with_borrow(|asked| asked.odds[place].clone());
        if before.as_ref().is_some_and(|odds| odds.plan == *plan) {
            return;
        }
        let told = plan.clone();
        Self::inquire(place, plan, draft, before.and_then(|odds| odds.known), move |(known, is_old, is_running)| {
            self.tell(place, Odds { plan: told.clone(), known, is_old, is_running, is_stopped: false });
        });
    }

    /// Ends what is still being found out of the open plan: what is known stands.
    pub fn stop_odds(self) {
        next_turn(OPEN);
        odds_host::ask(index(OPEN), "", |_| {});
        if let Some(odds) = self.odds() {
            // What is known of an earlier plan is no answer.
            let known = odds.known.filter(|_| !odds.is_old);
            self.tell(OPEN, Odds { known, is_old: false, is_running: false, is_stopped: true, plan: odds.plan });
        }
    }

    /// Begins anew with what was stopped.
    pub fn resume_odds(self) {
        ASKED.with_borrow_mut(|asked| asked.odds[OPEN] = None);
        self.find_odds();
    }

    /// Asks how sure a plan is: `tell` hears at once what is known, or what was `before`, and whether that is old and whether there is more
    /// to come; and then each news, until something else is asked at this place.
    fn inquire(place: usize, plan: &Arc<Plan>, draft: &Arc<Draft>, before: Option<Arc<Known>>, tell: impl Fn(News) + 'static) {
        let mine = next_turn(place);
        let Some(inquiry) = Inquiry::of(plan) else { return tell((None, false, false)) };
        let is_light = plan.space().paths().len() <= LIGHT;
        if let Some(known) = is_light.then(|| inquiry.answer_at_once()).flatten() {
            return tell((Some(Arc::new(known)), false, false));
        }
        tell((before, true, true));
        let draft = draft.clone();
        let is_mine = move || ASKED.with_borrow(|asked| asked.turns[place] == mine);
        clock::after_ms(PAUSE_MS, move || {
            if !is_mine() {
                return;
            }
            let tell: Rc<dyn Fn(News)> = Rc::new(tell);
            let here = Rc::new(Cell::new(Some(inquiry)));
            let (hear, fallback) = (tell.clone(), here.clone());
            let is_heard = odds_host::ask(index(place), &file::write(&draft.base()), move |said| match said {
                _ if !is_mine() => {}
                Some(said) => {
                    let is_running = said.starts_with('+');
                    hear((known::read(&said[1..]).map(Arc::new), false, is_running));
                }
                // Nobody is there after all.
                None => go_on(fallback.take(), hear.clone(), is_mine),
            });
            if !is_heard {
                go_on(here.take(), tell, is_mine);
            }
        });
    }
}

/// What was asked at a place is no longer.
fn next_turn(place: usize) -> u64 {
    ASKED.with_borrow_mut(|asked| {
        asked.turns[place] += 1;
        asked.turns[place]
    })
}

fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or_default()
}

/// The same on the page itself, step by step, with a moment for everything else after each.
fn go_on(inquiry: Option<Inquiry>, hear: Rc<dyn Fn(News)>, is_mine: impl Fn() -> bool + 'static) {
    let Some(mut inquiry) = inquiry else { return };
    clock::after_ms(0, move || {
        if !is_mine() {
            return;
        }
        let known = inquiry.step();
        let is_running = !inquiry.is_done();
        if known.is_some() || !is_running {
            hear((known.map(Arc::new), false, is_running));
        }
        if is_running {
            go_on(Some(inquiry), hear, is_mine);
        }
    });
}
