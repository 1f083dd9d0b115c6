//! How the supply is calculated: the leads needed and brought, those that are missing, and the balance of a month or week.

use super::explanation::Explanation;
use crate::domain::activity::{Balance, Row, Supply};
use crate::domain::{Count, Exact, Field, Measure, Plan, Report, Schedule, TimeField};
use crate::i18n::cadence::cadence;
use crate::i18n::names::{inside, many, shown};
use crate::i18n::texts::{self, Calculation, Calendar};
use crate::i18n::{Locale, dates, number};

/// A figure of the supply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The leads that are needed.
    Need,
    /// The leads that are brought in time.
    Brought,
    /// The leads that are missing.
    Missing,
    /// What an activity brings, by its place in [`Supply::rows`].
    Activity(usize),
    /// The balance of a month, by its place.
    Month(usize),
    /// The balance of a week, by its place.
    Week(usize),
}

/// More inputs than these would fill the sheet.
const INPUTS_MAX: usize = 6;

fn whole(number: u128) -> String {
    number::count(Count::of(number))
}

/// How a figure is calculated; `None` if the supply does not have it.
pub fn explain(figure: Figure, found: &Supply, plan: &Plan, report: &Report, schedule: &Schedule, locale: Locale) -> Option<Explanation> {
    let it = Supplied { found, plan, report, schedule, locale, words: texts::Supply(locale) };
    match figure {
        Figure::Need => Some(it.need()),
        Figure::Brought => it.brought(),
        Figure::Missing => Some(missing(found, report, locale)),
        Figure::Activity(r) => it.activity(r),
        Figure::Month(i) => it.period(&found.months, i, &dates::month(locale, found.months.get(i)?.first)),
        Figure::Week(i) => it.period(&found.weeks, i, &it.words.week_of(&dates::day(locale, found.weeks.get(i)?.first))),
    }
}

struct Supplied<'a> {
    found: &'a Supply,
    plan: &'a Plan,
    report: &'a Report,
    schedule: &'a Schedule,
    locale: Locale,
    words: texts::Supply,
}

impl Supplied<'_> {
    /// The leads, by the name of the first stage.
    fn leads(&self) -> String {
        self.report.funnel.first().map(|stage| many(self.locale, &stage.name).into_owned()).unwrap_or_default()
    }

    fn title(&self, figure: &str, what: &str) -> String {
        Calculation(self.locale).why(figure, what)
    }

    fn cadences(&self) -> impl Iterator<Item = Field> {
        cadences(self.found)
    }

    /// `300 − 130 − 0 = 170`.
    fn need(&self) -> Explanation {
        let measure = Measure::Stage(0);
        let [opening, after] = self.schedule.outside(measure);
        let need = number::count(self.found.need);
        let values = format!("{} − {} − {} = {need}", whole(self.schedule.total(measure)), whole(opening), whole(after));
        Explanation {
            title: self.title(&need, self.words.needed()),
            words: self.words.need_words(&inside(self.locale, &self.leads())),
            values,
            notes: vec![self.words.need_until(&dates::date(self.locale, self.found.last_due))],
            inputs: vec![Field::Amount, Field::Rate(0), Field::HorizonFirst, Field::Time(TimeField::Months)],
        }
    }

    /// `150 + 3 = 153`, with an equation for each of them.
    fn brought(&self) -> Option<Explanation> {
        let brought = number::count(self.found.brought);
        let parts: Vec<String> = self.found.rows.iter().map(|row| whole(row.brought())).collect();
        let values = if parts.len() > 1 { format!("{} = {brought}", parts.join(" + ")) } else { self.line(0)? };
        let lines = (0..self.found.rows.len()).filter(|_| parts.len() > 1).filter_map(|r| self.line(r));
        let too_late = (self.found.too_late.get() > 0).then(|| self.words.too_late(&number::count(self.found.too_late)));
        Some(Explanation {
            title: self.title(&brought, self.words.brought()),
            words: self.words.brought_words().to_owned(),
            values,
            notes: lines.chain([self.words.brought_until(&dates::date(self.locale, self.found.last_due))]).chain(too_late).collect(),
            inputs: self.cadences().collect(),
        })
    }

    /// `Exhibition: 6 × 25 = 150`.
    fn line(&self, r: usize) -> Option<String> {
        line(self.found.rows.get(r)?, self.report, self.locale)
    }

    /// `6 × 25 = 150`, with what one unit stands for.
    fn activity(&self, r: usize) -> Option<Explanation> {
        let (locale, words) = (self.locale, self.words);
        let row = self.found.rows.get(r)?;
        let it = self.plan.activities().get(row.activity)?;
        let (times, brings, leads) = (whole(row.times_in_time), number::exact(&row.brings), whole(row.brought()));
        let stands = row.leads_per_unit != Exact::one();
        let factor = if stands { format!(" × {}", number::exact(&row.leads_per_unit)) } else { String::new() };
        let exact = row.leads_each() * Exact::from(row.times_in_time);
        let result = brought_of(row);
        let mut notes = vec![words.times_of(&cadence(&it.cadence, locale), &whole(row.times), &times)];
        if stands {
            let stage = self.report.funnel.get(row.stage).map(|stage| shown(locale, &stage.name)).unwrap_or_default();
            let first = inside(locale, &self.leads());
            notes.push(words.units_stand(&inside(locale, &stage), &number::exact_with_fraction(&row.leads_per_unit), &first));
        }
        notes.extend((!exact.is_whole()).then(|| words.rounded_down().to_owned()));
        let mut inputs = vec![Field::RegularTimes(row.activity), Field::RegularBrings(row.activity)];
        inputs.extend(it.channel.map(Field::ChannelRate));
        Some(Explanation {
            title: self.title(&leads, &shown(locale, &it.name)),
            words: words.activity_words(&inside(locale, &self.leads())),
            values: format!("{times} × {brings}{factor} = {result}"),
            notes,
            inputs,
        })
    }

    /// The running totals of a period, and what belongs to it alone.
    fn period(&self, all: &[Balance], i: usize, name: &str) -> Option<Explanation> {
        let (locale, words) = (self.locale, self.words);
        let it = all.get(i)?;
        let sum = |of: fn(&Balance) -> Count| all[..=i].iter().map(|balance| of(balance).get()).sum::<u64>();
        let (need, brought) = (sum(|balance| balance.need), sum(|balance| balance.brought));
        let short = number::count(it.short);
        let values = difference(&whole(need.into()), &whole(brought.into()), &short, need >= brought);
        let mut notes = vec![words.in_period(name, &number::count(it.need), &number::count(it.brought))];
        for (row, times) in self.found.rows.iter().zip(&it.times).filter(|(_, times)| **times > 0) {
            let name = shown(locale, &self.plan.activities().get(row.activity)?.name);
            notes.push(words.done_in(whole(*times), &name));
        }
        let days = self.schedule.period(it.first, it.last).working_days;
        notes.push(Calendar(locale).working_days(days));
        Some(Explanation {
            title: format!("{name} · {}", words.short_at(&short)),
            words: words.period_words().to_owned(),
            values,
            notes,
            inputs: self.cadences().chain([Field::Time(TimeField::Months)]).collect(),
        })
    }
}

