//! How sure it is: the chance of the target and of each line, the distribution, and the leads for 80, 90 and 95 %.

use leptos::prelude::*;

use super::after_a_pause;
use crate::domain::confidence::{Chance, Distribution, Enough, Estimate, LEVELS, Model, Odds, Simulation};
use crate::domain::odds::{model, tier_targets};
use crate::domain::{Count, Report};
use crate::i18n::whatif::Words;
use crate::i18n::{Locale, filled, names, number};
use crate::platform::clock;
use crate::state::outcome::Outcome;
use crate::ui::Screen;
use crate::ui::parts::buttons::button;
use crate::ui::parts::el::{View, attr, class, dynamic, flag, line, live, say, when};
use crate::ui::parts::paint::{Ink, painted, parts, words};
use crate::ui::target::panel;

/// Trials of a simulation, its seed, and how many are made at a time.
const TRIALS: u64 = 200_000;
const SEED: u64 = 20_270_101;
const BATCH: u64 = 4_000;

/// What is known of the odds of a plan.
#[derive(Clone)]
struct Known {
    leads: u64,
    chance: Chance,
    tiers: Vec<Chance>,
    enough: [Option<Enough>; LEVELS.len()],
    picture: Distribution,
    /// Of trials: how many of how many, and how far off the chance may be.
    trials: Option<(u64, Estimate)>,
}

/// What the odds of a plan are, or what is to be simulated for them.
#[derive(Clone)]
enum Found {
    Known(Box<Known>),
    ToSimulate(Box<(Model, Vec<u128>)>),
    None,
}

fn find(outcome: &Outcome) -> Option<Found> {
    let plan = outcome.plan.as_ref()?;
    let Some(model) = model(plan) else { return Some(Found::None) };
    let tiers = tier_targets(plan);
    Some(match model.odds() {
        Odds::NeedsSimulation => Found::ToSimulate(Box::new((model, tiers))),
        Odds::Exact(outcome) => Found::Known(Box::new(Known {
            leads: model.leads(),
            chance: outcome.at_plan(),
            tiers: outcome.chances(&tiers),
            enough: model.leads_for(LEVELS.map(|(_, level)| level)),
            picture: outcome.distribution(),
            trials: None,
        })),
    })
}

/// The panel.
pub fn odds_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(Words) -> &'static str| say(move || of(Words(document.locale.get())).to_owned());
    let found = after_a_pause(|| {}, find);
    let known = RwSignal::new(None::<Known>);
    let running = RwSignal::new(false);
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        turn.update_value(|turn| *turn += 1);
        running.set(false);
        match found.get() {
            Some(Found::Known(new)) => known.set(Some(*new)),
            Some(Found::ToSimulate(of)) => {
                let (model, tiers) = *of;
                running.set(true);
                let simulation = Simulation::new(&model, SEED, TRIALS);
                go_on(Run { simulation, leads: model.leads(), tiers, mine: turn.get_value(), turn, known, running });
            }
            Some(Found::None) | None => known.set(None),
        }
    });
    on_cleanup(move || turn.update_value(|turn| *turn += 1));
    let drawing = move || {
        let Some(report) = document.report() else { return Vec::new() };
        known.with(|known| known.as_ref().map(|known| told(known, &report, document.locale.get())).unwrap_or_default())
    };
    let bars = move || known.with(|known| known.as_ref().map(|known| bars(&known.picture)).unwrap_or_default());
    let spoken = say(move || {
        let words = Words(document.locale.get());
        known.with(|known| known.as_ref().map(|known| range(&known.picture, words)).unwrap_or_default())
    });
    let how = say(move || {
        let words = Words(document.locale.get());
        known.with(|known| match known.as_ref().map(|known| &known.trials) {
            None => String::new(),
            Some(None) => words.odds_exact().to_owned(),
            Some(Some((done, estimate))) => {
                let error = off(estimate);
                filled(words.odds_trials(), &[&count(*done), &count(TRIALS), &error])
            }
        })
    });
    let stop = move || {
        turn.update_value(|turn| *turn += 1);
        running.set(false);
    };
    let is_none = flag(move || matches!(found.get(), Some(Found::None)));
    let is_counted = document.part(|draft| draft.stages.iter().any(|stage| !stage.counted.trim().is_empty()));
    panel(
        "odds-title",
        "odds-panel",
        word(Words::odds),
        vec![
            when(is_none, move || line("p", "note", word(Words::odds_none))),
            painted(
                "svg",
                vec![
                    class("odds-picture"),
                    attr("viewBox", "0 0 1000 1000"),
                    attr("preserveAspectRatio", "none"),
                    attr("role", "img"),
                    live("aria-label", say(move || format!("{}. {}", Words(document.locale.get()).odds_picture(), spoken.get()))),
                ],
                bars,
            ),
            line("p", "note", spoken),
            painted("ul", vec![class("sums odds-sums")], drawing),
            line("p", "note", how),
            when(is_counted, move || line("p", "note", word(Words::odds_counted))),
            dynamic(move || if running.get() { button("", word(Words::cancel), stop) } else { View::None }),
        ],
    )
}

