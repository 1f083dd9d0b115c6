//! How the parts of a split are calculated.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::explanation::{Explanation, won};
use crate::domain::{Count, Exact, Field, LeafReport, Measure, Own, Place, Report, SplitReport, StageReport, Sums};
use crate::i18n::names::{inside, joined, many, shown};
use crate::i18n::texts::{Calculation, Dates, Split, Target};
use crate::i18n::{Locale, number};

/// The most terms of a sum that are written out.
pub(super) const TERMS: usize = 6;

fn named(split: &SplitReport, path: &[usize], locale: Locale) -> String {
    joined(locale, &split.path_names(path))
}

/// The sum for items of one or more dimensions, each given by its dimension and place: all sub-targets that belong to
/// all of these items.
pub fn members(report: &Report, of: &[(usize, usize)], measure: Measure, locale: Locale) -> Option<Explanation> {
    let split = report.split.as_ref()?;
    let names = of.iter().map(|(d, m)| Some(shown(locale, &split.dimensions.get(*d)?.1.get(*m)?.0).into_owned()));
    let names = names.collect::<Option<Vec<_>>>()?;
    let belongs = |leaf: &&LeafReport| of.iter().all(|(d, m)| leaf.path.get(*d) == Some(m));
    let leaves: Vec<&LeafReport> = split.leaves.iter().filter(belongs).collect();
    let whole = said(report, measure, &leaves, locale);
    let what = match measure {
        Measure::Money => Split(locale).money().to_owned(),
        Measure::Stage(k) => many(locale, &report.funnel.get(k)?.name).into_owned(),
        Measure::Activity(a) => shown(locale, &report.activities.get(a)?.name).into_owned(),
        // It has times only over days (`explain::due`).
        Measure::Regular(_) => return None,
    };
    let (words, values, mut notes) = match leaves.as_slice() {
        [leaf] => single(report, leaf, measure, locale),
        [] => (Split(locale).words_member().to_owned(), whole.clone(), Vec::new()),
        _ => {
            let fixed: Vec<usize> = of.iter().map(|(d, _)| *d).collect();
            let (words, terms) = sum(report, &leaves, &fixed, measure, locale);
            (words, format!("{terms} = {whole}"), Vec::new())
        }
    };
    notes.extend((measure == Measure::Money).then(|| Split(locale).largest_remainder().to_owned()));
    if let Some(surplus) = report.surplus.filter(|more| of.is_empty() && more.exact().is_positive()) {
        notes.push(Calculation(locale).surplus(&number::money(report.currency, surplus)));
    }
    Some(Explanation {
        title: names.into_iter().chain([Calculation(locale).why(&whole, &what)]).collect::<Vec<_>>().join(" · "),
        words,
        values,
        notes,
        inputs: of.iter().map(|(d, m)| Field::Member(*d, *m, Own::Share)).chain([Field::Amount]).collect(),
    })
}

/// A sub-target, from its share to its first stage; or a branch, the sum of its sub-targets.
pub fn branch(report: &Report, path: &[usize], locale: Locale) -> Option<Explanation> {
    let split = report.split.as_ref()?;
    let sums = split.branch(path);
    let money = sums.money(report.currency).map(|money| number::money(report.currency, money)).unwrap_or_default();
    let title = format!("{} · {money}", named(split, path, locale));
    let stages = funnel(report, &sums, locale);
    let Some(leaf) = split.leaves.iter().find(|leaf| leaf.path == path) else {
        let leaves: Vec<&LeafReport> = split.leaves.iter().filter(|leaf| leaf.path.starts_with(path)).collect();
        let measure = if money.is_empty() { Measure::Stage(won(report)) } else { Measure::Money };
        let fixed: Vec<usize> = (0..path.len()).collect();
        let (words, terms) = sum(report, &leaves, &fixed, measure, locale);
        let values = format!("{terms} = {}", said(report, measure, &leaves, locale));
        return Some(Explanation { title, words, values, notes: vec![stages], inputs: Vec::new() });
    };
    let (share, deals) = (share_of_parent(split, leaf, locale), deals_of(report, leaf, locale));
    let values = if money.is_empty() { format!("{share} → {deals}") } else { Dates(locale).then(&format!("{share} = {money}"), &deals) };
    let mut notes = vec![stages];
    notes.extend(leaf.brought(report.currency).map(|brought| Split(locale).brings(&number::money(report.currency, brought))));
    notes.extend((0..report.funnel.len()).filter_map(|k| carried(report, leaf, k, locale)));
    Some(Explanation { title, words: Split(locale).words_leaf().to_owned(), values, notes, inputs: Vec::new() })
}

