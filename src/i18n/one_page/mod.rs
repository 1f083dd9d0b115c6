//! The plan on one page, in words: what a reader gets who opens a link.
//!
//! ```text
//! plan, report, schedule, verdict, chance ──→ OnePage ──→ the page on screen and on paper, the picture, the text
//! ```

mod items;
mod page;
mod text;

pub use items::item_said;
pub use page::{Bar, Dimension, OnePage, Stage, sign};

use page::comma;

use super::names::{inside, shown};
use super::texts::{Calendar, Dates, Feasibility as Judged, Funnel, OnePage as Words, Target};
use super::{Locale, dates, feasibility as said, fiscal, number, summary};
use crate::domain::feasibility::Feasibility;
use crate::domain::probability::{Confidence, LEVELS};
use crate::domain::schedule::overview::{Length, Overview};
use crate::domain::{Currency, Exact, Period, Place, Plan, Report, Schedule};

/// The most stages in the table of what is needed by when.
const STAGES_MAX: usize = 4;

/// The plan on one page.
pub fn one_page(
    name: String,
    plan: &Plan,
    report: &Report,
    schedule: Option<&Schedule>,
    judged: &Feasibility,
    chance: Option<&Confidence>,
    locale: Locale,
) -> OnePage {
    let overview = schedule.map(|schedule| schedule.overview(plan.spread().fiscal_year()));
    let [need, rest] = summary::need(report, locale);
    let verdict = judged.verdict.map(|verdict| said::verdict(verdict, locale).to_owned());
    OnePage {
        name,
        period: period(report, locale),
        answer: [deals(report, locale), need, rest],
        chance: chance.map(|chance| number::probability(chance.shown())),
        verdict: verdict.unwrap_or_else(|| Words(locale).chance().to_owned()),
        chance_notes: chance_notes(report, chance, judged.is_open, locale),
        funnel: funnel(report, locale),
        split: report.split.as_ref().map(|split| items::dimensions(report, split, locale)).unwrap_or_default(),
        parts_title: overview.as_ref().map_or("", |overview| parts_title(overview.length, locale)),
        parts: overview.as_ref().map(|overview| parts(plan, report, overview, locale)).unwrap_or_default(),
        due: schedule.zip(overview.as_ref()).map(|(schedule, overview)| due(report, schedule, overview, locale)).unwrap_or_default(),
        reasons: judged.reasons.iter().map(|reason| (reason.state, reason_line(reason, report, locale))).collect(),
    }
}

fn period(report: &Report, locale: Locale) -> Vec<String> {
    let Some(calendar) = &report.calendar else { return Vec::new() };
    let span = Dates(locale).span(&dates::date(locale, calendar.horizon.first()), &dates::date(locale, calendar.horizon.last()));
    let days = Calendar(locale).working_days(calendar.working_days);
    [span, days].into_iter().chain(dates::holidays_note(locale, calendar)).collect()
}

/// `30 deals at ¥100k each. `, with a blank where the language has one.
fn deals(report: &Report, locale: Locale) -> String {
    let (words, deals) = (Words(locale), Target(locale).tier_deals(number::count(report.deals.count)));
    let said = match &report.deal_size {
        Some(size) => words.at_each(&deals, &number::amount_short(locale, report.currency, size)),
        // Of sub-targets with their own deal sizes only the sum is said.
        None => report.target.map_or(deals.clone(), |target| words.in_all(&deals, &number::money_short(locale, report.currency, target))),
    };
    said + if locale.is_chinese() { "，" } else { ". " }
}

fn chance_notes(report: &Report, chance: Option<&Confidence>, is_open: bool, locale: Locale) -> Vec<String> {
    let words = Words(locale);
    let Some(chance) = chance else {
        return is_open.then(|| words.calculating().to_owned()).into_iter().collect();
    };
    let now = chance.available.map_or(report.proof.leads, |(leads, _)| leads);
    let enough = LEVELS.iter().zip(chance.leads_for).filter_map(|((level, _), leads)| Some((level, leads.filter(|leads| *leads > now)?)));
    let enough: Vec<String> = enough.take(2).map(|(level, leads)| words.enough(&said::leads(leads, report, locale), level)).collect();
    let stop = if locale.is_chinese() { "。" } else { "." };
    let enough = (!enough.is_empty()).then(|| enough.join(comma(locale)) + stop);
    [words.chance_with(&said::leads(now, report, locale))].into_iter().chain(enough).collect()
}

