//! The faults that a check has found, and the readers of the kinds of text that many fields have.

use chrono::NaiveDate;

use crate::domain::calendar::written;
use crate::domain::draft::limits::NAME_MAX;
use crate::domain::draft::{Allowed, Fault, Field};
use crate::domain::number::{Count, Exact, Rate, reader};

/// The most faults that are listed. Correcting these brings up the next.
const FAULTS_MAX: usize = 1000;

/// A text, if there is one.
pub(super) fn typed(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// The faults found so far. Its functions return the value, or note why there is none.
#[derive(Default)]
pub(super) struct Faults {
    /// The number of all faults, including those that are not listed.
    pub found: usize,
    /// The listed faults.
    pub listed: Vec<Fault>,
}

impl Faults {
    pub fn note<T>(&mut self, field: Field, given: &str, allowed: Allowed) -> Option<T> {
        if self.listed.len() < FAULTS_MAX {
            self.listed.push(Fault::new(field, given, allowed));
        }
        self.found += 1;
        None
    }

    /// Adds the faults of another check.
    pub fn append(&mut self, other: Self) {
        self.listed.extend(other.listed);
        self.found += other.found;
    }

    /// Lists a fault even beyond the most: one of a whole list, of which there are few.
    pub fn add(&mut self, fault: Fault) {
        self.listed.push(fault);
        self.found += 1;
    }

    /// Refuses numbers whose common denominator has too many digits to calculate with.
    pub fn alike(&mut self, field: Field, numbers: &[Exact]) -> bool {
        let are_alike = Exact::are_alike(numbers);
        if !are_alike {
            self.add(Fault::new(field, numbers.len().to_string(), Allowed::FewerDenominators));
        }
        are_alike
    }

    pub fn positive(&mut self, field: Field, text: &str, most: u64, allowed: Allowed) -> Option<Exact> {
        match reader::quantity(text) {
            Ok(n) if n.is_positive() && n <= Exact::whole(most) => Some(n),
            _ => self.note(field, text, allowed),
        }
    }

    pub fn leads(&mut self, field: Field, text: &str) -> Option<Count> {
        let leads = reader::amount(text).ok().filter(|n| n.is_whole() && n.is_positive());
        leads.and_then(|leads| Count::sufficing(&leads)).or_else(|| self.note(field, text, Allowed::Leads))
    }

    pub fn rate(&mut self, field: Field, text: &str) -> Option<Rate> {
        Rate::new(text).ok().or_else(|| self.note(field, text, Allowed::Rate))
    }

    /// A rate that may be left out.
    pub fn optional_rate(&mut self, field: Field, text: &str) -> Option<Rate> {
        Rate::new(text).ok().or_else(|| self.note(field, text, Allowed::Rate.or_nothing()))
    }

    pub fn name(&mut self, field: Field, text: &str) -> Option<String> {
        if text.trim().is_empty() { self.note(field, text, Allowed::Name(NAME_MAX)) } else { self.name_or_nothing(field, text) }
    }

    pub fn name_or_nothing(&mut self, field: Field, text: &str) -> Option<String> {
        let fits = text.chars().count() <= NAME_MAX && !text.chars().any(char::is_control);
        if fits { Some(text.to_owned()) } else { self.note(field, text, Allowed::NameOrNothing(NAME_MAX)) }
    }

    pub fn date(&mut self, field: Field, text: &str) -> Option<NaiveDate> {
        written::day(text).or_else(|| self.note(field, text, Allowed::Date))
    }

    /// The checked part of a list. If the list is too long, the rest has only this one fault.
    pub fn many<'l, T>(&mut self, field: Field, list: &'l [T], least: usize, most: usize) -> &'l [T] {
        if !(least..=most).contains(&list.len()) {
            self.add(Fault::new(field, list.len().to_string(), Allowed::Many(least, most)));
        }
        &list[..list.len().min(most)]
    }
}
