//! Levers, gauges and goals in words.

use super::names::{inside, shown};
use super::texts::{Activities, Capacity, Dates, GoalSeek, Levers};
use super::{Locale, number};
use crate::domain::whatif::goal::{Answer, Goal, Unknown, Why};
use crate::domain::whatif::levers::{Gain, Gauge, Lever, Ranging, Reading, Source, Span, Swing, Tornado};
use crate::domain::{Count, End, Exact, Metric, Money, Report};

/// The gauges, in the order on screen.
pub const GAUGES: [Gauge; 4] = [Gauge::Leads, Gauge::Revenue, Gauge::Confidence, Gauge::Missing];
/// The goals, in the order on screen.
pub const GOALS: [Goal; 6] = [Goal::Reach, Goal::Sure(800), Goal::Sure(900), Goal::Sure(950), Goal::Fit, Goal::Supplied];

/// `Lead → Won`.
fn between(report: &Report, k: usize, locale: Locale) -> String {
    let name = |k: usize| report.funnel.get(k).map(|stage| shown(locale, &stage.name).into_owned()).unwrap_or_default();
    format!("{} → {}", name(k), name(k + 1))
}

/// The name of a lever.
pub fn lever(lever: Lever, report: &Report, locale: Locale) -> String {
    let words = Levers(locale);
    match lever {
        Lever::Target => words.target().to_owned(),
        Lever::DealSize => words.deal_size().to_owned(),
        Lever::Margin => words.margin().to_owned(),
        Lever::Rate(k) => between(report, k, locale),
        Lever::Leads => words.leads_available().to_owned(),
        Lever::Times(a) => of_activity(report, a, Activities(locale).times(), locale),
        Lever::Brings(a) => of_activity(report, a, Activities(locale).brings(), locale),
    }
}

/// `Exhibition · Times`.
fn of_activity(report: &Report, a: usize, what: &str, locale: Locale) -> String {
    format!("{} · {what}", report.regular.get(a).map(|it| shown(locale, &it.name)).unwrap_or_default())
}

/// The name of a gauge.
pub fn gauge(gauge: Gauge, locale: Locale) -> &'static str {
    let words = Levers(locale);
    match gauge {
        Gauge::Leads => words.gauge_leads(),
        Gauge::Revenue => words.gauge_revenue(),
        Gauge::Confidence => words.gauge_sure(),
        Gauge::Missing => words.gauge_missing(),
    }
}

/// How far levers move.
pub fn ranging(ranging: Ranging, locale: Locale) -> String {
    match ranging {
        Ranging::History => Levers(locale).by_history().to_owned(),
        Ranging::Step => Levers(locale).by_step().to_owned(),
        Ranging::Tenth => "±10%".to_owned(),
    }
}

/// The reading of a gauge.
pub fn reading(reading: &Reading, report: &Report, locale: Locale) -> String {
    match reading {
        Reading::Leads(count) | Reading::Missing(count) => number::count_short(locale, *count),
        Reading::Revenue(money) => number::money_short(locale, report.currency, *money),
        Reading::Chance(chance) => number::probability(chance.at_least),
    }
}

/// The value of a lever.
pub fn value(of: Lever, value: &Exact, report: &Report, locale: Locale) -> String {
    match of {
        Lever::Target if report.metric == Metric::Deals => number::exact(value),
        Lever::Target | Lever::DealSize => number::amount_short(locale, report.currency, value),
        Lever::Margin | Lever::Rate(_) => number::percent_short(value),
        Lever::Leads | Lever::Times(_) | Lever::Brings(_) => number::exact(value),
    }
}

/// The end of a lever's range: its value there, or the factor of a lever that only parts of the plan have.
pub fn end(of: Lever, end: Option<&Exact>, factor: &Exact, report: &Report, locale: Locale) -> String {
    end.map_or_else(|| format!("× {}", number::percent_short(factor)), |end| value(of, end, report, locale))
}

