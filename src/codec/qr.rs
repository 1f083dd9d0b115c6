//! A link as a QR code.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version: a phone can still scan it from the screen of another phone.
const VERSION_MAX: u8 = 13;

/// A QR code as the outline of its dark modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, without the quiet zone.
    pub size: i32,
    /// An SVG path in module units, one run of modules at a time.
    pub path: String,
}

/// The code of a text; `None` if it needs more than version 13.
pub fn qr(text: &str) -> Option<Qr> {
    let segments = QrSegment::make_segments(text);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(VERSION_MAX), None, true).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{start} {y}h{run}v1h-{run}z", run = x - start);
            }
            x += 1;
        }
    }
    Some(Qr { size, path })
}
