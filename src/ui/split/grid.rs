//! A table with the sums at both edges.

use crate::domain::{Currency, Table};
use crate::ui::prelude::*;

/// A cell of a table by its row and column; `None` for the sum of all of them.
pub type Cell = (Option<usize>, Option<usize>);

/// A table with the sums at both edges, whose numbers change in place. `more` is what a tap on a cell or a sum opens.
pub fn grid(
    columns: Signal<Vec<String>>,
    rows: Signal<Vec<String>>,
    table: Memo<Option<Table>>,
    measure: Signal<Measure>,
    more: impl Fn(Cell) -> Option<Sheet> + Send + 'static,
) -> Fragment {
    let (screen, document) = here();
    let high = Memo::new(move |_| rows.with(Vec::len));
    let shown = RwSignal::new(ROWS);
    let drawing = move || {
        let (locale, measure) = (document.locale.get(), measure.get());
        let currency = document.report().map_or(Currency::CNY, |report| report.currency);
        let said = |n: u128| number::measured(locale, currency, measure, n);
        let is_cut = high.get() > shown.get();
        let total = if is_cut { Split(locale).total_of(high.get()) } else { Split(locale).total().to_owned() };
        table.with(|table| {
            let Some(table) = table else { return Vec::new() };
            columns.with(|columns| rows.with(|rows| drawn(table, (columns, rows), shown.get(), &total, &said)))
        })
    };
    let open = move |at: &str| {
        let Some((i, j)) = cell_at(at) else { return };
        let (high, wide) = table.with_untracked(|table| table.as_ref().map_or((0, 0), |table| (table.rows.len(), table.columns.len())));
        if let Some(sheet) = more((Some(i).filter(|i| *i < high), Some(j).filter(|j| *j < wide))) {
            screen.open_sheet(sheet);
        }
    };
    fragment().child(scrolling_table(screen.word(Split::table), "grid", open, drawing)).child(more_rows(high.into(), shown))
}

/// The first rows of a table, and its sums.
fn drawn(table: &Table, (columns, rows): (&[String], &[String]), shown: usize, total: &str, said: &dyn Fn(u128) -> String) -> Vec<Node> {
    let (high, wide) = (table.rows.len(), table.columns.len());
    let cell = |class, n: u128, i: usize, j: usize| node("td").class(class).text(said(n)).in_button(format!("{i},{j}"), (i, j) == (0, 0));
    // A long name takes two lines, and its title says all of it.
    let clamped = |text: &str| node("span").attr("title", text).text(text);
    let heading = |class, text: &str| node("th").class(class).attr("scope", "col").child(clamped(text));
    let row_heading = |text: &str| node("th").attr("scope", "row").child(clamped(text));
    let row = |(i, (cells, name)): (usize, (&Vec<u128>, &String))| {
        let cells = cells.iter().enumerate().map(|(j, n)| cell("", *n, i, j));
        node("tr").child(row_heading(name)).children(cells).child(cell("sum", table.rows[i], i, wide))
    };
    let head = node("tr").child(node("td")).children(columns.iter().map(|name| heading("", name))).child(heading("sum", total));
    let foot = node("tr")
        .child(row_heading(total))
        .children(table.columns.iter().enumerate().map(|(j, n)| cell("", *n, high, j)))
        .child(cell("sum", table.whole, high, wide));
    vec![
        node("thead").child(head),
        node("tbody").children(table.cells.iter().zip(rows).take(shown).enumerate().map(row)),
        node("tfoot").child(foot),
    ]
}
