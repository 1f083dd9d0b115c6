//! Models as a line of text: segments joined by `;`, each `leads:rates:value`; rates joined by `*`, each known (`1/5`) or counted
//! (`20of100#0`, the last the source).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a table or plan made here that cannot be read is a fault of the tests, and may fail loudly"
)]

use backcast::domain::Exact;
use backcast::domain::probability::{Model, Odds, Outcome, Segment, Step};

/// The model of that text.
pub fn model(text: &str, target: u128) -> Model {
    let segment = |text: &str| {
        let [leads, rates, value] = text.split(':').collect::<Vec<_>>().try_into().unwrap();
        Segment { leads: leads.parse().unwrap(), steps: rates.split('*').map(step).collect(), value: value.parse().unwrap() }
    };
    Model { segments: text.split(';').map(segment).collect(), target }
}

fn step(text: &str) -> Step {
    let number = |text: &str| text.parse::<u64>().unwrap();
    if let Some((won, rest)) = text.split_once("of") {
        let (of, source) = rest.split_once('#').unwrap();
        return Step::counted(number(won), number(of), source.parse().unwrap()).unwrap();
    }
    let (over, under) = text.split_once('/').unwrap();
    Step::known(Exact::ratio(number(over), number(under))).unwrap()
}

/// The exact odds, which there must be.
#[track_caller]
pub fn exact(model: &Model) -> Outcome {
    match model.odds() {
        Odds::Computed(outcome) if outcome.error_hundredths(&[]) == 0 => outcome,
        _ => panic!("no exact form of {model:?}"),
    }
}
