//! The custom ranges of levers as they are typed: one text for each end of an input.
//!
//! They belong to the plan and not to a scenario: a change in one scenario applies to all.

use super::field::{End, Field, Lever};
use super::metric::Metric;
use super::whole::Draft;
use crate::domain::number::{Exact, Money, Rate, reader};

impl Draft {
    /// Every input that may have a custom range, whether it affects the answer at present or not.
    pub fn ranged(&self) -> Vec<Lever> {
        let rates = (1..self.stages.len()).map(|k| Lever::Rate(k - 1));
        [Lever::Target, Lever::Margin, Lever::DealSize].into_iter().chain(rates).chain([Lever::Leads]).collect()
    }

    /// The inputs with a typed end of a range.
    pub fn ranged_by_itself(&self) -> Vec<Lever> {
        let mut all: Vec<Lever> = self.levers.iter().filter_map(|(field, _)| of(field)).map(|(lever, _)| lever).collect();
        all.dedup();
        all
    }

    /// The text at an end of a range; empty for nothing.
    pub(in crate::domain) fn lever_text(&self, field: &Field) -> &str {
        self.levers.iter().find(|(own, _)| own == field).map_or("", |(_, text)| text)
    }

    /// Puts text at an end of a range; nothing for a rate that is not there, and for activities, which have no custom range.
    pub(in crate::domain) fn put_lever(&mut self, field: &Field, text: String) {
        let place = of(field);
        match place {
            Some((Lever::Rate(k), _)) if k + 1 >= self.stages.len() => return,
            Some((Lever::Times(_) | Lever::Brings(_), _)) => return,
            _ => {}
        }
        match (self.levers.binary_search_by_key(&place, |(own, _)| of(own)), text.is_empty()) {
            (Ok(place), true) => {
                self.levers.remove(place);
            }
            (Ok(place), false) => self.levers[place].1 = text,
            (Err(_), true) => {}
            (Err(place), false) => self.levers.insert(place, (field.clone(), text)),
        }
    }

    /// Multiplies both ends of a range if they can be read, and writes them with `written`.
    pub fn scale_range(&mut self, lever: Lever, factor: &Exact, written: impl Fn(&Exact) -> String) {
        for (_, text) in self.levers.iter_mut().filter(|(field, _)| of(field).is_some_and(|(of, _)| of == lever)) {
            let read = if matches!(lever, Lever::Rate(_)) {
                Rate::new(text).ok().map(|rate| rate.value().clone())
            } else {
                reader::quantity(text).ok()
            };
            if let Some(value) = read {
                *text = written(&(&value * factor));
            }
        }
    }

    /// The target, which was `before`, is in another metric now: its range changes in the same proportion.
    pub(in crate::domain) fn recount_range(&mut self, before: &str) {
        let factor =
            reader::quantity(&self.amount).ok().zip(reader::quantity(before).ok()).and_then(|(now, before)| now.checked_div(&before));
        let Some(factor) = factor.filter(|_| !self.levers.is_empty() || !self.past_result.is_empty()) else { return };
        let in_deals = self.metric == Metric::Deals;
        let currency = crate::domain::number::Currency::new(self.currency.trim()).unwrap_or(crate::domain::number::Currency::CNY);
        let written = |amount: &Exact| {
            let money = Money::reaching(amount, currency).filter(|_| !in_deals);
            money.map_or_else(|| amount.to_string(), |money| money.decimal().normalize().to_string())
        };
        self.scale_range(Lever::Target, &factor, written);
        // So is the past result, which is in the metric of the target.
        if let Ok(past) = reader::quantity(&self.past_result) {
            self.past_result = written(&(&past * &factor));
        }
    }
}

/// The lever and the end of a field.
fn of(field: &Field) -> Option<(Lever, End)> {
    if let Field::Lever(lever, end) = field { Some((*lever, *end)) } else { None }
}
