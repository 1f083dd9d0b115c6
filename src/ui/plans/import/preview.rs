//! The preview of a table: what each column is, what the table becomes, what is wrong with it, and the button that takes it over.

use std::sync::Arc;

use super::said::{becomes, notes, problems, too_many_parts};
use super::source::read_sheet;
use super::target::{TARGETS, currency_of};
use crate::i18n::texts::Import;
use crate::import::headings::UNITS;
use crate::import::table::column_name;
use crate::import::{Reading, Role, TargetFrom, take_over};
use crate::state::document::Back;
use crate::ui::importing::{Importing, Preview};
use crate::ui::parts::sheet::SHEET;
use crate::ui::prelude::*;

/// The rows of the table that are shown, beside those with a problem.
const SHOWN: usize = 12;

/// The preview.
pub fn preview(shown: &Arc<Preview>) -> Fragment {
    let (screen, document) = here();
    let (locale, draft) = (screen.locale(), document.draft());
    let currency = currency_of(&draft);
    let reading = Arc::new(Reading::of(&shown.opened.table, &shown.layout, currency));
    let mut wrong = problems(&reading, locale);
    let target = TARGETS[shown.target];
    if wrong.is_empty() && take_over(&mut draft.clone(), &reading, target).is_none() {
        wrong.push(too_many_parts(locale));
    }
    let is_wrong = !wrong.is_empty();
    let taken = reading.clone();
    let take = move || take(screen, &taken, target);
    let lines = |lines: Vec<String>| ul().children(lines.into_iter().map(|line| li().child(line)));
    let told = if is_wrong {
        fragment().child(p().class("fault").child(screen.word(Import::wrong))).child(lines(wrong).class("fault"))
    } else {
        let left_out = shown.layout.left_out(&shown.opened.table);
        let turned = shown.was_by_month.then(|| Import(locale).by_month().to_owned());
        let all = turned.into_iter().chain(notes(&reading, &draft, &left_out, target, locale)).collect();
        fragment().child(p().class("becomes").child(becomes(&reading, &draft, target, locale))).child(lines(all).class("note"))
    };
    fragment()
        .child(choices(screen, shown, &reading))
        .child(cells(screen, shown, &reading))
        .child(div().class("import-told").role("status").child(told))
        .child(
            actions()
                .child(text_button("primary", screen.word(Import::take), take).id("import-take").disabled(is_wrong))
                .child(text_button("", screen.word(Import::another), move || screen.importing.set(Importing::Nothing))),
        )
}

/// Replaces the split of the plan, and says so with the way back.
fn take(screen: Screen, reading: &Reading, target: TargetFrom) {
    let document = screen.document;
    document.edit(None, |draft| {
        // It was tried for the preview.
        let _ = take_over(draft, reading, target);
    });
    screen.importing.set(Importing::Nothing);
    screen.member.set(None);
    page::close_dialog(SHEET);
    screen.sheet.set(None);
    screen.tab.set(Tab::Split);
    screen.side.set(Side::Space);
    start_soon();
    document.say(Import(screen.locale()).done(reading.lines.len().to_string()), Some(Back::Step));
}

/// The choices of the sheet, the unit, and the source of the target.
fn choices(screen: Screen, shown: &Arc<Preview>, reading: &Reading) -> Element {
    let locale = screen.locale();
    let mut choices = div().class("import-choices");
    if shown.opened.sheets.len() > 1 {
        let (names, at, file) = (shown.opened.sheets.clone(), shown.opened.sheet, shown.file.clone());
        let choose = move |sheet| {
            screen.importing.set(Importing::Working);
            read_sheet(screen, file.clone(), sheet);
        };
        choices = choices.child(choice("import-sheet", screen.word(Import::sheet), fixed_list(names), Signal::derive(move || at), choose));
    }
    if !reading.are_shares {
        let words =
            UNITS.iter().map(|unit| number::amount_short(locale, currency_of(&screen.document.draft()), &Exact::whole(*unit))).collect();
        let at = UNITS.iter().position(|unit| *unit == shown.layout.unit).unwrap_or(0);
        let unit = move |preview: &mut Preview, i: usize| preview.layout.unit = UNITS[i.min(UNITS.len() - 1)];
        choices = choices.child(changing(screen, shown, "import-unit", Import::unit, (words, at), unit));
        let (answer, own) = (Answer(locale), Import(locale));
        let sums = [answer.revenue(), Target(locale).gross_profit(), answer.deals()].map(|metric| own.sum_as(metric));
        let words = sums.into_iter().chain([own.keep_target().to_owned()]).collect();
        let target = |preview: &mut Preview, i: usize| preview.target = i.min(TARGETS.len() - 1);
        choices = choices.child(changing(screen, shown, "import-target", Import::target, (words, shown.target), target));
    }
    choices
}

