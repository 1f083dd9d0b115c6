//! Rows and columns of sums, which are no items.

/// The words for sums, in lower case and without spaces.
const SUMS: [&str; 18] = [
    "合计",
    "总计",
    "小计",
    "总和",
    "汇总",
    "共计",
    "累计",
    "全年",
    "fullyear",
    "合計",
    "總計",
    "小計",
    "總和",
    "加總",
    "total",
    "subtotal",
    "grandtotal",
    "sum",
];

/// Whether a text says that something is a sum; then the rest of the text: `华东` of `华东小计`, `East` of `East Total`, nothing of `合 计`.
///
/// ```
/// use backcast::import::totals::sum_of;
/// assert_eq!(sum_of("合 计："), Some(String::new()));
/// assert_eq!(sum_of("East Total"), Some("East".to_owned()));
/// assert_eq!(sum_of("Totality"), None);
/// ```
pub fn sum_of(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([':', '：']).trim();
    let joined: String = text.to_lowercase().split_whitespace().collect();
    if SUMS.contains(&joined.as_str()) || joined == "sub-total" {
        return Some(String::new());
    }
    // Lower case may have another length, so only ASCII words are compared without their case.
    let end = |sum: &str| {
        let from = text.len().checked_sub(sum.len())?;
        let (name, end) = (text.get(..from)?, text.get(from..)?);
        // An English word begins after a space.
        let is_apart = !sum.is_ascii() || name.ends_with(char::is_whitespace);
        (is_apart && end.eq_ignore_ascii_case(sum) && !name.trim().is_empty()).then(|| name.trim().to_owned())
    };
    SUMS.into_iter().find_map(end)
}
