//! The plan in a link: CBOR (RFC 8949) by the numbers of [`v1`](super::v1). Written out here for its size: a general library's
//! reader, which also has the words for what is wrong, is several times as large in the first load.

use super::tree::Tree;
use super::v1::{Kind, NUMBERS_END, Shape};
use super::{LIST_MAX, RECORDS_MAX, TEXT_MAX};

// The major types.
const WHOLE: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const LIST: u8 = 4;
const MAP: u8 = 5;
const TAG: u8 = 6;
const OTHER: u8 = 7;

// What a head's other five bits say where they are not the number itself.
const ONE_BYTE: u8 = 24;
const TWO_BYTES: u8 = 25;
const FOUR_BYTES: u8 = 26;
const EIGHT_BYTES: u8 = 27;
const UNTIL_BREAK: u8 = 31;

const NULL: u8 = 0xf6;
const BREAK: u8 = 0xff;

/// Writes a plan, or a value in one; what has no number stays out.
pub fn write(bytes: &mut Vec<u8>, value: &Tree, kind: Kind) {
    match (value, kind) {
        (Tree::List(items), Kind::List(shape)) => {
            write_head(bytes, LIST, items.len());
            for item in items {
                write(bytes, item, Kind::Record(shape));
            }
        }
        (Tree::List(items), Kind::Texts) => {
            write_head(bytes, LIST, items.len());
            for item in items {
                write(bytes, item, Kind::Text);
            }
        }
        (Tree::Record(fields), Kind::Map) => {
            write_head(bytes, MAP, fields.len());
            for (name, value) in fields {
                write_text(bytes, name);
                write(bytes, value, Kind::Text);
            }
        }
        (Tree::Record(_), Kind::Record(shape)) => {
            let fields: Vec<_> = (0..NUMBERS_END)
                .filter_map(|number| {
                    let part = shape.numbered(number.into())?;
                    Some((number, value.field(part.name)?, part.kind))
                })
                .collect();
            write_head(bytes, MAP, fields.len());
            for (number, value, kind) in fields {
                write_head(bytes, WHOLE, number.into());
                write(bytes, value, kind);
            }
        }
        (Tree::Text(text) | Tree::Bare(text), _) => write_text(bytes, text),
        // A tree is made by its shape.
        (Tree::List(_) | Tree::Record(_), _) => bytes.push(NULL),
    }
}

fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write_head(bytes, TEXT, text.len());
    bytes.extend_from_slice(text.as_bytes());
}

/// The shortest head that holds a number or a length.
fn write_head(bytes: &mut Vec<u8>, major: u8, argument: usize) {
    // What is longer than a link may be is refused when it is whole.
    let argument = u32::try_from(argument).unwrap_or(u32::MAX);
    let [.., b, a] = argument.to_be_bytes();
    let major = major << 5;
    match argument {
        0..24 => bytes.push(major | a),
        24..0x100 => bytes.extend_from_slice(&[major | ONE_BYTE, a]),
        0x100..0x1_0000 => bytes.extend_from_slice(&[major | TWO_BYTES, b, a]),
        _ => {
            bytes.push(major | FOUR_BYTES);
            bytes.extend_from_slice(&argument.to_be_bytes());
        }
    }
}

/// Reads a value of that kind that takes all of the bytes. Numbers that are not known are skipped, and limits held on the way.
pub fn read(bytes: &[u8], kind: Kind) -> Option<Tree> {
    let mut reader = Reader(bytes, 0);
    let value = reader.value(kind)?;
    reader.0.is_empty().then_some(value)
}

/// What is still to be read, and the records in lists so far. `None` from any of its functions: this is no plan.
struct Reader<'b>(&'b [u8], usize);

impl<'b> Reader<'b> {
    fn bytes(&mut self, n: u64) -> Option<&'b [u8]> {
        let (bytes, rest) = self.0.split_at_checked(usize::try_from(n).ok()?)?;
        self.0 = rest;
        Some(bytes)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let rest = self.0.strip_prefix(&[byte]);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// The major type and its number or length; none for a length that is told by a break at its end.
    fn head(&mut self) -> Option<(u8, Option<u64>)> {
        let first = *self.bytes(1)?.first()?;
        let (major, info) = (first >> 5, first & 31);
        let argument = match info {
            0..=23 => u64::from(info),
            ONE_BYTE..=EIGHT_BYTES => self.bytes(1 << (info - ONE_BYTE))?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
            UNTIL_BREAK if (BYTES..=MAP).contains(&major) => return Some((major, None)),
            _ => return None,
        };
        Some((major, Some(argument)))
    }

