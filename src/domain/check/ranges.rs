//! The custom ranges of levers: from text to values.

use super::faults::{Faults, typed};
use crate::domain::draft::{Allowed, Draft, End, Fault, Field, Lever, Metric};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::Range;

/// Every range with at least one custom end that can be read. Each end must be within the limits of its input, and the second must not be
/// below the first.
pub(super) fn ranges(draft: &Draft, faults: &mut Faults) -> Vec<Range> {
    let mut ranges = Vec::new();
    for lever in draft.ranged_by_itself() {
        let [from, to] = End::BOTH.map(|end| {
            let field = Field::Lever(lever, end);
            typed(draft.lever_text(&field)).and_then(|text| value(draft, lever, field.clone(), text, faults))
        });
        if from.is_some() || to.is_some() {
            ranges.push(Range { lever, from, to });
        }
    }
    for Range { lever, from, to } in &ranges {
        if from.is_some() && to.is_some() && to < from {
            let [from, to] = End::BOTH.map(|end| draft.lever_text(&Field::Lever(*lever, end)));
            faults.add(Fault::new(Field::Lever(*lever, End::To), to, Allowed::NotBelow(from.trim().to_owned())));
        }
    }
    ranges
}

/// One end, within the limits of its input.
fn value(draft: &Draft, lever: Lever, field: Field, text: &str, faults: &mut Faults) -> Option<Exact> {
    match lever {
        Lever::Target if draft.metric == Metric::Deals => faults.positive(field, text, Count::MAX, Allowed::Deals),
        Lever::Target | Lever::DealSize => faults.positive(field, text, AMOUNT_MAX, Allowed::Money),
        Lever::Margin | Lever::Rate(_) => faults.rate(field, text).map(|rate| rate.value().clone()),
        Lever::Leads => faults.leads(field, text).map(Count::exact),
        Lever::Times(_) | Lever::Brings(_) => faults.positive(field, text, AMOUNT_MAX, Allowed::PerUnit),
    }
}
