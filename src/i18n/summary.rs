//! The answer as a sentence: the leads, how many of them must be in hand on the first day, how many a week, and the rate that helps most.

use super::names::{many, shown};
use super::texts::Summary;
use super::{Locale, dates, number};
use crate::domain::draft::Lever;
use crate::domain::whatif::levers::Gain;
use crate::domain::{Exact, Place, Report};

/// Working days of a week that the weekly number stands for.
const DAYS_A_WEEK: u32 = 5;

/// `You need 300 leads: 130 of them must already be in hand on 1 Jan, then about 27 a week over 32 working days, the last by 15 Feb. One
/// more point of Lead → Opportunity saves 11.`
///
/// `gains` are the leads that one more percentage point of each rate saves; the largest is mentioned.
pub fn summary(report: &Report, gains: &[(Lever, Gain)], locale: Locale) -> String {
    let words = Summary(locale);
    let mut said = need(report, locale).concat();
    let best = gains.iter().filter(|(_, gain)| gain.saved.get() > 0).max_by_key(|(_, gain)| gain.saved);
    let saves = best.and_then(|(lever, gain)| match lever {
        Lever::Rate(k) => {
            let name = |k: usize| Some(shown(locale, &report.funnel.get(k)?.name).into_owned());
            let saved = counted(report, &number::count(gain.saved), locale);
            Some(words.saves(&format!("{} → {}", name(*k)?, name(k + 1)?), &saved))
        }
        _ => None,
    });
    if let Some(saves) = saves {
        said += if locale.is_chinese() { "" } else { " " };
        said += &saves;
    }
    said
}

/// The need, and when it is due: `You need 300 leads` and `: 130 of them must already be in hand on 1 Jan, then about 27 a week over 32 working
/// days, the last by 15 Feb.`
pub fn need(report: &Report, locale: Locale) -> [String; 2] {
    let words = Summary(locale);
    let Some(first) = report.funnel.first().filter(|stage| stage.place == Place::Ahead) else {
        return ended(words.deals(number::count(report.deals.count)), &[], locale);
    };
    let count = number::count(first.required.count);
    let need = if first.name == "Lead" { words.leads(&count) } else { words.units(&count, &many(locale, &first.name)) };
    let mut parts = Vec::new();
    if let Some((pace, calendar)) = first.pace.as_ref().zip(report.calendar.as_ref()) {
        let opening = Some(pace.opening).filter(|opening| opening.get() > 0);
        parts.extend(opening.map(|opening| {
            words.in_hand(&counted(report, &number::count(opening), locale), &dates::day(locale, calendar.horizon.first()))
        }));
        // A plan of a week or less has no weekly number.
        if pace.days > DAYS_A_WEEK {
            let week = counted(report, &enough(&(pace.per_working_day() * Exact::whole(DAYS_A_WEEK.into()))), locale);
            // The days on which some are due, which are fewer than those of the plan period if deals take time.
            let days = pace.days.to_string();
            parts.push(if opening.is_some() { words.then_week(&week, &days) } else { words.week(&week, &days) });
            parts.extend(calendar.lead_by.filter(|_| calendar.days_to_won > 0).map(|day| words.until(&dates::day(locale, day))));
        }
    }
    ended(need, &parts, locale)
}

/// A number of the first stage with the word that Chinese counts it by.
fn counted(report: &Report, n: &str, locale: Locale) -> String {
    let is_lead = report.funnel.first().is_some_and(|stage| stage.name == "Lead");
    if is_lead { Summary(locale).counted_leads(n) } else { Summary(locale).counted(n) }
}

/// The need; then a colon and what else there is, with commas between; and the full stop.
fn ended(need: String, rest: &[String], locale: Locale) -> [String; 2] {
    let (colon, comma, stop) = if locale.is_chinese() { ("：", "，", "。") } else { (": ", ", ", ".") };
    let rest = if rest.is_empty() { stop.to_owned() } else { format!("{colon}{}{stop}", rest.join(comma)) };
    [need, rest]
}

/// The next whole number, so that it suffices; at least 1.
fn enough(value: &Exact) -> String {
    let enough = value.decimal_ceil(0).filter(|enough| !enough.is_zero());
    enough.map_or_else(|| "1".to_owned(), |enough| number::exact(&Exact::decimal(enough)))
}
