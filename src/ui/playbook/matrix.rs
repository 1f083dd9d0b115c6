//! The risks by likelihood and effect.

use crate::domain::{Degree, Risk};
use crate::i18n::texts::Playbook;
use crate::ui::prelude::*;

/// A table of three by three, if there are risks. A risk is shown by its number in the list.
pub fn matrix() -> View {
    let (screen, document) = here();
    let risks = Memo::new(move |_| {
        document.outcome.with(|outcome| outcome.plan.as_ref().map(|plan| plan.playbook().risks.clone())).unwrap_or_default()
    });
    dynamic(move || risks.with(|risks| if risks.is_empty() { View::None } else { table_of(risks, Playbook(screen.locale())).into() }))
}

fn table_of(risks: &[Risk], words: Playbook) -> Element {
    // The effect grows to the right, and the likelihood upwards.
    let effects = [Degree::Low, Degree::Medium, Degree::High];
    let corner = Element::new("td");
    let head = Element::new("tr").child(corner).children(effects.map(|effect| heading("col", words.effects()[effect as usize])));
    let row = |likelihood: Degree| {
        Element::new("tr")
            .child(heading("row", words.likelihoods()[likelihood as usize]))
            .children(effects.map(|effect| cell(risks, likelihood, effect)))
    };
    table()
        .class("matrix")
        .child(Element::new("caption").class("unseen").child(words.matrix()))
        .child(Element::new("thead").child(head))
        .child(Element::new("tbody").children(Degree::ALL.map(row)))
}

fn heading(scope: &'static str, word: &'static str) -> Element {
    Element::new("th").attr("scope", scope).child(word)
}

/// The risks of one likelihood and effect, in a shade of both together.
fn cell(risks: &[Risk], likelihood: Degree, effect: Degree) -> Element {
    let shade = match likelihood.points() * effect.points() {
        6.. => "grave",
        3..6 => "some",
        _ => "",
    };
    let number = |(i, risk): (usize, &Risk)| {
        span()
            .class("risk-number")
            .title(risk.name.clone())
            .child((i + 1).to_string())
            .child(span().class("unseen").child(risk.name.clone()))
    };
    let inside = risks.iter().enumerate().filter(|(_, risk)| risk.likelihood == likelihood && risk.effect == effect);
    Element::new("td").class(shade).children(inside.map(number))
}
