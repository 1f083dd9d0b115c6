//! From exact numbers to floats: the only way.

use libm::scalbn;

use crate::domain::number::Exact;

/// The nearest float to a ratio in `[0, 1]`, also where its numerator and denominator exceed what a float holds.
pub(super) fn float(ratio: &Exact) -> f64 {
    // Doubled until its first bits are among the 62 that are kept: doubling loses nothing, in ratios and in floats.
    let mut scaled = ratio.clone();
    let mut halvings = 0;
    while scaled.is_positive() && scaled < Exact::ratio(1, 2) {
        scaled = scaled * Exact::whole(2);
        halvings += 1;
    }
    let bits = (scaled * Exact::whole(1 << 62)).floor().unwrap_or_default();
    scalbn(bits as f64 / (1_u64 << 62) as f64, -halvings)
}
