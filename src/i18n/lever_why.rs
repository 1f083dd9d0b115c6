//! Why a gauge stands where it does with some inputs changed, in words.

use super::explain::{Explanation, Topic, explain};
use super::whatif::Words as Shared;
use super::{Locale, filled, levers as told, number};
use crate::domain::whatif::levers::{Gauge, Moved, Reading, Why};
use crate::domain::{Field, Metric, Place, Report};

texts! {
    /// The texts.
    Words {
        moved: "{0}: {1} → {2}", "{0}：{1} → {2}", "{0}：{1} → {2}";
        moved_parts: "{0}: {1} of what it is, in every part that has its own", "{0}：凡有自己数值的单元，都变为原来的 {1}", "{0}：凡有自己數值的單元，都變為原來的 {1}";
        and: "{0}; {1}", "{0}；{1}", "{0}；{1}";
        rest: "{0}; all else as it is.", "{0}；其余不变。", "{0}；其餘不變。";
        of_deals: "{0}: {1}", "{0}：{1}", "{0}：{1}";
        nothing: "The plan as it is now.", "按计划现在的样子。", "按計劃現在的樣子。";
        product: "leads at hand × overall rate × deal size", "手上的线索 × 总转化率 × 客单价", "手上的線索 × 總轉化率 × 客單價";
        parts: "Each part of the split by itself: its leads × its overall rate × its deal size; then all of them added. The leads at hand are shared as the plan shares those it needs.",
            "每个拆解单元各算各的：线索 × 总转化率 × 客单价，再相加。手上的线索按计划需要的比例分给各单元。",
            "每個拆解單元各算各的：線索 × 總轉化率 × 客單價，再相加。手上的線索按計劃需要的比例分給各單元。";
        parts_values: "sum of all parts, {0} leads = {1}", "各单元之和，{0} 条线索 = {1}", "各單元之和，{0} 條線索 = {1}";
        rounded: "{0}, rounded down to the minor unit.", "{0}，向下取到最小货币单位。", "{0}，向下取到最小貨幣單位。";
        expected: "What they bring on average: it may be more or less.", "这是平均能带来的数，实际会有多有少。", "這是平均能帶來的數，實際會有多有少。";
        chance: "The chance that the leads at hand reach the target, every outcome counted.", "手上的线索达成目标的概率，所有可能的结果都算进去。", "手上的線索達成目標的概率，所有可能的結果都算進去。";
        chance_values: "{0} leads, target {1} → {2}", "{0} 条线索，目标 {1} → {2}", "{0} 條線索，目標 {1} → {2}";
        chance_plain: "{0} leads, {1} of them won on average, at least {2} deals needed.", "{0} 条线索，平均 {1} 成交，至少要 {2} 单。", "{0} 條線索，平均 {1} 成交，至少要 {2} 單。";
        chance_parts: "Parts differ in rate or deal size: how often each brings how many is added up.", "各单元的转化率或客单价不同：每个单元带来多少、机会多大，逐一相加。", "各單元的轉化率或客單價不同：每個單元帶來多少、機會多大，逐一相加。";
    }
}

/// What was changed, in a sentence.
#[must_use]
pub fn changed(why: &Why, locale: Locale) -> String {
    let words = Words(locale);
    let one = |moved: &Moved| {
        let name = told::lever(moved.lever, &why.report, locale);
        let value = |value| told::value(moved.lever, value, &why.report, locale);
        let capped = if moved.is_capped { format!(" ({})", Shared(locale).capped()) } else { String::new() };
        match (&moved.from, &moved.to) {
            (Some(from), Some(to)) => filled(words.moved(), &[&name, &value(from), &value(to)]) + &capped,
            _ => filled(words.moved_parts(), &[&name, &number::percent_short(&moved.factor)]) + &capped,
        }
    };
    let all = why.moved.iter().map(one).reduce(|before, next| filled(words.and(), &[&before, &next]));
    all.map_or_else(|| words.nothing().to_owned(), |all| filled(words.rest(), &[&all]))
}