/// A simulation under way.
struct Run {
    simulation: Simulation,
    leads: u64,
    tiers: Vec<u128>,
    mine: u64,
    turn: StoredValue<u64>,
    known: RwSignal<Option<Known>>,
    running: RwSignal<bool>,
}

/// Some trials more, then a moment for everything else, until all are made or it is stopped.
fn go_on(mut run: Run) {
    clock::after_ms(0, move || {
        if run.turn.try_get_value() != Some(run.mine) {
            return;
        }
        let progress = run.simulation.step(BATCH);
        // The sums over all trials are not made anew for each batch.
        let is_due = (progress.done / BATCH).is_power_of_two() || progress.done == progress.trials;
        if let Some(trials) = is_due.then(|| run.simulation.result()).flatten() {
            let estimate = trials.at_plan();
            let new = Known {
                leads: run.leads,
                chance: estimate.as_chance(),
                tiers: trials.chances(&run.tiers).iter().map(Estimate::as_chance).collect(),
                enough: [None; LEVELS.len()],
                picture: trials.distribution(),
                trials: Some((progress.done, estimate)),
            };
            run.known.try_set(Some(new));
        }
        if progress.done < progress.trials {
            go_on(run);
        } else {
            run.running.try_set(false);
        }
    });
}

fn count(n: u64) -> String {
    Count::new(n).map(number::count).unwrap_or_default()
}

/// How far the chance may be off, in points.
fn off(estimate: &Estimate) -> String {
    let hundredths = estimate.error_hundredths();
    // To write out a float would take more program than all of this panel.
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn percent(picture: &Distribution, units: u128) -> String {
    picture.percent_of_target(units).map(|percent| format!("{percent}%")).unwrap_or_default()
}

fn range(picture: &Distribution, words: Words) -> String {
    let [low, middle, high] = picture.quantiles.map(|units| percent(picture, units));
    filled(words.odds_range(), &[&middle, &low, &high])
}

fn bars(picture: &Distribution) -> Vec<Ink> {
    let bar = |(x, width, height, reaches): (u16, u16, u16, bool)| {
        let class = if reaches { "reached" } else { "missed" };
        let rect = words("rect", class, "").with("x", x.to_string()).with("width", width.saturating_sub(2).max(1).to_string());
        rect.with("y", (1000 - height).to_string()).with("height", height.to_string())
    };
    picture.bars().into_iter().map(bar).collect()
}

/// The chance of the target and of each line, and the leads for more of it.
fn told(known: &Known, report: &Report, locale: Locale) -> Vec<Ink> {
    let texts = Words(locale);
    let row = |name: String, value: String| parts("li", "", vec![words("bdi", "", name), words("span", "value", value)]);
    let stage = report.funnel.first().map(|stage| names::many(locale, &stage.name).into_owned()).unwrap_or_default();
    let mut rows = vec![row(filled(texts.odds_at_plan(), &[&count(known.leads), &stage]), number::probability(known.chance.at_least))];
    for (tier, chance) in report.tiers.iter().zip(&known.tiers) {
        let name = format!("{} {}", names::shown(locale, &tier.name), number::percent(&tier.of_target));
        rows.push(row(name, number::probability(chance.at_least)));
    }
    for ((level, _), enough) in LEVELS.iter().zip(&known.enough) {
        let Some(enough) = enough else { continue };
        rows.push(row(filled(texts.leads_sure(), &[level]), format!("{} {stage}", count(enough.leads))));
    }
    rows
}
