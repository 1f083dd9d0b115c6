//! Fixed months whose amount or month is wrong.

use crate::ui::prelude::*;

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

/// Pins of months that are not in the plan's dates, each to be mended or taken away.
pub fn pins_outside() -> View {
    let (screen, document) = here();
    let outside = document.outcome;
    let outside = Memo::new(move |_| {
        let wrong = |fault: &Fault| match fault.field {
            Field::Time(TimeField::PinMonth(p)) => Some(p),
            _ => None,
        };
        outside.with(|outcome| outcome.faults.iter().filter_map(wrong).collect::<Vec<usize>>())
    });
    let row = move |p: usize| {
        let fields = [Field::Time(TimeField::PinMonth(p)), Field::Time(TimeField::Pin(p))];
        let [month, amount] = fields.clone();
        li().child(
            div()
                .class("edit-row")
                .child(entry(month, Kind::Number, screen.word(Time::pin_month)))
                .child(entry(amount, Kind::Number, screen.word(Time::amount)))
                .child(icon_button(Shape::Remove, screen.word(Time::unpin), move || {
                    document.edit(None, |draft| edits::unpin(draft, p));
                })),
        )
        .child(fragment().children(fields.iter().map(fault_line)))
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
