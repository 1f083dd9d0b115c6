//! More leads, better chance: the leads of the plan, the available ones, and those for higher chances, in ascending order.

use crate::domain::probability::LEVELS;
use crate::domain::whatif::odds::OddsFigures;
use crate::i18n::explain::odds::Figure;
use crate::ui::prelude::{Locale, Node, Odds, node, number};

/// The steps of the strip. The place of each is its row among `rows`.
pub fn strip(known: &OddsFigures, rows: &[Figure], locale: Locale) -> Vec<Node> {
    let about = if known.error.is_some() { "≈ " } else { "" };
    let chance = |chance: f64| number::probability(chance);
    let mut steps = vec![(known.leads, chance(known.at_plan.at_least), "", Figure::AtPlan)];
    steps.extend(known.at_hand.map(|(leads, sure)| (leads, chance(sure.at_least), "", Figure::AtHand)));
    let levels = LEVELS.iter().zip(known.leads_for).enumerate();
    steps.extend(levels.filter_map(|(i, ((level, _), leads))| Some((leads?, (*level).to_owned(), about, Figure::LeadsFor(i)))));
    steps.sort_by_key(|(leads, ..)| *leads);
    let step = |(leads, chance, about, of): (_, String, &str, Figure)| {
        let row = rows.iter().position(|row| *row == of).unwrap_or_default();
        let text = format!("{about}{}", number::count_short(locale, leads));
        let value = node("span").class("value").text(text).in_button(format!("{row},0"), false);
        let note = match of {
            Figure::AtPlan => Some(Odds(locale).step_plan()),
            Figure::AtHand => Some(Odds(locale).step_available()),
            _ => None,
        };
        let note = note.map(|note| node("small").text(note));
        let class = if of == Figure::AtPlan { "is-plan" } else { "" };
        node("li").class(class).child(node("b").text(chance)).child(node("i")).child(value).children(note)
    };
    steps.into_iter().map(step).collect()
}