    /// Whether another item comes, of so many or before a break.
    fn is_more(&mut self, left: &mut Option<u64>) -> bool {
        let Some(left) = left else { return !self.eat(BREAK) };
        let is_more = *left > 0;
        *left = left.saturating_sub(1);
        is_more
    }

    fn text(&mut self, length: u64) -> Option<&'b str> {
        str::from_utf8(self.bytes(length)?).ok()
    }

    fn value(&mut self, kind: Kind) -> Option<Tree> {
        match (kind, self.head()?) {
            (Kind::Text | Kind::Flag, (TEXT, Some(length))) => self.short_text(length).map(Tree::Text),
            (Kind::List(shape), (LIST, left)) => self.list(Kind::Record(shape), left),
            (Kind::Texts, (LIST, left)) => self.list(Kind::Text, left),
            (Kind::Record(shape), (MAP, left)) => self.record(shape, left),
            (Kind::Map, (MAP, mut left)) => {
                let mut fields = Vec::new();
                while self.is_more(&mut left) {
                    let (TEXT, Some(length)) = self.head()? else { return None };
                    fields.push((self.short_text(length)?, self.value(Kind::Text)?));
                    (fields.len() <= LIST_MAX).then_some(())?;
                }
                Some(Tree::Record(fields))
            }
            _ => None,
        }
    }

    fn short_text(&mut self, length: u64) -> Option<String> {
        let text = self.text(length)?;
        (text.chars().count() <= TEXT_MAX).then(|| text.to_owned())
    }

    fn list(&mut self, kind: Kind, mut left: Option<u64>) -> Option<Tree> {
        let mut items = Vec::new();
        while self.is_more(&mut left) {
            self.1 += usize::from(matches!(kind, Kind::Record(_)));
            (items.len() < LIST_MAX && self.1 <= RECORDS_MAX).then_some(())?;
            items.push(self.value(kind)?);
        }
        Some(Tree::List(items))
    }

    fn record(&mut self, shape: &Shape, mut left: Option<u64>) -> Option<Tree> {
        let mut fields = Vec::new();
        while self.is_more(&mut left) {
            let part = match self.head()? {
                (WHOLE, Some(number)) => shape.numbered(number),
                (NEGATIVE, _) => None,
                _ => return None,
            };
            let Some(part) = part else {
                self.skip()?;
                continue;
            };
            // The last of a number counts, and null is nothing.
            fields.retain(|field: &(String, Tree)| field.0 != part.name);
            if !self.eat(NULL) {
                fields.push((part.name.to_owned(), self.value(part.kind)?));
            }
        }
        Some(Tree::Record(fields))
    }

    /// Skips a value of any kind, however deep: what is open is kept in a list.
    fn skip(&mut self) -> Option<()> {
        let mut open = vec![Some(1)];
        while let Some(left) = open.last_mut() {
            if !self.is_more(left) {
                open.pop();
                continue;
            }
            match self.head()? {
                (WHOLE | NEGATIVE | OTHER, _) => {}
                (LIST, left) => open.push(left),
                (MAP, left) => open.push(left.map(|pairs| pairs.saturating_mul(2))),
                (TAG, _) => open.push(Some(1)),
                (major, Some(length)) => self.skip_text(major, length)?,
                (major, mut parts @ None) => {
                    while self.is_more(&mut parts) {
                        let (same, Some(length)) = self.head()? else { return None };
                        (same == major).then(|| self.skip_text(major, length))??;
                    }
                }
            }
        }
        Some(())
    }

    fn skip_text(&mut self, major: u8, length: u64) -> Option<()> {
        if major == TEXT { self.text(length).map(|_| ()) } else { self.bytes(length).map(|_| ()) }
    }
}