/// The reading of a gauge with its unit, in a sentence.
pub fn reading_in_full(of: &Reading, report: &Report, locale: Locale) -> String {
    match of {
        Reading::Leads(_) => GoalSeek(locale).leads_n(reading(of, report, locale)),
        Reading::Missing(_) => Levers(locale).missing_n(reading(of, report, locale)),
        _ => reading(of, report, locale),
    }
}

/// Where the range of a lever comes from, and whether it is one of an average.
pub fn source(span: &Span, report: &Report, locale: Locale) -> String {
    let words = Levers(locale);
    let source = match &span.source {
        Source::Own => words.of_own().to_owned(),
        Source::History(won, of) => words.of_history(&number::whole(*won), &number::whole(*of)),
        Source::Step(step) => match span.lever {
            Lever::Rate(_) | Lever::Margin => words.of_points(number::exact(&(step * Exact::whole(100)))),
            _ => format!("±{}", value(span.lever, step, report, locale)),
        },
        Source::Tenth => "±10%".to_owned(),
    };
    if span.is_average && matches!(span.source, Source::Step(_) | Source::Tenth) { words.of_average(&source) } else { source }
}

/// The input that moves the answer most, in a sentence; `None` if none moves it.
pub fn matters_most(tornado: &Tornado, report: &Report, locale: Locale) -> Option<String> {
    let words = Levers(locale);
    let (now, first) = (tornado.now.as_ref()?, tornado.swings.first()?);
    let name = lever(first.lever, report, locale);
    if first.low.is_none_or(|low| low == *now) && first.high.is_none_or(|high| high == *now) {
        return None;
    }
    let Some([(better, better_at), (worse, worse_at)]) = first.better_and_worse(now) else { return Some(words.matters(&name)) };
    let [better_at, worse_at] = [better_at, worse_at].map(|at| first.input(at, report, locale));
    if let (Reading::Leads(now), Reading::Leads(fewer), Reading::Leads(more)) = (now, better, worse) {
        let between = |less: &Count, more: &Count| number::whole(more.get().saturating_sub(less.get()));
        return Some(words.matters_leads(between(&fewer, now), &name, &better_at, &worse_at, &between(now, &more)));
    }
    let [better, worse] = [better, worse].map(|at| match at {
        Reading::Missing(_) => reading_in_full(&at, report, locale),
        _ => reading(&at, report, locale),
    });
    Some(words.matters_other(&name, &better_at, &better, &worse_at, &worse))
}

impl Swing {
    /// The input at an end of the range.
    pub(crate) fn input(&self, at: End, report: &Report, locale: Locale) -> String {
        let (value, factor) = if at == End::From { (&self.from, &self.factors[0]) } else { (&self.to, &self.factors[1]) };
        end(self.lever, value.as_ref(), factor, report, locale)
    }
}

/// The leads that one more percentage point of each rate saves, or that one more time of each activity brings to those missing, in a
/// sentence; `None` if there are none.
pub fn one_more(gains: &[(Lever, Gain)], report: &Report, locale: Locale) -> Option<String> {
    let words = Levers(locale);
    let some = gains.iter().filter(|(_, gain)| gain.saved.get() > 0).enumerate();
    if gains.iter().any(|(of, _)| matches!(of, Lever::Times(_))) {
        let name = |a: usize| report.regular.get(a).map(|it| shown(locale, &it.name).into_owned()).unwrap_or_default();
        let one = |(_, (of, gain)): (usize, &(Lever, Gain))| {
            let Lever::Times(a) = of else { return None };
            Some(words.once_more_of(number::count(gain.saved), &inside(locale, &name(*a))))
        };
        let list = some.filter_map(one).reduce(|before, next| Dates(locale).beside(&before, &next))?;
        return Some(words.once_more(&list));
    }
    let one = |(i, (of, gain)): (usize, &(Lever, Gain))| {
        let (saved, name) = (number::count(gain.saved), inside(locale, &lever(*of, report, locale)));
        if i == 0 { words.one_more_first(saved, &name) } else { words.one_more_next(&saved, &name) }
    };
    let list = some.map(one).reduce(|before, next| Dates(locale).beside(&before, &next))?;
    Some(words.one_more(&list))
}

