//! Meeting mode in words: the base case in one line, the changes of a scenario, differences, and the sentence at the bottom.

use std::cmp::Ordering;

use super::dates::month_name;
use super::names::{inside, many, shown};
use super::texts::{Activities, Answer, Indicators, LeadsAvailable, Meeting, Pay, Scenarios, Summary, Target};
use super::{Locale, number};
use crate::domain::draft::OF_ACTIVITIES;
use crate::domain::draft::Takes;
use crate::domain::number::reader;
use crate::domain::whatif::difference::Difference;
use crate::domain::whatif::waterfall::{Waterfall, WaterfallStep};
use crate::domain::{BandKind, Count, Direction, Every, Exact, Field, FiscalYear, Place, RatesOf, Report, TimeField};

/// The most rates that are listed one by one; a longer funnel has its overall conversion rate.
const RATES_LISTED: usize = 3;

/// The base case in one line: `30 deals, average deal size ¥100k · Leads available 260`.
pub fn base_line(report: &Report, locale: Locale) -> String {
    let words = Meeting(locale);
    let deals = Target(locale).tier_deals(number::count_short(locale, report.deals.count));
    let size = report.deal_size.as_ref().map(|size| words.of_average(&number::amount_short(locale, report.currency, size)));
    let deals = size.map_or_else(|| deals.clone(), |size| words.joined(&deals, &size));
    let leads = available(report).zip(report.funnel.first()).map(|(leads, stage)| {
        words.with_count(&LeadsAvailable(locale).label(&many(locale, &stage.name)), &number::count_short(locale, leads))
    });
    [Some(deals), leads].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The rates and the deal size of a plan: `25% · 40% · ¥100k`.
pub fn terms(report: &Report, locale: Locale) -> String {
    let ahead = report.funnel.iter().enumerate().filter(|(_, stage)| stage.place == Place::Ahead);
    let rate = |k: usize| match report.average_rate(k) {
        Some(average) => Some(number::percent_short(&average)),
        None => report.rate_to_next(k).as_ref().map(number::percent),
    };
    let mut all: Vec<String> = ahead.filter_map(|(k, _)| rate(k)).collect();
    if all.len() > RATES_LISTED {
        all = vec![number::percent(&report.rate_overall)];
    }
    all.extend(report.deal_size.as_ref().map(|size| number::amount_short(locale, report.currency, size)));
    all.join(" · ")
}

/// The available leads, if the plan states them.
pub fn available(report: &Report) -> Option<Count> {
    report.limited.as_ref().map(|limited| limited.leads)
}

/// The leads missing for what is needed; `None` if there are enough, or if the plan does not state the available leads.
pub fn missing(report: &Report) -> Option<Count> {
    let found = Difference::of(available(report)?, report.funnel.first()?.required.count);
    (found.order == Ordering::Greater).then_some(found.by)
}

/// What is typed in a field, in the reader's notation where it is an amount: `3M` in English for `300万`.
pub fn value(field: &Field, text: &str, locale: Locale) -> String {
    let is_amount = *field == Field::LeadsAvailable || matches!(field.takes(), Takes::Target | Takes::Money);
    if let Some(chosen) = chosen(field, text, locale) {
        return chosen.to_owned();
    }
    match reader::quantity(text) {
        Ok(value) if is_amount => number::typed_amount(locale, &value),
        _ if text.trim().is_empty() => Scenarios(locale).empty().to_owned(),
        _ => text.trim().to_owned(),
    }
}

/// What is chosen in a field that is not typed, as the screen says it: how often something is done, how commission counts. `None` for a
/// field that is typed, and for a text that is no choice.
pub fn chosen(field: &Field, text: &str, locale: Locale) -> Option<&'static str> {
    let text = text.trim();
    Some(match field {
        Field::LeadsAvailable if text == OF_ACTIVITIES => LeadsAvailable(locale).of_activities(),
        Field::RegularEvery(_) | Field::GradeEvery(_) => Activities(locale).cadences()[Every::named(text)? as usize],
        Field::PayRatesOf => match RatesOf::named(text)? {
            RatesOf::Variable => Pay(locale).of_variable(),
            RatesOf::Sales => Pay(locale).of_sales(),
        },
        Field::PayKind => Pay(locale).kinds()[BandKind::named(text)? as usize],
        Field::IndicatorDirection(_) => Indicators(locale).directions()[Direction::named(text)? as usize],
        Field::Time(TimeField::YearFrom) => month_name(locale, FiscalYear::typed(text)?.first_month() as usize - 1),
        _ => return None,
    })
}

