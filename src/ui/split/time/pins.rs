//! Fixed months whose amount or month is wrong.

use crate::ui::prelude::*;

/// The fault of the fixed amount `p` of month `i`, and the way to its sheet.
pub fn pin_fault(p: usize, i: usize) -> Fragment {
    let screen = Screen::here();
    let field = Field::Time(TimeField::Pin(p));
    let is_wrong = screen.document.fault(field.clone());
    let id = id_of(&field);
    let open = move || {
        button().class("link").id(id.clone()).on_click(move || screen.open_sheet(Sheet::Month(i))).child(screen.word(Answer::show_fault))
    };
    fragment().child(fault_line(&field)).child(when(move || !is_wrong.get().is_empty(), open))
}

/// Fixed months outside the plan period, each to be corrected or removed.
pub fn pins_outside() -> View {
    let (screen, document) = here();
    let outside = Memo::new(move |_| {
        let wrong = |fault: &Fault| match fault.field {
            Field::Time(TimeField::PinMonth(p)) => Some(p),
            _ => None,
        };
        document.faults().with(|faults| faults.iter().filter_map(wrong).collect::<Vec<usize>>())
    });
    let row = move |p: usize| {
        let fields = [
            (Field::Time(TimeField::PinMonth(p)), Kind::Number, screen.word(Time::pin_month)),
            (Field::Time(TimeField::Pin(p)), Kind::Number, screen.word(Time::amount)),
        ];
        edit_row(fields, screen.word(Time::unpin), move || document.edit(None, |draft| edits::unpin(draft, p)))
    };
    dynamic(move || {
        let pins = outside.get();
        if pins.is_empty() {
            return View::None;
        }
        fragment()
            .child(p().class("note").child(screen.word(Time::pins_outside)))
            .child(ul().class("edit-list").children(pins.into_iter().map(row)))
            .into()
    })
}
