//! The plan as a link's fragment: `#p1.` and, in letters that every chat keeps whole, zlib of CBOR of the plan.
//!
//! Fields have numbers, unknown ones are skipped and defaults left out, so that links of later versions of the same format
//! open too. The fragment never reaches a server. zlib's checksum tells a link that was cut or changed on its way.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{cbor, v1};
use crate::domain::{Allowed, Draft, Fault, Field};

/// The largest plan in a link, in bytes before compression, and the longest link.
pub const BYTES_MAX: usize = 64 * 1024;

const MARK: &str = "#p1.";
const LEVEL: u8 = 10;

/// The draft as a fragment, with its `#`.
///
/// # Errors
/// A draft that is larger than a link may hold: save it as a file.
#[inline(never)]
pub fn encode(draft: &Draft) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    cbor::write(&mut bytes, &v1::plan(draft), v1::PLAN);
    if bytes.len() > BYTES_MAX {
        return Err(refused(format!("{} bytes", bytes.len()), Allowed::Bytes(BYTES_MAX)));
    }
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&bytes, LEVEL);
    let text = URL_SAFE_NO_PAD.encode(packed);
    if text.len() > BYTES_MAX {
        return Err(refused(format!("{} bytes", text.len()), Allowed::Bytes(BYTES_MAX)));
    }
    Ok(format!("{MARK}{text}"))
}

/// Whether a fragment means to be a plan, whole or not.
#[must_use]
pub fn is_plan(fragment: &str) -> bool {
    version(fragment).is_some()
}

/// Reads a fragment, or a whole address with one. What a chat hung on behind it is left aside.
///
/// # Errors
/// A link of a later format, too large, or not whole.
#[inline(never)]
pub fn decode(address: &str) -> Result<Draft, Vec<Fault>> {
    read(address).map_err(|fault| vec![fault])
}

fn read(address: &str) -> Result<Draft, Fault> {
    let damaged = || refused(address.chars().take(40).collect(), Allowed::WholeLink);
    let (format, rest) = version(address).ok_or_else(damaged)?;
    if format != 1 {
        return Err(refused(format!("#p{format}"), Allowed::Version(1)));
    }
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
    if end > BYTES_MAX {
        return Err(refused(format!("{end} bytes"), Allowed::Bytes(BYTES_MAX)));
    }
    let packed = URL_SAFE_NO_PAD.decode(&rest[..end]).map_err(|_| damaged())?;
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&packed, BYTES_MAX).map_err(|_| damaged())?;
    let plan = cbor::read(&bytes, v1::PLAN).ok_or_else(damaged)?;
    let mut faults = Vec::new();
    let draft = v1::draft(plan, &mut faults);
    faults.into_iter().next().map_or(Ok(draft), Err)
}

/// The format's number and what follows its mark.
fn version(address: &str) -> Option<(u64, &str)> {
    let marked = address.find("#p").map(|at| &address[at + 2..]);
    let after = marked.or_else(|| address.trim_start().strip_prefix('p'))?;
    let (number, rest) = after.split_once('.')?;
    let is_number = !number.is_empty() && number.len() <= 9 && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| number.parse().ok().map(|n| (n, rest))).flatten()
}

fn refused(given: String, allowed: Allowed) -> Fault {
    Fault::new(Field::File(String::new()), given, allowed)
}
