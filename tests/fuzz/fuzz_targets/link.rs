//! Arbitrary bytes as a share link, at three depths: the first byte says whether the rest is the fragment's text, the
//! compressed bytes inside it, or the CBOR inside those. A mutation of text would never get past base64 and zlib's checksum.
#![no_main]

use backcast::codec::link;
use backcast_fuzz::{hold, pass};
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::Engine;
use libfuzzer_sys::{fuzz_target, Corpus};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some((layer, rest)) = bytes.split_first() else { return Corpus::Reject };
    let address = match layer % 4 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        1 => format!("#p1.{}", URL_SAFE_NO_PAD.encode(rest)),
        // The more fruitful layer gets two of four first bytes. Level 0 stores and is quick.
        _ => format!("#p1.{}", URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec_zlib(rest, 0))),
    };
    if let Ok(draft) = pass(|| link::decode(&address).map(|draft| (draft, Vec::new()))) {
        assert!(link::is_plan(&address), "what opens means to be a plan");
        hold(&draft);
    }
    Corpus::Keep
});