/// The name of a goal.
pub fn goal(goal: Goal, locale: Locale) -> String {
    let words = GoalSeek(locale);
    match goal {
        Goal::Reach => words.goal_reach().to_owned(),
        Goal::Fit => words.goal_fit().to_owned(),
        Goal::Supplied => words.goal_supplied().to_owned(),
        Goal::Sure(permille) => words.goal_sure(&number::percent(&Exact::ratio(permille.into(), 1000))),
    }
}

/// The name of an unknown.
pub fn unknown(of: &Unknown, report: &Report, locale: Locale) -> String {
    match of {
        Unknown::Target => Levers(locale).target().to_owned(),
        Unknown::DealSize => Levers(locale).deal_size().to_owned(),
        Unknown::Rate(k) => between(report, *k, locale),
        Unknown::Leads => Levers(locale).leads_available().to_owned(),
        Unknown::People => Capacity(locale).people_label().to_owned(),
        Unknown::Quota => Capacity(locale).quota().to_owned(),
        Unknown::Attainment => Capacity(locale).attainment().to_owned(),
        Unknown::Times(a) => lever(Lever::Times(*a), report, locale),
        Unknown::Share { dimension, member, .. } => {
            let name = report.split.as_ref().and_then(|space| space.dimensions.get(*dimension)?.1.get(*member));
            GoalSeek(locale).share_of(&name.map(|(name, _)| shown(locale, name).into_owned()).unwrap_or_default())
        }
    }
}

fn worth(of: &Unknown, value: &Exact, report: &Report) -> String {
    match of {
        Unknown::Target if report.metric == Metric::Deals => number::exact(value),
        Unknown::Target | Unknown::DealSize | Unknown::Quota => match Money::within(value, report.currency) {
            Some(money) if money.exact() == *value => number::money(report.currency, money),
            _ => number::amount(report.currency, value),
        },
        Unknown::Rate(_) | Unknown::Attainment | Unknown::Share { .. } => number::percent_short(value),
        Unknown::Leads | Unknown::People | Unknown::Times(_) => number::exact(value),
    }
}

/// An answer in a sentence.
pub fn answer(of: &Unknown, answer: &Answer, report: &Report, locale: Locale) -> String {
    let words = GoalSeek(locale);
    let name = unknown(of, report, locale);
    match answer {
        Answer::Is { value, .. } => words.answer_is(&name, &worth(of, value, report)),
        Answer::Already(value) => words.already(&name, &worth(of, value, report)),
        Answer::Never(why) => match why {
            Why::NoSuch => words.why_no_such().to_owned(),
            Why::DoesNotBear => words.why_not_bear().to_owned(),
            Why::AllOwn => words.why_all_own().to_owned(),
            Why::NoLeads => words.why_no_leads().to_owned(),
            Why::NoCapacity => words.why_no_capacity().to_owned(),
            Why::NoSupply => words.why_no_supply().to_owned(),
            Why::NoDealSize => words.why_no_size().to_owned(),
            Why::NotAlone => words.why_not_alone().to_owned(),
            Why::NoExactOdds => words.why_no_odds().to_owned(),
            Why::NotEvenAt { value, reading: None } => words.why_not_even_at(&worth(of, value, report)),
            Why::NotEvenAt { value, reading: Some(at @ Reading::Missing(_)) } => {
                words.why_still(&worth(of, value, report), &reading_in_full(at, report, locale))
            }
            Why::NotEvenAt { value, reading: Some(at) } => {
                words.why_not_even(&worth(of, value, report), &reading_in_full(at, report, locale))
            }
        },
    }
}
