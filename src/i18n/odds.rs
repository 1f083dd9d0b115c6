//! Why a plan is as sure as it is, in words, where that takes more than one binomial.

use super::explain::Explanation;
use super::names::{many, shown};
use super::whatif::Words as Names;
use super::{Locale, filled, number};
use crate::domain::probability::LEVELS;
use crate::domain::whatif::odds::{Error, Known};
use crate::domain::{Field, Metric, Plan, Report};

/// A figure of the odds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The chance of the target with the leads of the plan.
    AtPlan,
    /// That with the leads at hand.
    AtHand,
    /// That of a line.
    Tier(usize),
    /// The leads for one of [`LEVELS`].
    LeadsFor(usize),
    /// Where it is likely to end.
    Spread,
}

texts! {
    /// The texts.
    Words {
        one: "Every lead is won or not, and none depends on another: every possible number of deals is counted with its chance.",
            "每条线索要么赢单要么没有，彼此独立：把每一种可能的成交数都按概率算进去。",
            "每條線索要麼贏單要麼沒有，彼此獨立：把每一種可能的成交數都按機率算進去。";
        several: "The {0} parts that differ in rates or deal size each have their own leads: every outcome of all of them together is counted with its chance.",
            "转化率或客单价不同的 {0} 个部分各有自己的线索：把它们合在一起的每一种结果都按概率算进去。",
            "轉化率或客單價不同的 {0} 個部分各有自己的線索：把它們合在一起的每一種結果都按機率算進去。";
        simulated: "No exact form does this in time, so the plan is tried out {0} times: in each the counted rates are drawn from what their counts leave possible, then the deals of each part. The chance is the share of trials that reach it.",
            "精确算法来不及，于是把计划试 {0} 次：每次先按历史样本抽出转化率，再抽出各部分的成交数。把握度就是达成的次数占比。",
            "精確算法來不及，於是把計劃試 {0} 次：每次先按歷史樣本抽出轉化率，再抽出各部分的成交數。把握度就是達成的次數占比。";
        computed: "The parts differ in rates or deal size and have too many outcomes to list one by one, so their chances are added up through their Fourier transform. Past results that they share are divided into equally likely cases.",
            "各部分的转化率或客单价不同，可能的结果太多，无法逐一列出，因此通过傅里叶变换把概率合计出来。共用的历史数据分成概率相等的若干种情况来计算。",
            "各部分的轉換率或平均成交金額不同，可能的結果太多，無法逐一列出，因此透過傅立葉轉換把機率合計出來。共用的歷史資料分成機率相等的若干種情況來計算。";
        bound: "Right to ±{0} points.", "误差不超过 ±{0} 个百分点。", "誤差不超過 ±{0} 個百分點。";
        values: "P({0}), {1} {2} → {3}", "P({0})，{1} {2} → {3}", "P({0})，{1} {2} → {3}";
        reaching: "≥ {0}", "≥ {0}", "≥ {0}";
        in_deals: "≥ {0} deals", "≥ {0} 单", "≥ {0} 單";
        least: "The least leads, divided among the parts as in the plan, with which the chance is {0} or more.",
            "线索按计划的比例分到各部分，把握达到 {0} 所需的最少线索。", "線索按計劃的比例分到各部分，把握達到 {0} 所需的最少線索。";
        counted: "{0}: counted as {1} of {2}, so the rate itself is uncertain (Beta distribution); the smaller the count, the more.",
            "{0}：历史统计 {2} 中 {1}，转化率本身也不确定（Beta 分布）；样本越少越不确定。",
            "{0}：歷史統計 {2} 中 {1}，轉化率本身也不確定（Beta 分布）；樣本越少越不確定。";
        error: "Right to ±{0} points, in 999 of 1,000 such simulations.", "误差不超过 ±{0} 个百分点（1,000 次模拟中有 999 次）。", "誤差不超過 ±{0} 個百分點（1,000 次模擬中有 999 次）。";
        bound_leads: "With these leads the chance is {0}, right to ±{1} points.", "用这些线索，达成概率为 {0}，误差不超过 ±{1} 个百分点。", "用這些名單，達成機率為 {0}，誤差不超過 ±{1} 個百分點。";
        error_leads: "Found by trial: with these leads the chance is {0}, give or take {1} points.", "由模拟求得：用这些线索，把握为 {0}，误差约 {1} 个百分点。", "由模擬求得：用這些線索，把握為 {0}，誤差約 {1} 個百分點。";
        spread: "Where the deals are likely to end, against the target.", "成交结果可能落在哪里，与目标相比。", "成交結果可能落在哪裡，與目標相比。";
    }
}