fn fixed_list(words: Vec<String>) -> Signal<Vec<String>> {
    Signal::derive(move || words.clone())
}

/// A choice that changes the preview, and has the keyboard again afterwards.
fn changing(
    screen: Screen,
    shown: &Arc<Preview>,
    id: &'static str,
    label: fn(Import) -> &'static str,
    (words, at): (Vec<String>, usize),
    change: impl Fn(&mut Preview, usize) + Send + 'static,
) -> Element {
    let shown = shown.clone();
    choice(id, screen.word(label), fixed_list(words), Signal::derive(move || at), move |i| {
        let mut next = shown.as_ref().clone();
        change(&mut next, i);
        screen.importing.set(Importing::Shown(Arc::new(next)));
        focus_soon(id.to_owned());
    })
}

/// The first rows, and those with a problem, under the choice of what each column is.
fn cells(screen: Screen, shown: &Arc<Preview>, reading: &Reading) -> Element {
    let table = &shown.opened.table;
    let wrong = |row: usize, column: Option<usize>| {
        reading.problems.iter().filter_map(|problem| problem.cell).any(|(r, c)| r == row && column.is_none_or(|column| c == column))
    };
    let rows = (0..table.rows().len()).filter(|row| *row < SHOWN || wrong(*row, None)).take(SHOWN * 2);
    let rows: Vec<usize> = rows.collect();
    let left = table.rows().len() - rows.len();
    let cell = |row: usize, column: usize| {
        let class = match shown.layout.roles[column] {
            _ if wrong(row, Some(column)) => "wrong",
            Role::LeaveOut => "out",
            Role::Dimension => "",
            Role::Amount | Role::Month(_) | Role::Total => "figure-cell",
        };
        Element::new("td").class(class).child(table.cell(row, column).to_owned())
    };
    let row = |row: usize| {
        let class = if row < shown.layout.first { "heading" } else { "" };
        Element::new("tr")
            .class(class)
            .child(Element::new("th").attr("scope", "row").child((row + 1).to_string()))
            .children((0..table.width()).map(|column| cell(row, column)))
    };
    let head = Element::new("tr").child(Element::new("td")).children((0..table.width()).map(|column| role_cell(screen, shown, column)));
    let below = (left > 0).then(|| p().class("word").child(Import(screen.locale()).rows_below(left.to_string())));
    div()
        .child(
            scroll_box(screen.word(Import::preview)).child(
                html::table()
                    .class("import-table")
                    .child(Element::new("thead").child(head))
                    .child(Element::new("tbody").children(rows.into_iter().map(row))),
            ),
        )
        .children(below)
}

/// The choice of what a column is.
fn role_cell(screen: Screen, shown: &Arc<Preview>, column: usize) -> Element {
    let locale = screen.locale();
    let words = Import(locale);
    let name = |role: &Role| match role {
        Role::Dimension => words.dimension().to_owned(),
        Role::Amount => words.amount().to_owned(),
        Role::Month(month) => dates::month(locale, *month),
        Role::Total => words.row_total().to_owned(),
        Role::LeaveOut => words.leave_out().to_owned(),
    };
    let roles = shown.layout.choices(column);
    let now = shown.layout.roles[column];
    let options: Vec<Element> =
        roles.iter().enumerate().map(|(i, role)| option().value(i.to_string()).selected(*role == now).child(name(role))).collect();
    let id = format!("import-column-{column}");
    let (shown, same) = (shown.clone(), id.clone());
    let choose = move |event| {
        let Some(role) = event_target_value(&event).parse().ok().and_then(|i: usize| roles.get(i)).copied() else { return };
        let mut next = shown.as_ref().clone();
        next.layout.choose(column, role);
        screen.importing.set(Importing::Shown(Arc::new(next)));
        focus_soon(same.clone());
    };
    let label = words.column_is(&column_name(column));
    Element::new("th").attr("scope", "col").child(select().id(id).aria_label(label).on("change", choose).children(options))
}
