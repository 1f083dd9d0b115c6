//! Names that the product itself gives, shown in the reader's language.
//!
//! A plan file holds them as their English words (`Lead`, `Won`, `base`), so that a plan made in one language opens in
//! another wholly translated. A name that people typed is theirs and is shown as it is.

use std::borrow::Cow;

use super::Locale;
use crate::domain::draft::usual::PHASES;
use crate::domain::{Field, TimeField};

/// The word in the file, then as it is shown in English, 简体中文 and 繁體中文; one text instead of a table of texts, for there are as
/// many addresses in such a table as there are letters.
const NAMES: &str = "\
Lead|Lead|线索|線索\n\
Qualified lead|Qualified lead|有效线索|有效線索\n\
Needs|Needs|需求挖掘|需求挖掘\n\
Opportunity|Opportunity|商机|商機\n\
Proposal|Proposal|方案呈现|方案呈現\n\
Negotiation|Negotiation|商务谈判|商務談判\n\
Won|Won|赢单|贏單\n\
Collected|Collected|回款|回款\n\
Repeat purchase|Repeat purchase|复购|回購\n\
base|Base|基础线|基礎線\n\
sprint|Sprint|冲刺线|衝刺線\n\
stretch|Stretch|突破线|突破線\n\
call|Call|电话|電話\n\
visit|Visit|拜访|拜訪\n\
demo|Demo|演示|展示\n\
activity|Activity|动作|動作\n\
new stage|New stage|新阶段|新階段\n\
new line|New line|新目标线|新目標線\n\
business line|Business line|业务类型|業務類型\n\
product line|Product line|产品线|產品線\n\
customer tier|Customer tier|客户层级|客戶層級\n\
region|Region|区域|區域\n\
channel|Channel|渠道|渠道\n\
person|Person|人员|人員\n\
dimension|Dimension|维度|維度\n\
part|Part|部分|部分\n\
member|Member|成员|成員\n\
product A|Product A|产品A|產品A\n\
product B|Product B|产品B|產品B\n\
new customers|New customers|新客户开拓|新客戶開拓\n\
repeat purchase|Repeat purchase|老客户复购|老客戶復購\n\
upgrade|Upgrade|产品升级|產品升級\n\
large|Large|大客户|大客戶\n\
middle|Middle|中客户|中客戶\n\
small|Small|小客户|小客戶\n\
east|East|华东|華東\n\
south|South|华南|華南\n\
north|North|华北|華北\n\
direct|Direct|直销|直銷\n\
partners|Partners|伙伴|夥伴\n\
online|Online|线上|線上\n\
ratio|Ratio|比例|比例\n\
last year|Last year|去年业绩|去年業績\n\
potential|Potential|区域潜力|區域潛力\n\
product mix|Product mix|产品结构|產品結構\n\
ability|Ability|能力|能力\n\
factor|Factor|因素|因素\n\
attack|Attack|攻坚期|攻堅期\n\
deepen|Deepen|深耕期|深耕期\n\
phase|Phase|新阶段|新階段\n\
visits|Visits|拜访客户|拜訪客戶\n\
proposals|Proposals|写方案、报方案|寫方案、報方案\n\
review|Review|复盘|覆盤\n\
customers followed up|Customers followed up|跟进客户|跟進客戶\n\
proposals sent|Proposals sent|递交方案|遞交方案\n\
lost cases reviewed|Lost cases reviewed|复盘丢单|覆盤丟單\n\
daily task|Daily task|每日动作|每日動作\n\
3 key customers, 2 new leads|3 key customers, 2 new leads|联系 3 个重点客户，开发 2 条新线索|聯繫 3 個重點客戶，開發 2 條新線索\n\
noon review|Review the morning|盘点上午进展|盤點上午進展\n\
1 success, 1 failure, tomorrow's plan|1 success, 1 failure, tomorrow’s plan|记 1 个成功、1 个失败，排好明天|記 1 個成功、1 個失敗，排好明天\n\
Ten deals|Ten deals|十单|十單\n\
";

/// The name of a phase as it is shown: its `sprint` is not the line of that name.
#[must_use]
pub fn phase(locale: Locale, name: &str) -> Cow<'_, str> {
    if name == PHASES[2] { Cow::Borrowed(["Sprint", "冲刺期", "衝刺期"][locale as usize]) } else { shown(locale, name) }
}

/// The name in a field as it is shown.
#[must_use]
pub fn shown_in<'a>(locale: Locale, field: &Field, name: &'a str) -> Cow<'a, str> {
    if matches!(field, Field::Time(TimeField::PhaseName(_))) { phase(locale, name) } else { shown(locale, name) }
}

/// The name as it is shown. `new stage 2` is shown with its number.
#[must_use]
pub fn shown(locale: Locale, name: &str) -> Cow<'_, str> {
    if let Some(known) = known(locale, name) {
        return Cow::Borrowed(known);
    }
    let numbered = name.rsplit_once(' ').filter(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    match numbered.and_then(|(word, number)| Some((known(locale, word)?, number))) {
        Some((word, number)) => Cow::Owned(format!("{word} {number}")),
        None => Cow::Borrowed(name),
    }
}

/// The name as it is shown where many of it are meant: English has a word of its own for that.
#[must_use]
pub fn many(locale: Locale, name: &str) -> Cow<'_, str> {
    let plural = MANY.iter().find(|(word, _)| locale == Locale::En && *word == name);
    plural.map_or_else(|| shown(locale, name), |(_, many)| Cow::Borrowed(*many))
}

/// English words for many.
const MANY: [(&str, &str); 5] = [
    ("Lead", "Leads"),
    ("Qualified lead", "Qualified leads"),
    ("Opportunity", "Opportunities"),
    ("Proposal", "Proposals"),
    ("Negotiation", "Negotiations"),
];

fn known(locale: Locale, name: &str) -> Option<&'static str> {
    let shown = |line: &'static str| line.strip_prefix(name)?.strip_prefix('|')?.split('|').nth(locale as usize);
    if name.is_empty() || name.contains(['|', '\n']) { None } else { NAMES.split('\n').find_map(shown) }
}
