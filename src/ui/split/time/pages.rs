//! A long list in pages.

use std::ops::Range;

use chrono::NaiveDate;

use crate::ui::prelude::*;

/// The pages of a list: a list of up to `whole` items is one page, and a longer list has `at_a_time` items on a page.
#[derive(Clone, Copy)]
pub struct Pages {
    many: Memo<usize>,
    whole: usize,
    at_a_time: usize,
    page: RwSignal<usize>,
}

impl Pages {
    /// The pages of a list of `many` items, opened at the item `first`.
    pub fn new(many: Memo<usize>, whole: usize, at_a_time: usize, first: usize) -> Self {
        let page = if many.get_untracked() > whole { first / at_a_time } else { 0 };
        Self { many, whole, at_a_time, page: RwSignal::new(page) }
    }

    /// The items on the page.
    pub fn range(self) -> Range<usize> {
        let (many, pages) = (self.many.get(), self.count());
        let at_a_time = if pages > 1 { self.at_a_time } else { self.whole };
        let from = self.page.get().min(pages - 1) * at_a_time;
        from..(from + at_a_time).min(many)
    }

    /// Turns to the page of an item.
    pub fn show(self, item: usize) {
        self.page.set(item / self.at_a_time);
    }

    /// The buttons from page to page, with the title of the page.
    pub fn pager(self, title: Signal<String>) -> View {
        pager(self.page, Signal::derive(move || self.count()), title)
    }

    fn count(self) -> usize {
        let many = self.many.get();
        if many > self.whole { many.div_ceil(self.at_a_time) } else { 1 }
    }
}

/// The months on the page, of a list of months that is opened at today's.
pub fn pages_of_months(months: Memo<Vec<NaiveDate>>, whole: usize, at_a_time: usize) -> Pages {
    let now = today();
    let first = months.with_untracked(|months| months.iter().rposition(|month| *month <= now).unwrap_or(0));
    Pages::new(Memo::new(move |_| months.with(Vec::len)), whole, at_a_time, first)
}

/// The first and the last month, `Jan 2027 – Mar 2027`, or the only one.
pub fn months_title(locale: Locale, months: &[NaiveDate]) -> String {
    match months {
        [first, .., last] => format!("{} – {}", dates::month(locale, *first), dates::month(locale, *last)),
        [one] => dates::month(locale, *one),
        [] => String::new(),
    }
}