fn funnel(report: &Report, locale: Locale) -> Vec<Stage> {
    let stage = |(k, stage): (usize, &crate::domain::StageReport)| Stage {
        name: shown(locale, &stage.name).into_owned(),
        count: number::count_short(locale, stage.required.count),
        rate: match report.average_rate(k) {
            Some(average) => Some(number::percent_short(&average)),
            None => stage.rate.as_ref().map(|rate| number::percent(rate.value())),
        },
        permille: stage.width_permille,
    };
    report.funnel.iter().enumerate().map(stage).collect()
}

fn parts_title(length: Length, locale: Locale) -> &'static str {
    let words = Words(locale);
    match length {
        Length::Month => words.months(),
        Length::Quarter => words.quarters(),
        Length::Year => words.years(),
    }
}

fn parts(plan: &Plan, report: &Report, overview: &Overview, locale: Locale) -> Vec<Bar> {
    let won = plan.funnel().won();
    let deals = |part: &Period| part.counts.get(won).copied().unwrap_or_default();
    let amount = |part: &Period| part.money.map_or_else(|| u128::from(deals(part).get()), |money| money.units());
    let most = overview.parts.iter().map(amount).max().unwrap_or(0).max(1);
    let year = plan.spread().fiscal_year();
    let firsts: Vec<_> = overview.parts.iter().map(|part| part.first).collect();
    let mut names = match overview.length {
        Length::Month => dates::month_heads(locale, &firsts),
        Length::Quarter => firsts.iter().map(|first| fiscal::quarter(locale, year.quarter(*first))).collect(),
        Length::Year => firsts.iter().map(|first| fiscal::year_name(locale, year, *first)).collect(),
    }
    .into_iter();
    let bar = |part: &Period| {
        let count = Target(locale).tier_deals(number::count(deals(part)));
        let money = part.money.map(|money| money_of(report.currency, money, locale));
        Bar {
            name: names.next().unwrap_or_default(),
            note: money.as_ref().map(|_| count.clone()).unwrap_or_default(),
            value: money.unwrap_or(count),
            permille: Exact::from(amount(part)).permille_of(&Exact::from(most)),
        }
    };
    overview.parts.iter().map(bar).collect()
}

fn money_of(currency: Currency, money: crate::domain::Money, locale: Locale) -> String {
    number::money_short(locale, currency, money)
}

/// The table of what must be there by when: a row of headings, then a row for each day.
fn due(report: &Report, schedule: &Schedule, overview: &Overview, locale: Locale) -> Vec<Vec<String>> {
    let words = Words(locale);
    let ahead: Vec<usize> = (0..report.funnel.len()).filter(|k| report.funnel[*k].place != Place::After).collect();
    // Of a long funnel, its first stage and the last up to won.
    let stages: Vec<usize> = match ahead.len() {
        0..=STAGES_MAX => ahead,
        n => [ahead[0]].into_iter().chain(ahead[n + 1 - STAGES_MAX..].iter().copied()).collect(),
    };
    let name = |k: &usize| inside(locale, &shown(locale, &report.funnel[*k].name));
    let head: Vec<String> = [words.by().to_owned()].into_iter().chain(stages.iter().map(name)).collect();
    let first = report.calendar.as_ref().map(|calendar| dates::day(locale, calendar.horizon.first())).unwrap_or_default();
    let has_years = overview.parts.iter().any(|part| chrono::Datelike::year(&part.last) != chrono::Datelike::year(&overview.parts[0].last));
    let day = |day| if has_years { dates::date(locale, day) } else { dates::day(locale, day) };
    let rows = schedule.milestones(overview).into_iter().map(|milestone| {
        let by = milestone.day.map_or_else(|| words.before(&first), day);
        let count = |k: &usize| {
            let count = milestone.counts.get(*k).copied().unwrap_or_default();
            if count.get() == 0 { "–".to_owned() } else { number::count_short(locale, count) }
        };
        [by].into_iter().chain(stages.iter().map(count)).collect()
    });
    [head].into_iter().chain(rows).collect()
}

fn reason_line(reason: &crate::domain::feasibility::Reason, report: &Report, locale: Locale) -> String {
    let detail = said::detail(reason, report, locale).join(comma(locale));
    let mend = reason.remedy.as_ref().map(|remedy| said::mend(&remedy.mend, report, locale));
    let line = Dates(locale).labelled(&said::headline(reason, report, locale), &detail);
    match mend {
        Some(mend) => format!("{line}{}{mend}", if locale.is_chinese() { "。" } else { ". " }),
        None => line,
    }
}

/// The headings of the page, in its order.
pub fn headings(locale: Locale) -> [&'static str; 4] {
    [Funnel(locale).funnel(), Words(locale).who(), Words(locale).due(), Judged(locale).title()]
}
