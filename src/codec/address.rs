//! A link as chats and mail programs pass it on: wrapped into lines, with invisible characters, percent-encoded once or
//! several times, or inside the address of a service that checks links (Outlook's Safe Links).

/// The maximum number of times that a link may have been percent-encoded.
const ENCODED_MAX: usize = 3;

/// An address decoded as often as it was percent-encoded, at most three times: `a.example/%2523p1.abc` becomes `a.example/#p1.abc`.
///
/// The result is never longer than the address. A percent sign that begins no code stays; a blank inside a code is skipped.
pub fn decoded(address: &str) -> String {
    let mut text = address.to_owned();
    for _ in 0..ENCODED_MAX {
        let Some(decoded) = decoded_once(&text) else { break };
        text = decoded;
    }
    text
}

/// Whether a character is a blank of any width, a line break, or has no width: a link contains none of these.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{180e}' // soft hyphen, Mongolian vowel separator
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' // zero-width characters and marks of direction
            | '\u{2060}'..='\u{206f}' | '\u{feff}' // word joiner, isolates, byte order mark
        )
}

/// The text with every code such as `%23` replaced by its byte; `None` if it has no code.
fn decoded_once(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut is_changed = false;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let mut behind = rest.clone();
        if let Some(byte) = (c == '%').then(|| code(&mut behind)).flatten() {
            decoded.push(byte);
            rest = behind;
            is_changed = true;
        } else {
            decoded.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    is_changed.then(|| String::from_utf8_lossy(&decoded).into_owned())
}

/// The byte of two hexadecimal digits.
fn code(digits: &mut impl Iterator<Item = char>) -> Option<u8> {
    let mut digit = || digits.find(|c| !is_blank(*c))?.to_digit(16);
    u8::try_from(digit()? * 16 + digit()?).ok()
}
