//! What the words above a column say of it.

use crate::domain::number::Exact;

/// Words for the amounts of a target, in lower case.
const AMOUNTS: [&str; 22] = [
    "目标",
    "目標",
    "金额",
    "金額",
    "任务",
    "任務",
    "指标",
    "指標",
    "业绩",
    "業績",
    "销售额",
    "銷售額",
    "收入",
    "营收",
    "營收",
    "target",
    "amount",
    "quota",
    "revenue",
    "sales",
    "goal",
    "budget",
];

/// Words for columns that are neither names nor amounts: numbers of rows, shares of the whole, codes, remarks.
const OTHERS: [&str; 29] = [
    "备注", "備註", "备註", "说明", "說明", "remark", "remarks", "note", "notes", "序号", "序號", "编号", "編號", "编码", "編碼", "代码",
    "代碼", "占比", "佔比", "比例", "比重", "增长", "成長", "no.", "id", "code", "share", "growth", "rank",
];

/// Words for scales in a heading such as `目标（万元）`, `Target (k)`; a longer one comes before one that it contains.
const SCALES: [(&str, u64); 18] = [
    ("百万", 1_000_000),
    ("百萬", 1_000_000),
    ("千万", 10_000_000),
    ("千萬", 10_000_000),
    ("万元", 10_000),
    ("萬元", 10_000),
    ("亿元", 100_000_000),
    ("億元", 100_000_000),
    ("千元", 1_000),
    ("仟元", 1_000),
    ("(万)", 10_000),
    ("(萬)", 10_000),
    ("(亿)", 100_000_000),
    ("(億)", 100_000_000),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("'000", 1_000),
    ("单位:万", 10_000),
];

/// The scales that are offered, in whole units of the currency.
pub const UNITS: [u64; 6] = [1, 1_000, 10_000, 1_000_000, 10_000_000, 100_000_000];

/// Whether a heading names amounts of a target.
pub fn names_amounts(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    AMOUNTS.iter().any(|word| heading.contains(word))
}

/// Whether a heading names numbers that are no amounts.
pub fn names_other_numbers(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    OTHERS.iter().any(|word| heading == *word || !word.is_ascii() && heading.contains(word)) || heading == "#" || heading == "%"
}

/// Whether a heading names a quarter or half a year, of which a table has several that add up.
pub fn names_part_of_year(heading: &str) -> bool {
    let heading = heading.trim().to_lowercase();
    let is_western = |c: char| {
        heading.split(|other: char| !other.is_ascii_alphanumeric()).any(|word| {
            let nth = word.strip_prefix(c).and_then(|nth| nth.parse().ok());
            nth.is_some_and(|nth: u8| (1..=if c == 'q' { 4 } else { 2 }).contains(&nth))
        })
    };
    ["季", "半年"].iter().any(|word| heading.contains(word)) || is_western('q') || is_western('h')
}

/// Whether a heading names a number of deals.
pub fn names_deals(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    ["deals", "orders", "单数", "單數", "成交数", "成交數", "订单数", "訂單數"].iter().any(|word| heading.contains(word))
}

/// The scale that a text names: 10,000 for `目标（万元）`.
///
/// ```
/// use backcast::import::headings::scale;
/// assert_eq!(scale("目标（万元）"), Some(10_000));
/// assert_eq!(scale("Target (k$)"), Some(1_000));
/// assert_eq!(scale("Target"), None);
/// ```
pub fn scale(text: &str) -> Option<u64> {
    let text: String = text.to_lowercase().chars().filter(|c| !c.is_whitespace()).map(plainer).collect();
    let named = SCALES.iter().find(|(word, _)| text.contains(word)).map(|(_, scale)| *scale);
    named.or_else(|| {
        let (_, inside) = text.split_once('(')?;
        let inside = inside.split_once(')').map_or(inside, |(inside, _)| inside);
        let letters: String = inside.chars().filter(char::is_ascii_alphabetic).collect();
        match letters.trim_end_matches("usd").trim_end_matches("cny").trim_end_matches("rmb") {
            "k" => Some(1_000),
            "m" | "mn" | "mio" => Some(1_000_000),
            _ => None,
        }
    })
}

fn plainer(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        '：' => ':',
        '’' => '\'',
        c => c,
    }
}

/// A scale as an exact number.
pub fn exact(scale: u64) -> Exact {
    Exact::whole(scale)
}