/// The fields of how often the activities are done.
fn cadences(found: &Supply) -> impl Iterator<Item = Field> {
    found.rows.iter().take(INPUTS_MAX).map(|row| Field::RegularTimes(row.activity))
}

/// `Exhibition: 6 × 25 = 150`.
fn line(row: &Row, report: &Report, locale: Locale) -> Option<String> {
    let name = shown(locale, &report.regular.get(row.activity)?.name);
    Some(texts::Supply(locale).from(&name, &whole(row.times_in_time), &number::exact(&row.leads_each()), &whole(row.brought())))
}

/// `170 − 128 = 42`, with what each activity brings, and the month that is short although there is enough in all.
pub fn missing(found: &Supply, report: &Report, locale: Locale) -> Explanation {
    let words = texts::Supply(locale);
    let [need, brought, gap] = [found.need, found.brought, found.gap].map(number::count);
    let worst = found.months.iter().filter(|_| found.gap.get() == 0).max_by_key(|month| month.short);
    let late = worst.filter(|month| month.short.get() > 0);
    let late = late.map(|month| words.late(&dates::month(locale, month.first), &number::count(month.short)));
    let lines = found.rows.iter().filter_map(|row| line(row, report, locale));
    Explanation {
        title: Calculation(locale).why(&gap, words.gap()),
        words: words.gap_words().to_owned(),
        values: difference(&need, &brought, &gap, found.need >= found.brought),
        notes: lines.chain([words.brought_until(&dates::date(locale, found.last_due))]).chain(late).collect(),
        inputs: [Field::Amount].into_iter().chain(cadences(found)).collect(),
    }
}

/// `170 − 128 = 42`; if nothing is missing, `50 − 150 → 0`.
fn difference(need: &str, brought: &str, gap: &str, is_it: bool) -> String {
    format!("{need} − {brought} {} {gap}", if is_it { "=" } else { "→" })
}

/// What an activity brings in time: whole leads, behind the product where that has a fraction (`79.5 → 79`).
pub fn brought_of(row: &Row) -> String {
    let (exact, leads) = (row.leads_each() * Exact::from(row.times_in_time), number::exact(&Exact::from(row.brought())));
    if exact.is_whole() { leads } else { format!("{} → {leads}", number::exact(&exact)) }
}
