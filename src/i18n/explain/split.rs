//! How the parts of a split are calculated.

use super::explanation::{Explanation, won};
use crate::domain::{Field, LeafReport, Measure, Own, Place, Report, SplitReport};
use crate::i18n::names::{joined, many, shown};
use crate::i18n::texts::{Calculation, Split, Target};
use crate::i18n::{Locale, number};

/// The most terms of a sum that are written out; a longer sum states only their number.
const PARTS: usize = 6;

fn named(space: &SplitReport, path: &[usize], locale: Locale) -> String {
    joined(locale, &space.path_names(path))
}

/// The sum for items of one or more dimensions, each given by its dimension and place: all sub-targets that belong to
/// all of these items.
pub fn members(report: &Report, of: &[(usize, usize)], measure: Measure, locale: Locale) -> Option<Explanation> {
    let space = report.split.as_ref()?;
    let names = of.iter().map(|(d, m)| Some(shown(locale, &space.dimensions.get(*d)?.1.get(*m)?.0).into_owned()));
    let names = names.collect::<Option<Vec<_>>>()?;
    let said = |n: u128| number::measured(locale, report.currency, measure, n);
    let belongs = |leaf: &&LeafReport| of.iter().all(|(d, m)| leaf.path.get(*d) == Some(m));
    let parts: Vec<u128> = space.leaves.iter().filter(belongs).map(|leaf| leaf.sums.measured(measure)).collect();
    let whole = said(parts.iter().sum());
    let what = match measure {
        Measure::Money => Split(locale).money().to_owned(),
        Measure::Stage(k) => many(locale, &report.funnel.get(k)?.name).into_owned(),
    };
    let mut values: Vec<String> = parts.iter().take(PARTS).map(|part| said(*part)).collect();
    if parts.len() > PARTS {
        values.push("…".to_owned());
    }
    let mut notes = if measure == Measure::Money { vec![Split(locale).largest_remainder().to_owned()] } else { Vec::new() };
    if let Some(surplus) = report.surplus.filter(|more| of.is_empty() && more.exact().is_positive()) {
        notes.push(Calculation(locale).surplus(&number::money(report.currency, surplus)));
    }
    Some(Explanation {
        title: names.into_iter().chain([Calculation(locale).why(&whole, &what)]).collect::<Vec<_>>().join(" · "),
        words: Split(locale).words_member().to_owned(),
        values: if parts.len() > 1 { format!("{} = {whole}", values.join(" + ")) } else { whole },
        notes,
        inputs: of.iter().map(|(d, m)| Field::Member(*d, *m, Own::Share)).chain([Field::Amount]).collect(),
    })
}

/// A sub-target, from its share to its first stage; or a branch, the sum of its sub-targets.
pub fn branch(report: &Report, path: &[usize], locale: Locale) -> Option<Explanation> {
    let space = report.split.as_ref()?;
    let sums = space.branch(path);
    let money = sums.money(report.currency).map(|money| number::money(report.currency, money)).unwrap_or_default();
    let stages = |leaf: &crate::domain::Sums| {
        let one = |(count, stage): (&crate::domain::Count, &crate::domain::StageReport)| {
            format!("{} {}", many(locale, &stage.name), number::count(*count))
        };
        leaf.counts.iter().zip(&report.funnel).map(one).collect::<Vec<_>>().join(" → ")
    };
    let title = format!("{} · {money}", named(space, path, locale));
    let leaf = space.leaves.iter().find(|leaf| leaf.path == path);
    let Some(leaf) = leaf else {
        let parts: Vec<String> =
            space.leaves.iter().filter(|leaf| leaf.path.starts_with(path)).map(|leaf| part(report, leaf, locale)).collect();
        let more = if parts.len() > PARTS { " + …" } else { "" };
        let sum = format!("{}{more} = {money}", parts[..parts.len().min(PARTS)].join(" + "));
        return Some(Explanation {
            title,
            words: Split(locale).words_member().to_owned(),
            values: if money.is_empty() { stages(&sums) } else { sum },
            notes: if money.is_empty() { Vec::new() } else { vec![stages(&sums)] },
            inputs: Vec::new(),
        });
    };
    let parent = &path[..path.len().saturating_sub(1)];
    let whole = if parent.is_empty() { Target(locale).target().to_owned() } else { named(space, parent, locale) };
    let of_parent = Split(locale).of_parent(&number::percent(&leaf.share), &whole);
    let deals = number::count(leaf.sums.deals);
    let values = match &leaf.deal_size {
        Some(size) => {
            let exact = leaf.needs.get(won(report));
            let exact = exact.filter(|exact| **exact != leaf.sums.deals.exact()).map(|exact| format!(" = {}", number::exact(exact)));
            let (exact, deals) = (exact.unwrap_or_default(), Target(locale).tier_deals(&deals));
            format!("{of_parent} = {money}; {money} ÷ {}{exact} → {deals}", number::amount(report.currency, size))
        }
        None => format!("{of_parent} → {}", Target(locale).tier_deals(&deals)),
    };
    let mut notes = vec![stages(&leaf.sums)];
    notes.extend(leaf.brought(report.currency).map(|brought| Split(locale).brings(&number::money(report.currency, brought))));
    for (k, stage) in report.funnel.iter().enumerate().filter(|(_, stage)| stage.place != Place::After) {
        if let Some((need, has)) = leaf.carried(k) {
            let rest = need - has.exact();
            let (stage, need, rest) = (many(locale, &stage.name), number::exact(need), number::exact(&rest));
            notes.push(Split(locale).carried(&stage, &need, &number::count(has), &rest));
        }
    }
    Some(Explanation { title, words: Split(locale).words_leaf().to_owned(), values, notes, inputs: Vec::new() })
}

/// The money of a sub-target, in short form.
fn part(report: &Report, leaf: &LeafReport, locale: Locale) -> String {
    number::measured(locale, report.currency, Measure::Money, leaf.sums.measured(Measure::Money))
}
