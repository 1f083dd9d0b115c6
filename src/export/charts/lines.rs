//! Texts in lines, for a drawing that cannot measure its letters: their widths are estimated, rather too wide than too narrow.

/// Punctuation that never begins a line.
const NEVER_FIRST: &str = "，。、；：！？）」”’%,.;:!?)";
/// Punctuation that never ends a line.
const NEVER_LAST: &str = "（「“‘(";
/// The Chinese signs of year, month and day, which stay with their numbers.
const OF_DATE: &str = "\u{5e74}\u{6708}\u{65e5}";

/// The width of a text, in thousandths of its font size.
pub fn width(text: &str) -> u32 {
    text.chars().map(letter).sum()
}

fn letter(c: char) -> u32 {
    match c {
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | 'i' | 'j' | 'l' => 300,
        'm' | 'w' | 'M' | 'W' | '%' | '→' | '←' | '≈' => 950,
        'A'..='Z' => 720,
        // As wide as the digits of the widest usual system font.
        c if c < '\u{2e80}' => 640,
        // Chinese letters and full-width punctuation.
        _ => 1000,
    }
}

/// The text in lines of at most `most` thousandths of its font size. A line is broken at a blank, or between Chinese letters.
pub fn lines(text: &str, most: u32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in words(text) {
        let wide = width(&word);
        if used > 0 && used + width(word.trim_end()) > most {
            lines.push(String::new());
            used = 0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push_str(&word);
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// What stays together: a word with the blank after it, a Chinese letter, each with the punctuation around it; a date; and a number with
/// what it counts.
fn words(text: &str) -> Vec<String> {
    let is_han = |c: char| c >= '\u{2e80}';
    let mut words: Vec<String> = Vec::new();
    let (mut earlier, mut before) = (' ', ' ');
    for c in text.chars() {
        let is_of_date = before.is_ascii_digit() && OF_DATE.contains(c) || OF_DATE.contains(before) && c.is_ascii_digit();
        let is_counted = earlier.is_ascii_digit() && before == ' ' && is_han(c);
        let is_joined = NEVER_FIRST.contains(c)
            || NEVER_LAST.contains(before)
            || c == ' '
            || !is_han(c) && !is_han(before) && before != ' '
            || is_of_date
            || is_counted;
        match words.last_mut().filter(|_| is_joined) {
            Some(word) => word.push(c),
            None => words.push(c.to_string()),
        }
        (earlier, before) = (before, c);
    }
    words
}

/// The text cut to at most `most` thousandths of its font size; what is cut off leaves `…`.
pub fn cut(text: &str, most: u32) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let (mut cut, mut used) = (String::new(), ELLIPSIS);
    for c in text.chars() {
        used += letter(c);
        if used > most {
            break;
        }
        cut.push(c);
    }
    format!("{}…", cut.trim_end())
}

/// The width of `…`.
const ELLIPSIS: u32 = 1000;

/// At most so many lines of at most `most` thousandths of its font size; a word that is wider than a line is cut, and so is the last line
/// if there is more text.
pub fn lines_at_most(text: &str, most: u32, count: usize) -> Vec<String> {
    let all = lines(text, most);
    let is_more = all.len() > count;
    let last = count.saturating_sub(1);
    let line = |(i, line): (usize, &String)| cut(&if is_more && i == last { format!("{line}…") } else { line.clone() }, most);
    all.iter().take(count).enumerate().map(line).collect()
}
