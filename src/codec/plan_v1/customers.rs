//! The customers and their grades.

use super::define::define;
use super::list::List;
use super::text::Text;
use crate::domain::GradeDraft;

define! {
    /// The customers.
    Customers { 0 count: Text, 1 grades: List<Grade> }

    /// A grade of customers.
    Grade { 0 name: Text, 1 share: Text, 2 contribution: Text, 3 contacts: Text, 4 every: Text, 5 minutes: Text } <=> GradeDraft
}
