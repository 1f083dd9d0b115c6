//! The activities: the regular ones with what they bring, take and cost, those of stages, and what is brought beside what is needed.

use super::source::Source;
use super::target;
use crate::domain::activity::{Calendar, Row, Supply};
use crate::domain::{ActivityReport, Exact, RegularActivity};
use crate::export::cell::{Cell, Value};
use crate::export::formula::{Way, at, rounded, sum};
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::cadence::cadence;
use crate::i18n::names;
use crate::i18n::texts::{Activities, Export, Split, Supply as SupplyWords};

/// The columns of the regular activities that formulas name.
const BRINGS: usize = 6;
const TIMES: usize = 7;
const IN_TIME: usize = 8;
const LEADS: usize = 9;
const MINUTES: usize = 10;
const HOURS: usize = 11;
const EACH: usize = 12;
const COST: usize = 13;
/// The first row of the regular activities.
const FIRST: usize = 1;

pub(super) fn sheet(source: &Source<'_>) -> Option<Sheet> {
    let mut sheet = source.sheet(Kind::Activities, 1);
    let supply = source.schedule.and_then(|schedule| Supply::of(source.plan, source.report, schedule));
    if !source.plan.activities().is_empty() {
        sheet.blocks.push(regular(source, supply.as_ref()));
    }
    if let Some(supply) = &supply {
        let first = sheet.next(true);
        sheet.blocks.push(balance(source, supply, first));
    }
    if !source.report.activities.is_empty() {
        let first = sheet.next(true);
        sheet.blocks.push(by_stage(source, first));
    }
    (!sheet.blocks.is_empty()).then_some(sheet)
}

fn regular(source: &Source<'_>, supply: Option<&Supply>) -> Block {
    let (locale, plan) = (source.locale, source.plan);
    let (words, own) = (Activities(locale), Export(locale));
    let calendar = Calendar::of(plan);
    let times = |it: &RegularActivity| calendar.as_ref().map(|calendar| calendar.done_by(&it.cadence, calendar.horizon().last()));
    let row = |(a, it): (usize, &RegularActivity)| {
        let brought = supply.and_then(|supply| supply.rows.iter().find(|row| row.activity == a));
        line(source, it, times(it), brought, FIRST + a)
    };
    let rows: Vec<Vec<Cell>> = plan.activities().iter().enumerate().map(row).collect();
    let (first, last) = (FIRST, FIRST + rows.len() - 1);
    let mut total = vec![Cell::nothing(); COST + 1];
    total[0] = Cell::text(Split(locale).total());
    for (column, kind) in [(LEADS, None), (HOURS, Some(Value::Number as fn(Exact) -> Value)), (COST, Some(Value::Money))] {
        let all: Exact = rows.iter().filter_map(|row| row[column].value.number()).sum();
        let cell = kind.map_or_else(|| Cell::whole(all.to_u128().unwrap_or(0)), |kind| kind(all.clone()).into());
        total[column] = cell.by(sum(column, first, last));
    }
    let leads = source.leads();
    let headings = [
        words.name().to_owned(),
        words.every().to_owned(),
        words.owner().to_owned(),
        words.channel().to_owned(),
        words.brings().to_owned(),
        words.brings_what().to_owned(),
        own.units_each(&leads),
        own.times().to_owned(),
        own.times_in_time().to_owned(),
        own.units_brought(&leads),
        words.minutes().to_owned(),
        own.hours().to_owned(),
        words.cost().to_owned(),
        own.cost().to_owned(),
    ];
    Block { headings: headings.to_vec(), rows, totals: vec![total], ..Block::default() }
}

