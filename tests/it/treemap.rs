//! The treemap: rectangles fill the whole without overlap, in proportion to their values, and not too long.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::{Rect, treemap};
use proptest::prelude::*;

const WHOLE: Rect = Rect { x: 0, y: 0, width: 16_000, height: 10_000 };

fn area(rect: &Rect) -> u128 {
    u128::from(rect.width) * u128::from(rect.height)
}

fn overlap(one: &Rect, two: &Rect) -> bool {
    let apart = |at: u32, length: u32, other: u32, other_length: u32| at + length <= other || other + other_length <= at;
    area(one) > 0 && area(two) > 0 && !apart(one.x, one.width, two.x, two.width) && !apart(one.y, one.height, two.y, two.height)
}

#[test]
fn the_example_of_the_paper_has_no_slivers() {
    // Bruls, Huizing and van Wijk (2000): 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 to 4.
    let within = Rect { x: 0, y: 0, width: 6000, height: 4000 };
    let places = treemap(&[6, 6, 4, 3, 2, 2, 1], within);
    assert_eq!(places[0], Rect { x: 0, y: 0, width: 3000, height: 2000 });
    assert_eq!(places[1], Rect { x: 0, y: 2000, width: 3000, height: 2000 });
    assert_eq!(places[2].height, places[3].height);
    let longest = places.iter().map(|place| place.width.max(place.height) * 100 / place.width.min(place.height)).max().unwrap();
    assert!(longest <= 300, "{longest}");
}

#[test]
fn nothing_and_one_value() {
    assert_eq!(treemap(&[], WHOLE), []);
    assert_eq!(treemap(&[7], WHOLE), [WHOLE]);
    assert_eq!(treemap(&[0, 0], WHOLE).iter().map(area).sum::<u128>(), 0);
    assert_eq!(treemap(&[u128::MAX, u128::MAX], WHOLE).iter().map(area).sum::<u128>(), area(&WHOLE));
}

proptest! {
    #[test]
    fn the_rectangles_fill_the_whole_in_proportion(values in prop::collection::vec(0_u128..5_000_000_000_000, 1..40)) {
        let places = treemap(&values, WHOLE);
        let sum: u128 = values.iter().sum();
        prop_assert_eq!(places.len(), values.len());
        if sum > 0 {
            prop_assert_eq!(places.iter().map(area).sum::<u128>(), area(&WHOLE));
        }
        for (i, place) in places.iter().enumerate() {
            prop_assert!(place.x + place.width <= WHOLE.width && place.y + place.height <= WHOLE.height);
            prop_assert!(places[..i].iter().all(|other| !overlap(place, other)));
            // Edges are rounded to whole steps: an area is off by a step along each side at most, and by those of the strips before.
            let exact = area(&WHOLE) * values[i] / sum.max(1);
            prop_assert!(area(place).abs_diff(exact) <= 16_000 * 2 * 20, "{} for {exact}", area(place));
        }
    }
}
