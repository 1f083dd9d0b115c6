//! The team capacity in words, and the gap between it and the target.

use super::explanation::Explanation;
use crate::domain::{Capacity, CapacityReport, Carried, Exact, Field, Report};
use crate::i18n::text_table::Quantity;
use crate::i18n::texts::{self, Calculation};
use crate::i18n::{Locale, number};

/// A number of missing people, rounded up to a tenth.
pub(in crate::i18n) fn missing(value: &Exact) -> String {
    value.decimal_ceil(1).map_or_else(|| value.to_string(), |rounded| number::exact(&Exact::decimal(rounded.normalize())))
}

/// `6 reps deliver ¥108M`.
fn carried(carried: &Carried, report: &Report, locale: Locale) -> String {
    let words = texts::Capacity(locale);
    let heads = number::exact(&carried.people);
    let mut who = words.people(&heads);
    if carried.people != carried.full_strength {
        who = words.at_full_strength(&who, &number::people(&carried.full_strength));
    }
    words.deliver(Quantity::from(heads).shown_as(who), &number::amount_short(locale, report.currency, &carried.money))
}

/// The capacity in a sentence: `6 reps deliver ¥108M: ¥12M short, 0.7 reps more needed`,
/// `8 reps deliver ¥144M: ¥24M to spare`; if the number of people is unknown, the number that the target needs.
pub fn sentence(capacity: &CapacityReport, report: &Report, locale: Locale) -> String {
    let words = texts::Capacity(locale);
    let Some(there) = &capacity.carried else {
        let needed = capacity.needed.as_ref().map(|needed| words.people(number::count(needed.count)));
        return needed.map(|needed| words.target_takes(&needed)).unwrap_or_default();
    };
    let said = carried(there, report, locale);
    let Some(gap) = &capacity.gap else { return said };
    let money = gap.money.exact();
    if gap.is_short() {
        let missing = words.people(missing(&(-gap.people.clone())));
        let money = number::amount_short(locale, report.currency, &(Exact::zero() - money));
        words.short_of_people(&said, &money, &missing)
    } else if money.is_positive() {
        words.with_spare(&said, &number::amount_short(locale, report.currency, &money))
    } else {
        words.just_enough(&said)
    }
}

/// The gap in short form: `¥12M short`, `¥24M to spare`.
pub fn gap(capacity: &CapacityReport, report: &Report, locale: Locale) -> Option<String> {
    let words = texts::Capacity(locale);
    let gap = capacity.gap.as_ref()?;
    let money = gap.money.exact();
    let short = |money: &Exact| number::amount_short(locale, report.currency, money);
    Some(if gap.is_short() { words.short(&short(&(Exact::zero() - money))) } else { words.to_spare(&short(&money)) })
}

/// The source of the number of people: the split, or a typed number that replaces it; `None` if the split has no
/// people.
pub fn source(capacity: &Capacity, locale: Locale) -> Option<String> {
    let words = texts::Capacity(locale);
    let team = capacity.team.as_ref()?;
    let of_split = words.people(number::exact(&team.people));
    let ramping = number::people(&(capacity.heads()?.clone() - capacity.full_strength()?));
    let said = match (capacity.people.is_some(), team.ramping().is_positive()) {
        (true, true) if team.has_dates => words.typed_away(&of_split, &ramping),
        (true, true) => words.typed_ramping(&of_split, &ramping),
        (true, false) => words.typed(&of_split),
        (false, true) if team.has_dates => words.away(&of_split, &ramping),
        (false, true) => words.ramping(&of_split, &ramping),
        (false, false) => words.from_split(&of_split),
    };
    // Whoever the number has beyond the split has no ramp-up, no start date and no leave.
    let beyond = capacity.people.as_ref().map(|people| people - &team.people).filter(Exact::is_positive);
    Some(match beyond.filter(|_| team.ramping().is_positive()) {
        Some(beyond) => words.with_beyond(&said, &words.beyond(number::exact(&beyond))),
        None => said,
    })
}

/// How the team capacity, the need of the target, and the gap are calculated.
pub fn explain(report: &Report, locale: Locale) -> Option<Explanation> {
    let words = texts::Capacity(locale);
    let capacity = report.capacity.as_ref()?;
    let money = |amount: &Exact| number::amount(report.currency, amount);
    let factors = format!("{} × {}", money(&capacity.quota), number::percent(&capacity.attainment));
    let needed = capacity.needed.as_ref().zip(capacity.target).map(|(needed, target)| {
        let exact = number::exact_with_fraction(&needed.exact);
        let rounded = if needed.exact.is_whole() { String::new() } else { format!(" → {}", number::count(needed.count)) };
        (format!("{} ÷ ", number::money(report.currency, target)), format!(" = {exact}{rounded}"))
    });
    let mut inputs = vec![Field::People, Field::Quota, Field::Attainment, Field::Amount];
    let Some(there) = &capacity.carried else {
        let (target, is) = needed?;
        let shown = number::count(capacity.needed.as_ref()?.count);
        let title = Calculation(locale).why(&words.people(&shown), words.capacity());
        let values = format!("{target}({factors}){is}");
        return Some(Explanation { title, words: words.quotient().to_owned(), values, notes: Vec::new(), inputs });
    };
    let is_ramped = there.people != there.full_strength;
    let full_strength = number::people(&there.full_strength);
    let shown = money(&there.money);
    let mut notes = Vec::new();
    if let Some(team) = &there.team {
        let of_split = Capacity { team: Some(team.clone()), ..Capacity::default() };
        notes.extend(source(&of_split, locale));
        inputs.push(Field::Space);
    }
    notes.extend(needed.map(|(target, is)| words.needed(&format!("{target}{}{is}", money(&capacity.each)))));
    if let Some((gap, target)) = capacity.gap.as_ref().zip(capacity.target) {
        notes.push(format!("{shown} − {} = {}", number::money(report.currency, target), number::signed_money(report.currency, gap.money)));
        notes.push(sentence(capacity, report, locale));
    }
    Some(Explanation {
        title: Calculation(locale).why(&shown, words.capacity()),
        words: if is_ramped { words.product_ramped() } else { words.product() }.to_owned(),
        values: format!("{full_strength} × {factors} = {shown}"),
        notes,
        inputs,
    })
}
