//! The plan as a link's fragment: `#p1.` and the plan as CBOR, compressed by zlib, in letters that no chat changes.
//!
//! Fields have numbers, unknown numbers are skipped and defaults are left out, so that links of later versions of the
//! same format open too. The fragment never reaches a server. zlib's checksum detects a link that was cut or changed.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD, URL_SAFE_NO_PAD};
use minicbor::Decoder;
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

use super::address;
use super::plan_v1::{Plan, Records};
use crate::domain::draft::fault::size;
use crate::domain::{Allowed, Draft, Fault, Field};

/// The largest plan in a link, in bytes before compression, and the longest link.
pub const BYTES_MAX: usize = 64 * 1024;

/// The longest address that is percent-decoded, in bytes: eight times the longest link, because encoding makes it longer.
const ADDRESS_MAX: usize = 8 * BYTES_MAX;

const MARK: &str = "#p1.";
const LEVEL: u8 = 10;

/// Chat programs that cut long links, with the number of characters from which they may do so.
const CUTTERS: [(&str, usize); 2] = [("Teams", 2_000), ("Slack", 4_000)];

/// The chat programs that may cut a link of so many `characters`: none below 2,000, Teams from 2,000, Slack too from 4,000.
pub fn cutters(characters: usize) -> Vec<&'static str> {
    CUTTERS.iter().filter(|(_, from)| characters >= *from).map(|(name, _)| *name).collect()
}

/// The draft as a fragment, with its `#`.
///
/// # Errors
/// The draft is larger than a link may hold; it has to be saved as a file.
pub fn encode(draft: &Draft) -> Result<String, Fault> {
    // Writing to memory cannot fail.
    let bytes = minicbor::to_vec_with(Plan::from(draft), &mut Records::default()).unwrap_or_default();
    if bytes.len() > BYTES_MAX {
        return Err(refused(size(bytes.len()), Allowed::Bytes(BYTES_MAX)));
    }
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&bytes, LEVEL);
    let text = URL_SAFE_NO_PAD.encode(packed);
    if text.len() > BYTES_MAX {
        return Err(refused(size(text.len()), Allowed::Bytes(BYTES_MAX)));
    }
    Ok(format!("{MARK}{text}"))
}

/// Whether a fragment, or an address, is meant to carry a plan, complete or not.
pub fn is_plan(address: &str) -> bool {
    marked(address).is_some() || decoded(address).is_some_and(|decoded| marked(&decoded).is_some())
}

/// Reads a fragment, or a whole address with one. Text that a chat appended is ignored, and so are blanks, line breaks,
/// invisible characters and percent codes inside the link.
///
/// # Errors
/// The link has a later format, is too large, or is incomplete.
pub fn decode(address: &str) -> Result<Draft, Vec<Fault>> {
    let read = read(address).or_else(|fault| match decoded(address) {
        // If the decoded link cannot be read either, the fault shows the original text.
        Some(decoded) if fault.allowed == Allowed::WholeLink => {
            read(&decoded).map_err(|other| if other.allowed == Allowed::WholeLink { fault } else { other })
        }
        _ => Err(fault),
    });
    read.map_err(|fault| vec![fault])
}

/// The address before it was percent-encoded; `None` if it was not encoded, or is too long to be a link.
fn decoded(address: &str) -> Option<String> {
    (address.contains('%') && address.len() <= ADDRESS_MAX).then(|| address::decoded(address))
}

fn read(address: &str) -> Result<Draft, Fault> {
    let damaged = || refused(address.chars().take(40).collect(), Allowed::WholeLink);
    let (format, rest) = marked(address).ok_or_else(damaged)?;
    if format != 1 {
        return Err(refused(format!("#p{format}"), Allowed::Version(1)));
    }
    let letters = Letters::of(rest);
    let plan = match letters.until_blank() {
        first if first.len() > BYTES_MAX => return Err(refused(size(first.len()), Allowed::Bytes(BYTES_MAX))),
        first => unpacked(first),
    };
    let plan = match plan {
        None if letters.all.len() > BYTES_MAX => return Err(refused(size(letters.all.len()), Allowed::Bytes(BYTES_MAX))),
        plan => plan.or_else(|| letters.unpacked()).ok_or_else(damaged)?,
    };
    let mut faults = Vec::new();
    let draft = plan.draft(&mut faults);
    faults.into_iter().next().map_or(Ok(draft), Err)
}

