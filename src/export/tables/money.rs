//! Money and sums of a column.

use super::source::Source;
use crate::domain::{Measure, Money};
use crate::export::cell::Cell;
use crate::export::formula::{money_sum, sum};

/// Cells of money and their sums.
pub(super) trait Amounts {
    /// Money from minor units.
    fn money_of(&self, units: u128) -> Cell;
    /// The sum of a column from one row to another, both included: a value with its formula.
    fn column_sum(&self, measure: Measure, units: u128, column: usize, rows: [usize; 2]) -> Cell;
    /// A formula for a sum of a measure, without what floating-point numbers add to money.
    fn summed(&self, measure: Measure, sum: String) -> String;
}

impl Amounts for Source<'_> {
    fn money_of(&self, units: u128) -> Cell {
        Cell::money(Money::of_units(units, self.report.currency))
    }

    fn column_sum(&self, measure: Measure, units: u128, column: usize, [from, to]: [usize; 2]) -> Cell {
        self.amount(measure, units).by(self.summed(measure, sum(column, from, to)))
    }

    fn summed(&self, measure: Measure, sum: String) -> String {
        match measure {
            Measure::Money => money_sum(&sum, self.report.currency.minor_digits()),
            Measure::Stage(_) | Measure::Activity(_) => sum,
        }
    }
}