/// `Leads 50 → Won 10`.
fn funnel(report: &Report, sums: &Sums, locale: Locale) -> String {
    let one = |(count, stage): (&Count, &StageReport)| format!("{} {}", many(locale, &stage.name), number::count(*count));
    sums.counts.iter().zip(&report.funnel).map(one).collect::<Vec<_>>().join(" → ")
}

/// `60% of East`.
fn share_of_parent(split: &SplitReport, leaf: &LeafReport, locale: Locale) -> String {
    let parent = &leaf.path[..leaf.path.len().saturating_sub(1)];
    let parent = if parent.is_empty() { Target(locale).target().to_owned() } else { named(split, parent, locale) };
    Split(locale).of_parent(&number::percent(&leaf.share), &parent)
}

/// `¥4,800,000 ÷ ¥100,000 → 48 deals`; only the deals if nothing is divided.
fn deals_of(report: &Report, leaf: &LeafReport, locale: Locale) -> String {
    let deals = Target(locale).tier_deals(number::count(leaf.sums.deals));
    let (Some(size), Some(money)) = (&leaf.deal_size, leaf.sums.money(report.currency)) else { return deals };
    let need = leaf.needs.get(won(report)).filter(|need| **need != leaf.sums.deals.exact());
    let need = need.map_or_else(|| "=".to_owned(), |need| format!("= {} →", number::exact(need)));
    format!("{} ÷ {} {need} {deals}", number::money(report.currency, money), number::amount(report.currency, size))
}

/// `80 ÷ 7.5% = 1,066.66…`: the exact need of a sub-target at another stage than won.
fn need(report: &Report, leaf: &LeafReport, k: usize) -> Option<String> {
    let (need, deals) = (leaf.needs.get(k)?, leaf.sums.deals.exact());
    let (sign, rate) =
        if report.funnel.get(k)?.place == Place::After { ('×', need.checked_div(&deals)) } else { ('÷', deals.checked_div(need)) };
    Some(format!("{} {sign} {} = {}", number::count(leaf.sums.deals), number::percent(&rate?), number::exact(need)))
}

/// What the whole plan carries for a sub-target whose count at stage `k` was rounded down.
fn carried(report: &Report, leaf: &LeafReport, k: usize, locale: Locale) -> Option<String> {
    let stage = report.funnel.get(k).filter(|stage| stage.place != Place::After)?;
    let (exact, has) = leaf.carried(k)?;
    let rest = number::exact(&(exact - has.exact()));
    let need = Some(stage.place).filter(|place| *place != Place::Won).and_then(|_| need(report, leaf, k));
    let need = need.unwrap_or_else(|| number::exact(exact));
    Some(Split(locale).carried(&many(locale, &stage.name), &need, &number::count(has), &rest))
}