/// How far off, in points.
#[must_use]
pub fn points(hundredths: u32) -> String {
    // To write out a float would take more program than all of this.
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Where it is likely to end, in a sentence.
#[must_use]
pub fn range(known: &Known, locale: Locale) -> String {
    let percent = |units: u128| known.picture.percent_of_target(units).map(|percent| format!("{percent}%")).unwrap_or_default();
    let [low, middle, high] = known.picture.quantiles.map(percent);
    filled(Names(locale).odds_range(), &[&middle, &low, &high])
}

/// Why a figure is what it is.
#[must_use]
pub fn explain(figure: Figure, plan: &Plan, report: &Report, known: &Known, locale: Locale) -> Option<Explanation> {
    let words = Words(locale);
    let stage = report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default();
    let sure = |chance: f64| number::probability(chance);
    let (leads, of, chance) = match figure {
        Figure::AtPlan | Figure::Spread => (known.leads, reaching(report, None, locale)?, sure(known.at_plan.at_least)),
        Figure::AtHand => {
            let (leads, chance) = known.at_hand?;
            (leads, reaching(report, None, locale)?, sure(chance.at_least))
        }
        Figure::Tier(i) => (known.leads, reaching(report, Some(i), locale)?, sure(known.tiers.get(i)?.at_least)),
        Figure::LeadsFor(i) => ((*known.leads_for.get(i)?)?, reaching(report, None, locale)?, format!("≥ {}", LEVELS[i].0)),
    };
    let leads = number::count(leads);
    let parts = crate::domain::whatif::odds::model(plan).map_or(1, |model| model.ways());
    let way = match &known.trials {
        Some(trials) => filled(words.simulated(), &[&grouped(trials.done)]),
        None if known.error.is_some() => words.computed().to_owned(),
        None if parts > 1 => filled(words.several(), &[&parts.to_string()]),
        None => words.one().to_owned(),
    };
    let (title, words_said) = match figure {
        Figure::AtPlan | Figure::AtHand => (format!("{} · {chance}", locale.strings().confidence_title), way),
        Figure::Tier(i) => (format!("{} · {chance}", shown(locale, &report.tiers.get(i)?.name)), way),
        Figure::LeadsFor(i) => {
            let title = filled(Names(locale).leads_sure(), &[LEVELS[i].0]);
            (format!("{title} · {leads} {stage}"), format!("{} {way}", filled(words.least(), &[LEVELS[i].0])))
        }
        Figure::Spread => (words.spread().to_owned(), way),
    };
    let mut notes = vec![];
    if figure == Figure::Spread {
        notes.push(range(known, locale));
    }
    notes.extend(known.error.map(|of| error(figure, of, known.trials.is_some(), locale)));
    let stages = plan.funnel().stages().iter().enumerate().take(plan.funnel().won());
    let mut inputs = vec![Field::Amount];
    inputs.extend((report.metric != Metric::Deals).then_some(Field::DealSize));
    for (k, stage) in stages {
        let Some((won, of)) = stage.counted_as_is() else {
            inputs.push(Field::Rate(k));
            continue;
        };
        let name = format!("{} → {}", shown(locale, &stage.name), shown(locale, &plan.funnel().stages().get(k + 1)?.name));
        notes.push(filled(words.counted(), &[&name, &grouped(won), &grouped(of)]));
        inputs.push(Field::Counted(k));
    }
    inputs.extend((figure == Figure::AtHand).then_some(Field::LeadsAvailable));
    let values = filled(words.values(), &[&of, &leads, &stage, &chance]);
    Some(Explanation { title, words: words_said, values, notes, inputs })
}

fn error(figure: Figure, error: Error, is_simulated: bool, locale: Locale) -> String {
    let words = Words(locale);
    match figure {
        Figure::LeadsFor(i) => {
            let text = if is_simulated { words.error_leads() } else { words.bound_leads() };
            filled(text, &[LEVELS[i].0, &points(error.of_leads)])
        }
        _ => filled(if is_simulated { words.error() } else { words.bound() }, &[&points(error.of_chance)]),
    }
}

fn grouped(n: u64) -> String {
    crate::domain::Count::new(n).map(number::count).unwrap_or_default()
}

/// What is to be reached: of the whole, or of a line.
fn reaching(report: &Report, tier: Option<usize>, locale: Locale) -> Option<String> {
    let words = Words(locale);
    let tier = match tier {
        Some(i) => Some(report.tiers.get(i)?),
        None => None,
    };
    Some(match report.metric {
        Metric::Deals => filled(words.in_deals(), &[&number::count(tier.map_or(report.deals.count, |tier| tier.deals.count))]),
        Metric::Revenue => filled(words.reaching(), &[&number::money(report.currency, tier.map_or(report.target, |tier| tier.target)?)]),
        Metric::GrossProfit => {
            let profit = tier.map_or_else(|| report.amount.clone(), |tier| &report.amount * &tier.of_target);
            filled(words.reaching(), &[&number::amount(report.currency, &profit)])
        }
    })
}
