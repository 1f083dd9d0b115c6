//! The digits of a [`Natural`](super::natural::Natural): limbs in base 2³², lowest first, and what primary school does with them.
#![allow(clippy::cast_possible_truncation, reason = "a limb is the low half of what two limbs make, and is cut from it on purpose")]

/// Bits of a limb.
pub(super) const LIMB: u32 = u32::BITS;

/// Knuth's guess at one digit of a quotient: by the divisor's highest limb, put right by its second. `left` is one limb longer
/// than the divisor, of two limbs at least.
pub(super) fn guess(left: &[u32], divisor: &[u32]) -> u32 {
    let ([.., third, second, first], [.., next, top]) = (left, divisor) else { return 0 };
    let (head, top) = (u64::from(*first) << LIMB | u64::from(*second), u64::from(*top));
    let (mut guess, mut rest) = (head / top, head % top);
    while rest >> LIMB == 0 && (guess >> LIMB > 0 || guess * u64::from(*next) > rest << LIMB | u64::from(*third)) {
        guess -= 1;
        rest += top;
    }
    guess as u32
}

/// Adds into limbs that are as many at least; what would need one more is lost.
pub(super) fn add(limbs: &mut [u32], other: &[u32]) {
    let mut carry = 0;
    for (to, limb) in limbs.iter_mut().zip(other.iter().chain(std::iter::repeat(&0))) {
        carry += u64::from(*to) + u64::from(*limb);
        *to = carry as u32;
        carry >>= LIMB;
    }
}

/// Subtracts `other × factor` from limbs that are as many at least. Whether that went below 0, and so round.
pub(super) fn subtract_multiple(limbs: &mut [u32], other: &[u32], factor: u32) -> bool {
    let mut carry = 0;
    for (to, limb) in limbs.iter_mut().zip(other.iter().chain(std::iter::repeat(&0))) {
        carry += u64::from(*limb) * u64::from(factor);
        let (left, below) = to.overflowing_sub(carry as u32);
        *to = left;
        carry = (carry >> LIMB) + u64::from(below);
    }
    carry > 0
}

/// Multiplies by one limb.
pub(super) fn multiply(limbs: &mut Vec<u32>, factor: u32) {
    let mut carry = 0;
    for limb in limbs.iter_mut() {
        carry += u64::from(*limb) * u64::from(factor);
        *limb = carry as u32;
        carry >>= LIMB;
    }
    if carry > 0 {
        limbs.push(carry as u32);
    }
}

/// Divides by one limb above 0; what is left.
pub(super) fn divide(limbs: &mut [u32], divisor: u32) -> u32 {
    let mut left = 0;
    for limb in limbs.iter_mut().rev() {
        left = left << LIMB | u64::from(*limb);
        *limb = (left / u64::from(divisor)) as u32;
        left %= u64::from(divisor);
    }
    left as u32
}