/// A part that is a single sub-target: its formula in words and in values, and what the whole plan carries for it.
fn single(report: &Report, leaf: &LeafReport, measure: Measure, locale: Locale) -> (String, String, Vec<String>) {
    let whole = said(report, measure, &[leaf], locale);
    let share = || report.split.as_ref().map(|split| share_of_parent(split, leaf, locale)).unwrap_or_default();
    let words = Split(locale).words_leaf().to_owned();
    match measure {
        Measure::Activity(a) => {
            let values = report.activities.get(a).and_then(|activity| {
                let count = leaf.sums.counts.get(activity.stage)?;
                Some(format!("{} × {} = {whole}", number::count(*count), number::exact(&activity.per_unit)))
            });
            (Calculation(locale).words_activity().to_owned(), values.unwrap_or(whole), Vec::new())
        }
        Measure::Regular(_) => (words, whole, Vec::new()),
        Measure::Money => (Split(locale).own_share().to_owned(), format!("{} = {whole}", share()), Vec::new()),
        Measure::Stage(k) => {
            let is_rounded = leaf.needs.get(k).is_some_and(|need| leaf.sums.counts.get(k).is_some_and(|count| *need != count.exact()));
            let rounded = if is_rounded { format!(" → {whole}") } else { String::new() };
            let values =
                if k == won(report) { Some(deals_of(report, leaf, locale)) } else { need(report, leaf, k).map(|need| need + &rounded) };
            (words, values.unwrap_or(whole), carried(report, leaf, k, locale).into_iter().collect())
        }
    }
}

/// The amount of several sub-targets together.
fn said(report: &Report, measure: Measure, leaves: &[&LeafReport], locale: Locale) -> String {
    let whole = leaves.iter().map(|leaf| leaf.sums.measured(measure)).sum();
    match measure {
        Measure::Money => number::measured_in_full(report.currency, measure, whole),
        Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => number::measured(locale, report.currency, measure, whole),
    }
}

/// The terms of a sum, and what they are. Too many sub-targets are added up by the items of a dimension that is not
/// `fixed`, the one with the most items that can still be written out.
fn sum(report: &Report, leaves: &[&LeafReport], fixed: &[usize], measure: Measure, locale: Locale) -> (String, String) {
    let by = |d: usize| {
        let mut groups: BTreeMap<usize, Vec<&LeafReport>> = BTreeMap::new();
        for leaf in leaves {
            groups.entry(leaf.path.get(d).copied().unwrap_or_default()).or_default().push(leaf);
        }
        (d, groups)
    };
    let terms =
        |groups: &[Vec<&LeafReport>]| groups.iter().map(|group| said(report, measure, group, locale)).collect::<Vec<_>>().join(" + ");
    let words = || Split(locale).words_member().to_owned();
    let each: Vec<Vec<&LeafReport>> = leaves.iter().map(|leaf| vec![*leaf]).collect();
    if each.len() <= TERMS {
        return (words(), terms(&each));
    }
    let dimensions = report.split.as_ref().map(|split| split.dimensions.as_slice()).unwrap_or_default();
    let free = (0..dimensions.len()).filter(|d| !fixed.contains(d)).map(by);
    match free.filter(|(_, groups)| (2..=TERMS).contains(&groups.len())).min_by_key(|(_, groups)| Reverse(groups.len())) {
        Some((d, groups)) => (
            Split(locale).words_member_by(&inside(locale, &shown(locale, &dimensions[d].0))),
            terms(&groups.into_values().collect::<Vec<_>>()),
        ),
        None => (words(), Split(locale).terms_in_all(&terms(&each[..TERMS]), each.len())),
    }
}

/// The sub-targets with the same deal size together: the size, their money in minor units, and their deals, largest
/// size first. `None` if one has no deal size.
pub(super) fn by_deal_size(report: &Report) -> Option<Vec<(Exact, Sums)>> {
    let mut groups: BTreeMap<Exact, Vec<&LeafReport>> = BTreeMap::new();
    for leaf in &report.split.as_ref()?.leaves {
        groups.entry(leaf.deal_size.clone()?).or_default().push(leaf);
    }
    Some(groups.into_iter().rev().map(|(size, leaves)| (size, Sums::of(leaves.iter().map(|leaf| &leaf.sums)))).collect())
}