/// Why the gauge then stands there.
#[must_use]
pub fn explained(why: &Why, gauge: Gauge, locale: Locale) -> Option<Explanation> {
    match gauge {
        Gauge::Leads => leads(&why.report, locale),
        Gauge::Revenue => Some(revenue(why, locale)),
        Gauge::Confidence => Some(confidence(why, locale)),
    }
}

/// As everywhere, and where the deals come from too: they are what changes with the target and the deal size.
fn leads(report: &Report, locale: Locale) -> Option<Explanation> {
    let mut said = explain(Topic::Stage(0), report, locale)?;
    let won = report.funnel.iter().position(|stage| stage.place == Place::Won).filter(|won| *won > 0 && report.metric != Metric::Deals);
    if let Some(deals) = won.and_then(|won| explain(Topic::Stage(won), report, locale)) {
        said.notes.insert(0, filled(Words(locale).of_deals(), &[locale.strings().deals, &deals.values]));
    }
    Some(said)
}

fn title(why: &Why, gauge: Gauge, locale: Locale) -> String {
    (locale.strings().why)(&told::reading(&why.reading, &why.report, locale), told::gauge(gauge, locale))
}

fn rates(report: &Report) -> impl Iterator<Item = Field> {
    let won = report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default();
    (0..won).map(Field::Rate)
}

fn revenue(why: &Why, locale: Locale) -> Explanation {
    let (words, report) = (Words(locale), &why.report);
    let leads = number::count(why.leads);
    let shown = if let Reading::Revenue(money) = why.reading { number::money(report.currency, money) } else { String::new() };
    let mut notes = vec![words.expected().to_owned()];
    let (formula, values) = match (&why.revenue, &report.deal_size) {
        (Some(exact), Some(size)) => {
            let is_rounded = !matches!(why.reading, Reading::Revenue(money) if money.exact() == *exact);
            notes.extend(is_rounded.then(|| filled(words.rounded(), &[&number::exact_with_fraction(exact)])));
            let (rate, size) = (number::percent(&report.rate_overall), number::amount(report.currency, size));
            (words.product(), format!("{leads} × {rate} × {size} = {shown}"))
        }
        _ => (words.parts(), filled(words.parts_values(), &[&leads, &shown])),
    };
    let inputs = [Field::LeadsAvailable].into_iter().chain(rates(report)).chain([Field::DealSize]);
    Explanation {
        title: title(why, Gauge::Revenue, locale),
        words: formula.to_owned(),
        values,
        notes,
        inputs: inputs.chain((!why.is_alike).then_some(Field::Space)).collect(),
    }
}

fn confidence(why: &Why, locale: Locale) -> Explanation {
    let (words, report) = (Words(locale), &why.report);
    let leads = number::count(why.leads);
    let shown = told::reading(&why.reading, report, locale);
    let deals = number::count(report.deals.count);
    let rate = number::percent(&report.rate_overall);
    let mut notes = Vec::new();
    let is_binomial = why.is_alike && !why.is_counted;
    let values = if is_binomial {
        notes.push(filled(words.chance_plain(), &[&leads, &rate, &deals]));
        format!("P(X ≥ {deals}), n = {leads}, p = {rate} → {shown}")
    } else {
        let target = match report.metric {
            Metric::Deals => number::exact(&report.amount),
            Metric::Revenue | Metric::GrossProfit => number::amount(report.currency, &report.amount),
        };
        notes.extend((!why.is_alike).then(|| words.chance_parts().to_owned()));
        notes.extend(why.is_counted.then(|| Shared(locale).odds_counted().to_owned()));
        filled(words.chance_values(), &[&leads, &target, &shown])
    };
    let mut inputs = vec![Field::LeadsAvailable];
    inputs.extend(rates(report));
    inputs.push(Field::Amount);
    inputs.extend((report.metric == Metric::GrossProfit).then_some(Field::Margin));
    inputs.extend((report.metric != Metric::Deals).then_some(Field::DealSize));
    inputs.extend((!why.is_alike).then_some(Field::Space));
    Explanation {
        title: title(why, Gauge::Confidence, locale),
        words: if is_binomial { locale.strings().words_confidence } else { words.chance() }.to_owned(),
        values,
        notes,
        inputs,
    }
}