fn line(source: &Source<'_>, it: &RegularActivity, times: Option<u128>, brought: Option<&Row>, row: usize) -> Vec<Cell> {
    let (locale, plan) = (source.locale, source.plan);
    let shown = |name: &str| names::shown(locale, name).into_owned();
    let here = |column: usize| at(column, row);
    let each = it.cost_each(plan.channels());
    let all = |each: Option<&Exact>, factor: Exact| each.zip(times).map(|(each, times)| each * &Exact::from(times) * factor);
    let hours = all(it.minutes.as_ref(), Exact::ratio(1, 60));
    let cost = all(each.as_ref(), Exact::one());
    let leads_each = brought.map(Row::leads_each);
    let leads = brought.map(|row| {
        let exact = &row.leads_each() * &Exact::from(row.times_in_time);
        let formula = format!("{}*{}", here(BRINGS), here(IN_TIME));
        Cell::whole(row.brought()).by_any(rounded(Way::Down, &formula, &exact, 0))
    });
    let owner = if it.owner.trim().is_empty() { Activities(locale).whole_team().to_owned() } else { shown(&it.owner) };
    let channel = it.channel.and_then(|channel| plan.channels().get(channel)).map(|channel| Cell::text(shown(&channel.name)));
    vec![
        Cell::text(shown(&it.name)),
        Cell::text(cadence(&it.cadence, source.locale)),
        Cell::text(owner),
        channel.unwrap_or_default(),
        Cell::maybe(Value::Number, it.brings.as_ref()),
        it.brings.as_ref().map(|_| Cell::text(source.stage(it.stage))).unwrap_or_default(),
        Cell::maybe(Value::Number, leads_each.as_ref()),
        times.map(Cell::whole).unwrap_or_default(),
        brought.map(|row| Cell::whole(row.times_in_time)).unwrap_or_default(),
        leads.unwrap_or_default(),
        Cell::maybe(Value::Number, it.minutes.as_ref()),
        Cell::maybe(Value::Number, hours.as_ref()).by_any(hours.is_some().then(|| format!("{}*{}/60", here(TIMES), here(MINUTES)))),
        Cell::maybe(Value::Money, each.as_ref()),
        Cell::maybe(Value::Money, cost.as_ref()).by_any(cost.is_some().then(|| format!("{}*{}", here(TIMES), here(EACH)))),
    ]
}

/// What is needed, what is brought in time, and what is missing.
fn balance(source: &Source<'_>, supply: &Supply, first: usize) -> Block {
    let (words, own) = (SupplyWords(source.locale), Export(source.locale));
    let total = at(LEADS, FIRST + source.plan.activities().len());
    let gap = format!("MAX(0,{}-{})", at(1, first), at(1, first + 1));
    let rows = vec![
        vec![Cell::text(words.needed()), Cell::count(supply.need)],
        vec![Cell::text(words.brought()), Cell::count(supply.brought).by(total)],
        vec![Cell::text(words.gap()), Cell::count(supply.gap).by(gap)],
        vec![Cell::text(own.due_until()), Value::Day(supply.last_due).into()],
    ];
    let title = words.title(&names::inside(source.locale, &source.leads()));
    Block { title, headings: vec![own.item().to_owned(), own.value().to_owned()], rows, totals: Vec::new() }
}

/// The activities for each unit of a stage: the stage's count × the activities for one unit, rounded up.
fn by_stage(source: &Source<'_>, first: usize) -> Block {
    let (locale, own) = (source.locale, Export(source.locale));
    let funnel = target::first_stage(source);
    let row = |(i, it): (usize, &ActivityReport)| {
        let formula = format!("{}*{}", target::count(source, funnel, it.stage), at(2, first + i));
        vec![
            Cell::text(names::shown(locale, &it.name)),
            Cell::text(source.stage(it.stage)),
            Value::Number(it.per_unit.clone()).into(),
            Cell::count(it.required.count).by_any(rounded(Way::Up, &formula, &it.required.exact, 0)),
            Cell::maybe(Value::Number, it.per_working_day.as_ref()),
        ]
    };
    let rows = source.report.activities.iter().enumerate().map(row).collect();
    let headings = [Activities(locale).name(), own.stage(), own.per_unit(), own.count(), own.per_working_day()];
    Block { title: own.by_stage().to_owned(), headings: headings.map(str::to_owned).to_vec(), rows, totals: Vec::new() }
}
