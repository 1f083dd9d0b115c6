//! JSON by its letter (RFC 8259), and no more of it than a plan needs: a general library's reader would be a tenth of all that
//! a phone loads before the first screen.

use super::VALUES_MAX;
use super::tree::Tree;

/// Lists and objects in one another, at most.
const DEPTH_MAX: usize = 127;

/// Reads a JSON text. Numbers stay as they are written; a name that stands twice in an object stands twice in the record.
///
/// # Errors
/// What is not read of it.
pub fn read(text: &str) -> Result<Tree, Unread> {
    let mut reader = Reader { text: text.as_bytes(), at: 0, depth: 0, values: 0 };
    reader.whole().ok_or_else(|| if reader.values > VALUES_MAX { Unread::TooMany } else { reader.place() })
}

/// The most zeros that [`in_full`] adds to a number: more than any field takes.
const ZEROS_MAX: usize = 40;

/// A number that is written with an exponent, without one: `1e1` is `10`, `1.5e-2` is `0.015`. `None` for one without an exponent,
/// and for one that would take more than forty further zeros: whoever reads the field refuses it as it is written.
///
/// The number is one that [`read`] has passed.
#[must_use]
pub fn in_full(number: &str) -> Option<String> {
    let (mantissa, exponent) = number.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // The point stands behind so many digits; zeros fill the places that have none.
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let before = usize::try_from(-point).unwrap_or(0);
    let behind = usize::try_from(point).unwrap_or(0).saturating_sub(whole.len() + fraction.len());
    if before.max(behind) > ZEROS_MAX {
        return None;
    }
    let digits = "0".repeat(before) + whole + fraction + &"0".repeat(behind);
    let (whole, fraction) = digits.split_at_checked(usize::try_from(point).unwrap_or(0))?;
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no JSON from here on: line and column, both from 1; column 0 where it ends too early on an empty line.
    At(usize, usize),
    /// It holds more than [`VALUES_MAX`] values. In memory each is many times as large as its text.
    TooMany,
}

/// Stands at the next byte to read; where something is refused, it stands at the first byte that cannot be.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
    depth: usize,
    values: usize,
}

impl Reader<'_> {
    fn whole(&mut self) -> Option<Tree> {
        let value = self.value()?;
        self.skip_space();
        (self.at == self.text.len()).then_some(value)
    }

    fn place(&self) -> Unread {
        let (read, _) = self.text.split_at_checked(self.at + 1).unwrap_or((self.text, &[]));
        let mut lines = read.rsplit(|byte| *byte == b'\n');
        let column = lines.next().unwrap_or_default().len();
        Unread::At(1 + lines.count(), column)
    }

    /// The next byte; 0, which may stand nowhere in JSON, for the end.
    fn next(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.next() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        while matches!(self.next(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Option<Tree> {
        self.values += 1;
        (self.values <= VALUES_MAX).then_some(())?;
        self.skip_space();
        match self.next() {
            b'"' => self.string().map(Tree::Text),
            b'[' => self.list(),
            b'{' => self.object(),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number(),
        }
    }

    fn list(&mut self) -> Option<Tree> {
        let mut items = Vec::new();
        self.open()?;
        while self.is_more(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Some(Tree::List(items))
    }

    fn object(&mut self) -> Option<Tree> {
        let mut fields = Vec::new();
        self.open()?;
        while self.is_more(b'}', fields.is_empty())? {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            self.eat(b':').then_some(())?;
            fields.push((name, self.value()?));
        }
        Some(Tree::Record(fields))
    }

    fn open(&mut self) -> Option<()> {
        self.depth += 1;
        (self.depth <= DEPTH_MAX).then(|| self.at += 1)
    }

    /// Whether another item follows, or the bracket that ends them.
    fn is_more(&mut self, close: u8, is_first: bool) -> Option<bool> {
        self.skip_space();
        if self.eat(close) {
            self.depth -= 1;
            return Some(false);
        }
        (is_first || self.eat(b',')).then_some(true)
    }

    fn word(&mut self, word: &str) -> Option<Tree> {
        word.bytes().all(|byte| self.eat(byte)).then(|| Tree::Bare(word.to_owned()))
    }

    fn number(&mut self) -> Option<Tree> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _sign = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        String::from_utf8(self.text.get(start..self.at)?.to_vec()).ok().map(Tree::Bare)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.next().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        let mut text = Vec::new();
        self.eat(b'"').then_some(())?;
        loop {
            match self.next() {
                0..b' ' => return None,
                b'"' => break,
                b'\\' => {
                    self.at += 1;
                    let c = self.escaped()?;
                    text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                byte => {
                    text.push(byte);
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        // Whole characters between ASCII ones are whole characters again.
        String::from_utf8(text).ok()
    }

    /// The character that an escape stands for, from the letter on.
    fn escaped(&mut self) -> Option<char> {
        let c = match self.next() {
            c @ (b'"' | b'\\' | b'/') => c.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        };
        self.at += 1;
        Some(c)
    }

    /// One character, of one or two UTF-16 units; half of one is none.
    fn unicode(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit);
        }
        self.eat(b'\\').then_some(())?;
        let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + low)
    }

    fn unit(&mut self) -> Option<u32> {
        self.eat(b'u').then_some(())?;
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit << 4 | char::from(self.next()).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}
