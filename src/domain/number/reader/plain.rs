//! The plain form of a typed text: one character for all characters with the same meaning.

use super::unreadable::{LENGTH_MAX, Unreadable};

/// The zero of each script that has ten digits.
const ZEROS: [char; 18] = [
    '\u{660}',  // Arabic
    '\u{6f0}',  // Persian, Urdu
    '\u{966}',  // Devanagari
    '\u{9e6}',  // Bengali
    '\u{a66}',  // Gurmukhi
    '\u{ae6}',  // Gujarati
    '\u{b66}',  // Odia
    '\u{be6}',  // Tamil
    '\u{c66}',  // Telugu
    '\u{ce6}',  // Kannada
    '\u{d66}',  // Malayalam
    '\u{e50}',  // Thai
    '\u{ed0}',  // Lao
    '\u{f20}',  // Tibetan
    '\u{1040}', // Burmese
    '\u{17e0}', // Khmer
    '\u{1810}', // Mongolian
    '\u{ff10}', // full width
];

/// The value of a digit that is neither ASCII nor full width.
pub(super) fn digit_of_another_script(c: char) -> Option<u32> {
    if ('０'..='９').contains(&c) { None } else { digit(c) }
}

fn digit(c: char) -> Option<u32> {
    ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|n| *n < 10))
}

/// Whether a character is invisible: it has no width, or only marks the direction of writing.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}'
    )
}

/// The plainer character with the same meaning, if there is one.
fn plainer(c: char) -> char {
    match c {
        // The full-width forms are in the order of ASCII, at this distance.
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '。' | '\u{66b}' => '.',
        '\u{66c}' => ',',
        '’' | '‘' | '′' | 'ʼ' => '\'',
        '−' | '–' | '‐' | '‑' | '﹣' => '-',
        '٪' | '﹪' => '%',
        '؉' => '‰',
        '⁄' | '∕' | '÷' => '/',
        '∶' => ':',
        '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '￥' => '¥',
        '￡' => '£',
        '￦' => '₩',
        _ => simplified(c),
    }
}

/// Characters in numbers, currencies and counters, each before its simplified form, including the numerals for cheques.
const SIMPLIFIED: &str = "〇零 壹一 两二 兩二 贰二 貳二 叁三 參三 肆四 伍五 陆六 陸六 柒七 捌八 玖九 拾十 佰百 仟千 萬万 億亿 點点 圓圆 塊块 錢钱 \
    幣币 臺台 歐欧 鎊镑 韓韩 盧卢 單单 個个 筆笔 條条 項项 戶户 組组 場场 線线 機机 訂订";

/// The simplified form of a character, if there is one.
fn simplified(c: char) -> char {
    let form = |pair: &str| pair.strip_prefix(c)?.chars().next();
    if c.is_ascii() { c } else { SIMPLIFIED.split(' ').find_map(form).unwrap_or(c) }
}

/// The text in plain characters: digits of any script in ASCII, full-width forms narrowed, Han numerals simplified,
/// lower case, invisible characters removed, trimmed.
///
/// # Errors
/// Blank or too long.
pub(super) fn plain(text: &str) -> Result<String, Unreadable> {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let seen = seen.trim();
    if seen.is_empty() {
        return Err(Unreadable::Blank);
    }
    if seen.chars().count() > LENGTH_MAX {
        return Err(Unreadable::TooLong);
    }
    let plain: String = seen.chars().map(|c| digit(c).and_then(|n| char::from_digit(n, 10)).unwrap_or_else(|| plainer(c))).collect();
    let plain = plain.trim();
    // `5L` is five lakh in India. A lower-case l is a mistyped 1.
    if let Some(number) = plain.strip_suffix('L')
        && number.trim_end().ends_with(|c: char| c.is_ascii_digit())
    {
        return Ok(format!("{}lakh", number.to_lowercase()));
    }
    Ok(plain.to_lowercase())
}

/// Whether a text is a number in digits and nothing else, without a sign.
pub(in crate::domain) fn is_bare(text: &str) -> bool {
    plain(text).is_ok_and(|text| text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')))
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

/// The text after its sign, and the sign.
pub(super) fn signed(text: &str) -> (&str, Option<Sign>) {
    let rest = |sign| (text[1..].trim(), Some(sign));
    match text.bytes().next() {
        Some(b'-') => rest(Sign::Minus),
        Some(b'+') => rest(Sign::Plus),
        _ => (text, None),
    }
}
