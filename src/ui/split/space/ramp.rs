//! The ramp-up of a member, month by month.

use crate::ui::prelude::*;

/// The ramp-up that is offered, month by month.
const RAMP: [&str; 5] = ["0%", "25%", "50%", "75%", "100%"];

/// The ramp-up of a member, month by month.
pub fn ramp(d: usize, m: usize) -> Fragment {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).map_or(0, |member| member.ramp.len()));
    let set = move |months: Vec<String>| {
        document.edit(None, |draft| {
            if let Some(member) = draft.space.get_mut(d).and_then(|it| it.members.get_mut(m)) {
                member.ramp.clone_from(&months);
            }
        });
    };
    let name = screen.name(Field::MemberName(d, m));
    let month = move |i: usize| {
        let label = Signal::derive(move || Split(screen.locale()).ramp_of(&name.get(), &(i + 1).to_string()));
        let number = small().aria_hidden("true").child((i + 1).to_string());
        fragment()
            .child(div().class("ramp-month").child(number).child(entry(Field::Ramp(d, m, i), Kind::Rate, label)))
            .child(fault_line(&Field::Ramp(d, m, i)))
    };
    let offer = move || text_button("link", screen.word(Split::ramp_usual), move || set(RAMP.map(str::to_owned).to_vec()));
    let months = move || {
        fragment()
            .child(p().class("word").child(screen.word(Split::ramp_hint)))
            .child(div().class("ramp").child(rows(count, month)))
            .child(text_button("link", screen.word(Split::ramp_none), move || set(Vec::new())))
    };
    fragment()
        .child(h3().child(screen.word(Split::ramp)))
        .child(when(move || count.get() == 0, offer))
        .child(when(move || count.get() > 0, months))
}