/// The plan in a link's letters.
fn unpacked(letters: &str) -> Option<Plan> {
    let packed = URL_SAFE_NO_PAD.decode(letters).ok()?;
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&packed, BYTES_MAX).ok()?;
    plan(&bytes)
}

/// Reads a plan from CBOR; `None` if it is not one, or if bytes follow it.
fn plan(bytes: &[u8]) -> Option<Plan> {
    let mut decoder = Decoder::new(bytes);
    let plan = decoder.decode_with(&mut Records::default()).ok()?;
    (decoder.position() == bytes.len()).then_some(plan)
}

/// The possible letters of a link, without the blanks between them: the link itself, in one or several lines, and words after it.
struct Letters {
    all: String,
    /// The number of letters before each blank, in rising order.
    breaks: Vec<usize>,
}

impl Letters {
    /// The letters at the beginning of a text.
    fn of(text: &str) -> Self {
        let mut letters = Self { all: String::new(), breaks: Vec::new() };
        for c in text.chars() {
            if c.is_ascii_alphanumeric() || c == '-' || c == '_' {
                letters.all.push(c);
            } else if !address::is_blank(c) {
                break;
            } else if (1..=BYTES_MAX).contains(&letters.all.len()) && letters.breaks.last() != Some(&letters.all.len()) {
                letters.breaks.push(letters.all.len());
            }
        }
        letters
    }

    fn until_blank(&self) -> &str {
        self.breaks.first().and_then(|end| self.all.get(..*end)).unwrap_or(&self.all)
    }

    /// The plan of a link with blanks in it. zlib finds its own end, which must be at a blank or at the last letter.
    fn unpacked(&self) -> Option<Plan> {
        // The words after the link are not base64, so their number of letters and their last letter need not fit.
        const LENIENT: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));
        let end = self.all.len() - usize::from(self.all.len() % 4 == 1);
        let packed = LENIENT.decode(self.all.get(..end)?).ok()?;
        let mut bytes = vec![0; BYTES_MAX];
        let mut state = InflateState::new_boxed(DataFormat::Zlib);
        let read = inflate(&mut state, &packed, &mut bytes, MZFlush::Finish);
        // A letter holds six bits.
        let letters = (read.bytes_consumed * 8).div_ceil(6);
        let is_end = letters == self.all.len() || self.breaks.binary_search(&letters).is_ok();
        (read.status == Ok(MZStatus::StreamEnd) && is_end).then_some(())?;
        plan(bytes.get(..read.bytes_written)?)
    }
}

/// The format's number and the text after its mark, for the first mark.
fn marked(address: &str) -> Option<(u64, &str)> {
    address.match_indices('#').map(|(at, sign)| &address[at + sign.len()..]).chain([address]).find_map(numbered)
}

/// The format's number in a text that begins with `p1.`, and the rest of the text.
fn numbered(text: &str) -> Option<(u64, &str)> {
    let mut letters = text.char_indices().filter(|(_, c)| !address::is_blank(*c));
    (letters.next()?.1 == 'p').then_some(())?;
    let (mut number, mut digits) = (0, 0);
    loop {
        let (at, c) = letters.next()?;
        match c.to_digit(10) {
            Some(digit) if digits < DIGITS_MAX => (number, digits) = (number * 10 + u64::from(digit), digits + 1),
            None if c == '.' && digits > 0 => return Some((number, text.get(at + 1..)?)),
            _ => return None,
        }
    }
}

const DIGITS_MAX: usize = 9;

fn refused(given: String, allowed: Allowed) -> Fault {
    Fault::new(Field::File(String::new()), given, allowed)
}
