//! The team capacity in words: what the people carry, and what they are short or over.

use super::explain::Explanation;
use super::{Locale, filled, number};
use crate::domain::{Capacity, CapacityReport, Carried, Exact, Field, Report};

texts! {
    /// The texts.
    Words {
        capacity: "Team capacity", "团队产能", "團隊產能";
        gap: "Capacity gap", "产能差额", "產能差額";
        people: "{0} people", "{0} 人", "{0} 人";
        person: "{0} person", "{0} 人", "{0} 人";
        at_full_strength: "{0} ({1} at full strength)", "{0}（扣除爬坡期，折合 {1} 人）", "{0}（扣除養成期，折合 {1} 人）";
        carry: "{0} carry {1}", "{0}可承担 {1}", "{0}可承擔 {1}";
        carries: "{0} carries {1}", "{0}可承担 {1}", "{0}可承擔 {1}";
        short_of_people: "{0}: {1} short, {2} more", "{0}，还差 {1}，约需再加 {2}", "{0}，還差 {1}，約需再加 {2}";
        with_spare: "{0}: {1} to spare", "{0}，还有余量 {1}", "{0}，還有餘裕 {1}";
        just_enough: "{0}: just enough", "{0}，刚好满足目标", "{0}，剛好滿足目標";
        target_takes: "The target takes {0}", "目标需要 {0}", "目標需要 {0}";
        short: "{0} short", "差 {0}", "差 {0}";
        to_spare: "{0} to spare", "余 {0}", "餘 {0}";
        from_split: "From the split: {0}.", "来自拆解：{0}。", "來自拆解：{0}。";
        ramping: "From the split: {0}; ramp-up takes {1} off.", "来自拆解：{0}，爬坡期折减 {1} 人。", "來自拆解：{0}，養成期折減 {1} 人。";
        typed: "The split has {0}; the number you typed counts instead.", "拆解中有 {0}，以填写的人数为准。", "拆解中有 {0}，以填寫的人數為準。";
        typed_ramping: "The split has {0}; the number you typed counts instead. Ramp-up still takes {1} off.",
            "拆解中有 {0}，以填写的人数为准；爬坡期仍折减 {1} 人。", "拆解中有 {0}，以填寫的人數為準；養成期仍折減 {1} 人。";
        product: "people × quota per rep × attainment", "人数 × 人均目标 × 达成率", "人數 × 人均目標 × 達成率";
        product_ramped: "people at full strength × quota per rep × attainment",
            "折合人数 × 人均目标 × 达成率", "折合人數 × 人均目標 × 達成率";
        quotient: "target ÷ (quota per rep × attainment)", "目标 ÷（人均目标 × 达成率）", "目標 ÷（人均目標 × 達成率）";
        needed: "People needed: {0}", "所需人数：{0}", "所需人數：{0}";
    }
}

/// `6 people`, `1 person`; the number as it is shown.
fn people(shown: &str, locale: Locale) -> String {
    let words = Words(locale);
    filled(if shown == "1" { words.person() } else { words.people() }, &[shown])
}

/// People in at most so many digits after the point. Where that is not exact, it is rounded to the cautious side: up for people who are missing.
fn rounded(value: &Exact, digits: u32, up: bool) -> String {
    let rounded = if up { value.decimal_ceil(digits) } else { value.decimal_floor(digits) };
    rounded.map_or_else(|| value.to_string(), |rounded| number::exact(&Exact::decimal(rounded.normalize())))
}

/// `6 people carry ¥108M`.
fn carried(carried: &Carried, report: &Report, locale: Locale) -> String {
    let words = Words(locale);
    let heads = number::exact(&carried.people);
    let mut who = people(&heads, locale);
    if carried.people != carried.full_strength {
        who = filled(words.at_full_strength(), &[&who, &rounded(&carried.full_strength, 2, false)]);
    }
    let money = number::amount_short(locale, report.currency, &carried.money);
    filled(if heads == "1" { words.carries() } else { words.carry() }, &[&who, &money])
}

