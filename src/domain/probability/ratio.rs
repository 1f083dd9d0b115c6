//! From exact numbers to floats; no other file converts them.

use libm::scalbn;

use crate::domain::number::Exact;

/// The nearest float to a ratio in `[0, 1]`, even if its numerator and denominator exceed the range of a float.
pub(super) fn float(ratio: &Exact) -> f64 {
    // The ratio is doubled until its leading bits are among the 62 that are kept; doubling is exact for ratios and for floats.
    let mut scaled = ratio.clone();
    let mut halvings = 0;
    while scaled.is_positive() && scaled < Exact::ratio(1, 2) {
        scaled = scaled * Exact::whole(2);
        halvings += 1;
    }
    let bits = (scaled * Exact::whole(1 << 62)).floor().unwrap_or_default();
    scalbn(bits as f64 / (1_u64 << 62) as f64, -halvings)
}