/// A difference with its direction and its sign: `▼ −108`, `▲ +5`; `None` for no difference.
pub fn signed(order: Ordering, by: &str) -> Option<String> {
    match order {
        Ordering::Less => Some(format!("▼ −{by}")),
        Ordering::Equal => None,
        Ordering::Greater => Some(format!("▲ +{by}")),
    }
}

/// By how much a change moves the leads needed: `▼ −41`, or that it moves none.
pub fn moved(difference: &Difference, locale: Locale) -> String {
    let by = number::count_short(locale, difference.by);
    signed(difference.order, &by).unwrap_or_else(|| Meeting(locale).same().to_owned())
}

/// From which count to which a waterfall leads; or that the count stays.
pub fn fall_title(stage: &str, found: &Waterfall, locale: Locale) -> String {
    let (words, count) = (Meeting(locale), |count| number::count_short(locale, count));
    if found.start == found.after() {
        words.stays(stage, &count(found.start))
    } else {
        words.from_to(stage, &count(found.start), &count(found.after()))
    }
}

/// `300 − 41 − 29 − 38 = 192`, without the changes that move nothing; empty without a change.
pub fn fall_sum(found: &Waterfall) -> String {
    if found.steps.is_empty() {
        return String::new();
    }
    let moving = found.steps.iter().map(WaterfallStep::difference).filter(|difference| difference.order != Ordering::Equal);
    let parts = moving.map(|difference| {
        let sign = if difference.order == Ordering::Less { "−" } else { "+" };
        format!(" {sign} {}", number::count(difference.by))
    });
    format!("{}{} = {}", number::count(found.start), parts.collect::<String>(), number::count(found.after()))
}

/// A difference in percent, with its sign: `−36%`. One that would be 0% is `<1%`, because the arrow beside it has the direction.
pub fn percent(difference: &Difference) -> String {
    match (difference.percent, difference.order) {
        (None, _) | (_, Ordering::Equal) => String::new(),
        (Some(0), _) => "<1%".to_owned(),
        (Some(percent), Ordering::Less) => format!("−{}%", number::exact(&Exact::whole(percent))),
        (Some(percent), Ordering::Greater) => format!("+{}%", number::exact(&Exact::whole(percent))),
    }
}

/// `All three: 192 leads needed, 68 fewer than available.` Without available leads, a scenario is compared with the need of the base case.
pub fn sentence(name: &str, report: &Report, base: Option<Count>, locale: Locale) -> String {
    let words = Meeting(locale);
    let Some(first) = report.funnel.first() else { return String::new() };
    let needed = first.required.count;
    let count = number::count(needed);
    let need = if locale.is_chinese() && first.name == "Lead" {
        Summary(locale).leads(count.as_str())
    } else {
        let stage = if needed.get() == 1 { shown(locale, &first.name) } else { many(locale, &first.name) };
        words.units(&count, &inside(locale, &stage))
    };
    let compared = match (available(report), base) {
        (Some(leads), _) => {
            let found = Difference::of(leads, needed);
            let by = number::count(found.by);
            Some(match found.order {
                Ordering::Less => words.fewer_than_available(&by),
                Ordering::Equal => words.all_available().to_owned(),
                Ordering::Greater => words.more_than_available(&by),
            })
        }
        (None, Some(base)) => {
            let found = Difference::of(base, needed);
            let by = number::count(found.by);
            Some(match found.order {
                Ordering::Less => words.fewer_than_base(&by),
                Ordering::Equal => words.as_base().to_owned(),
                Ordering::Greater => words.more_than_base(&by),
            })
        }
        (None, None) => None,
    };
    let need = compared.map_or_else(|| need.clone(), |compared| words.joined(&need, &compared));
    words.sentence(name, &need)
}

/// The name of the row of a funnel's stage: that of the first one says that it is needed.
pub fn stage_row(report: &Report, k: usize, locale: Locale) -> String {
    let Some(stage) = report.funnel.get(k) else { return String::new() };
    let name = many(locale, &stage.name);
    if k == 0 && stage.place == Place::Ahead { Answer(locale).needed(&name) } else { name.into_owned() }
}