/// The capacity in a sentence: `6 people carry ¥108M: ¥12M short, 0.7 people more`, `8 people carry ¥144M: ¥24M to spare`; without people
/// the number that the target takes.
#[must_use]
pub fn sentence(capacity: &CapacityReport, report: &Report, locale: Locale) -> String {
    let words = Words(locale);
    let Some(there) = &capacity.carried else {
        let needed = capacity.needed.as_ref().map(|needed| people(&number::count(needed.count), locale));
        return needed.map(|needed| filled(words.target_takes(), &[&needed])).unwrap_or_default();
    };
    let said = carried(there, report, locale);
    let Some(gap) = &capacity.gap else { return said };
    let money = gap.money.exact();
    if gap.is_short() {
        let missing = people(&rounded(&(-gap.people.clone()), 1, true), locale);
        let money = number::amount_short(locale, report.currency, &(Exact::zero() - money));
        filled(words.short_of_people(), &[&said, &money, &missing])
    } else if money.is_positive() {
        filled(words.with_spare(), &[&said, &number::amount_short(locale, report.currency, &money)])
    } else {
        filled(words.just_enough(), &[&said])
    }
}

/// The gap in a narrow place: `¥12M short`, `¥24M to spare`.
#[must_use]
pub fn gap(capacity: &CapacityReport, report: &Report, locale: Locale) -> Option<String> {
    let words = Words(locale);
    let gap = capacity.gap.as_ref()?;
    let money = gap.money.exact();
    let (form, size) = if gap.is_short() { (words.short(), Exact::zero() - money) } else { (words.to_spare(), money) };
    Some(filled(form, &[&number::amount_short(locale, report.currency, &size)]))
}

/// Where the number of people comes from: the split, or what is typed in its place; `None` without people in the split.
#[must_use]
pub fn source(capacity: &Capacity, locale: Locale) -> Option<String> {
    let words = Words(locale);
    let team = capacity.team.as_ref()?;
    let of_split = people(&number::exact(&team.people), locale);
    let ramping = rounded(&(capacity.heads()?.clone() - capacity.full_strength()?), 2, true);
    Some(if capacity.people.is_some() {
        if team.ramping().is_positive() {
            filled(words.typed_ramping(), &[&of_split, &ramping])
        } else {
            filled(words.typed(), &[&of_split])
        }
    } else if team.ramping().is_positive() {
        filled(words.ramping(), &[&of_split, &ramping])
    } else {
        filled(words.from_split(), &[&of_split])
    })
}

/// How the money that the people carry is calculated, what the target takes, and the gap.
#[must_use]
pub fn explain(report: &Report, locale: Locale) -> Option<Explanation> {
    let words = Words(locale);
    let capacity = report.capacity.as_ref()?;
    let money = |amount: &Exact| number::amount(report.currency, amount);
    let factors = format!("{} × {}", money(&capacity.quota), number::percent(&capacity.attainment));
    let needed = capacity.needed.as_ref().zip(capacity.target).map(|(needed, target)| {
        let exact = number::exact_with_fraction(&needed.exact);
        let rounded = if needed.exact.is_whole() { String::new() } else { format!(" → {}", number::count(needed.count)) };
        (format!("{} ÷ ", number::money(report.currency, target)), format!(" = {exact}{rounded}"))
    });
    let mut inputs = vec![Field::People, Field::Quota, Field::Attainment, Field::Amount];
    let Some(there) = &capacity.carried else {
        let (target, is) = needed?;
        let shown = number::count(capacity.needed.as_ref()?.count);
        let title = (locale.strings().why)(&people(&shown, locale), words.capacity());
        let values = format!("{target}({factors}){is}");
        return Some(Explanation { title, words: words.quotient().to_owned(), values, notes: Vec::new(), inputs });
    };
    let is_ramped = there.people != there.full_strength;
    let full_strength = number::exact(&there.full_strength);
    let shown = money(&there.money);
    let mut notes = Vec::new();
    if let Some(team) = &there.team {
        let of_split = Capacity { team: Some(team.clone()), ..Capacity::default() };
        notes.extend(source(&of_split, locale));
        inputs.push(Field::Space);
    }
    notes.extend(needed.map(|(target, is)| filled(words.needed(), &[&format!("{target}{}{is}", money(&capacity.each))])));
    if capacity.gap.is_some() {
        notes.push(sentence(capacity, report, locale));
    }
    Some(Explanation {
        title: (locale.strings().why)(&shown, words.capacity()),
        words: if is_ramped { words.product_ramped() } else { words.product() }.to_owned(),
        values: format!("{full_strength} × {factors} = {shown}"),
        notes,
        inputs,
    })
}
