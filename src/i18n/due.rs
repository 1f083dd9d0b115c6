//! Why so much is due in some days, in words.

use chrono::NaiveDate;

use super::explain::Explanation;
use super::names::{many, shown};
use super::{Locale, filled, number};
use crate::domain::schedule::why_due::{Due, Row, Span};
use crate::domain::{Field, Measure, Money, Own, Place, Report, TimeField};

texts! {
    /// The texts.
    Words {
        curve: "Up to each day the plan’s curve says how much is due; some days have what lies between their two ends. So days add up to weeks, months and the whole.",
            "到每一天为止该完成多少，由计划的曲线决定；一段日子的数，是它首尾两处之差。所以日加到周、月，再加到全部，分毫不差。",
            "到每一天為止該完成多少，由計劃的曲線決定；一段日子的數，是它首尾兩處之差。所以日加到週、月，再加到全部，分毫不差。";
        between: "{0} by {1} − {2} by {3} = {4}", "{0}（截至{1}）− {2}（截至{3}）= {4}", "{0}（截至{1}）− {2}（截至{3}）= {4}";
        rest: "{0} in all − {1} by {2} = {3}", "全部 {0} − {1}（截至{2}）= {3}", "全部 {0} − {1}（截至{2}）= {3}";
        of_all: "That is {0} of all {1}.", "占全部 {1} 的 {0}。", "占全部 {1} 的 {0}。";
        shifted: "Stages take time: this belongs to the deals won from {0} to {1}.",
            "各环节有先后：这里对应 {0} 至 {1} 赢下的单。", "各環節有先後：這裡對應 {0} 至 {1} 贏下的單。";
        opening: "It must be there before the first day, or those deals come too late.",
            "须在第一天之前就有，否则这些单赶不上。", "須在第一天之前就有，否則這些單趕不上。";
        row: "{0} has {1} of all {2}. Of the {3} of this time that is {4}.",
            "{0} 在全部 {2} 中占 {1}；这段时间共 {3}，按比例为 {4}。", "{0} 在全部 {2} 中占 {1}；這段時間共 {3}，按比例為 {4}。";
        row_whole: "Cells are whole, and rows and columns add up: so it is {0}.",
            "每格取整，行与列都要加得起来：所以是 {0}。", "每格取整，行與列都要加得起來：所以是 {0}。";
        row_ramps: "Somebody here is ramping up: who is not at full strength yet has less at first and more later, so it is {0}.",
            "有人还在爬坡：未到满额时少分，之后多分，所以是 {0}。", "有人還在爬坡：未到滿額時少分，之後多分，所以是 {0}。";
        before_day: "Before the first day", "开始之前", "開始之前";
        after_day: "After the last day", "结束之后", "結束之後";
    }
}

/// What is due in a span, and why.
#[must_use]
pub fn explain(report: &Report, due: &Due, measure: Measure, span: Span, row: Row, locale: Locale) -> Option<Explanation> {
    let words = Words(locale);
    let strings = locale.strings();
    let horizon = report.calendar.as_ref()?.horizon;
    let told = |units| number::measured_in_full(report.currency, measure, units);
    let day = |day: NaiveDate| number::date(locale, day);
    let what = match measure {
        Measure::Money => strings.split().money.to_owned(),
        Measure::Stage(k) => many(locale, &report.funnel.get(k)?.name).into_owned(),
    };
    let (when, values) = match span {
        Span::Before => (words.before_day().to_owned(), told(due.amount)),
        Span::After => {
            let values = [told(due.whole), told(due.before), day(horizon.last()), told(due.amount)];
            (words.after_day().to_owned(), filled(words.rest(), &values.each_ref().map(String::as_str)))
        }
        Span::Days(first, last) => {
            let (first, last) = (first.max(horizon.first()), last.min(horizon.last()));
            let when = if first == last { day(first) } else { super::when::span(locale, first, last) };
            let before = first.pred_opt().unwrap_or(first);
            let values =
                [told(due.until), day(last), told(due.before), day(before), told(due.amount)].map(|text| text.replace(' ', "\u{a0}"));
            (when, filled(words.between(), &values.each_ref().map(String::as_str)))
        }
    };
    let mut notes = Vec::new();
    notes.push(filled(words.of_all(), &[&number::percent_short(&due.share), &told(due.whole)]));
    notes.extend(due.won.map(|(first, last)| filled(words.shifted(), &[&day(first), &day(last)])));
    notes.extend((span == Span::Before).then(|| words.opening().to_owned()));
    let mut title = vec![what.clone(), when];
    let mut number = told(due.amount);
    let mut inputs = vec![Field::Amount];
    if let Some(part) = &due.part {
        let name = row_name(report, row, locale)?;
        number = told(part.amount);
        let exact = match measure {
            Measure::Money => number::money(report.currency, Money::within(&part.exact, report.currency)?),
            Measure::Stage(_) => number::exact(&part.exact),
        };
        notes.push(filled(words.row(), &[&name, &told(part.whole), &told(due.whole), &told(due.amount), &exact]));
        if part.has_ramps && !part.is_exact {
            notes.push(filled(words.row_ramps(), &[&number]));
        } else if !part.is_exact {
            notes.push(filled(words.row_whole(), &[&number]));
        }
        title.insert(0, name);
        inputs.extend(row_field(report, row));
    }
    inputs.push(Field::Time(TimeField::Months));
    if due.won.is_some()
        && let Measure::Stage(k) = measure
    {
        let won = report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or(k);
        inputs.extend((k.min(won)..k.max(won)).map(Field::Days));
    }
    title.push(number);
    Some(Explanation { title: title.join(" · "), words: words.curve().to_owned(), values, notes, inputs })
}

fn row_name(report: &Report, row: Row, locale: Locale) -> Option<String> {
    let space = report.space.as_ref()?;
    match row {
        Row::Whole => None,
        Row::Member(d, m) => Some(shown(locale, &space.dimensions.get(d)?.1.get(m)?.0).into_owned()),
        Row::Leaf(i) => {
            let names = space.path_names(&space.leaves.get(i)?.path);
            Some(names.iter().map(|name| shown(locale, name).into_owned()).collect::<Vec<_>>().join(" · "))
        }
    }
}

/// Where the row's share is edited.
fn row_field(report: &Report, row: Row) -> Option<Field> {
    match row {
        Row::Whole => None,
        Row::Member(d, m) => Some(Field::Member(d, m, Own::Share)),
        Row::Leaf(i) => {
            let path = &report.space.as_ref()?.leaves.get(i)?.path;
            Some(Field::Member(path.len().checked_sub(1)?, *path.last()?, Own::Share))
        }
    }
}
