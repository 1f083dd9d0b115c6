//! Tables of the document.

/// The most columns of a table that fit on a page.
const COLUMNS_MAX: usize = 9;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Table {
    /// The headings of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// Its last rows, which sum up those before.
    pub totals: Vec<Vec<String>>,
    /// How many columns at the left are texts; the others are numbers.
    pub texts: usize,
}

impl Table {
    /// A table whose first `texts` columns are texts.
    pub fn new<const N: usize>(texts: usize, head: [&str; N]) -> Self {
        Self { head: head.map(str::to_owned).to_vec(), texts, ..Self::default() }
    }

    /// A table of texts alone.
    pub fn of_texts<const N: usize>(head: [&str; N], rows: Vec<[String; N]>) -> Self {
        Self { rows: rows.into_iter().map(Vec::from).collect(), ..Self::new(N, head) }
    }

    /// The table without the columns in which no row says anything. The first column stays.
    #[must_use]
    pub fn without_empty(mut self) -> Self {
        let says = |row: &Vec<String>, column: usize| row.get(column).is_some_and(|cell| !cell.is_empty());
        for column in (1..self.head.len()).rev() {
            if self.rows.iter().chain(&self.totals).any(|row| says(row, column)) {
                continue;
            }
            self.head.remove(column);
            self.texts -= usize::from(column < self.texts);
            for row in self.rows.iter_mut().chain(&mut self.totals).filter(|row| row.len() > column) {
                row.remove(column);
            }
        }
        self
    }

    /// The table as it fits on a page: one that is too wide becomes several, each with the columns of texts; none without rows.
    #[must_use]
    pub fn parts(self) -> Vec<Self> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let numbers = self.head.len().saturating_sub(self.texts);
        let each = COLUMNS_MAX.saturating_sub(self.texts).max(2);
        if self.head.len() <= COLUMNS_MAX || numbers <= each {
            return vec![self];
        }
        // Of even widths: 10 columns in two tables are five each.
        let tables = numbers.div_ceil(each);
        let each = numbers.div_ceil(tables);
        let part = |from: usize| {
            let cut = |row: &Vec<String>| {
                let (texts, numbers) = row.split_at(self.texts.min(row.len()));
                texts.iter().chain(numbers.iter().skip(from).take(each)).cloned().collect::<Vec<_>>()
            };
            Self {
                head: cut(&self.head),
                rows: self.rows.iter().map(cut).collect(),
                totals: self.totals.iter().map(cut).collect(),
                texts: self.texts,
            }
        };
        (0..numbers).step_by(each).map(part).collect()
    }
}
