//! Every sample, cut at every place and with every bit turned.

use super::gate::{Gate, folder, fragment_of, packed, unpacked};
use backcast::codec::link;
use backcast::domain::{Allowed, Draft, Fault};

fn samples(extension: &str) -> Vec<(String, Vec<u8>)> {
    let samples = folder("samples", extension);
    assert!(samples.len() >= 9, "{}", samples.len());
    samples
}

/// With each of its bits turned, one at a time.
fn turned(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..bytes.len() * 8).map(|at| {
        let mut turned = bytes.to_vec();
        turned[at / 8] ^= 1 << (at % 8);
        (at, turned)
    })
}

fn is_whole_link(outcome: &Result<Draft, Vec<Fault>>) -> bool {
    matches!(outcome, Err(faults) if matches!(faults.as_slice(), [Fault { allowed: Allowed::WholeLink, .. }]))
}

#[test]
fn a_file_cut_anywhere_is_told_where_it_ends() {
    let mut gate = Gate::new();
    for (name, bytes) in samples("json") {
        let text = String::from_utf8(bytes).unwrap();
        let whole = text.trim_end();
        for (end, _) in whole.char_indices() {
            let faults = gate.file(&name, &whole[..end]).unwrap_err();
            assert!(matches!(faults.as_slice(), [Fault { allowed: Allowed::Json(..), .. }]), "{name} cut at {end}: {faults:?}");
        }
    }
}

#[test]
fn a_file_with_any_bit_turned_is_told_or_taken() {
    let mut gate = Gate::new();
    for (name, bytes) in samples("json").into_iter().filter(|(_, bytes)| bytes.len() < 600) {
        for (_, turned) in turned(&bytes) {
            let _ = gate.file(&name, &String::from_utf8_lossy(&turned));
        }
    }
}

#[test]
fn a_link_cut_anywhere_is_told_not_to_be_whole() {
    let mut gate = Gate::new();
    for (name, bytes) in samples("txt") {
        let fragment = String::from_utf8(bytes).unwrap().trim().to_owned();
        for end in 0..fragment.len() {
            assert!(is_whole_link(&gate.link(&name, &fragment[..end])), "{name} cut at {end}");
        }
        // Cut inside, and packed again so that the cut is not seen from outside.
        let inside = miniz_oxide::inflate::decompress_to_vec_zlib(&unpacked(&fragment)).unwrap();
        for end in 0..inside.len() {
            assert!(is_whole_link(&gate.link(&name, &fragment_of(&inside[..end]))), "{name} cut inside at {end}");
        }
    }
}

#[test]
fn a_link_with_any_bit_turned_is_told_or_the_same() {
    let mut gate = Gate::new();
    for (name, bytes) in samples("txt") {
        let fragment = String::from_utf8(bytes).unwrap().trim().to_owned();
        let same = link::decode(&fragment).unwrap();
        for (at, turned) in turned(fragment.as_bytes()) {
            if let Ok(draft) = gate.link(&name, &String::from_utf8_lossy(&turned)) {
                assert_eq!(draft, same, "{name}, bit {at} of the text");
            }
        }
        for (at, turned) in turned(&unpacked(&fragment)) {
            if let Ok(draft) = gate.link(&name, &packed(&turned)) {
                assert_eq!(draft, same, "{name}, bit {at} of what is compressed");
            }
        }
    }
}

#[test]
fn a_plan_with_any_bit_turned_inside_its_link_is_told_or_taken() {
    let mut gate = Gate::new();
    let mut taken = 0;
    for (name, bytes) in samples("txt") {
        let inside = miniz_oxide::inflate::decompress_to_vec_zlib(&unpacked(&String::from_utf8(bytes).unwrap())).unwrap();
        // Of longer ones every fifth bit, of the longest every thirteenth: their plans are written and read twice each.
        let step = [(2000, 13), (300, 5)].iter().find(|(length, _)| inside.len() > *length).map_or(1, |(_, step)| *step);
        for (_, turned) in turned(&inside).step_by(step) {
            taken += usize::from(gate.link(&name, &fragment_of(&turned)).is_ok());
        }
    }
    assert!(taken > 1000, "most bits are letters of names: {taken}");
}
