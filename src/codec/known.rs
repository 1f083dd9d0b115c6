//! What is known of the odds of a plan as text, on its way from where it is found out to the page. Both are of one build, so that this is
//! no format that has to last.

use std::fmt::Write;

use crate::domain::Count;
use crate::domain::probability::{Bin, Chance, Distribution, Progress};
use crate::domain::whatif::odds::{Error, Known};

/// Numbers in base 16, floats by their bits, so that what arrives is what was sent.
struct Words(String);

impl Words {
    fn put(&mut self, word: u64) {
        // To write into a string cannot fail.
        let _ = write!(self.0, "{word:x} ");
    }

    fn wide(&mut self, word: u128) {
        let _ = write!(self.0, "{word:x} ");
    }

    fn chance(&mut self, chance: &Chance) {
        self.put(chance.at_least.to_bits());
        self.put(chance.below.to_bits());
    }
}

/// As text.
#[must_use]
pub fn write(known: &Known) -> String {
    let mut words = Words(String::new());
    words.put(known.leads.get());
    words.chance(&known.at_plan);
    words.put(known.at_hand.map_or(0, |(leads, _)| leads.get()));
    words.chance(&known.at_hand.map_or(Chance::NONE, |(_, chance)| chance));
    words.put(known.tiers.len() as u64);
    known.tiers.iter().for_each(|chance| words.chance(chance));
    // No plan needs no leads with such a chance: 0 stands for none.
    known.leads_for.iter().for_each(|leads| words.put(leads.map_or(0, |leads| leads.get() + 1)));
    let (trials, error) =
        (known.trials.unwrap_or(Progress { done: 0, trials: 0 }), known.error.unwrap_or(Error { of_chance: 0, of_leads: 0 }));
    for word in [trials.done, trials.trials, error.of_chance.into(), error.of_leads.into()] {
        words.put(word);
    }
    let picture = &known.picture;
    words.put(picture.unit);
    words.wide(picture.target);
    words.put(picture.mean.to_bits());
    picture.quantiles.iter().for_each(|units| words.wide(*units));
    for bin in &picture.bins {
        words.wide(bin.from);
        words.wide(bin.to);
        words.put(bin.probability.to_bits());
    }
    words.0
}

/// From text; `None` for one that [`write()`] has not made.
#[must_use]
pub fn read(text: &str) -> Option<Known> {
    let mut words = text.split_ascii_whitespace().map(|word| u128::from_str_radix(word, 16).ok());
    let mut wide = || words.next().flatten();
    let mut word = || wide().and_then(|word| u64::try_from(word).ok());
    let leads = Count::new(word()?)?;
    let at_plan = chance(&mut word)?;
    let at_hand = Count::new(word()?)?;
    let with_those = chance(&mut word)?;
    let tiers = (0..word()?.min(1000)).map(|_| chance(&mut word)).collect::<Option<_>>()?;
    let mut leads_for = [None; 3];
    for leads in &mut leads_for {
        *leads = word()?.checked_sub(1).and_then(Count::new);
    }
    let trials = Progress { done: word()?, trials: word()? };
    let error = Error { of_chance: u32::try_from(word()?).ok()?, of_leads: u32::try_from(word()?).ok()? };
    let unit = word()?;
    let target = wide()?;
    let mean = f64::from_bits(u64::try_from(wide()?).ok()?);
    let mut quantiles = [0; 3];
    for units in &mut quantiles {
        *units = wide()?;
    }
    let mut bins = Vec::new();
    while let Some(from) = wide() {
        bins.push(Bin { from, to: wide()?, probability: f64::from_bits(u64::try_from(wide()?).ok()?) });
    }
    let picture = Distribution { unit, target, mean, quantiles, bins };
    let at_hand = (at_hand.get() > 0).then_some((at_hand, with_those));
    let (trials, error) = ((trials.trials > 0).then_some(trials), (error.of_chance > 0 || error.of_leads > 0).then_some(error));
    Some(Known { leads, at_plan, at_hand, tiers, leads_for, picture, error, trials })
}

fn chance(word: &mut impl FnMut() -> Option<u64>) -> Option<Chance> {
    Some(Chance { at_least: f64::from_bits(word()?), below: f64::from_bits(word()?) })
}
